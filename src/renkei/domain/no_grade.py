"""Why a grade cannot be computed, as codes that `wording` knows."""

from __future__ import annotations

from enum import StrEnum


class NoGrade(StrEnum):
    """Reasons that grading itself finds. What was reported as missing keeps its own reason (`MissingReason`)."""

    NOT_REPORTED = "not_reported"
    NO_TARGET = "no_target"
    TEXT_TARGET = "text_target"
    MILESTONE_TARGET = "milestone_target"
    NEGATIVE_TARGET = "negative_target"
    ZERO_TARGET = "zero_target"
    RANGE_UPSIDE_DOWN = "range_upside_down"
    END_NOT_STATED = "end_not_stated"  # kept or in a range, and nobody said up to where
    NO_DUE_DATE = "no_due_date"
    NOT_DUE = "not_due"
    NO_DIRECTION = "no_direction"
    DIRECTION_CONTRADICTS_TARGET = "direction_contradicts_target"
    DIRECTION_UNFIT = "direction_unfit"  # kept or in a range, where the scale compares a change
    LOWER_REFUSED = "lower_refused"
    NO_BASELINE = "no_baseline"
    PAST_BASELINE = "past_baseline"
    NO_PREVIOUS_VALUE = "no_previous_value"
    ZERO_REFERENCE = "zero_reference"
    NO_PERIOD = "no_period"
    TOTAL_INCOMPLETE = "total_incomplete"
    NO_SCORE = "no_score"
    NOT_JUDGED = "not_judged"
    BEYOND_LIMIT = "beyond_limit"
    NO_STEP = "no_step"


class NotGraded(Exception):
    """Leaves the computation with the reason for no grade."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
