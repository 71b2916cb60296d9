"""A small region cut out of an example: its deck is spoiled in many ways, and a value of it comes late."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import renkei
from renkei.domain.register import Register
from renkei.domain.yearbook import Yearbook
from renkei.materials.papers import Papers
from renkei.wording import words_of

YEAR = 2024
LATE = "p003-i1"
_KEPT = ("p003",)
_OF = {
    "projects": "id", "names": "project", "indicators": "project", "targets": "indicator", "results": "indicator",
    "breakdowns": "project", "figures": "project", "activities": "project", "comments": "project",
    "costs": "project", "plan": "project", "photos": "project",
}  # fmt: skip


@cache
def register() -> Register:
    """One project, with all that is known of it."""
    whole = renkei.load(Path(__file__).parents[2] / "examples/aomori")
    rows: dict[str, Any] = {
        name: tuple(row for row in getattr(whole, name) if getattr(row, field).split("-")[0] in _KEPT)
        for name, field in _OF.items()
    }
    meetings = tuple(
        replace(one, cases=tuple(case for case in one.cases if case in _KEPT)) for one in whole.meetings
    )
    return replace(
        whole, **rows, meetings=meetings, lineage=(), reported_counts=(), reported_years=(), review=()
    )


@cache
def deck() -> bytes:
    """Its deck."""
    return Papers(renkei.open_year(register(), YEAR), words_of("ja")).pptx()


@cache
def late() -> Yearbook:
    """The year with a value that came late."""
    results = tuple(
        replace(one, value=505_000_000, as_printed="") if (one.indicator, one.year) == (LATE, YEAR) else one
        for one in register().results
    )
    return renkei.open_year(replace(register(), results=results), YEAR)
