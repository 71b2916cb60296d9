"""What the yearbook's JSON holds, noun by noun. Order and words here are those of the file and of its schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from renkei.domain.bound import percent_text
from renkei.domain.breakdown import Breakdown, Reconciled
from renkei.domain.finding import LEVELS, Finding
from renkei.domain.grading import Graded, Trace
from renkei.domain.measure import unscaled
from renkei.domain.tally import Tally, TallyRow
from renkei.domain.yearbook import Item
from renkei.exchange.json_shape import (
    NUMBER,
    TEXT,
    TRUTH,
    WHOLE,
    Part,
    Schema,
    Shape,
    by_name,
    columns_of,
    many,
    maybe,
    one,
    one_or_none,
    through,
)
from renkei.exchange.tables.doings import BREAKDOWNS, PARTS_OF_BREAKDOWNS, PartRow
from renkei.exchange.tables.indicators import INDICATORS, RESULTS, TARGETS
from renkei.wording import words_of

_UNSCALED = frozenset({"n", "k", "d"})  # years and "done": whole numbers as they are

RATE = Shape(
    "rate",
    "An exact rate as a fraction in lowest terms; 1 is 100 %.",
    (
        Part("numerator", lambda rate: rate.numerator, WHOLE),
        Part("denominator", lambda rate: rate.denominator, {"type": "integer", "minimum": 1}),
    ),
)
SAID = Shape(
    "said",
    "The same in words.",
    (
        Part("ja", lambda said: said("ja"), TEXT, "In Japanese."),
        Part("en", lambda said: said("en"), TEXT, "In English."),
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


TRACE = Shape(
    "trace",
    "How a grade came about.",
    (
        Part("scale", lambda trace: trace.scale, TEXT),
        Part("version", lambda trace: trace.version, WHOLE),
        Part("of", lambda trace: None if trace.of is None else str(trace.of), maybe(TEXT), "What is compared."),
        Part("formula", lambda trace: trace.formula, TEXT, "The computation's name; empty if nothing was computed."),
        by_name(
            "inputs",
            NUMBER,
            _inputs,
            "What went in: a actual, t target, f final target, b baseline, r reference, s score, m full score,"
            " d done, n years of the period, k years elapsed.",
        ),
        one_or_none("met", BOUND, lambda trace: trace.met, "The bound that was met."),
        one_or_none("below", BOUND, lambda trace: trace.below, "The next better one, that was not."),
        Part(
            "notes", lambda trace: list(trace.notes), {"type": "array", "items": TEXT}, "Special rules that were used."
        ),
        Part("target_version", lambda trace: trace.target_version, maybe(WHOLE)),
    ),
)  # fmt: skip
INDICATOR = Shape("indicator", "An indicator, as in the facts.", columns_of(INDICATORS))
TARGET = Shape("target", "A target in one version, as in the facts.", columns_of(TARGETS))
RESULT = Shape("result", "What was reported, as in the facts.", columns_of(RESULTS))
AXIS = Shape(
    "axis",
    "The grade on a second axis of the scale.",
    (Part("axis", lambda pair: pair[0], TEXT), Part("grade", lambda pair: pair[1], TEXT)),
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


def _number(value: int | None) -> Decimal | None:
    return None if value is None else unscaled(value)


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
        many("axes", AXIS, lambda item: item.graded.axes),
        Part("previous_value", lambda item: _number(item.previous_value), maybe(NUMBER), "Of the year before."),
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


@dataclass(frozen=True, slots=True)
class Counted:
    """A row of a tally with the tally it belongs to."""

    tally: Tally
    row: TallyRow

    @property
    def counts(self) -> Mapping[str, object]:
        """Items by grade."""
        return dict(zip(self.tally.symbols, self.row.counts, strict=True))

    @property
    def shares(self) -> Mapping[str, object] | None:
        """Printed shares by grade."""
        shares = self.row.shares
        return None if shares is None else dict(zip(self.tally.symbols, shares, strict=True))

    @property
    def record(self) -> str:
        """The row's identity."""
        return f"tally:{self.tally.year}/{self.row.key}".rstrip("/")


