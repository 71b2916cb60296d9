"""The items of a year: every indicator that was asked for, graded."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from renkei.domain.formula import Exact
from renkei.domain.given import Given, reported_value
from renkei.domain.grading import Graded, grade_given
from renkei.domain.indicator import Accumulation, Indicator, Result
from renkei.domain.no_grade import NotGraded
from renkei.domain.register import Register
from renkei.domain.rounding import rounded
from renkei.domain.rule import CompiledScale, compile_scale
from renkei.domain.running_total import Total, running_total
from renkei.domain.scale import Rounding, Scale
from renkei.domain.target import Target
from renkei.domain.tree import Node
from renkei.domain.yearbook import Item


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
    found = []
    at = _Year(opened, year, (vision.first_year, vision.last_year) if vision else None, compiled)
    for project in register.projects:
        for indicator in index.by_project.get(project.id, ()):
            result = results.get(indicator.id)
            targets = _targets(opened, indicator.id, year)
            if result is not None or targets:
                found.append(_item(at, indicator, project.role, result, targets))
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
    index = at.opened.register.index
    own = index.own.get(indicator.id, {})
    target = targets[-1] if targets else None
    earlier = targets[-2] if len(targets) > 1 else None
    judged = _of_judges(at, indicator, result)
    graded = _graded(at, indicator, target, judged, own)
    computed = graded.symbol or at.compiled.scale.missing_rule(graded.reason).symbol
    override = result.override if result else None
    is_decided = override is not None and override.is_complete
    return Item(
        indicator=indicator,
        project=indicator.project,
        role=role,
        target=target,
        result=result,
        graded=graded,
        symbol=override.grade if override and is_decided else computed,
        computed=computed,
        reason=graded.reason,
        previous_value=_ten_thousandths(graded.given.previous),
        earlier_target=earlier,
        grade_by_earlier_target=_graded(at, indicator, earlier, judged, own).symbol if earlier else "",
        by_evaluator=_town_grades(at, indicator, target),
    )


def _graded(
    at: _Year,
    indicator: Indicator,
    target: Target | None,
    result: Result | None,
    history: Mapping[int, Result],
) -> Graded:
    """The grade of a result by one version of the target; `history` are the results of the same grading body by year."""
    given = _given(at, indicator, target, result, history)
    if indicator.accumulation is not Accumulation.CUMULATIVE or result is None or result.missing:
        return grade_given(given, at.compiled)
    try:
        total = _total(at, indicator, at.year, history)
    except NotGraded as stop:
        return Graded("", stop.reason, given, at.compiled)
    return grade_given(given._replace(actual=total.value, total_of=total.parts), at.compiled)


def _given(
    at: _Year,
    indicator: Indicator,
    target: Target | None,
    result: Result | None,
    history: Mapping[int, Result],
) -> Given:
    years, elapsed, final = 0, 0, None
    if at.span is not None:
        first, last = at.span
        years, elapsed = last - first + 1, at.year - first + 1
        finals = _targets(at.opened, indicator.id, last)
        final = finals[-1] if finals else None
    return Given(indicator, target, result, None, _previous(at, indicator, history), final, years, elapsed)


def _previous(at: _Year, indicator: Indicator, history: Mapping[int, Result]) -> Exact | None:
    """The value of the year before, in the sense of the indicator: the running total where it counts a total."""
    before = history.get(at.year - 1)
    if before is None or before.missing:
        return None
    if indicator.accumulation is not Accumulation.CUMULATIVE:
        return reported_value(before, indicator.unit)
    try:
        return _total(at, indicator, at.year - 1, history).value
    except NotGraded:
        return None


def _total(at: _Year, indicator: Indicator, year: int, history: Mapping[int, Result]) -> Total:
    """The sum of the yearly values since the period (or the indicator) began."""
    first = at.span[0] if at.span else year
    if indicator.first_year is not None:
        first = max(first, indicator.first_year)
    return running_total(history, range(first, year + 1), indicator.unit)


def _ten_thousandths(value: Exact | None) -> int | None:
    """A value as it is shown; a share that is not whole is rounded to the last digit that the product holds."""
    if value is None or isinstance(value, int):
        return value
    return int(rounded(value, 0, Rounding.HALF_UP))


def _of_judges(at: _Year, indicator: Indicator, result: Result | None) -> Result | None:
    """The result with the points of several judges together, where they gave points and the region none of its own."""
    if result is not None and (result.missing or result.score is not None):
        return result
    rows = [
        of[at.year] for of in at.opened.register.index.towns.get(indicator.id, {}).values() if at.year in of
    ]
    points = [(row.score, row.full) for row in rows if row.missing != "out_of_scope"]
    known = [(score, full) for score, full in points if score is not None and full is not None]
    if not known or len(known) < len(points):  # one judge is still missing: no sum
        return result
    score, full = (sum(of) for of in zip(*known, strict=True))
    return replace(result or Result(indicator.id, at.year), score=score, full=full)


def _town_grades(at: _Year, indicator: Indicator, target: Target | None) -> tuple[tuple[str, str], ...]:
    """What each municipality that grades too came to; its judgement where it gave one."""
    found = []
    for town, history in at.opened.register.index.towns.get(indicator.id, {}).items():
        if at.year in history:
            result = history[at.year]
            found.append((town, result.judged or _graded(at, indicator, target, result, history).symbol))
    return tuple(found)
