"""Checks of who stands in a breakdown: every member, in official order, once, 0 told apart from silence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renkei.domain.breakdown import Breakdown
from renkei.domain.finding import Finding
from renkei.domain.findings_about import of_breakdown, place_values
from renkei.domain.findings_context import Context

_TOGETHER = re.compile(
    r"(?:郡|町村|町村計|その他|ほか|以外)$"
)  # labels under which members are counted together
_WITHOUT_HUB = re.compile(r"(?<!市)町村")  # 町村, 連携町村: the hub is not meant


def absent_members(context: Context) -> Iterator[Finding]:
    """Members that a breakdown by municipality does not name: 0, not taking part and not reported look the same."""
    for breakdown in context.breakdowns:
        if breakdown.by != "municipality" or not breakdown.parts:
            continue
        absent = _absent(context, breakdown)
        together = [p.key for p in breakdown.parts if p.kind == "other" and _TOGETHER.search(p.key)]
        places = place_values(context, absent)
        if absent and together:
            yield of_breakdown(
                context, "members_counted_together", "note", breakdown, parts=tuple(together), **places
            )
        elif absent:
            yield of_breakdown(context, "members_not_in_breakdown", "note", breakdown, **places)


def _absent(context: Context, breakdown: Breakdown) -> list[str]:
    """Members that are not named, as far as they are meant: a project's participants where these are known."""
    project = context.projects.get(breakdown.project)
    meant = set(project.participants) if project and project.participants else set(context.municipalities)
    if _WITHOUT_HUB.search(breakdown.title):
        meant.discard(context.hub)
    named = {part.key for part in breakdown.parts if part.kind == "municipality"}
    return [code for code in context.municipalities if code in meant and code not in named]


def order_of_members(context: Context) -> Iterator[Finding]:
    """Members that do not stand in official order (建制順)."""
    places = {code: at for at, code in enumerate(context.municipalities)}
    for breakdown in context.breakdowns:
        named = (part.key for part in breakdown.parts if part.kind == "municipality")
        keys = list(dict.fromkeys(key for key in named if key in places))
        ordered = sorted(keys, key=places.__getitem__)
        if keys != ordered:
            listed = place_values(context, ordered)
            yield of_breakdown(context, "members_out_of_order", "warning", breakdown, **listed)


def repeated_parts(context: Context) -> Iterator[Finding]:
    """A part that stands in a breakdown twice."""
    for breakdown in context.breakdowns:
        keys = [(part.kind, part.key) for part in breakdown.parts]
        twice = sorted({key for kind, key in keys if keys.count((kind, key)) > 1})
        if twice:
            named = place_values(context, twice, "parts")
            yield of_breakdown(context, "part_twice", "error", breakdown, **named)


def strangers(context: Context) -> Iterator[Finding]:
    """A part under the code of a municipality that is no member in this year."""
    for breakdown in context.breakdowns:
        keys = [p.key for p in breakdown.parts if p.kind == "municipality"]
        unknown = [key for key in dict.fromkeys(keys) if key not in context.municipalities]
        if unknown:
            names = {m.code: m.name for m in context.register.municipalities}
            parts = tuple(names.get(key, key) for key in unknown)
            yield of_breakdown(
                context, "part_of_no_member", "warning", breakdown, year=context.year, parts=parts
            )


def no_participants(context: Context) -> Iterator[Finding]:
    """A number of a member that does not take part in the project, as far as it is known who does."""
    for breakdown in context.breakdowns:
        project = context.projects.get(breakdown.project)
        if project and project.participants:
            keys = [p.key for p in breakdown.parts if p.kind == "municipality" and p.value]
            others = [
                k
                for k in dict.fromkeys(keys)
                if k in context.municipalities and k not in project.participants
            ]
            if others:
                named = place_values(context, others, "parts")
                yield of_breakdown(context, "part_of_no_participant", "note", breakdown, **named)


def empty_parts(context: Context) -> Iterator[Finding]:
    """Parts without a number and without a reason."""
    for breakdown in context.breakdowns:
        empty = [p.key for p in breakdown.parts if p.value is None and not p.missing]
        if empty:
            named = place_values(context, empty, "parts")
            yield of_breakdown(context, "part_empty", "warning", breakdown, **named)


def parts_with_both(context: Context) -> Iterator[Finding]:
    """Parts with a number and a reason for its absence."""
    for breakdown in context.breakdowns:
        both = [p.key for p in breakdown.parts if p.value is not None and p.missing]
        if both:
            named = place_values(context, both, "parts")
            yield of_breakdown(context, "part_with_value_and_reason", "error", breakdown, **named)
