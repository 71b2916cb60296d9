"""Whole-number division, exact on every engine: Ibis itself knows only the division of floats."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import ibis
import ibis.expr.types as ir
import sqlglot.expressions as sge

from renkei.bulk.columns import WIDE

# these stand in the expression until its SQL is written
_NARROW, _WIDE, _DECIMAL = "renkei_quotient_64", "renkei_quotient_128", "renkei_with_decimals"
_Division = Callable[[sge.Expression, sge.Expression, bool], sge.Expression]


def _function(name: str, of: str) -> Callable[[ir.Value, ir.Value], ir.Value]:
    """A function of the engine, as Ibis is told of it."""

    def quotient(number: object, divisor: object) -> object:
        """The body is the engine's."""

    declared: Callable[[ir.Value, ir.Value], ir.Value]
    declared = ibis.udf.scalar.builtin(quotient, name=name, signature=((of, of), of))
    return declared


_narrow, _wide = _function(_NARROW, "int64"), _function(_WIDE, WIDE)


def quotient(number: ir.Value, divisor: ir.Value) -> ir.Value:
    """How many times the divisor is in a number; neither is negative, and the divisor is not zero."""
    return _narrow(number, divisor) if number.type().is_integer() else _wide(number, divisor)


def with_decimals(units: ir.Value, decimals: int) -> ir.Value:
    """So many units of the last of these decimals, as a decimal number."""
    if not decimals:
        return units
    of = f"decimal(20, {decimals})"
    return ibis.udf.scalar.builtin(_body, name=_DECIMAL, signature=(("int64", "int64"), of))(units, decimals)


def _body(units: object, decimals: object) -> object:
    """The engine's own."""


def exact(tree: sge.Expression, dialect: str) -> sge.Expression:
    """The query with whole numbers as the engine of a dialect has them: its type of 128 bits, its division."""
    divide, huge = _ENGINES[dialect]
    found = tree.copy()
    for node in reversed([*found.find_all(sge.Anonymous)]):  # the inner ones first
        if node.name in (_NARROW, _WIDE):
            number, divisor = (sge.Paren(this=one) for one in node.expressions)
            node.replace(divide(number, divisor, node.name == _WIDE))
        elif node.name == _DECIMAL:
            node.replace(_decimal(*node.expressions))
    for kind in [*found.find_all(sge.DataType)] if huge else []:
        if kind.is_type("DECIMAL(38, 0)"):
            kind.replace(sge.DataType.build(huge, dialect=dialect))
    return found


def _decimal(units: sge.Expression, decimals: sge.Expression) -> sge.Expression:
    """Times 0.1 …, which is a decimal number to every engine that was asked."""
    places = int(decimals.name)
    number = sge.Cast(this=units, to=sge.DataType.build("DECIMAL(19, 0)"))
    unit = sge.Cast(
        this=sge.Literal.string(f"{10**-places:.{places}f}"), to=sge.DataType.build(f"DECIMAL(5, {places})")
    )
    return sge.Cast(
        this=sge.Mul(this=number, expression=unit), to=sge.DataType.build(f"DECIMAL(20, {places})")
    )


def _operator(number: sge.Expression, divisor: sge.Expression, _: bool) -> sge.Expression:
    return sge.IntDiv(this=number, expression=divisor)


def _spark(number: sge.Expression, divisor: sge.Expression, is_wide: bool) -> sge.Expression:
    """Spark's DIV gives 64 bits; a quotient without rest is exact among its decimals."""
    if not is_wide:
        return _operator(number, divisor, is_wide)
    rest = sge.Paren(this=sge.Mod(this=number.copy(), expression=divisor.copy()))
    even = sge.Paren(this=sge.Sub(this=number, expression=rest))
    return sge.Cast(this=sge.Div(this=even, expression=divisor), to=sge.DataType.build("DECIMAL(38, 0)"))


def _called(name: str) -> _Division:
    return lambda number, divisor, _: sge.Anonymous(this=name, expressions=[number, divisor])


_ENGINES: Mapping[str, tuple[_Division, str]] = {
    "duckdb": (_operator, "HUGEINT"),  # it divides decimals as floats
    "spark": (_spark, ""),
    "clickhouse": (_called("intDiv"), "Int128"),
    "postgres": (_called("div"), ""),
}
