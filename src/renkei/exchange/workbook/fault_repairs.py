"""What a fault of a cell may be mended by: where reading itself says what may be meant, that is proposed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from renkei.domain.errors import Fault
from renkei.domain.measure import MissingReason
from renkei.domain.spelled_number import read_number
from renkei.domain.spelled_signs import plain_signs
from renkei.domain.spelled_target import read_target
from renkei.domain.spelled_words import missing_reason
from renkei.exchange.folder_reading import Raw
from renkei.exchange.kinds import Several
from renkei.exchange.meant import stated_kind
from renkei.exchange.table import Table
from renkei.exchange.tables import TABLES
from renkei.exchange.workbook.cell_row import CellRow, shown
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.proposal import Proposal
from renkei.exchange.workbook.tongue import is_id
from renkei.intake.address import address

_CUT = 61  # a value that a fault cut to this length is no longer the whole one
_PRINTED = ("not_a_number_near", "number_near", "number_in_other_unit", "target_in_words", "target_not_certain", "target_without_number")  # fmt: skip
_STILL_MAY_CHANGE = {"preliminary", "expected"}


@dataclass(frozen=True)
class Repair:
    """What becomes of a row: the cell that is at fault, and what changes beside it."""

    heading: str
    after: str
    beside: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _At:
    """A row of a table, and the column of one of its cells."""

    table: Table
    number: int
    heading: str


def repair(raw: Raw, faults: list[Fault], desk: Desk) -> bool:
    """Propose what may be meant by cells at fault, and follow what is not declined. Whether anything changed.

    Ids and codes by which others name a record come first: once they are mended, much that named them is no fault.
    """
    at = _index(raw) if faults else {}
    found = [(fault, at[cell]) for fault in faults if (cell := _cell(fault)) in at]
    own = [(fault, place) for fault, place in found if is_id(place.table, place.table.column(place.heading))]
    return _follow_all(raw, own, desk) or _follow_all(raw, found, desk)


def _cell(fault: Fault) -> tuple[str, str]:
    return fault.place.sheet, fault.place.cell


def _follow_all(raw: Raw, faults: list[tuple[Fault, _At]], desk: Desk) -> bool:
    done: set[tuple[str, str]] = set()
    for fault, at in faults:
        if _cell(fault) not in done and (found := _proposed(raw, fault, at, desk)):
            done.add(_cell(fault))
            _follow(raw, at, found)
    return bool(done)


def _index(raw: Raw) -> dict[tuple[str, str], _At]:
    """Every cell of every record by its address."""
    return {
        (row.sheet, address(*place)): _At(table, number, heading)
        for table in TABLES
        for number, row in enumerate(raw.of(table))
        if isinstance(row, CellRow)
        for heading, place in row.at.items()
    }


def _proposed(raw: Raw, fault: Fault, at: _At, desk: Desk) -> Repair | None:
    """What is proposed of a fault, if anything is and nobody declined it."""
    row = raw.of(at.table)[at.number]
    assert isinstance(row, CellRow)
    found = _repair(fault, at, row)
    before = shown(row.cells.get(at.heading))
    if found is None or (found.after == before and not found.beside):
        return None
    also = tuple(
        (row.titles.get(heading, heading), desk.said(at.table.column(heading).kind, text))
        for heading, text in found.beside.items()
    )
    proposal = Proposal(fault.code, fault.place, before, found.after, fault.values, also=also)
    return found if desk.proposes(proposal) else None


def _repair(fault: Fault, at: _At, row: CellRow) -> Repair | None:
    special = _SPECIAL.get(fault.code)
    if special is not None:
        return special(fault, at, row)
    proposal = fault.values.get("proposal")
    if not isinstance(proposal, str) or len(proposal) >= _CUT:
        return None
    cell, found = row.cells.get(at.heading), str(fault.values.get("found", ""))
    if isinstance(at.table.column(at.heading).kind, Several):
        after = shown(cell).replace(found, proposal) if found and found in shown(cell) else ""
        return Repair(at.heading, after) if after else None
    return Repair(at.heading, proposal, _beside(fault, at, row))


def _beside(fault: Fault, at: _At, row: CellRow) -> dict[str, str]:
    """What an officer's number says more than the number: the words as they stand, and that it may still change."""
    if fault.code not in _PRINTED:
        return {}
    text = shown(row.cells.get(at.heading))
    found: dict[str, str] = {}
    if fault.code.startswith("target_") and str(stated_kind(row.cells) or "") != fault.values.get("kind"):
        found["kind"] = str(fault.values.get("kind", ""))
    if "is_preliminary" in _free(at, row) and _STILL_MAY_CHANGE.intersection(read_number(text).qualifiers):
        found["is_preliminary"] = "true"
    return {**found, "as_printed": text} if "as_printed" in _free(at, row) else found


def _free(at: _At, row: CellRow) -> set[str]:
    """Columns of a row that hold nothing."""
    return {c.heading for c in at.table.columns if row.cells.get(c.heading) in (None, "")}


def _reason(fault: Fault, at: _At, row: CellRow) -> Repair | None:
    """Why there is no value, written in the place of the value."""
    reason = str(fault.values.get("reason", ""))
    return Repair(at.heading, "", {"missing": reason}) if reason and "missing" in _free(at, row) else None


def _reason_again(fault: Fault, at: _At, row: CellRow) -> Repair | None:
    """The same, where a reason stands already."""
    return Repair(at.heading, "") if row.cells.get("missing") else None


def _marked_reason(fault: Fault, at: _At, row: CellRow) -> Repair | None:
    """The same behind the sign of a remark: ※集計中."""
    reason = missing_reason(plain_signs(shown(row.cells.get(at.heading))).strip().lstrip("※*注").strip())
    is_reason = reason not in ("", MissingReason.NOT_REPORTED) and "missing" in _free(at, row)
    return Repair(at.heading, "", {"missing": reason}) if is_reason else None


def _target(fault: Fault, at: _At, row: CellRow) -> Repair | None:
    """A target that says its kind and no number; a milestone says its day."""
    due = read_target(shown(row.cells.get(at.heading))).due
    day = {"due": due.isoformat()} if due and "due" in _free(at, row) else {}
    return Repair(at.heading, "", {**_beside(fault, at, row), **day})


_SPECIAL: Mapping[str, Callable[[Fault, _At, CellRow], Repair | None]] = {
    "not_a_number": _marked_reason,
    "number_is_reason": _reason,
    "number_beside_reason": _reason_again,
    "target_without_number": _target,
}


def _follow(raw: Raw, at: _At, found: Repair) -> None:
    rows = raw.rows[at.table.name]
    row = rows[at.number]
    if at.heading == "file":
        before = shown(row.cells.get("file"))
        raw.files = [(found.after if path == before else path, data) for path, data in raw.files]
    cells = {**row.cells, at.heading: found.after, **found.beside}
    rows[at.number] = dataclasses.replace(row, cells=cells)
