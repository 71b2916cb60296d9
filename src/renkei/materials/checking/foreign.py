"""A deck of others against the facts: numbers beside names that the facts know, where it is sure what they are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from renkei.domain.finding import Finding
from renkei.domain.reckoning.page import Page, usual_year
from renkei.domain.reckoning.years import years_in
from renkei.domain.yearbook import Yearbook
from renkei.materials.checking.foreign_counts import claims_against, counts_against
from renkei.materials.checking.foreign_tables import table_against
from renkei.materials.checking.foreign_words import words_against
from renkei.materials.checking.known import Known


def against_facts(pages: Sequence[Page], yearbook: Yearbook) -> Iterator[Finding]:
    """Numbers that the facts hold otherwise. Of anything that is not certain (whose, which year, which unit) nothing is said."""
    known = Known(yearbook)
    usual = usual_year(pages)
    for page in pages:
        year = year_of(page, usual)
        for table, grid in page.grids:
            yield from table_against(page, table, grid, known, year)
            yield from counts_against(page, table, grid, known, year)
        yield from words_against(page, known, year)
    yield from claims_against(pages, known)


def year_of(page: Page, usual: int | None) -> int | None:
    """The year of a page; of one that names none, that of the deck's titles."""
    return usual if not years_in(page.title) and not years_in(page.about) else page.year
