"""An old Excel workbook (.xls, BIFF 8) looked through record by record: sheets, how far they reach, and what their cells are
beside their values."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from renkei.domain.errors import Fault, Place
from renkei.intake.address import address
from renkei.intake.limits import Limits
from renkei.intake.ole import Compound
from renkei.intake.refusing import refusal
from renkei.intake.sheet_marks import ERROR, FORMAT, FORMULA, UNVALUED, Extent, SheetMarks
from renkei.intake.xls_formats import Formats

_BOF, _EOF, _FILEPASS, _SHEET, _FORMAT, _XF = 0x0809, 0x000A, 0x002F, 0x0085, 0x041E, 0x00E0
_FORMULA, _BOOL_OR_ERROR, _ROW, _COLUMNS, _MERGED = 0x0006, 0x0205, 0x0208, 0x007D, 0x00E5
_TEXT, _LABEL, _MACROS, _OBJECT = 0x00FD, 0x0204, 0x00D3, 0x005D
_NUMBER, _RK, _MANY_RK = 0x0203, 0x027E, 0x00BD
_PICTURE = 8  # among the kinds of objects
_CELLS = frozenset((_FORMULA, _BOOL_OR_ERROR, _TEXT, _LABEL, _NUMBER, _RK))
_WORKSHEET = 0
_CALCULATE_ON_OPENING = 2  # the result that is saved is none
_CALCULATED_BY = (
    0x01C1  # written by programs that calculate; without it a blank result is one that nobody calculated
)
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip


@dataclass
class OldSheet:
    """A sheet of the workbook."""

    name: str
    start: int  # of its records
    is_hidden: bool = False
    has_cells: bool = True
    marks: SheetMarks = field(default_factory=SheetMarks)


@dataclass
class OldBook:
    """What the records of the workbook say."""

    sheets: list[OldSheet]
    noticed: list[Fault]


def look_at_xls(wrapped: Compound, limits: Limits) -> OldBook:
    """Look through an old workbook. Raises `FileRefused` for what is locked, damaged or beyond the limits."""
    stream = wrapped.read("Workbook")
    book = OldBook([], [])
    formats = Formats(limits)
    is_calculated = False
    for kind, data in _records(stream, 0):
        if kind == _FILEPASS:
            raise refusal("file_encrypted")
        if kind == _SHEET:
            book.sheets.append(_sheet(data))
        elif kind == _FORMAT:
            formats.take_format(data)
        elif kind == _XF:
            formats.take_style(data)
        elif kind == _CALCULATED_BY:
            is_calculated = True
        elif kind == _MACROS:
            book.noticed.append(Fault("book_has_macros"))
    _bound(book, limits)
    for sheet in book.sheets:
        if sheet.has_cells:
            _Walk(sheet, limits, formats, is_calculated).through(stream)
    book.noticed += _noticed(book)
    return book


def _bound(book: OldBook, limits: Limits) -> None:
    if not book.sheets:
        raise refusal("book_without_sheets")
    if len(book.sheets) > limits.sheets:
        raise refusal("book_too_many_sheets", count=len(book.sheets), limit=limits.sheets)


def _noticed(book: OldBook) -> list[Fault]:
    without = [Fault("sheet_without_cells", Place(sheet=s.name)) for s in book.sheets if not s.has_cells]
    drawn = [Fault("sheet_pictures_unseen", Place(sheet=s.name)) for s in book.sheets if s.marks.pictures]
    return without + drawn


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The records from a place to the end of their part; parts within it (charts) are passed by."""
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        data = stream[at + 4 : at + 4 + size]
        if len(data) != size:
            raise refusal("xls_damaged")
        at += 4 + size
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 1:
            yield kind, data
        if depth == 0:
            return
    raise refusal("xls_damaged")


def _sheet(data: bytes) -> OldSheet:
    if len(data) < 8:
        raise refusal("xls_damaged")
    start, state, kind, length, is_wide = struct.unpack_from("<IBBBB", data)
    name = data[8 : 8 + length * 2].decode("utf-16-le", "replace") if is_wide & 1 else ""
    return OldSheet(
        name or data[8 : 8 + length].decode("latin-1"), start, state & 3 != 0, has_cells=kind == _WORKSHEET
    )


class _Walk:
    """Through the records of one sheet."""

    def __init__(self, sheet: OldSheet, limits: Limits, formats: Formats, is_calculated: bool) -> None:
        self.is_calculated = is_calculated
        self.sheet, self.marks, self.formats = sheet, sheet.marks, formats
        self.extent = Extent(sheet.name, limits)

    def through(self, stream: bytes) -> None:
        """Take every record of the sheet. Raises `FileRefused`."""
        try:
            for kind, data in _records(stream, self.sheet.start):
                self._take(kind, data)
        except struct.error as error:
            raise refusal("xls_damaged", Place(sheet=self.sheet.name)) from error
        self.extent.close()
        self.marks.count = self.extent.cells

    def _take(self, kind: int, data: bytes) -> None:
        if kind in _CELLS:
            self._take_cell(kind, data)
        elif kind == _MANY_RK:
            row, first = struct.unpack_from("<HH", data)
            for at in range((len(data) - 6) // 6):
                self._at(row, first + at, struct.unpack_from("<H", data, 4 + 6 * at)[0])
        elif kind == _ROW:
            row, height, flags = struct.unpack_from("<H4xH4xH", data)
            if flags & 0x20 or height & 0x7FFF == 0:
                self.marks.hidden_rows.add(row + 1)
        elif kind == _COLUMNS:
            first, last, width, _, flags = struct.unpack_from("<5H", data)
            if flags & 1 or width == 0:
                self.marks.hidden_columns.append((first + 1, last + 1))
        elif kind == _MERGED:
            self._merge(data)
        elif kind == _OBJECT and struct.unpack_from("<4xH", data)[0] == _PICTURE:
            self.marks.pictures[1, 1] = 0

    def _take_cell(self, kind: int, data: bytes) -> None:
        row, column, style = struct.unpack_from("<HHH", data)
        self._at(row, column, style)
        if kind == _FORMULA:
            self._take_formula(row + 1, column + 1, data)
        elif kind == _BOOL_OR_ERROR and data[7]:
            self.marks.mark(row + 1, column + 1, ERROR, _ERRORS.get(data[6], "#N/A"))

    def _take_formula(self, row: int, column: int, data: bytes) -> None:
        result, flags = data[6:14], struct.unpack_from("<H", data, 14)[0]
        self.marks.flag(row, column, FORMULA)
        is_number = result[6:8] != b"\xff\xff"
        is_blank = not is_number and result[0] == 3 and not self.is_calculated
        if flags & _CALCULATE_ON_OPENING or is_blank:
            self.marks.flag(row, column, UNVALUED)
        if not is_number and result[0] == 2:
            self.marks.mark(row, column, ERROR, _ERRORS.get(result[2], "#N/A"))

    def _at(self, row: int, column: int, style: int) -> None:
        self.extent.take(row + 1, column + 1)
        if code := self.formats.telling(style):
            self.marks.mark(row + 1, column + 1, FORMAT, code)

    def _merge(self, data: bytes) -> None:
        for at in range(struct.unpack_from("<H", data)[0]):
            top, bottom, left, right = struct.unpack_from("<4H", data, 2 + 8 * at)
            self.marks.merged.append(f"{address(top + 1, left + 1)}:{address(bottom + 1, right + 1)}")
        if len(self.marks.merged) > self.extent.limits.merges:
            limit = self.extent.limits.merges
            raise refusal("sheet_too_many_merges", Place(sheet=self.sheet.name), limit=limit)
