"""What a fault of a cell may be mended by: where reading itself says what may be meant, that is proposed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from renkei.domain.errors import Fault
from renkei.domain.measure import MissingReason
from renkei.domain.spelled_number import read_number
from renkei.domain.spelled_signs import plain_signs
from renkei.domain.spelled_target import read_target
from renkei.domain.spelled_words import missing_reason
from renkei.exchange.folder_reading import Raw
from renkei.exchange.gathering import Row
from renkei.exchange.kinds import Several
from renkei.exchange.kinds.kind import narrow
from renkei.exchange.meant import stated_kind
from renkei.exchange.table import Table
from renkei.exchange.tables import TABLES
from renkei.exchange.workbook.cell_row import CellRow, shown
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.listed import parted
from renkei.exchange.workbook.next_id import next_id
from renkei.exchange.workbook.proposal import Proposal
from renkei.exchange.workbook.tongue import is_id
from renkei.intake.address import address

_CUT = 61  # a value that a fault cut to this length is no longer the whole one
_PIECES = "pieces"  # of a cell that holds several values: what is meant by each that is at fault
_PRINTED = ("not_a_number_near", "number_point_unclear", "number_near", "number_in_other_unit", "target_in_words", "target_not_certain", "target_without_number")  # fmt: skip
_STILL_MAY_CHANGE = {"preliminary", "expected"}


@dataclass(frozen=True)
class Repair:
    """What becomes of a row: the cell that is at fault, and what changes beside it."""

    heading: str
    after: str
    beside: Mapping[str, str] = field(default_factory=dict)
    raw: object = None  # what `after` shows, where that is several values
    code: str = ""  # why it is proposed, where that is not the fault


@dataclass(frozen=True)
class _At:
    """A row of a table, and the column of one of its cells."""

    table: Table
    number: int
    heading: str
    rows: Sequence[Row] = ()  # all of the table, as they are by now


def repair(raw: Raw, faults: list[Fault], desk: Desk) -> bool:
    """Propose what may be meant by cells at fault, and follow what is not declined. Whether anything changed.

    Ids and codes by which others name a record come first, then what names them and units: once they are mended, much
    that named them is no fault, and what a number counts in is known.
    """
    at = _index(raw) if faults else {}
    found = [(fault, at[cell]) for fault in faults if (cell := _cell(fault)) in at]
    own = [(fault, place) for fault, place in found if is_id(place.table, place.table.column(place.heading))]
    naming = [(fault, place) for fault, place in found if _names(place)]
    return any(_follow_all(raw, each, desk) for each in (own, naming, found))


def _names(at: _At) -> bool:
    return bool(at.table.column(at.heading).refers) or at.heading == "unit"


def _cell(fault: Fault) -> tuple[str, str]:
    return fault.place.sheet, fault.place.cell


def _follow_all(raw: Raw, faults: list[tuple[Fault, _At]], desk: Desk) -> bool:
    by_cell: dict[tuple[str, str], list[tuple[Fault, _At]]] = {}
    for fault, at in faults:
        by_cell.setdefault(_cell(fault), []).append((fault, at))
    followed = [_follow_one(raw, each, desk) for each in by_cell.values()]  # every one of them
    return any(followed)


def _follow_one(raw: Raw, faults: list[tuple[Fault, _At]], desk: Desk) -> bool:
    """Propose something of one cell, of all its pieces together, and follow it."""
    at = faults[0][1]
    if isinstance(at.table.column(at.heading).kind, Several):
        faults = [(_together([fault for fault, _ in faults]), at)]
    for fault, _ in faults:
        if found := _proposed(raw, fault, at, desk):
            _follow(raw, at, found)
            return True
    return False


def _together(faults: list[Fault]) -> Fault:
    """The faults of the pieces of one cell as one: what is meant by each that says it."""
    whole = {str(f.values["found"]): parts for f in faults if "found" in f.values and (parts := _parts(f))}
    first = next((fault for fault in faults if fault.values.get("found") in whole), faults[0])
    return dataclasses.replace(first, values={**first.values, _PIECES: whole})


def _parts(fault: Fault) -> tuple[str, ...]:
    """What is meant by one piece: one value, or several that stood in it."""
    parts, text = fault.values.get("parts"), fault.values.get("proposal")
    if isinstance(parts, tuple):
        return tuple(map(str, parts))
    return (text,) if isinstance(text, str) and len(text) < _CUT else ()


def _index(raw: Raw) -> dict[tuple[str, str], _At]:
    """Every cell of every record by its address."""
    return {
        (row.sheet, address(*place)): _At(table, number, heading, raw.of(table))
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
    also = tuple(_told_beside(heading, text, at, row, desk) for heading, text in found.beside.items())
    values = {name: value for name, value in fault.values.items() if name != _PIECES}
    proposal = _in_one(
        Proposal(found.code or fault.code, fault.place, before, found.after, values, also=also), desk
    )
    if not desk.proposes(proposal):
        return None
    typed = desk.accept.typed(proposal)
    return found if typed is None else _as_typed(found, typed, proposal, at, row, desk)


def _told_beside(heading: str, text: str, at: _At, row: CellRow, desk: Desk) -> tuple[str, str]:
    """What changes beside a cell: its title, and the new content; where something stands there, with that."""
    before, after = shown(row.cells.get(heading)), desk.said(at.table.column(heading).kind, text)
    after = after or desk.words("(empty)")
    return row.titles.get(heading, heading), f"{before} → {after}" if before else after


def _in_one(proposal: Proposal, desk: Desk) -> Proposal:
    """One question a cell: what was to be read from above, and what would then become of that."""
    first = desk.withdraw(proposal.place, proposal.before)
    if first is None:
        return proposal
    code, values = proposal.code, proposal.values
    if first.code == "cell_ditto":
        code, values = "cell_ditto_further", {**first.values, "proposal": first.after}
    return dataclasses.replace(proposal, code=code, values=values, before=first.before)


def _as_typed(found: Repair, typed: str, proposal: Proposal, at: _At, row: CellRow, desk: Desk) -> Repair:
    """The same with what a person wrote instead; where that is a value, there is no reason for having none, and papers
    print it and no words about another one."""
    beside = {heading: text for heading, text in found.beside.items() if not typed or heading != "missing"}
    if "as_printed" in beside or (at.heading == "value" and shown(row.cells.get("as_printed"))):
        beside["as_printed"] = ""
    changed = {h: text for h, text in beside.items() if text or shown(row.cells.get(h))}
    desk.typed[proposal.mark] = tuple(_told_beside(h, text, at, row, desk) for h, text in changed.items())
    return dataclasses.replace(found, after=typed, beside=beside, raw=None)


def _repair(fault: Fault, at: _At, row: CellRow) -> Repair | None:
    special = _SPECIAL.get(fault.code)
    if special is not None:
        return special(fault, at, row)
    if _PIECES in fault.values:
        return _pieces(fault, at, row)
    proposal = fault.values.get("proposal")
    if not isinstance(proposal, str) or len(proposal) >= _CUT:
        return None
    return Repair(at.heading, proposal, _beside(fault, at, row))


def _pieces(fault: Fault, at: _At, row: CellRow) -> Repair | None:
    """Whole pieces of a cell replaced by what is meant by them."""
    meant = fault.values[_PIECES]
    assert isinstance(meant, dict)
    cell = row.cells.get(at.heading)
    pieces = cell if isinstance(cell, list) else parted(shown(cell))
    mended = [part for piece in pieces for part in meant.get(narrow(piece)) or meant.get(piece, (piece,))]
    return Repair(at.heading, shown(mended), raw=mended) if mended != pieces else None


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
    is_kept = any(column.heading == "as_printed" for column in at.table.columns)
    return {**found, "as_printed": text} if is_kept and shown(row.cells.get("as_printed")) != text else found


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


def _next_id(fault: Fault, at: _At, row: CellRow) -> Repair | None:
    """The next free id for a new row of a project or an indicator."""
    id = next_id(at.table, row, at.rows) if is_id(at.table, at.table.column(at.heading)) else ""
    return Repair(at.heading, id, code="id_of_new_row") if id else None


_SPECIAL: Mapping[str, Callable[[Fault, _At, CellRow], Repair | None]] = {
    "not_a_number": _marked_reason,
    "number_is_reason": _reason,
    "number_beside_reason": _reason_again,
    "target_without_number": _target,
    "value_missing": _next_id,
}


def _follow(raw: Raw, at: _At, found: Repair) -> None:
    rows = raw.rows[at.table.name]
    row = rows[at.number]
    if at.heading == "file":
        before = shown(row.cells.get("file"))
        raw.files = [(found.after if path == before else path, data) for path, data in raw.files]
    cells = {**row.cells, at.heading: found.after if found.raw is None else found.raw, **found.beside}
    rows[at.number] = dataclasses.replace(row, cells=cells)
