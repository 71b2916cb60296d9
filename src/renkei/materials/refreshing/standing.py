"""What every figure of a deck says beside what it would say today."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from renkei.domain.errors import Fault, FileRefused
from renkei.domain.yearbook import Yearbook
from renkei.materials.pptx_file.figures import NAMESPACE
from renkei.materials.pptx_file.identified import Identified, identified
from renkei.materials.pptx_file.opened_deck import OpenedDeck
from renkei.materials.refreshing.deck_list import DeckList
from renkei.materials.refreshing.fresh import fresh
from renkei.materials.refreshing.list_reading import read_list
from renkei.materials.refreshing.pairing import pairs_of
from renkei.wording import Words


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure of a deck and what the facts say of it today: `today` is None where they hold no such record any more."""

    figure: Identified
    today: str | None

    @property
    def agrees(self) -> bool:
        """Whether the deck says what the facts say."""
        return self.figure.text == self.today


def standing(deck: bytes | str | Path, yearbook: Yearbook, words: Words) -> list[Standing]:
    """Every figure of a deck that carries its list, as it stands now, beside what it would say with these facts.

    `words` are those of the deck's language (`about_deck` tells it). A deck without a list has none. The deck must have been
    screened. Raises `FileRefused` where its list or a part of it is damaged, `zipfile.BadZipFile` for what is no office file.
    """
    content = deck if isinstance(deck, bytes) else Path(deck).read_bytes()
    try:
        root = OpenedDeck(content).item(NAMESPACE)
        return [] if root is None else _standing(content, root, yearbook, words)
    except ElementTree.ParseError as error:
        raise FileRefused([Fault("deck_part_broken", values={"part": ""})]) from error


def _standing(content: bytes, root: Element, yearbook: Yearbook, words: Words) -> list[Standing]:
    pairs = pairs_of(fresh(_list(root), yearbook, words))
    today: dict[tuple[str, ...], str | None] = {
        place: entry.printed if entry else None for place, entry in pairs.entries.items()
    }
    today |= {("point", *place): text for place, text in pairs.points.items()}
    return [Standing(one, today.get(one.place, one.printed)) for one in identified(content)]


def _list(root: Element) -> DeckList:
    try:
        return read_list(root)
    except ValueError as error:
        raise FileRefused([Fault("deck_list_unreadable")]) from error