_SHARES: Schema = {"type": "object", "additionalProperties": NUMBER}
TALLY_ROW = Shape(
    "tally_row",
    "Items of a role (or of all: role empty) by grade.",
    (
        Part("record", lambda of: of.record, TEXT),
        Part("role", lambda of: of.row.key, TEXT),
        Part("projects", lambda of: of.row.projects, maybe(WHOLE), "事業; not the same as items."),
        Part("items", lambda of: of.row.items, WHOLE, "項目."),
        by_name("counts", WHOLE, lambda of: of.counts, "Items by grade; “-” for none."),
        Part("shares", lambda of: of.shares, maybe(_SHARES), "As printed, in percent."),
        Part("favourable", lambda of: of.row.favourable, WHOLE, "Items with a favourable grade (A+B)."),
        Part("behind", lambda of: of.row.behind, WHOLE, "Items with another grade (C+D)."),
        Part("not_graded", lambda of: of.row.not_graded, WHOLE),
        Part("favourable_share", lambda of: of.row.favourable_share, maybe(NUMBER), "In percent, of its count."),
        Part("base", lambda of: of.row.base, WHOLE, "The items that shares are taken of."),
    ),
)  # fmt: skip
TALLY = Shape(
    "tally",
    "A year's counts of items by role and grade.",
    (
        Part("record", lambda tally: f"tally:{tally.year}", TEXT),
        Part("year", lambda tally: tally.year, WHOLE),
        Part(
            "is_reported",
            lambda tally: tally.is_reported,
            TRUTH,
            "Taken from published counts, since not all single items are known.",
        ),
        Part("scale", lambda tally: tally.scale, TEXT),
        Part("scale_version", lambda tally: tally.scale_version, WHOLE),
        Part("share_policy", lambda tally: str(tally.policy), TEXT),
        Part("share_digits", lambda tally: tally.digits, WHOLE),
        Part("grades", lambda tally: list(tally.symbols), {"type": "array", "items": TEXT}, "Best first."),
        many("roles", TALLY_ROW, lambda tally: [Counted(tally, row) for row in tally.rows]),
        one("total", TALLY_ROW, lambda tally: Counted(tally, tally.total)),
    ),
)
CHANGE = Shape(
    "change",
    "How the favourable items (A+B) of a role (or of all: role empty) moved between two years.",
    (
        Part("role", lambda change: change.key, TEXT),
        Part("before", lambda change: change.before, maybe(WHOLE)),
        Part("after", lambda change: change.after, maybe(WHOLE)),
        Part("delta", lambda change: change.delta, maybe(WHOLE), "Items."),
        Part("share_before", lambda change: change.share_before, maybe(NUMBER), "As printed, in percent."),
        Part("share_after", lambda change: change.share_after, maybe(NUMBER)),
        Part("points", lambda change: change.points, maybe(NUMBER), "ポイント: of the printed shares."),
        Part("exact_points", lambda change: change.exact_points, maybe(NUMBER), "Of the exact shares."),
    ),
)
PERIOD_YEAR = Shape(
    "period_year",
    "One year of the look back on the vision period.",
    (
        Part("year", lambda at: at.year, WHOLE),
        Part("projects", lambda at: at.projects, maybe(WHOLE)),
        Part("joined", lambda at: list(at.joined), {"type": "array", "items": TEXT}, "Ids of projects."),
        Part("items", lambda at: at.items, maybe(WHOLE)),
        Part("favourable", lambda at: at.favourable, maybe(WHOLE)),
        Part("share", lambda at: at.share, maybe(NUMBER), "Of favourable items, in percent; null: not known."),
        Part("is_reported", lambda at: at.is_reported, TRUTH, "Only the share was published."),
        Part("scale_version", lambda at: at.scale_version, maybe(WHOLE)),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of a breakdown, with the breakdown and the name by which people know it."""

    breakdown: Breakdown
    at: int
    name: str

    @property
    def row(self) -> PartRow:
        """The part as a row of the facts."""
        whole = self.breakdown
        return PartRow(whole.project, whole.year, whole.order, whole.parts[self.at])


_PART_COLUMNS = columns_of(PARTS_OF_BREAKDOWNS, without=("project", "year", "order"))
PART = Shape(
    "part",
    "One part of a breakdown; missing is not zero.",
    (
        Part("name", lambda part: part.name, TEXT, "The municipality's or organisation's name, or the label."),
        *through(lambda part: part.row, _PART_COLUMNS),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parted:
    """A breakdown as a yearbook shows it."""

    breakdown: Breakdown
    reconciled: Reconciled
    names: Mapping[str, str]

    @property
    def parts(self) -> list[PartOf]:
        """Its parts in order, with names."""
        keys = [part.key for part in self.breakdown.parts]
        return [PartOf(self.breakdown, at, self.names.get(key, key)) for at, key in enumerate(keys)]


BREAKDOWN = Shape(
    "breakdown",
    "内訳: parts of a number, and whether they reconcile with it.",
    (
        *through(lambda of: of.breakdown, columns_of(BREAKDOWNS)),
        many("parts", PART, lambda of: of.parts),
        Part("sum", lambda of: unscaled(of.reconciled.sum), NUMBER, "Of the parts that have a value."),
        Part("difference", lambda of: _number(of.reconciled.difference), maybe(NUMBER), "Sum − total."),
        Part("is_of_which", lambda of: of.reconciled.is_of_which, TRUTH, "うち: not all of the whole."),
        Part("missing", lambda of: of.reconciled.missing, WHOLE, "Parts without a value."),
    ),
)


def _value(value: object) -> object:
    if isinstance(value, list | tuple):
        return [_value(inner) for inner in value]
    if isinstance(value, Fraction):
        return percent_text(value)
    if value is None or isinstance(value, bool | int | Decimal):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)


def _place(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {"file": place.file, "row": place.row, "column": place.column, "key": place.key}


_PLACE: Schema = {
    "type": "object",
    "properties": {"file": TEXT, "row": maybe(WHOLE), "column": TEXT, "key": TEXT},
    "required": ["file", "row", "column", "key"],
    "additionalProperties": False,
}
FINDING = Shape(
    "finding",
    "Something to look at before printing.",
    (
        Part("code", lambda finding: finding.code, TEXT),
        Part("level", lambda finding: finding.level, {"enum": list(LEVELS)}),
        Part("record", lambda finding: finding.subject, TEXT, "The identity of the record it speaks of."),
        Part("year", lambda finding: finding.year, maybe(WHOLE)),
        Part(
            "values",
            lambda finding: {name: _value(value) for name, value in finding.values.items()},
            {"type": "object"},
            "What its sentence names.",
        ),
        Part("place", _place, _PLACE),
        one("said", SAID, lambda finding: lambda language: words_of(language).finding(finding)),
    ),
)
