"""A value or the reason for none, never both; targets that say what they mean."""

from __future__ import annotations

from renkei.domain.indicator import Direction
from renkei.domain.target import Target, TargetKind
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.tables import INDICATORS, RESULTS, TARGETS
from renkei.exchange.tables.doings import FIGURES, PARTS_OF_BREAKDOWNS


def values(whole: Whole) -> None:
    """Note values beside a reason for having none, and targets without what their kind needs."""
    for table in (RESULTS, FIGURES, PARTS_OF_BREAKDOWNS):
        for entry in whole.of(table):
            value, missing = (table.value(entry.record, heading) for heading in ("value", "missing"))
            if value is not None and missing:
                said = {"found": table.column("value").kind.text(value), "reason": missing}
                whole.gathering.fault("value_and_reason", entry.row.place("missing"), **said)
    kept = {
        entry.record.id
        for entry in whole.of(INDICATORS)
        if entry.record.direction in (Direction.KEEP, Direction.RANGE)
    }
    for entry in whole.of(TARGETS):
        _target(whole, entry)
        if entry.record.indicator in kept and not entry.row.cells.get("kind"):
            whole.gathering.fault("kept_without_kind", entry.row.place("kind"))
    _baselines(whole)


def _baselines(whole: Whole) -> None:
    """A baseline is of a year that is not after everything the indicator was measured in."""
    newest: dict[str, int] = {}
    for entry in (*whole.of(TARGETS), *whole.of(RESULTS)):
        newest[entry.record.indicator] = max(entry.record.year, newest.get(entry.record.indicator, 0))
    for entry in whole.of(INDICATORS):
        year, last = entry.record.baseline_year, newest.get(entry.record.id)
        if year is not None and last is not None and year > last:
            said = {"year": year, "last_year": last}
            whole.gathering.fault("baseline_after_results", entry.row.place("baseline_year"), **said)


def _target(whole: Whole, entry: Entry) -> None:
    target: Target = entry.record
    if target.kind is TargetKind.RANGE and (target.value is None) != (target.upper is None):
        heading = "value" if target.value is None else "upper"
        whole.gathering.fault("range_half_open", entry.row.place(heading))
    if target.kind is not TargetKind.RANGE and target.upper is not None:
        whole.gathering.fault("upper_without_range", entry.row.place("upper"), kind=str(target.kind))
