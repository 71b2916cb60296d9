"""How wide the columns and how high the rows of a sheet are, in points, so that every word and figure can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from renkei.materials.outline.material import empty
from renkei.materials.outline.measure import text_lines, width
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.xlsx_file.grid import Placed, placed
from renkei.materials.xlsx_file.look import NOTE, TEXT

ROOM = 727  # that of the outline's tables, in its 14 points
LINE, NOTE_LINE, PAD = 15, 12, 5
_PAPER_TEXT = 14
_LEAST, _MOST = 100, 420
_MAX_LINES, _MAX_HEIGHT = 12, 390
_SIDE = 9  # the room at both sides of a cell that nothing is set in
_FIGURES = frozenset({"number", "zero", "missing", "grade"})
_SHAPE = 150  # a grade's shape and the space after it, in hundredths of an em


def is_figure(cell: Cell) -> bool:
    """Whether the cell's text never parts over lines."""
    return cell.kind in _FIGURES


def shown(cell: Cell) -> str:
    """The words that a cell says, those in small letters in lines of their own."""
    return "\n".join(text for text in (cell.text, *cell.small) if text)


def column_rooms(table: Table) -> list[int]:
    """The widths of a table's columns: as on paper at the size of a sheet's letters, and wide enough for every figure
    and for long words."""
    rooms = [column.width * TEXT // _PAPER_TEXT for column in table.columns]
    free = [at for at, column in enumerate(table.columns) if not column.width]
    rest = ROOM * TEXT // _PAPER_TEXT - sum(rooms)
    for at in free:
        rooms[at] = max(rest // len(free), _LEAST)
    for place in placed((*table.heads, *table.rows)):
        if place.column == place.last_column:
            rooms[place.column] = max(rooms[place.column], _needed(place.cell))
    return rooms


def _needed(cell: Cell) -> int:
    wide = width(cell.text) + (_SHAPE if cell.sign else 0) + (200 if cell.role else 0)
    if is_figure(cell):
        return _SIDE + -(-wide * TEXT // 100)
    if cell.role and not cell.phrases:
        return _SIDE + -(-width(cell.reason) * TEXT // 100)
    if cell.scope == "col":
        longest = max((width(piece.strip()) for piece in cell.phrases), default=0)
        return min(_SIDE + -(-(longest + (_SHAPE if cell.sign else 0)) * NOTE // 100), _MOST)
    full = max(width(cell.text), max(map(width, cell.small), default=0))
    return min(full * TEXT // 100 // _MAX_LINES + _SIDE, _MOST)


def cell_height(cell: Cell, room: int, *, is_head: bool = False) -> int:
    """The lines of a cell."""
    clear = max((room - _SIDE) * 95 // 100, TEXT)
    lead = "　　" if cell.role else ""
    size, line = (NOTE, NOTE_LINE) if is_head else (TEXT, LINE)
    height = line * text_lines(lead + cell.text, clear, size) if cell.text and not is_figure(cell) else 0
    height = height or (line if cell.text or not cell.small else 0)
    return height + NOTE_LINE * sum(text_lines(text, clear, NOTE) for text in cell.small if text)


def row_heights(cells: Sequence[Placed], count: int, rooms: Sequence[int], *, heads: int = 0) -> list[int]:
    """The heights of rows; a label that reaches over several has room in them together."""
    heights = [(NOTE_LINE if row < heads else LINE) + PAD for row in range(count)]
    for place in sorted(cells, key=lambda place: place.last_row - place.row):
        room = sum(rooms[place.column : place.last_column + 1])
        needed = cell_height(place.cell, room, is_head=place.row < heads) + PAD
        lacking = needed - sum(heights[place.row : place.last_row + 1])
        if lacking > 0:
            heights[place.last_row] += lacking
    return [min(height, 409) for height in heights]


def with_long_rows_parted(table: Table, rooms: Sequence[int]) -> Table:
    """A row that would be higher than a sheet allows goes on in further rows."""
    rows = [piece for row in table.rows for piece in _parted(row, rooms)]
    return table if len(rows) == len(table.rows) else replace(table, rows=tuple(rows))


def _parted(row: Row, rooms: Sequence[int]) -> list[Row]:
    if any(cell.colspan > 1 or cell.rowspan > 1 for cell in row.cells) or len(row.cells) != len(rooms):
        return [row]
    pieces = [_pieces(cell, room) for cell, room in zip(row.cells, rooms, strict=True)]
    count = max(map(len, pieces))
    if count == 1:
        return [row]
    return [
        replace(row, cells=tuple(piece[at] if at < len(piece) else empty() for piece in pieces))
        for at in range(count)
    ]


def _pieces(cell: Cell, room: int) -> list[Cell]:
    if is_figure(cell) or cell.sign or cell_height(cell, room) <= _MAX_HEIGHT:
        return [cell]
    step = max((room - _SIDE) // TEXT, 1) * (_MAX_HEIGHT // LINE) * 9 // 10
    texts = [text[at : at + step] for text in (cell.text, *cell.small) for at in range(0, len(text), step)]
    return [replace(cell, phrases=(text,), kind="prose", small=(), role=None) for text in texts]


def total(rooms: Sequence[int]) -> int:
    """All columns together."""
    return sum(rooms)


def column_of(columns: Sequence[Column], key: str) -> int:
    """The place of a column by its key."""
    return next(at for at, column in enumerate(columns) if column.key == key)
