"""Checks of small numbers: one to four residents or children of a village can be named by anyone who lives there.

Staff, groups and events are no such counts: `counts_people` says which are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeGuard

from renkei.domain.breakdown import Breakdown, reconcile
from renkei.domain.finding import Finding
from renkei.domain.findings_about import amount, of_breakdown, of_indicator, project_values
from renkei.domain.findings_context import Context
from renkei.domain.indicator import Accumulation
from renkei.domain.measure import SCALE
from renkei.domain.project import Figure
from renkei.domain.unit import same_unit

_LARGEST = 4 * SCALE
_RESIDENTS = re.compile(
    r"児童|生徒|園児|幼児|乳児|小学生|中学生|高校生|子ども|こども|高齢者|認知症|障害|障がい|患者|受診|住民"
    r"|登録者|利用者|相談者|移住|妊産?婦|ひとり親|受給者|要介護"
)


def is_small(value: int | None) -> TypeGuard[int]:
    """Whether a number of people can name one of them: one to four. 0 names nobody.

    >>> [is_small(n * 10_000) for n in (0, 1, 4, 5)]
    [False, True, True, False]
    """
    return value is not None and 0 < value <= _LARGEST


def small_results(context: Context) -> Iterator[Finding]:
    """An indicator of people, or the people behind its percentage."""
    for item in context.items:
        result = item.result
        if result is None or not item.indicator.counts_people:
            continue
        if is_small(result.value) and result.numerator is None:
            values = {"actual": amount(result.value)}
            yield of_indicator(context, "small_number", "warning", item.indicator, **values)
        if is_small(result.numerator):
            values = {"numerator": amount(result.numerator)}
            yield of_indicator(context, "small_numerator", "warning", item.indicator, **values)


def small_differences(context: Context) -> Iterator[Finding]:
    """A stock of people whose change since last year is as small: the difference tells of them."""
    for item in context.items:
        result, before = item.result, context.value_before(item.indicator.id)
        is_stock = item.indicator.accumulation is Accumulation.AS_OF and item.indicator.counts_people
        if is_stock and result and result.value is not None and before is not None:
            change = abs(result.value - before)
            if is_small(change):
                values = {"difference": amount(change)}
                yield of_indicator(context, "small_difference", "note", item.indicator, **values)


def small_figures(context: Context) -> Iterator[Finding]:
    """A figure of people."""
    for figure in context.figures:
        if figure.counts_people and is_small(figure.value):
            yield _of_figure(context, "small_figure", "warning", figure, figure.value)


def small_parts(context: Context) -> Iterator[Finding]:
    """Parts of a breakdown of people."""
    for breakdown in context.breakdowns:
        if _counts_people(context, breakdown):
            listed = _listed(context, breakdown)
            if listed:
                yield of_breakdown(context, "small_parts", "warning", breakdown, parts=listed)


def small_rests(context: Context) -> Iterator[Finding]:
    """People who can be found by taking the parts from the whole: one part left out, or the rest beside うち."""
    for breakdown in context.breakdowns:
        if not _counts_people(context, breakdown):
            continue
        sums = reconcile(breakdown)
        hidden = [part.key for part in breakdown.parts if part.value is None]
        if breakdown.total is not None and len(hidden) == 1:
            whole, rest = breakdown.total, breakdown.total - sums.sum
            values = {"part": context.place_name(hidden[0]), "rest": amount(rest), "whole": amount(whole)}
            if is_small(rest):
                yield of_breakdown(context, "small_by_subtraction", "warning", breakdown, **values)
        if breakdown.of_total is not None:
            whole, rest = breakdown.of_total, breakdown.of_total - sums.sum
            values = {"rest": amount(rest), "whole": amount(whole)}
            if is_small(rest):
                yield of_breakdown(context, "small_rest", "warning", breakdown, **values)


def unmarked(context: Context) -> Iterator[Finding]:
    """Small numbers under a name that speaks of residents or children, where nothing says whether they are."""
    for item in context.items:
        indicator, value = item.indicator, item.result.value if item.result else None
        if is_small(value) and not indicator.counts_people and _may_name(indicator.name, indicator.unit):
            values = {"actual": amount(value)}
            yield of_indicator(context, "small_number_unmarked", "note", indicator, **values)
    for figure in context.figures:
        if is_small(figure.value) and not figure.counts_people and _may_name(figure.name, figure.unit):
            yield _of_figure(context, "small_figure_unmarked", "note", figure, figure.value)
    for breakdown in context.breakdowns:
        if not _counts_people(context, breakdown) and _may_name(breakdown.title, breakdown.unit):
            listed = _listed(context, breakdown)
            if listed:
                yield of_breakdown(context, "small_parts_unmarked", "note", breakdown, parts=listed)


def _may_name(name: str, unit: str) -> bool:
    return same_unit(unit, "人") and bool(_RESIDENTS.search(name))


def _of_figure(context: Context, code: str, level: str, figure: Figure, value: int) -> Finding:
    named = {**project_values(context, figure.project), "name": figure.name, "unit": figure.unit}
    values = {**named, "value": amount(value)}
    return Finding(code, level, f"figure:{figure.project}/{figure.year}/{figure.order}", context.year, values)


def _counts_people(context: Context, breakdown: Breakdown) -> bool:
    linked = context.indicators.get(breakdown.indicator)
    return breakdown.counts_people or (linked is not None and linked.counts_people)


def _listed(context: Context, breakdown: Breakdown) -> tuple[str, ...]:
    """Each small part with its number, as a list says it."""
    return tuple(
        f"{context.place_name(part.key)} {amount(part.value)}"
        for part in breakdown.parts
        if is_small(part.value)
    )
