"""A refresh of the deck of 57 projects with a late value, against making that deck new."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import renkei
from bench.deck import YEAR, papers
from bench.large_region import SMALL, region
from bench.measure import Measured, interleaved
from renkei.domain.yearbook import Yearbook
from renkei.materials.papers import Papers
from renkei.materials.refreshing import refresh
from renkei.wording import words_of

LIMIT = 1.0
ROUNDS = 5


@cache
def late() -> Yearbook:
    """The year with one value that came late: the first that is graded C meets its target."""
    register = region(SMALL)
    item = next(one for one in renkei.open_year(register, YEAR).items if one.symbol == "C" and one.target)
    assert item.target is not None
    results = tuple(
        replace(one, value=item.target.value, numerator=None, denominator=None, as_printed="")
        if (one.indicator, one.year) == (item.indicator.id, YEAR)
        else one
        for one in register.results
    )
    return renkei.open_year(replace(register, results=results), YEAR)


def measured() -> list[Measured]:
    """Deck and yearbook to the refreshed deck, and yearbook to the deck."""
    content, yearbook = papers(SMALL).pptx(), late()
    done = refresh(content, yearbook)
    assert done.slides
    ours, new = interleaved(
        lambda: refresh(content, yearbook), lambda: Papers(yearbook, words_of("ja")).pptx(), rounds=ROUNDS
    )
    what = (
        f"a refresh of the deck of {SMALL} projects: {len(done.changes)} changes on {len(done.slides)} slides"
    )
    return [Measured(what, "making it new", ours, new, LIMIT)]
