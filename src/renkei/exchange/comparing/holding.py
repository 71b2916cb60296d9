"""A cell of a table as a value that can be said: a number with its unit and decimals, an id with what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from renkei.domain.register_difference import Form, Held, Named
from renkei.domain.target import TargetKind
from renkei.exchange.comparing.naming import Naming, word
from renkei.exchange.kinds import (
    Choice,
    Clock,
    Code,
    Count,
    Day,
    Flag,
    Id,
    Number,
    Printed,
    Reason,
    Several,
    Year,
)
from renkei.exchange.table import Column, Table

_FORMS = {
    Count: Form.COUNT,
    Year: Form.YEAR,
    Day: Form.DAY,
    Clock: Form.CLOCK,
    Flag: Form.FLAG,
    Reason: Form.REASON,
    Printed: Form.PERCENT,
}  # fmt: skip
_UNITLESS = frozenset({"numerator", "denominator", "score", "full"})
_MONEY = "千円"


@dataclass(frozen=True, slots=True)
class Holding:
    """One table's cells, as one of the registers holds them."""

    table: Table
    naming: Naming

    def cell(self, record: Any, column: Column) -> Held:
        """What stands in a column of a record."""
        value: Any = self.table.value(record, column.heading)
        if value is None or value == "" or value == ():
            return Held(self._form(column))
        if isinstance(column.kind, Number):
            return self._number(record, column.heading, value)
        if self.table.name == "breakdown_parts" and column.heading == "part":
            return Held(Form.NAMED, value, names=(self.naming.body(record.part.kind, record.part.key),))
        names = self._names(column, value)
        return Held(Form.NAMED, value, names=names) if names else Held(self._form(column), value)

    def _form(self, column: Column) -> Form:
        if isinstance(column.kind, Choice | Id | Code | Several):
            return Form.NAMED
        return Form.NUMBER if isinstance(column.kind, Number) else _FORMS.get(type(column.kind), Form.TEXT)

    def _names(self, column: Column, value: Any) -> tuple[Named, ...]:
        kind = column.kind.of if isinstance(column.kind, Several) else column.kind
        values = value if isinstance(column.kind, Several) else (value,)
        if isinstance(kind, Choice):
            return tuple(word(kind, each) for each in values)
        if column.refers:
            return tuple(self.naming.record(column.refers, str(each)) for each in values)
        return tuple(Named(str(each)) for each in values) if isinstance(kind, Id | Code | Several) else ()

    def _number(self, record: Any, heading: str, value: int) -> Held:
        if heading in _UNITLESS or getattr(record, "kind", None) is TargetKind.RELATIVE:
            return Held(Form.NUMBER, value)
        unit, decimals = self._measured_in(record)
        return Held(Form.NUMBER, value, unit, decimals)

    def _measured_in(self, record: Any) -> tuple[str, int]:
        """Unit and decimals: of its indicator, of its breakdown, its own; money is told in thousand yen."""
        if self.table.name == "costs":
            return _MONEY, 0
        whole = record
        if self.table.name == "breakdown_parts":
            whole = self.naming.breakdowns.get((record.project, record.year, record.order))
        indicator = self.naming.indicators.get(getattr(whole, "indicator", ""))
        if indicator is not None and not getattr(whole, "unit", ""):
            return indicator.unit, indicator.decimals
        decimals = indicator.decimals if indicator is not None else getattr(whole, "decimals", 0)
        return getattr(whole, "unit", ""), decimals
