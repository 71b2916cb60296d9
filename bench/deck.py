"""The deck against bare python-pptx calls that write the same slides, for 57 and for 570 projects."""

from __future__ import annotations

from functools import cache

import renkei
from bench.large_region import LARGE, SMALL, region
from bench.measure import Measured, answer_of, apart
from bench.plain_deck import content, write
from renkei.domain.yearbook import Yearbook
from renkei.materials.papers import Papers
from renkei.wording import words_of

LIMITS = {SMALL: 1.5, LARGE: 1.0}
GROWTH = 9.0
ROUNDS = 5
YEAR = 2024


@cache
def yearbook(projects: int) -> Yearbook:
    """A year with so many projects."""
    return renkei.open_year(region(projects), YEAR)


def papers(projects: int) -> Papers:
    """The year's papers, nothing of them made yet."""
    return Papers(yearbook(projects), words_of("ja"))


def measured() -> list[Measured]:
    """Yearbook to deck, and plain calls."""
    found = [_of(projects) for projects in (SMALL, LARGE)]
    small, large = (one.milliseconds for one in found)
    return [*found, Measured(f"the deck of {LARGE} projects", f"of {SMALL}", large, small, GROWTH)]


def _of(projects: int) -> Measured:
    yearbook(projects)
    again = answer_of(
        lambda: content(papers(projects).pptx())
    )  # elsewhere: here nothing is made or measured yet
    ours, plain = apart(lambda: papers(projects).pptx(), lambda: write(again), rounds=ROUNDS)
    what = f"the deck of {projects} projects: {len(again.slides)} slides, {again.cells:,} cells, {again.charts} charts"
    return Measured(what, "bare python-pptx calls", ours, plain, LIMITS[projects])
