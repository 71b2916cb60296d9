"""The items of a year: every indicator that was asked for, graded."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from renkei.domain.formula import Exact
from renkei.domain.given import Given, reported_value
from renkei.domain.grading import Graded, grade_given
from renkei.domain.index import Index
from renkei.domain.indicator import Accumulation, Indicator, Override, Result
from renkei.domain.no_grade import NotGraded
from renkei.domain.project import Project
from renkei.domain.register import Register
from renkei.domain.rounding import rounded
from renkei.domain.rule import CompiledScale, compile_scale
from renkei.domain.running_total import Total, running_total
from renkei.domain.scale import Rounding, Scale
from renkei.domain.target import Target
from renkei.domain.tree import Node
from renkei.domain.yearbook import Item

# Past the constructors with their names: one of each is made for each item.
_made_given = partial(tuple.__new__, Given)
_made_item = partial(tuple.__new__, Item)


class OfYear(NamedTuple):
    """By which scale a year is graded, and whether the region itself graded and published it so."""

    scale: Scale
    compiled: CompiledScale
    is_own: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """A register about to be opened with a scale as of a day; what was computed is kept in the register's index.

    `own` tells by which scale the region itself grades a year. `instead`: the given scale grades every year all the same.
    """

    register: Register
    as_of: datetime.date | None
    scale: Scale
    own: Callable[[int], Scale | None] | None = None
    instead: bool = False
    known: dict[int, OfYear] = field(default_factory=dict, repr=False, compare=False)

    def of_year(self, year: int) -> OfYear:
        """By which scale a year is graded: the region's own, else the given one. Found out once for each opening."""
        if year not in self.known:
            own = self.own(year) if self.own and not self.instead else None
            scale = self.scale if own is None else own
            self.known[year] = OfYear(scale, self._compiled(scale), self._is_own(year, scale))
        return self.known[year]

    def _compiled(self, scale: Scale) -> CompiledScale:
        """One for all equal scales, so that years graded by it are found again. A scale is long: it is hashed once.

        What is kept by id keeps its scale too, so that the id stays its own.
        """
        memo, key = self.register.index.memo, ("compiled", id(scale))
        if key not in memo:
            memo[key] = (scale, memo.setdefault(scale, compile_scale(scale)))
        compiled: CompiledScale = memo[key][1]
        return compiled

    def _is_own(self, year: int, used: Scale) -> bool:
        if self.own is None:
            vision = self.register.vision_of(year)
            named = (vision.scale if vision else "") or self.register.region.scale
            return named in ("", self.scale.id)
        own = self.own(year)
        return own is None or own is used or own == used

    def scale_of(self, year: int) -> Scale:
        """The scale of a year."""
        return self.of_year(year).scale

    def is_own(self, year: int) -> bool:
        """Whether a year is graded as the region itself graded and published it; also where it names no scale at all."""
        return self.of_year(year).is_own

    def compiled(self, year: int) -> CompiledScale:
        """The compiled scale of a year."""
        return self.of_year(year).compiled

    def path(self, id: str) -> tuple[Node, ...]:
        """From the role down to a node."""
        memo = self.register.index.memo
        key = ("path", id)
        if key not in memo:
            memo[key] = self.register.tree.path(id)
        found: tuple[Node, ...] = memo[key]
        return found

    @property
    def beginners(self) -> Mapping[int | None, tuple[str, ...]]:
        """Ids of the projects that began in a year."""
        memo = self.register.index.memo
        if "beginners" not in memo:
            began: dict[int | None, list[str]] = {}
            for project in self.register.projects:
                began.setdefault(project.first_year, []).append(project.id)
            memo["beginners"] = {year: tuple(ids) for year, ids in began.items()}
        found: Mapping[int | None, tuple[str, ...]] = memo["beginners"]
        return found


def items_of(opened: Opened, year: int) -> tuple[Item, ...]:
    """The graded items of a fiscal year in the register's order. An indicator without target and result gives none."""
    memo, key = opened.register.index.memo, key_of("items", opened, year)
    if key not in memo:
        before = symbols_of(opened, year - 1)
        memo[key] = tuple(_items(opened.register.projects, _year(opened, year), before))
    found: tuple[Item, ...] = memo[key]
    return found


def symbols_of(opened: Opened, year: int) -> dict[str, str]:
    """The grades of a fiscal year by indicator, without the items around them if nobody needed these."""
    memo, key = opened.register.index.memo, key_of("symbols", opened, year)
    if key not in memo:
        items = memo.get(key_of("items", opened, year))
        found = _items(opened.register.projects, _year(opened, year), {}) if items is None else items
        memo[key] = {item.indicator.id: item.symbol for item in found}
    symbols: dict[str, str] = memo[key]
    return symbols


def key_of(table: str, opened: Opened, year: int) -> tuple[object, ...]:
    """What a year's grades hang on: the day and the scales of the year and of the year before."""
    this, before = opened.of_year(year), opened.of_year(year - 1)
    return table, year, opened.as_of, id(this.compiled), id(before.compiled), this.is_own, before.is_own


@dataclass(frozen=True, slots=True)
class _Year:
    """A year with its rows in reach."""

    index: Index
    year: int
    compiled: CompiledScale
    results: Mapping[str, Result]
    before: Mapping[str, Result]  # of the year before
    targets: Mapping[str, list[Target]]
    finals: Mapping[str, list[Target]]  # of the last year of the vision period
    first: int  # year of the vision period
    years: int = 0  # of the vision period
    elapsed: int = 0
    is_own: bool = True  # graded by the scale by which people decided


