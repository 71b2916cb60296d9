"""The workbook being written: one style a look, every sheet protected without a password and ready to print."""

from __future__ import annotations

import datetime
import io
import unicodedata
import warnings
from collections.abc import Iterable

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from renkei.exchange.workbook.packing import packed
from renkei.wording.words import Words

FONT, SIZE = "BIZ UDゴシック", 10
ROW, LINE = 18, 13  # points: a row of one line, and each further line
_MOST_LINES = 30  # a row is at most 409 points high
SIDES = 4  # of a column's width: the three blanks that a text is set in by, and the edges
YEARLY_TAB = "#404040"
HEAD, NEEDED, REFERENCE, LOCKED = "#D9D9D9", "#BFBFBF", "#F2F2F2", "#E7E6E6"
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_ALLOWED = (
    "objects",
    "format_cells",
    "format_columns",
    "format_rows",
    "insert_rows",
    "delete_rows",
    "sort",
    "autofilter",
)
_FIRST_SIGNS = "=+-@＝＋－＠\t"
_LONG = 255  # signs that a cell of the format "text" shows in every Excel
_CREATED = datetime.datetime(2000, 1, 1)


class Canvas:
    """A workbook in one language."""

    def __init__(self, words: Words, title: str) -> None:
        self.words = words
        self._file = io.BytesIO()
        look = {"font_name": FONT, "font_size": SIZE, "font_scheme": "none"}  # no theme's font instead of it
        self._book = Workbook(self._file, {**_OPTIONS, "default_format_properties": look})
        self._book.set_properties({"title": title, "created": _CREATED})
        self._formats: dict[tuple[tuple[str, object], ...], Format] = {}
        self._bodies: dict[tuple[str, bool, str], Format] = {}  # asked for by every cell

    def format(self, **properties: object) -> Format:
        """The format of a look; the same look is one format."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({"valign": "vcenter", **properties})
        return self._formats[key]

    def sheet(self, name: str, *, is_yearly: bool = False) -> Worksheet:
        """A new sheet at the end: protected, and printed on A4 landscape, one page wide. The tab of one that is written
        every year is dark, which grey paper and every eye can tell."""
        sheet = self._book.add_worksheet(name)
        if is_yearly:
            sheet.set_tab_color(YEARLY_TAB)
        sheet.protect("", dict.fromkeys(_ALLOWED, True))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.hide_gridlines(0)
        sheet.set_default_row(ROW)
        sheet.set_footer("&L&A&R&P / &N")
        return sheet

    def heading(self, *, needed: bool = False, reference: bool = False) -> Format:
        """The look of a heading; a needed one is told by a sign too, which is no part of its text."""
        fill = REFERENCE if reference else NEEDED if needed else HEAD
        form = {"num_format": '@"＊"'} if needed else {}
        italic = {"italic": True} if reference else {}
        return self.format(bold=True, bg_color=fill, border=1, text_wrap=True, indent=1, **form, **italic)

    def body(self, form: str, *, locked: bool = False, fill: str = "") -> Format:
        """The look of a cell with a number format; a locked one is grey."""
        known = self._bodies.get((form, locked, fill))
        if known is None:
            known = self._bodies[form, locked, fill] = self._body(form, locked=locked, fill=fill)
        return known

    def _body(self, form: str, *, locked: bool, fill: str) -> Format:
        look: dict[str, object] = {
            "num_format": form,
            "locked": locked,
            "text_wrap": form in ("@", "General"),
        }
        set_in = {"indent": 1} if form == "@" else {}  # else a number to the left would touch the text
        return self.format(**look, **set_in, **({"bg_color": fill} if fill else {}))

    def text(self, text: str, *, locked: bool = False, fill: str = "") -> Format:
        """The look of a cell with a text: such that no program takes the text for a formula, not even when it is edited."""
        if len(text) <= _LONG and "\n" not in text:
            return self.body("@", locked=locked, fill=fill)
        quoted = {"quote_prefix": True} if text[0] in _FIRST_SIGNS else {}
        more = {"bg_color": fill} if fill else {}
        return self.format(num_format="General", locked=locked, text_wrap=True, indent=1, **quoted, **more)

    def to_bytes(self) -> bytes:
        """The file."""
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what does not fit is never left out without a word
            self._book.close()
        return packed(self._file.getvalue(), self.words.language)


def width(text: str) -> int:
    """How many columns of the screen the longest line of a text takes; a Japanese sign takes two."""
    return max(
        sum(2 if unicodedata.east_asian_width(s) in "FWA" else 1 for s in line) for line in text.split("\n")
    )


def height(texts: Iterable[tuple[str, float]]) -> float:
    """How high a row is whose texts stand in columns of these widths."""
    return ROW + LINE * (min(_MOST_LINES, max((_lines(*one) for one in texts), default=1)) - 1)


def _lines(text: str, wide: float) -> int:
    return sum(max(1, -(-width(line) // max(1, int(wide) - SIDES))) for line in text.split("\n"))


def fitted(texts: list[str], *, least: int = 6, most: int = 40) -> int:
    """The width of a column that holds these texts."""
    return max(least, min(most, max(map(width, texts), default=0) + SIDES))


def cut(text: str, most: int) -> str:
    """A text no longer than a message of the program may be.

    >>> cut("あいうえお", 4), cut("あい", 4)
    ('あいう…', 'あい')
    """
    return text if len(text) <= most else f"{text[: most - 1]}…"
