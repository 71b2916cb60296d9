"""Why a value or a grade is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from renkei.wording.labels import LABELS
from renkei.wording.words import N_

if TYPE_CHECKING:
    from renkei.wording.words import Words

REASONS = LABELS["MissingReason"] | {
    "no_direction": N_("not graded: it is not said whether higher or lower is better"),
    "lower_refused": N_("not graded: the scale names no formula for indicators where lower is better"),
    "text_target": N_("not graded: the target is in words"),
    "zero_target": N_("not graded: the target is 0"),
    "past_baseline": N_("not graded: the baseline is already past the target"),
}


def reason(words: Words, code: str) -> str:
    """The reason in words; an office's own reason is said as it stands."""
    text = REASONS.get(code)
    return words.gettext(text) if text else code
