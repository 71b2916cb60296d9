"""The same papers for another sheet: wider, lower, or without end."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from renkei import load, open_year
from renkei.domain.yearbook import Yearbook
from renkei.materials.outline import Outline, outline
from renkei.materials.outline.model import Group, Page, Table
from renkei.materials.outline.sheet import A4, ENDLESS, WIDE, Sheet
from renkei.wording import words_of

EXAMPLES = Path(__file__).parents[2] / "examples"
each_region = pytest.mark.parametrize("region", ["aomori", "mihon"])


@cache
def book(region: str) -> Yearbook:
    return open_year(load(EXAMPLES / region))


@cache
def papers(region: str, sheet: Sheet) -> Outline:
    return outline(book(region), words_of("ja"), sheet=sheet)


def tables_of(page: Page) -> list[Table]:
    blocks = (*page.blocks, *page.beside)
    return [b.table if isinstance(b, Group) else b for b in blocks if isinstance(b, Group | Table)]


def begun(made: Outline) -> list[tuple[str, str]]:
    """The pages that begin something; a section of one page has no divider."""
    return [(page.id, page.title) for page in made.pages if not page.is_continued and page.kind != "divider"]


def test_a_sheet_knows_its_paper_and_the_room_on_it() -> None:
    assert (A4.page_width, A4.page_height, A4.width, A4.height) == (842, 595, 746, 506)
    assert (WIDE.page_width, WIDE.page_height, WIDE.width) == (960, 540, 864)
    assert [sheet.is_endless for sheet in (A4, WIDE, ENDLESS)] == [False, False, True]


@pytest.mark.parametrize(("left", "expected"), [(446, (446, 274)), (430, (430, 290))])
def test_two_columns_of_a4_keep_their_shares_on_a_wider_sheet(left: int, expected: tuple[int, int]) -> None:
    first, second = WIDE.parted(left)

    assert A4.parted(left) == expected
    assert first * 746 // 864 in (left, left - 1)
    assert first + 26 + second == WIDE.width


@each_region
def test_outlines_say_for_which_sheet_they_are(region: str) -> None:
    assert outline(book(region)).sheet is A4
    assert papers(region, WIDE).sheet is WIDE


@each_region
@pytest.mark.parametrize("sheet", [WIDE, ENDLESS], ids=["wide", "endless"])
def test_every_sheet_holds_the_same_parts_and_cases_in_the_same_order(region: str, sheet: Sheet) -> None:
    assert begun(papers(region, sheet)) == begun(papers(region, A4))


@each_region
def test_on_a_sheet_without_end_every_part_and_every_case_is_one_page(region: str) -> None:
    made = papers(region, ENDLESS)

    assert not [page.id for page in made.pages if page.is_continued]
    assert not [table.id for page in made.pages for table in tables_of(page) if table.is_continued]
    assert not [page.id for page in made.pages if page.place]


@each_region
def test_a_case_without_end_has_columns_as_even_as_its_blocks_allow(region: str) -> None:
    cases = [page for page in papers(region, ENDLESS).pages if page.kind == "case"]

    assert all(page.blocks for page in cases)
    assert any(page.beside for page in cases)


@each_region
def test_tables_take_the_room_of_a_wider_sheet(region: str) -> None:
    (narrow,) = tables_of(papers(region, A4).page("programme"))
    (wide,) = tables_of(papers(region, WIDE).page("programme"))

    assert [column.key for column in narrow.columns] == [column.key for column in wide.columns]
    assert sum(c.width for c in wide.columns) <= WIDE.width
