"""「同上」: what points at the cell above. A register may hold such a text as it is; then the workbook says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from renkei.exchange.kinds import Text
from renkei.exchange.tables import TABLES

_DITTO = frozenset(("同上", "〃", "仝", "々", "同前", "”", "″", '"', "''", "同じ"))


def is_ditto(text: str) -> bool:
    """Whether a cell points at the one above.

    >>> is_ditto("同上"), is_ditto("（同　上）"), is_ditto("同上ほか")
    (True, True, False)
    """
    return "".join(text.split()).strip("()（）「」") in _DITTO


def kept_dittos(records: Mapping[str, Sequence[object]]) -> Iterator[tuple[str, str]]:
    """Texts of a register that look like it, each with the column that holds it: results/note."""
    found = {
        (f"{table.name}/{column.heading}", str(text))
        for table in TABLES
        for column in table.columns
        if isinstance(column.kind, Text)
        for record in records[table.name]
        if (text := table.value(record, column.heading)) and is_ditto(str(text))
    }
    yield from sorted(found)
