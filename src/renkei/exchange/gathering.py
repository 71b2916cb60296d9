"""Rows on their way to records: every fault is gathered with its place, none stops the reading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from renkei.domain.errors import Fault, Place
from renkei.domain.findings import Finding
from renkei.domain.likeness import fold
from renkei.exchange.kinds import Code, Id, Unreadable
from renkei.exchange.kinds.numbers import NotPlain
from renkei.exchange.number_faults import number_fault
from renkei.exchange.table import Column, Table


@dataclass(frozen=True, slots=True)
class Row:
    """Raw cells of one record by heading, and where they stand: a row of a CSV, or a key path of TOML or JSON."""

    file: str
    cells: Mapping[str, object]
    row: int | None = None
    key: str = ""

    def place(self, heading: str = "") -> Place:
        """Where a cell stands; without a heading, where the record stands."""
        if self.row is not None:
            return Place(self.file, self.row, heading)
        return Place(self.file, key=".".join(part for part in (self.key, heading) if part))


@dataclass(frozen=True, slots=True)
class Entry:
    """A record and the row it came from."""

    record: Any
    row: Row


@dataclass
class Gathering:
    """What reading has found so far."""

    faults: list[Fault] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    municipalities: dict[str, str] = field(default_factory=dict)  # name → code
    units: dict[str, str] = field(default_factory=dict)  # indicator → unit
    declared: dict[str, set[object]] = field(default_factory=dict)  # table → ids, of faulty rows too

    def fault(self, code: str, place: Place, **values: object) -> None:
        """Note a fault."""
        self.faults.append(Fault(code, place, {name: _short(value) for name, value in values.items()}))

    def unknown(self, code: str, place: Place, found: str, known: Iterable[str]) -> None:
        """Note a name that is not known; where one is near, the code says so and proposes it."""
        near = nearest(found, known)
        if near:
            self.fault(f"{code}_near", place, found=found, proposal=near)
        else:
            self.fault(code, place, found=found)

    def unreadable(self, error: Unreadable, place: Place, heading: str, unit: str = "") -> None:
        """Note a value that its kind could not read; `unit` is the one its row is counted in."""
        if error.code == "unknown_municipality":
            self.unknown(error.code, place, str(error.values["found"]), self.municipalities)
        elif isinstance(error, NotPlain):
            code, values = number_fault(error.spelled, unit)
            self.fault(code, place, heading=heading, **values)
        else:
            self.fault(error.code, place, heading=heading, **error.values)

    def entries(self, table: Table, rows: Iterable[Row]) -> list[Entry]:
        """The records of a table's rows; a faulty row gives none, and its faults are noted."""
        read = [Entry(self.record(table, row), row) for row in rows]
        return [entry for entry in read if entry.record is not None]

    def record(self, table: Table, row: Row) -> object | None:
        """One record, or None if its row has faults."""
        before = len(self.faults)
        values = {column.heading: self._value(table, column, row) for column in table.columns}
        self._declare(table, values)
        nested = {name: self._nested(table, name, values, row) for name in table.nested}
        if len(self.faults) > before:
            return None
        own = {c.path: values[c.heading] for c in table.columns if "." not in c.path}
        return table.noun(**own, **nested, **table.fixed)  # type: ignore[no-any-return]

    def _value(self, table: Table, column: Column, row: Row) -> object:
        raw = row.cells.get(column.heading)
        if raw is None or raw == "" or (isinstance(raw, str) and column.required and not raw.strip()):
            if column.required:
                self.fault("value_missing", row.place(column.heading), heading=column.heading)
            return table.default(column)
        try:
            return column.kind.read(raw, self._names_for(table, column))
        except Unreadable as error:
            self.unreadable(error, row.place(column.heading), column.heading, self._unit_of(row))
            return error.values.get("proposal") or None if isinstance(column.kind, Code | Id) else None

    def _unit_of(self, row: Row) -> str:
        return str(row.cells.get("unit") or self.units.get(str(row.cells.get("indicator"))) or "")

    def _names_for(self, table: Table, column: Column) -> Mapping[str, str]:
        return self.municipalities if column.refers == "municipalities" else {}

    def _declare(self, table: Table, values: Mapping[str, object]) -> None:
        if table.key and len(table.key) == 1:
            self.declared.setdefault(table.name, set()).add(values[table.key[0]])

    def _nested(self, table: Table, name: str, values: Mapping[str, object], row: Row) -> object | None:
        columns = [column for column in table.columns if column.path.startswith(f"{name}.")]
        absent = [column for column in columns if row.cells.get(column.heading) in (None, "")]
        if len(absent) == len(columns):
            return None
        for column in absent:
            if table.needs(column):
                self.fault("value_missing", row.place(column.heading), heading=column.heading)
        return table.nested[name](**{c.path.split(".")[1]: values[c.heading] for c in columns})  # type: ignore[no-any-return]


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """The known word that a mistyped one is nearest to; empty if none is near. Widths and ヶ/ケ do not count.

    `cutoff` is the share of alike signs from which on a word is near.

    >>> nearest("外ケ浜町", ("平内町", "外ヶ浜町")), nearest("resutls", ("results", "targets")), nearest("x", ("results",))
    ('外ヶ浜町', 'results', '')
    """
    by_fold = {fold(name): name for name in sorted(known, reverse=True)}
    close = get_close_matches(fold(word), sorted(by_fold), n=1, cutoff=cutoff)
    return by_fold[close[0]] if close else ""


def _short(value: object) -> object:
    """A value as a message can name it: a whole page pasted into a cell is cut."""
    return value if not isinstance(value, str) or len(value) <= 60 else f"{value[:60]}…"
