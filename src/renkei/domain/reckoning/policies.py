"""By which policies a row of printed shares can have come about: rounded each by itself, or so that they add up."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from renkei.domain.measure import SCALE
from renkei.domain.rounding import rounded
from renkei.domain.scale import Rounding

_WHOLE = 100


def quotient(count: int, whole: int) -> Fraction:
    """A share in percent, exactly, in ten-thousandths of a percent."""
    return Fraction(_WHOLE * SCALE * count, whole)


def nearest(exact: Fraction, step: int) -> int:
    """Half up to whole steps (ten-thousandths)."""
    return int(rounded(exact / step, 0, Rounding.HALF_UP)) * step


def is_near(printed: int, exact: Fraction, step: int) -> bool:
    """Whether a printed number is the exact one, rounded up or down to its last digit.

    >>> is_near(245_000, quotient(14, 57), 1_000), is_near(244_000, quotient(14, 57), 1_000)
    (True, False)
    """
    return abs(printed - exact) < step


def is_possible(shares: Sequence[int], counts: Sequence[int], whole: int, step: int) -> bool:
    """Whether some policy gives these shares (ten-thousandths of a percent) of these counts.

    >>> printed = [544_000, 245_000, 88_000, 35_000, 88_000]
    >>> is_possible(printed, [31, 14, 5, 2, 5], 57, 1_000), is_possible([*printed[:4], 87_000], [31, 14, 5, 2, 5], 57, 1_000)
    (True, False)
    """
    exact = [quotient(count, whole) for count in counts]
    each = [_each(one, step) for one in exact]
    for rounding in range(3):
        if list(shares) == [one[rounding] for one in each]:
            return True
    adds_up = sum(counts) == whole and sum(shares) == _WHOLE * SCALE
    return adds_up and (_by_remainder(shares, exact, step) or _absorbed(shares, counts, each))


def _each(exact: Fraction, step: int) -> tuple[int, int, int]:
    """Half up, half to even, cut off."""
    ways = (Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.TRUNCATE)
    up, even, cut = (int(rounded(exact / step, 0, way)) * step for way in ways)
    return up, even, cut


def _by_remainder(shares: Sequence[int], exact: Sequence[Fraction], step: int) -> bool:
    """Cut off, and one more digit for the largest remainders, however ties were broken."""
    rests = [(one % step, share > one) for share, one in zip(shares, exact, strict=True) if share != one]
    if not all(is_near(share, one, step) for share, one in zip(shares, exact, strict=True)):
        return False
    raised = [rest for rest, is_raised in rests if is_raised]
    cut = [rest for rest, is_raised in rests if not is_raised]
    return not raised or not cut or min(raised) >= max(cut)


def _absorbed(shares: Sequence[int], counts: Sequence[int], each: Sequence[tuple[int, int, int]]) -> bool:
    """Half up, and the largest takes what is left."""
    other = [at for at, share in enumerate(shares) if share != each[at][0]]
    return len(other) == 1 and counts[other[0]] == max(counts)


def differing(shares: Sequence[int], counts: Sequence[int], whole: int, step: int) -> list[int]:
    """The places of the shares that differ from the policy that comes nearest; those that no policy can give, if there are
    some.

    >>> differing([544_000, 246_000, 88_000, 45_000, 88_000], [31, 14, 5, 2, 5], 57, 1_000)
    [3]
    >>> differing([544_000, 245_000, 87_000, 35_000, 88_000], [31, 14, 5, 2, 5], 57, 1_000)
    [2]
    """
    exact = [quotient(count, whole) for count in counts]
    far = [at for at, share in enumerate(shares) if not is_near(share, exact[at], step)]
    ways = [list(way) for way in zip(*(_each(one, step) for one in exact), strict=True)]
    if sum(counts) == whole:
        ways.append(_largest_remainder(exact, step))
    differ = ([at for at, share in enumerate(shares) if share != way[at]] for way in ways)
    return far or min(differ, key=len)


def _largest_remainder(exact: Sequence[Fraction], step: int) -> list[int]:
    """Cut off, and one more for the largest remainders."""
    units = [int(one // step) for one in exact]
    rest = _WHOLE * SCALE // step - sum(units)
    for at in sorted(range(len(exact)), key=lambda at: (-(exact[at] % step), at))[:rest]:
        units[at] += 1
    return [unit * step for unit in units]
