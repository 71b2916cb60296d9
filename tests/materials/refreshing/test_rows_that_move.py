"""Rows that a new deck sets on another page stay where they are, and say what the new deck says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from tests.materials.crafted import YEAR, large
from tests.materials.pptx.decks import made
from tests.materials.refreshing.worked_on import slides

from renkei.domain.opening import open_year
from renkei.domain.yearbook import Yearbook
from renkei.materials.papers import Papers
from renkei.materials.refreshing import refresh
from renkei.scales import preset
from renkei.wording import words_of

Row = tuple[str, ...]


def year_with(longer: str) -> Yearbook:
    """Thirty projects, the third with more to its name."""
    facts = large(30)
    projects = tuple(
        replace(one, name=one.name + longer) if at == 2 else one for at, one in enumerate(facts.projects)
    )
    return open_year(replace(facts, projects=projects), YEAR, preset("aomori"))


def rows(content: bytes) -> Iterator[tuple[int, Row]]:
    """Slide and cells of the rows of all indicators."""
    for number, slide in enumerate(slides(content), 1):
        for shape in slide.shapes:
            if shape.has_table and shape.name.startswith("renkei:all-indicators"):
                yield from ((number, tuple(cell.text for cell in row.cells)) for row in shape.table.rows)


@cache
def both() -> tuple[dict[Row, int], dict[Row, int]]:
    """Row → slide, refreshed and in a new deck."""
    today = year_with("、販路の開拓と担い手の確保を支援する広域の取組" * 4)
    refreshed = refresh(made(year_with("")).content, today).content
    new = Papers(today, words_of("ja")).pptx()
    of_refreshed, of_new = ({row: at for at, row in rows(one)} for one in (refreshed, new))
    return of_refreshed, of_new


def test_a_longer_name_sets_rows_on_the_next_page_of_a_new_deck():
    refreshed, new = both()

    assert sum(refreshed[row] != at for row, at in new.items() if row in refreshed) > 0


def test_all_rows_say_what_a_new_deck_says():
    refreshed, new = both()

    assert {"".join("".join(row).split()) for row in refreshed} == {
        "".join("".join(row).split()) for row in new
    }
    assert len(new) > 30
