"""Indicators and what was reported for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Direction(StrEnum):
    """Which way is better. Never guessed."""

    HIGHER = "higher"
    LOWER = "lower"
    KEEP = "keep"
    RANGE = "range"


class IndicatorKind(StrEnum):
    """成果指標 or 活動指標. The kind is stored: 「3回/年度」 is output though often called 成果."""

    OUTCOME = "outcome"
    OUTPUT = "output"


class Accumulation(StrEnum):
    """What the indicator's target means: a year's value, the total since the period began, or a stock on a day."""

    YEARLY = "yearly"
    CUMULATIVE = "cumulative"
    AS_OF = "as_of"


@dataclass(frozen=True, slots=True)
class Indicator:
    """How a project is measured. Numbers in whole ten-thousandths; an empty `direction` is reported, not graded."""

    id: str
    project: str
    name: str
    unit: str
    direction: Direction | None
    kind: IndicatorKind = IndicatorKind.OUTCOME
    accumulation: Accumulation = Accumulation.YEARLY
    method: str = ""  # survey, milestone …: what a scale's `case` may ask for
    decimals: int = 0
    baseline: int | None = None
    baseline_year: int | None = None
    is_main: bool = False
    first_year: int | None = None
    last_year: int | None = None
    definition: str = ""
    data_source: str = ""
    counts_people: bool = False  # residents or children: small numbers can name one


@dataclass(frozen=True, slots=True)
class Override:
    """A grade that people decided otherwise than computed: why, by whom, seconded by whom, when."""

    grade: str
    reason: str
    by: str
    seconded_by: str
    on: date

    @property
    def is_complete(self) -> bool:
        """Whether it counts: with a grade, a reason, and two different persons. One that does not changes nothing."""
        return bool(
            self.grade and self.reason and self.by and self.seconded_by and self.by != self.seconded_by
        )


@dataclass(frozen=True, slots=True)
class Result:
    """What was reported of an indicator for a fiscal year: a value (0 included) or a reason why there is none.

    `evaluator` is empty for the region's own grade, else the code of the municipality that grades too.
    """

    indicator: str
    year: int
    value: int | None = None
    missing: str = ""  # MissingReason or an office's own, when value is None
    numerator: int | None = None
    denominator: int | None = None
    is_preliminary: bool = False
    score: int | None = None  # points reached and full score, for scales that count points
    full: int | None = None
    done_on: date | None = None  # of a milestone
    judged: str = ""  # the symbol a person gave, where the scale leaves it to one
    judged_by: str = ""
    published_grade: str = ""
    as_printed: str = ""
    note: str = ""  # the reason of a jump, among others
    source: str = ""
    evaluator: str = ""
    override: Override | None = None
