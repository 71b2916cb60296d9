"""Charts: what is drawn against the sheet behind it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from itertools import product
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
Points = Mapping[int, str]
"""What stands at the places of a series that are not blank."""
Area = tuple[int, Points]
"""The size of an area of a sheet and what stands in it."""


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


@dataclass
class Room:
    """How many cells behind the charts of a deck may still be looked at; one of 60 slides asks for a thousand."""

    left: int = 1_000_000

    def takes(self, cells: int) -> bool:
        """Take that many, where there is room. Without it, nothing more is taken."""
        self.left -= cells
        return self.left >= 0


def drawn_otherwise(deck: OpenedDeck, charts: tuple[tuple[str, str], ...], room: Room) -> Iterator[Drawn]:
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
        area = cache(partial(_area, sheets, room))  # many series may be drawn of one
        for one in series:
            yield from _of_series(shape, one, area)
        if room.left < 0:
            yield Drawn(shape, "chart_too_large")


def _book(deck: OpenedDeck, part: str) -> bytes | None:
    found = (name for kind, name in deck.relations(part).values() if kind.endswith("/package"))
    name = next(found, "")
    return deck.raw(name) if name.lower().endswith((".xlsx", ".xlsm")) else None


def _of_series(shape: str, series: Element, area: Callable[[str], Area | None]) -> Iterator[Drawn]:
    names = _cached(series.find(f"{C}tx"))
    categories = _cached(series.find(f"{C}cat"))
    for place in ("val", "yVal"):
        values = series.find(f"{C}{place}")
        formula = "" if values is None else values.findtext(f".//{C}f", "")
        found = area(formula)
        if found is None:
            continue
        size, cells = found
        drawn = {at: text for at, text in _cached(values).items() if at < size and text.strip()}
        if differing := _differing(drawn, cells):
            at = min(differing)
            numbers = (_said(drawn.get(at, "")), _said(cells.get(at, "")))
            yield Drawn(
                shape,
                "chart_drawn_otherwise",
                names.get(0, ""),
                categories.get(at, ""),
                *numbers,
                len(differing),
            )


def _differing(drawn: Points, cells: Points) -> set[int]:
    """The places where what is drawn is another number than the cell's."""
    both = cells.keys() & drawn.keys()
    return (cells.keys() ^ drawn.keys()) | {at for at in both if not is_same_saved(drawn[at], cells[at])}


def _cached(element: Element | None) -> dict[int, str]:
    found = {}
    for point in element.iter(f"{C}pt") if element is not None else ():
        at = point.get("idx", "")
        if at.isascii() and at.isdigit() and len(at) <= _PLACE:
            found[int(at)] = point.findtext(f"{C}v", "")
    return found


def _area(sheets: Sheets, room: Room, formula: str) -> Area | None:
    """The cells that a series refers to; None where it refers to several areas or to another book, or to too many."""
    found = _AREA.fullmatch(formula.strip())
    if found is None:
        return None
    cells = sheets.get((found["quoted"] or found["bare"]).replace("''", "'"))
    if cells is None:
        return None
    first, last = _column(found["a"]), _column(found["b"] or found["a"])
    top, end = int(found["r"]), int(found["s"] or found["r"])
    size = (last - first + 1) * (end - top + 1)
    if size > _MOST or last < first or end < top or not room.takes(size):
        return None
    places = product(range(top, end + 1), range(first, last + 1))
    told = ((at, cells.get(place, "")) for at, place in enumerate(places))
    return size, {at: text for at, text in told if text.strip()}


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _said(text: str) -> str:
    """A number without the digits that its program added."""
    value = saved_number(text)
    return text if value is None else f"{value}"
