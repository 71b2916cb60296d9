"""Rounding for print, exact and in the way the scale says; and what it means for a bound that rounded rates are compared with."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

from renkei.domain.exact import EXACT
from renkei.domain.scale import Op, Rounding


def rounded(number: Fraction, digits: int, rounding: Rounding) -> Decimal:
    """A fraction with so many decimals: half away from zero, half to even, or cut off towards zero.

    >>> rounded(Fraction(31824 * 100, 32000), 1, Rounding.HALF_UP), rounded(Fraction(5, 2), 0, Rounding.HALF_EVEN)
    (Decimal('99.5'), Decimal('2'))
    """
    return rounded_quotient(number.numerator, number.denominator, digits, rounding)


def rounded_quotient(
    above: int | Fraction, below: int | Fraction, digits: int, rounding: Rounding
) -> Decimal:
    """The same of a quotient that need not be in lowest terms; `below` is more than zero.

    >>> rounded_quotient(100 * 43698, 50500, 1, Rounding.HALF_UP)
    Decimal('86.5')
    """
    whole, rest = divmod((above if above >= 0 else -above) * 10**digits, below)
    if rounding is not Rounding.TRUNCATE:
        twice = 2 * rest
        whole += twice > below or (twice == below and (rounding is Rounding.HALF_UP or whole % 2 == 1))
    return EXACT.scaleb(-whole if above < 0 else whole, -digits)


def printed_percent(rate: Fraction, digits: int, rounding: Rounding) -> Decimal:
    """A rate (1 = 100 %) as the percentage that is printed.

    >>> printed_percent(Fraction(43698, 50500), 1, Rounding.HALF_UP)
    Decimal('86.5')
    """
    return rounded(rate * 100, digits, rounding)


def shifted(op: Op, bound: Fraction, rounding: Rounding | None, digits: int) -> tuple[Op, Fraction]:
    """The bound on the exact rate that says the same as comparing the rounded rate (digits: decimals of a percentage).

    half_up(x) ≥ B is x ≥ B − ½ unit:

    >>> shifted(Op.AT_LEAST, Fraction(3, 4), Rounding.HALF_UP, 0)
    (<Op.AT_LEAST: 'at_least'>, Fraction(149, 200))
    """
    if rounding is None:
        return op, bound
    if op in (Op.AT_MOST, Op.LESS_THAN):  # the opposite of the opposite
        opposite = Op.MORE_THAN if op is Op.AT_MOST else Op.AT_LEAST
        same, at = shifted(opposite, bound, rounding, digits)
        return (Op.LESS_THAN if same is Op.AT_LEAST else Op.AT_MOST), at
    unit = Fraction(1, 100 * 10**digits)
    steps = math.ceil(bound / unit) if op is Op.AT_LEAST else math.floor(bound / unit) + 1
    return _first_that_rounds_to(steps, unit, rounding)


def _first_that_rounds_to(steps: int, unit: Fraction, rounding: Rounding) -> tuple[Op, Fraction]:
    """The least rate whose rounding is `steps` units or more."""
    if rounding is Rounding.TRUNCATE:
        return (Op.AT_LEAST, steps * unit) if steps > 0 else (Op.MORE_THAN, (steps - 1) * unit)
    includes_half = steps > 0 if rounding is Rounding.HALF_UP else steps % 2 == 0
    return (Op.AT_LEAST if includes_half else Op.MORE_THAN), (steps - Fraction(1, 2)) * unit
