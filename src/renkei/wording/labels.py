"""Words for the enums of the domain and for the kinds that its records name by a plain text."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from renkei.domain.no_grade import NoGrade
from renkei.wording.words import N_

if TYPE_CHECKING:
    from renkei.wording.words import Words

LABELS = {
    "GradeAgreement": {
        "same": N_("the same"),
        "bound": N_("the rate lies exactly on a bound, and the grade below was published"),
        "rounded_rate": N_("the rate was rounded before it was compared with the bound"),
        "turned": N_("the direction was taken the other way round"),
        "inverted": N_("the target was divided by the actual"),
        "other_line": N_("it is the grade of a row beside it"),
        "none_published": N_("published without a grade"),
        "unexplained": N_("no cause was found"),
    },
    "Agreement": {
        "equal": N_("the same"),
        "swapped": N_("two digits are the wrong way round"),
        "factor": N_("10, 100 or 1,000 times as much or as little"),
        "sign": N_("the sign is turned round"),
        "upside_down": N_("the target was divided by the actual"),
        "reversed": N_("the direction was taken the other way round"),
        "rounded_first": N_("target and actual were rounded before they were divided"),
        "capped": N_("kept at 100 %"),
        "floored": N_("kept at 0 %"),
        "unlimited": N_("not kept within the limits of the scale"),
        "rounded_otherwise": N_("rounded in another way"),
        "ratio": N_("actual by target, instead of the way since the baseline"),
        "progress": N_("the way since the baseline, instead of actual by target"),
        "unit": N_("one of the numbers is in another unit (千, 万, 百万, 億)"),
        "other_year": N_("it is the rate of another year"),
        "other_row": N_("it is the rate of a row beside it"),
        "unknown": N_("no cause was found"),
    },
    "PlanCategory": {
        "continued": N_("continued"),
        "new": N_("new"),
        "expanded": N_("expanded"),
        "reduced": N_("reduced"),
        "improved": N_("improved"),
        "merged": N_("merged"),
        "split": N_("split"),
        "suspended": N_("suspended"),
        "discontinued": N_("discontinued"),
        "completed": N_("completed"),
    },
    "TargetKind": {
        "at_least": N_("at least"),
        "more_than": N_("more than"),
        "at_most": N_("at most"),
        "less_than": N_("less than"),
        "range": N_("within a range"),
        "keep": N_("keep at least the present level"),
        "relative": N_("change against the baseline"),
        "milestone": N_("milestone"),
        "text": N_("in words"),
    },
    "Direction": {
        "higher": N_("higher is better"),
        "lower": N_("lower is better"),
        "keep": N_("kept as it is"),
        "range": N_("within a range"),
    },
    "IndicatorKind": {
        "outcome": N_("outcome indicator"),
        "output": N_("output indicator"),
    },
    "Accumulation": {
        "yearly": N_("value of the year"),
        "cumulative": N_("running total"),
        "as_of": N_("value on a day"),
    },
    "Of": {
        "ratio": N_("actual ÷ target"),
        "elapsed_ratio": N_("actual ÷ (final target × elapsed share)"),
        "progress": N_("progress from the baseline to the target"),
        "line": N_("progress ÷ elapsed share"),
        "change": N_("change"),
        "compare": N_("above, at or below the target"),
        "score": N_("points ÷ full score"),
        "done": N_("reached by its date"),
        "judged": N_("a person's judgement"),
    },
    "Rounding": {
        "half_up": N_("rounded, halves up"),
        "half_even": N_("rounded, halves to the even digit"),
        "truncate": N_("cut off"),
    },
    "SharePolicy": {
        "plain": N_("each share rounded by itself"),
        "largest_remainder": N_("rounded so that the shares add up to 100, by the largest remainders"),
        "absorb_in_largest": N_(
            "rounded so that the shares add up to 100, the largest share taking the rest"
        ),
    },
    "Nature": {
        "update": N_("update"),
        "correction": N_("correction"),
        "follows": N_("follows from other changes"),
    },
    "MoveKind": {
        "raised": N_("graded higher"),
        "fell": N_("graded lower"),
        "gained": N_("newly graded"),
        "lost": N_("no longer graded"),
        "joined": N_("new among the items"),
        "left": N_("no item any more"),
    },
    "ListChange": {
        "new": N_("new"),
        "gone": N_("gone"),
        "renamed": N_("renamed"),
        "provisional": N_("provisional name"),
        "role": N_("another role"),
        "field": N_("another field"),
        "category": N_("changed"),
    },
    "Happened": {
        "added": N_("Added"),
        "removed": N_("Removed"),
        "renamed": N_("Renamed"),
        "changed": N_("Changed"),
        "moved": N_("Moved"),
    },
    "Kept": {
        "both": N_("in both"),
        "before": N_("Removed"),
        "after": N_("Added"),
    },
    "MissingReason": {
        "merged": N_("merged"),
        "being_compiled": N_("being compiled"),
        "off_year": N_("off year"),
        "no_target": N_("no target"),
        "not_evaluable": N_("cannot be evaluated"),
        "out_of_scope": N_("out of scope"),
        "completed": N_("completed"),
        "not_reported": N_("not reported"),
        "unspecified": N_("reason not stated"),
    },
}
KINDS = {
    "comment": {
        "effect": N_("effect"),
        "improvement": N_("point to improve"),
        "no_comment": N_("no comment"),
    },
    "part": {
        "municipality": N_("municipality"),
        "organisation": N_("organisation"),
        "activity": N_("activity"),
        "other": N_("other"),
    },
    "cost": {"budget": N_("budget"), "final_cost": N_("final cost")},
    "name": {
        "alias": N_("another spelling"),
        "former": N_("former name"),
        "short": N_("short name"),
    },
    "descent": {"merged": N_("merged"), "split": N_("split"), "succeeded": N_("succeeded")},
    "scope": {"public": N_("may be published"), "meeting_only": N_("for the meeting only")},
}


def label(words: Words, value: object) -> str:
    """The word for an enum's member; a member without one is said as it stands."""
    if not isinstance(value, Enum):
        return str(value)
    if isinstance(value, NoGrade):
        return words.reason(value)
    text = LABELS.get(type(value).__name__, {}).get(str(value.value))
    return words.gettext(text) if text else str(value.value)


def kind(words: Words, of: str, value: str) -> str:
    """The word for a kind that a record holds as text; an unknown one is said as it stands."""
    text = KINDS.get(of, {}).get(value)
    return words.gettext(text) if text else value
