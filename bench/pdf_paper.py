"""The PDFs against a bare typst compile of the same markup and data, for 57 projects. Each in a process of its own: typst
keeps what it has laid out, and a second compile of the same would measure nothing."""

from __future__ import annotations

from collections.abc import Callable

from bench.deck import papers
from bench.large_region import SMALL
from bench.measure import Measured, apart
from renkei.materials.outline import Outline
from renkei.materials.outline.sheet import A4, ENDLESS
from renkei.materials.pdf_file import compiled, prepared

LIMIT = 1.3
ROUNDS = 5


def measured() -> list[Measured]:
    """Yearbook to PDF, and typst alone."""
    made = papers(SMALL)
    return [
        _of("the deck as PDF", papers(SMALL).pdf, made.outline(A4), "deck"),
        _of("the booklet", papers(SMALL).booklet, made.outline(ENDLESS, has_annexes=True), "booklet"),
    ]


def _of(what: str, whole: Callable[[], bytes], outline: Outline, layout: str) -> Measured:
    ready = prepared(outline, papers(SMALL).words, layout=layout)
    ours, bare = apart(whole, lambda: compiled(ready), rounds=ROUNDS)
    return Measured(f"{what} of {SMALL} projects", "a bare typst compile", ours, bare, LIMIT)
