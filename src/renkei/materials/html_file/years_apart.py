"""A table of two years as two tables of one: screens show them beside each other, or one under the other."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from renkei.materials.outline.model import Cell, Row, Table

_MOVED = re.compile(r"(\S+) → (\S+)")


def years_apart(table: Table) -> tuple[Table, ...]:
    """The newest year first, with what moved; a table of one year alone comes back as it is."""
    gaps = [at for at, column in enumerate(table.columns) if column.key == "gap"]
    if not gaps:
        return (table,)
    edges = [1, *(gap + 1 for gap in gaps), len(table.columns) + 1]
    spans = [range(a, b - 1) for a, b in pairwise(edges)]
    moved = [span for span in spans if "/" not in table.columns[span.start].key]
    years = [span for span in spans if span not in moved]
    newest = [*years[-1], *(at for span in moved for at in span)]
    chosen = [newest, *(list(span) for span in reversed(years[:-1]))]
    return tuple(
        _own_counts(_part(table, [0, *columns]), of=2 if columns is newest else 1) for columns in chosen
    )


def _own_counts(table: Table, *, of: int) -> Table:
    """「37 → 39」 beside a role's name says both years; each table shows its own."""
    rows = tuple(replace(row, cells=(_own_count(row.cells[0], of), *row.cells[1:])) for row in table.rows)
    return replace(table, rows=rows)


def _own_count(cell: Cell, of: int) -> Cell:
    return replace(cell, small=tuple(_MOVED.sub(rf"\{of}", text) for text in cell.small))


def _part(table: Table, kept: list[int]) -> Table:
    years = dict.fromkeys(table.columns[at].key.split("/")[0] for at in kept if "/" in table.columns[at].key)
    heads = tuple(_row(row, kept) for row in table.heads)
    year, *moved = [cell for cell in heads[0].cells if cell.scope == "colgroup"]
    return replace(
        table,
        id=f"{table.id}-" + "-".join(years),
        title=year.text,
        columns=tuple(table.columns[at] for at in kept),
        heads=tuple(_named(row, moved) for row in heads[1:]),
        rows=tuple(_row(row, kept) for row in table.rows),
    )


def _named(row: Row, moved: list[Cell]) -> Row:
    """The first head of what moved takes the name that stood over all of it."""
    if not moved:
        return row
    at = len(row.cells) - moved[0].colspan
    named = replace(row.cells[at], phrases=moved[0].phrases)
    return replace(row, cells=(*row.cells[:at], named, *row.cells[at + 1 :]))


def _row(row: Row, kept: list[int]) -> Row:
    """The row's cells that begin in a kept column. A spanning cell stays whole: it never reaches over a gap."""
    found: list[Cell] = []
    at = 0
    for cell in row.cells:
        inside = [column for column in range(at, at + cell.colspan) if column in kept]
        if inside:
            found.append(cell if len(inside) == cell.colspan else replace(cell, colspan=len(inside)))
        at += cell.colspan
    return replace(row, cells=tuple(found))
