"""One sheet being written: cells and merged cells by their place, widths and heights in points."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from renkei.materials.xlsx_file.book import Book
from renkei.materials.xlsx_file.cell_text import MAX_UNITS, parts
from renkei.materials.xlsx_file.look import DIGITS, NOTE, Style
from renkei.materials.xml_text import clean

_SIDE = 3.75  # what no digit is set in of a column, in points
_OWN_DIGIT, _OWN_SIDE = 7, 5  # of the library, in pixels
Content = str | Decimal | int | None
Place = tuple[int, int, int, int]  # first row and column, last row and column


class Canvas:
    """A sheet of the book."""

    def __init__(self, book: Book, sheet: Worksheet) -> None:
        self.book, self.sheet = book, sheet
        self.heights: dict[int, float] = {}
        self._digits: dict[int, float] = {}

    @property
    def name(self) -> str:
        """The sheet's name."""
        return str(self.sheet.get_name())

    def put(
        self,
        place: Place,
        content: Content,
        style: Style,
        *,
        small: str = "",
        small_style: Style | None = None,
    ) -> None:
        """Content in a cell, or in one that reaches over several. `small` follows in lines of note size."""
        row, column, last_row, last_column = place
        form = self.book.style(style)
        if (row, column) != (last_row, last_column):
            self.sheet.merge_range(row, column, last_row, last_column, "", form)
        if isinstance(content, Decimal | int):
            self.sheet.write_number(
                row, column, float(content) if isinstance(content, Decimal) else content, form
            )
        elif content and small:
            self._rich(row, column, content, style, small, small_style or Style(size=NOTE))
        elif content:
            self.sheet.write_string(row, column, _held(content), form)
        else:
            self.sheet.write_blank(row, column, None, form)

    def _rich(self, row: int, column: int, text: str, style: Style, small: str, small_style: Style) -> None:
        font = Style(size=style.size, bold=style.bold, colour=style.colour)
        runs = (self.book.style(font), clean(text) + "\n", self.book.style(small_style), clean(small))
        if self.sheet.write_rich_string(row, column, *runs, self.book.style(style)):
            self.sheet.write_string(row, column, _held(f"{text}\n{small}"), self.book.style(style))

    def link(self, row: int, column: int, sheet: str, style: Style) -> None:
        """The name of another sheet, leading there."""
        target = "internal:'{}'!A1".format(sheet.replace("'", "''"))
        self.sheet.write_url(row, column, target, self.book.style(style), sheet)

    def widths(self, rooms: Sequence[float], first: int = 0) -> None:
        """The widths of columns."""
        for at, room in enumerate(rooms, start=first):
            self._digits[at] = max(round((room - _SIDE) / DIGITS[self.book.language], 2), 0.5)
            self.sheet.set_column(at, at, self._digits[at])

    def pixels(self, first: int, last: int) -> int:
        """How wide columns are for the library, which places charts by a font of its own."""
        return sum(int(self._digits[at] * _OWN_DIGIT + 0.5) + _OWN_SIDE for at in range(first, last + 1))

    def height(self, row: int, height: float) -> None:
        """The height of a row."""
        self.heights[row] = height
        self.sheet.set_row(row, height)


def _held(text: str) -> str:
    """A text that a cell holds; of one that is too long, what it holds, and a sign that it goes on."""
    cleaned = clean(text)
    pieces = parts(cleaned)
    return pieces[0] if len(pieces) == 1 else parts(cleaned, MAX_UNITS - 1)[0] + "…"
