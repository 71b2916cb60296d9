"""What a record names must exist: projects, indicators, roles, fields, members, visions."""

from __future__ import annotations

from renkei.exchange.checks.whole import Whole
from renkei.exchange.gathering import Entry
from renkei.exchange.table import Column, Table

_CODES = {
    "projects": "unknown_project",
    "indicators": "unknown_indicator",
    "roles": "unknown_role",
    "fields": "unknown_field",
    "nodes": "unknown_node",
    "municipalities": "unknown_municipality",
    "visions": "unknown_vision",
}


def references(whole: Whole) -> None:
    """Note every value that names what is not there, with the nearest that is."""
    for table, entries in whole.tables():
        for column in table.columns:
            if column.refers:
                known = {str(id) for id in whole.declared(column.refers)}
                for entry in entries:
                    _look_up(whole, table, column, entry, known)


def _look_up(whole: Whole, table: Table, column: Column, entry: Entry, known: set[str]) -> None:
    value = table.value(entry.record, column.heading)
    for id in value if isinstance(value, tuple) else (value,):
        if id and str(id) not in known:
            place = entry.row.place(column.heading)
            whole.gathering.unknown(_CODES[column.refers], place, str(id), known)
