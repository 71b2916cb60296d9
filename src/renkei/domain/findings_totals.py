"""Checks of running totals (累計): each year's own value is kept, and the total is added up from these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from renkei.domain.finding import Finding
from renkei.domain.findings_about import amount, of_indicator
from renkei.domain.findings_context import Context
from renkei.domain.target import TargetKind


def totals_written_as_values(context: Context) -> Iterator[Finding]:
    """Values that only rise up to their target: running totals may have been written, and be added up once more."""
    for item in context.items:
        parts = item.graded.given.total_of
        target = item.target.value if item.target else None
        is_share = item.target is not None and item.target.kind is TargetKind.RELATIVE
        if target is None or is_share or not _look_like_totals([value for _, value in parts], target):
            continue
        decimals = item.indicator.decimals
        values = {
            "values": tuple(amount(value, decimals) for _, value in parts),
            "sum": amount(sum(value for _, value in parts), decimals),
            "target": amount(target, decimals),
        }
        yield of_indicator(context, "totals_written_as_values", "warning", item.indicator, **values)


def _look_like_totals(values: Sequence[int], target: int) -> bool:
    """Whether yearly values never fall, and the newest is nearer to the whole target than to one year's share of it.

    >>> _look_like_totals([28, 61], 60), _look_like_totals([28, 33], 60), _look_like_totals([61, 28], 60)
    (True, False, False)
    """
    years = len(values)
    never_falls = all(before <= after for before, after in pairwise(values))
    return years > 1 and target > 0 and never_falls and 2 * years * values[-1] >= (years + 1) * target
