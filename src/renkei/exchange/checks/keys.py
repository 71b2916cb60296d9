"""No record twice: ids and keys are unique."""

from __future__ import annotations

from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.table import Table


def duplicates(whole: Whole) -> None:
    """Note every record whose key another one before it has."""
    for table, entries in whole.tables():
        seen: dict[tuple[object, ...], Entry] = {}
        for entry in entries:
            key = tuple(table.value(entry.record, heading) for heading in table.key)
            if table.key and key in seen:
                _note(whole, table, key, seen[key], entry)
            seen.setdefault(key, entry)


def _note(whole: Whole, table: Table, key: tuple[object, ...], first: Entry, again: Entry) -> None:
    found = "/".join(str(part) for part in key if part not in (None, ""))
    where = first.row.place()
    whole.gathering.fault(
        "duplicate_key",
        again.row.place(table.key[-1] if len(table.key) == 1 else ""),
        found=found,
        headings=table.key,
        first=where.row if where.row is not None else where.key,
    )
