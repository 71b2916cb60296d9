"""The project lists of two years beside each other (新旧対照表): what is new, what changed, what became of the others.

A year's list is its programme chart where there is one, else the projects that ran in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from renkei.domain.project import PlanCategory, PlanRow, Project
from renkei.domain.register import Register


class ListChange(StrEnum):
    """What is otherwise in the newer list. A changed number alone is no change: it follows from the others."""

    NEW = "new"  # not in the older list
    GONE = "gone"  # not in the newer list
    RENAMED = "renamed"
    PROVISIONAL = "provisional"  # （仮称） was added or dropped
    ROLE = "role"
    FIELD = "field"
    CATEGORY = "category"  # 拡充, 縮小 … though it goes on


@dataclass(frozen=True, slots=True)
class Listed:
    """A project as it stands in a year's list. An empty field is not known."""

    project: str
    name: str
    role: str
    field: str = ""
    number: int | None = None
    is_provisional: bool = False
    row: PlanRow | None = None  # of the programme chart, if the list is one


@dataclass(frozen=True, slots=True)
class Compared:
    """One project in both lists; None where it does not stand. `leaves` is what the newer chart says of one that is
    gone (merged, completed …), `into` where it went and `fate` how (merged · split · succeeded), `last_year` the fiscal year it is known to end with, `out_of` what
    it came from."""

    project: str
    new: Listed | None
    old: Listed | None
    changes: tuple[ListChange, ...]
    leaves: PlanRow | None = None
    into: tuple[str, ...] = ()
    out_of: tuple[str, ...] = ()
    last_year: int | None = None
    fate: str = ""

    @property
    def is_explained(self) -> bool:
        """Whether it is known what becomes of one that is gone: that it is in no list is not yet that it ends."""
        return self.leaves is not None or bool(self.into) or self.last_year is not None


@dataclass(frozen=True)
class ProjectLists:
    """Two years' lists. `rows` are the projects that changed, in the newer order, those that are gone beside what they
    became."""

    old_year: int
    new_year: int
    old: tuple[Listed, ...]
    new: tuple[Listed, ...]
    rows: tuple[Compared, ...]
    is_old_planned: bool  # the older list is a programme chart

    @cached_property
    def unchanged(self) -> int:
        """How many projects of the newer list are as they were."""
        return len(self.new) - sum(row.new is not None for row in self.rows)

    @cached_property
    def unexplained(self) -> int:
        """How many projects of the older list are in the newer one no more, without a word of what becomes of them."""
        return sum(not row.is_explained for row in self.of(ListChange.GONE))

    def of(self, change: ListChange) -> tuple[Compared, ...]:
        """The rows with a change."""
        return tuple(row for row in self.rows if change in row.changes)


def older_year(register: Register, planned: int, reported: int) -> int:
    """The year with which a planned year is compared: the one before, where its programme chart is known, else the
    reported one."""
    return planned - 1 if any(row.year == planned - 1 for row in register.plan) else reported


def project_lists(register: Register, old_year: int, new_year: int) -> ProjectLists | None:
    """The lists of two fiscal years compared; None where the newer one has no programme chart, or nothing ran in the older.

    Raises `ValueError` if the years are not in order.
    """
    if old_year >= new_year:
        raise ValueError(f"an older and a newer year wanted: {old_year}, {new_year}")
    lists = _Lists(register, old_year, new_year)
    if not lists.new or not lists.old:
        return None
    return ProjectLists(
        old_year,
        new_year,
        tuple(lists.old.values()),
        tuple(lists.new.values()),
        tuple(_placed(lists, [row for row in map(lists.compared, lists.ids) if row.changes])),
        lists.is_old_planned,
    )


