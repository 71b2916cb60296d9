"""What a project did in a year: activities, further figures, money."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from scripts.mihon.chance import chance, wobble
from scripts.mihon.course import drawn, line, to_decimals
from scripts.mihon.members import Members, parted
from scripts.mihon.telling import Told, is_off, years_with_results

from renkei.domain.measure import SCALE
from renkei.domain.project import Activity, Cost, Figure

_SMALLER = ("0.55", "0.7")  # in 2020 and 2021 fewer came


def activities_of(project: Told) -> Iterator[Activity]:
    """What was done, those of each year numbered from 1."""
    for year in years_with_results(project):
        told = [t for t in project.get("activities", []) if year in years_with_results(project, t)]
        for order, one in enumerate(told if not is_off(project, year) else (), 1):
            yield _activity(project, one, year, order)


def _activity(project: Told, told: Told, year: int, order: int) -> Activity:
    day = _day(project, told, year)
    last = day + timedelta(days=told["until"]) if day and "until" in told else None
    quantity = None
    if "many" in told:
        years = years_with_results(project, told)
        smaller = {"dip": _SMALLER, **told}
        quantity = drawn(smaller, told["many"], years, year, project["id"], told["name"])
    return Activity(
        project["id"],
        year,
        order,
        told["name"],
        date=day,
        until=last,
        when_text=told.get("when", ""),
        place=told.get("place", ""),
        quantity=quantity,
        unit=told.get("unit", ""),
        quantity_name=told.get("of", ""),
        note=told.get("note", {}).get(str(year), ""),
    )


def _day(project: Told, told: Told, year: int) -> date | None:
    """The day in a fiscal year, a few days earlier or later each time, within its month."""
    if "on" not in told:
        return None
    month, day = map(int, told["on"].split("-"))
    moved = day + int(chance(project["id"], year, told["name"]) * 5) - 2
    return date(year if month >= 4 else year + 1, month, max(1, min(moved, 26)))


def figures_of(project: Told) -> Iterator[Figure]:
    """Further numbers, those of each year numbered from 1."""
    for year in years_with_results(project):
        told = [t for t in project.get("figure", []) if year in years_with_results(project, t)]
        for order, one in enumerate(told if not is_off(project, year) else (), 1):
            gap = one.get("at", {}).get(str(year), "")
            years = years_with_results(project, one)
            value = None if gap else drawn(one, one["value"], years, year, project["id"], one["name"])
            people = one.get("people", False)
            yield Figure(project["id"], year, order, one["name"], value, one["unit"], gap, people)


def costs_of(project: Told, members: Members) -> Iterator[Cost]:
    """Budget and final cost of each year, in all and, where it is told, by member."""
    for year in years_with_results(project) if "cost" in project else ():
        years = years_with_results(project)
        base = Fraction(str(project["cost"]))
        budget = to_decimals(line([base, base * Fraction(23, 20)], years, year), 0)
        spent = Fraction(47, 50) * wobble(5, project["id"], year, "cost")
        final = to_decimals(Fraction(budget, SCALE) * spent, 0)
        for kind, total in (("budget", budget), ("final_cost", final)):
            yield _cost(project, year, "", kind, total)
            if project.get("cost_parts"):
                keys = members.keys_in(year, project.get("members", ""))
                weights = members.weights(keys, Fraction(1), 2015, project["id"])
                for key, part in parted(total, weights, SCALE).items():
                    yield _cost(project, year, members.code(key), kind, part)


def _cost(project: Told, year: int, code: str, kind: str, total: int) -> Cost:
    """A cost of which two fifths, more or less, are earmarked funds."""
    earmarked = to_decimals(Fraction(total, SCALE) * Fraction(2, 5) * wobble(30, project["id"]), 0)
    return Cost(project["id"], year, code, kind, total, earmarked, total - earmarked)
