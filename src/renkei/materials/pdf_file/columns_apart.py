"""A table with more columns than a page is wide, as several one under another; each begins with the rows' heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from renkei.materials.outline.model import Cell, Row, Table
from renkei.materials.outline.sheet import TEXT
from renkei.materials.pdf_file.manuscript import Manuscript

_MANY = 12  # columns; fewer always find their room
_GAP, _WIDEST = 8, 180


def columns_apart(manuscript: Manuscript, table: Table, room: int) -> list[Table]:
    """The table itself if its columns stand in `room` points, else parts that do. The first column stands in each.

    Widths that a table brings were made for it; only columns that share what is left may come out too narrow.
    """
    given = sum(column.width for column in table.columns)
    has_shares = any(not column.width for column in table.columns[1:])
    if given <= room and not (has_shares and len(table.columns) > _MANY):
        return [table]
    needs = _needs(manuscript, table)
    if sum(needs) <= room:
        return [table]
    first, *others = range(len(needs))
    chosen: list[list[int]] = [[first]]
    for at in others:
        if len(chosen[-1]) > 1 and sum(needs[one] for one in chosen[-1]) + needs[at] > room:
            chosen.append([first])
        chosen[-1].append(at)
    return [_part(table, kept, needs, number) for number, kept in enumerate(chosen)]


def _needs(manuscript: Manuscript, table: Table) -> list[int]:
    """The least width of every column: what its widest piece takes that should not part."""
    needs = [max(column.width, TEXT) for column in table.columns]
    for row in (*table.heads, *table.rows):
        at = len(needs) - sum(cell.colspan for cell in row.cells)
        for cell in row.cells:
            if cell.colspan == 1:
                needs[at] = table.columns[at].width or max(needs[at], min(_need(manuscript, cell), _WIDEST))
            at += cell.colspan
    return needs


def _need(manuscript: Manuscript, cell: Cell) -> int:
    pieces = (cell.text,) if cell.kind in ("number", "zero") else cell.phrases
    return max((manuscript.width((piece, TEXT)) for piece in pieces), default=0) + _GAP


def _part(table: Table, kept: Sequence[int], needs: Sequence[int], number: int) -> Table:
    columns = tuple(replace(table.columns[at], width=needs[at]) for at in kept)
    return replace(
        table,
        id=f"{table.id}-{number}" if number else table.id,
        columns=columns,
        heads=tuple(_row(row, kept, len(needs)) for row in table.heads),
        rows=tuple(_row(row, kept, len(needs)) for row in table.rows),
    )


def _row(row: Row, kept: Sequence[int], columns: int) -> Row:
    """The row's cells in the kept columns; one over several reaches over those of them that are kept."""
    found: list[Cell] = []
    at = columns - sum(cell.colspan for cell in row.cells)
    for cell in row.cells:
        inside = sum(column in kept for column in range(at, at + cell.colspan))
        if inside:
            found.append(replace(cell, colspan=inside))
        at += cell.colspan
    return replace(row, cells=tuple(found))
