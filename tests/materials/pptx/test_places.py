"""Where things stand on slides: nothing is cut, nothing covers anything else, whatever the facts."""

from __future__ import annotations

import pytest
from tests.materials.pptx.decks import ALL, CRAFTED, EXAMPLE_DECKS, every, example
from tests.materials.pptx.shapes import content, overlaps, placed, with_ends

from renkei.materials.outline.sheet import A4, WIDE


@pytest.mark.parametrize("name", ALL)
def test_nothing_ends_below_the_line_of_the_foot(name):
    below = [
        (n, shape.name)
        for n, (slide, end) in enumerate(with_ends(name), 1)
        for shape in content(slide)
        if shape.bottom > end + 0.5
    ]

    assert below == []


@pytest.mark.parametrize("name", ALL)
def test_nothing_covers_anything_else(name):
    assert [(n, *pair) for n, slide in enumerate(placed(name), 1) for pair in overlaps(slide)] == []


@pytest.mark.parametrize("name", ALL)
def test_everything_stays_on_the_sheet(name):
    sheet = every(name).papers.sheet

    outside = [
        (n, s.name)
        for n, slide in enumerate(placed(name), 1)
        for s in slide
        if s.left < 0 or s.top < 0 or s.right > sheet.page_width - 40 or s.bottom > sheet.page_height
    ]

    assert outside == []


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_every_page_is_a_slide_and_few_need_two(name):
    deck = every(name)

    assert len(deck.papers.pages) <= len(deck.slides) <= len(deck.papers.pages) + 1


@pytest.mark.parametrize(("sheet", "millimetres"), [("a4", (297, 210)), ("wide", (338.667, 190.5))])
def test_slides_have_the_size_of_their_sheet(sheet, millimetres):
    deck = example("aomori", "ja", sheet).opened

    assert (deck.slide_width / 36_000, deck.slide_height / 36_000) == pytest.approx(millimetres, abs=0.001)


def test_the_pages_are_made_for_both_sheets():
    assert {example("aomori", "ja", sheet).papers.sheet for sheet in ("a4", "wide")} == {A4, WIDE}


@pytest.mark.parametrize("name", CRAFTED)
def test_every_page_of_a_crafted_region_has_its_slide(name):
    deck = every(name)
    shown = {slide._element.cSld.get("name") for slide in deck.slides}

    assert shown == {page.id for page in deck.papers.pages}
