"""Slides that people moved, added or deleted, as the contents of a deck have to tell them."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.materials.refreshing.deck_list import DeckList
from renkei.materials.refreshing.edited import EditedSlide
from renkei.materials.refreshing.fresh import numbers_of


def moved_pages(slides: Sequence[EditedSlide], old: DeckList) -> dict[str, int]:
    """Page → the number of its first slide as the deck is ordered now; empty where all have the numbers that they had.
    `slides` have been matched."""
    now: dict[str, int] = {}
    page_of = {page.slide: page.id for page in old.pages if page.slide}
    for slide in slides:
        if slide.id in page_of:
            now.setdefault(page_of[slide.id], slide.number)
    before = numbers_of(old)
    return now if any(before[page] != number for page, number in now.items()) else {}


def pages_gone(slides: Sequence[EditedSlide], old: DeckList) -> frozenset[str]:
    """The pages of which no slide is left."""
    standing = {slide.id for slide in slides}
    left = {page.id for page in old.pages if page.slide in standing}
    return frozenset(page.id for page in old.pages) - left
