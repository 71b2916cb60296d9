"""The parts of breakdowns: members by code or name, organisations by id, each with its breakdown."""

from __future__ import annotations

import dataclasses

from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.kinds import Code, Unreadable
from renkei.exchange.tables.doings import BREAKDOWNS, PARTS_OF_BREAKDOWNS, PartRow


def parts(whole: Whole) -> None:
    """Turn members' names into their codes; note parts of no breakdown, of no member and of no organisation."""
    known = {(e.record.project, e.record.year, e.record.order) for e in whole.of(BREAKDOWNS)}
    entries = whole.of(PARTS_OF_BREAKDOWNS)
    for at, entry in enumerate(entries):
        row: PartRow = entry.record
        if (row.project, row.year, row.order) not in known:
            found = f"{row.project}/{row.year}/{row.order}"
            whole.gathering.fault("part_without_breakdown", entry.row.place("order"), found=found)
        entries[at] = _with_code(whole, entry) if row.part.kind == "municipality" else entry
        if row.part.kind == "organisation" and row.part.key not in whole.declared("organisations"):
            ids = {str(id) for id in whole.declared("organisations")}
            whole.gathering.unknown("unknown_organisation", entry.row.place("part"), row.part.key, ids)


def _with_code(whole: Whole, entry: Entry) -> Entry:
    names = whole.gathering.municipalities
    part = entry.record.part
    place = entry.row.place("part")
    try:
        code = str(Code().read(part.key, names))
    except Unreadable as error:
        whole.gathering.unreadable(error, place, "part")
        return entry
    if code not in whole.declared("municipalities"):
        whole.gathering.unknown("unknown_municipality", place, part.key, names)
    return Entry(dataclasses.replace(entry.record, part=dataclasses.replace(part, key=code)), entry.row)
