"""What a scale file may hold: its tables, their keys in order, what each key wants, and what it says.

The reader, the writer and the JSON Schema all follow this one description; docs/grading.md is held against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from renkei.domain.indicator import Accumulation, Direction, IndicatorKind
from renkei.domain.scale import Of, Op, Rounding, SharePolicy
from renkei.domain.target import TargetKind

FORMAT = 1


class Wanted(StrEnum):
    """What a key's value must be."""

    TEXT = "text"
    ID = "id"
    WHOLE = "whole"
    YES_NO = "yes_no"
    DATE = "date"
    PERCENT = "percent"
    NUMBER = "number"
    CHOICE = "choice"
    TABLE = "table"
    TABLES = "tables"
    BOUND = "bound"  # a percentage, or the word target
    COMPARE_ON = "compare_on"  # the word exact, or a table
    TEXTS = "texts"  # a table of free keys with texts


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table; `about` is what it says, for the schema."""

    wanted: Wanted
    about: str
    required: bool = False
    choices: tuple[str, ...] = ()
    table: str = ""  # of TABLE and TABLES: which table
    least: int = 0  # of WHOLE
    most: int = 0


def _text(about: str, *, required: bool = False) -> Key:
    return Key(Wanted.TEXT, about, required)


def _choice(names: type[StrEnum] | tuple[str, ...], about: str, *, required: bool = False) -> Key:
    return Key(Wanted.CHOICE, about, required, tuple(str(name) for name in names))


def _year(about: str) -> Key:
    return Key(Wanted.WHOLE, about, least=1868, most=2999)


def _digits(about: str, *, required: bool = False) -> Key:
    return Key(Wanted.WHOLE, about, required, most=4)


REFERENCES = ("baseline", "previous")
RATES = (Of.RATIO, Of.ELAPSED_RATIO, Of.PROGRESS, Of.LINE, Of.CHANGE, Of.SCORE)  # what one can stand in for

_WHEN = Key(
    Wanted.TABLES,
    "all of these must hold; the first grade whose conditions all hold is given",
    table="condition",
)
_OTHERWISE = Key(Wanted.YES_NO, "given to whatever no earlier grade took; only the last grade can say so")

TABLES: dict[str, dict[str, Key]] = {
    "scale": {
        "format": Key(Wanted.WHOLE, "version of this format", required=True, least=1, most=FORMAT),
        "id": Key(Wanted.ID, "short name, stored with every grade", required=True),
        "version": Key(
            Wanted.WHOLE,
            "raised with every change of a rule; stored with every grade",
            required=True,
            least=1,
            most=9999,
        ),
        "name": _text("name in Japanese", required=True),
        "english": _text("name in English"),
        "valid_from": _year("first fiscal year that is graded by it"),
        "valid_to": _year("last fiscal year that is graded by it"),
        "decided_on": Key(Wanted.DATE, "day on which the region decided on it"),
        "source": _text("where it was published"),
        "caveat": _text("what is not certain about it; printed with the scale"),
        "group": _text("name of the favourable grades together, in Japanese"),
        "group_english": _text("the same in English"),
        "rules": Key(Wanted.TABLE, "choices that apply to all grades", table="rules"),
        "print": Key(Wanted.TABLE, "how rates and shares are printed", table="print"),
        "grade": Key(Wanted.TABLES, "the grades, best first; none if only a rate is stated", table="grade"),
        "case": Key(
            Wanted.TABLES, "other rules for some indicators; the first case that fits is taken", table="case"
        ),
        "missing": Key(Wanted.TABLES, "how reasons for no grade are printed and counted", table="missing"),
        "axis": Key(
            Wanted.TABLES, "a second question asked of the same item, with its own grades", table="axis"
        ),
        "extra": Key(Wanted.TEXTS, "an office's own remarks, kept as they are"),
    },
    "rules": {
        "rate": _choice(Of, "what is printed as the rate; if it is left out, what the first grade compares"),
        "lower": _choice(
            ("refuse", "target_over_actual", "two_minus_ratio"), "the ratio's formula where lower is better"
        ),
        "zero_target": _choice(
            ("met_if_reached", "zero", "not_gradable"),
            "what a target of 0 comes to: full if reached, nothing, no grade",
        ),
        "past_baseline": _choice(
            ("met_or_zero", "not_gradable"),
            "what progress comes to where the baseline is already at or past the target",
        ),
        "keep": _choice(
            ("met_or_last", "ratio_to_limit"),
            "outside a target to be kept: the last grade, or the ratio to the nearest limit",
        ),
        "reference": _choice(REFERENCES, "what a change is counted from"),
        "compare_on": Key(
            Wanted.COMPARE_ON,
            "the exact rate is compared with the bounds, or the rounded one",
            table="compare_on",
        ),
        "cap": Key(Wanted.PERCENT, "the rate is printed as this at most"),
        "floor": Key(Wanted.PERCENT, "the rate is printed as this at least"),
        "project": _choice(
            ("worst", "mean_points", "main_indicator", "all_met"),
            "how a project with several indicators gets one grade",
        ),
    },
    "compare_on": {
        "rounding": _choice(Rounding, "how the rate is rounded before it is compared", required=True),
        "digits": _digits("decimals of the rate in percent when it is compared", required=True),
    },
    "print": {
        "digits": _digits("decimals of a printed rate in percent"),
        "rounding": _choice(Rounding, "how a printed rate is rounded"),
        "shares": _choice(
            SharePolicy, "whether printed shares are rounded each by itself, or so that they add up"
        ),
        "share_digits": _digits("decimals of a printed share in percent"),
    },
    "grade": {
        "symbol": _text("what is printed in tables", required=True),
        "label": _text("what it means, in Japanese", required=True),
        "english": _text("what it means, in English"),
        "favourable": Key(
            Wanted.YES_NO, "true: counted as favourable; false: as behind; left out: as neither"
        ),
        "points": Key(Wanted.NUMBER, "what it is worth where points are averaged"),
        "when": _WHEN,
        "otherwise": _OTHERWISE,
    },
    "condition": {
        "of": _choice(Of, "what is compared", required=True),
        **{
            str(op): Key(Wanted.BOUND, "the bound: a percentage in quotes, or target after compare")
            for op in Op
        },
        "reference": _choice(
            REFERENCES, "what this change is counted from, if not the scale's own reference"
        ),
        "per_elapsed": Key(
            Wanted.PERCENT, "added to the bound once for the whole period, in step with its elapsed share"
        ),
    },
    "case": {
        "where": Key(Wanted.TABLE, "which indicators: all of these must be so", required=True, table="where"),
        "use": Key(Wanted.TABLE, "what is compared instead, under the same bounds", table="use"),
        "grade": Key(Wanted.TABLES, "when the scale's grades are given in this case", table="case_grade"),
    },
    "where": {
        "accumulation": _choice(Accumulation, "what the indicator's target means"),
        "method": _text("the indicator's method, as the facts have it (survey …)"),
        "direction": _choice(Direction, "which way is better"),
        "kind": _choice(IndicatorKind, "outcome or output indicator"),
        "target_kind": _choice(TargetKind, "how the target is meant"),
    },
    "use": {str(of): _choice(RATES, f"compared instead of {of}") for of in RATES},
    "case_grade": {  # label, words and colour are those of the scale's own grade of this symbol
        "symbol": _text("one of the scale's own symbols", required=True),
        "when": _WHEN,
        "otherwise": _OTHERWISE,
    },
    "missing": {
        "reason": Key(Wanted.ID, "a reason code of the facts; an office may add its own", required=True),
        "symbol": _text("what is printed instead of a grade"),
        "counted": Key(Wanted.YES_NO, "whether the item stays in the denominator of the shares"),
        "label": _text("what the reason means here, in Japanese"),
        "english": _text("the same in English"),
    },
    "axis": {
        "id": Key(Wanted.ID, "short name of the question", required=True),
        "label": _text("the question in Japanese", required=True),
        "english": _text("the question in English"),
        "grade": Key(Wanted.TABLES, "its grades, best first", required=True, table="grade"),
    },
}
