"""Everything known of a region, all years, ungraded: what is kept and exchanged."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from renkei.domain.breakdown import Breakdown
from renkei.domain.comment import Comment, ReviewPoint
from renkei.domain.index import Index
from renkei.domain.indicator import Indicator, Result
from renkei.domain.lineage import Descent
from renkei.domain.meeting import Meeting
from renkei.domain.municipality import Municipality, Organisation
from renkei.domain.project import Activity, Cost, Figure, Photo, PlanRow, Project, ProjectName
from renkei.domain.target import Target
from renkei.domain.tree import Tree


@dataclass(frozen=True, slots=True)
class Vision:
    """A vision period, both years included."""

    id: str
    name: str
    first_year: int
    last_year: int
    scale: str = ""  # the scale's id, if otherwise than the region's


@dataclass(frozen=True, slots=True)
class ReportedCount:
    """A published count of items by role and grade ("-" for none), whose single items may not be known."""

    year: int
    role: str  # "" for all
    grade: str
    items: int


@dataclass(frozen=True, slots=True)
class ReportedYear:
    """Published totals of a year. `favourable_share` is text, to the digit as printed; None is not published."""

    year: int
    projects: int | None = None
    items: int | None = None
    favourable_items: int | None = None
    favourable_share: str | None = None
    role: str = ""

    @property
    def share(self) -> Decimal | None:
        """The favourable share in percent, to the digit as printed; None if none was, or what was printed is no share.

        >>> ReportedYear(2021, favourable_share="76.40").share, ReportedYear(2021, favourable_share="８割").share
        (Decimal('76.40'), None)
        """
        if not _SHARE.fullmatch(self.favourable_share or ""):
            return None
        share = Decimal(self.favourable_share or "")
        return share if share <= 100 else None


_SHARE = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,12})?")


@dataclass(frozen=True, slots=True)
class Region:
    """The region itself."""

    name: str
    kind: str = ""
    english: str = ""
    secretariat: str = ""
    scale: str = ""
    declared: date | None = None
    agreement: date | None = None
    document: str = ""  # the published document these facts were read from


@dataclass(frozen=True)
class Register:
    """A region's facts: the same in folder, workbook, JSON and database. Sequences keep their canonical order."""

    region: Region
    municipalities: tuple[Municipality, ...]
    tree: Tree
    visions: tuple[Vision, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    projects: tuple[Project, ...] = ()
    names: tuple[ProjectName, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    targets: tuple[Target, ...] = ()
    results: tuple[Result, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    figures: tuple[Figure, ...] = ()
    activities: tuple[Activity, ...] = ()
    comments: tuple[Comment, ...] = ()
    costs: tuple[Cost, ...] = ()
    lineage: tuple[Descent, ...] = ()
    plan: tuple[PlanRow, ...] = ()
    review: tuple[ReviewPoint, ...] = ()
    reported_counts: tuple[ReportedCount, ...] = ()
    reported_years: tuple[ReportedYear, ...] = ()
    photos: tuple[Photo, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    readme: str = ""
    files: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)  # pictures, by path

    @cached_property
    def index(self) -> Index:
        """The rows by year and record, sorted once; a register never changes."""
        return Index.of(self)

    def newest_year(self) -> int | None:
        """The newest fiscal year with results or reported counts."""
        years = {r.year for r in self.results} | {c.year for c in self.reported_counts}
        return max(years, default=None)

    def meetings_of(self, year: int) -> tuple[Meeting, ...]:
        """The meetings that report a fiscal year, the plain one first."""
        return tuple(sorted((m for m in self.meetings if m.reports == year), key=lambda m: bool(m.id)))

    def meeting_of(self, year: int) -> Meeting | None:
        """The meeting that reports a fiscal year; of several the plain one, else the first."""
        return next(iter(self.meetings_of(year)), None)

    def planned_year(self, year: int, meeting: Meeting | None = None) -> int:
        """The fiscal year that is planned by the meeting that reports another: the given one, else the plain one; the year
        after the meeting if neither names one."""
        named = (m.plans for m in (meeting, self.meeting_of(year)) if m is not None and m.plans is not None)
        return next(named, year + 2)

    def vision_of(self, year: int) -> Vision | None:
        """The vision period in which a fiscal year falls."""
        return next((v for v in self.visions if v.first_year <= year <= v.last_year), None)
