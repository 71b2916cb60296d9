"""What the content files tell, and the years they tell of."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

Told = dict[str, Any]
CONTENT = Path(__file__).parent / "content"
YEARS = range(2015, 2025)  # with results
LAST_PLANNED = 2029


class Telling:
    """The content files, read when first asked for."""

    def __init__(self, folder: Path = CONTENT) -> None:
        self.folder = folder

    def of(self, name: str) -> Told:
        """One content file. Numbers with decimals stay exact."""
        return tomllib.loads((self.folder / f"{name}.toml").read_text(encoding="utf-8"), parse_float=Decimal)

    @cached_property
    def region(self) -> Told:
        """The region with its members, bodies, visions and tree."""
        return self.of("region")

    @cached_property
    def projects(self) -> tuple[Told, ...]:
        """All projects, role by role."""
        return tuple(told for role in (1, 2, 3) for told in self.of(f"role{role}")["project"])

    @cached_property
    def periods(self) -> tuple[tuple[int, int], ...]:
        """First and last year of the vision periods for which there are targets."""
        return tuple(tuple(vision["years"]) for vision in self.region["vision"] if vision["years"][1] >= 2019)


def span(told: Told, first: int = YEARS[0], last: int = LAST_PLANNED) -> tuple[int, int]:
    """First and last year of something that says `years`, within given bounds."""
    years = told.get("years", [first])
    return max(first, years[0]), min(last, years[1] if len(years) > 1 else last)


def years_with_results(project: Told, told: Told | None = None) -> range:
    """The years for which a project's indicator, figure or breakdown has rows."""
    first, last = span(project, last=YEARS[-1])
    if told:
        first, last = span(told, first, last)
    return range(first, last + 1)


def is_off(project: Told, year: int) -> bool:
    """Whether nothing takes place in a year."""
    return project.get("off_years") == ("odd" if year % 2 else "even")
