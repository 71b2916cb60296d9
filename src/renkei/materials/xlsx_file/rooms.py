"""How wide the columns and how high the rows of a sheet are, in points, so that every word and figure can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from renkei.materials.outline.material import empty
from renkei.materials.outline.measure import parted, text_lines, width
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.xlsx_file.grid import Placed, placed
from renkei.materials.xlsx_file.look import NOTE, TEXT, line

ROOM = 727  # that of the outline's tables, in its 14 points
PAD = 6
_PAPER_TEXT = 14
_LEAST, _MOST, _AMONG = 100, 420, 120
_ALONE, _NAMES = (
    150,
    200,
)  # the least of the one column that takes what others leave; names in a programme chart
_MAX_LINES, _MAX_HEIGHT = 12, 390
_SIDE, _GUTTER = 9, 17  # the room at both sides of a cell that nothing is set in: of figures, of words
_FIGURES = frozenset({"number", "zero", "missing", "grade"})
_BRACKETS = 220  # round what is new or changed, in hundredths of an em
_SHAPE = 150  # a grade's shape and the space after it, in hundredths of an em


def is_figure(cell: Cell) -> bool:
    """Whether the cell's text never parts over lines."""
    return cell.kind in _FIGURES


def column_rooms(table: Table, language: str) -> list[int]:
    """The widths of a table's columns: as on paper at the size of a sheet's letters, and wide enough for every figure
    and for long words."""
    rooms = [column.width * TEXT // _PAPER_TEXT for column in table.columns]
    free = [at for at, column in enumerate(table.columns) if not column.width]
    rest = ROOM * TEXT // _PAPER_TEXT - sum(rooms)
    for at in free:
        least = _NAMES if table.kind == "programme" else _ALONE if len(free) == 1 else _LEAST
        rooms[at] = max(rest // len(free), least)
    for place in placed((*table.heads, *table.rows)):
        if place.column == place.last_column:
            beside_figures = table.columns[place.column].align == "right"
            rooms[place.column] = max(rooms[place.column], _needed(place.cell, language, beside_figures))
    return _shared(table, rooms, free, language)


def _shared(table: Table, rooms: list[int], free: Sequence[int], language: str) -> list[int]:
    """What a column that takes the rest does not need goes to running text beside it."""
    running = {p.column for p in placed(table.rows) if p.cell.kind == "prose" and p.column not in free}
    for at in free if running else ():
        cells = [p.cell for p in placed((*table.heads, *table.rows)) if p.column == at == p.last_column]
        longest = max((width(cell.text, language) for cell in cells), default=0)
        spare = rooms[at] - max(longest * TEXT // 95 + _GUTTER, _LEAST)
        if spare > 0:
            rooms[at] -= spare
            for other in running:
                rooms[other] += spare // len(running)
    return rooms


def _needed(cell: Cell, language: str, beside_figures: bool) -> int:
    """Figures stand in one line; words among figures in few, others in no more than a page can bear."""
    wide = width(cell.text, language) + (_SHAPE if cell.sign else 0) + (200 if cell.role else 0)
    if cell.style in ("mark", "tag"):
        return _GUTTER + -(-(wide + _BRACKETS) * TEXT // 100)
    if is_figure(cell):
        return _SIDE + -(-wide * TEXT // 100)
    if cell.role and not cell.phrases:
        return _GUTTER + -(-width(cell.reason, language) * TEXT // 100)
    if cell.scope == "col":
        longest = max((width(piece.strip(), language) for piece in cell.phrases), default=0)
        side = _SIDE if beside_figures else _GUTTER
        return min(side + -(-(longest + (_SHAPE if cell.sign else 0)) * NOTE // 94), _MOST)
    full = max(width(cell.text, language), max((width(text, language) for text in cell.small), default=0))
    if beside_figures:
        return min(full * TEXT // 95 + _SIDE, max(_AMONG, full * TEXT // 300))
    return min(full * TEXT // 100 // _MAX_LINES + _GUTTER, _MOST)


def cell_height(cell: Cell, room: int, language: str, *, is_head: bool = False) -> int:
    """The lines of a cell."""
    clear = _clear(room)
    lead = "　　" if cell.role else ""  # its numeral
    size = NOTE if is_head else TEXT
    high = line(size, language)
    height = (
        high * text_lines(lead + cell.text, clear, size, language) if cell.text and not is_figure(cell) else 0
    )
    height = height or (high if cell.text or not cell.small else 0)
    return height + line(NOTE, language) * sum(
        text_lines(text, clear, NOTE, language) for text in cell.small if text
    )


def _clear(room: int) -> int:
    """What is left in a column for words; other programs set them a little wider."""
    return max((room - _GUTTER) * 95 // 100, TEXT)


def row_heights(
    cells: Sequence[Placed], count: int, rooms: Sequence[int], language: str, *, heads: int = 0
) -> list[int]:
    """The heights of rows; a label that reaches over several has room in them together."""
    heights = [line(NOTE if row < heads else TEXT, language) + PAD for row in range(count)]
    for place in sorted(cells, key=lambda place: place.last_row - place.row):
        room = sum(rooms[place.column : place.last_column + 1])
        needed = cell_height(place.cell, room, language, is_head=place.row < heads) + PAD
        lacking = needed - sum(heights[place.row : place.last_row + 1])
        if lacking > 0:
            heights[place.last_row] += lacking
    return [min(height, 409) for height in heights]


def with_long_rows_parted(table: Table, rooms: Sequence[int], language: str) -> Table:
    """A row that would be higher than a sheet allows goes on in further rows."""
    rows = [piece for row in table.rows for piece in _parted(row, rooms, language)]
    return table if len(rows) == len(table.rows) else replace(table, rows=tuple(rows))


def _parted(row: Row, rooms: Sequence[int], language: str) -> list[Row]:
    if any(cell.colspan > 1 or cell.rowspan > 1 for cell in row.cells) or len(row.cells) != len(rooms):
        return [row]
    pieces = [_pieces(cell, room, language) for cell, room in zip(row.cells, rooms, strict=True)]
    count = max(map(len, pieces))
    if count == 1:
        return [row]
    return [
        replace(row, cells=tuple(piece[at] if at < len(piece) else empty() for piece in pieces))
        for at in range(count)
    ]


def _pieces(cell: Cell, room: int, language: str) -> list[Cell]:
    if is_figure(cell) or cell.sign or cell_height(cell, room, language) <= _MAX_HEIGHT:
        return [cell]
    texts: list[str] = []
    for rest in (cell.text, *cell.small):
        while rest:
            first, rest = parted(rest, _clear(room), TEXT, _MAX_HEIGHT // line(TEXT, language), language)
            texts.append(first)
    return [replace(cell, phrases=(text,), kind="prose", small=(), role=None) for text in texts]


def column_of(columns: Sequence[Column], key: str) -> int:
    """The place of a column by its key."""
    return next(at for at, column in enumerate(columns) if column.key == key)
