"""A register's rows in reach: by year, by indicator, by project. Sorted once, since a register never changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from renkei.domain.breakdown import Breakdown
from renkei.domain.comment import Comment
from renkei.domain.indicator import Accumulation, Indicator, Result
from renkei.domain.project import Activity, Cost, Figure, Photo, ProjectName
from renkei.domain.target import Target

if TYPE_CHECKING:
    from renkei.domain.register import Register

Row = TypeVar("Row")
Key = TypeVar("Key")


class ProjectRows(NamedTuple):
    """What a register holds of one project in one year, besides indicators. The lists grow only while rows are sorted."""

    figures: Sequence[Figure] = ()
    breakdowns: Sequence[Breakdown] = ()
    activities: Sequence[Activity] = ()
    comments: Sequence[Comment] = ()
    photos: Sequence[Photo] = ()
    costs: Sequence[Cost] = ()


NO_ROWS = ProjectRows()


@dataclass(frozen=True, slots=True)
class Index:
    """Rows by what they are asked for. `memo` keeps what was computed of them (years already graded)."""

    indicators: dict[str, Indicator]
    by_project: dict[str, list[Indicator]]
    results: dict[int, dict[str, Result]]  # year → indicator → the region's own result
    totalled: dict[str, dict[int, Result]]  # of cumulative indicators → year → the region's own result
    towns: dict[
        str, dict[str, dict[int, Result]]
    ]  # indicator → municipality that grades too → year → its result
    targets: dict[int, dict[str, list[Target]]]  # year → indicator → versions in order
    rows: dict[tuple[str, int], ProjectRows]  # (project, year) → what was done, counted, said, spent
    comments: dict[int, tuple[Comment, ...]]  # year → what was said of all projects
    names: dict[str, tuple[ProjectName, ...]]  # project → names under which it was printed elsewhere
    memo: dict[Any, Any] = field(default_factory=dict, compare=False)

    def rows_of(self, project: str, year: int) -> ProjectRows:
        """What the register holds of a project in a year; nothing of one that it does not know."""
        return self.rows.get((project, year), NO_ROWS)

    @classmethod
    def of(cls, register: Register) -> Index:
        """Sort a register's rows."""
        results: dict[int, dict[str, Result]] = defaultdict(dict)
        towns: dict[str, dict[str, dict[int, Result]]] = {}
        totalled: dict[str, dict[int, Result]] = {
            indicator.id: {}
            for indicator in register.indicators
            if indicator.accumulation is Accumulation.CUMULATIVE
        }
        for result in register.results:
            if result.evaluator:
                of_towns = towns.setdefault(result.indicator, {})
                of_towns.setdefault(result.evaluator, {})[result.year] = result
                continue
            results[result.year][result.indicator] = result
            if result.indicator in totalled:
                totalled[result.indicator][result.year] = result
        return cls(
            {indicator.id: indicator for indicator in register.indicators},
            _grouped(register.indicators, attrgetter("project")),
            results,
            totalled,
            towns,
            _versions(register.targets),
            _rows(register),
            {year: tuple(rows) for year, rows in _grouped(register.comments, attrgetter("year")).items()},
            {id: tuple(names) for id, names in _grouped(register.names, attrgetter("project")).items()},
        )


def _versions(targets: Iterable[Target]) -> dict[int, dict[str, list[Target]]]:
    found: dict[int, dict[str, list[Target]]] = defaultdict(dict)
    for target in targets:
        found[target.year].setdefault(target.indicator, []).append(target)
    for of_year in found.values():
        for versions in of_year.values():
            if len(versions) > 1:
                versions.sort(key=attrgetter("version"))
    return found


def _rows(register: Register) -> dict[tuple[str, int], ProjectRows]:
    """One pass over each table; a project's year is found once a run of rows of it."""
    found: dict[tuple[str, int], ProjectRows] = {}
    for at, name in enumerate(ProjectRows._fields):
        project, year, own = None, None, list[Any]()
        for row in getattr(register, name):
            if row.year != year or row.project != project:
                project, year = key = row.project, row.year
                tables: Any = found.get(key)
                if tables is None:
                    tables = found[key] = ProjectRows([], [], [], [], [], [])
                own = tables[at]
            own.append(row)
    return found


def _grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    found: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found
