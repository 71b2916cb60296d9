"""The items of a year: every indicator that was asked for, graded."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from renkei.domain.formula import Exact
from renkei.domain.given import Given, reported_value
from renkei.domain.grading import Graded, grade_given
from renkei.domain.indicator import Accumulation, Indicator, Result
from renkei.domain.no_grade import NotGraded
from renkei.domain.project import ProjectName
from renkei.domain.register import Register
from renkei.domain.rounding import rounded
from renkei.domain.rule import CompiledScale, compile_scale
from renkei.domain.running_total import Total, running_total
from renkei.domain.scale import Rounding, Scale
from renkei.domain.target import Target
from renkei.domain.tree import Node
from renkei.domain.yearbook import Item

_NOTHING: dict[int, Result] = {}


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
        """The compiled scale of a year. It keeps its scale, so that the id stays its own."""
        scale = self.scale_of(year)
        memo = self.register.index.memo
        key = ("compiled", id(scale))
        if key not in memo:
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

    @property
    def names(self) -> Mapping[str, tuple[ProjectName, ...]]:
        """Names under which projects were printed elsewhere."""
        memo = self.register.index.memo
        if "names" not in memo:
            named: dict[str, tuple[ProjectName, ...]] = {}
            for name in self.register.names:
                named[name.project] = (*named.get(name.project, ()), name)
            memo["names"] = named
        found: Mapping[str, tuple[ProjectName, ...]] = memo["names"]
        return found


def items_of(opened: Opened, year: int) -> tuple[Item, ...]:
    """The graded items of a fiscal year in the register's order. An indicator without target and result gives none."""
    memo = opened.register.index.memo
    key = ("items", year, opened.as_of, id(opened.compiled(year)), id(opened.compiled(year - 1)))
    if key not in memo:
        before = judged_of(opened, year - 1)
        at = _year(opened, year)
        memo[key] = tuple(_item(at, judged, before.get(id)) for id, judged in judged_of(opened, year).items())
    found: tuple[Item, ...] = memo[key]
    return found


class Judged(NamedTuple):
    """One indicator-year graded: as computed, and as people decided."""

    indicator: Indicator
    role: str
    target: Target | None
    result: Result | None
    graded: Graded
    computed: str
    symbol: str


def judged_of(opened: Opened, year: int) -> dict[str, Judged]:
    """The grades of a fiscal year by indicator, in the register's order."""
    memo = opened.register.index.memo
    key = ("judged", year, opened.as_of, id(opened.compiled(year)))
    if key not in memo:
        memo[key] = _judged(_year(opened, year))
    found: dict[str, Judged] = memo[key]
    return found


@dataclass(frozen=True, slots=True)
class _Year:
    """A year with its rows in reach."""

    register: Register
    year: int
    as_of: datetime.date | None
    compiled: CompiledScale
    results: Mapping[str, Result]
    before: Mapping[str, Result]  # of the year before
    targets: Mapping[str, list[Target]]
    finals: Mapping[str, list[Target]]  # of the last year of the vision period
    first: int  # year of the vision period
    years: int = 0  # of the vision period
    elapsed: int = 0

    def known(self, versions: list[Target] | None) -> list[Target]:
        """The versions of a target that were decided by the day of opening, oldest first."""
        if versions is None or self.as_of is None:
            return versions or []
        return [t for t in versions if t.decided_on is None or t.decided_on <= self.as_of]


def _year(opened: Opened, year: int) -> _Year:
    index, vision = opened.register.index, opened.register.vision_of(year)
    return _Year(
        opened.register,
        year,
        opened.as_of,
        opened.compiled(year),
        index.results.get(year, {}),
        index.results.get(year - 1, {}),
        index.targets.get(year, {}),
        index.targets.get(vision.last_year, {}) if vision else {},
        first=vision.first_year if vision else year,
        years=vision.last_year - vision.first_year + 1 if vision else 0,
        elapsed=year - vision.first_year + 1 if vision else 0,
    )


def _judged(at: _Year) -> dict[str, Judged]:
    by_project = at.register.index.by_project
    found = {}
    for project in at.register.projects:
        for indicator in by_project.get(project.id, ()):
            result = at.results.get(indicator.id)
            versions = at.known(at.targets.get(indicator.id))
            if result is not None or versions:
                target = versions[-1] if versions else None
                found[indicator.id] = _judge(at, indicator, project.role, target, result)
    return found


def _judge(
    at: _Year, indicator: Indicator, role: str, target: Target | None, result: Result | None
) -> Judged:
    graded = _own_grade(at, indicator, target, result)
    computed = graded.symbol or at.compiled.scale.missing_rule(graded.reason).symbol
    override = result.override if result else None
    is_decided = override is not None and override.is_complete
    symbol = override.grade if override and is_decided else computed
    return Judged(indicator, role, target, result, graded, computed, symbol)


