"""Checks of change: a jump without a reason, and what the headline of a year hides."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from renkei.domain.finding import Finding
from renkei.domain.findings_about import amount, of_indicator, of_year, role_values
from renkei.domain.findings_context import Context
from renkei.domain.findings_outlier import MIN_YEARS, THRESHOLD, modified_z
from renkei.domain.measure import SCALE
from renkei.domain.rounding import rounded
from renkei.domain.scale import Rounding
from renkei.domain.tally import TallyRow

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item

JUMP = Fraction(30, 100)  # an existing rule of one city asks for the reason from here on


def jumps(context: Context) -> Iterator[Finding]:
    """A change of 30 % or more against the year before, without a note that says why."""
    for item in context.items:
        values = _jump(context, item)
        if values:
            yield of_indicator(context, "jump_without_reason", "warning", item.indicator, **values)


def _jump(context: Context, item: Item) -> dict[str, object]:
    """What a jump without a reason says; empty if there is none. A fall to 0 is told by `zero_after_numbers`."""
    result, before = item.result, _before(context, item.indicator.id)
    if result is None or result.value is None or result.note.strip() or before is None:
        return {}
    year, old = before
    if old == 0 or result.value == 0 or abs(result.value - old) < JUMP * abs(old):
        return {}
    decimals = item.indicator.decimals
    change = rounded(Fraction(100 * (result.value - old), abs(old)), 1, Rounding.HALF_UP)
    return {
        "before_year": year,
        "before": amount(old, decimals),
        "actual": amount(result.value, decimals),
        "change": change,
    }


def _before(context: Context, indicator: str) -> tuple[int, int] | None:
    """The year and the number to compare with: the year before, or before an off year the one before that."""
    results = context.register.index.results
    for year in (context.year - 1, context.year - 2):
        result = results.get(year, {}).get(indicator)
        if result is not None and result.value is not None and not result.missing:
            return year, result.value
        if result is None or result.missing != "off_year":
            return None
    return None


def outliers(context: Context) -> Iterator[Finding]:
    """A number far from the indicator's own history, without a note, and no jump: that is told already."""
    for item in context.items:
        result = item.result
        if result is None or result.value is None or result.note.strip() or _jump(context, item):
            continue
        rows = context.history.get(item.indicator.id, ())
        past = [r.value for r in rows if r.value is not None and r.year <= context.year]
        score = modified_z(past, result.value) if len(past) >= MIN_YEARS else None
        if score is not None and score.is_beyond(THRESHOLD):
            decimals = item.indicator.decimals
            values = {
                "actual": amount(result.value, decimals),
                "median": _rounded(score.median, decimals),
                "low": _rounded(score.low(THRESHOLD), decimals),
                "high": _rounded(score.high(THRESHOLD), decimals),
                "years": len(past),
            }
            yield of_indicator(context, "outlier_of_history", "note", item.indicator, **values)


def _rounded(number: Fraction, decimals: int) -> Decimal:
    return rounded(number / SCALE, decimals, Rounding.HALF_UP)


def hidden_falls(context: Context) -> Iterator[Finding]:
    """All roles together rose, while a role fell."""
    if not _rose(context):
        return
    for change in context.changes:
        fewer = change.delta is not None and change.delta < 0
        lower = change.points is not None and change.points < 0
        before = context.previous.row(change.key) if context.previous else None
        after = context.tally.row(change.key) if context.tally else None
        if (fewer or lower) and before and after:
            values = {**role_values(context, change.key), **_both(before, after, "role_"), **_totals(context)}
            yield of_year(context, "total_hides_fall_of_role", "note", **values)


def best_grade_fell(context: Context) -> Iterator[Finding]:
    """The favourable grades together rose, while the share of the best one fell."""
    tally, previous = context.tally, context.previous
    if not _rose(context) or tally is None or previous is None or tally.symbols != previous.symbols:
        return
    now, was = tally.total.shares, previous.total.shares
    sides = sum(bool(step.favourable) for step in context.scale.grades)
    if now and was and sides > 1 and now[0] < was[0]:
        values = {
            "grade": tally.symbols[0],
            "share_before": was[0],
            "share_after": now[0],
            **_totals(context),
        }
        yield of_year(context, "best_grade_fell", "note", **values)


def _rose(context: Context) -> bool:
    if context.tally is None or context.previous is None:
        return False
    now, was = context.tally.total, context.previous.total
    if now.favourable_share is not None and was.favourable_share is not None:
        return now.favourable_share > was.favourable_share
    return now.favourable > was.favourable


def _totals(context: Context) -> dict[str, object]:
    if context.tally is None or context.previous is None:
        return {}
    return {
        **_both(context.previous.total, context.tally.total, "total_"),
        "group": context.scale.group or "＋".join(s.symbol for s in context.scale.grades if s.favourable),
        "group_english": context.scale.group_english,
    }


def _both(before: TallyRow, after: TallyRow, name: str) -> dict[str, object]:
    return {
        f"{name}before": before.favourable,
        f"{name}of_before": before.items,
        f"{name}after": after.favourable,
        f"{name}of_after": after.items,
    }


def other_scale(context: Context) -> Iterator[Finding]:
    """Two years that are compared and were graded by different scales, or versions of one."""
    tally, previous = context.tally, context.previous
    if tally is None or previous is None:
        return
    if (tally.scale, tally.scale_version) != (previous.scale, previous.scale_version):
        values = {
            "before_year": previous.year,
            "before": previous.scale,
            "before_version": previous.scale_version,
            "after": tally.scale,
            "after_version": tally.scale_version,
        }
        yield of_year(context, "scale_changed", "note", **values)
