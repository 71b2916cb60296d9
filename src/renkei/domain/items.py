"""The items of a year: every indicator that was asked for, graded."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from renkei.domain.given import Given
from renkei.domain.grading import Graded, Trace, grade_given
from renkei.domain.indicator import Accumulation, Indicator, Result
from renkei.domain.register import Register
from renkei.domain.rounding import printed_percent
from renkei.domain.rule import CompiledScale, compile_scale
from renkei.domain.scale import Scale
from renkei.domain.target import Target
from renkei.domain.tree import Node
from renkei.domain.yearbook import Item

_NO_CONTRIBUTION = frozenset(
    {"off_year", "out_of_scope", "completed"}
)  # a year in which nothing was to be added


@dataclass(frozen=True, slots=True)
class Opened:
    """A register about to be opened with a scale as of a day; what was computed is kept in the register's index."""

    register: Register
    as_of: datetime.date | None
    scale: Scale
    scales: Mapping[str, Scale]

    def scale_of(self, year: int) -> Scale:
        """The scale of a year: the given one, unless the year's vision period names another."""
        vision = self.register.vision_of(year)
        named = vision.scale if vision and vision.scale else ""
        return self.scales.get(named, self.scale) if named and named != self.scale.id else self.scale

    def compiled(self, year: int) -> CompiledScale:
        """The compiled scale of a year."""
        scale = self.scale_of(year)
        memo = self.register.index.memo
        key = ("compiled", id(scale))
        if key not in memo or memo[key].scale is not scale:
            memo[key] = compile_scale(scale)
        found: CompiledScale = memo[key]
        return found

    def path(self, id: str) -> tuple[Node, ...]:
        """From the role down to a node."""
        memo = self.register.index.memo
        key = ("path", id)
        if key not in memo:
            memo[key] = self.register.tree.path(id)
        found: tuple[Node, ...] = memo[key]
        return found


def items_of(opened: Opened, year: int) -> tuple[Item, ...]:
    """The graded items of a fiscal year in the register's order. An indicator without target and result gives none."""
    compiled = opened.compiled(year)
    memo = opened.register.index.memo
    key = ("items", year, opened.as_of, id(compiled))
    if key not in memo:
        memo[key] = tuple(_items(opened, year, compiled))
    found: tuple[Item, ...] = memo[key]
    return found


def _items(opened: Opened, year: int, compiled: CompiledScale) -> list[Item]:
    register = opened.register
    index = register.index
    results = index.results.get(year, {})
    vision = register.vision_of(year)
    span = (vision.first_year, vision.last_year) if vision else (year, year)
    found = []
    for project in register.projects:
        for indicator in index.by_project.get(project.id, ()):
            result = results.get(indicator.id)
            targets = _targets(opened, indicator.id, year)
            if result is not None or targets:
                year_of = _Year(opened, year, span if vision else None, compiled)
                found.append(_item(year_of, indicator, project.role, result, targets))
    return found


@dataclass(frozen=True, slots=True)
class _Year:
    opened: Opened
    year: int
    span: tuple[int, int] | None  # first and last year of the vision period
    compiled: CompiledScale


def _targets(opened: Opened, indicator: str, year: int) -> list[Target]:
    """The versions known on the day, oldest first."""
    versions = opened.register.index.targets.get((indicator, year), [])
    if opened.as_of is None:
        return versions
    return [t for t in versions if t.decided_on is None or t.decided_on <= opened.as_of]


def _item(at: _Year, indicator: Indicator, role: str, result: Result | None, targets: list[Target]) -> Item:
    target = targets[-1] if targets else None
    earlier = targets[-2] if len(targets) > 1 else None
    before = _previous(at, indicator)
    given = _given(at, indicator, target, result, before)
    if isinstance(given, str):
        graded = Graded("", given, None, _no_trace(at))
    else:
        graded = grade_given(given, at.compiled)
    computed = graded.symbol or _missing_symbol(at, graded.reason)
    override = result.override if result else None
    scale = at.compiled.scale
    printing = scale.printing
    rate = graded.rate
    return Item(
        indicator=indicator,
        project=indicator.project,
        role=role,
        target=target,
        result=result,
        graded=graded,
        symbol=override.grade if override else computed,
        computed=computed,
        reason=graded.reason,
        printed_rate=None if rate is None else printed_percent(rate, printing.digits, printing.rounding),
        previous_value=before,
        earlier_target=earlier,
        grade_by_earlier_target=_regraded(at, indicator, earlier, result, before),
        by_evaluator=_town_grades(at, indicator, target, before),
    )


def _previous(at: _Year, indicator: Indicator) -> int | None:
    """The value of the year before, in the sense of the indicator: the running total where it counts a total."""
    before = at.opened.register.index.results.get(at.year - 1, {}).get(indicator.id)
    if before is None or before.missing:
        return None
    if indicator.accumulation is not Accumulation.CUMULATIVE:
        return before.value
    total = _total(at, indicator, at.year - 1)
    return total if isinstance(total, int) else None


def _given(
    at: _Year, indicator: Indicator, target: Target | None, result: Result | None, before: int | None
) -> Given | str:
    """What the grade is computed from, or the reason why there is none."""
    actual = result.value if result else None
    if indicator.accumulation is Accumulation.CUMULATIVE and result is not None and not result.missing:
        total = _total(at, indicator, at.year)
        if isinstance(total, str):
            return total
        actual = total
    years, elapsed = 0, 0
    final = None
    if at.span is not None:
        first, last = at.span
        years, elapsed = last - first + 1, at.year - first + 1
        finals = _targets(at.opened, indicator.id, last)
        final = finals[-1] if finals else None
    return Given(indicator, target, result, actual, before, final, years, elapsed)


def _total(at: _Year, indicator: Indicator, year: int) -> int | str | None:
    """The sum of the yearly values since the period (or the indicator) began; a reason where a year is missing."""
    first = at.span[0] if at.span else year
    if indicator.first_year is not None:
        first = max(first, indicator.first_year)
    results = at.opened.register.index.results
    total = 0
    for past in range(first, year + 1):
        result = results.get(past, {}).get(indicator.id)
        if result is not None and result.value is not None:
            total += result.value
        elif result is None or result.missing not in _NO_CONTRIBUTION:
            return "total_incomplete"
    return total


def _no_trace(at: _Year) -> Trace:
    scale = at.compiled.scale
    return Trace(scale.id, scale.version, None, "")


def _missing_symbol(at: _Year, reason: str) -> str:
    return at.compiled.scale.missing_rule(reason).symbol


def _regraded(
    at: _Year, indicator: Indicator, target: Target | None, result: Result | None, before: int | None
) -> str:
    """The grade by another version of the target; empty if there is none."""
    if target is None:
        return ""
    given = _given(at, indicator, target, result, before)
    return "" if isinstance(given, str) else grade_given(given, at.compiled).symbol


def _town_grades(
    at: _Year, indicator: Indicator, target: Target | None, before: int | None
) -> tuple[tuple[str, str], ...]:
    """What each municipality that grades too came to; its judgement where it gave one."""
    found = []
    for result in at.opened.register.index.town_results.get((indicator.id, at.year), ()):
        given = Given(indicator, target, result, result.value, before)
        found.append((result.evaluator, result.judged or grade_given(given, at.compiled).symbol))
    return tuple(found)
