"""Checks of grades: against what was published, against people's decisions, and why there is none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from renkei.domain.finding import Finding
from renkei.domain.findings_about import item_label, of_indicator, of_year
from renkei.domain.findings_context import Context
from renkei.domain.no_grade import NoGrade
from renkei.domain.target import TargetKind

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item

_TOLD = frozenset(
    {
        *(NoGrade.NOT_REPORTED, NoGrade.NO_TARGET, NoGrade.TEXT_TARGET, NoGrade.NO_DUE_DATE),
        *(NoGrade.RANGE_UPSIDE_DOWN, NoGrade.NO_DIRECTION, NoGrade.DIRECTION_CONTRADICTS_TARGET),
        NoGrade.NOT_DUE,  # nothing is wrong with a milestone that is still to come
    }
)  # reasons that have a check of their own


def grade_against_published(context: Context) -> Iterator[Finding]:
    """A published grade that the numbers do not give, and nobody decided otherwise."""
    for item in context.items:
        result = item.result
        if result is None or not result.published_grade or result.published_grade == item.symbol:
            continue
        values: dict[str, object] = {"published": result.published_grade, "computed": item.symbol}
        if item.printed_rate is None:
            yield of_indicator(context, "grade_not_as_published", "error", item.indicator, **values)
        else:
            values["rate"] = item.printed_rate
            yield of_indicator(context, "grade_against_number", "error", item.indicator, **values)


def decided_otherwise(context: Context) -> Iterator[Finding]:
    """Grades that people decided otherwise than computed: listed before printing."""
    for item in context.items:
        override = item.result.override if item.result else None
        if override is None or override.grade in (item.computed, "") or override.grade != item.symbol:
            continue  # `decisions_incomplete` tells of these
        values = {
            "computed": item.computed,
            "grade": override.grade,
            "reason": override.reason,
            "people": tuple(dict.fromkeys(name for name in (override.by, override.seconded_by) if name)),
            "on": override.on,
        }
        yield of_indicator(context, "grade_overridden", "note", item.indicator, **values)


def decisions_incomplete(context: Context) -> Iterator[Finding]:
    """A grade decided without a reason, by one person alone, to a grade that does not exist or is the computed one."""
    for item in context.items:
        override = item.result.override if item.result else None
        if override is None:
            continue
        faults = {
            "override_without_reason": not override.reason.strip(),
            "override_by_one_person": not override.seconded_by or override.seconded_by == override.by,
            "override_to_no_grade": not context.scale.has_sign(override.grade),
            "override_changes_nothing": override.grade == item.computed,
        }
        for code, is_so in faults.items():
            if is_so:
                values = {"grade": override.grade, "by": override.by}
                level = "note" if code == "override_changes_nothing" else "warning"
                yield of_indicator(context, code, level, item.indicator, **values)


def judged_without_reason(context: Context) -> Iterator[Finding]:
    """A grade that a person gave, without that person or the reason on record."""
    for item in context.items:
        result = item.result
        if result is not None and result.judged and not (result.judged_by and result.note):
            code = "judged_without_reason" if result.judged_by else "judged_by_nobody"
            yield of_indicator(context, code, "warning", item.indicator, grade=result.judged)


def contradicting_direction(context: Context) -> Iterator[Finding]:
    """A direction that contradicts its target: lower is better, but at least so many."""
    for item in context.items:
        if item.reason == NoGrade.DIRECTION_CONTRADICTS_TARGET and item.target:
            values = {"direction": item.indicator.direction, "target_kind": item.target.kind}
            yield of_indicator(context, "direction_contradicts_target", "error", item.indicator, **values)


def missing_direction(context: Context) -> Iterator[Finding]:
    """A target that does not say which way is better: reported, not graded. Judgements and points need no way."""
    for item in context.items:
        if item.target is not None and item.indicator.direction is None and _needs_direction(item):
            yield of_indicator(context, "direction_missing", "warning", item.indicator)


def _needs_direction(item: Item) -> bool:
    aim = item.graded.given.aim
    kind = aim.kind if aim else TargetKind.AT_LEAST
    return item.graded.compiled.way(item.indicator, kind).refusal == NoGrade.NO_DIRECTION


def not_graded(context: Context) -> Iterator[Finding]:
    """Items with a number and no grade, for a reason that lies in the scale, the target or the baseline."""
    for item in context.items:
        is_reported = item.result is not None and item.result.missing == item.reason
        if not item.reason or item.reason in _TOLD or is_reported:
            continue
        if item.reason == NoGrade.LOWER_REFUSED:
            scale = item.graded.compiled.scale.id
            yield of_indicator(context, "lower_is_not_graded", "warning", item.indicator, scale=scale)
        else:
            yield of_indicator(context, "not_graded", "warning", item.indicator, reason_code=str(item.reason))


def not_reported(context: Context) -> Iterator[Finding]:
    """Items for which nothing was reported, in one list."""
    items = [i for i in context.items if _is_silent(i)]
    if items:
        listed = tuple(item_label(context, item) for item in items)
        yield of_year(context, "items_not_reported", "warning", count=len(items), items=listed)


def _is_silent(item: Item) -> bool:
    result = item.graded.given.result  # with the points of all judges, where these are added up
    if result is None or result.missing == "not_reported":
        return True
    given = (result.value, result.numerator, result.score, result.done_on)
    is_said = bool(result.judged or result.missing) or any(value is not None for value in given)
    is_told = not item.reason and bool(result.as_printed or result.note)  # a milestone missed, in words
    return not is_said and not is_told


def being_compiled(context: Context) -> Iterator[Finding]:
    """Items whose numbers are still being compiled, in one list: the papers must be mended when they come."""
    yield from _listed(context, "being_compiled", "items_being_compiled")


def unspecified(context: Context) -> Iterator[Finding]:
    """Items with "-" and no reason, in one list."""
    yield from _listed(context, "unspecified", "items_without_reason")


def _listed(context: Context, missing: str, code: str) -> Iterator[Finding]:
    items = [i for i in context.items if i.result is not None and i.result.missing == missing]
    if items:
        listed = tuple(item_label(context, item) for item in items)
        yield of_year(context, code, "note", count=len(items), items=listed)


def preliminary(context: Context) -> Iterator[Finding]:
    """Items whose numbers are preliminary, in one list."""
    items = [i for i in context.items if i.result is not None and i.result.is_preliminary]
    if items:
        listed = tuple(item_label(context, item) for item in items)
        yield of_year(context, "items_preliminary", "note", count=len(items), items=listed)


def town_grades(context: Context) -> Iterator[Finding]:
    """Towns that came to another grade than the region where the materials show results by town."""
    if context.meeting is None or not context.meeting.has_town_results:
        return
    for item in context.items:
        others: dict[str, list[str]] = defaultdict(list)
        for code, symbol in item.by_evaluator:
            if symbol and symbol != item.symbol:
                others[symbol].append(context.place_name(code))
        told = tuple(f"{name} {symbol}" for symbol, names in others.items() for name in names)
        if told:
            values = {"grade": item.symbol, "others": told}
            yield of_indicator(context, "towns_grade_otherwise", "note", item.indicator, **values)
