"""Where things stand on slides: nothing is cut, nothing covers anything else, whatever the facts."""

from __future__ import annotations

import pytest
from tests.materials.pptx.decks import ALL, CRAFTED, EXAMPLE_DECKS, every, example
from tests.materials.pptx.shapes import content, foot, overlaps, placed

from renkei.materials.outline.sheet import A4, WIDE


@pytest.mark.parametrize("name", ALL)
def test_nothing_ends_below_the_line_of_the_foot(name):
    slides = every(name).slides

    below = [
        (n, s.name)
        for n, slide in enumerate(slides, 1)
        for s in content(slide)
        if s.bottom > foot(slide) + 0.5
    ]

    assert below == []


@pytest.mark.parametrize("name", ALL)
def test_nothing_covers_anything_else(name):
    slides = every(name).slides

    assert [(n, *pair) for n, slide in enumerate(slides, 1) for pair in overlaps(slide)] == []


@pytest.mark.parametrize("name", ALL)
def test_everything_stays_on_the_sheet(name):
    deck = every(name)
    width, height = deck.papers.sheet.page_width, deck.papers.sheet.page_height

    outside = [
        (n, s.name)
        for n, slide in enumerate(deck.slides, 1)
        for s in placed(slide)
        if s.left < 0 or s.top < 0 or s.right > width - 40 or s.bottom > height
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
