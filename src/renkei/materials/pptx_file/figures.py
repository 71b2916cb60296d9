"""What a deck says of which record: noted while it is written, kept in the file beside the slides, read again by
`identified` and `refreshing`. A figure is found by the name of its shape, and in a table by the keys of its row and column;
these stay when rows, slides and shapes are moved or copied. The list says also what the deck was made of (year, meeting,
language, sheet), a check sum of every page, and the words of every other shape as they were printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from renkei.materials.outline.model import Cell
from renkei.materials.pptx_file.marks import shown_text
from renkei.materials.pptx_file.markup import HEADING, escaped
from renkei.materials.pptx_file.native_charts import Native, Series
from renkei.materials.pptx_file.noted import Letters, Noted, letters

NAMESPACE = "urn:renkei:figures:1"
PREFIX = "renkei:"
VERSION = 3  # with the places of an office's template
USUAL = 2  # on our own master; the first knew cells, words and points alone


@dataclass
class Figures:
    """The figures of one deck, table by table and shape by shape, the charts' data, and the slides with what they hold."""

    cells: dict[str, list[str]] = field(default_factory=dict)
    words: dict[str, tuple[str, str]] = field(default_factory=dict)
    points: list[str] = field(default_factory=list)
    charts: dict[str, Native] = field(default_factory=dict)
    pages: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    shapes: dict[str, str] = field(default_factory=dict)  # where the shapes of figures stand, by name

    def page(self, id: str, slide: int, *, digest: str = "", notes: str = "", said: str = "") -> None:
        """A slide, by its number in the file, shows (a part of) a page; with the check sums of the page, of the slide's notes
        and of all that it says."""
        told = _attributes({"id": id, "slide": slide, "digest": digest, "notes": notes, "said": said})
        self.pages.append(f"<page{told}/>")

    def cell(self, name: str, row: int, column: int, cell: Cell, markup: str = "") -> None:
        """A cell of the table of a name. `lead` says how many paragraphs stand before its small print: 1, or 0 where all
        of it is small; `shown` is what the cell says where that is not the text itself (a mark and its letter); `said` all
        its words where there are more."""
        told, printed = letters(markup), printed_text(cell)
        shown = shown_text(cell) if cell.phrases else printed
        more = {
            "value": cell.value,
            "unit": cell.unit if cell.value is not None else "",
            "lead": "" if cell.phrases else "0",
            "shown": shown if cell.phrases and shown != cell.text else "",
            "said": told.text if told.text != shown else "",
            "inks": told.inks,
        }
        told_attributes = _attributes({"row": row, "column": column, "record": cell.record}) + _attributes(
            more
        )
        noted = f"<cell{told_attributes}>{escaped(printed)}</cell>"
        self.cells.setdefault(name, []).append(noted)

    def said(self, name: str, row: int, column: int, markup: str) -> None:
        """The words of a cell that speaks of no record."""
        told = letters(markup)
        if told.text.strip():
            key = _attributes({"row": row, "column": column, "inks": told.inks})
            self.cells.setdefault(name, []).append(f"<said{key}>{escaped(told.text)}</said>")

    def shape(
        self, name: str, record: str, text: str, *, value: object = None, unit: str = "", after: str = ""
    ) -> None:
        """The words of a shape; `after` are those behind the figure that are no part of it (a unit)."""
        more = {"value": value, "unit": unit if value is not None else "", "after": after}
        told = _attributes({"shape": name, "record": record}) + _attributes(more)
        self.words[name] = (told, escaped(text))

    def point(
        self, name: str, series: int, category: int, record: str, text: str, value: object = None
    ) -> None:
        """A point of a chart."""
        told = _attributes({"shape": name, "series": series, "category": category, "record": record})
        self.points.append(f"<point{told}{_attributes({'value': value})}>{escaped(text)}</point>")

    def slide(self, page: str, slide: int, shapes: Iterable[Noted]) -> None:
        """The shapes of a slide: where each stood, and the words of those that hold no figure by themselves."""
        for one in shapes:
            place = _placed(page, slide, one)
            if one.kind in ("table", "chart") or one.name in self.words:
                self.shapes[one.name] = place
            elif one.kind == "rule":
                self.others.append(f"<rule{_attributes({'shape': one.name})}{place}/>")
            elif (told := letters(one.words)).text.strip():
                self.others.append(_text(one.name, place, told))

    def part(self, about: Mapping[str, object] | None = None) -> str:
        """All of it as a part of the file; `about` says what the deck was made of."""
        made = {"version": USUAL, **about} if about else {}
        tables = "".join(
            f"<table{_attributes({'shape': name})}{self.shapes.get(name, '')}>{''.join(cells)}</table>"
            for name, cells in self.cells.items()
        )
        words = "".join(
            f"<words{told}{self.shapes.get(name, '')}>{text}</words>"
            for name, (told, text) in self.words.items()
        )
        charts = "".join(
            _chart(name, self.shapes.get(name, ""), native) for name, native in self.charts.items()
        )
        told = "".join((*self.pages, tables, words, *self.points, charts, *self.others))
        return f'{HEADING}<figures xmlns="{NAMESPACE}"{_attributes(made)}>{told}</figures>'


def printed_text(cell: Cell) -> str:
    """What a cell of the outline says of its record; where it has only small print, that."""
    return cell.text if cell.phrases else "\n".join(text for text in cell.small if text)


def _placed(page: str, slide: int, one: Noted) -> str:
    at = " ".join(map(str, one.at)) if one.at else ""
    told = {"page": page, "slide": slide, "id": one.id, "at": at, "drawing": one.drawing}
    return _attributes({**told, "described": one.described})


def _text(name: str, place: str, told: Letters) -> str:
    return f"<text{_attributes({'shape': name})}{place}{_attributes({'inks': told.inks})}>{escaped(told.text)}</text>"


def _chart(name: str, place: str, native: Native) -> str:
    """A chart's data as it was drawn: its categories, and a line a series."""
    told = _attributes({"shape": name, "high": native.high, "low": native.low})
    categories = "".join(f"<category>{escaped(one)}</category>" for one in native.categories)
    series = "".join(map(_series, native.series))
    return f"<chart{told}{place}>{categories}{series}</chart>"


def _series(series: Series) -> str:
    """A series: its numbers (a dash for a gap), the number format of its words, and the points without words."""
    told = {
        "name": series.name,
        "values": " ".join("-" if value is None else f"{value}" for value in series.values),
        "label": series.label,
        "hidden": " ".join(map(str, sorted(series.unlabelled))),
    }
    return f"<series{_attributes(told)}/>"


def _attributes(told: Mapping[str, object]) -> str:
    """Those that say something. A number of 0 does."""
    return "".join(
        f' {name}="{escaped(str(value))}"'
        for name, value in told.items()
        if value is not None and value != ""
    )
