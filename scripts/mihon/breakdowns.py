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
    unit, notes = _unit(project, told), told.get("part_notes", {})
    if "weights" in told:
        weights = {key: Fraction(str(weight)) for key, weight in told["weights"].items()}
        for key, value in parted(whole, weights, unit).items():
            yield Part(key, "organisation" if key in bodies else "other", value, note=notes.get(key, ""))
        return
    values = parted(whole, _weights(project, told, members, year), unit)
    for key in members.keys_in(year)[told.get("of_which", False) :]:  # of which: what is left is the hub's
        gap = "" if key in values else told.get("gaps", {}).get(key, "out_of_scope")
        yield Part(members.code(key), value=values.get(key), missing=gap, note=notes.get(key, ""))


def _done(project: Told, told: Told, year: int) -> Iterator[tuple[str, int]]:
    """The quantities of the activities that are named."""
    for done in activities_of(project):
        if done.year == year and done.name in told["parts"] and done.quantity is not None:
            yield done.name, done.quantity


def _weights(project: Told, told: Told, members: Members, year: int) -> dict[str, Fraction]:
    """How much of it those who take part have; whoever has a gap has none."""
    among = told.get("members", project.get("members", "").replace("?", ""))
    share = Fraction(str(told.get("share", 1)))
    weights = members.weights(members.keys_in(year, among), share, year, project["id"], told["title"])
    return {key: weight for key, weight in weights.items() if key not in told.get("gaps", {})}


def _unit(project: Told, told: Told) -> int:
    """The smallest part, in whole ten-thousandths."""
    of = project["indicator"][told["of"] - 1] if "of" in told else told
    return int(SCALE // 10 ** of.get("decimals", 0))
