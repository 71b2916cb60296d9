"""What a deck was made of, as it says itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
    def of(cls, deck: EditedDeck) -> AboutDeck:
        """Of a deck. Raises `FileRefused` where it carries no list, or one of a later version."""
        item = deck.item(NAMESPACE)
        root = deck.tree(item) if item else None
        if root is None:
            raise FileRefused([Fault("deck_without_list", Place(), {"is_named": _has_our_names(deck)})])
        version = int(root.get("version", "1"))
        if version > VERSION:
            raise FileRefused([Fault("deck_list_too_new", Place(), {"version": version})])
        year = root.get("year") or _usual_year(deck.raw(item).decode("utf-8", "replace"))
        told = (
            root.get("meeting", ""),
            root.get("language", "ja"),
            root.get("sheet", "a4"),
            root.get("handout") == "1",
        )
        return cls(int(year) if year else None, *told, version)


def about_deck(content: bytes) -> AboutDeck:
    """What a deck was made of. Raises `FileRefused` for a deck without its list."""
    return AboutDeck.of(EditedDeck(content))


def _usual_year(list_text: str) -> str:
    """The latest year that records speak of, where an old list does not name its own."""
    return max(_YEAR.findall(list_text), default="")


def _has_our_names(deck: EditedDeck) -> bool:
    """Whether shapes still are named as Renkei names them: the list was lost on the way."""
    return any(name.startswith(b"renkei:") for slide in deck.slides for name in slide.names)
