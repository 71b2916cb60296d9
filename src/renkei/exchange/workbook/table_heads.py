"""Where the columns of a table stand on its sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from renkei.exchange.headings import japanese_headings
from renkei.exchange.table import Table
from renkei.exchange.workbook.cell_row import shown
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.gone import ask_of_column
from renkei.exchange.workbook.heads import heads_of, title_of
from renkei.exchange.workbook.proposal import Proposal
from renkei.intake import Cell, Headings, Sheet, find_headings
from renkei.intake.nearness import nearest
from renkei.wording.words import words_of

_NAME = " (name)"  # ends the name of a column that is for reference alone
_TONGUES = ("ja", "en")


@dataclass(frozen=True)
class TableHeads:
    """The last row of the headings, the column of each, how each is titled on the sheet, and the last row of the table."""

    row: int
    columns: Mapping[str, int] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    last_row: int = 0
    names: Mapping[str, int] = field(default_factory=dict)  # columns that name what the ids beside them mean


def find_heads(sheet: Sheet, table: Table, desk: Desk) -> TableHeads | None:
    """The headings of a table's sheet; None, with a fault, if they are not there or something needed is missing."""
    wanted = _wanted(table)
    found = find_headings(sheet, wanted)
    if found is None:
        if sheet.rows:
            desk.fault("sheet_without_headings", desk.place(sheet), headings=_needed(table, desk))
        return None
    _refuse_doubled(sheet, found, desk)
    _refuse_others(sheet, found, desk)
    columns = {heading: at for heading, at in found.columns.items() if not heading.endswith(_NAME)}
    titles = {heading: " ".join(found.titles[heading].split()) for heading in columns}
    for at, text in sorted(found.strange.items()):
        cell = sheet.shown(found.row, at)
        known = {*columns, *found.doubled}
        heading = _meant(table, text, known, desk) or _stood_at(table, at, found.columns, known)
        if heading and _proposes(sheet, cell, table, heading, desk):
            columns[heading], titles[heading] = at, text
        else:
            desk.finding("column_not_read", sheet, found=text, cell=cell.address)
    missing = [c.heading for c in table.columns if c.required and c.heading not in {*columns, *found.doubled}]
    for heading in missing:
        desk.fault("sheet_heading_missing", desk.place(sheet), heading=title_of(desk.words, table, heading))
    for column in table.columns:
        if not column.required and column.heading not in {*columns, *found.doubled}:
            ask_of_column(desk, sheet, table, column.heading)
    names = {h.removesuffix(_NAME): at for h, at in found.columns.items() if h.endswith(_NAME)}
    names = {heading: at for heading, at in names.items() if heading in columns}
    return None if missing else TableHeads(found.row, columns, titles, found.last_row, names)


def _wanted(table: Table) -> dict[str, set[str]]:
    """The spellings of every heading; those of a column that only names what an id means under a name of their own."""
    wanted: dict[str, set[str]] = {column.heading: {column.heading} for column in table.columns}
    for language in _TONGUES:
        for head in heads_of(words_of(language), table):
            wanted.setdefault(f"{head.heading}{_NAME}" if head.is_name else head.heading, set()).add(
                head.title
            )
    return wanted


def _refuse_doubled(sheet: Sheet, found: Headings, desk: Desk) -> None:
    for heading, columns in found.doubled.items():
        if not heading.endswith(_NAME):
            cell = sheet.shown(found.row, columns[-1]) if columns else None
            desk.fault(
                "sheet_heading_twice", desk.place(sheet, cell), heading=shown(cell.value) if cell else heading
            )


def _refuse_others(sheet: Sheet, found: Headings, desk: Desk) -> None:
    """A second table below would be lost without a word."""
    for row in found.others:
        desk.fault("sheet_second_table", desk.place(sheet, sheet.row(row)[0]))


def _meant(table: Table, title: str, taken: set[str], desk: Desk) -> str:
    """The column that may be meant by a title."""
    free = {
        c.heading: title_of(desk.words, table, c.heading) for c in table.columns if c.heading not in taken
    }
    japanese = next((heading for heading in japanese_headings(table, title) if heading in free), "")
    near = nearest(title, free.values(), cutoff=0.75)
    return japanese or next((heading for heading, known in free.items() if known == near), "")


def _stood_at(table: Table, at: int, columns: Mapping[str, int], known: set[str]) -> str:
    """The column that stood here when the workbook was written: the one between the columns that stand on both sides still.
    Whatever its heading was changed into, it is asked about."""
    order = [f"{h.heading}{_NAME}" if h.is_name else h.heading for h in heads_of(words_of("ja"), table)]
    for before, heading, after in zip(["", *order], order, [*order[1:], ""], strict=False):
        stands = (not before or columns.get(before) == at - 1) and (not after or columns.get(after) == at + 1)
        if stands and not heading.endswith(_NAME) and heading not in known:
            return heading
    return ""


def _proposes(sheet: Sheet, cell: Cell, table: Table, heading: str, desk: Desk) -> bool:
    found, meant = shown(cell.value), title_of(desk.words, table, heading)
    said = {"found": found, "proposal": meant}
    return desk.proposes(Proposal("sheet_heading_near", desk.place(sheet, cell), found, meant, said))


def _needed(table: Table, desk: Desk) -> tuple[str, ...]:
    return tuple(title_of(desk.words, table, column.heading) for column in table.columns if column.required)
