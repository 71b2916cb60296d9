"""The items of a yearbook in JSON: indicator, target, result, grade, and how the grade came about."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.domain.bound import percent_text
from renkei.domain.grading import Graded, Trace
from renkei.domain.measure import unscaled
from renkei.domain.yearbook import Item
from renkei.exchange.json_shape import (
    NUMBER,
    SAID,
    TEXT,
    WHOLE,
    Part,
    Schema,
    Shape,
    by_name,
    columns_of,
    exact,
    many,
    maybe,
    one,
    one_or_none,
)
from renkei.exchange.tables.indicators import INDICATORS, RESULTS, TARGETS
from renkei.wording import words_of

_TEXTS: Schema = {"type": "array", "items": TEXT}
_UNSCALED = frozenset({"n", "k", "d"})  # years and "done": whole numbers as they are

RATE = Shape(
    "rate",
    "An exact rate as a fraction in lowest terms; 1 is 100 %.",
    (
        Part("numerator", lambda rate: rate.numerator, WHOLE),
        Part("denominator", lambda rate: rate.denominator, {"type": "integer", "minimum": 1}),
    ),
)
BOUND = Shape(
    "bound",
    "A bound of the scale.",
    (
        Part("op", lambda bound: str(bound[0]), {"enum": ["at_least", "more_than", "at_most", "less_than"]}),
        Part("bound", lambda bound: percent_text(bound[1]), TEXT, "Exact: a percentage, or p/q."),
    ),
)


def _inputs(trace: Trace) -> dict[str, object]:
    return {name: value if name in _UNSCALED else unscaled(value) for name, value in trace.inputs}


STEP = Shape(
    "step",
    "A further computation that took part.",
    (
        Part("of", lambda step: str(step.of), TEXT),
        Part("formula", lambda step: step.formula, TEXT),
        one_or_none("rate", RATE, lambda step: step.rate),
        Part("note", lambda step: step.note, TEXT, "The special rule by which it stands."),
    ),
)
YEAR_OF_TOTAL = Shape(
    "year_of_total",
    "A year's part of a running total.",
    (Part("year", lambda part: part[0], WHOLE), Part("value", lambda part: unscaled(part[1]), NUMBER)),
)
TRACE = Shape(
    "trace",
    "How a grade came about.",
    (
        Part("scale", lambda trace: trace.scale, TEXT),
        Part("version", lambda trace: trace.version, WHOLE),
        Part(
            "of",
            lambda trace: None if trace.of is None else str(trace.of),
            maybe(TEXT),
            "What is compared; null: nothing could be.",
        ),
        Part("formula", lambda trace: trace.formula, TEXT, "The computation that decided; empty: none was."),
        by_name(
            "inputs",
            NUMBER,
            _inputs,
            "What went in: a actual, t target, u upper limit, f final target, b baseline, r reference, s score,"
            " m full score, d done, n years of the period, k years elapsed.",
        ),
        one_or_none("rate", RATE, lambda trace: trace.rate, "What was compared."),
        one_or_none("met", BOUND, lambda trace: trace.met, "The bound that was met."),
        one_or_none("below", BOUND, lambda trace: trace.below, "The next better one, that was not."),
        Part("notes", lambda trace: list(trace.notes), _TEXTS, "Special rules that were used."),
        Part("printed", lambda trace: trace.printed, TEXT, "The printed rate's formula, if another."),
        many("others", STEP, lambda trace: trace.others),
        many("total_of", YEAR_OF_TOTAL, lambda trace: trace.total_of),
        Part("target_version", lambda trace: trace.target_version, maybe(WHOLE)),
    ),
)
INDICATOR = Shape("indicator", "An indicator, as in the facts.", columns_of(INDICATORS))
TARGET = Shape("target", "A target in one version, as in the facts.", columns_of(TARGETS))
RESULT = Shape("result", "What was reported, as in the facts.", columns_of(RESULTS))
AXIS = Shape(
    "axis",
    "The grade on a further axis of the scale.",
    (
        Part("axis", lambda pair: pair[0], TEXT),
        Part("grade", lambda pair: pair[1].symbol, TEXT),
        Part("reason", lambda pair: pair[1].reason, TEXT, "Why there is none; empty if there is one."),
        one("trace", TRACE, lambda pair: pair[1].trace),
    ),
)
EVALUATION = Shape(
    "evaluation",
    "The grade that a municipality gave.",
    (Part("municipality", lambda pair: pair[0], TEXT), Part("grade", lambda pair: pair[1], TEXT)),
)


@dataclass(frozen=True, slots=True)
class _Explained:
    graded: Graded
    item: Item

    def __call__(self, language: str) -> str:
        return words_of(language).trace(self.graded, self.item)


def _reason(reason: str) -> object:
    return (lambda language: words_of(language).reason(reason)) if reason else None


def _identity(item: Item) -> str:
    year = item.result or item.target
    return f"indicator:{item.indicator.id}/{year.year}" if year else f"indicator:{item.indicator.id}"


ITEM = Shape(
    "item",
    "項目: an indicator in the year, with its grade.",
    (
        Part("record", _identity, TEXT, "The item's identity."),
        Part("project", lambda item: item.project, TEXT),
        Part("role", lambda item: item.role, TEXT),
        Part("grade", lambda item: item.symbol, TEXT, "The final grade; the scale's sign where there is none."),
        Part("computed", lambda item: item.computed, TEXT, "The grade as computed, before people decided."),
        Part("reason", lambda item: item.reason, TEXT, "Why there is no grade; empty if there is one."),
        one_or_none("reason_said", SAID, lambda item: _reason(item.reason)),
        Part(
            "achievement_rate",
            lambda item: item.printed_rate,
            maybe(NUMBER),
            "In percent, rounded as the scale prints.",
        ),
        one_or_none("exact_rate", RATE, lambda item: item.graded.rate),
        one("trace", TRACE, lambda item: item.graded.trace),
        one("trace_said", SAID, lambda item: _Explained(item.graded, item)),
        many("axes", AXIS, lambda item: item.graded.by_axis),
        Part("previous_value", lambda item: exact(item.previous_value), maybe(NUMBER), "Of the year before."),
        Part("previous_grade", lambda item: item.previous_symbol, TEXT),
        Part(
            "grade_by_earlier_target",
            lambda item: item.grade_by_earlier_target,
            TEXT,
            "Where the target was revised: the grade by the version before.",
        ),
        many("evaluations", EVALUATION, lambda item: item.by_evaluator),
        one("indicator", INDICATOR, lambda item: item.indicator),
        one_or_none("target", TARGET, lambda item: item.target),
        one_or_none("earlier_target", TARGET, lambda item: item.earlier_target),
        one_or_none("result", RESULT, lambda item: item.result),
    ),
)  # fmt: skip
