"""All checks of printed pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from renkei.domain.reckoning.changes import ROOM, changes, effort
from renkei.domain.reckoning.claims import told_differently
from renkei.domain.reckoning.grades import Bounds, bounds_in, grades
from renkei.domain.reckoning.grid import Grid
from renkei.domain.reckoning.odd import Odd
from renkei.domain.reckoning.page import Page
from renkei.domain.reckoning.points import percent_for_points, points
from renkei.domain.reckoning.sentence import sentences
from renkei.domain.reckoning.sentence_changes import moves, quotients
from renkei.domain.reckoning.sentence_growth import growths, rates
from renkei.domain.reckoning.sentence_shares import listed_shares, parts_of_wholes
from renkei.domain.reckoning.sentence_sums import breakdowns
from renkei.domain.reckoning.shares import shares
from renkei.domain.reckoning.sums import sums
from renkei.domain.reckoning.wholes import wholes
from renkei.domain.reckoning.years import weekdays, year_names

_LARGEST = 1_500  # numbers of a table whose shares are looked at
_OF_SENTENCES = (
    breakdowns,
    moves,
    quotients,
    parts_of_wholes,
    listed_shares,
    percent_for_points,
    growths,
    rates,
)


@dataclass(frozen=True, slots=True)
class Spotted:
    """Something odd on a page: in a shape, or in the notes."""

    page: int
    shape: str
    odd: Odd
    is_notes: bool = False


def checked(pages: Sequence[Page], bounds: Bounds | None = None) -> list[Spotted]:
    """What does not add up on some pages, page by page. `bounds` are those of the grades; without them, those that the
    pages print."""
    known = bounds or bounds_in(one.text for page in pages for one in page.passages)
    room, found = ROOM, list[Spotted]()
    for page in pages:
        for table, grid in page.grids:
            asked = effort(grid)
            found += [
                Spotted(page.number, table.shape, one) for one in _of_grid(grid, page.about, known, room)
            ]
            if asked > room:
                found.append(Spotted(page.number, table.shape, Odd("table_too_large", "note")))
            room -= asked if asked <= room else 0
        found += _in_words(page)
    found += [Spotted(claim.page.number, claim.shape, odd) for claim, odd in told_differently(pages)]
    return _once(found)


def _once(found: Sequence[Spotted]) -> list[Spotted]:
    """In the order of the pages; of one cell and code once."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for one in sorted(found, key=lambda spotted: spotted.page):
        odd = one.odd
        spot = (
            one.page,
            one.shape,
            odd.code,
            odd.row,
            odd.column,
            f"{odd.values}" if odd.row is None else "",
        )
        if spot not in seen:
            seen.add(spot)
            kept.append(one)
    return kept


def _in_words(page: Page) -> Iterator[Spotted]:
    for passage, row, column in page.words():
        for odd in of_words(passage.text):
            yield Spotted(page.number, passage.shape, replace(odd, row=row, column=column), passage.is_notes)
    for passage, odd in wholes(page):
        yield Spotted(page.number, passage.shape, odd)


def _of_grid(grid: Grid, about: str, bounds: Bounds | None, room: int) -> Iterator[Odd]:
    yield from sums(grid, about=about)
    if len(grid.cells) <= _LARGEST:
        yield from shares(grid, about=about)
        yield from points(grid)
    yield from changes(grid, room=room)
    if bounds is not None:
        yield from grades(grid, bounds)


def of_words(text: str) -> Iterator[Odd]:
    """What does not add up within a text.

    >>> [one.code for one in of_words("A 31件、B 14件の計46件")]
    ['text_sum_differs']
    """
    for sentence in sentences(text):
        for check in _OF_SENTENCES:
            yield from check(sentence)
    yield from year_names(text)
    yield from weekdays(text)
