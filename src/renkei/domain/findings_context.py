"""What a check may look at: one year of a register, already graded and counted, sorted into reach once."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from renkei.domain.breakdown import Breakdown
from renkei.domain.comment import Comment
from renkei.domain.indicator import Indicator, Result
from renkei.domain.project import Activity, Figure, Photo, PlanRow, Project, ProjectName
from renkei.domain.register import Register
from renkei.domain.scale import Scale
from renkei.domain.tally import Tally

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item, RoleChange


class _OfYear(Protocol):
    @property
    def year(self) -> int: ...


_Row = TypeVar("_Row", bound=_OfYear)


@dataclass(frozen=True, slots=True)
class Context:
    """One year in reach of the checks: the register, what was computed from it, and its rows by year and by record."""

    register: Register
    year: int
    scale: Scale
    items: tuple[Item, ...]
    tally: Tally | None
    previous: Tally | None
    changes: tuple[RoleChange, ...]
    as_of: datetime.date | None
    plan_year: int
    projects: dict[str, Project]
    indicators: dict[str, Indicator]
    municipalities: dict[str, str]  # code → name, members of this year in official order
    history: dict[str, tuple[Result, ...]]  # an indicator's results of all years, the region's own
    names: dict[str, tuple[ProjectName, ...]]
    breakdowns: tuple[Breakdown, ...]
    figures: tuple[Figure, ...]
    activities: tuple[Activity, ...]
    comments: tuple[Comment, ...]
    photos: tuple[Photo, ...]
    plan: tuple[PlanRow, ...]

    def project_name(self, id: str) -> str:
        """A project's name, or its id where the register does not know it."""
        return self.projects[id].name if id in self.projects else id

    def place_name(self, key: str) -> str:
        """What a part's key is called: a member's or an organisation's name, or the label itself."""
        if key in self.municipalities:
            return self.municipalities[key]
        return next((o.name for o in self.register.organisations if o.id == key), key)


def context_of(
    register: Register,
    year: int,
    *,
    scale: Scale,
    items: tuple[Item, ...],
    tally: Tally | None,
    previous: Tally | None,
    changes: tuple[RoleChange, ...],
    as_of: datetime.date | None,
) -> Context:
    """Sort a register into reach for one year. Each table is walked once, so that cost grows with the rows alone."""
    plan_year = _plan_year(register, year)
    return Context(
        register=register,
        year=year,
        scale=scale,
        items=items,
        tally=tally,
        previous=previous,
        changes=changes,
        as_of=as_of or _meeting_day(register, year),
        plan_year=plan_year,
        projects={project.id: project for project in register.projects},
        indicators={indicator.id: indicator for indicator in register.indicators},
        municipalities=_members(register, year),
        history=_history(register.results),
        names=_names(register.names),
        breakdowns=_of_year(register.breakdowns, year),
        figures=_of_year(register.figures, year),
        activities=_of_year(register.activities, year),
        comments=_of_year(register.comments, year),
        photos=_of_year(register.photos, year),
        plan=_of_year(register.plan, plan_year),
    )


def _of_year(rows: Iterable[_Row], year: int) -> tuple[_Row, ...]:
    return tuple(row for row in rows if row.year == year)


def _plan_year(register: Register, year: int) -> int:
    """The year that the meeting reporting this year plans; without one, the year after next."""
    planned = (m.plans for m in register.meetings if m.reports == year and m.plans is not None)
    return next(planned, year + 2)


def _meeting_day(register: Register, year: int) -> datetime.date | None:
    return next((m.date for m in register.meetings if m.reports == year and m.date), None)


def _members(register: Register, year: int) -> dict[str, str]:
    """Those that belonged to the region in some part of the fiscal year."""
    first, last = datetime.date(year, 4, 1), datetime.date(year + 1, 3, 31)
    return {
        m.code: m.name
        for m in register.municipalities
        if not (m.joined and m.joined > last) and not (m.left and m.left < first)
    }


def _history(results: Iterable[Result]) -> dict[str, tuple[Result, ...]]:
    found: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        if not result.evaluator:
            found[result.indicator].append(result)
    return {id: tuple(sorted(rows, key=lambda r: r.year)) for id, rows in found.items()}


def _names(names: Iterable[ProjectName]) -> dict[str, tuple[ProjectName, ...]]:
    found: dict[str, list[ProjectName]] = defaultdict(list)
    for name in names:
        found[name.project].append(name)
    return {id: tuple(rows) for id, rows in found.items()}