class _Lists:
    """Both lists by project, and how a project of them is compared."""

    def __init__(self, register: Register, old_year: int, new_year: int) -> None:
        self.years = range(old_year + 1, new_year + 1)
        self.lineage = [descent for descent in register.lineage if descent.year in self.years]
        self.leaving = {row.project: row for row in register.plan if row.year == new_year and row.leaves}
        self.is_old_planned = any(row.year == old_year for row in register.plan)
        self.old = _list_of(register, old_year)
        self.new = _planned(register, new_year)
        self.drifts = _drifts(register)
        self.last_years = {project.id: project.last_year for project in register.projects}

    @property
    def ids(self) -> Iterable[str]:
        """All projects, those of the newer list first."""
        return dict.fromkeys((*self.new, *self.old))

    def compared(self, id: str) -> Compared:
        """One project in both lists."""
        new, old = self.new.get(id), self.old.get(id)
        leaves = self.leaving.get(id) if new is None else None
        arrows = [(d.after, d.kind) for d in self.lineage if d.before == id] if new is None else []
        if leaves is not None and leaves.merged_into:
            arrows = [(leaves.merged_into, "merged"), *arrows]
        into = tuple(dict.fromkeys(after for after, _ in arrows))
        fate = arrows[0][1] if arrows else ""
        out_of = tuple(
            dict.fromkeys(d.before for d in self.lineage if d.after == id and d.before in self.old)
        )
        changes = tuple(self._changes(id, new, old))
        last_year = self.last_years.get(id) if new is None else None
        return Compared(id, new, old, changes, leaves, into, out_of, last_year, fate)

    def _changes(self, id: str, new: Listed | None, old: Listed | None) -> Iterable[ListChange]:
        if new is None:
            yield ListChange.GONE
        elif old is None:
            yield ListChange.NEW
        else:
            if new.name != old.name and not {new.name, old.name} <= self.drifts.get(id, frozenset()):
                yield ListChange.RENAMED
            if new.is_provisional != old.is_provisional and self.is_old_planned:
                yield ListChange.PROVISIONAL
            if new.role != old.role and new.role and old.role:
                yield ListChange.ROLE
            elif new.field != old.field and new.field and old.field:
                yield ListChange.FIELD
            if new.row is not None and new.row.category is not PlanCategory.CONTINUED:
                yield ListChange.CATEGORY


def _drifts(register: Register) -> Mapping[str, frozenset[str]]:
    """Project → its name, and what is known as a drift of it; a drift is no new name."""
    found = {project.id: {project.name} for project in register.projects}
    for name in register.names:
        if name.kind == "alias" and name.project in found:
            found[name.project].add(name.name)
    return {id: frozenset(of) for id, of in found.items()}


def _list_of(register: Register, year: int) -> dict[str, Listed]:
    """The chart of a year; without one the projects that ran, in the order of the tree."""
    planned = _planned(register, year)
    if planned:
        return planned
    places = {node.id: at for at, node in enumerate(register.tree.nodes)}
    running = [project for project in register.projects if project.runs_in(year)]
    last = len(places)  # of what is not known
    running.sort(key=lambda p: (places.get(p.role, last), places.get(p.field or p.role, last)))
    return {p.id: Listed(p.id, _name_in(register, p, year), p.role, p.field) for p in running}


def _planned(register: Register, year: int) -> dict[str, Listed]:
    projects = {project.id: project for project in register.projects}
    rows = (row for row in register.plan if row.year == year and not row.leaves)
    return {row.project: _listed(register, row, projects.get(row.project)) for row in rows}


def _listed(register: Register, row: PlanRow, project: Project | None) -> Listed:
    name = row.name or (_name_in(register, project, row.year) if project else row.project)
    return Listed(row.project, name, row.role, row.field, row.number, row.is_provisional, row)


def _name_in(register: Register, project: Project, year: int) -> str:
    """What a project was called in a year: a former name as long as it was in use."""
    former = (name for name in register.index.names.get(project.id, ()) if name.kind == "former")
    used = (n for n in former if n.last_year is not None and (n.first_year or year) <= year <= n.last_year)
    return next((name.name for name in used), project.name)


def _placed(lists: _Lists, rows: list[Compared]) -> Iterable[Compared]:
    """Those of the newer list in its order; one that is gone behind the project it went into (several in the order of the
    older list), else behind the one that it followed in the older list."""
    gone = {row.project: row for row in rows if row.new is None}
    order = list(lists.new)
    last: dict[str, str] = {}  # project → the one placed behind it last
    for id in [id for id in lists.old if id in gone]:
        before = list(lists.old)[: list(lists.old).index(id)]
        follows = [into for into in gone[id].into if into in order] or [p for p in before if p in order]
        order.insert(order.index(last.get(follows[-1], follows[-1])) + 1 if follows else 0, id)
        last |= {follows[-1]: id} if follows else {}
    by_id = {row.project: row for row in rows}
    return (by_id[id] for id in order if id in by_id)
