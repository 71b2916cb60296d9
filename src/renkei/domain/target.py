"""What was aimed at: typed, versioned, dated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
