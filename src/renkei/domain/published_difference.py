"""Why a rate that was published is not the one that target and actual give: each likely cause tried on the row, exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from renkei.domain.rounding import printed_percent, rounded
from renkei.domain.scale import Rounding

_FACTORS = tuple(Fraction(10) ** power for power in (1, -1, 2, -2, 3, -3))
_UNITS = tuple(Fraction(10) ** power for power in (3, -3, 4, -4, 6, -6, 8, -8))  # 千, 万, 百万, 億


class Agreement(StrEnum):
    """How a published rate stands to ours: the same, or another for this likely cause."""

    EQUAL = "equal"
    SWAPPED = "swapped"  # two digits typed the wrong way round
    FACTOR = "factor"  # ten, a hundred or a thousand times as much, or as little
    SIGN = "sign"
    UPSIDE_DOWN = "upside_down"  # the target by the actual
    REVERSED = "reversed"  # 2 - actual / target for what should rise, or the reverse
    ROUNDED_FIRST = "rounded_first"  # target and actual were rounded before they were divided
    CAPPED = "capped"
    FLOORED = "floored"
    UNLIMITED = "unlimited"  # the scale's cap or floor was left out
    ROUNDED_OTHERWISE = "rounded_otherwise"
    RATIO = "ratio"  # actual by target, where the way since the baseline counts
    PROGRESS = "progress"  # the way since the baseline, where actual by target counts
    UNIT = "unit"  # one of the numbers is in 千, 万, 百万 or 億, the others are not
    OTHER_YEAR = "other_year"  # of the same indicator
    OTHER_ROW = "other_row"  # above or below
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class PublishedRate:
    """A published percentage beside what it should say.

    `rate` is ours (1 = 100 %), `unlimited` the same before the scale's cap and floor; `digits` and `rounding` are how the table
    prints percentages. `years` are our rates of the same indicator's other years, `others` those of the rows beside it.
    """

    published: Decimal
    rate: Fraction
    actual: Fraction
    target: Fraction
    unlimited: Fraction | None = None
    baseline: Fraction | None = None
    digits: int = 1
    rounding: Rounding = Rounding.HALF_UP
    years: tuple[Fraction, ...] = ()
    others: tuple[Fraction, ...] = ()

    def says(self, rate: Fraction, rounding: Rounding | None = None) -> bool:
        """Whether the published percentage is this rate as it is printed."""
        return printed_percent(rate, self.digits, rounding or self.rounding) == self.published


def agreement(row: PublishedRate) -> Agreement:
    """Whether a published rate agrees; if not, the first likely cause that gives exactly what was published.

    >>> def found(published: str) -> str:
    ...     return agreement(PublishedRate(published=Decimal(published), rate=Fraction(4, 5), actual=Fraction(80),
    ...                                    target=Fraction(100)))
    >>> [str(found(text)) for text in ("80.0", "8.0", "-80.0", "125.0", "120.0", "33.3")]
    ['equal', 'factor', 'sign', 'upside_down', 'reversed', 'unknown']
    """
    if row.says(row.rate):
        return Agreement.EQUAL
    return next((cause for cause, holds in _tried(row) if holds), Agreement.UNKNOWN)


def _tried(row: PublishedRate) -> Iterator[tuple[Agreement, bool]]:
    """The causes in the order in which they are likely."""
    whole = row.rate if row.unlimited is None else row.unlimited
    yield Agreement.SWAPPED, _is_swapped(row)
    yield Agreement.FACTOR, row.published != 0 and any(row.says(whole * factor) for factor in _FACTORS)
    yield Agreement.SIGN, row.says(-whole)
    yield Agreement.UPSIDE_DOWN, row.actual != 0 and row.says(row.target / row.actual)
    yield Agreement.REVERSED, row.says(2 - whole)
    yield Agreement.ROUNDED_FIRST, _is_rounded_first(row)
    yield Agreement.CAPPED, row.published == 100 and whole > 1
    yield Agreement.FLOORED, row.published == 0 and whole < 0
    yield Agreement.UNLIMITED, row.says(whole)
    yield Agreement.ROUNDED_OTHERWISE, any(row.says(row.rate, rounding) for rounding in Rounding)
    yield Agreement.RATIO, row.target != 0 and row.says(row.actual / row.target)
    yield Agreement.PROGRESS, _is_progress(row)
    yield Agreement.UNIT, row.published not in (0, 100) and any(map(row.says, _in_other_units(row, whole)))
    yield Agreement.OTHER_YEAR, any(row.says(rate) for rate in row.years)
    yield Agreement.OTHER_ROW, any(row.says(rate) for rate in row.others)


def _is_swapped(row: PublishedRate) -> bool:
    """Whether two neighbouring digits of our rate, in the wrong order, give what was published."""
    text = f"{printed_percent(row.rate, row.digits, row.rounding):f}"
    places = [at for at, letter in enumerate(text) if letter.isdigit()]
    for first, second in pairwise(places):
        letters = [*text]
        letters[first], letters[second] = letters[second], letters[first]
        if letters[places[0]] != "0" and Decimal("".join(letters)) == row.published:
            return True
    return False


def _in_other_units(row: PublishedRate, whole: Fraction) -> Iterator[Fraction]:
    """The rate with one of its numbers in another unit. A baseline far above or below the rest gives 100 %, or actual by target."""
    yield from (whole * factor for factor in _UNITS)
    if row.baseline:
        for base in (row.baseline * factor for factor in _UNITS):
            if row.target != base:
                yield (row.actual - base) / (row.target - base)


def _is_rounded_first(row: PublishedRate) -> bool:
    """Whether whole numbers were divided where target and actual have decimals."""
    exact = _compared(row)
    actual, target = (Fraction(rounded(number, 0, row.rounding)) for number in exact)
    return target != 0 and (actual, target) != exact and row.says(actual / target)


def _compared(row: PublishedRate) -> tuple[Fraction, Fraction]:
    """What our rate divides, as far as it is one of the two usual formulas."""
    is_progress = (
        row.baseline is not None and row.rate * (row.target - row.baseline) == row.actual - row.baseline
    )
    since = row.baseline if is_progress and row.baseline is not None else Fraction(0)
    return row.actual - since, row.target - since


def _is_progress(row: PublishedRate) -> bool:
    if row.baseline is None or row.target == row.baseline:
        return False
    return row.says((row.actual - row.baseline) / (row.target - row.baseline))
