"""Bounds of grades as text and as intervals, exact. A cut lies just before or just after a number; an interval between two cuts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from renkei.domain.measure import MAX_DECIMALS, SCALE, TooManyDigits, scaled
from renkei.domain.scale import Op

# (−1 below all, 0 at a number, 1 above all), the number, (0 before it, 1 after it)
Cut = tuple[int, Fraction, int]
BELOW_ALL: Cut = (-1, Fraction(0), 0)
ABOVE_ALL: Cut = (1, Fraction(0), 0)
LARGEST_PART = 1_000_000  # of a bound written as p/q

_PERCENT = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?) ?%")
_PARTS = re.compile(r"(-?[0-9]+)/([0-9]+)")


def percent(text: str) -> Fraction:
    """A percentage, or a fraction p/q, as an exact plain number.

    >>> percent("86.0%"), percent("2/3")
    (Fraction(43, 50), Fraction(2, 3))

    Raises `TooManyDigits` beyond what `measure.scaled` takes, `ValueError` if it is neither.
    """
    if found := _PERCENT.fullmatch(text):
        return Fraction(scaled(found[1]), 100 * SCALE)
    if (found := _PARTS.fullmatch(text)) and set(found[2]) != {"0"}:
        if max(len(found[1].lstrip("-")), len(found[2])) > MAX_DECIMALS + len(str(LARGEST_PART)):
            raise TooManyDigits(text)
        made = Fraction(int(found[1]), int(found[2]))
        if max(abs(made.numerator), made.denominator) > LARGEST_PART:
            raise TooManyDigits(text)
        return made
    raise ValueError(f"no percentage: {text!r}")


def percent_text(number: Fraction) -> str:
    """The shortest exact text of a plain number: a percentage, or p/q where that would not end.

    >>> percent_text(Fraction(43, 50)), percent_text(Fraction(2, 3))
    ('86%', '2/3')
    """
    hundredfold = number * 100
    for decimals in range(MAX_DECIMALS + 1):
        whole = hundredfold * 10**decimals
        if whole.denominator == 1:
            digits = str(abs(int(whole))).rjust(decimals + 1, "0")
            point = f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
            return f"{'-' if number < 0 else ''}{point}%"
    return f"{number.numerator}/{number.denominator}"


@dataclass(frozen=True, slots=True)
class Interval:
    """All rates between two cuts."""

    lower: Cut = BELOW_ALL
    upper: Cut = ABOVE_ALL

    @property
    def is_empty(self) -> bool:
        """Whether no rate lies in it."""
        return self.lower >= self.upper

    def meet(self, other: Interval) -> Interval:
        """The rates in both."""
        return Interval(max(self.lower, other.lower), min(self.upper, other.upper))

    def holds(self, other: Interval) -> bool:
        """Whether every rate of the other one lies in this one."""
        return other.is_empty or (self.lower <= other.lower and other.upper <= self.upper)


EVERYTHING = Interval()


def half_line(op: Op, bound: Fraction, *, unit: Fraction | None = None) -> Interval:
    """The rates that stand so to the bound. With a unit, rates are whole multiples of it: 99 % and 100 % then touch."""
    cut = (0, bound, 1 if op in (Op.MORE_THAN, Op.AT_MOST) else 0)
    if unit is not None:
        cut = _on_grid(cut, unit)
    return Interval(lower=cut) if op in (Op.AT_LEAST, Op.MORE_THAN) else Interval(upper=cut)


def _on_grid(cut: Cut, unit: Fraction) -> Cut:
    """The same cut, just before the first multiple of the unit that lies behind it."""
    _, number, after = cut
    steps = number // unit
    is_multiple = steps * unit == number
    return (0, (steps if is_multiple and not after else steps + 1) * unit, 0)


def holes(universe: Interval, parts: list[Interval]) -> list[Interval]:
    """What of the universe no part covers, from below."""
    found: list[Interval] = []
    reached = universe.lower
    for part in sorted((p.meet(universe) for p in parts), key=lambda p: p.lower):
        if part.is_empty:
            continue
        if part.lower > reached:
            found.append(Interval(reached, part.lower))
        reached = max(reached, part.upper)
    return [*found, Interval(reached, universe.upper)] if reached < universe.upper else found
