"""A table that is wider than a sheet as several, one under the other: each with the row labels and as many columns as fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from renkei.materials.outline.model import Cell, Row, Table


def column_parts(table: Table, room: int, label: int) -> tuple[Table, ...]:
    """The parts of a table in `room` points, of which its first column needs `label` at least; the table itself where it
    fits. No other column may be without a width."""
    runs = _runs([column.width for column in table.columns[1:]], room - label)
    if len(runs) == 1:
        return (table,)
    return tuple(_part(table, at, range(run.start + 1, run.stop + 1)) for at, run in enumerate(runs))


def _runs(widths: Sequence[int], room: int) -> list[range]:
    """Columns that stand beside each other; one that is wider than the room stands alone."""
    runs, start, used = [], 0, 0
    for at, width in enumerate(widths):
        if at > start and used + width > room:
            runs.append(range(start, at))
            start, used = at, 0
        used += width
    return [*runs, range(start, len(widths))]


def _part(table: Table, at: int, kept: range) -> Table:
    return replace(
        table,
        id=f"{table.id}-{at + 1}" if at else table.id,
        columns=(table.columns[0], *table.columns[kept.start : kept.stop]),
        heads=tuple(_row(row, kept) for row in table.heads),
        rows=tuple(_row(row, kept) for row in table.rows),
        is_continued=at > 0,
    )


def _row(row: Row, kept: range) -> Row:
    """The row's label, and its cells in the kept columns. A sum over columns of several parts stands where they begin."""
    found = [row.cells[0]]
    at = row.cells[0].colspan
    for cell in row.cells[1:]:
        inside = len(range(max(at, kept.start), min(at + cell.colspan, kept.stop)))
        if inside:
            found.append(_piece(cell, inside, begins=at >= kept.start))
        at += cell.colspan
    return replace(row, cells=tuple(found))


def _piece(cell: Cell, colspan: int, *, begins: bool) -> Cell:
    if begins or cell.scope:
        return replace(cell, colspan=colspan)
    return Cell((), "empty", colspan=colspan)
