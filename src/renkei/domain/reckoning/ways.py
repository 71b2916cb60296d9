"""The ways in which a printed number comes of two others: their difference, their quotient, the change in percent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from renkei.domain.measure import SCALE
from renkei.domain.reckoning.told import Told, is_rounded_unit

_HUNDRED = 100 * SCALE
Exact = tuple[int, int]
"""A number as a quotient of whole ones, in ten-thousandths; the second is more than 0."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a number comes of two others; None where it cannot be said. `code` is what is said of one that does not."""

    code: str
    of: Callable[[int, int], Exact | None]
    is_percent: bool

    def gives(self, told: Told, a: Told, b: Told, unit: str = "") -> bool | None:
        """Whether it gives a printed number, as that may be rounded; None where there is nothing to compare. Of operands that
        are rounded themselves, a difference may be off by their last digit."""
        exact = self.of(a.value, b.value)
        if exact is None:
            return None
        above, below = exact
        off = abs(told.value * below - above)
        if self.is_percent:
            is_capped = told.value == _HUNDRED and above > told.value * below  # as scales may cap their rates
            return is_capped or off < told.step * below
        is_rounded = is_rounded_unit(unit or a.unit) or a.decimals > 0 or b.decimals > 0
        return off <= (max(a.step, b.step) if is_rounded else 0) * below

    def exact(self, a: Told, b: Told) -> Fraction | None:
        """What it gives, exactly, in ten-thousandths."""
        found = self.of(a.value, b.value)
        return None if found is None else Fraction(*found)


def _share(a: int, b: int) -> Exact | None:
    return (_HUNDRED * a, b) if b > 0 else None


def _growth(a: int, b: int) -> Exact | None:
    return (_HUNDRED * (b - a), a) if a > 0 else None


def _two_minus(a: int, b: int) -> Exact | None:
    return (_HUNDRED * (2 * b - a), b) if b > 0 else None


DIFFERENCE = Way("difference_differs", lambda a, b: (b - a, 1), False)
QUOTIENTS = (
    Way("quotient_differs", _share, True),
    Way("growth_differs", _growth, True),
    Way("quotient_differs", _two_minus, True),
)
TIMES = Way("quotient_differs", lambda a, b: (SCALE * b, a) if a > 0 else None, True)
"""How many times as much: 1.10 from 100 to 110. Told in whole numbers it says too little to be held against anything."""
WAYS = (DIFFERENCE, *QUOTIENTS)
