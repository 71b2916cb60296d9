"""Joint projects, their names through the years, what was done, what it cost, who acts in them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum


class PlanCategory(StrEnum):
    """事業区分: one enum everywhere. 廃止 (discontinued) is not 終了 (completed)."""

    CONTINUED = "continued"
    NEW = "new"
    EXPANDED = "expanded"
    REDUCED = "reduced"
    IMPROVED = "improved"
    MERGED = "merged"
    SPLIT = "split"
    SUSPENDED = "suspended"
    DISCONTINUED = "discontinued"
    COMPLETED = "completed"


LEAVING = frozenset(
    (
        PlanCategory.MERGED,
        PlanCategory.SPLIT,
        PlanCategory.SUSPENDED,
        PlanCategory.DISCONTINUED,
        PlanCategory.COMPLETED,
    )
)
"""What a project may be on its way out of the chart as; one that keeps its number stays in it."""


@dataclass(frozen=True, slots=True)
class Project:
    """A joint project (連携事業). `role` and `field` are ids of the tree; an unknown field is empty.

    `participants` are municipality codes; empty means that it is not known, not that nobody takes part.
    """

    id: str
    name: str
    role: str
    field: str = ""
    english: str = ""
    first_year: int | None = None
    last_year: int | None = None
    division: str = ""
    participants: tuple[str, ...] = ()
    agreement_clause: str = ""
    summary: str = ""
    source: str = ""

    def runs_in(self, year: int) -> bool:
        """Whether the project runs in a fiscal year, as far as its years are known."""
        return (self.first_year is None or self.first_year <= year) and (
            self.last_year is None or year <= self.last_year
        )


@dataclass(frozen=True, slots=True)
class ProjectName:
    """A name under which a project was printed elsewhere, or in other years."""

    project: str
    name: str
    kind: str = "alias"  # alias: a drift of the same name · former: renamed since · short
    first_year: int | None = None
    last_year: int | None = None
    where: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """Something done (取組): a day, a span of days, or a time in words; a quantity if there was one."""

    project: str
    year: int
    order: int
    name: str
    date: datetime.date | None = None
    until: datetime.date | None = None
    when_text: str = ""
    place: str = ""
    quantity: int | None = None
    unit: str = ""
    quantity_name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A further number of a project's year that is no indicator: visitors, items handed out."""

    project: str
    year: int
    order: int
    name: str
    value: int | None
    unit: str
    missing: str = ""
    counts_people: bool = False


@dataclass(frozen=True, slots=True)
class Cost:
    """Money of a project in a year, for one municipality or for all (empty code), in thousand yen × 10⁴."""

    project: str
    year: int
    municipality: str = ""
    kind: str = "budget"  # budget · final_cost
    total: int | None = None
    earmarked_funds: int | None = None
    general_funds: int | None = None


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One line of the programme chart (体系図) of a planned year."""

    year: int
    order: int
    number: int | None  # None: the project has no number of its own, such as one that merges into another
    project: str
    category: PlanCategory
    role: str
    field: str = ""
    field_is_inferred: bool = False
    name: str = ""  # as printed there, if otherwise than the project's name
    is_provisional: bool = False
    merged_into: str = ""
    content: str = ""

    @property
    def leaves(self) -> bool:
        """Whether it stands in the chart only to say what became of its project, which is in it no more."""
        return bool(self.merged_into) or (self.number is None and self.category in LEAVING)

    @property
    def becomes(self) -> PlanCategory:
        """The category; of a row that names the project it went into, that it was merged."""
        return PlanCategory.MERGED if self.merged_into else self.category


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of a project: caption, alternative text, owner, consent and scope."""

    file: str
    project: str
    year: int
    caption: str = ""
    alternative: str = ""
    credit: str = ""
    consent: str = ""
    scope: str = "meeting_only"  # public · meeting_only
    expires: datetime.date | None = None
