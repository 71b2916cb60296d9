"""Data: every value of every indicator of the year, a value a row."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renkei.domain.indicator import Accumulation, Result
from renkei.domain.measure import unscaled
from renkei.domain.target import Target, TargetKind
from renkei.domain.yearbook import Item
from renkei.materials.xlsx_file.data_table import (
    DATE,
    FLAG,
    NUMBER,
    YEAR,
    DataColumn,
    DataTable,
    Datum,
    Naming,
)
from renkei.wording import N_, Words

VALUES = {
    "baseline": N_("baseline value"),
    "previous": N_("actual value of the year before"),
    "target": N_("target value"),
    "target_upper": N_("upper end of the target"),
    "actual": N_("actual value"),
    "total": N_("running total"),
    "achievement_rate": N_("achievement rate"),
    "score": N_("points reached"),
    "full_score": N_("full points"),
    "numerator": N_("numerator"),
    "denominator": N_("denominator"),
}
_PERCENT = {"ja": "％", "en": "%"}
OTHERWISE = {"told_otherwise": N_("told by a date, points or a judgement")}
"""A reason of our own: there is no value in numbers, since it is said in another column or row."""
_TOLD = "told_otherwise"
_NO_TARGET = {TargetKind.TEXT: "text_target", TargetKind.MILESTONE: _TOLD}


def data_values(naming: Naming) -> DataTable:
    """The table of values."""
    words = naming.words
    columns = (
        *naming.region_columns(),
        *naming.project_columns(),
        DataColumn(words("Indicator ID"), words("Stable ID of the indicator")),
        DataColumn(words("Indicator"), words("Name of the indicator")),
        DataColumn(words("Kind of indicator"), words("Outcome or output; see the list of codes")),
        DataColumn(words("Direction"), words("Which way is better; see the list of codes")),
        DataColumn(words("Counted as"), words("What the values count; see the list of codes")),
        DataColumn(words("Code of the value"), words("What the value is, as a code; see the list of codes")),
        DataColumn(words("Kind of value"), words("What the value is, in words")),
        DataColumn(words("Year of the value"), words("Fiscal year of this value, western count; empty where not known"), YEAR),
        DataColumn(words("Value"), words("The value; empty where there is none, which is not 0"), NUMBER, words("see the unit")),
        DataColumn(words("Unit"), words("Unit of the value")),
        DataColumn(words("Code of no value"), words("Why there is no value, as a code; empty where there is one")),
        DataColumn(words("Reason for no value"), words("The same in words")),
        DataColumn(words("Kind of target"), words("How the target is meant; of targets alone")),
        DataColumn(words("Date"), words("Day by which a target is to be reached, or on which it was"), DATE),
        DataColumn(words("As printed"), words("The value as the office prints it, where that says more")),
        DataColumn(words("Preliminary"), words("1: the value may still change; 0: it does not"), FLAG),
        DataColumn(words("Source"), words("Where the value comes from; empty where not stated")),
    )  # fmt: skip
    rows = [
        (*_subject(naming, item), *value) for item in naming.yearbook.items for value in _values(naming, item)
    ]
    return DataTable(
        words("data_values"), words("Values of all indicators, a value a row"), columns, tuple(rows)
    )


def _subject(naming: Naming, item: Item) -> tuple[Datum, ...]:
    indicator, words = item.indicator, naming.words
    return (
        *naming.region(),
        *naming.project(item.project, item.role),
        indicator.id,
        indicator.name,
        words.label(indicator.kind),
        words.label(indicator.direction) if indicator.direction else None,
        words.label(indicator.accumulation),
    )


def _values(naming: Naming, item: Item) -> Iterator[tuple[Datum, ...]]:
    """Baseline, the year before, target, actual, rate: those without a value where a reason is known."""
    year, indicator = naming.yearbook.year, item.indicator
    if indicator.baseline is not None:
        yield _value(naming, item, "baseline", indicator.baseline, indicator.baseline_year)
    if item.previous_value is not None:
        yield _value(naming, item, "previous", item.previous_value, year - 1)
    yield from _targets(naming, item, item.target, year)
    yield from _results(naming, item, item.result, year)
    rate, reason = item.printed_rate, item.reason or "not_evaluable"
    yield _row(naming, "achievement_rate", year, rate, _PERCENT[naming.words.language], reason)


def _targets(naming: Naming, item: Item, target: Target | None, year: int) -> Iterator[tuple[Datum, ...]]:
    unit = item.indicator.unit
    if target is None:
        yield _row(naming, "target", year, None, unit, "no_target")
        return
    value = None if target.value is None else unscaled(target.value)
    if target.kind is TargetKind.RELATIVE and value is not None:
        value, unit = 100 * value, _PERCENT[naming.words.language]
    reason = _NO_TARGET.get(target.kind, "no_target")
    due = target.due.isoformat() if target.due else None
    kind, source = naming.words.label(target.kind), target.source
    yield _row(
        naming,
        "target",
        year,
        value,
        unit,
        reason,
        kind=kind,
        date=due,
        printed=target.as_printed,
        source=source,
    )
    if target.upper is not None:
        yield _row(naming, "target_upper", year, unscaled(target.upper), unit, "", kind=kind, source=source)


def _results(naming: Naming, item: Item, result: Result | None, year: int) -> Iterator[tuple[Datum, ...]]:
    unit = item.indicator.unit
    if result is None:
        yield _row(naming, "actual", year, None, unit, item.reason or "not_reported")
        return
    value = None if result.value is None else unscaled(result.value)
    reason = result.missing or (_TOLD if _is_told_otherwise(result) else "not_reported")
    done = result.done_on.isoformat() if result.done_on else None
    flag = int(result.is_preliminary)
    printed = result.as_printed or result.judged
    yield _row(
        naming,
        "actual",
        year,
        value,
        unit,
        reason,
        date=done,
        printed=printed,
        flag=flag,
        source=result.source,
    )
    if item.indicator.accumulation is Accumulation.CUMULATIVE:
        total = dict(item.graded.trace.inputs).get("a")
        if total is not None:
            yield _value(naming, item, "total", total, year)
    for what, number in (("score", result.score), ("full_score", result.full)):
        if number is not None:
            yield _row(naming, what, year, unscaled(number), naming.words("points of a score"), "")
    for what, number in (("numerator", result.numerator), ("denominator", result.denominator)):
        if number is not None:
            yield _row(naming, what, year, unscaled(number), "", "")


def _is_told_otherwise(result: Result) -> bool:
    """A milestone's day, points and a judgement stand in columns of their own."""
    return result.done_on is not None or result.score is not None or bool(result.judged)


def _value(naming: Naming, item: Item, what: str, value: int, year: int | None) -> tuple[Datum, ...]:
    return _row(naming, what, year, unscaled(value), item.indicator.unit, "")


def _said(words: Words, reason: str) -> str:
    return words(OTHERWISE[reason]) if reason in OTHERWISE else words.reason(reason)


def _row(
    naming: Naming,
    what: str,
    year: int | None,
    value: Decimal | None,
    unit: str,
    reason: str,
    *,
    kind: str | None = None,
    date: str | None = None,
    printed: str = "",
    flag: int = 0,
    source: str = "",
) -> tuple[Datum, ...]:
    """The columns of a value. A reason is stated only where there is none."""
    words = naming.words
    why = reason if value is None else ""
    told = (why or None, _said(words, why) if why else None)
    return (
        what,
        words(VALUES[what]),
        year,
        value,
        unit or None,
        *told,
        kind,
        date,
        printed or None,
        flag,
        source or None,
    )
