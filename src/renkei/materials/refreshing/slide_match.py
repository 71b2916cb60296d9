"""Which slide is which: by its lasting number; where a program gave all slides new numbers, by what stands on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from renkei.materials.refreshing.edited import EditedSlide, needles
from renkei.materials.refreshing.listed import Listed

_LEAST = 0.4  # of what a slide was written with
_FEW = 3  # slides that have the same name or words, at most
_LONG = 4  # letters that words have at least


def match_slides(slides: Sequence[EditedSlide], old: Listed) -> None:
    """Give slides that were renumbered the numbers of the list; those that are unknown get none of these."""
    names = _names(old)
    known = [slide for slide in slides if slide.id in names]
    if not known or 2 * sum(_is_alike(slide.names, names[slide.id]) for slide in known) > len(known):
        return
    found = _best(slides, names, _words(old))
    for slide in slides:
        slide.id = found.get(slide.number, f"new {slide.number}")


def _is_alike(here: frozenset[bytes], written: frozenset[bytes]) -> bool:
    return len(here & written) >= _LEAST * len(written)


def _names(old: Listed) -> dict[str, frozenset[bytes]]:
    """Slide → the names of its shapes that few other slides have."""
    stands = [*(one.stand for one in old.entries), *(one.stand for one in old.charts)]
    return {
        slide: needles(names) for slide, names in _rare({(one.slide, one.shape) for one in stands}).items()
    }


def _words(old: Listed) -> dict[str, frozenset[bytes]]:
    """Slide → words on it that few other slides have."""
    lines = {
        (one.stand.slide, line)
        for one in old.entries
        if one.kind == "text"
        for line in one.whole.replace("\u2028", "\n").split("\n")
        if len(line) >= _LONG
    }
    return {slide: needles(words) for slide, words in _rare(lines).items()}


def _rare(told: set[tuple[str, str]]) -> dict[str, set[str]]:
    count = Counter(text for _, text in told)
    found: dict[str, set[str]] = {}
    for slide, text in told:
        if slide and count[text] <= _FEW:
            found.setdefault(slide, set()).add(text)
    return found


def _best(
    slides: Sequence[EditedSlide],
    names: Mapping[str, frozenset[bytes]],
    words: Mapping[str, frozenset[bytes]],
) -> dict[int, str]:
    """The number of a slide in the deck → that of the list, the most alike first, each once."""
    shares = []
    for slide in slides:
        raw = slide.deck.raw(slide.name)
        for at, id in enumerate(dict.fromkeys((*names, *words))):
            named, said = names.get(id, frozenset()), words.get(id, frozenset())
            by_names = len(named & slide.names) / max(len(named), 1)
            by_words = sum(one in raw for one in said) / max(len(said), 1)
            if max(by_names, by_words) >= _LEAST:
                shares.append((-by_names - by_words, at, slide.number, id))
    found: dict[int, str] = {}
    for _, _, number, id in sorted(shares):
        if number not in found and id not in found.values():
            found[number] = id
    return found
