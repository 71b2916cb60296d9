"""Reads a PDF as others do: its tags as an assistive program, its text as a search does."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property

import pikepdf
import pypdf
from tests.materials.paper import AOMORI

from renkei.domain.meeting import PARTS
from renkei.domain.opening import open_year
from renkei.domain.register import Register
from renkei.exchange import load
from renkei.materials.outline import Outline, outline
from renkei.materials.outline.model import Block, Page
from renkei.materials.outline.sheet import A4, ENDLESS
from renkei.materials.pdf_file import booklet, pdf
from renkei.scales import preset
from renkei.wording import words_of

ANNEXED = (*PARTS, *(part for part in ("annexes", "findings") if part not in PARTS))


@dataclass(frozen=True)
class Printed:
    """A PDF with the outline that it was made of."""

    content: bytes
    papers: Outline

    @cached_property
    def file(self) -> pikepdf.Pdf:
        """As pikepdf opens it."""
        return pikepdf.open(io.BytesIO(self.content))

    @cached_property
    def pages(self) -> list[str]:
        """The text of every page in the order in which it is written, without the spaces between words."""
        reader = pypdf.PdfReader(io.BytesIO(self.content))
        return [re.sub(r"\s+", "", page.extract_text()) for page in reader.pages]

    @cached_property
    def text(self) -> str:
        """All text."""
        return "".join(self.pages)

    def tags(self, *names: str) -> list[pikepdf.Dictionary]:
        """The structure elements of some names, in reading order."""
        return [tag for tag in _tags(self.file.Root.StructTreeRoot) if str(tag.S).lstrip("/") in names]

    def page(self, id: str) -> str:
        """The text of an outline page."""
        return self.pages[next(page.number for page in self.papers.pages if page.id == id) - 1]


def _tags(parent: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    kids = parent.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _tags(kid)


def children(tag: pikepdf.Dictionary) -> list[str]:
    """The names of the elements right under one."""
    kids = tag.get("/K", [])
    return [
        str(kid.S).lstrip("/")
        for kid in (kids if isinstance(kids, pikepdf.Array) else [kids])
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid
    ]


def of(register: Register, *, language: str = "ja", layout: str = "deck") -> Printed:
    """The papers of a region's year 2024."""
    words = words_of(language)
    book = open_year(register, 2024, preset("aomori"))
    if layout == "deck":
        papers = outline(book, words, sheet=A4)
        return Printed(pdf(papers, words), papers)
    papers = outline(book, words, parts=ANNEXED, sheet=ENDLESS)
    return Printed(booklet(papers, words), papers)


def with_blocks(*blocks: Block) -> Printed:
    """Papers of one page with some blocks on it."""
    papers = deck().papers
    page = replace(papers.pages[-1], number=1, blocks=blocks, beside=(), notes=(), entries=(), level=0)
    return _printed(replace(papers, pages=(page,)))


def with_page(page: Page) -> Printed:
    """Papers of this page alone."""
    return _printed(replace(deck().papers, pages=(replace(page, number=1, level=0),)))


def _printed(papers: Outline) -> Printed:
    return Printed(pdf(papers, words_of("ja")), papers)


@cache
def deck(language: str = "ja") -> Printed:
    """The Aomori region's deck."""
    return of(load(AOMORI), language=language)


@cache
def bound(language: str = "ja") -> Printed:
    """The Aomori region's booklet."""
    return of(load(AOMORI), language=language, layout="booklet")
