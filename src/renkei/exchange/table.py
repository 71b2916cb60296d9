"""What a table of facts is: its columns once, from which CSV, TOML, JSON and JSON Schema all follow."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from renkei.exchange.kinds import Kind


@dataclass(frozen=True)
class Column:
    """One column: its heading, the attribute it fills (with a dot: of a part of the noun), and what it holds."""

    heading: str
    kind: Kind
    attribute: str = ""
    required: bool = False
    refers: str = ""  # the table whose first column holds this value
    rare: bool = False  # in CSV only where some row uses it
    prose: bool = False  # kept in a file of its own, not in the CSV
    always: bool = False  # written though it is the default, since leaving it out means something else
    in_vision: bool = False  # a year that must lie in a vision period
    in_path: bool = False  # said by the file's name or by the place in it, not written into the TOML

    @property
    def path(self) -> str:
        """The attribute, by default named like the heading."""
        return self.attribute or self.heading


@dataclass(frozen=True)
class Table:
    """One noun's table. `key` headings make a row unique and name it in findings; `order` sorts the rows."""

    name: str
    noun: type[Any]
    subject: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    order: tuple[str, ...] = ()  # empty: rows keep the order they were given in
    home: str = "csv"  # csv · region (an array in region.toml) · meetings (one TOML a row) · meeting (an array in one)
    toml_name: str = ""
    nested: Mapping[str, type[Any]] = field(default_factory=dict)
    fixed: Mapping[str, object] = field(default_factory=dict)  # attributes that are no columns

    @property
    def file(self) -> str:
        """Where the rows stand in the folder."""
        return f"{self.name}.csv" if self.home == "csv" else "region.toml"

    def column(self, heading: str) -> Column:
        """The column of a heading. Raises `KeyError`."""
        return self._by_heading[heading]

    @cached_property
    def _by_heading(self) -> dict[str, Column]:
        return {column.heading: column for column in self.columns}

    def value(self, record: object, heading: str) -> object:
        """A record's value in a column."""
        return value_at(record, self.column(heading).path)

    def identity(self, record: object) -> str:
        """The record's subject as findings name it: breakdown:p012/2024/1."""
        parts = (self.value(record, heading) for heading in self.key)
        return f"{self.subject}:{'/'.join('' if part is None else str(part) for part in parts)}".rstrip("/")

    def needs(self, column: Column) -> bool:
        """Whether the noun that holds the column's attribute cannot be without it."""
        return self._default_of(column) is dataclasses.MISSING

    def default(self, column: Column) -> object:
        """What an empty cell means: the noun's own default, else what the kind says."""
        given = self._default_of(column)
        return column.kind.empty if given is dataclasses.MISSING else given

    def _default_of(self, column: Column) -> object:
        owner, _, name = column.path.rpartition(".")
        noun: Any = self.nested[owner] if owner else self.noun
        return _defaults(noun)[name]


@cache
def _defaults(noun: type[Any]) -> dict[str, object]:
    return {field.name: field.default for field in dataclasses.fields(noun)}


def value_at(record: object, path: str) -> object:
    """The value at an attribute path; None where a part on the way is absent."""
    for name in path.split("."):
        record = getattr(record, name) if record is not None else None
    return record


def natural(text: str) -> tuple[object, ...]:
    """A sort key by which p2 stands before p10.

    >>> sorted(["p10", "p2", "p1-i1"], key=natural)
    ['p1-i1', 'p2', 'p10']
    """
    pieces = re.split(r"([0-9]+)", text)  # every second one is a number
    return tuple(_number_key(p) if at % 2 else (0, 0, p) for at, p in enumerate(pieces)), text


def _number_key(digits: str) -> tuple[int, int, str]:
    """Sorts like the number, however long it is."""
    plain = digits.lstrip("0")
    return 1, len(plain), plain
