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

_CELLS = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"')
_START = b'<c r="'
_USUAL = re.compile(rb'([A-Z]{1,3})(0{1,7})"[^<>]*>')  # once every digit is a 0
_LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PREFIXED = re.compile(rb":c[\s/>]")
_MARKED = (b"<f", b't="e"', b' vm="')
_HIDDEN = (b"hidden=", b' ht="0')
_DIGITS = b"0123456789"
_ZEROS = bytes.maketrans(_DIGITS, b"0000000000")
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
        kinds = _kinds_of_cells(data, begin, end) if 0 <= begin < end else None
        if kinds is None or any(sign in kind for kind in kinds for sign in _MARKED):
            return self._walked(data)
        if any(data.find(sign, begin, end) >= 0 for sign in _HIDDEN) or self._has_formats(data):
            return self._walked(data)
        marks = self._walked(data[:begin] + b"<sheetData/>" + data[end + len(b"</sheetData>") :])
        marks.count = self._bound(data, begin, end, kinds)
        return marks

    def _has_formats(self, data: bytes) -> bool:
        if not self.formats:
            return False
        return not set(self.formats).isdisjoint(one.decode() for one in set(_FORMAT_OF.findall(data)))

    def _bound(self, data: bytes, begin: int, end: int, kinds: set[bytes]) -> int:
        """How many cells there are. The very last row is looked for only where it could be too far."""
        extent = Extent(self.name, self.limits, cells=data.count(_START, begin, end))
        extent.close()
        column, row = _furthest(kinds)
        if row > self.limits.rows or row * column > self.limits.box:
            found = b" ".join(_CELLS.findall(data, begin, end)).translate(None, _LETTERS)
            row = max(map(int, set(found.split())))
        if kinds:
            extent.take(row, column, 0)
        extent.close()
        return extent.cells

    def _walked(self, data: bytes) -> SheetMarks:
        walker = _Walker(self)
        walk(self.part, data, walker.start, end=walker.end, text=walker.text)
        walker.extent.close()
        walker.marks.count = walker.extent.cells
        return walker.marks


def _kinds_of_cells(data: bytes, begin: int, end: int) -> set[bytes] | None:
    """Cells with every digit a 0, each kind of them once: their column, type, style and elements. None where some are
    written in another way, so that a search would miss them: without an address, with a prefix, or among remarks."""
    if b"!" in data and b"<!" in data:
        return None
    if data.find(b":c", begin, end) >= 0 and _PREFIXED.search(data):
        return None
    if data.count(_START, begin, end) != data.count(b"<c", begin, end):
        return None
    _, *kinds = data[begin:end].translate(_ZEROS).split(_START)
    found = set(kinds)
    return found if all(map(_USUAL.match, found)) else None


def _furthest(kinds: set[bytes]) -> tuple[int, int]:
    """The last column, and the last row that so many digits may mean."""
    addresses = {match.groups() for kind in kinds if (match := _USUAL.match(kind))}
    columns = (column_of(letters.decode()) for letters, _ in addresses)
    return max(columns, default=0), max((10 ** len(zeros) - 1 for _, zeros in addresses), default=0)


class _Walker:
    """Handlers for the elements of a sheet."""

    def __init__(self, look: SheetLook) -> None:
        self.sheet = look
        self.marks = SheetMarks()
        self.extent = Extent(look.name, look.limits)
        self._row = self._column = 0
        self._type = ""
        self._is_formula = self._is_in_formula = self._is_value = False
        self._value = ""

    def start(self, element: str, attributes: Attributes) -> None:
        """An element begins."""
        if element == "c":
            self._start_cell(attributes)
        elif element == "f":
            self._is_formula = self._is_in_formula = True
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
        elif self._is_in_formula and "DISPIMG" in text:
            self.marks.displayed[self._row, self._column] = text

    def end(self, element: str) -> None:
        """An element ends."""
        if element == "v":
            self._is_value = False
        elif element == "f":
            self._is_in_formula = False
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
