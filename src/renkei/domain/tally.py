"""Counts of items by role and grade, their shares, and the points between two of them (GRADING §6)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from renkei.domain.exact import decimals_of, difference, with_decimals
from renkei.domain.exact import total as total_of
from renkei.domain.rounding import rounded_quotient
from renkei.domain.scale import NONE, Rounding, Scale, SharePolicy

__all__ = ["NONE", "Tally", "TallyRow", "count_row", "exact_points", "points", "shares", "tally"]


class TallyRow(NamedTuple):
    """One role's counts (or all roles': key ""). `counts` go with the tally's symbols, "-" last.

    `shares` are printed percentages; None where there is nothing to divide by. `favourable_share` is None too while no
    item has a grade: what is not reported yet is no share of 0. `behind` is what is graded and not favourable; both are 0
    where the scale names no favourable side.
    """

    key: str
    projects: int | None
    items: int
    counts: tuple[int, ...]
    shares: tuple[Decimal, ...] | None
    favourable: int
    behind: int
    not_graded: int
    favourable_share: Decimal | None
    base: int = 0  # the items that shares are taken of

    @property
    def shares_sum(self) -> Decimal | None:
        """The printed shares together: not quite 100 where they are rounded each by itself.

        >>> TallyRow("", None, 3, (1, 1, 1), (Decimal("33.3"),) * 3, 2, 0, 1, None).shares_sum
        Decimal('99.9')
        """
        return None if self.shares is None else total_of(self.shares)


@dataclass(frozen=True, slots=True)
class Tally:
    """A year's counts. `is_reported`: taken from published counts, since not all single items are known.

    `left_out`: items of published counts that are not among these, since another scale was used than the region's own.
    """

    year: int
    symbols: tuple[str, ...]
    rows: tuple[TallyRow, ...]
    total: TallyRow
    policy: SharePolicy
    digits: int
    is_reported: bool
    scale: str = ""
    scale_version: int = 1
    left_out: int = 0
    sides: tuple[bool | None, ...] = ()  # of each grade: favourable or not; None: of no side

    def of_side(self, side: bool) -> tuple[str, ...]:
        """The grades of a side, the favourable (true) or the other one, in the order of the scale."""
        return tuple(self.symbols[at] for at, own in enumerate(self.sides) if own is side)

    @property
    def is_partial(self) -> bool:
        """Whether more items were published than are counted here."""
        return self.left_out > self.total.items

    def row(self, key: str) -> TallyRow | None:
        """The row of a role."""
        return self.total if not key else next((row for row in self.rows if row.key == key), None)


def shares(
    counts: Sequence[int],
    policy: SharePolicy,
    digits: int = 1,
    rounding: Rounding = Rounding.HALF_UP,
    whole: int | None = None,
) -> tuple[Decimal, ...] | None:
    """Shares in percent of `whole` (default: the sum), best grade first; None if there is nothing to divide by.

    `largest_remainder` and `absorb_in_largest` add up to exactly 100 where the counts add up to the whole; ties go to
    the better grade. Raises `ValueError` for a negative count.

    >>> [str(share) for share in shares((31, 14, 5, 2, 5), SharePolicy.LARGEST_REMAINDER)]
    ['54.4', '24.5', '8.8', '3.5', '8.8']
    """
    if any(count < 0 for count in counts):
        raise ValueError("a count cannot be negative")
    base = sum(counts) if whole is None else whole
    if base == 0:
        return None
    if policy is SharePolicy.LARGEST_REMAINDER and sum(counts) == base:
        return _largest_remainder(counts, base, digits)
    parts = [rounded_quotient(100 * count, base, digits, rounding) for count in counts]
    if policy is SharePolicy.ABSORB_IN_LARGEST and sum(counts) == base:
        largest = max(range(len(counts)), key=lambda at: (counts[at], -at))
        rest = difference(Decimal(100), total_of(parts))
        parts[largest] = total_of((parts[largest], rest))
    return tuple(parts)


def _largest_remainder(counts: Sequence[int], base: int, digits: int) -> tuple[Decimal, ...]:
    unit = 100 * 10**digits
    units = [count * unit // base for count in counts]
    rest = unit - sum(units)
    by_remainder = sorted(range(len(counts)), key=lambda at: (-(counts[at] * unit % base), at))
    for at in by_remainder[:rest]:
        units[at] += 1
    return tuple(with_decimals(number, digits) for number in units)


def count_row(
    key: str, counts: Sequence[int], scale: Scale, *, projects: int | None = None, left_out: int = 0
) -> TallyRow:
    """A row from its counts (the scale's symbols, then none). `left_out` items have no grade and stay outside the
    denominator, as the scale's missing reasons say; they are still counted as not graded.

    Raises `ValueError` for more or fewer counts than the scale has grades, and none.
    """
    *of_grades, none = counts
    sides = [step.favourable for step in scale.grades]
    favourable = behind = 0
    for count, side in zip(of_grades, sides, strict=True):
        if side:
            favourable += count
        elif side is not None:
            behind += count
    items = sum(counts)
    base = items - left_out
    digits = scale.printing.share_digits
    made = shares((*of_grades, none - left_out), scale.printing.shares, digits)
    group = None
    if base and any(of_grades) and sides.count(None) < len(sides):
        group = rounded_quotient(100 * favourable, base, digits, Rounding.HALF_UP)
    return TallyRow(key, projects, items, tuple(counts), made, favourable, behind, none, group, base)


def tally(
    year: int,
    rows: Iterable[tuple[str, Sequence[int], int | None, int]],
    scale: Scale,
    *,
    is_reported: bool = False,
    projects: int | None = None,
    left_out: int = 0,
) -> Tally:
    """A year's tally from (role, counts, projects, left out) of each role; the total is their sum.

    Counts of no role ("") are part of the total alone: of some years no more is published.
    """
    given = list(rows)
    counted = [count_row(key, counts, scale, projects=n, left_out=out) for key, counts, n, out in given]
    summed = [sum(row.counts[at] for row in counted) for at in range(len(scale.grades) + 1)]
    made = tuple(row for row in counted if row.key)
    known = [row.projects for row in made if row.projects is not None]
    if projects is None and len(known) == len(made) and made:
        projects = sum(known)
    total = count_row("", summed, scale, projects=projects, left_out=sum(out for *_, out in given))
    printing = scale.printing
    return Tally(
        year,
        (*scale.symbols, NONE),
        made,
        total,
        printing.shares,
        printing.share_digits,
        is_reported,
        scale.id,
        scale.version,
        left_out,
        tuple(step.favourable for step in scale.grades),
    )


def points(before: Decimal | None, after: Decimal | None) -> Decimal | None:
    """The difference of two printed shares, in points (ポイント); None if one is not known.

    >>> points(Decimal("76.4"), Decimal("78.9"))
    Decimal('2.5')
    """
    return None if before is None or after is None else difference(after, before)


def exact_points(before: TallyRow | None, after: TallyRow | None) -> Decimal | None:
    """The difference of the exact favourable shares in points, to one decimal more than these are printed with; None if
    one is not known. It stands beside the difference of the printed shares where the two are not the same.

    >>> row = TallyRow("", None, 55, (42, 13), None, 42, 13, 0, Decimal("76.4"), 55)
    >>> exact_points(row, TallyRow("", None, 57, (45, 12), None, 45, 12, 0, Decimal("78.9"), 57))
    Decimal('2.58')
    """
    if before is None or before.favourable_share is None or after is None or after.favourable_share is None:
        return None
    moved = after.favourable * before.base - before.favourable * after.base
    digits = 1 + max(decimals_of(before.favourable_share), decimals_of(after.favourable_share))
    return rounded_quotient(100 * moved, before.base * after.base, digits, Rounding.HALF_UP)
