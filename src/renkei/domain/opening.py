"""Open a year: register and scale in, yearbook out. The one place where a year is graded and counted."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from renkei.domain.comment import ReviewPoint
from renkei.domain.errors import Fault, NotKnown
from renkei.domain.index import NO_ROWS
from renkei.domain.items import Opened, items_of, symbols_of
from renkei.domain.meeting import Meeting
from renkei.domain.municipality import Municipality
from renkei.domain.period import period_of
from renkei.domain.planning import plan_of
from renkei.domain.project_grade import project_grade
from renkei.domain.register import Register
from renkei.domain.scale import Scale
from renkei.domain.tally import Tally, TallyRow, exact_points, points
from renkei.domain.year_tally import tally_of
from renkei.domain.yearbook import Item, Plan, ProjectYear, RoleChange, Yearbook


def open_year(
    register: Register,
    year: int,
    scale: Scale,
    as_of: datetime.date | None = None,
    *,
    scales: Callable[[int], Scale | None] | None = None,
    instead: bool = False,
    meeting: str = "",
) -> Yearbook:
    """Grade, count and freeze one fiscal year of a region.

    `as_of`: targets decided later are left out; None takes everything. `scales` tells by which scale the region grades
    a year (None where it names none): each year beside this one is graded by its own. `instead`: the given scale grades
    all of them, and what was published or decided by others is left aside. `meeting`: its id; without one the plain one.

    Raises `NotKnown` if the register has neither results nor targets nor reported figures of the year, or no such meeting.
    """
    _refuse_unknown_year(register, year)
    held = _meeting(register, year, meeting)
    opened = Opened(register, as_of, scale, scales, instead)
    items, tally = items_of(opened, year), _known_tally(opened, year)
    previous, period = _comparable(tally_of(opened, year - 1), tally), period_of(opened, year)
    plan = plan_of(register, register.planned_year(year, held))
    return Yearbook(
        region=register.region,
        year=year,
        as_of=as_of,
        scale=opened.scale_of(year),
        is_own_scale=opened.is_own(year),
        municipalities=members(register, year),
        organisations=register.organisations,
        tree=register.tree,
        vision=register.vision_of(year),
        items=items,
        projects=_projects(opened, year, items, plan),
        tally=tally,
        previous=previous,
        changes=_changes(previous, tally, register),
        total_change=_change(previous, tally, "") if previous else None,
        period=period.years,
        period_points=period.change,
        plan=plan,
        comments=register.index.comments.get(year, ()),
        review=_review(register, year),
        meeting=held,
        names=tuple((project.id, project.name) for project in register.projects),
        left=_left(opened, year, items),
        register=register,
    )


def _review(register: Register, year: int) -> tuple[ReviewPoint, ...]:
    """The look back on the vision period of a year."""
    vision = register.vision_of(year)
    return tuple(point for point in register.review if vision and point.vision == vision.id)


def _left(opened: Opened, year: int, items: tuple[Item, ...]) -> tuple[tuple[str, str], ...]:
    """The items of the year before that are none any more, with their grades."""
    still = {item.indicator.id for item in items}
    return tuple((id, symbol) for id, symbol in symbols_of(opened, year - 1).items() if id not in still)


def _meeting(register: Register, year: int, id: str) -> Meeting | None:
    """The meeting asked for; without an id the plain one, if any."""
    if not id:
        return register.meeting_of(year)
    known = register.meetings_of(year)
    found = next((meeting for meeting in known if meeting.id == id), None)
    if found is None:
        ids = tuple(meeting.id for meeting in known if meeting.id)
        code = "unknown_meeting" if ids else "unknown_meeting_alone"
        raise NotKnown([Fault(code, values={"found": id, "year": year, "known": ids})])
    return found


def _known_tally(opened: Opened, year: int) -> Tally:
    tally = tally_of(opened, year)
    if tally is None:
        raise NotKnown([_unknown(opened.register, year)])
    return tally


def _comparable(previous: Tally | None, tally: Tally) -> Tally | None:
    """The year before, unless of either year only some items are counted: what is known says nothing of the change."""
    return None if previous is None or previous.is_partial or tally.is_partial else previous


def known_years(register: Register) -> tuple[int, ...]:
    """The fiscal years that can be opened, oldest first: with results, targets or reported counts."""
    index = register.index
    by_towns = {year for towns in index.towns.values() for history in towns.values() for year in history}
    counted = {count.year for count in register.reported_counts}
    return tuple(sorted(index.results.keys() | index.targets.keys() | by_towns | counted))


def members(register: Register, year: int) -> tuple[Municipality, ...]:
    """The members of the region in a fiscal year, in official order."""
    return tuple(of for of in register.municipalities if of.belongs_in(year))


def _refuse_unknown_year(register: Register, year: int) -> None:
    memo = register.index.memo
    if "years" not in memo:
        memo["years"] = known_years(register)
    if year not in memo["years"]:
        raise NotKnown([_unknown(register, year)])


def _unknown(register: Register, year: int) -> Fault:
    known = tuple(other for other in known_years(register) if other != year)
    return Fault("unknown_year", values={"year": year, "known_year": known})


def _projects(
    opened: Opened, year: int, items: tuple[Item, ...], plan: Plan | None
) -> tuple[ProjectYear, ...]:
    register, rows, scale = opened.register, opened.register.index.rows, opened.scale_of(year)
    by_project: dict[str, list[Item]] = {}
    for item in items:
        by_project.setdefault(item.project, []).append(item)
    planned = {row.project: row for row in plan.rows} if plan else {}
    names, paths = register.index.names, {node.id: opened.path(node.id) for node in register.tree.nodes}
    found = []
    for project in register.projects:
        own = tuple(by_project.get(project.id, ()))
        if own or project.runs_in(year):
            found.append(
                ProjectYear(
                    project,
                    paths.get(project.field or project.role, ()),
                    own,
                    project_grade(own, scale),
                    rows.get((project.id, year), NO_ROWS),
                    names.get(project.id, ()),
                    planned.get(project.id),
                    project.first_year == year,
                )
            )
    return tuple(found)


def _changes(before: Tally | None, after: Tally, register: Register) -> tuple[RoleChange, ...]:
    return tuple(_change(before, after, role.id) for role in register.tree.roles()) if before else ()


def _favourable(row: TallyRow | None) -> int | None:
    """The favourable items of a row; None while it has items and none of them is graded."""
    return None if row is None or (row.items and not any(row.counts[:-1])) else row.favourable


def _change(before: Tally | None, after: Tally, key: str) -> RoleChange:
    old, new = before.row(key) if before else None, after.row(key)
    share_before = old.favourable_share if old else None
    share_after = new.favourable_share if new else None
    was, now = _favourable(old), _favourable(new)
    return RoleChange(
        key,
        was,
        now,
        None if was is None or now is None else now - was,
        share_before,
        share_after,
        points(share_before, share_after),
        exact_points(old, new),
    )
