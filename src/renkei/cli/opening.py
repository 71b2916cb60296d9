"""From a path on the command line to the yearbook that commands show."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from renkei.domain.errors import Fault, NotKnown, Place
from renkei.domain.finding import Finding
from renkei.domain.register import Register
from renkei.domain.yearbook import Yearbook

if TYPE_CHECKING:
    from renkei.exchange import Reading


def opened(
    facts: Path, *, year: int | None, scale: str | None, as_of: date | None, meeting: str = ""
) -> tuple[Yearbook, tuple[Finding, ...]]:
    """The yearbook of one year of a facts folder, and all there is to look at: what reading noticed, then the year's.

    Raises `Refused` with every fault of the facts, `NotKnown` for a year or scale, `OutOfReach` for a path.
    """
    from renkei.exchange import read

    return opened_of(read(facts), facts, year=year, scale=scale, as_of=as_of, meeting=meeting)


def opened_of(
    reading: Reading, facts: Path, *, year: int | None, scale: str | None, as_of: date | None, meeting: str
) -> tuple[Yearbook, tuple[Finding, ...]]:
    """The same of facts that were read. Raises `NotKnown`."""
    yearbook = year_of(reading.register, facts, year=year, scale=scale, as_of=as_of, meeting=meeting)
    told = {(finding.code, finding.subject) for finding in yearbook.findings}
    noticed = (f for f in reading.findings if (f.code, f.subject) not in told)
    return yearbook, (*noticed, *yearbook.findings)


def year_of(
    register: Register,
    facts: Path,
    *,
    year: int | None,
    scale: str | None,
    as_of: date | None,
    meeting: str = "",
) -> Yearbook:
    """The yearbook of a register: of the year asked for, or the newest with results.

    A scale that was asked for grades every year; without one each vision period keeps its own. Raises `NotKnown`.
    """
    from renkei.domain.opening import open_year
    from renkei.exchange.scale_choice import scale_of, scales_of

    chosen = chosen_year(register, year, facts)
    used = scale_of(register, chosen, scale or "")
    return open_year(
        register, chosen, used, as_of, scales=scales_of(register), instead=bool(scale), meeting=meeting
    )


def chosen_year(register: Register, year: int | None, facts: Path) -> int:
    """The year asked for, or the newest with results. Raises `NotKnown` with the years there are."""
    from renkei.domain.opening import known_years

    known = known_years(register)
    newest = register.newest_year()
    if not known or (year is None and newest is None):
        raise NotKnown([Fault("no_results", Place(file=str(facts)))])
    chosen = newest if year is None else year
    if chosen is None or chosen not in known:
        raise NotKnown([Fault("unknown_year", Place(file=str(facts)), {"year": year, "known_year": known})])
    return chosen
