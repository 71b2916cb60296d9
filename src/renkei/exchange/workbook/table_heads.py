"""Where the columns of a table stand on its sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from renkei.domain.likeness import fold
from renkei.exchange.headings import japanese_headings
from renkei.exchange.nearness import nearest
from renkei.exchange.table import Table
from renkei.exchange.workbook.cell_row import shown
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.heads import heads_of
from renkei.exchange.workbook.proposal import Proposal
from renkei.intake import Cell, Sheet
from renkei.wording.words import words_of

_LOOKED = 30  # rows in which headings are looked for
_TONGUES = ("ja", "en")


@dataclass(frozen=True)
class TableHeads:
    """The last row of the headings, the column of each, and how each is titled on the sheet."""

    row: int
    columns: Mapping[str, int] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)


def known_titles(table: Table) -> dict[str, str]:
    """Every title under which a column is known, folded: in both languages and as the folder has it. Those for reference
    alone mean no column."""
    titles = {fold(column.heading): column.heading for column in table.columns}
    for language in _TONGUES:
        for head in heads_of(words_of(language), table):
            titles[fold(head.title)] = "" if head.is_name else head.heading
    return titles


def find_heads(sheet: Sheet, table: Table, desk: Desk) -> TableHeads | None:
    """The headings of a table's sheet; None, with a fault, if they are not there or something needed is missing."""
    known = known_titles(table)
    row = _heading_row(sheet, known)
    if row is None:
        if sheet.rows:
            desk.fault("sheet_without_headings", desk.place(sheet), headings=_needed(table))
        return None
    columns, titles = _columns(sheet, row, known, table, desk)
    missing = [c.heading for c in table.columns if c.required and c.heading not in columns]
    for heading in missing:
        desk.fault("sheet_heading_missing", desk.place(sheet), heading=_title(table, heading))
    return None if missing else TableHeads(row, columns, titles)


def _heading_row(sheet: Sheet, known: Mapping[str, str]) -> int | None:
    """The row that holds the most headings; the first of several."""
    best, most = None, 0
    for cells in sheet.rows[:_LOOKED]:
        found = sum(bool(known.get(fold(shown(cell.value)))) for cell in cells if cell.kind == "text")
        if found > most:
            best, most = cells[0].row, found
    return best if most > 1 else None


def _columns(
    sheet: Sheet, row: int, known: Mapping[str, str], table: Table, desk: Desk
) -> tuple[dict[str, int], dict[str, str]]:
    columns: dict[str, int] = {}
    titles: dict[str, str] = {}
    strange: list[Cell] = []
    for cell in (cell for cell in sheet if cell.row == row):
        heading = known.get(fold(shown(cell.value)))
        if heading is None:
            strange.append(cell)
        elif heading in columns:
            desk.fault("sheet_heading_twice", desk.place(sheet, cell), heading=shown(cell.value))
        elif heading:
            columns[heading], titles[heading] = cell.column, shown(cell.value)
    for cell in strange:
        heading = _meant(table, shown(cell.value), set(columns))
        if heading and _proposes(sheet, cell, table, heading, desk):
            columns[heading], titles[heading] = cell.column, shown(cell.value)
        else:
            _not_read(sheet, cell, desk)
    return columns, titles


def _meant(table: Table, title: str, taken: set[str]) -> str:
    """The column that may be meant by a title."""
    free = {c.heading: _title(table, c.heading) for c in table.columns if c.heading not in taken}
    japanese = next((heading for heading in japanese_headings(table, title) if heading in free), "")
    near = nearest(title, free.values(), cutoff=0.75)
    return japanese or next((heading for heading, known in free.items() if known == near), "")


def _proposes(sheet: Sheet, cell: Cell, table: Table, heading: str, desk: Desk) -> bool:
    found, meant = shown(cell.value), _title(table, heading)
    said = {"found": found, "proposal": meant}
    return desk.proposes(Proposal("sheet_heading_near", desk.place(sheet, cell), found, meant, said))


def _not_read(sheet: Sheet, head: Cell, desk: Desk) -> None:
    """A column of somebody's own: said, and left where it is."""
    desk.finding("column_not_read", sheet, found=shown(head.value), cell=head.address)


def _title(table: Table, heading: str) -> str:
    return next(head.title for head in heads_of(words_of("ja"), table) if head.heading == heading)


def _needed(table: Table) -> tuple[str, ...]:
    return tuple(_title(table, column.heading) for column in table.columns if column.required)
