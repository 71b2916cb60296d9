"""Tables that flow: their rows with heights, parted between rows, heads repeated. A row that no page holds parts inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from renkei.materials.outline.flow import Box, Piece, pages
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import lines, text_lines
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.outline.row_parts import clear_room, cut_row
from renkei.materials.outline.sheet import LINE, NOTE, NOTE_LINE, TEXT

_FEW = 3
_CLOSE = {"shares": 0, "groups": 2}  # rows that stand close under the total


@dataclass(frozen=True, slots=True)
class Measures:
    """What the heights of a table's rows depend on: the widths of its columns, what every row adds, and a line."""

    rooms: tuple[int, ...]
    pad: int
    line: int
    fixed: int  # title and heads
    above: int


def table_piece(
    material: Material,
    table: Table,
    room: int,
    *,
    top: int,
    pad: int,
    head: int,
    line: int = LINE,
    above: int = 0,
) -> Piece:
    """A table as a piece: `top` over it (its title), `head` for its column heads, `pad` in every row; `above` of all this
    vanishes where the table stands first."""
    measures = Measures(tuple(rooms_of(table.columns, room)), pad, line, top + head, above)
    return _piece(table, _heights(table.rows, measures, material), measures, material)


def table_pages(
    material: Material,
    table: Table,
    room: int,
    later: int,
    *,
    top: int,
    pad: int,
    head: int,
    line: int = LINE,
) -> list[Box]:
    """A table alone over as many pages as it needs: the first has `room` for it, all others `later`."""
    piece = table_piece(material, table, material.sheet.width, top=top, pad=pad, head=head, line=line)
    return pages([piece], room, later)


def _heights(rows: Sequence[Row], measures: Measures, material: Material) -> list[int]:
    return [
        row_height(row, measures.rooms, pad=measures.pad, language=material.language, line=measures.line)
        for row in rows
    ]


def _piece(table: Table, heights: Sequence[int], measures: Measures, material: Material) -> Piece:
    fixed, above = measures.fixed, measures.above

    def split(room: int) -> tuple[Piece, Piece] | None:
        used, at = fixed, 0
        while at < len(heights) and used + heights[at] <= room:
            used += heights[at]
            at += 1
        at = _whole(table.rows, at)
        if at == 0 or at == len(heights):
            return None
        first = replace(table, rows=table.rows[:at])
        rest = _goes_on(table, table.rows[at:])
        return (
            _piece(first, heights[:at], measures, material),
            _piece(rest, heights[at:], measures, material),
        )

    def cut(room: int) -> tuple[Piece, Piece] | None:
        space = max(room - fixed - measures.pad - 1, measures.line)
        parted = cut_row(table.rows[0], measures.rooms, space, material, line=measures.line)
        if parted is None:
            return None
        first = replace(table, rows=parted[:1])
        rest = _goes_on(table, (parted[1], *table.rows[1:]))
        both = ((first, first.rows), (rest, rest.rows[:1]))
        upper, lower = (_heights(rows, measures, material) for _, rows in both)
        return (
            _piece(first, upper, measures, material),
            _piece(rest, [*lower, *heights[1:]], measures, material),
        )

    return Piece(table, fixed + sum(heights), split, cut, above=above)


def _goes_on(table: Table, rows: tuple[Row, ...]) -> Table:
    return replace(table, id=f"{table.id}-on", rows=rows, is_continued=True)


def _whole(rows: Sequence[Row], at: int) -> int:
    """Totals stay with at least one row of what they sum; a last page has three rows at least, where there are six."""
    if len(rows) - _FEW < at < len(rows) and len(rows) >= 2 * _FEW:
        at = len(rows) - _FEW
    while 0 < at < len(rows) and rows[at].kind != "body":
        at -= 1
    return at


def rooms_of(columns: Sequence[Column], room: int) -> list[int]:
    """The widths of the columns; those without one share what is left."""
    given = sum(column.width for column in columns)
    open_ones = sum(not column.width for column in columns)
    rest = (room - given) // open_ones if open_ones else 0
    return [column.width or rest for column in columns]


def row_height(row: Row, rooms: Sequence[int], *, pad: int, language: str, line: int = LINE) -> int:
    """That of the row's highest cell, with the rule over it."""
    at, highest = 0, line
    for cell in row.cells:
        room = sum(rooms[at : at + cell.colspan])
        at += cell.colspan
        if cell.rowspan == 1:
            highest = max(highest, cell_height(cell, room, language, line=line))
    return _CLOSE.get(row.kind, pad) + highest + 1


def cell_height(cell: Cell, room: int, language: str, *, line: int = LINE) -> int:
    """The lines of a cell, its second text included."""
    clear = clear_room(cell, room)
    height = 0
    if cell.kind == "prose":
        height = line * text_lines(cell.text, clear, TEXT, language)
    elif cell.kind != "text":
        height = line  # a figure never parts
    elif cell.phrases:
        height = line * lines(cell.phrases, clear, TEXT, language)
    return height + NOTE_LINE * sum(text_lines(text, clear, NOTE, language) for text in cell.small if text)
