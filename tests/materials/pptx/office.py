"""Decks on offices' templates, each made once."""

from __future__ import annotations

from functools import cache

from tests.materials.crafted import YEAR, large
from tests.materials.pptx.city import city
from tests.materials.pptx.decks import EXAMPLES, Deck
from tests.materials.pptx.templates import template

import renkei
from renkei.domain.opening import open_year
from renkei.domain.yearbook import Yearbook
from renkei.intake import screened
from renkei.materials.outline import outline
from renkei.materials.outline.sheet import A4
from renkei.materials.pptx_file import pptx
from renkei.materials.pptx_file.office_template import OfficeTemplate, read_template
from renkei.materials.pptx_file.office_template.sample import sample
from renkei.scales import preset
from renkei.wording import words_of

USABLE = ("usual", "japanese", "by_libreoffice", "one_blank", "dark_cover", "tinted", "with_macros", "sample")


@cache
def read(name: str, language: str = "ja") -> OfficeTemplate:
    """A template, read as the command reads it; "sample" is our own to start from, "city" that of a city."""
    made = {"sample": lambda: sample(A4, words_of("ja")), "city": city}.get(name)
    content = made() if made else template(name)
    return read_template(screened(content, "pptx"), language)


@cache
def region() -> Yearbook:
    """A small region with a case, photographs, comments."""
    return open_year(large(3, towns=4, comments=3), YEAR, preset("aomori"))


def deck_of(yearbook: Yearbook, name: str, language: str = "ja") -> Deck:
    """The deck of a yearbook on a template."""
    words, office = words_of(language), read(name, language)
    papers = outline(yearbook, words, sheet=office.fit.sheet)
    return Deck(papers, yearbook, pptx(papers, yearbook, words, template=office))


@cache
def deck(name: str, language: str = "ja") -> Deck:
    """The small region's deck on a template."""
    return deck_of(region(), name, language)


@cache
def aomori(name: str) -> Deck:
    """The deck of the published facts on a template."""
    return deck_of(renkei.open_year(renkei.load(EXAMPLES / "aomori"), YEAR), name)
