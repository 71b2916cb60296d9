"""The list that a deck carries: what was printed where, of which record, and what the deck was made of. `list_reading` reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from renkei.materials.pptx_file.noted import LINE_END, PARAGRAPH_END
from renkei.materials.pptx_file.office_template import Fit
from renkei.materials.refreshing.runs import AIR, bare

_ENDS = re.compile(f"[{PARAGRAPH_END}{LINE_END}]")
_NUMBER = re.compile(r"#\d+$")

Spot = tuple[str, ...]
"""Where an entry stands: cell, table, row, column · words, shape · text, page, how many before it."""


@dataclass(frozen=True, slots=True)
class Stand:
    """The shape of an entry: its name, the page it belongs to, its slide's lasting number, its own on that slide, where it
    stood, the drawing it is a part of, and its alternative text."""

    shape: str
    page: str = ""
    slide: str = ""
    id: str = ""
    at: tuple[int, ...] = ()
    drawing: str = ""
    described: str = ""
    element: Any = field(default=None, compare=False, repr=False)

    @property
    def base(self) -> str:
        """The name without the number that tells alike ones apart.

        >>> Stand("renkei:tally#2").base
        'renkei:tally'
        """
        return _NUMBER.sub("", self.shape)


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of a deck. `kind`: cell (of a record) · said (a cell of none) · words (a figure in a shape of its own) · text.
    `printed` is what is said of the record, `whole` all words there with their paragraphs; `inks` colour and weight of the
    runs; `element` the entry in the list itself."""

    kind: str
    place: Spot
    stand: Stand
    record: str
    printed: str
    whole: str
    inks: str = ""
    row: str = ""
    column: str = ""
    element: Any = field(default=None, compare=False, repr=False)

    @property
    def paragraphs(self) -> list[str]:
        """Its words, paragraph by paragraph."""
        return self.whole.split(PARAGRAPH_END)

    @property
    def bare(self) -> str:
        """Its words in one piece, without what programs set and drop."""
        return bare(self.whole.replace(PARAGRAPH_END, ""))

    @property
    def lines(self) -> list[str]:
        """Its words between the ends of paragraphs and lines, without the air at their sides."""
        return [line.strip(AIR) for line in _ENDS.split(self.whole)]

    @property
    def told(self) -> str:
        """Its words as they are told to people."""
        return told(self.paragraphs)

    def same(self, other: Entry) -> bool:
        """Whether both say the same in the same inks."""
        return (self.whole, self.printed, self.inks) == (other.whole, other.printed, other.inks)


@dataclass(frozen=True, slots=True)
class Series:
    """A series of a chart as it was drawn; a value of "" is a gap."""

    name: str
    values: tuple[str, ...]
    label: str = ""
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a chart that is a figure of a record."""

    series: int
    category: int
    record: str
    printed: str
    element: Any = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart's data as it was drawn, and its figures."""

    stand: Stand
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    high: str = ""
    low: str = ""
    points: tuple[Point, ...] = ()
    element: Any = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A slide, by its lasting number, shows a page: check sums of the page, of the slide's notes, and of all that the slide
    said when it was made; empty once something else was put there."""

    id: str
    slide: str
    digest: str
    notes: str
    said: str = ""
    element: Any = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class DeckList:
    """The whole list."""

    about: Mapping[str, str]
    pages: tuple[ListedPage, ...]
    entries: tuple[Entry, ...]
    charts: tuple[Chart, ...]
    rules: tuple[Stand, ...]
    tables: Mapping[str, Stand]
    office: Fit | None = None  # the places of the office's template that it was made on

    @property
    def version(self) -> int:
        """Of the list: the first knew cells, words and points alone."""
        return int(self.about.get("version", "1"))


def by_page(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries by the page they belong to."""
    found: dict[str, list[Entry]] = {}
    for one in entries:
        found.setdefault(one.stand.page, []).append(one)
    return found


def told(paragraphs: Sequence[str]) -> str:
    """Paragraphs as they are told to people: those that say something, each a line, without the air at its sides.

    >>> told(["45項目\\N{NO-BREAK SPACE}", "", "（速報値）"])
    '45項目\\n（速報値）'
    """
    return PARAGRAPH_END.join(text.replace(LINE_END, "").strip(AIR) for text in paragraphs if text.strip())
