"""Whose deck it is: a deck takes the figures of its own region alone."""

from __future__ import annotations

from collections.abc import Iterable

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.domain.register import Register
from renkei.materials.pptx_file.noting import region_of
from renkei.materials.refreshing.about import AboutDeck
from renkei.materials.refreshing.deck_list import DeckList, Entry
from renkei.materials.refreshing.differences import Differences
from renkei.materials.refreshing.fresh import Fresh

_TELLING = 3  # digits of a figure that two regions hardly have in common; grades and counts they do
_FEW = 10  # such figures: with fewer nothing can be said
_LEAST = 5  # one in so many agrees where a deck is the region's own; of two regions' decks one in twenty


def refuse_other_region(about: AboutDeck, register: Register, file: str = "") -> None:
    """Raise `FileRefused` where a deck's list names another region than the facts. One that has changed its name or its hub
    is known by the other."""
    if not about.hubs and not about.region:
        return
    hubs, name = region_of(register)
    is_same = about.region == name or bool(set(about.hubs.split()) & set(hubs.split()))
    if not is_same:
        told = {"made_for": about.region or about.hubs, "asked_for": name}
        raise FileRefused([Fault("deck_of_other_region", Place(file), told)])


def refuse_unknown_figures(about: AboutDeck, differences: Differences, title: str, file: str = "") -> None:
    """The same for a list that names no region: nearly none of its figures are known to the facts, or those that are
    known by their names say something else. `title` is the deck's own."""
    if about.hubs or about.region or _is_own(about, differences.old, differences.fresh):
        return
    register = differences.fresh.yearbook.register
    name = region_of(register)[1] if register else ""
    told = {"deck_title": title, "asked_for": name}
    raise FileRefused([Fault("deck_of_other_region_by_figures", Place(file), told)])


def _is_own(about: AboutDeck, old: DeckList, fresh: Fresh) -> bool:
    if any(page.digest and fresh.digests.get(page.id) == page.digest for page in old.pages):
        return True  # a page says the same, letter by letter
    if about.year is None and about.years and fresh.yearbook.year not in about.years:
        return True  # which year it is may have been said wrongly: nothing is known of the region
    mine, theirs = _figures(old.entries), _figures(fresh.today.entries)
    return len(mine) < _FEW or _LEAST * len(mine & theirs) >= len(mine)


def _figures(entries: Iterable[Entry]) -> set[tuple[str, str]]:
    """Record and words of the figures that tell regions apart."""
    return {
        (one.record, one.printed)
        for one in entries
        if one.record and sum(map(str.isdigit, one.printed)) >= _TELLING
    }
