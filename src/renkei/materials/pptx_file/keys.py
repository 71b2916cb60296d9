"""The keys of a table's rows and columns: numbers of 32 bits that stay the same wherever the table stands and however
it flows, since they come from what the rows and columns are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from renkei.materials.outline.model import Row, Table
from renkei.materials.pptx_file.package import check_sum


def column_keys(table: Table) -> list[int]:
    """A key a column."""
    return _distinct(f"{table.kind}|{column.key}" for column in table.columns)


def row_keys(table: Table, rows: Sequence[Row]) -> list[int]:
    """A key a row: by its record; without one by the table and its kind."""
    own = base_of(table)
    return _distinct(f"{table.kind}/{row.key}" if row.key else f"{own}/{row.kind}" for row in rows)


def base_of(table: Table) -> str:
    """The id of the table that a further part goes on.

    >>> base_of(Table("list-on-on", "list", "", (), (), ()))
    'list'
    """
    id = table.id
    while id.endswith("-on"):
        id = id.removesuffix("-on")
    return id


def _distinct(texts: Iterable[str]) -> list[int]:
    """Check sums, no two alike."""
    found: dict[int, None] = {}
    for text in texts:
        key = check_sum(text)
        while key in found:
            key = key % 0xFFFFFFFE + 1
        found[key] = None
    return list(found)
