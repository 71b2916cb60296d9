"""A deck read again: which record every figure on it speaks of, and what it says now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from xml.etree.ElementTree import Element

from renkei.materials.pptx_file.figures import NAMESPACE
from renkei.materials.pptx_file.marks import without_mark
from renkei.materials.pptx_file.opened_deck import A, C, OpenedDeck, Slide, lines_of

_OWN = f"{{{NAMESPACE}}}"
_KEY = "{http://schemas.microsoft.com/office/drawing/2014/main}"


@dataclass(frozen=True, slots=True)
class Identified:
    """A figure of a deck: its record, what stands there now and what was printed, the number that it then was (with its
    unit), the slide (counted from 1 as the deck is ordered now) and the name of the shape. `place` is where the deck's list
    has it: cell, table, row and column; words and shape; point, shape, series and category."""

    record: str
    text: str
    printed: str
    value: str = ""
    unit: str = ""
    slide: int = 0
    shape: str = ""
    place: tuple[str, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether somebody wrote something else there."""
        return self.text != self.printed


def identified(deck: bytes | str | Path) -> list[Identified]:
    """The figures of a deck that Renkei wrote, also after an office program changed, moved or copied parts of it.

    Slides in the order of the deck, figures in that of their slide. Those that were deleted are not listed, those copied
    are listed twice. A deck without a list of figures has none. Raises `zipfile.BadZipFile` for what is no office file.
    """
    opened = OpenedDeck(Path(deck).read_bytes() if isinstance(deck, str | Path) else deck)
    listed = opened.item(NAMESPACE)
    return list(_Reader(opened, listed).all()) if listed is not None else []


class _Reader:
    """The list of figures by where they stand."""

    def __init__(self, opened: OpenedDeck, listed: Element) -> None:
        self.opened = opened
        self.cells: dict[tuple[str, str, str], tuple[Element, tuple[str, ...]]] = {}
        self.words: dict[str, Element] = {}
        self.points: dict[str, list[Element]] = {}
        self._values: dict[str, list[dict[str, str]]] = {}
        for one in listed:
            name = one.get("shape", "")
            if one.tag == _OWN + "table":
                self._take_cells(name, one)
            elif one.tag == _OWN + "words":
                self.words[name] = one
            elif one.tag == _OWN + "point":
                self.points.setdefault(name, []).append(one)

    def _take_cells(self, name: str, table: Element) -> None:
        """By shape, row and column; and by row and column alone, for rows that were moved to another table."""
        for cell in table.iterfind(f"{_OWN}cell"):
            row, column = cell.get("row", ""), cell.get("column", "")
            self.cells[name, row, column] = noted = (cell, ("cell", name, row, column))
            self.cells.setdefault(("", row, column), noted)

    def all(self) -> Iterator[Identified]:
        for number, slide in enumerate(self.opened.slides(), start=1):
            for shape in slide.shapes():
                if shape.table is not None:
                    yield from self._of_table(number, shape.name, shape.table)
                elif shape.chart:
                    yield from self._of_chart(number, shape.name, slide, shape.chart)
                elif (noted := self.words.get(shape.name)) is not None and shape.text is not None:
                    place = ("words", shape.name)
                    yield _made(noted, place, number, shape.name, _words(noted, shape.text))

    def _of_table(self, number: int, name: str, table: Element) -> Iterator[Identified]:
        columns = [_key(column, "colId") for column in table.iter(f"{A}gridCol")]
        for row in table.iter(f"{A}tr"):
            key = _key(row, "rowId")
            for column, cell in zip(columns, row.iter(f"{A}tc"), strict=False):
                noted = self.cells.get((name, key, column))
                if noted is None:
                    noted = self.cells.get(("", key, column))
                if noted is not None:
                    yield _made(*noted, number, name, _cell(noted[0], cell))

    def _of_chart(self, number: int, name: str, slide: Slide, relation: str) -> Iterator[Identified]:
        noted = self.points.get(name)
        if not noted:
            return
        values = self._values_of(slide, relation)
        for one in noted:
            series, category = int(one.get("series", "0")), one.get("category", "")
            if series < len(values):
                place = ("point", name, f"{series}", category)
                yield _made(one, place, number, name, _point(one, values[series].get(category, "")))

    def _values_of(self, slide: Slide, relation: str) -> list[dict[str, str]]:
        """Series by series: category → value. Shapes may show the same part."""
        part = slide.target(relation)
        if part not in self._values:
            self._values[part] = [
                {
                    point.get("idx", ""): point.findtext(f"{C}v", "")
                    for point in series.iterfind(f"{C}val//{C}pt")
                }
                for series in slide.related(relation).iter(f"{C}ser")
            ]
        return self._values[part]


def _made(noted: Element, place: tuple[str, ...], slide: int, shape: str, text: str) -> Identified:
    return Identified(
        noted.get("record", ""),
        text,
        noted.text or "",
        noted.get("value", ""),
        noted.get("unit", ""),
        slide,
        shape,
        place,
    )


def _key(element: Element, name: str) -> str:
    found = element.find(f"{A}extLst/{A}ext/{_KEY}{name}")
    return "" if found is None else found.get("val", "")


# ---- what stands there now


def _cell(noted: Element, cell: Element) -> str:
    """The first paragraph is what is said, those after it are small print; where all is small, all of it."""
    printed = noted.text or ""
    paragraphs = [lines_of(paragraph) for paragraph in cell.iter(f"{A}p")]
    told = paragraphs if noted.get("lead") == "0" else paragraphs[:1]
    return _same_or(printed, noted.get("shown", printed), ["\n".join(lines) for lines in told], told)


def _same_or(printed: str, shown: str, texts: list[str], told: list[list[str]]) -> str:
    """What was printed, if it still stands there, wherever its lines end; else what stands there."""
    now = "".join("".join(lines) for lines in told)
    if _bare(now) in (_bare(printed), _bare(shown)):
        return printed
    text = "\n".join(texts) if "\n" in printed else now
    return without_mark(text)


def _bare(text: str) -> str:
    """Without line ends and the air at both sides."""
    return text.replace("\n", "").strip("\N{NO-BREAK SPACE} ")


def _words(noted: Element, text: Element) -> str:
    now = _bare("".join("".join(lines_of(paragraph)) for paragraph in text.iter(f"{A}p")))
    return now.removesuffix(noted.get("after", "")).rstrip("\N{NO-BREAK SPACE} ")


def _point(noted: Element, now: str) -> str:
    """The printed words of a point whose number is still the same; else the number."""
    try:
        is_same = Decimal(now or "NaN") == Decimal(noted.get("value", "") or "NaN")
    except InvalidOperation:
        is_same = False
    return noted.text or "" if is_same or (not now and not noted.get("value")) else now
