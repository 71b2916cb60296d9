"""The columns of a table's sheet: those of the table, and beside an id the name of what it means, to be read by people alone."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.exchange.kinds import Id
from renkei.exchange.table import Column, Table
from renkei.exchange.tables.doings import PARTS_OF_BREAKDOWNS
from renkei.wording.columns import column_name
from renkei.wording.words import Words

NAMED = ("projects", "indicators", "roles", "fields", "nodes", "organisations", "visions")


@dataclass(frozen=True, slots=True)
class Head:
    """One column of a sheet. With `is_name` it holds the name of what the id before it means, or what is counted by a row
    of a breakdown, and is never read."""

    title: str
    column: Column
    is_name: bool = False

    @property
    def heading(self) -> str:
        """The column's heading in the folder."""
        return self.column.heading


def heads_of(words: Words, table: Table) -> tuple[Head, ...]:
    """The columns of a table's sheet in their order."""
    return tuple(head for column in table.columns for head in _heads(words, table, column))


def _heads(words: Words, table: Table, column: Column) -> tuple[Head, ...]:
    own = Head(title_of(words, table, column.heading), column)
    if is_counted(table, column):
        return own, Head(words("What is counted (for reference)"), column, is_name=True)
    return (own, Head(name_title(words, own.title), column, is_name=True)) if is_named(column) else (own,)


def is_named(column: Column) -> bool:
    """Whether the name of what a column's id means stands beside it."""
    return column.refers in NAMED and isinstance(column.kind, Id)


def is_counted(table: Table, column: Column) -> bool:
    """Whether what a breakdown counts stands beside a column: only its parts' own sheet lacks it."""
    return table is PARTS_OF_BREAKDOWNS and column.heading == "order"


def title_of(words: Words, table: Table, heading: str) -> str:
    """The title of a column."""
    return column_name(words, table.name, heading)


def name_title(words: Words, title: str) -> str:
    """The title of the column that names what the ids beside it mean."""
    return words("Name ({title}, for reference)", title=title)
