"""A year's counts: from the graded items, or as published where not all of them are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from renkei.domain.items import Opened, items_of
from renkei.domain.scale import Scale
from renkei.domain.tally import Tally, tally
from renkei.domain.yearbook import Item


def tally_of(opened: Opened, year: int) -> Tally | None:
    """The counts of a fiscal year by role; None if nothing is known of it.

    Published counts are taken where they cover more items than the register holds; else the items are counted. Counts
    published under another scale say nothing of this one: then the known items alone are counted.
    """
    memo = opened.register.index.memo
    key = ("tally", year, opened.as_of, id(opened.compiled(year)), opened.is_own(year))
    if key not in memo:
        memo[key] = _tally(opened, year)
    found: Tally | None = memo[key]
    return found


def _tally(opened: Opened, year: int) -> Tally | None:
    items = items_of(opened, year)
    published = published_counts(opened, year)
    covered = sum(sum(counts.values()) for counts in published.values())
    if not items and not published:
        return None
    scale = opened.scale_of(year)
    is_own = opened.is_own(year)
    is_reported = covered > len(items) and is_own
    counts = published_rows(published, scale) if is_reported else item_rows(opened, items, scale)
    projects = _projects_by_role(opened, year)
    rows = [(role, of, projects.get(role), out) for role, of, out in counts]
    return tally(
        year,
        rows,
        scale,
        is_reported=is_reported,
        projects=projects.get(""),
        left_out=0 if is_own else covered,
    )


def published_counts(opened: Opened, year: int) -> dict[str, dict[str, int]]:
    """Published counts of a year: role → grade → items; those of all roles together ("") only where no role has its own."""
    found: dict[str, dict[str, int]] = {}
    for count in opened.register.reported_counts:
        if count.year == year:
            found.setdefault(count.role, {})[count.grade] = count.items
    return {role: counts for role, counts in found.items() if role or len(found) == 1}


def published_rows(
    published: dict[str, dict[str, int]], scale: Scale
) -> list[tuple[str, Sequence[int], int]]:
    """Published counts as rows of a tally; a sign that the scale does not know counts as no grade."""
    rows: list[tuple[str, Sequence[int], int]] = []
    for role, grades in published.items():
        known = [grades.get(symbol, 0) for symbol in scale.symbols]
        rows.append((role, (*known, sum(grades.values()) - sum(known)), 0))
    return rows


def item_rows(opened: Opened, items: Iterable[Item], scale: Scale) -> list[tuple[str, Sequence[int], int]]:
    """Items counted by role and grade, with the number that stays outside the denominator."""
    roles = [role.id for role in opened.register.tree.roles()]
    places = {symbol: at for at, symbol in enumerate(scale.symbols)}
    counts = {role: [0] * (len(places) + 1) for role in roles}
    left_out = dict.fromkeys(roles, 0)
    for (role, symbol, reason), number in Counter((i.role, i.symbol, i.reason) for i in items).items():
        row = counts.setdefault(role, [0] * (len(places) + 1))
        row[places.get(symbol, len(places))] += number
        if symbol not in places and not scale.missing_rule(reason).counted:
            left_out[role] = left_out.get(role, 0) + number
    return [(role, of, left_out.get(role, 0)) for role, of in counts.items()]


def _projects_by_role(opened: Opened, year: int) -> dict[str, int]:
    """Projects that ran in a year by role ("" for all): as published, else those of the register."""
    found = {
        row.role: row.projects
        for row in opened.register.reported_years
        if row.year == year and row.projects is not None
    }
    if found:
        return found
    running = Counter([project.role for project in opened.register.projects if project.runs_in(year)])
    return {**running, "": running.total()}
