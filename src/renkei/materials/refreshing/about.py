"""What a deck was made of, as it says itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.materials.pptx_file.figures import NAMESPACE, VERSION
from renkei.materials.refreshing.edited import EditedDeck
from renkei.wording.catalogue import LANGUAGES

_YEAR = re.compile(rb"/([0-9]{4})/")
_DIGITS = 4  # of a year, or a version
_FIRST_YEAR = 1900  # no deck reports one before
_NAME = 200  # letters of a region's name


@dataclass(frozen=True, slots=True)
class AboutDeck:
    """The fiscal year that a deck reports (None where an old list does not say), whose meeting's it is, its language, its
    sheet, whether it is for handing out, the version of its list; where it does not say its year, those that its figures
    speak of: these may be later than the one it reports (targets); its region's name and the codes of its hubs (empty in
    older lists)."""

    year: int | None
    meeting: str
    language: str
    sheet: str
    is_handout: bool
    version: int
    years: tuple[int, ...] = ()
    region: str = ""
    hubs: str = ""

    @classmethod
    def of(cls, deck: EditedDeck, file: str = "") -> AboutDeck:
        """Of a deck. Raises `FileRefused` where it carries no list, or one of a later version."""
        item = deck.item(NAMESPACE)
        root = _root(deck, item, file)
        version = _number(root.get("version", "1"), file)
        if version > VERSION:
            raise FileRefused([Fault("deck_list_too_new", Place(file), {"version": version})])
        language, year = root.get("language", "ja"), root.get("year", "")
        if language not in LANGUAGES:
            raise deck.refusal("deck_list_unreadable")
        told = root.get("meeting", ""), language, root.get("sheet", "a4"), root.get("handout") == "1"
        years = () if year else tuple(sorted(set(map(int, _YEAR.findall(deck.raw(item))))))
        region, hubs = root.get("region", ""), root.get("hubs", "")
        return cls(_year(year, file), *told, version, years, region[:_NAME], hubs[:_NAME])


def about_deck(content: bytes, file: str = "") -> AboutDeck:
    """What a deck was made of. Raises `FileRefused` (with the file's name) for a deck without a list that can be read."""
    return AboutDeck.of(EditedDeck(content, name=file), file)


def _root(deck: EditedDeck, item: str, file: str) -> Any:
    if not item:
        raise FileRefused([Fault("deck_without_list", Place(file))])
    try:
        return deck.tree(item)
    except FileRefused as refused:
        if refused.faults[0].code != "deck_part_broken":
            raise
        raise FileRefused([Fault("deck_list_unreadable", Place(file))]) from refused


def _year(text: str, file: str) -> int | None:
    year = _number(text, file) if text else None
    if year is not None and year < _FIRST_YEAR:
        raise FileRefused([Fault("deck_list_unreadable", Place(file))])
    return year


def _number(text: str, file: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > _DIGITS:
        raise FileRefused([Fault("deck_list_unreadable", Place(file))])
    return int(text)
