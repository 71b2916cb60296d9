"""Rounding for print, exact and in the way the scale says."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from renkei.domain.scale import Rounding


def rounded(number: Fraction, digits: int, rounding: Rounding) -> Decimal:
    """A fraction with so many decimals: half away from zero, half to even, or cut off towards zero.

    >>> rounded(Fraction(31824 * 100, 32000), 1, Rounding.HALF_UP), rounded(Fraction(5, 2), 0, Rounding.HALF_EVEN)
    (Decimal('99.5'), Decimal('2'))
    """
    sign = -1 if number < 0 else 1
    whole, rest = divmod(abs(number.numerator) * 10**digits, number.denominator)
    twice = 2 * rest
    if rounding is not Rounding.TRUNCATE:
        is_half = twice == number.denominator
        up = twice > number.denominator or (is_half and (rounding is Rounding.HALF_UP or whole % 2 == 1))
        whole += int(up)
    return Decimal(sign * whole).scaleb(-digits)


def printed_percent(rate: Fraction, digits: int, rounding: Rounding) -> Decimal:
    """A rate (1 = 100 %) as the percentage that is printed.

    >>> printed_percent(Fraction(43698, 50500), 1, Rounding.HALF_UP)
    Decimal('86.5')
    """
    return rounded(rate * 100, digits, rounding)
