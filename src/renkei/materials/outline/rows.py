"""Tables that flow: their rows with heights, parted between rows, heads repeated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from renkei.materials.outline.flow import Piece
from renkei.materials.outline.measure import lines, text_lines
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.outline.sheet import LINE, NOTE, NOTE_LINE, TEXT

_FEW = 3


def table_piece(
    table: Table, room: int, *, top: int, pad: int, head: int, language: str, line: int = LINE, above: int = 0
) -> Piece:
    """A table as a piece: `top` over it (its title), `head` for its column heads, `pad` in every row; `above` of all this
    vanishes where the table stands first."""
    heights = [
        row_height(row, rooms_of(table.columns, room), pad=pad, line=line, language=language)
        for row in table.rows
    ]
    return _piece(table, heights, top + head, above)


def _piece(table: Table, heights: Sequence[int], fixed: int, above: int) -> Piece:
    def split(room: int) -> tuple[Piece, Piece] | None:
        used, at = fixed, 0
        while at < len(heights) and used + heights[at] <= room:
            used += heights[at]
            at += 1
        at = _whole(table.rows, at)
        if at == 0 or at == len(heights):
            return None
        first = replace(table, rows=table.rows[:at])
        rest = replace(table, id=f"{table.id}-on", rows=table.rows[at:], is_continued=True)
        return _piece(first, heights[:at], fixed, above), _piece(rest, heights[at:], fixed, above)

    return Piece(table, fixed + sum(heights), split, above=above)


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
    return pad + highest + 1


def cell_height(cell: Cell, room: int, language: str, *, line: int = LINE) -> int:
    """The lines of a cell, its second text included."""
    clear = room - (26 if cell.role else 8)
    height = 0
    if cell.kind == "prose":
        height = line * text_lines(cell.text, clear, TEXT, language)
    elif cell.kind != "text":
        height = line  # a figure never parts
    elif cell.phrases:
        height = line * lines(cell.phrases, clear, TEXT, language)
    return height + NOTE_LINE * sum(text_lines(text, clear, NOTE, language) for text in cell.small if text)