def _item(at: _Year, judged: Judged, before: Judged | None) -> Item:
    indicator, role, target, result, graded, computed, symbol = judged
    versions = at.known(at.targets.get(indicator.id))
    earlier = versions[-2] if len(versions) > 1 else None
    return Item(
        indicator,
        indicator.project,
        role,
        target,
        result,
        graded,
        symbol,
        computed,
        graded.reason,
        _ten_thousandths(graded.given.previous),
        before.symbol if before else "",
        earlier,
        _own_grade(at, indicator, earlier, result).symbol if earlier else "",
        _town_grades(at, indicator, target),
    )


def _own_grade(at: _Year, indicator: Indicator, target: Target | None, result: Result | None) -> Graded:
    """The region's own grade by one version of the target."""
    index = at.register.index
    if indicator.id in index.towns:
        result = _with_points(at, indicator, result)
    if indicator.accumulation is Accumulation.CUMULATIVE:
        return _grade_of_total(at, indicator, target, result, index.own.get(indicator.id, _NOTHING))
    before = at.before.get(indicator.id)
    previous = None if before is None or before.missing else reported_value(before, indicator.unit)
    return grade_given(_given(at, indicator, target, result, previous), at.compiled)


def _grade_of_total(
    at: _Year,
    indicator: Indicator,
    target: Target | None,
    result: Result | None,
    history: Mapping[int, Result],
) -> Graded:
    """The grade of a running total; `history` are the results of the same grading body by year."""
    before = history.get(at.year - 1)
    previous = None
    if before is not None and not before.missing:
        try:
            previous = _total(at, indicator, at.year - 1, history).value
        except NotGraded:
            previous = None
    given = _given(at, indicator, target, result, previous)
    if result is None or result.missing:
        return grade_given(given, at.compiled)
    try:
        total = _total(at, indicator, at.year, history)
    except NotGraded as stop:
        return Graded("", stop.reason, given, at.compiled)
    return grade_given(given._replace(actual=total.value, total_of=total.parts), at.compiled)


def _given(
    at: _Year, indicator: Indicator, target: Target | None, result: Result | None, previous: Exact | None
) -> Given:
    finals = at.known(at.finals.get(indicator.id))
    final = finals[-1] if finals else None
    return Given(indicator, target, result, None, previous, final, at.years, at.elapsed)


def _total(at: _Year, indicator: Indicator, year: int, history: Mapping[int, Result]) -> Total:
    """The sum of the yearly values since the period (or the indicator) began."""
    first = at.first if indicator.first_year is None else max(at.first, indicator.first_year)
    return running_total(history, range(first, year + 1), indicator.unit)


def _ten_thousandths(value: Exact | None) -> int | None:
    """A value as it is shown; a share that is not whole is rounded to the last digit that the product holds."""
    if value is None or isinstance(value, int):
        return value
    return int(rounded(value, 0, Rounding.HALF_UP))


def _with_points(at: _Year, indicator: Indicator, result: Result | None) -> Result | None:
    """The result with the points of several judges together, where they gave points and the region none of its own."""
    if result is not None and (result.missing or result.score is not None):
        return result
    rows = [of[at.year] for of in at.register.index.towns[indicator.id].values() if at.year in of]
    points = [(row.score, row.full) for row in rows if row.missing != "out_of_scope"]
    known = [(score, full) for score, full in points if score is not None and full is not None]
    if not known or len(known) < len(points):  # one judge is still missing: no sum
        return result
    score, full = (sum(of) for of in zip(*known, strict=True))
    return replace(result or Result(indicator.id, at.year), score=score, full=full)


def _town_grades(at: _Year, indicator: Indicator, target: Target | None) -> tuple[tuple[str, str], ...]:
    """What each municipality that grades too came to; its judgement where it gave one."""
    towns = at.register.index.towns.get(indicator.id)
    if not towns:
        return ()
    return tuple(
        (town, history[at.year].judged or _town_grade(at, indicator, target, history))
        for town, history in towns.items()
        if at.year in history
    )


def _town_grade(at: _Year, indicator: Indicator, target: Target | None, history: Mapping[int, Result]) -> str:
    result, before = history[at.year], history.get(at.year - 1)
    if indicator.accumulation is Accumulation.CUMULATIVE:
        return _grade_of_total(at, indicator, target, result, history).symbol
    previous = None if before is None or before.missing else reported_value(before, indicator.unit)
    return grade_given(_given(at, indicator, target, result, previous), at.compiled).symbol
