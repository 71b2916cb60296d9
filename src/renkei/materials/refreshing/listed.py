"""The list that a deck carries: what was printed where, of which record, and what the deck was made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from xml.etree.ElementTree import Element

from renkei.materials.pptx_file.figures import NAMESPACE
from renkei.materials.pptx_file.noted import LINE_END, PARAGRAPH_END

_OWN = f"{{{NAMESPACE}}}"
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
    def flat(self) -> str:
        """Its words in one line."""
        return flat(self.paragraphs)

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
    """A slide, by its lasting number, shows a page: check sums of the page and of the slide's notes."""

    id: str
    slide: str
    digest: str
    notes: str
    element: Any = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Listed:
    """The whole list."""

    about: Mapping[str, str]
    pages: tuple[ListedPage, ...]
    entries: tuple[Entry, ...]
    charts: tuple[Chart, ...]
    rules: tuple[Stand, ...]
    tables: Mapping[str, Stand]

    @property
    def version(self) -> int:
        """Of the list: the first knew cells, words and points alone."""
        return int(self.about.get("version", "1"))


def listed(root: Element) -> Listed:
    """The list as it stands in a deck. What was added to it later than this version is passed over."""
    tables = {one.get("shape", ""): _stand(one) for one in root.iterfind(f"{_OWN}table")}
    return Listed(
        dict(root.attrib),
        tuple(_pages(root)),
        (*_cells(root, tables), *_words(root), *_texts(root)),
        tuple(_charts(root)),
        tuple(_stand(one) for one in root.iterfind(f"{_OWN}rule")),
        tables,
    )


def _pages(root: Element) -> Iterator[ListedPage]:
    for one in root.iterfind(f"{_OWN}page"):
        yield ListedPage(
            one.get("id", ""), one.get("slide", ""), one.get("digest", ""), one.get("notes", ""), one
        )


def _stand(one: Element) -> Stand:
    at = tuple(int(part) for part in one.get("at", "").split())
    shape, page, slide, id = (one.get(name, "") for name in ("shape", "page", "slide", "id"))
    return Stand(shape, page, slide, id, at, one.get("drawing", ""), one.get("described", ""), one)


def _cells(root: Element, tables: Mapping[str, Stand]) -> Iterator[Entry]:
    for table in root.iterfind(f"{_OWN}table"):
        stand = tables[table.get("shape", "")]
        for one in table:
            kind = one.tag.removeprefix(_OWN)
            if kind in ("cell", "said"):
                yield _cell(kind, stand, one)


def _cell(kind: str, stand: Stand, one: Element) -> Entry:
    row, column, printed = one.get("row", ""), one.get("column", ""), one.text or ""
    whole = one.get("said") or one.get("shown") or printed
    place = (kind, stand.shape, row, column)
    record, inks = one.get("record", ""), one.get("inks", "")
    return Entry(kind, place, stand, record, printed, whole, inks, row, column, one)


def _words(root: Element) -> Iterator[Entry]:
    for one in root.iterfind(f"{_OWN}words"):
        stand, printed = _stand(one), one.text or ""
        whole = printed + one.get("after", "")
        yield Entry(
            "words", ("words", stand.shape), stand, one.get("record", ""), printed, whole, element=one
        )


def _texts(root: Element) -> Iterator[Entry]:
    before: dict[str, int] = {}
    for one in root.iterfind(f"{_OWN}text"):
        stand, text = _stand(one), one.text or ""
        before[stand.page] = before.get(stand.page, 0) + 1
        place = ("text", stand.page, f"{before[stand.page]}")
        yield Entry("text", place, stand, "", text, text, one.get("inks", ""), element=one)


def _charts(root: Element) -> Iterator[Chart]:
    points: dict[str, list[Point]] = {}
    for one in root.iterfind(f"{_OWN}point"):
        series, category = int(one.get("series", "0")), int(one.get("category", "0"))
        made = Point(series, category, one.get("record", ""), one.text or "", one)
        points.setdefault(one.get("shape", ""), []).append(made)
    for one in root.iterfind(f"{_OWN}chart"):
        own = tuple(points.pop(one.get("shape", ""), ()))
        yield replace(_chart(one), points=own)
    for shape, own_points in points.items():  # a list of the first version
        yield Chart(Stand(shape), (), (), points=tuple(own_points))


def _chart(one: Element) -> Chart:
    categories = tuple(category.text or "" for category in one.iterfind(f"{_OWN}category"))
    series = tuple(map(_series, one.iterfind(f"{_OWN}series")))
    return Chart(_stand(one), categories, series, one.get("high", ""), one.get("low", ""), element=one)


def _series(one: Element) -> Series:
    values = tuple("" if value == "-" else value for value in one.get("values", "").split())
    return Series(one.get("name", ""), values, one.get("label", ""), tuple(one.get("hidden", "").split()))


def by_page(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries by the page they belong to."""
    found: dict[str, list[Entry]] = {}
    for one in entries:
        found.setdefault(one.stand.page, []).append(one)
    return found


def flat(texts: Sequence[str]) -> str:
    """Paragraphs in one line.

    >>> flat(["45項目", "（速報値）"])
    '45項目 / （速報値）'
    """
    return " / ".join(
        text.replace(LINE_END, "").strip("\N{NO-BREAK SPACE} ") for text in texts if text.strip()
    )
