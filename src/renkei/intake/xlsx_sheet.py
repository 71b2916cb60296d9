"""One sheet of an Excel workbook before its values are read: how far it reaches, and what its cells are beside their values.

A sheet is looked through by plain searches as long as it is written as Excel, LibreOffice and their like write it; a sheet
that is written in another way, and one whose cells have marks of their own, is walked element by element.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from renkei.domain.errors import Place
from renkei.intake.address import area_of, cell_of, column_of
from renkei.intake.limits import Limits
from renkei.intake.markup import Attributes, checked, is_true, local, walk
from renkei.intake.refusing import refusal
from renkei.intake.sheet_marks import ERROR, FORMAT, FORMULA, UNVALUED, Extent, SheetMarks

_USUAL = re.compile(rb'<c r="[A-Z]{1,3}[0-9]{1,7}"')
_UNUSUAL = re.compile(rb"<(?:(?:c|row)[\t\r\n/>]|!)|:(?:c|row)[\s/>]")
_ROWS = re.compile(rb'<row r="([0-9]{1,7})"')
_CELLS = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"')
_WIDE = re.compile(rb'<c r="(?:[A-Z]{3}|[C-Z][A-Z])')  # columns from CA on
_MARKS = (b"<f>", b"<f ", b"<f/", b't="e"', b' vm="', b"hidden=", b' ht="0"')
_FORMAT_OF = re.compile(rb' s="([0-9]+)"')
_NARROW = 78  # columns before CA


@dataclass
class SheetLook:
    """What is needed to look at one sheet."""

    name: str
    part: str
    limits: Limits
    formats: Mapping[str, str] = field(default_factory=dict)  # telling formats by the number of the style
    is_stale: bool = False  # saved results of formulas are none

    def look(self, data: bytes) -> SheetMarks:
        """How the cells are marked. Raises `FileRefused` for a sheet beyond the limits."""
        checked(self.part, data)
        begin, end = data.find(b"<sheetData>"), data.rfind(b"</sheetData>")
        if begin < 0 or end < begin or not _is_usual(data):
            return self._walked(data)
        self._bound(data)
        if any(data.find(sign, begin, end) >= 0 for sign in _MARKS) or self._has_formats(data):
            return self._walked(data)
        return self._walked(data[:begin] + b"<sheetData/>" + data[end + len(b"</sheetData>") :])

    def _has_formats(self, data: bytes) -> bool:
        if not self.formats:
            return False
        return not set(self.formats).isdisjoint(one.decode() for one in set(_FORMAT_OF.findall(data)))

    def _bound(self, data: bytes) -> None:
        extent = Extent(self.name, self.limits, cells=data.count(b"<c "))
        last = max(map(int, _ROWS.findall(data)), default=0)
        if last * _NARROW > self.limits.box or last > self.limits.rows or _WIDE.search(data):
            for letters, row in _CELLS.findall(data):
                extent.take(int(row), column_of(letters.decode()), 0)
        extent.close()

    def _walked(self, data: bytes) -> SheetMarks:
        walker = _Walker(self)
        walk(self.part, data, walker.start, end=walker.end, text=walker.text)
        walker.extent.close()
        return walker.marks


def _is_usual(data: bytes) -> bool:
    """Whether every cell and row is written in the usual way, so that searches find all of them."""
    return (
        data.count(b"<c ") == len(_USUAL.findall(data))
        and data.count(b"<row ") == len(_ROWS.findall(data))
        and not _UNUSUAL.search(data)
    )


class _Walker:
    """Handlers for the elements of a sheet."""

    def __init__(self, look: SheetLook) -> None:
        self.sheet = look
        self.marks = SheetMarks()
        self.extent = Extent(look.name, look.limits)
        self._row = self._column = 0
        self._type = ""
        self._is_formula = self._is_value = False
        self._value = ""

    def start(self, element: str, attributes: Attributes) -> None:
        """An element begins."""
        if element == "c":
            self._start_cell(attributes)
        elif element == "f":
            self._is_formula = True
        elif element == "v":
            self._is_value = True
        elif element == "row":
            self._start_row(attributes)
        elif element == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif element == "col" and (is_true(attributes, "hidden") or _is_zero(attributes.get("width"))):
            self._hide_columns(attributes)

    def text(self, text: str) -> None:
        """The text of an element."""
        if self._is_value:
            self._value += text

    def end(self, element: str) -> None:
        """An element ends."""
        if element == "v":
            self._is_value = False
        elif element == "c":
            self._end_cell()

    def _start_row(self, attributes: Attributes) -> None:
        number = attributes.get("r", "")
        self._row = int(number) if number.isdecimal() and len(number) < 10 else self._row + 1
        self._column = 0
        if is_true(attributes, "hidden") or _is_zero(attributes.get("ht")):
            self.marks.hidden_rows.add(self._row)

    def _start_cell(self, attributes: Attributes) -> None:
        reference = attributes.get("r", "")
        try:
            self._row, self._column = cell_of(reference) if reference else (self._row, self._column + 1)
        except ValueError as error:
            raise refusal(
                "sheet_address_wrong", Place(sheet=self.sheet.name), found=reference[:40]
            ) from error
        self.extent.take(self._row, self._column)
        self._type, self._value = attributes.get("t", ""), ""
        self._is_formula = self._is_value = False
        if code := self.sheet.formats.get(attributes.get("s", "0")):
            self.marks.mark(self._row, self._column, FORMAT, code)
        if number := local(attributes, "vm"):
            self.marks.pictures[self._row, self._column] = int(number) if number.isdecimal() else 0

    def _end_cell(self) -> None:
        row, column = self._row, self._column
        if self._is_formula:
            self.marks.mark(row, column, FORMULA)
            if self.sheet.is_stale or (not self._value and self._type != "str"):
                self.marks.mark(row, column, UNVALUED)
        if self._type == "e":
            self.marks.mark(row, column, ERROR, self._value[:40])

    def _merge(self, reference: str) -> None:
        try:
            area_of(reference)
        except ValueError as error:
            raise refusal(
                "sheet_address_wrong", Place(sheet=self.sheet.name), found=reference[:40]
            ) from error
        self.marks.merged.append(reference)
        if len(self.marks.merged) > self.sheet.limits.merges:
            raise refusal(
                "sheet_too_many_merges", Place(sheet=self.sheet.name), limit=self.sheet.limits.merges
            )

    def _hide_columns(self, attributes: Attributes) -> None:
        first, last = (attributes.get(name, "") for name in ("min", "max"))
        if first.isdecimal() and last.isdecimal():
            self.marks.hidden_columns.append((int(first), int(last)))


def _is_zero(length: str | None) -> bool:
    return length is not None and length.strip("0.") == "" and "0" in length
