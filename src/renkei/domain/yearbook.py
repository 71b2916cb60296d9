"""One year opened from the register: graded, counted, frozen. What is shown; nothing recomputes it."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from renkei.domain.breakdown import Breakdown, Reconciled, reconcile
from renkei.domain.comment import Comment, ReviewPoint
from renkei.domain.finding import Finding
from renkei.domain.findings import find
from renkei.domain.grading import Graded
from renkei.domain.index import ProjectRows
from renkei.domain.indicator import Indicator, Override, Result
from renkei.domain.meeting import Meeting
from renkei.domain.municipality import Municipality, Organisation
from renkei.domain.project import Activity, Cost, Figure, Photo, PlanCategory, PlanRow, Project, ProjectName
from renkei.domain.register import Region, Register, Vision
from renkei.domain.scale import Scale
from renkei.domain.tally import Tally
from renkei.domain.target import Target
from renkei.domain.tree import Node, Tree


class Item(NamedTuple):
    """項目: an indicator in a year, with its grade. `symbol` is the final grade, "-" (or the scale's own sign) if none.

    `computed` differs from `symbol` where people decided otherwise.
    """

    indicator: Indicator
    project: str
    role: str
    target: Target | None
    result: Result | None
    graded: Graded
    symbol: str
    computed: str
    reason: str
    previous_value: int | None = None
    previous_symbol: str = ""
    earlier_target: Target | None = None  # the version before, if the target was revised
    grade_by_earlier_target: str = ""
    by_evaluator: tuple[tuple[str, str], ...] = ()  # municipality code → its own grade

    @property
    def decision(self) -> Override | None:
        """By what the grade is as people decided; None where nobody decided, or the decision does not count."""
        override = self.result.override if self.result else None
        is_counted = override is not None and override.is_complete and override.grade == self.symbol
        return override if is_counted else None

    @property
    def printed_rate(self) -> Decimal | None:
        """The achievement rate in percent, rounded as the scale prints; None if there is none."""
        return self.graded.printed_rate


class ProjectYear(NamedTuple):
    """Everything a page says of one project's year."""

    project: Project
    path: tuple[Node, ...]  # role, then fields
    items: tuple[Item, ...]
    grade: str  # where the scale grades the project once, else ""
    rows: ProjectRows
    names: tuple[ProjectName, ...]
    plan: PlanRow | None
    is_new: bool

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Further numbers that are no indicators."""
        return tuple(self.rows.figures)

    @property
    def breakdowns(self) -> tuple[tuple[Breakdown, Reconciled], ...]:
        """内訳, each with how its parts stand to the whole."""
        return tuple([(breakdown, reconcile(breakdown)) for breakdown in self.rows.breakdowns])

    @property
    def activities(self) -> tuple[Activity, ...]:
        """What was done (取組)."""
        return tuple(self.rows.activities)

    @property
    def comments(self) -> tuple[Comment, ...]:
        """What municipalities said of it."""
        return tuple(self.rows.comments)

    @property
    def photos(self) -> tuple[Photo, ...]:
        """Its pictures."""
        return tuple(self.rows.photos)

    @property
    def costs(self) -> tuple[Cost, ...]:
        """What it cost."""
        return tuple(self.rows.costs)

    @property
    def has_case(self) -> bool:
        """Whether there is enough for a page of its own."""
        return bool(
            self.project.summary and (self.items or self.activities or self.figures or self.breakdowns)
        )


class RoleChange(NamedTuple):
    """How a role's favourable items (A+B) moved between two years. Points are of the printed shares."""

    key: str
    before: int | None
    after: int | None
    delta: int | None
    share_before: Decimal | None
    share_after: Decimal | None
    points: Decimal | None
    exact_points: Decimal | None  # of the exact shares, to one decimal more


class PeriodYear(NamedTuple):
    """One year of the look back. A share that only was published has `is_reported`."""

    year: int
    projects: int | None
    joined: tuple[str, ...]  # project ids
    favourable: int | None
    items: int | None
    share: Decimal | None
    is_reported: bool
    scale_version: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The programme chart of a planned year and its sums."""

    year: int
    rows: tuple[PlanRow, ...]
    numbered: int
    by_role: tuple[tuple[str, int], ...]
    by_category: tuple[tuple[str, int], ...]  # numbered rows only
    merged: int

    @property
    def leaving(self) -> tuple[tuple[str, int], ...]:
        """What becomes of the projects that are in the chart no more, by category: its rows without a number."""
        counted = Counter(str(row.becomes) for row in self.rows if row.leaves and row.number is None)
        return tuple((str(c), counted[str(c)]) for c in PlanCategory if str(c) in counted)


@dataclass(frozen=True)
class Yearbook:
    """年度取りまとめ: one year of a region, opened with a scale as of a day."""

    region: Region
    year: int
    as_of: datetime.date | None
    scale: Scale
    municipalities: tuple[Municipality, ...]
    organisations: tuple[Organisation, ...]
    tree: Tree
    vision: Vision | None
    items: tuple[Item, ...]
    projects: tuple[ProjectYear, ...]
    tally: Tally
    previous: Tally | None
    changes: tuple[RoleChange, ...]  # roles in order
    total_change: RoleChange | None
    period: tuple[PeriodYear, ...]
    period_points: RoleChange | None  # first to last year of the period with a share
    plan: Plan | None
    comments: tuple[Comment, ...]
    review: tuple[ReviewPoint, ...]
    meeting: Meeting | None
    names: tuple[tuple[str, str], ...]  # project id → name, of every project of the register
    is_own_scale: bool = True  # graded by the scale by which the region itself grades and publishes the year
    left: tuple[
        tuple[str, str], ...
    ] = ()  # indicators that were items of the year before alone → their grade
    register: Register | None = field(default=None, repr=False, compare=False)  # what it was opened from

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What to look at before printing; looked for when first asked."""
        if self.register is None:
            return ()
        return find(
            self.register,
            self.year,
            self.scale,
            self.items,
            self.tally,
            self.previous,
            self.changes,
            as_of=self.as_of,
            is_own_scale=self.is_own_scale,
            meeting=self.meeting,
        )

    def project(self, id: str) -> ProjectYear | None:
        """The project's year by id."""
        return next((p for p in self.projects if p.project.id == id), None)

    def name_of(self, project: str) -> str:
        """A project's name, also of one that is not in this year."""
        return dict(self.names).get(project, project)
