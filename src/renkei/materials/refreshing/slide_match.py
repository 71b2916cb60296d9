"""Which slide is which: by its lasting number; where a program gave all slides new numbers, by what stands on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby

from renkei.materials.refreshing.deck_list import DeckList
from renkei.materials.refreshing.edited import EditedSlide, needles

_LEAST = Fraction(2, 5)  # of what a slide was written with
_FEW = 3  # slides that have the same name or words, at most
_LONG = 4  # letters that words have at least

Alike = tuple[Fraction, int, str]  # how much of a slide of the list stands on which slide of the deck
Said = Mapping[str, frozenset[str]] | Mapping[str, frozenset[bytes]]


def match_slides(slides: Sequence[EditedSlide], old: DeckList) -> dict[str, tuple[int, ...]]:
    """Give slides that were renumbered the numbers of the list; those that are unknown get none of these. Where several
    are as much alike nothing is guessed: these numbers of the list are returned, each with the slides that it may be."""
    names = _names(old)
    known = [slide for slide in slides if slide.id in names]
    if not known or 2 * sum(_is_alike(slide.names, names[slide.id]) for slide in known) > len(known):
        return {}
    found, unsure = _matched(_shares(slides, names, _words(old)))
    for slide in slides:
        slide.id = found.get(slide.number, f"new {slide.number}")
    return unsure


def _is_alike(here: frozenset[bytes], written: frozenset[bytes]) -> bool:
    return len(here & written) >= _LEAST * len(written)


def _names(old: DeckList) -> dict[str, frozenset[bytes]]:
    """Slide → the names of its shapes that few other slides have."""
    stands = [*(one.stand for one in old.entries), *(one.stand for one in old.charts)]
    return {
        slide: needles(names) for slide, names in _rare({(one.slide, one.shape) for one in stands}).items()
    }


def _words(old: DeckList) -> dict[str, frozenset[str]]:
    """Slide → lines of words on it that few other slides have."""
    lines = {
        (one.stand.slide, line)
        for one in old.entries
        if one.kind == "text"
        for line in one.lines
        if len(line) >= _LONG
    }
    return {slide: frozenset(words) for slide, words in _rare(lines).items()}


def _rare(told: set[tuple[str, str]]) -> dict[str, set[str]]:
    count = Counter(text for _, text in told)
    found: dict[str, set[str]] = {}
    for slide, text in told:
        if slide and count[text] <= _FEW:
            found.setdefault(slide, set()).add(text)
    return found


def _shares(
    slides: Sequence[EditedSlide],
    names: Mapping[str, frozenset[bytes]],
    words: Mapping[str, frozenset[str]],
) -> Iterator[Alike]:
    """How much of its names and words every slide of the list has on every slide of the deck, where that is enough."""
    by_name, by_word = _slides_by(names), _slides_by(words)
    for slide in slides:
        named = Counter(id for one in slide.names for id in by_name.get(one, ()))
        said = Counter(id for one in slide.lines for id in by_word.get(one, ()))
        for id in named.keys() | said.keys():
            shares = [
                Fraction(hits[id], len(written[id]))
                for hits, written in ((named, names), (said, words))
                if id in written
            ]
            if max(shares) >= _LEAST:
                yield sum(shares, Fraction()), slide.number, id


def _slides_by(written: Said) -> dict[str | bytes, list[str]]:
    """A name or words → the slides of the list that have them."""
    found: dict[str | bytes, list[str]] = {}
    for slide, told in written.items():
        for one in told:
            found.setdefault(one, []).append(slide)
    return found


def _matched(shares: Iterable[Alike]) -> tuple[dict[int, str], dict[str, tuple[int, ...]]]:
    """The number of a slide in the deck → that of the list, the most alike first, each once; and the numbers of the list
    for which several are as much alike, or that are as much like several."""
    found: dict[int, str] = {}
    unsure: dict[str, tuple[int, ...]] = {}
    closed: set[int | str] = set()
    for _, alike in groupby(sorted(shares, key=lambda one: (-one[0], *one[1:])), key=lambda one: one[0]):
        pairs = [(number, id) for _, number, id in alike if number not in closed and id not in closed]
        count = Counter(one for pair in pairs for one in pair)
        for number, id in pairs:
            if count[number] == count[id] == 1:
                found[number] = id
            else:
                unsure[id] = (*unsure.get(id, ()), number)
        closed.update(count)
    return found, unsure
