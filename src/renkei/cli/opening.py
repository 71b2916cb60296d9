"""From a path on the command line to the yearbook that commands show."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from renkei.domain.errors import Fault, NotKnown, Place
from renkei.domain.register import Register
from renkei.domain.scale import Scale
from renkei.domain.yearbook import Yearbook


def years_known(register: Register) -> tuple[int, ...]:
    """The fiscal years that can be opened, in order."""
    years = {result.year for result in register.results} | {count.year for count in register.reported_counts}
    return tuple(sorted(years))


def chosen_year(register: Register, year: int | None, facts: Path) -> int:
    """The year asked for, or the newest with results.

    Raises `NotKnown` for a year of which the register has no results, naming those it has.
    """
    known = years_known(register)
    if not known:
        raise NotKnown([Fault("no_results", Place(file=str(facts)))])
    if year is None:
        return known[-1]
    if year not in known:
        raise NotKnown([Fault("unknown_year", Place(file=str(facts)), {"year": year, "known_year": known})])
    return year


def chosen_scale(register: Register, year: int, name: str | None, facts: Path) -> Scale:
    """The scale asked for, else the vision period's, else the region's.

    Raises `NotKnown` for a scale that does not exist.
    """
    from renkei.scales import find

    vision = register.vision_of(year)
    wanted = name or (vision.scale if vision else "") or register.region.scale
    return find(wanted, facts if facts.is_dir() else None)


def opened(facts: Path, *, year: int | None, scale: str | None, as_of: date | None) -> Yearbook:
    """The yearbook of one year of a facts folder.

    Raises `Refused` with every fault of the facts, `NotKnown` for a year or scale, `OutOfReach` for a path.
    """
    from renkei.domain.opening import open_year
    from renkei.exchange import load

    register = load(facts)
    chosen = chosen_year(register, year, facts)
    return open_year(register, chosen, chosen_scale(register, chosen, scale, facts), as_of=as_of)
