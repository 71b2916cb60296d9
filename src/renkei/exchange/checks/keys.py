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
    said = {"found": "/".join(str(part) for part in key if part not in (None, "")), "headings": table.key}
    place = again.row.place(table.key[-1] if len(table.key) == 1 else "")
    if first.row.row is not None:
        whole.gathering.fault("duplicate_row", place, first_row=first.row.row, **said)
    else:
        whole.gathering.fault("duplicate_key", place, first=first.row.place(), **said)
    if len(table.key) == 1:
        whole.gathering.unread_ids.setdefault(table.name, []).append(len(whole.gathering.faults) - 1)
