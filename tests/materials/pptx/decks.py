"""Decks to look at: both examples on both sheets in both languages, and crafted regions that are hard to set."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.presentation import Presentation as Opened
from tests.materials.crafted import YEAR, bare, large

import renkei
from renkei.domain.opening import open_year
from renkei.domain.register import Register
from renkei.domain.yearbook import Yearbook
from renkei.materials.outline import Outline, outline
from renkei.materials.outline.sheet import A4, WIDE, Sheet
from renkei.materials.pptx_file import pptx
from renkei.scales import preset
from renkei.wording import words_of

EXAMPLES = Path(__file__).parents[3] / "examples"
POINT = 12_700


@dataclass
class Deck:
    """A deck with the papers it was made from."""

    papers: Outline
    yearbook: Yearbook
    content: bytes

    @property
    def opened(self) -> Opened:
        """It, as python-pptx reads it; each time anew, to be changed."""
        return Presentation(io.BytesIO(self.content))

    @cached_property
    def slides(self) -> list[Any]:
        """Its slides, to be looked at."""
        return list(self.opened.slides)


def made(yearbook: Yearbook, language: str = "ja", sheet: Sheet = A4, *, handout: bool = False) -> Deck:
    """The deck of a yearbook."""
    words = words_of(language)
    papers = outline(yearbook, words, sheet=sheet)
    return Deck(papers, yearbook, pptx(papers, yearbook, words, handout=handout))


@cache
def example(name: str, language: str = "ja", sheet: str = "a4", *, handout: bool = False) -> Deck:
    """The deck of an example."""
    yearbook = renkei.open_year(renkei.load(EXAMPLES / name), 2024)
    return made(yearbook, language, {"a4": A4, "wide": WIDE}[sheet], handout=handout)


EXAMPLE_DECKS = {
    "青森": ("aomori",),
    "青森 16:9": ("aomori", "ja", "wide"),
    "Aomori in English": ("aomori", "en"),
    "みほん": ("mihon",),
    "Mihon in English 16:9": ("mihon", "en", "wide"),
}


def _long_names() -> Register:
    register = large(6)
    name = "圏域の市町村が連携して取り組む広域の人材育成及び販路開拓を支援する" * 12
    return replace(register, projects=tuple(replace(one, name=name[:400]) for one in register.projects))


def _unbroken_words() -> Register:
    register = large(4)
    address = "https://www.example.jp/" + "renkei-chusu-toshiken-" * 12
    return replace(register, projects=tuple(replace(one, summary=address) for one in register.projects))


CRAFTED = {
    "the least": bare,
    "nothing reported": lambda: bare(actual=None),
    "names of 400 letters": _long_names,
    "words that nothing parts": _unbroken_words,
    "300 comments": lambda: large(12, comments=300),
    "40 members": lambda: large(6, towns=40),
    "four indicators each": lambda: large(6, indicators=4),
}


@cache
def crafted(name: str) -> Deck:
    """The deck of a crafted region."""
    return made(open_year(CRAFTED[name](), YEAR, preset("aomori")))


def every(name: str) -> Deck:
    """Any of all these."""
    return example(*EXAMPLE_DECKS[name]) if name in EXAMPLE_DECKS else crafted(name)


ALL = (*EXAMPLE_DECKS, *CRAFTED)
