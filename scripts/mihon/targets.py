"""What an indicator aimed at, year by year, and how that was revised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from scripts.mihon.course import line, to_decimals
from scripts.mihon.printing import target_text
from scripts.mihon.telling import YEARS, Telling, Told, span

from renkei.domain.measure import SCALE, scaled
from renkei.domain.target import Target, TargetKind


def targets_of(project: Told, told: Told, id: str, telling: Telling) -> Iterator[Target]:
    """The targets of an indicator, with their versions."""
    first, last = span(told, *span(project, YEARS[0]))
    for at, (begins, ends) in enumerate(telling.periods):
        for year in range(max(first, begins), min(last, ends) + 1):
            target = _target(told, id, at, range(begins, ends + 1), year)
            if target is not None:
                known = _documented(target, telling.region["vision"])
                yield known
                yield from _revised(known, told)


def _target(told: Told, id: str, at: int, period: range, year: int) -> Target | None:
    said = told.get("aims", {}).get(str(year))
    if said is False:
        return None
    made = _drawn(told, id, at, period, year)
    if said is not None:
        made = _said(said, id, year)
    return made and replace(made, as_printed=made.as_printed or target_text(made, told))


def _drawn(told: Told, id: str, at: int, period: range, year: int) -> Target | None:
    kind = TargetKind(told.get("kind_of_target", _usual_kind(told)))
    if "range" in told:
        low, high = (to_decimals(Fraction(str(n)), told.get("decimals", 0)) for n in told["range"][at])
        return Target(id, year, TargetKind.RANGE, low, high)
    aimed = told.get("target", [])[at : at + 1]
    if aimed in ([], [[]]):
        return None
    if aimed == ["keep"]:
        return Target(id, year, TargetKind.KEEP)
    decimals = 2 if kind is TargetKind.RELATIVE else told.get("decimals", 0)
    return Target(id, year, kind, to_decimals(line(aimed[0], period, year), decimals))


def _usual_kind(told: Told) -> str:
    return "at_most" if told.get("direction") == "lower" else "at_least"


def _said(said: Told, id: str, year: int) -> Target:
    values: dict[str, Any] = {"kind": TargetKind(said.get("kind", "at_least"))}
    values |= {key: scaled(said[key]) for key in ("value", "upper") if key in said}
    values |= {key: said[key] for key in ("due",) if key in said}
    return Target(id, year, as_printed=said.get("printed", ""), **values)


def _documented(target: Target, visions: list[Told]) -> Target:
    """When the target was decided, and where it was read: with the vision of its period."""
    vision = next(v for v in visions if v["years"][0] <= target.year <= v["years"][1])
    return replace(target, decided_on=vision["decided"], source=f"{vision['name']} 成果指標一覧")


def _revised(target: Target, told: Told) -> Iterator[Target]:
    """A second version for the year that is told, and half as far for the year after."""
    said = told.get("revise")
    if said is None or target.year - said["year"] not in (0, 1) or target.value is None:
        return
    factor = Fraction(str(said["factor"]))
    if target.year > said["year"]:
        factor = (1 + factor) / 2
    value = to_decimals(target.value * factor / SCALE, told.get("decimals", 0))
    new = replace(target, version=2, value=value, decided_on=said["on"], reason=said["reason"])
    yield replace(new, as_printed=target_text(new, told), source="ビジョンの変更（目標値の見直し）")
