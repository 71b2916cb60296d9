"""One sheet of an Excel workbook before its values are read: how far it reaches, and what its cells are beside their values.

A sheet is looked through by plain searches as long as it is written as Excel, LibreOffice and their like write it; a sheet
that is written in another way, and one whose cells have marks of their own, is walked element by element.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from renkei.domain.errors import Place
from renkei.intake.address import area_of, cell_of
from renkei.intake.limits import Limits
from renkei.intake.markup import Attributes, checked, is_true, walk_by
from renkei.intake.refusing import refusal
from renkei.intake.sheet_marks import ERROR, FORMAT, FORMULA, UNVALUED, Extent, SheetMarks
from renkei.intake.usual_sheet import UsualCells, usual_cells

_CELLS = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"')
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_FRAMED = (b"mergeCell", b"hidden=", b' width="0')
_TWICE = (b"sheetData", b"<!")  # rows elsewhere than those that are looked at, or that are none
_FORMAT_OF = re.compile(rb' s="([0-9]+)"')


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
        head, tail = data[: max(begin, 0)], data[end + len(b"</sheetData>") :]
        is_usual = 0 <= begin < end and not any(sign in part for sign in _TWICE for part in (head, tail))
        cells = usual_cells(data[begin:end]) if is_usual else None
        if cells is None or cells.are_marked or self._has_formats(data):
            return self.walked(data)
        is_framed = any(sign in part for sign in _FRAMED for part in (head, tail))
        marks = self.walked(head + b"<sheetData/>" + tail) if is_framed else SheetMarks()
        self._bound(data, begin, end, cells)
        marks.count = cells.count
        return marks

    def _has_formats(self, data: bytes) -> bool:
        if not self.formats:
            return False
        return not set(self.formats).isdisjoint(one.decode() for one in set(_FORMAT_OF.findall(data)))

    def _bound(self, data: bytes, begin: int, end: int, cells: UsualCells) -> None:
        """Look at how far the cells reach. The very last row is looked for only where it could be too far."""
        extent = Extent(self.name, self.limits, cells=cells.count)
        extent.close()
        row, column = cells.last_row, cells.last_column
        if row > self.limits.rows or row * column > self.limits.box:
            found = b" ".join(_CELLS.findall(data, begin, end)).translate(None, _LETTERS)
            row = max(map(int, set(found.split())))
        if cells.count:
            extent.take(row, column, 0)
        extent.close()

    def walked(self, data: bytes) -> SheetMarks:
        """The same, element by element."""
        walker = _Walker(self)
        walk_by(self.part, data, walker.starts, walker.ends, walker.text)
        walker.extent.close()
        walker.marks.count = walker.extent.cells
        return walker.marks


class _Walker:
    """Handlers for the elements of a sheet."""

    def __init__(self, look: SheetLook) -> None:
        self.sheet = look
        self._formats = look.formats
        self.marks = SheetMarks()
        self.extent = Extent(look.name, look.limits)
        self._row = self._column = 0
        self._type = ""
        self._is_formula = self._is_in_formula = self._is_value = False
        self._value = ""

    @property
    def starts(self) -> Mapping[str, Callable[[Attributes], None]]:
        """What is done where an element begins, by its name."""
        return {
            "c": self._start_cell,
            "f": self._start_formula,
            "v": self._start_value,
            "row": self._start_row,
            "mergeCell": self._merge,
            "col": self._start_columns,
        }

    @property
    def ends(self) -> Mapping[str, Callable[[], None]]:
        """What is done where an element ends."""
        return {"c": self._end_cell, "f": self._end_formula, "v": self._end_value}

    def text(self, text: str) -> None:
        """The text of an element."""
        if self._is_in_formula:
            if "DISPIMG" in text:
                self.marks.displayed[self._row, self._column] = text
        elif self._is_value:
            self._value += text

    def _start_formula(self, _: Attributes) -> None:
        self._is_formula = self._is_in_formula = True

    def _start_value(self, _: Attributes) -> None:
        self._is_value = True

    def _end_formula(self) -> None:
        self._is_in_formula = False

    def _end_value(self) -> None:
        self._is_value = False

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
        if code := self._formats.get(attributes.get("s", "0")):
            self.marks.mark(self._row, self._column, FORMAT, code)
        if number := attributes.get("vm"):
            self.marks.pictures[self._row, self._column] = int(number) if number.isdecimal() else 0

    def _end_cell(self) -> None:
        row, column = self._row, self._column
        if self._is_formula:
            has_value = bool(self._value) or self._type == "str"
            is_valued = has_value and not self.sheet.is_stale
            self.marks.flag(row, column, FORMULA if is_valued else FORMULA | UNVALUED)
        if self._type == "e":
            self.marks.mark(row, column, ERROR, self._value[:40])

    def _merge(self, attributes: Attributes) -> None:
        reference = attributes.get("ref", "")
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

    def _start_columns(self, attributes: Attributes) -> None:
        if not is_true(attributes, "hidden") and not _is_zero(attributes.get("width")):
            return
        first, last = (attributes.get(name, "") for name in ("min", "max"))
        if first.isdecimal() and last.isdecimal():
            self.marks.hidden_columns.append((int(first), int(last)))


def _is_zero(length: str | None) -> bool:
    return length is not None and length.strip("0.") == "" and "0" in length
