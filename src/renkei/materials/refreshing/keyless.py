"""A table whose rows and columns have lost their keys (some programs drop them), read by what stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from renkei.materials.pptx_file.opened_deck import A
from renkei.materials.refreshing.deck_list import Entry
from renkei.materials.refreshing.runs import bare, words_of_paragraph

_LEAST = 0.5  # of a row's cells that say what was printed
_ROWS = 500  # of a table of the list: it goes on on another slide after twenty


def has_keys(table: Any) -> bool:
    """Whether any row of a table still has its key."""
    return any(
        one.tag.endswith("}rowId")
        for row in table.iterfind(f"{A}tr")
        for one in row.iterfind(f"{A}extLst/{A}ext/*")
    )


def entries_in(table: Any, entries: Sequence[Entry]) -> Iterator[tuple[Entry, Any]]:
    """The entries of a table with the bodies of their cells, row by row in their order. A row is known by as many cells
    as it had and at least half of their words; one that is not certain is passed over."""
    written = _rows(entries)[:_ROWS]
    standing = [row for row in map(_said, table.iterfind(f"{A}tr")) if row]
    at = 0
    for row in standing:
        for place in range(at, len(written)):
            if _is_same(row, written[place]):
                yield from ((entry, body) for entry, (_, body) in zip(written[place], row, strict=True))
                at = place + 1
                break


def _rows(entries: Sequence[Entry]) -> list[list[Entry]]:
    rows: dict[str, list[Entry]] = {}
    for one in entries:
        if one.bare:
            rows.setdefault(one.row, []).append(one)
    return list(rows.values())


def _said(row: Any) -> list[tuple[str, Any]]:
    """The words of the cells of a row that say something."""
    found = []
    for body in row.iterfind(f"{A}tc/{A}txBody"):
        words = bare("".join(words_of_paragraph(one) for one in body.iterfind(f"{A}p")))
        if words:
            found.append((words, body))
    return found


def _is_same(row: Sequence[tuple[str, Any]], entries: Sequence[Entry]) -> bool:
    if len(row) != len(entries):
        return False
    alike = sum(words == one.bare for (words, _), one in zip(row, entries, strict=True))
    return alike >= len(row) * _LEAST
