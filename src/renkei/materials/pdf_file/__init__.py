"""The papers as PDF: the deck in A4 landscape and the booklet in A4 portrait, tagged (PDF/UA-1), with our own fonts."""

from __future__ import annotations

from renkei.materials.characters import refuse_unprintable
from renkei.materials.outline.model import Outline
from renkei.materials.pdf_file.compiling import Prepared, compiled, prepared
from renkei.wording import Words

__all__ = ["Prepared", "booklet", "compiled", "pdf", "prepared"]


def pdf(papers: Outline, words: Words) -> bytes:
    """The deck: each page of the outline on one page of the outline's sheet.

    Raises `PapersRefused` with every character that none of our fonts has.
    """
    refuse_unprintable(papers)
    return compiled(prepared(papers, words, layout="deck"))


def booklet(papers: Outline, words: Words) -> bytes:
    """The booklet in A4 portrait at 0.7 of the deck's size. `papers` are those of the sheet without end.

    Raises `PapersRefused` with every character that none of our fonts has.
    """
    refuse_unprintable(papers)
    return compiled(prepared(papers, words, layout="booklet"))
