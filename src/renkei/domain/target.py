"""What was aimed at: typed, versioned, dated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from renkei.domain.indicator import Direction


class TargetKind(StrEnum):
    """How a target is meant (GRADING §4)."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    KEEP = "keep"
    RELATIVE = "relative"
    MILESTONE = "milestone"
    TEXT = "text"


def usual_kind(direction: Direction | None) -> TargetKind:
    """What a number alone means as a target. Kept, or in a range, it does not say up to where: that is not graded.

    >>> str(usual_kind(Direction.LOWER)), str(usual_kind(Direction.KEEP))
    ('at_most', 'keep')
    """
    return _USUAL.get(direction, TargetKind.AT_LEAST)


_USUAL: dict[Direction | None, TargetKind] = {
    Direction.LOWER: TargetKind.AT_MOST,
    Direction.KEEP: TargetKind.KEEP,
    Direction.RANGE: TargetKind.RANGE,
}


@dataclass(frozen=True, slots=True)
class Target:
    """The target of one indicator for one fiscal year, in one version. Numbers in whole ten-thousandths."""

    indicator: str
    year: int
    kind: TargetKind = TargetKind.AT_LEAST
    value: int | None = None  # relative: the change wanted against the baseline, a share (−80 % = −8,000)
    upper: int | None = None  # of a range
    due: date | None = None  # of a milestone
    as_printed: str = ""
    version: int = 1
    decided_on: date | None = None
    reason: str = ""
    source: str = ""
