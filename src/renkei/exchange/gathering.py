"""Rows on their way to records: every fault is gathered with its place, none stops the reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from renkei.domain.errors import Fault, Place
from renkei.domain.findings import Finding
from renkei.domain.indicator import Direction
from renkei.domain.target import TargetKind, usual_kind
from renkei.exchange.kinds import Code, Id, Several, Text, Unreadable
from renkei.exchange.kinds.numbers import NotPlain
from renkei.exchange.meant import stated_kind
from renkei.exchange.member_names import members_meant
from renkei.exchange.number_faults import number_fault, percent_taken, target_fault
from renkei.exchange.table import Column, Table
from renkei.intake.nearness import nearest as nearest
from renkei.intake.nearness import nearest_id

NOTHING: Mapping[str, object] = MappingProxyType({})
_IN_UNIT = frozenset(
    {"value", "upper", "baseline", "total", "of_total", "quantity"}
)  # columns of the row's unit
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")  # 外字: drawn on the computer where it was made


_MONEY = "千円"


def own_unit(table: Table) -> str:
    """The unit of all numbers of a table; empty where its rows say it."""
    return _MONEY if table.name == "costs" else ""


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
    directions: dict[str, Direction | None] = field(default_factory=dict)  # indicator → direction
    names: dict[str, dict[str, str]] = field(default_factory=dict)  # table → name → id
    declared: dict[str, set[object]] = field(default_factory=dict)  # table → ids, of faulty rows too
    unread_ids: dict[str, list[int]] = field(
        default_factory=dict
    )  # table → faults of ids that could not be read
    partial: dict[str, list[tuple[Row, dict[str, object]]]] = field(
        default_factory=dict
    )  # table → rows with faults, and those of their values that could be read
    lost: set[str] = field(default_factory=set)  # tables of which nothing could be read

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

    def unknown_id(self, code: str, place: Place, found: str, *, refers: str, ids: Iterable[str]) -> None:
        """Note an id that no record has; where the same id, typed otherwise, or a name is meant, propose its id."""
        near = nearest_id(found, ids, self.names.get(refers, {}))
        if near:
            self.fault(f"{code}_near", place, found=found, proposal=near)
        else:
            self.fault(code, place, found=found)

    def unreadable(
        self,
        error: Unreadable,
        place: Place,
        heading: str,
        *,
        unit: str = "",
        refers: str = "",
        is_printed: bool = False,
        is_target: bool = False,
        is_several: bool = False,
        beside: Mapping[str, object] = NOTHING,
    ) -> None:
        """Note a value that its kind could not read.

        `unit` is what its row is counted in, `refers` the table it names; `is_printed` says that there is a place for
        what was printed, `is_target` that it stands among the targets; `beside` are the raw cells of its row.
        """
        found = str(error.values.get("found", ""))
        if error.code == "unknown_municipality":
            self._unknown_member(place, found, is_several=is_several)
        elif isinstance(error, NotPlain):
            told = self._target_fault(error, unit, beside) if is_target and heading == "value" else None
            code, values = told or number_fault(error.spelled, unit)
            code = "number_near" if code == "not_a_number_near" and not is_printed else code
            if (
                code == "number_is_reason"
                and heading == "value"
                and (given := str(beside.get("missing") or ""))
            ):
                code, values = "number_beside_reason", {**values, "reason": given}
            self.fault(code, place, heading=heading, **values)
        elif error.code == "not_a_choice" and (near := _choice_near(found, error.values)):
            self.fault("not_a_choice_near", place, heading=heading, **error.values, proposal=near)
        elif error.code in ("id_malformed", "id_mangled") and (near := self._id_meant(found, refers)):
            code = "id_malformed_near" if found.strip().isdecimal() else "name_for_id"
            self.fault(code, place, heading=heading, found=found, proposal=near)
        else:
            self.fault(error.code, place, heading=heading, **error.values)

    def _id_meant(self, found: str, refers: str) -> str:
        names = self.names.get(refers, {})
        return nearest_id(found, names.values(), names)

    def _unknown_member(self, place: Place, found: str, *, is_several: bool) -> None:
        """Note a name that no member has; of several members where several may stand."""
        meant = members_meant(found, self.municipalities)
        if len(meant) == 1 or (meant and is_several):
            text = "、".join(meant)
            self.fault("unknown_municipality_near", place, found=found, proposal=text, parts=meant)
        else:
            self.fault("unknown_municipality", place, found=found)

    def _target_fault(
        self, error: NotPlain, unit: str, beside: Mapping[str, object]
    ) -> tuple[str, dict[str, object]] | None:
        """What to say of a target that is no number, by the way its indicator is meant."""
        usual = usual_kind(self.directions.get(str(beside.get("indicator"))))
        return target_fault(error.spelled.text, unit, plain=usual, stated=stated_kind(beside))

    def entries(self, table: Table, rows: Iterable[Row]) -> list[Entry]:
        """The records of a table's rows; a faulty row gives none, and its faults are noted."""
        read = [Entry(self.record(table, row), row) for row in rows]
        return [entry for entry in read if entry.record is not None]

    def record(self, table: Table, row: Row) -> object | None:
        """One record, or None if its row has faults."""
        before = len(self.faults)
        values, sound = self._values(table, row)
        self._declare(table, values)
        nested = {name: self._nested(table, name, values, row) for name in table.nested}
        if len(self.faults) > before:
            self.partial.setdefault(table.name, []).append((row, sound))
            return None
        own = {c.path: values[c.heading] for c in table.columns if "." not in c.path}
        return table.noun(**own, **nested, **table.fixed)  # type: ignore[no-any-return]

    def _values(self, table: Table, row: Row) -> tuple[dict[str, object], dict[str, object]]:
        """The values of a row by heading; and of these the ones without a fault."""
        values: dict[str, object] = {}
        sound: dict[str, object] = {}
        for column in table.columns:
            before = len(self.faults)
            values[column.heading] = self._value(table, column, row)
            if len(self.faults) == before:
                sound[column.heading] = values[column.heading]
        return values, sound

    def _value(self, table: Table, column: Column, row: Row) -> object:
        raw = row.cells.get(column.heading)
        if _is_empty(raw, column):
            if column.required:
                self.fault("value_missing", row.place(column.heading), heading=column.heading)
                self._note_unread_id(table, column)
            return table.default(column)
        try:
            value = column.kind.read(raw, self._names_for(table, column))
            self._notice(value, row.place(column.heading))
            return value
        except Unreadable as error:
            if (percent := self._percent(error, column, row)) is not None:
                return percent
            for each in error.several:
                self._note(each, table, column, row)
            return error.values.get("proposal") or None if isinstance(column.kind, Code | Id) else None

    def _percent(self, error: Unreadable, column: Column, row: Row) -> int | None:
        """A number that a spreadsheet wrote with its percent sign, where its row counts in percent."""
        if not isinstance(error, NotPlain) or column.heading not in _IN_UNIT:
            return None
        if stated_kind(row.cells) is TargetKind.RELATIVE:  # −80 % is kept as −0.8 there
            return None
        return percent_taken(error.spelled, self._unit_of(row))

    def _notice(self, value: object, place: Place) -> None:
        if isinstance(value, str) and (found := _PRIVATE.search(value)):
            values = {"found": value, "sign": f"U+{ord(found.group()):04X}"}
            self.findings.append(
                Finding("private_sign", "warning", f"file:{place.file}", None, values, place)
            )

    def _note(self, error: Unreadable, table: Table, column: Column, row: Row) -> None:
        place = row.place(column.heading)
        printed = any(each.heading == "as_printed" for each in table.columns)
        self.unreadable(
            error,
            place,
            column.heading,
            unit=self._unit_of(row) or own_unit(table),
            refers=column.refers,
            is_printed=printed,
            is_target=table.name == "targets",
            is_several=isinstance(column.kind, Several),
            beside=row.cells,
        )
        if "proposal" not in error.values:
            self._note_unread_id(table, column)

    def _note_unread_id(self, table: Table, column: Column) -> None:
        """Remember the last fault as one of an id: what others say of that record is not to be called unknown."""
        if table.key == (column.heading,):
            self.unread_ids.setdefault(table.name, []).append(len(self.faults) - 1)

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
            if table.needs(column) and not column.required:  # that is said of the column itself
                self.fault("value_missing", row.place(column.heading), heading=column.heading)
        return table.nested[name](**{c.path.split(".")[1]: values[c.heading] for c in columns})  # type: ignore[no-any-return]


def _is_empty(raw: object, column: Column) -> bool:
    """Whether nothing stands there. A blank alone is nothing, except in a text that may be one."""
    if raw is None or raw == "":
        return True
    may_be_blank = isinstance(column.kind, Text) and not column.required
    return isinstance(raw, str) and not may_be_blank and not raw.strip()


def file_finding(code: str, file: str) -> Finding:
    """Something worth knowing of a file."""
    return Finding(code, "note", f"file:{file}", values={"file": file}, place=Place(file))


def _choice_near(found: str, values: Mapping[str, object]) -> str:
    """The word of a closed list that is meant, as the message lists it: contents/目次."""
    listed = values.get("choices")
    spelled = {
        word: str(choice)
        for choice in (listed if isinstance(listed, tuple) else ())
        for word in str(choice).split("/")
    }
    return spelled.get(nearest(found, spelled), "")


def _short(value: object) -> object:
    """A value as a message can name it: a whole page pasted into a cell is cut."""
    return value if not isinstance(value, str) or len(value) <= 60 else f"{value[:60]}…"
