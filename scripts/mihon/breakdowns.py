"""Numbers in parts: by member, by what was done, by other bodies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from scripts.mihon.course import drawn
from scripts.mihon.doings import activities_of
from scripts.mihon.members import Members, parted
from scripts.mihon.telling import Told, is_off, years_with_results

from renkei.domain.breakdown import Breakdown, Part
from renkei.domain.indicator import Result
from renkei.domain.measure import SCALE, scaled

Values = Mapping[tuple[str, int], Result]


def breakdowns_of(
    project: Told, members: Members, results: Values, bodies: Sequence[str]
) -> Iterator[Breakdown]:
    """The breakdowns of a project, those of each year numbered from 1."""
    for year in years_with_results(project):
        told = [t for t in project.get("breakdown", []) if year in years_with_results(project, t)]
        for order, one in enumerate(told if not is_off(project, year) else (), 1):
            whole = _whole(project, one, results, year)
            if whole is not None:
                yield _made(project, one, members, bodies, year, order, whole)


def _whole(project: Told, told: Told, results: Values, year: int) -> int | None:
    """The number that is parted; None where there is none in a year."""
    if "of" in told:
        result = results.get((_indicator(project, told), year))
        return result.value if result else None
    if "parts" in told:
        return sum(value for _, value in _done(project, told, year))
    years = years_with_results(project, told)
    return drawn(told, told["total"], years, year, project["id"], told["title"])


def _indicator(project: Told, told: Told) -> str:
    return f"{project['id']}-i{told['of']}" if "of" in told else ""


def _made(
    project: Told, told: Told, members: Members, bodies: Sequence[str], year: int, order: int, whole: int
) -> Breakdown:
    more, why = told.get("differs", {}).get(str(year), (0, ""))
    key = "of_total" if told.get("of_which") else "total"
    sums: dict[str, Any] = {key: whole + scaled(more)}
    return Breakdown(
        project["id"],
        year,
        order,
        told["title"],
        told["unit"],
        tuple(_parts(project, told, members, bodies, year, whole)),
        by=told.get("by", "municipality"),
        indicator=_indicator(project, told),
        counts_people=told.get("people", False),
        difference_explained=why,
        **sums,
    )


def _parts(
    project: Told, told: Told, members: Members, bodies: Sequence[str], year: int, whole: int
) -> Iterator[Part]:
    if "parts" in told:
        yield from (Part(name, "activity", value) for name, value in _done(project, told, year))
        return
    for key, value in _shares(project, told, members, year, whole).items():
        kind = "organisation" if key in bodies else "other" if told.get("by") == "other" else "municipality"
        name = members.code(key) if kind == "municipality" else key
        gap = told.get("gaps", {}).get(key, "")
        note = told.get("part_notes", {}).get(key, "")
        yield Part(name, kind, None if gap else value, gap, note)


def _done(project: Told, told: Told, year: int) -> Iterator[tuple[str, int]]:
    """The quantities of the activities that are named."""
    for done in activities_of(project):
        if done.year == year and done.name in told["parts"] and done.quantity is not None:
            yield done.name, done.quantity


def _shares(project: Told, told: Told, members: Members, year: int, whole: int) -> dict[str, int]:
    unit = _unit(project, told)
    if "weights" in told:
        return parted(whole, {key: Fraction(str(w)) for key, w in told["weights"].items()}, unit)
    keys = members.keys_in(year, told.get("members", project.get("members", "").replace("?", "")))
    share = Fraction(str(told.get("share", 1)))
    weights = members.weights(keys, share, year, project["id"], told["title"])
    if told.get("of_which"):  # what is left is the hub's
        return {key: part for key, part in parted(whole, weights, unit).items() if key != keys[0]}
    return parted(whole, {k: w for k, w in weights.items() if k not in told.get("gaps", {})}, unit) | {
        key: 0 for key in keys if key in told.get("gaps", {})
    }


def _unit(project: Told, told: Told) -> int:
    """The smallest part, in whole ten-thousandths."""
    of = project["indicator"][told["of"] - 1] if "of" in told else told
    return SCALE // 10 ** int(of.get("decimals", 0))
