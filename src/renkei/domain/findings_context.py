"""What a check may look at: one year of a register, already graded and counted, sorted into reach once."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from renkei.domain.breakdown import Breakdown
from renkei.domain.comment import Comment
from renkei.domain.findings_passages import Passage, passages_of
from renkei.domain.indicator import Indicator, Result
from renkei.domain.meeting import Meeting
from renkei.domain.project import Activity, Cost, Figure, Photo, PlanRow, Project, ProjectName
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
    meeting: Meeting | None
    plan_year: int
    projects: dict[str, Project]
    indicators: dict[str, Indicator]
    municipalities: dict[str, str]  # code → name, members of this year in official order
    organisations: dict[str, str]
    english: dict[str, str]  # code or id → English name, of members and organisations that have one
    hub: str
    history: dict[str, tuple[Result, ...]]  # an indicator's results of all years, the region's own
    names: dict[str, tuple[ProjectName, ...]]
    breakdowns: tuple[Breakdown, ...]
    figures: tuple[Figure, ...]
    activities: tuple[Activity, ...]
    comments: tuple[Comment, ...]
    costs: tuple[Cost, ...]
    photos: tuple[Photo, ...]
    plan: tuple[PlanRow, ...]
    passages: tuple[Passage, ...]  # every text that the office wrote for this year

    def place_name(self, key: str) -> str:
        """What a part's key is called: a member's or an organisation's name, or the label itself."""
        return self.municipalities.get(key) or self.organisations.get(key, key)

    def value_before(self, indicator: str) -> int | None:
        """What was reported of an indicator for the year before; None if nothing was."""
        before = self.register.index.results.get(self.year - 1, {}).get(indicator)
        return before.value if before is not None and not before.missing else None


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
    meeting: Meeting | None,
) -> Context:
    """Sort a register into reach for one year. Each table is walked once, so that cost grows with the rows alone."""
    plan_year = register.planned_year(year, meeting)
    members = [m for m in register.municipalities if m.belongs_in(year)]
    bodies = [(m.code, m.english) for m in register.municipalities]
    bodies += [(o.id, o.english) for o in register.organisations]
    return Context(
        register=register,
        year=year,
        scale=scale,
        items=items,
        tally=tally,
        previous=previous,
        changes=changes,
        as_of=as_of or (meeting.date if meeting else None),
        meeting=meeting,
        plan_year=plan_year,
        projects={project.id: project for project in register.projects},
        indicators={indicator.id: indicator for indicator in register.indicators},
        municipalities={m.code: m.name for m in members},
        organisations={o.id: o.name for o in register.organisations},
        english={key: english for key, english in bodies if english},
        hub=next((m.code for m in members if m.is_hub), ""),
        history=_history(register.results),
        names=register.index.names,
        breakdowns=_of_year(register.breakdowns, year),
        figures=_of_year(register.figures, year),
        activities=_of_year(register.activities, year),
        comments=_of_year(register.comments, year),
        costs=_of_year(register.costs, year),
        photos=_of_year(register.photos, year),
        plan=_of_year(register.plan, plan_year),
        passages=passages_of(register, year, plan_year),
    )


def _of_year(rows: Iterable[_Row], year: int) -> tuple[_Row, ...]:
    return tuple(row for row in rows if row.year == year)


def _history(results: Iterable[Result]) -> dict[str, tuple[Result, ...]]:
    found: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        if not result.evaluator:
            found[result.indicator].append(result)
    return {id: tuple(sorted(rows, key=lambda r: r.year)) for id, rows in found.items()}
