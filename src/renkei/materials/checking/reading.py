"""A deck of anybody as pages of words and tables: text boxes, groups, tables, SmartArt, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from renkei.domain.reckoning.grid import Box
from renkei.domain.reckoning.page import Page, Passage, Table
from renkei.materials.pptx_file.opened_deck import A, C, OpenedDeck, P, R, lines_of

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_TITLES = ("title", "ctrTitle")
_ASIDE = ("sldNum", "dt", "ftr", "hdr", "sldImg")
_LONGEST_TITLE = 120
_PLACE = re.compile(r"-?[0-9]{1,12}")


@dataclass(frozen=True)
class Slide:
    """A slide as it is read: its page, the charts by the names of their shapes, and whether all it shows is a picture."""

    page: Page
    charts: tuple[tuple[str, str], ...]  # shape → part
    is_picture: bool


def slides_of(deck: OpenedDeck) -> list[Slide]:
    """The slides in their order."""
    names = [slide.name for slide in deck.slides()]
    return [_slide(deck, name, number) for number, name in enumerate(names, start=1)]


def _slide(deck: OpenedDeck, name: str, number: int) -> Slide:
    relations = deck.relations(name)
    shapes = list(_shapes(deck.part(name)))
    passages = [found for one in shapes if (found := _passage(one))]
    passages += [found for one in shapes if (found := _diagram(deck, relations, one))]
    tables = [_table(one, table) for one in shapes if (table := one.find(f".//{A}tbl")) is not None]
    charts = tuple(
        (_name(one), relations[id][1])
        for one in shapes
        if (chart := one.find(f".//{C}chart")) is not None and (id := chart.get(f"{R}id", "")) in relations
    )
    is_picture = not tables and not charts and not passages and any(one.tag == f"{P}pic" for one in shapes)
    words = [Passage(text, _name(one)) for one, text in _in_order(passages)]
    notes = _notes(deck, relations)
    page = Page(number, _title(passages), tuple(tables), tuple(words + notes))
    return Slide(page, charts, is_picture)


def _shapes(tree: Element) -> Iterator[Element]:
    """Shapes, pictures and frames, in groups too; what stands in for programs that cannot show a shape is passed over."""
    for one in tree:
        if one.tag in (f"{P}sp", f"{P}graphicFrame", f"{P}pic"):
            yield one
        elif one.tag != _FALLBACK:
            yield from _shapes(one)


def _name(shape: Element) -> str:
    found = shape.find(f"*/{P}cNvPr")
    return "" if found is None else found.get("name", "")


def _place(shape: Element) -> str:
    found = shape.find(f"*/{P}nvPr/{P}ph")
    return "" if found is None else found.get("type", "body")


def _passage(shape: Element) -> tuple[Element, str] | None:
    body = shape.find(f"{P}txBody")
    if body is None or _place(shape) in _ASIDE:
        return None
    text = _text(body)
    return (shape, text) if text.strip() else None


def _text(body: Element) -> str:
    return "\n".join(" ".join(lines_of(one)) for one in body.iter(f"{A}p"))


def _in_order(passages: list[tuple[Element, str]]) -> list[tuple[Element, str]]:
    return sorted(passages, key=lambda one: _place(one[0]) not in _TITLES)


def _title(passages: list[tuple[Element, str]]) -> str:
    """The headline: by its place in the layout, else the words that stand highest."""
    named = [text for shape, text in passages if _place(shape) in _TITLES]
    text = named[0] if named else _highest(passages)
    return " ".join(text.split())[:_LONGEST_TITLE]


def _highest(passages: list[tuple[Element, str]]) -> str:
    placed = [
        (int(off.get("y", "0")), text)
        for shape, text in passages
        if (off := shape.find(f"{P}spPr/{A}xfrm/{A}off")) is not None
        and _PLACE.fullmatch(off.get("y", "0"))
        and len(text.strip()) > 3
    ]
    return min(placed, key=lambda one: one[0])[1] if placed else ""


def _table(shape: Element, table: Element) -> Table:
    boxes = tuple(tuple(_box(cell) for cell in row.iterfind(f"{A}tc")) for row in table.iterfind(f"{A}tr"))
    return Table(boxes, _name(shape))


def _box(cell: Element) -> Box:
    body = cell.find(f"{A}txBody")
    text = "" if body is None else _text(body)
    is_own = not any(cell.get(name) in ("1", "true") for name in ("hMerge", "vMerge"))
    down, right = (_whole(cell.get(name, "1")) for name in ("rowSpan", "gridSpan"))
    return Box(text if is_own else "", down, right, is_own)


def _whole(text: str) -> int:
    return max(int(text), 1) if text.isascii() and text.isdigit() and len(text) < 5 else 1


def _diagram(
    deck: OpenedDeck, relations: dict[str, tuple[str, str]], shape: Element
) -> tuple[Element, str] | None:
    """The words of SmartArt, which stand in a part of their own."""
    ids = shape.find(f".//{_DIAGRAM}relIds")
    part = relations.get(ids.get(f"{R}dm", ""), ("", ""))[1] if ids is not None else ""
    if not part:
        return None
    texts = [_text(one) for one in deck.part(part).iter(f"{_DIAGRAM}t")]
    text = "\n".join(one for one in texts if one.strip())
    return (shape, text) if text else None


def _notes(deck: OpenedDeck, relations: dict[str, tuple[str, str]]) -> list[Passage]:
    parts = [part for kind, part in relations.values() if kind.endswith("/notesSlide")]
    shapes = (one for part in parts for one in _shapes(deck.part(part)))
    found = (passage for one in shapes if (passage := _passage(one)))
    return [Passage(text, _name(shape), is_notes=True) for shape, text in found]
