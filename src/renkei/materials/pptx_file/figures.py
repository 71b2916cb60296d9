"""What a deck says of which record: noted while it is written, kept in the file beside the slides, read again by
`identified`. A figure is found by the name of its shape, and in a table by the keys of its row and column; these
stay when rows, slides and shapes are moved or copied."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from renkei.materials.outline.model import Cell
from renkei.materials.pptx_file.marks import shown_text
from renkei.materials.pptx_file.markup import HEADING, escaped

NAMESPACE = "urn:renkei:figures:1"
PREFIX = "renkei:"


@dataclass
class Figures:
    """The figures of one deck, table by table and shape by shape, and the slides by the pages they show."""

    cells: dict[str, list[str]] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)

    def page(self, id: str, slide: int) -> None:
        """A slide, by its number in the file, shows (a part of) a page."""
        self.pages.append(f'<page id="{escaped(id)}" slide="{slide}"/>')

    def cell(self, name: str, row: int, column: int, cell: Cell) -> None:
        """A cell of the table of a name. `lead` says how many paragraphs stand before its small print: 1, or 0 where all
        of it is small; `shown` is what the cell says where that is not the text itself (a mark and its letter)."""
        value = _valued(cell.value, cell.unit)
        if not cell.phrases:
            value += ' lead="0"'
        elif (shown := shown_text(cell)) != cell.text:
            value += f' shown="{escaped(shown)}"'
        told = escaped(printed_text(cell))
        noted = f'<cell row="{row}" column="{column}" record="{escaped(cell.record)}"{value}>{told}</cell>'
        self.cells.setdefault(name, []).append(noted)

    def shape(
        self, name: str, record: str, text: str, *, value: object = None, unit: str = "", after: str = ""
    ) -> None:
        """The words of a shape; `after` are those behind the figure that are no part of it (a unit)."""
        behind = f' after="{escaped(after)}"' if after else ""
        self.others.append(
            f'<words shape="{escaped(name)}" record="{escaped(record)}"{_valued(value, unit)}{behind}>{escaped(text)}</words>'
        )

    def point(
        self, name: str, series: int, category: int, record: str, text: str, value: object = None
    ) -> None:
        """A point of a chart."""
        place = f'shape="{escaped(name)}" series="{series}" category="{category}"'
        self.others.append(
            f'<point {place} record="{escaped(record)}"{_valued(value, "")}>{escaped(text)}</point>'
        )

    def part(self) -> str:
        """All of it as a part of the file."""
        tables = "".join(
            f'<table shape="{escaped(name)}">{"".join(cells)}</table>' for name, cells in self.cells.items()
        )
        return f'{HEADING}<figures xmlns="{NAMESPACE}">{_joined(self.pages)}{tables}{_joined(self.others)}</figures>'


def printed_text(cell: Cell) -> str:
    """What a cell of the outline says of its record; where it has only small print, that."""
    return cell.text if cell.phrases else "\n".join(text for text in cell.small if text)


def _joined(texts: Iterable[str]) -> str:
    return "".join(texts)


def _valued(value: object, unit: str) -> str:
    told = "" if value is None else f' value="{value}"'
    return told + (f' unit="{escaped(unit)}"' if unit and value is not None else "")