def _year(opened: Opened, year: int) -> _Year:
    index, vision = opened.register.index, opened.register.vision_of(year)
    return _Year(
        index,
        year,
        opened.compiled(year),
        index.results.get(year, {}),
        index.results.get(year - 1, {}),
        _decided(index.targets.get(year, {}), opened.as_of),
        _decided(index.targets.get(vision.last_year, {}), opened.as_of) if vision else {},
        first=vision.first_year if vision else year,
        years=vision.last_year - vision.first_year + 1 if vision else 0,
        elapsed=year - vision.first_year + 1 if vision else 0,
        is_own=opened.is_own(year),
    )


def _decided(targets: Mapping[str, list[Target]], day: datetime.date | None) -> Mapping[str, list[Target]]:
    """The versions of targets that were decided by a day; None is all of them."""
    if day is None:
        return targets
    known = {
        id: [target for target in versions if target.decided_on is None or target.decided_on <= day]
        for id, versions in targets.items()
    }
    return {id: versions for id, versions in known.items() if versions}


def _items(projects: Iterable[Project], at: _Year, before: Mapping[str, str]) -> list[Item]:
    """The items of a year; `before` are the grades of the year before by indicator."""
    by_project, results, targets = at.index.by_project, at.results, at.targets
    found = []
    for project in projects:
        for indicator in by_project.get(project.id, ()):
            id = indicator.id
            result, versions = results.get(id), targets.get(id)
            if result is not None or versions:
                found.append(_item(at, indicator, project.role, result, versions, before.get(id, "")))
    return found


def _item(
    at: _Year,
    indicator: Indicator,
    role: str,
    result: Result | None,
    versions: list[Target] | None,
    before: str,
) -> Item:
    target = versions[-1] if versions else None
    earlier = versions[-2] if versions and len(versions) > 1 else None
    graded = _own_grade(at, indicator, target, result)
    computed = graded.symbol or at.compiled.scale.missing_rule(graded.reason).symbol
    override = result.override if result else None
    previous = graded.given.previous
    fields = (
        indicator,
        indicator.project,
        role,
        target,
        result,
        graded,
        computed if override is None else _decided_grade(at, override) or computed,
        computed,
        graded.reason,
        previous if previous is None or isinstance(previous, int) else _ten_thousandths(previous),
        before,
        earlier,
        _own_grade(at, indicator, earlier, result).symbol if earlier else "",
        _town_grades(at, indicator, target) if indicator.id in at.index.towns else (),
    )
    return _made_item(fields)


def _decided_grade(at: _Year, override: Override) -> str:
    """The grade that people decided on, where it counts: by the scale that they knew, which has such a grade."""
    if not override.is_complete or not at.is_own:
        return ""
    return override.grade if at.compiled.scale.has_sign(override.grade) else ""


def _own_grade(at: _Year, indicator: Indicator, target: Target | None, result: Result | None) -> Graded:
    """The region's own grade by one version of the target."""
    index, id = at.index, indicator.id
    if result is not None and result.judged and not at.is_own:
        # a grade of the region's own scale: in another one it may mean anything
        result = replace(result, judged="")
    if id in index.towns:
        result = _with_points(at, indicator, result)
    if id in index.totalled:
        return _grade_of_total(at, indicator, target, result, index.totalled[id])
    before = at.before.get(id)
    previous: Exact | None = None
    if before is not None and not before.missing:
        previous = before.value if before.value is not None else reported_value(before, indicator.unit)
    finals = at.finals.get(indicator.id)
    final = finals[-1] if finals else None
    given = _made_given((indicator, target, result, None, previous, final, at.years, at.elapsed, ()))
    return grade_given(given, at.compiled)


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
    finals = at.finals.get(indicator.id)
    final = finals[-1] if finals else None
    return Given(indicator, target, result, None, previous, final, at.years, at.elapsed)


def _total(at: _Year, indicator: Indicator, year: int, history: Mapping[int, Result]) -> Total:
    """The sum of the yearly values since the period (or the indicator) began."""
    first = at.first if indicator.first_year is None else max(at.first, indicator.first_year)
    return running_total(history, range(first, year + 1), indicator.unit)


def _ten_thousandths(share: Fraction) -> int:
    """A share that is not whole as it is shown, to the last digit that the product holds."""
    return int(rounded(share, 0, Rounding.HALF_UP))


def _with_points(at: _Year, indicator: Indicator, result: Result | None) -> Result | None:
    """The result with the points of several judges together, where they gave points and the region none of its own."""
    if result is not None and (result.missing or result.score is not None):
        return result
    rows = [of[at.year] for of in at.index.towns[indicator.id].values() if at.year in of]
    points = [(row.score, row.full) for row in rows if row.missing != "out_of_scope"]
    known = [(score, full) for score, full in points if score is not None and full is not None]
    if not known or len(known) < len(points):  # one judge is still missing: no sum
        return result
    score, full = (sum(of) for of in zip(*known, strict=True))
    return replace(result or Result(indicator.id, at.year), score=score, full=full)


def _town_grades(at: _Year, indicator: Indicator, target: Target | None) -> tuple[tuple[str, str], ...]:
    """What each municipality that grades too came to; its judgement where it gave one."""
    return tuple(
        (town, (at.is_own and history[at.year].judged) or _town_grade(at, indicator, target, history))
        for town, history in at.index.towns[indicator.id].items()
        if at.year in history
    )


def _town_grade(at: _Year, indicator: Indicator, target: Target | None, history: Mapping[int, Result]) -> str:
    result, before = history[at.year], history.get(at.year - 1)
    if indicator.accumulation is Accumulation.CUMULATIVE:
        return _grade_of_total(at, indicator, target, result, history).symbol
    previous = None if before is None or before.missing else reported_value(before, indicator.unit)
    return grade_given(_given(at, indicator, target, result, previous), at.compiled).symbol
