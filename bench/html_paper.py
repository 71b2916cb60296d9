"""The HTML paper against its own templates, rendered from an outline that is already there."""

from __future__ import annotations

from pathlib import Path

import renkei
from bench.measure import Measured, interleaved
from renkei.materials.html_file import html
from renkei.materials.html_file.rendering import rendered
from renkei.materials.outline import outline
from renkei.wording import words_of

EXAMPLE = Path(__file__).parent.parent / "examples/aomori"
LIMIT = 1.5


def measured(rounds: int = 20) -> list[Measured]:
    """Yearbook to text, and templates alone. Every round has a fresh yearbook: nothing was looked up before."""
    facts = renkei.load(EXAMPLE)
    words = words_of("ja")
    constants = outline(renkei.open_year(facts, 2024), words)
    yearbooks = [renkei.open_year(facts, 2024) for _ in range(rounds + 1)]
    whole, templates = interleaved(
        lambda: html(yearbooks.pop(), "ja"), lambda: rendered(constants, words), rounds=rounds
    )
    return [Measured("the year's papers as HTML", "its templates, from constants", whole, templates, LIMIT)]
