"""Slides that another program gave new numbers: known by what stands on them, the same every time, and never guessed."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.materials.refreshing.deck_list import DeckList, Entry, ListedPage, Stand
from renkei.materials.refreshing.slide_match import match_slides


@dataclass
class Slide:
    """A slide of a deck as the matching sees it."""

    number: int
    id: str
    names: frozenset[bytes]
    lines: frozenset[str] = frozenset()


def listed(slides: dict[str, tuple[str, ...]]) -> DeckList:
    """A list: slide → the names of its shapes."""
    entries = tuple(
        Entry("text", ("text", id, f"{at}"), Stand(name, id, id), "", f"{id}の文{at}", f"{id}の文{at}")
        for id, names in slides.items()
        for at, name in enumerate(names)
    )
    pages = tuple(ListedPage(id, id, "", "") for id in slides)
    return DeckList({"version": "2"}, pages, entries, (), (), {})


def deck(*slides: tuple[str, str]) -> list[Slide]:
    """Slides: number in the file, and the names on it, parted by blanks."""
    return [
        Slide(at, id, frozenset(one.encode() for one in names.split()))
        for at, (id, names) in enumerate(slides, 1)
    ]


OLD = listed({"257": ("a", "b"), "258": ("c", "d"), "259": ("e", "f")})


def test_slides_with_their_own_numbers_keep_them():
    slides = deck(("258", "c d"), ("257", "a b"))

    unsure = match_slides(slides, OLD)

    assert ([one.id for one in slides], unsure) == (["258", "257"], {})


def test_renumbered_slides_are_known_by_the_names_on_them():
    slides = deck(("257", "e f"), ("258", "x"), ("259", "a b c"))

    unsure = match_slides(slides, OLD)

    assert ([one.id for one in slides], unsure) == (["259", "new 2", "257"], {})


def test_slides_as_much_alike_are_not_guessed():
    slides = deck(("257", "c d"), ("258", "a b"), ("259", "a b"))

    unsure = match_slides(slides, OLD)

    assert ([one.id for one in slides], unsure) == (["258", "new 2", "new 3"], {"257": (2, 3)})


def test_a_slide_as_much_like_two_of_the_list_is_not_guessed():
    slides = deck(("257", "e f"), ("258", "a b c d"))

    unsure = match_slides(slides, OLD)

    assert ([one.id for one in slides], unsure) == (["259", "new 2"], {"257": (2,), "258": (2,)})


def test_words_decide_where_names_are_alike():
    slides = deck(("257", "c d"), ("258", "a b"), ("259", "a b"))
    slides[2].lines = frozenset({"257の文0"})

    match_slides(slides, OLD)

    assert [one.id for one in slides] == ["258", "new 2", "257"]
