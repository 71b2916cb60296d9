"""The parts of breakdowns: members by code or name, organisations by id, each with its breakdown."""

from __future__ import annotations

import dataclasses

from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry, Row
from renkei.exchange.kinds import Code, Unreadable
from renkei.exchange.tables.doings import BREAKDOWNS, PARTS_OF_BREAKDOWNS, PartRow


def parts(whole: Whole) -> None:
    """Turn members' names into their codes; note parts of no breakdown, of no member and of no organisation."""
    known: set[tuple[object, ...]] = {
        (e.record.project, e.record.year, e.record.order) for e in whole.of(BREAKDOWNS)
    }
    known |= {_key_of(row) for row in whole.raw.of(BREAKDOWNS)}
    entries = whole.of(PARTS_OF_BREAKDOWNS)
    for at, entry in enumerate(entries):
        row: PartRow = entry.record
        if (row.project, row.year, row.order) not in known and not whole.is_lost(BREAKDOWNS.name):
            found = f"{row.project}/{row.year}/{row.order}"
            whole.gathering.fault("part_without_breakdown", entry.row.place("order"), found=found)
        if row.part.kind == "municipality":
            entries[at] = _with_code(whole, entry)
        elif row.part.kind == "organisation":
            _organisation(whole, entry)


def _key_of(row: Row) -> tuple[object, ...]:
    """A breakdown's key as far as it can be read, so that a fault elsewhere in its row is not told twice."""
    try:
        project, year, order = (BREAKDOWNS.column(h).kind.read(row.cells.get(h)) for h in BREAKDOWNS.key)
    except Unreadable:
        return ()
    return project, year, order


def _organisation(whole: Whole, entry: Entry) -> None:
    ids = {str(id) for id in whole.declared("organisations")}
    key = entry.record.part.key
    if key not in ids and not whole.is_lost("organisations"):
        place = entry.row.place("part")
        whole.gathering.unknown_id("unknown_organisation", place, key, refers="organisations", ids=ids)


def _with_code(whole: Whole, entry: Entry) -> Entry:
    part = entry.record.part
    place = entry.row.place("part")
    if whole.is_lost("municipalities"):
        return entry
    try:
        code = str(Code().read(part.key, whole.gathering.municipalities))
    except Unreadable as error:
        whole.gathering.unreadable(error, place, "part")
        return entry
    if code not in whole.declared("municipalities") and not whole.gathering.unread_ids.get("municipalities"):
        whole.gathering.unknown("unknown_municipality", place, part.key, whole.gathering.municipalities)
    return Entry(dataclasses.replace(entry.record, part=dataclasses.replace(part, key=code)), entry.row)
