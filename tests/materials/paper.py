"""Reads a paper as a reader does: by records, by tables with their heads, by pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from renkei.domain.opening import open_year
from renkei.domain.yearbook import Yearbook
from renkei.exchange import load
from renkei.materials import html
from renkei.scales import preset

AOMORI = Path(__file__).parents[2] / "examples/aomori"
_VOID = frozenset({"meta", "link", "br", "wbr", "img", "col", "input", "hr", "use"})


@dataclass
class Element:
    """An element of a page with its text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words in it."""
        return self._words().strip()

    def _words(self) -> str:
        return "".join(child if isinstance(child, str) else child._words() for child in self.children)

    def all(self, tag: str = "", **attributes: str) -> list[Element]:
        """The elements inside it, by tag, class (`class_`) and attributes (`data_record`)."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        found = [child for child in self.children if isinstance(child, Element)]
        deeper = [inner for child in found for inner in child.all(tag, **attributes)]
        here = [child for child in found if child.tag == (tag or child.tag) and child._has(wanted)]
        return here + deeper

    def one(self, tag: str = "", **attributes: str) -> Element:
        """The only such element."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} of {tag} {attributes}"
        return found[0]

    def _has(self, wanted: dict[str, str]) -> bool:
        for name, value in wanted.items():
            own = self.attributes.get(name)
            if own is None or (value not in own.split() if name == "class" else own != value):
                return False
        return True

    def rows(self) -> list[list[str]]:
        """A table's rows as texts."""
        return [
            [cell.text for cell in row.children if isinstance(cell, Element) and cell.tag in ("td", "th")]
            for body in self.all("tbody")
            for row in body.all("tr")
        ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("document")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def read(text: str) -> Element:
    """A document as a tree; fails where its tags do not nest."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert reader._open == [reader.root]
    return reader.root


@cache
def yearbook(year: int = 2024) -> Yearbook:
    """The Aomori region's year."""
    return open_year(load(AOMORI), year, preset("aomori"))


@cache
def written(language: str = "ja") -> str:
    """Its papers."""
    return html(yearbook(), language)


@cache
def paper(language: str = "ja") -> Element:
    """Its papers, read."""
    return read(written(language))


def page(id: str, of: Element | None = None) -> Element:
    """A page by its id."""
    found = [
        element for element in (of or paper()).all(id=id) if "page" in element.attributes["class"].split()
    ]
    return found[0]


def pages(kind: str, of: Element | None = None) -> list[Element]:
    """The pages of a kind, in order."""
    return [element for element in (of or paper()).all(class_=kind) if element._has({"class": "page"})]


def figures(record: str, of: Element | None = None) -> set[str]:
    """What the papers print for a record, wherever it stands."""
    return {element.text for element in (of or paper()).all(data_record=record)}


def head_over(table: Element, record: str) -> tuple[str, str]:
    """The heads of a figure's column (year, then sign) and of its row: what a screen reader says with it."""
    placed = ((row, at, cell) for row in table.all("tr") for at, cell in _columns(row))
    row, at, _ = next(found for found in placed if found[2].attributes.get("data-record") == record)
    said = [_said(_cell(head, at)) for head in _heads(table)]
    return " ".join(text for text in said if text), _said(next(cell for _, cell in _columns(row)))


def _heads(table: Element) -> list[Element]:
    return [row for head in table.all("thead") for row in head.all("tr")]


def _span(cell: Element) -> int:
    return int(cell.attributes.get("colspan", "1"))


def _columns(row: Element) -> list[tuple[int, Element]]:
    found, at = [], 0
    for cell in row.children:
        if isinstance(cell, Element) and cell.tag in ("td", "th"):
            found.append((at, cell))
            at += _span(cell)
    return found


def _cell(row: Element, at: int) -> Element:
    return next(cell for start, cell in _columns(row) if start <= at < start + _span(cell))


def _said(cell: Element) -> str:
    marks = [mark.attributes["aria-label"] for mark in cell.all("svg", role="img")]
    return marks[0] if marks else cell.text
