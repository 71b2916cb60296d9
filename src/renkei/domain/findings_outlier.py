"""How far a number stands from its own history: the modified z-score, exactly.

Median and median distance are used, not mean and deviation: one wrong number moves the mean and widens the deviation
so far that it hides itself. Source: B. Iglewicz, D. Hoaglin, How to Detect and Handle Outliers, 1993.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

FACTOR = Fraction(6745, 10_000)  # makes the median distance of a normal distribution one deviation
THRESHOLD = Fraction(7, 2)  # what the source recommends
MIN_YEARS = 5  # of fewer numbers nothing can be said


@dataclass(frozen=True, slots=True)
class Distance:
    """A number against the median of its history; `spread` is the median distance from that median."""

    number: Fraction
    median: Fraction
    spread: Fraction

    @property
    def score(self) -> Fraction:
        """The modified z-score."""
        return FACTOR * abs(self.number - self.median) / self.spread

    def is_beyond(self, threshold: Fraction) -> bool:
        """Whether the number is an outlier; one on the threshold is."""
        return self.score >= threshold

    def low(self, threshold: Fraction) -> Fraction:
        """The smallest number that is no outlier, or just one."""
        return self.median - threshold * self.spread / FACTOR

    def high(self, threshold: Fraction) -> Fraction:
        """The largest number that is no outlier, or just one."""
        return self.median + threshold * self.spread / FACTOR


def modified_z(history: Sequence[int | Fraction], number: int | Fraction) -> Distance | None:
    """A number against its history, itself included; None where more than half of the history is one number.

    >>> distance = modified_z([31, 34, 38, 81, 39, 33], 81)
    >>> distance.median, distance.spread, float(distance.score)
    (Fraction(36, 1), Fraction(3, 1), 10.1175)
    """
    if not history:
        return None
    middle = median(history)
    spread = median([abs(Fraction(one) - middle) for one in history])
    return Distance(Fraction(number), middle, spread) if spread else None


def median(numbers: Sequence[int | Fraction]) -> Fraction:
    """The middle number, or the mean of the two in the middle.

    >>> median([3, 1, 2]), median([1, 2, 3, 4])
    (Fraction(2, 1), Fraction(5, 2))
    """
    ordered = sorted(Fraction(number) for number in numbers)
    half, odd = divmod(len(ordered), 2)
    return ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2
