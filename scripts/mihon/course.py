"""Numbers over the years: a straight line, a dip when people stayed at home, and a little up and down."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from scripts.mihon.chance import wobble
from scripts.mihon.telling import Told

from renkei.domain.measure import SCALE

DIP_FROM = 2020


def line(ends: Sequence[object] | object, years: range, year: int) -> Fraction:
    """A number on the way from the first year to the last; a single number stays.

    >>> line([2, 5], range(2015, 2019), 2016)
    Fraction(3, 1)
    """
    first, last = (Fraction(str(end)) for end in (ends if isinstance(ends, list) else [ends, ends]))
    steps = max(len(years) - 1, 1)
    return first + (last - first) * min(max(year - years[0], 0), steps) / steps


def dip(told: Told, year: int) -> Fraction:
    """The factor of a year of the dip; 1 in all others."""
    factors = told.get("dip", [])
    at = year - DIP_FROM
    return Fraction(str(factors[at])) if 0 <= at < len(factors) else Fraction(1)


def drawn(told: Told, ends: object, years: range, year: int, *key: object) -> int:
    """The number of a year in whole ten-thousandths, rounded to the decimals that are told."""
    is_level = not isinstance(ends, list) or ends[0] == ends[-1]
    noise = Fraction(str(told.get("noise", 0 if is_level else 2)))
    exact = line(ends, years, year) * dip(told, year) * wobble(noise, year, *key)
    return to_decimals(exact, told.get("decimals", 0))


def to_decimals(number: Fraction, decimals: int) -> int:
    """A number in whole ten-thousandths, rounded half away from zero to so many decimals.

    >>> to_decimals(Fraction(5, 2), 0), to_decimals(Fraction(-1, 3), 2)
    (30000, -3300)
    """
    unit = int(SCALE // 10**decimals)
    steps = math.floor(abs(number) * SCALE / unit + Fraction(1, 2))
    return (-steps if number < 0 else steps) * unit
