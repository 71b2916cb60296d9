"""Checks of what was published in sum: counts by role and grade, and shares, against the items and each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from renkei.domain.exact import decimals_of
from renkei.domain.finding import Finding
from renkei.domain.findings_about import item_label, of_year, role_values
from renkei.domain.findings_context import Context
from renkei.domain.register import ReportedYear
from renkei.domain.rounding import rounded
from renkei.domain.scale import Rounding
from renkei.domain.tally import NONE

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item

_ROUNDINGS = (Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.TRUNCATE)


def published_counts(context: Context) -> Iterator[Finding]:
    """Published counts that the items of a role, all of them known, do not make up."""
    published = _published(context)
    for role, items in _by_role(context).items():
        told = published.get(role)
        if not told or sum(told.values()) != len(items) or any(_was(context, i) for i in items):
            continue
        counted = Counter(_sign(context, item.symbol) for item in items)
        differing = _differing(context, told, counted)
        if differing:
            values = {**role_values(context, role), "differing": differing}
            yield of_year(context, "published_counts_differ", "error", **values)


def published_counts_no_longer_fit(context: Context) -> Iterator[Finding]:
    """Items whose grade is not the published one, where the counts are the published ones: these no longer fit."""
    published = _published(context)
    for role, items in _by_role(context).items():
        changed = [item for item in items if _was(context, item)]
        if not changed or role not in published:
            continue
        now = Counter(published[role])
        for item in changed:
            now[_was(context, item)] -= 1
            now[_sign(context, item.symbol)] += 1
        values = {
            **role_values(context, role),
            "moves": tuple(f"{item_label(context, i)} {_was(context, i)}→{i.symbol}" for i in changed),
            "differing": _differing(context, published[role], now),
        }
        yield of_year(context, "published_counts_no_longer_fit", "error", **values)


def _was(context: Context, item: Item) -> str:
    """The published grade of an item whose grade is another now; empty if it is the same, or was not published."""
    was = _sign(context, item.result.published_grade) if item.result and item.result.published_grade else ""
    return was if was != _sign(context, item.symbol) else ""


def _sign(context: Context, symbol: str) -> str:
    """A grade of the scale, or the sign for none."""
    return symbol if symbol in context.scale.symbols else NONE


def _differing(context: Context, before: Counter[str], after: Counter[str]) -> tuple[str, ...]:
    symbols = (*context.scale.symbols, NONE)
    return tuple(f"{s} {before[s]}→{after[s]}" for s in symbols if before[s] != after[s])


def more_items_than_published(context: Context) -> Iterator[Finding]:
    """More known items of one grade in a role than were published."""
    published = _published(context)
    for role, items in _by_role(context).items():
        told = published.get(role)
        if not told or sum(told.values()) == len(items):
            continue
        counted = Counter(_sign(context, item.symbol) for item in items)
        for symbol in (*context.scale.symbols, NONE):
            if counted[symbol] > told[symbol]:
                values = {"grade": symbol, "known": counted[symbol], "published": told[symbol]}
                values |= role_values(context, role)
                yield of_year(context, "more_items_than_published", "error", **values)


def unknown_grades(context: Context) -> Iterator[Finding]:
    """A published grade that the year's scale does not know: its items count as not graded."""
    known = {*context.scale.symbols, NONE, *(rule.symbol for rule in context.scale.missing)}
    for count in context.register.reported_counts:
        if count.year == context.year and count.grade not in known and count.items and context.scale.symbols:
            values = {**role_values(context, count.role), "grade": count.grade, "items": count.items}
            yield of_year(context, "published_grade_unknown", "warning", **values)


def known_in_part(context: Context) -> Iterator[Finding]:
    """How many of the published items are known one by one; the others cannot be checked."""
    told = sum(sum(counts.values()) for counts in _published(context).values())
    if context.items and told > len(context.items):
        yield of_year(context, "items_known_in_part", "note", items=told, known=len(context.items))


def projects_known(context: Context) -> Iterator[Finding]:
    """How many projects the register knows to have run, where another number was published."""
    told = next((r.projects for r in _reported(context) if r.year == context.year and not r.role), None)
    known = sum(project.runs_in(context.year) for project in context.register.projects)
    if told is not None and known < told:
        yield of_year(context, "projects_known_in_part", "note", projects=told, known=known)
    elif told is not None and known > told:
        yield of_year(context, "more_projects_than_published", "warning", projects=told, known=known)


def reasons_not_known(context: Context) -> Iterator[Finding]:
    """Published items without a grade for which no reason is on record."""
    items = _by_role(context)
    told = {role: counts[NONE] for role, counts in _published(context).items()}
    unknown = sum(
        max(0, count - sum(_has_reason(context, item) for item in _of_role_or_all(context, items, role)))
        for role, count in told.items()
    )
    if unknown:
        yield of_year(context, "reasons_not_known", "note", items=sum(told.values()), unknown=unknown)


def _of_role_or_all(context: Context, items: Mapping[str, list[Item]], role: str) -> Sequence[Item]:
    return items.get(role, ()) if role else context.items


def _has_reason(context: Context, item: Item) -> bool:
    """Whether an item has no grade, and it is known why."""
    return not context.scale.step(item.symbol) and item.reason not in ("", "unspecified")


