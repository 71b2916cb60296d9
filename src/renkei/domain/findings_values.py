"""Checks of reported numbers: zero is not missing, a share comes from its parts, a count is whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from renkei.domain.finding import Finding
from renkei.domain.findings_about import amount, of_indicator
from renkei.domain.findings_context import Context
from renkei.domain.indicator import Direction
from renkei.domain.measure import SCALE
from renkei.domain.unit import usual

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item

_DASH = re.compile(r"[-－‐−―—ー–]+|…+|\.{2,}|\s*")
_ZERO = re.compile(r"0+(?:\.0+)?\s*[^\d\s]{0,4}")
_COUNTED = frozenset({"人", "件", "回", "校", "社", "団体", "世帯", "箇所", "種目", "部", "冊", "台", "店"})
_FAR = 20  # times the target


def value_and_reason(context: Context) -> Iterator[Finding]:
    """A number together with a reason why there is none."""
    for item in context.items:
        result = item.result
        if result is not None and result.missing and result.value is not None:
            values = {
                "actual": amount(result.value, item.indicator.decimals),
                "missing_reason": result.missing,
            }
            yield of_indicator(context, "value_and_reason", "error", item.indicator, **values)


def zero_printed_as_missing(context: Context) -> Iterator[Finding]:
    """A reported 0 that is printed as a dash, or a missing number that is printed as 0."""
    for item in context.items:
        result = item.result
        if result is None or not result.as_printed:
            continue
        text = unicodedata.normalize("NFKC", result.as_printed).strip()
        if result.value == 0 and _DASH.fullmatch(text):
            yield of_indicator(
                context, "zero_printed_as_missing", "error", item.indicator, text=result.as_printed
            )
        if result.value is None and result.missing and _ZERO.fullmatch(text):
            values = {"text": result.as_printed, "missing_reason": result.missing}
            yield of_indicator(context, "missing_printed_as_zero", "error", item.indicator, **values)


def zero_after_numbers(context: Context) -> Iterator[Finding]:
    """A 0 after a year with a number, without a note: really nothing, or not reported?"""
    for item in context.items:
        result, before = item.result, context.value_before(item.indicator.id)
        if result and result.value == 0 and before is not None and before > 0 and not result.note:
            values = {"before": amount(before, item.indicator.decimals)}
            yield of_indicator(context, "zero_after_numbers", "warning", item.indicator, **values)


def share_of_parts(context: Context) -> Iterator[Finding]:
    """A percentage that its numerator and denominator do not give, or that cannot be taken."""
    for item in context.items:
        result = item.result
        if result is None or result.numerator is None or result.denominator is None:
            continue
        values = {"numerator": amount(result.numerator), "denominator": amount(result.denominator)}
        if result.denominator == 0:
            yield of_indicator(context, "denominator_is_zero", "error", item.indicator, **values)
        elif result.value is not None and usual(item.indicator.unit) == "%":
            exact = Fraction(100 * SCALE * result.numerator, result.denominator)
            unit = Fraction(SCALE, 10 ** min(item.indicator.decimals, 4))
            if abs(exact - result.value) >= unit:
                values |= {
                    "actual": amount(result.value, item.indicator.decimals),
                    "made": amount(round(exact / unit) * int(unit), item.indicator.decimals),
                }
                yield of_indicator(context, "percent_not_its_parts", "error", item.indicator, **values)


def counts_are_whole(context: Context) -> Iterator[Finding]:
    """People, events or bodies counted in fractions or below zero."""
    for item in context.items:
        value = item.result.value if item.result else None
        if value is None or usual(item.indicator.unit) not in _COUNTED:
            continue
        values = {"actual": amount(value, item.indicator.decimals)}
        if value < 0 and not _is_balance(item):
            yield of_indicator(context, "count_below_zero", "error", item.indicator, **values)
        elif value % SCALE:
            yield of_indicator(context, "count_not_whole", "warning", item.indicator, **values)


def _is_balance(item: Item) -> bool:
    """Whether the number is a difference that may be below zero: those who came less those who left."""
    target = item.target.value if item.target else None
    return any(number is not None and number < 0 for number in (item.indicator.baseline, target))


def far_from_target(context: Context) -> Iterator[Finding]:
    """A number so far above its target, or so far below, that a digit or a unit may have slipped."""
    for item in context.items:
        target = item.target.value if item.target else None
        actual = item.result.value if item.result else None
        if target is None or actual is None or target <= 0 or actual <= 0:
            continue
        if actual >= _FAR * target or actual * 1000 <= target:
            values = _numbers(item, actual, target)
            yield of_indicator(context, "far_from_target", "warning", item.indicator, **values)


def _numbers(item: Item, actual: int, target: int) -> dict[str, object]:
    decimals = item.indicator.decimals
    return {"actual": amount(actual, decimals), "target": amount(target, decimals)}


def share_for_percent(context: Context) -> Iterator[Finding]:
    """A share written as 0.865 where percent are kept: every other number of the indicator is a hundred times larger."""
    for item in context.items:
        target = item.target.value if item.target else None
        actual = item.result.value if item.result else None
        is_share = usual(item.indicator.unit) == "%" and item.indicator.direction is Direction.HIGHER
        if is_share and actual and target and 0 < actual <= SCALE and target > 10 * SCALE:
            values = _numbers(item, actual, target)
            yield of_indicator(context, "share_for_percent", "warning", item.indicator, **values)


def score_above_full(context: Context) -> Iterator[Finding]:
    """More points than there are to reach."""
    for item in context.items:
        r = item.result
        if r is not None and r.score is not None and r.full is not None and r.score > r.full:
            values = {"score": amount(r.score), "full": amount(r.full)}
            yield of_indicator(context, "score_above_full", "error", item.indicator, **values)
