"""Charts: what is drawn against the sheet behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from renkei.domain.errors import FileRefused
from renkei.domain.reckoning.saved import is_same_saved, saved_number
from renkei.materials.checking.chart_sheet import Sheets, sheets_of
from renkei.materials.pptx_file.opened_deck import C, OpenedDeck

_AREA = re.compile(
    r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<bare>[^'!]+))!\$?(?P<a>[A-Z]{1,3})\$?(?P<r>\d{1,7})(?::\$?(?P<b>[A-Z]{1,3})\$?(?P<s>\d{1,7}))?"
)
_MOST = 5_000
_PLACE = 6  # digits of a point's place in its series


@dataclass(frozen=True, slots=True)
class Drawn:
    """A point of a chart that is drawn otherwise than its sheet says, or a chart whose sheet cannot be read."""

    shape: str
    code: str
    series: str = ""
    category: str = ""
    stands: str = ""
    sheet: str = ""
    count: int = 1


def drawn_otherwise(deck: OpenedDeck, charts: tuple[tuple[str, str], ...]) -> Iterator[Drawn]:
    """The points of some charts (shape → part) that differ from the sheets behind them; of one series the first."""
    for shape, part in charts:
        series = list(deck.part(part).iter(f"{C}ser"))
        book = _book(deck, part)
        if book is None or not series:
            continue
        try:
            sheets = sheets_of(book)
        except FileRefused:
            yield Drawn(shape, "chart_sheet_unreadable")
            continue
        for one in series:
            yield from _of_series(shape, one, sheets)


def _book(deck: OpenedDeck, part: str) -> bytes | None:
    found = (name for kind, name in deck.relations(part).values() if kind.endswith("/package"))
    name = next(found, "")
    return deck.raw(name) if name.lower().endswith((".xlsx", ".xlsm")) else None


def _of_series(shape: str, series: Element, sheets: Sheets) -> Iterator[Drawn]:
    names = _cached(series.find(f"{C}tx"))
    categories = _cached(series.find(f"{C}cat"))
    for place in ("val", "yVal"):
        values = series.find(f"{C}{place}")
        formula = "" if values is None else values.findtext(f".//{C}f", "")
        cells = list(_cells(formula, sheets))
        drawn = _cached(values)
        differing = [
            (at, drawn.get(at, ""), cell)
            for at, cell in enumerate(cells)
            if cell is not None and not is_same_saved(drawn.get(at, ""), cell)
        ]
        if differing:
            at, stands, cell = differing[0]
            told = (names.get(0, ""), categories.get(at, ""), _said(stands), _said(cell or ""))
            yield Drawn(shape, "chart_drawn_otherwise", *told, len(differing))


def _cached(element: Element | None) -> dict[int, str]:
    found = {}
    for point in element.iter(f"{C}pt") if element is not None else ():
        at = point.get("idx", "")
        if at.isascii() and at.isdigit() and len(at) <= _PLACE:
            found[int(at)] = point.findtext(f"{C}v", "")
    return found


def _cells(formula: str, sheets: Sheets) -> Iterator[str | None]:
    """The cells that a series refers to, in their order; none where it refers to several areas or to another book."""
    found = _AREA.fullmatch(formula.strip())
    if found is None:
        return
    cells = sheets.get((found["quoted"] or found["bare"]).replace("''", "'"))
    if cells is None:
        return
    first, last = _column(found["a"]), _column(found["b"] or found["a"])
    top, end = int(found["r"]), int(found["s"] or found["r"])
    if (last - first + 1) * (end - top + 1) > _MOST or last < first or end < top:
        return
    for row in range(top, end + 1):
        for column in range(first, last + 1):
            yield cells.get((row, column), "")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _said(text: str) -> str:
    """A number without the digits that its program added."""
    value = saved_number(text)
    return text if value is None else f"{value}"
