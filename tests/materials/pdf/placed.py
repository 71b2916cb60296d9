"""Where words stand on the pages of a PDF."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

_WORD = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)</word>')
_BRACKET = 8  # points: half of a bracket is air, over which words may stand
_LINE = 3.5


@dataclass(frozen=True)
class Word:
    """A word with its box in points from the upper left corner of its page."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    page: int


def words_of(content: bytes, folder: Path) -> list[Word]:
    """All words of a PDF."""
    file = folder / "placed.pdf"
    file.write_bytes(content)
    told = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True).stdout.decode()
    pages = told.split("<page ")[1:]
    return [
        Word(*(float(side) for side in found[:4]), found[4], number)
        for number, page in enumerate(pages, start=1)
        for found in _WORD.findall(page)
    ]


def beyond(words: list[Word], right: float) -> list[str]:
    """Those that reach over a margin at the right."""
    return [f"{word.page}: {word.text[:20]}" for word in words if word.right > right]


def overprinted(words: list[Word]) -> list[str]:
    """Those that stand on one another."""
    return [f"{one.page}: {one.text[:20]} on {other.text[:20]}" for one, other in _pairs(words)]


def _pairs(words: list[Word]) -> Iterator[tuple[Word, Word]]:
    for page in sorted({word.page for word in words}):
        here = [word for word in words if word.page == page]
        for one, other in combinations(here, 2):
            across = min(one.right, other.right) - max(one.left, other.left)
            if across > _BRACKET and min(one.bottom, other.bottom) - max(one.top, other.top) > _LINE:
                yield one, other
