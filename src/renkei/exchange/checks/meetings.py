"""A meeting reports a year that is not after its own, and plans one that is not before it."""

from __future__ import annotations

from renkei.exchange.checks.whole import Whole
from renkei.exchange.tables import MEETINGS


def meetings(whole: Whole) -> None:
    """Note meetings that report what is still to come, or plan what is past."""
    for entry in whole.of(MEETINGS):
        year, reports, plans = entry.record.year, entry.record.reports, entry.record.plans
        if reports > year:
            said = {"year": year, "reported_year": reports}
            whole.gathering.fault("meeting_reports_future", entry.row.place("reports"), **said)
        if plans is not None and plans < year:
            said = {"year": year, "planned_year": plans}
            whole.gathering.fault("meeting_plans_past", entry.row.place("plans"), **said)
