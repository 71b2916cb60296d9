"""Checks of targets: there, typed as printed, fit for the indicator, revised with a reason."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from renkei.domain.finding import Finding
from renkei.domain.findings_about import amount, of_indicator
from renkei.domain.findings_context import Context
from renkei.domain.indicator import Direction
from renkei.domain.target import Target, TargetKind

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item

_NUMBER_WANTED = frozenset(
    (TargetKind.AT_LEAST, TargetKind.MORE_THAN, TargetKind.AT_MOST, TargetKind.LESS_THAN, TargetKind.RELATIVE)
)
_WORDS = (
    ("以上", TargetKind.AT_LEAST),
    ("以下", TargetKind.AT_MOST),
    ("以内", TargetKind.AT_MOST),
    ("未満", TargetKind.LESS_THAN),
    ("超", TargetKind.MORE_THAN),
)


def result_without_target(context: Context) -> Iterator[Finding]:
    """A number without a target to hold it against."""
    for item in context.items:
        if item.target is None and _has_number(item):
            yield of_indicator(context, "result_without_target", "warning", item.indicator)


def _has_number(item: Item) -> bool:
    return item.result is not None and item.result.value is not None


def target_without_number(context: Context) -> Iterator[Finding]:
    """A target of a kind that needs a number, or a day, and has none."""
    for item in context.items:
        target = item.target
        if target is None:
            continue
        if target.kind in _NUMBER_WANTED and target.value is None:
            yield of_indicator(
                context, "target_without_number", "warning", item.indicator, target_kind=target.kind
            )
        if target.kind is TargetKind.MILESTONE and target.due is None:
            yield of_indicator(context, "milestone_without_day", "warning", item.indicator)
        if target.kind is TargetKind.RANGE and (target.value is None or target.upper is None):
            yield of_indicator(context, "range_without_ends", "warning", item.indicator)


def target_in_words(context: Context) -> Iterator[Finding]:
    """A target in words: it is printed and never graded. Where points or a person's judgement grade, nothing lacks."""
    for item in context.items:
        if item.target and item.target.kind is TargetKind.TEXT and item.reason:
            text = item.target.as_printed
            yield of_indicator(context, "target_in_words", "note", item.indicator, text=text)


def range_upside_down(context: Context) -> Iterator[Finding]:
    """A range whose upper end is below its lower end."""
    for item in context.items:
        t = item.target
        if t and t.kind is TargetKind.RANGE and t.value is not None and t.upper is not None:
            values = {"lower": amount(t.value), "upper": amount(t.upper)}
            if t.upper < t.value:
                yield of_indicator(context, "range_upside_down", "error", item.indicator, **values)


def kind_against_print(context: Context) -> Iterator[Finding]:
    """A printed target that says 以下 where 以上 is kept, and the like."""
    for item in context.items:
        target = item.target
        if target is None or target.kind not in _NUMBER_WANTED:
            continue
        text = unicodedata.normalize("NFKC", target.as_printed)
        said = next((kind for word, kind in _WORDS if word in text), None)
        if said is not None and said is not target.kind:
            values = {"text": target.as_printed, "target_kind": target.kind}
            yield of_indicator(context, "target_kind_not_as_printed", "warning", item.indicator, **values)


def zero_targets(context: Context) -> Iterator[Finding]:
    """A target of 0 where more is better: whatever happens reaches it."""
    for item in context.items:
        target = item.target
        is_zero = target is not None and target.value == 0 and target.kind is not TargetKind.RELATIVE
        if is_zero and item.indicator.direction is Direction.HIGHER:
            yield of_indicator(context, "target_is_zero", "warning", item.indicator)


def reached_before(context: Context) -> Iterator[Finding]:
    """A target that the baseline had reached already."""
    for item in context.items:
        target, baseline = item.target, item.indicator.baseline
        if target is None or target.value is None or baseline is None or target.kind not in _NUMBER_WANTED:
            continue
        if target.kind is TargetKind.RELATIVE:
            continue
        higher = item.indicator.direction is Direction.HIGHER and baseline > target.value
        lower = item.indicator.direction is Direction.LOWER and baseline < target.value
        if higher or lower:
            decimals = item.indicator.decimals
            values = {"baseline": amount(baseline, decimals), "target": amount(target.value, decimals)}
            yield of_indicator(context, "baseline_past_target", "note", item.indicator, **values)


def revised_targets(context: Context) -> Iterator[Finding]:
    """A target that was revised: without a reason; after the year had ended; with another grade than before."""
    year_end = datetime.date(context.year + 1, 3, 31)
    for item in context.items:
        target, earlier = item.target, item.earlier_target
        if target is None or earlier is None:
            continue
        decimals = item.indicator.decimals
        versions = {"target": _shown(target, decimals), "earlier": _shown(earlier, decimals)}
        if not target.reason.strip():
            yield of_indicator(context, "revised_without_reason", "warning", item.indicator, **versions)
        if target.decided_on and target.decided_on > year_end:
            on = target.decided_on
            yield of_indicator(
                context, "revised_after_the_year", "warning", item.indicator, on=on, **versions
            )
        before = item.grade_by_earlier_target
        if before and before != item.computed:
            values = {"before": before, "after": item.computed, **versions}
            yield of_indicator(context, "revision_changes_grade", "note", item.indicator, **values)


def _shown(target: Target, decimals: int) -> object:
    """A target's number; its words where it has none."""
    return target.as_printed if target.value is None else amount(target.value, decimals)


def baseline_years(context: Context) -> Iterator[Finding]:
    """A baseline measured after the year it is the base of."""
    for item in context.items:
        year = item.indicator.baseline_year
        if year is not None and year > context.year:
            yield of_indicator(
                context, "baseline_in_the_future", "warning", item.indicator, baseline_year=year
            )
