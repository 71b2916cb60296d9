"""Vision periods do not overlap, and every year lies in one."""

from __future__ import annotations

from itertools import pairwise

from renkei.domain.finding import Finding
from renkei.domain.register import Vision
from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.tables import TABLES, VISIONS


def visions(whole: Whole) -> None:
    """Note periods that overlap, and years that lie outside all of them. Without any period every year is taken."""
    periods = sorted(whole.of(VISIONS), key=lambda entry: (entry.record.first_year, entry.record.last_year))
    for before, after in pairwise(periods):
        if after.record.first_year <= before.record.last_year:
            said = {"found": after.record.name, "other": before.record.name}
            whole.gathering.fault("visions_overlap", after.row.place("first_year"), **said)
        elif after.record.first_year > before.record.last_year + 1:
            _gap(whole, before, after)
    is_whole = len(periods) == len(whole.raw.of(VISIONS)) > 0 and not whole.is_lost(VISIONS.name)
    if is_whole and all(entry.record.first_year <= entry.record.last_year for entry in periods):
        _outside(whole, tuple(entry.record for entry in periods))


def _gap(whole: Whole, before: Entry, after: Entry) -> None:
    """Years between two periods: nothing can be written of them."""
    first, last = before.record.last_year + 1, after.record.first_year - 1
    said = {"first_year": first, "last_year": last, "before": before.record.name, "after": after.record.name}
    place = after.row.place("first_year")
    finding = Finding("visions_gap", "warning", f"vision:{after.record.id}", first, said, place)
    whole.gathering.findings.append(finding)


def _outside(whole: Whole, periods: tuple[Vision, ...]) -> None:
    covered = {year for vision in periods for year in range(vision.first_year, vision.last_year + 1)}
    said = tuple(f"{vision.name} {vision.first_year}～{vision.last_year}" for vision in periods)
    for table in TABLES:
        for column in table.columns:
            for row, year in whole.cells(table, column.heading) if column.in_vision else ():
                if year not in covered:
                    found = str(row.cells.get(column.heading)).strip()
                    place = row.place(column.heading)
                    whole.gathering.fault("year_outside_visions", place, found=found, year=year, visions=said)
