"""Why a value or a grade is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from renkei.domain.no_grade import NoGrade
from renkei.wording.labels import LABELS
from renkei.wording.words import N_

if TYPE_CHECKING:
    from renkei.wording.words import Words

REASONS: dict[str, str] = LABELS["MissingReason"] | {
    NoGrade.NO_TARGET: N_("no target"),
    NoGrade.TEXT_TARGET: N_("the target is in words"),
    NoGrade.MILESTONE_TARGET: N_("the target is a milestone, which the scale does not grade"),
    NoGrade.NEGATIVE_TARGET: N_("the target is below 0, so that no ratio can be taken"),
    NoGrade.ZERO_TARGET: N_("the target is 0"),
    NoGrade.RANGE_UPSIDE_DOWN: N_("the target's range ends below its beginning"),
    NoGrade.END_NOT_STATED: N_("it is not said up to where: both ends are needed, or 以上 or 以下"),
    NoGrade.NO_DUE_DATE: N_("the target has no date by which it is to be reached"),
    NoGrade.NOT_DUE: N_("not due yet"),
    NoGrade.NO_DIRECTION: N_("it is not said whether higher or lower is better"),
    NoGrade.DIRECTION_CONTRADICTS_TARGET: N_("the direction contradicts the kind of target"),
    NoGrade.DIRECTION_UNFIT: N_("the scale compares a change, which does not fit a value to be kept"),
    NoGrade.LOWER_REFUSED: N_("the scale names no formula for indicators where lower is better"),
    NoGrade.NO_BASELINE: N_("no baseline"),
    NoGrade.PAST_BASELINE: N_("the baseline is already at the target or past it"),
    NoGrade.NO_PREVIOUS_VALUE: N_("no value of the year before"),
    NoGrade.ZERO_REFERENCE: N_("the value compared with is 0, so that no change can be taken"),
    NoGrade.NO_PERIOD: N_("the period is not known: its first and its last year (start_year, end_year)"),
    NoGrade.TOTAL_INCOMPLETE: N_("the total is incomplete: a year has no value"),
    NoGrade.NO_SCORE: N_("no points"),
    NoGrade.NOT_JUDGED: N_("not judged yet"),
    NoGrade.BEYOND_LIMIT: N_("the value is larger than can be computed exactly"),
    NoGrade.NO_STEP: N_("the scale has no grade for this rate"),
}

_RESULT, _TARGET = ("results.csv", "value"), ("targets.csv", "value")
_SCALE = ("region.toml", "scale")
CELLS: dict[str, tuple[str, str]] = {
    NoGrade.MILESTONE_TARGET: _SCALE,
    NoGrade.NEGATIVE_TARGET: _TARGET,
    NoGrade.ZERO_TARGET: _TARGET,
    NoGrade.END_NOT_STATED: ("targets.csv", "kind"),
    NoGrade.DIRECTION_UNFIT: ("indicators.csv", "direction"),
    NoGrade.NO_BASELINE: ("indicators.csv", "baseline"),
    NoGrade.PAST_BASELINE: ("indicators.csv", "baseline"),
    NoGrade.NO_PREVIOUS_VALUE: _RESULT,
    NoGrade.ZERO_REFERENCE: ("indicators.csv", "baseline"),
    NoGrade.NO_PERIOD: ("region.toml", "vision"),
    NoGrade.TOTAL_INCOMPLETE: _RESULT,
    NoGrade.NO_SCORE: ("results.csv", "score"),
    NoGrade.NOT_JUDGED: ("results.csv", "judged"),
    NoGrade.BEYOND_LIMIT: _RESULT,
    NoGrade.NO_STEP: _SCALE,
}
"""Where to look first for what stands in the way of a grade: a file of the facts, and a column or key in it."""


def cell(words: Words, code: str) -> str:
    """Where to look first for a reason; an office's own stands in the results.

    >>> from renkei.wording import words_of
    >>> cell(words_of("ja"), NoGrade.NO_BASELINE)
    'indicators.csv の baseline'
    """
    file, column = CELLS.get(code, ("results.csv", "missing"))
    return words("{column} in {file}", file=file, column=column)


def reason(words: Words, code: str) -> str:
    """The reason in words; an office's own reason is said as it stands."""
    text = REASONS.get(code)
    return words.gettext(text) if text else code