def published_totals(context: Context) -> Iterator[Finding]:
    """Published totals of a year that contradict the published counts by role and grade."""
    published = _published(context)
    for row in _reported(context):
        if row.year != context.year or not published:
            continue
        told = [published.get(row.role, Counter())] if row.role else list(published.values())
        sides = {step.symbol for step in context.scale.grades if step.favourable}
        sums = {
            "items": (row.items, sum(sum(counts.values()) for counts in told)),
            "favourable": (row.favourable_items, sum(counts[s] for counts in told for s in sides)),
        }
        for what, (total, counted) in sums.items():
            if total is not None and total != counted and any(told):
                values = {"total": total, "counted": counted, **_of_role(context, row)}
                yield of_year(context, f"published_{what}_differ", "error", **values)


def contradicting_shares(context: Context) -> Iterator[Finding]:
    """A published share that its own published counts do not give, however it is rounded."""
    for row in _reported(context):
        share = row.share
        if share is None or not row.items or row.favourable_items is None:
            continue
        exact = Fraction(100 * row.favourable_items, row.items)
        bases = range(max(row.items - _ungraded(context, row), 1), row.items + 1)
        if all(share not in _printings(Fraction(100 * row.favourable_items, n), share) for n in bases):
            values = {"share": share, "favourable": row.favourable_items, "items": row.items}
            made = rounded(exact, decimals_of(share), Rounding.HALF_UP)
            yield _of_reported(context, "published_share_differs", "error", row, made=made, **values)


def _ungraded(context: Context, row: ReportedYear) -> int:
    """Items published without a grade, of which a scale may leave some out of the share; 0 where it counts them all."""
    if all(rule.counted for rule in context.scale.missing):
        return 0
    counts = [c for c in context.register.reported_counts if c.year == row.year and c.grade == NONE]
    return sum(count.items for count in counts if count.role and row.role in ("", count.role))


def shares_beyond_the_whole(context: Context) -> Iterator[Finding]:
    """A published share that is no share: above 100 %, below 0, or no number."""
    for row in _reported(context):
        if row.favourable_share is not None and row.favourable_share != "" and row.share is None:
            yield _of_reported(context, "published_share_impossible", "error", row, text=row.favourable_share)


def impossible_shares(context: Context) -> Iterator[Finding]:
    """A published share that no whole number of items gives: of the items, or of the projects if only these are known."""
    for row in _reported(context):
        share = row.share
        base = row.items or row.projects
        if share is None or not base or row.favourable_items is not None or _gives(share, base) is not None:
            continue
        count, digits = int(share * base / 100), decimals_of(share)
        values = {
            "share": share,
            "base": base,
            "lower": count,
            "lower_share": rounded(Fraction(100 * count, base), digits, Rounding.HALF_UP),
            "upper": count + 1,
            "upper_share": rounded(Fraction(100 * (count + 1), base), digits, Rounding.HALF_UP),
            "possible": _possible(share, base),
        }
        code = "share_of_items_impossible" if row.items else "share_of_projects_impossible"
        yield _of_reported(context, code, "note", row, **values)


def _possible(share: Decimal, base: int) -> tuple[str, ...]:
    """The nearest numbers of items that do give the share, as 22/45."""
    bases = (n for distance in range(1, 11) for n in (base + distance, base - distance) if n > 0)
    given = ((_gives(share, n), n) for n in bases)
    return tuple(f"{count}/{n}" for count, n in given if count is not None)[:2]


def _gives(share: Decimal, base: int) -> int | None:
    """How many of `base` are printed as this share, rounded in any way; None if no number is."""
    near = int(share * base / 100)
    fitting = (
        n for n in (near, near + 1) if n <= base and share in _printings(Fraction(100 * n, base), share)
    )
    return next(fitting, None)


def _printings(exact: Fraction, share: Decimal) -> set[Decimal]:
    return {rounded(exact, decimals_of(share), rounding) for rounding in _ROUNDINGS}


def _reported(context: Context) -> Iterator[ReportedYear]:
    """Published totals that this year's papers print: those of its vision period so far."""
    vision = context.register.vision_of(context.year)
    first = vision.first_year if vision else context.year
    return (row for row in context.register.reported_years if first <= row.year <= context.year)


def _of_reported(context: Context, code: str, level: str, row: ReportedYear, **values: object) -> Finding:
    named = {"year": row.year, **_of_role(context, row), **values}
    return Finding(code, level, f"year:{row.year}", row.year, named)


def _of_role(context: Context, row: ReportedYear) -> dict[str, object]:
    return role_values(context, row.role) if row.role else {}


def _published(context: Context) -> dict[str, Counter[str]]:
    """Published counts of the year: role → grade → items; a sign that the scale does not know counts as none.

    Those of all roles together ("") are taken only where no role has its own.
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for count in context.register.reported_counts:
        if count.year == context.year:
            found[count.role][_sign(context, count.grade)] += count.items
    return {role: counts for role, counts in found.items() if role or len(found) == 1}


def _by_role(context: Context) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = defaultdict(list)
    for item in context.items:
        found[item.role].append(item)
    return found
