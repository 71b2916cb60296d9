"""Slides that people moved, added or deleted, as the contents of a deck have to tell them."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.materials.refreshing.deck_list import DeckList
from renkei.materials.refreshing.edited import EditedDeck, EditedSlide
from renkei.materials.refreshing.fresh import numbers_of
from renkei.materials.refreshing.xml_parts import number


def moved_pages(slides: Sequence[EditedSlide], old: DeckList) -> dict[str, int]:
    """Page → the number that is printed on its first slide as the deck is ordered now; empty where all have the numbers
    that they had. The slides have been matched; people may let them count from another number than 1."""
    now: dict[str, int] = {}
    before_first = _first_number(slides[0].deck) - 1 if slides else 0
    page_of = {page.slide: page.id for page in old.pages if page.slide}
    for slide in slides:
        if slide.id in page_of:
            now.setdefault(page_of[slide.id], slide.number + before_first)
    before = numbers_of(old)
    return now if any(before[page] != at for page, at in now.items()) else {}


def _first_number(deck: EditedDeck) -> int:
    main = deck.tree(deck.main)
    return 1 if main is None else number(main, "firstSlideNum", 1)


def pages_gone(slides: Sequence[EditedSlide], old: DeckList) -> frozenset[str]:
    """The pages of which no slide is left."""
    standing = {slide.id for slide in slides}
    left = {page.id for page in old.pages if page.slide in standing}
    return frozenset(page.id for page in old.pages) - left
