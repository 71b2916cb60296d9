"""The printed rate of every row, in units of its last decimal: divided as whole numbers, after the grades were compared."""

from __future__ import annotations

from fractions import Fraction

import ibis
import ibis.expr.types as ir

from renkei.bulk.columns import MEASURED, Columns
from renkei.bulk.ladder import Arm, first_of
from renkei.bulk.logic import Number, both
from renkei.bulk.standing import Stand, standings
from renkei.bulk.ways import Kind
from renkei.bulk.whole import quotient
from renkei.domain.exact import moved
from renkei.domain.formula import Formula
from renkei.domain.indicator import Direction
from renkei.domain.rounding import printed_percent
from renkei.domain.rule import INT64, LONGEST_PERIOD, Way
from renkei.domain.scale import Rounding, Scale
from renkei.domain.target import TargetKind

LARGEST = 10**13  # times the target: a larger rate is left out, since its units need more than 64 bits
_NONE = ibis.literal(None, "int64")


def printed_rate(columns: Columns, kind: Kind, way: Way, scale: Scale) -> Number:
    """Rates in units of the last decimal that the scale prints (86.5 % is 865); empty where there is none.

    What 64 bits hold is divided in 64 bits, the rest in 128.
    """
    if way.printed is None or way.refusal or way.is_judged:
        return _NONE
    if kind.target is TargetKind.RELATIVE:
        return _of_kind(columns.widened(), kind, way, scale)
    wide = _of_kind(columns.in_128_bits(), kind, way, scale)
    names = {*way.printed.columns, *(("t", "u") if kind.direction in _KEPT else ())}
    measured = [column for name in names if name in MEASURED and (column := columns.get(name)) is not None]
    small = _small(way.printed, scale)
    is_small = both(*(column.between(-small, small) for column in measured))
    return first_of([(is_small, _of_kind(columns, kind, way, scale)), (True, wide)])


_KEPT = (Direction.KEEP, Direction.RANGE)


def _small(formula: Formula, scale: Scale) -> int:
    """The largest |value| for which every step of the division stays within 64 bits."""
    weights = max(
        sum(abs(number) * LONGEST_PERIOD ** len(letters) for number, _, letters in form)
        for form in (formula.numerator, formula.denominator)
    )
    ends = [end for end in (scale.rules.cap, scale.rules.floor) if end is not None]
    largest = max([2 * _unit(scale), *(max(abs(end.numerator), end.denominator) for end in ends)])
    return int(INT64 // (weights * largest))


def _of_kind(columns: Columns, kind: Kind, way: Way, scale: Scale) -> Number:
    assert way.printed is not None
    found = standings(columns, kind, way.printed, scale.rules, way.limit)
    unknown = [(truth, _NONE) for truth, _ in found.reasons]
    rates = [(stand.where, _rate(stand, scale)) for stand in found.stands]
    return first_of([*unknown, *rates, (True, _NONE)])


def _rate(stand: Stand, scale: Scale) -> Number:
    above, below = stand.above, stand.below
    if isinstance(above, int) and isinstance(below, int):
        return _constant(above, below, scale)
    cap, floor = scale.rules.cap, scale.rules.floor
    arms: list[Arm] = [(below <= 0, _NONE)]
    if cap is not None:
        arms.append((above * cap.denominator > below * cap.numerator, _units(cap, scale)))
    if floor is not None:
        arms.append((above * floor.denominator < below * floor.numerator, _units(floor, scale)))
    return first_of([*arms, (True, _signed(above, below, scale))])


def _constant(above: int, below: int, scale: Scale) -> Number:
    if below <= 0:
        return _NONE
    rate, low, high = Fraction(above, below), scale.rules.floor, scale.rules.cap
    rate = rate if high is None else min(rate, high)
    return _units(rate if low is None else max(rate, low), scale)


def _units(rate: Fraction, scale: Scale) -> int:
    printing = scale.printing
    return int(moved(printed_percent(rate, printing.digits, printing.rounding), printing.digits))


def _unit(scale: Scale) -> int:
    """How many units of the last printed decimal make a rate of 1."""
    return int(100 * 10**scale.printing.digits)


def _signed(above: ir.Value, below: Number, scale: Scale) -> ir.Value:
    """The rate rounded without its sign; and its sign again."""
    size = above.abs()
    divisor = below if not isinstance(below, int) else ibis.literal(below, "int64").cast(size.type())
    times = quotient(size, divisor)
    units = _rounded(times, size % divisor, divisor, scale).cast("int64")
    return ibis.cases((times > LARGEST, _NONE), (above < 0, -units), else_=units)


def _rounded(times: ir.Value, rest: ir.Value, divisor: ir.Value, scale: Scale) -> ir.Value:
    """So many whole times and a rest, in units: of the rest first the whole units, then what decides about one more."""
    unit, rounding = _unit(scale), scale.printing.rounding
    units = times * unit + quotient(rest * unit, divisor)
    if rounding is Rounding.TRUNCATE:
        return units
    twice = (rest * unit) % divisor * 2
    is_more = twice > divisor
    is_half = twice == divisor
    if rounding is Rounding.HALF_EVEN:
        is_half = is_half & (units % 2 == 1)
    return units + (is_more | is_half).ifelse(1, 0)
