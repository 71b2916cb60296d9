"""Two further rules by which a number is told from its own history: the z-score and bounds that somebody set. Exact, as
`findings_outlier` is, which holds the modified z-score.

The z-score hides what it looks for in short histories: of n numbers none is further than √(n − 1) deviations from their mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Deviation:
    """A number against the mean of its history; `variance` is that of all of them (population), so that nothing is rooted."""

    number: Fraction
    mean: Fraction
    variance: Fraction

    def is_beyond(self, threshold: Fraction) -> bool:
        """Whether the number is more than so many deviations from the mean, or just so many."""
        return (self.number - self.mean) ** 2 >= threshold**2 * self.variance


def z_score(history: Sequence[int | Fraction], number: int | Fraction) -> Deviation | None:
    """A number against its history, itself included; None where all of it is one number.

    >>> found = z_score([31, 34, 38, 81, 39, 33], 81)
    >>> round(float(found.mean), 3), round(float(found.variance) ** 0.5, 3), found.is_beyond(Fraction(2))
    (42.667, 17.365, True)
    """
    if not history:
        return None
    mean = Fraction(sum(map(Fraction, history)), len(history))
    variance = sum(((Fraction(one) - mean) ** 2 for one in history), Fraction()) / len(history)
    return Deviation(Fraction(number), mean, variance) if variance else None


@dataclass(frozen=True, slots=True)
class Bounds:
    """The smallest and the largest number that somebody expects.

    >>> Bounds(40, 60).distance(32), Bounds(40, 60).distance(42)
    (Fraction(8, 1), Fraction(0, 1))
    """

    least: int | Fraction
    most: int | Fraction

    def distance(self, number: int | Fraction) -> Fraction:
        """How far a number is outside; 0 within."""
        return Fraction(max(self.least - number, number - self.most, 0))
