"""A table with labels over several rows, parted where pages of the booklet end: the labels are said again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from renkei.materials.outline.measure import lines
from renkei.materials.outline.model import Cell, Row, Table
from renkei.materials.outline.rows import rooms_of, row_height
from renkei.materials.outline.sheet import NOTE_LINE, TEXT
from renkei.wording import Words

_PADS, _PAD = {"programme": 6}, 10  # over and under the words of a row
_MARK, _LABEL_LINE = 22, 19
_FILLED = 60  # a page may end with a group when it is so full, in percent


@dataclass(frozen=True, slots=True)
class _Label:
    """A cell that reaches over rows: from the column `at`, from row `start` to before `end`."""

    cell: Cell
    at: int
    start: int
    end: int


def has_spans(table: Table) -> bool:
    """Whether a page's end could part a label from the rows it names."""
    return any(cell.rowspan > 1 for row in table.rows for cell in row.cells)


def pages_of(table: Table, room: int, heights: tuple[int, int], words: Words) -> list[Table]:
    """The table page by page; `heights` are those of the first page and of all others, without the heads."""
    labels = _labels(table)
    rows = _heights(table, labels, rooms_of(table.columns, room), words)
    found: list[Table] = []
    start = 0
    while start < len(table.rows):
        end = _end(table, rows, start, heights[0] if start == 0 else heights[1])
        found.append(_part(table, labels, start, end, words))
        start = end
    return found


def _labels(table: Table) -> list[_Label]:
    """The cells over several rows with their places."""
    found: list[_Label] = []
    for number, row in enumerate(table.rows):
        for at, cell in _placed(row, len(table.columns)):
            if cell.rowspan > 1:
                found.append(_Label(cell, at, number, number + cell.rowspan))
    return found


def _placed(row: Row, columns: int) -> Iterator[tuple[int, Cell]]:
    """Cells with the columns in which they begin; tables are whole at the right."""
    at = columns - sum(cell.colspan for cell in row.cells)
    for cell in row.cells:
        yield at, cell
        at += cell.colspan


def _heights(table: Table, labels: Sequence[_Label], rooms: Sequence[int], words: Words) -> list[int]:
    """Those of the rows, made higher where a label beside them needs more."""
    found = []
    for row in table.rows:
        offset = len(rooms) - sum(cell.colspan for cell in row.cells)
        found.append(
            row_height(row, rooms[offset:], pad=_PADS.get(table.kind, _PAD), language=words.language)
        )
    for label in sorted(labels, key=lambda label: label.end - label.start):
        need = _label_height(label, rooms, words)
        found[label.end - 1] += max(0, need - sum(found[label.start : label.end]))
    return found


def _label_height(label: _Label, rooms: Sequence[int], words: Words) -> int:
    room = sum(rooms[label.at : label.at + label.cell.colspan]) - 8
    text = _LABEL_LINE * lines(label.cell.phrases, room, TEXT, words.language)
    return _PAD + text + (_MARK if label.cell.role else 0) + NOTE_LINE


def _end(table: Table, heights: Sequence[int], start: int, room: int) -> int:
    """Where the page ends: with a group if it is well filled, else with the last row that fits."""
    used, at, group = 0, start, 0
    while at < len(heights) and used + heights[at] <= room:
        if at > start and table.rows[at].opens and used * 100 >= room * _FILLED:
            group = at
        used += heights[at]
        at += 1
    if at == len(heights):
        return at
    if table.rows[at].opens and at > start:
        return at
    return group or max(at, start + 1)


def _part(table: Table, labels: Sequence[_Label], start: int, end: int, words: Words) -> Table:
    open_ones = [label for label in labels if label.start < start < label.end]
    rows = [_clipped(row, end - start - number) for number, row in enumerate(table.rows[start:end])]
    if open_ones:
        again = [(label.at, _again(label.cell, min(label.end, end) - start, words)) for label in open_ones]
        own = [(at, cell) for at, cell in _placed(rows[0], len(table.columns))]
        rows[0] = replace(rows[0], cells=tuple(cell for _, cell in sorted(again + own, key=lambda it: it[0])))
    id = f"{table.id}-{start}" if start else table.id
    return replace(table, id=id, rows=tuple(rows), is_continued=table.is_continued or start > 0)


def _clipped(row: Row, left: int) -> Row:
    """The row without what its labels reach beyond the page's end."""
    if all(cell.rowspan <= left for cell in row.cells):
        return row
    return replace(row, cells=tuple(replace(cell, rowspan=min(cell.rowspan, left)) for cell in row.cells))


def _again(cell: Cell, rows: int, words: Words) -> Cell:
    return replace(cell, rowspan=rows, small=(words("(continued)"),), is_continued=True)
