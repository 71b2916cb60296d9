"""What a deck was made of, as it says itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.materials.pptx_file.figures import NAMESPACE, VERSION
from renkei.materials.refreshing.edited import EditedDeck

_YEAR = re.compile(r"/(\d{4})/")


@dataclass(frozen=True, slots=True)
class AboutDeck:
    """The fiscal year that a deck reports (None where an old list does not say), whose meeting's it is, its language, its
    sheet, whether it is for handing out, and the version of its list."""

    year: int | None
    meeting: str
    language: str
    sheet: str
    is_handout: bool
    version: int

    @classmethod
    def of(cls, deck: EditedDeck, file: str = "") -> AboutDeck:
        """Of a deck. Raises `FileRefused` where it carries no list, or one of a later version."""
        item = deck.item(NAMESPACE)
        root = _root(deck, item, file)
        version = _number(root.get("version", "1"), file)
        if version > VERSION:
            raise FileRefused([Fault("deck_list_too_new", Place(file), {"version": version})])
        year = root.get("year") or _usual_year(deck.raw(item).decode("utf-8", "replace"))
        told = (
            root.get("meeting", ""),
            root.get("language", "ja"),
            root.get("sheet", "a4"),
            root.get("handout") == "1",
        )
        return cls(_number(year, file) if year else None, *told, version)


def about_deck(content: bytes, file: str = "") -> AboutDeck:
    """What a deck was made of. Raises `FileRefused` (with the file's name) for a deck without a list that can be read."""
    return AboutDeck.of(EditedDeck(content), file)


def _usual_year(list_text: str) -> str:
    """The latest year that records speak of, where an old list does not name its own."""
    return max(_YEAR.findall(list_text), default="")


def _root(deck: EditedDeck, item: str, file: str) -> Any:
    if not item:
        raise FileRefused([Fault("deck_without_list", Place(file))])
    try:
        return deck.tree(item)
    except SyntaxError as error:
        raise FileRefused([Fault("deck_list_unreadable", Place(file))]) from error


def _number(text: str, file: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise FileRefused([Fault("deck_list_unreadable", Place(file))])
    return int(text)
