"""An OpenDocument sheet (.ods) looked through: how far it reaches once repeats are counted, and what its cells are beside
their values."""

from __future__ import annotations

from dataclasses import dataclass, field

from renkei.domain.errors import Fault, Place
from renkei.intake.address import address
from renkei.intake.archive import Archive, packed
from renkei.intake.limits import Limits
from renkei.intake.markup import Attributes, checked, local, walk
from renkei.intake.ods_styles import OdsStyles
from renkei.intake.refusing import refusal
from renkei.intake.sheet_marks import ERROR, FORMAT, FORMULA, TIME, UNVALUED, Extent, SheetMarks

_CONTENT, _STYLES, _MANIFEST, _KIND = "content.xml", "styles.xml", "META-INF/manifest.xml", "mimetype"
_CELLS = ("table-cell", "covered-table-cell")


@dataclass
class OdsSheet:
    """A sheet: its name and marks, and its pictures as cell, part, name, alternative text."""

    name: str
    is_hidden: bool = False
    marks: SheetMarks = field(default_factory=SheetMarks)
    pictures: list[list[str]] = field(default_factory=list)


@dataclass
class LookedOds:
    """A workbook that was looked through."""

    sheets: list[OdsSheet]
    noticed: list[Fault]
    clean: bytes = field(repr=False)


def look_at_ods(archive: Archive) -> LookedOds:
    """Look through a workbook. Raises `FileRefused` for what is locked, unsafe or damaged."""
    if _CONTENT not in archive:
        raise refusal("zip_part_missing", part=_CONTENT)
    if _MANIFEST in archive and b"encryption-data" in checked(_MANIFEST, archive.read(_MANIFEST)):
        raise refusal("file_encrypted")
    data = checked(_CONTENT, archive.read(_CONTENT))
    walker = OdsWalker(archive.limits)
    if _STYLES in archive:
        styles, of = checked(_STYLES, archive.read(_STYLES)), walker.styles
        walk(_STYLES, styles, of.start, end=of.end, text=of.text, depth=archive.limits.depth)
    walk(_CONTENT, data, walker.start, end=walker.end, text=walker.text, depth=archive.limits.depth)
    walker.bound()
    for part in archive.names():
        archive.measure(part)
    _look_at_pictures(walker.sheets, archive)
    kept = (name for name in (_KIND, _CONTENT, _MANIFEST) if name in archive)
    noticed = [Fault("book_has_macros")] if any(n.startswith("Basic/") for n in archive.names()) else []
    return LookedOds(walker.sheets, noticed, packed((name, archive.read(name)) for name in kept))


def _look_at_pictures(sheets: list[OdsSheet], archive: Archive) -> None:
    """Keep the pictures that stand in the file; those that stand elsewhere are not fetched."""
    for sheet in sheets:
        sheet.pictures = [picture for picture in sheet.pictures if picture[1] in archive]
    if (count := sum(len(sheet.pictures) for sheet in sheets)) > archive.limits.pictures:
        raise refusal("book_too_many_pictures", count=count, limit=archive.limits.pictures)


class OdsWalker:
    """Handlers for the elements of content.xml."""

    def __init__(self, limits: Limits) -> None:
        self.sheets: list[OdsSheet] = []
        self.limits = limits
        self.styles = OdsStyles()
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._cells = 0
        self._depth = 0  # tables within tables: those of charts and of pictures are no sheets
        self._cell: _OpenCell | None = None

    # ---- elements

    def start(self, element: str, attributes: Attributes) -> None:
        """An element begins."""
        if element == "table":
            self._depth += 1
            if self._depth == 1:
                self._start_sheet(attributes)
        elif self._depth == 0:
            self._start_style(element, attributes)
        elif self._depth > 1:
            return
        elif element in _CELLS:
            self._start_cell(attributes)
        elif element == "table-row":
            self._start_row(attributes)
        elif element == "table-column":
            self._start_columns(attributes)
        else:
            self._start_within(element, attributes)

    def text(self, text: str) -> None:
        """The text of an element."""
        if self._depth == 0:
            self.styles.text(text)
        elif self._cell is not None:
            self._cell.take_text(text)

    def end(self, element: str) -> None:
        """An element ends."""
        if element == "table":
            self._depth -= 1
            if self._depth == 0:
                self._end_sheet()
        elif self._depth == 0:
            self.styles.end(element)
        elif self._cell is not None and self._depth == 1:
            self._end_within(element)

    # ---- styles and sheets

    def _start_style(self, element: str, attributes: Attributes) -> None:
        self.styles.start(element, attributes)
        if element == "style":
            self._style = local(attributes, "name")
        elif element == "table-properties" and local(attributes, "display") == "false":
            self._hidden_styles.add(self._style)

    def _start_sheet(self, attributes: Attributes) -> None:
        is_hidden = local(attributes, "style-name") in self._hidden_styles
        self.sheets.append(OdsSheet(local(attributes, "name"), is_hidden))
        if len(self.sheets) > self.limits.sheets:
            raise refusal("book_too_many_sheets", count=len(self.sheets), limit=self.limits.sheets)
        self._extent = Extent(self.sheets[-1].name, self.limits)
        self._row, self._rows, self._column, self._columns = 0, 1, 0, 0
        self._defaults: list[tuple[int, int, str]] = []

    def _end_sheet(self) -> None:
        self._extent.close()
        self.sheets[-1].marks.count = self._extent.cells

    def _start_columns(self, attributes: Attributes) -> None:
        first = self._columns + 1
        self._columns += repeats(attributes, "number-columns-repeated")
        self._defaults.append((first, self._columns, local(attributes, "default-cell-style-name")))
        if local(attributes, "visibility") in ("collapse", "filter"):
            self.sheets[-1].marks.hidden_columns.append((first, self._columns))

    def _start_row(self, attributes: Attributes) -> None:
        self._row += self._rows if self._row else 1
        self._rows = repeats(attributes, "number-rows-repeated")
        self._column = 0
        if local(attributes, "visibility") in ("collapse", "filter"):
            last = min(self._row + self._rows, self.limits.rows + 1)
            self.sheets[-1].marks.hidden_rows.update(range(self._row, last))

    # ---- cells

    def _start_cell(self, attributes: Attributes) -> None:
        times = repeats(attributes, "number-columns-repeated")
        self._cell = _OpenCell(self._column + 1, times, attributes)
        self._column += times

    def _start_within(self, element: str, attributes: Attributes) -> None:
        if self._cell is None:
            if element == "shapes":
                self._cell = None
            return
        self._cell.start(element, attributes)

    def _end_within(self, element: str) -> None:
        cell = self._cell
        if cell is None:
            return
        if element not in _CELLS:
            cell.end(element)
            return
        self._cell = None
        if cell.holds_anything:
            self._take(cell)
        place = address(max(self._row, 1), cell.column)
        self.sheets[-1].pictures += [[place, *picture] for picture in cell.pictures]

    def _take(self, cell: _OpenCell) -> None:
        last_row, last_column = self._row + self._rows - 1, cell.column + cell.times - 1
        self._extent.take(last_row, last_column, self._rows * cell.times)
        if self._extent.cells > self.limits.cells:
            self._extent.close()
        self._merge(cell)
        form = cell.form(self.styles.form(cell.style or self._default(cell.column)))
        marks = cell.marks(form)
        if cell.flags or marks:
            for row in range(self._row, last_row + 1):
                for column in range(cell.column, last_column + 1):
                    self._mark(row, column, cell.flags, marks)

    def _mark(self, row: int, column: int, flags: int, marks: list[tuple[str, object]]) -> None:
        found = self.sheets[-1].marks
        if flags:
            found.flag(row, column, flags)
        for sign, value in marks:
            found.mark(row, column, sign, value)

    def _default(self, column: int) -> str:
        return next((style for first, last, style in self._defaults if first <= column <= last), "")

    def _merge(self, cell: _OpenCell) -> None:
        rows, columns = cell.spans
        if rows * columns == 1:
            return
        merged = self.sheets[-1].marks.merged
        last = address(self._row + rows - 1, cell.column + columns - 1)
        merged.append(f"{address(self._row, cell.column)}:{last}")
        if len(merged) > self.limits.merges:
            limit = self.limits.merges
            raise refusal("sheet_too_many_merges", Place(sheet=self.sheets[-1].name), limit=limit)

    def bound(self) -> None:
        """Look at the whole. Raises `FileRefused`."""
        if not self.sheets:
            raise refusal("book_without_sheets")
        cells = sum(sheet.marks.count for sheet in self.sheets)
        if cells > self.limits.cells:
            raise refusal("book_too_many_cells", count=cells, limit=self.limits.cells)


class _OpenCell:
    """A cell while its elements are walked."""

    def __init__(self, column: int, times: int, attributes: Attributes) -> None:
        self.column, self.times = column, times
        self.style = local(attributes, "style-name")
        self.kind = local(attributes, "value-type")
        self.formula = bool(local(attributes, "formula"))
        self.is_error = attributes.get(_CALCEXT + "}value-type") == "error"
        self.time = local(attributes, "time-value")
        self.spans = repeats(attributes, "number-rows-spanned"), repeats(attributes, "number-columns-spanned")
        self.shown, self.has_text = "", False
        self.pictures: list[list[str]] = []
        self._remark = self._frame = 0
        self._alt = False

    def start(self, element: str, attributes: Attributes) -> None:
        """An element within the cell begins."""
        if element == "annotation":
            self._remark += 1
        elif element == "frame":
            self._frame += 1
            self._name = local(attributes, "name")
        elif element == "image" and self._frame and local(attributes, "href"):
            self.pictures.append([local(attributes, "href").removeprefix("./"), self._name, ""])
        elif element in ("desc", "title") and self._frame and self.pictures:
            self._alt = element == "desc" or not self.pictures[-1][2]
            self.pictures[-1][2] = "" if self._alt else self.pictures[-1][2]
        elif element == "p" and not self._remark and not self._frame:
            self.has_text = True

    def take_text(self, text: str) -> None:
        """Text within the cell."""
        if self._alt:
            self.pictures[-1][2] += text
        elif self.has_text and not self._remark and not self._frame:
            self.shown += text

    def end(self, element: str) -> None:
        """An element within the cell ends."""
        if element == "annotation":
            self._remark -= 1
        elif element == "frame":
            self._frame -= 1
        elif element in ("desc", "title"):
            self._alt = False

    @property
    def holds_anything(self) -> bool:
        """Whether the cell is more than a place."""
        return bool(self.kind or self.formula or self.has_text or self.spans != (1, 1))

    @property
    def flags(self) -> int:
        """Whether it is a formula, and one without a value."""
        if not self.formula:
            return 0
        is_valued = self.is_error or self.kind or self.has_text
        return FORMULA if is_valued else FORMULA | UNVALUED

    def form(self, form: str) -> str:
        """How the number is shown, where it changes what is read."""
        return "0%" if self.kind == "percentage" else form if self.kind in ("float", "currency") else ""

    def marks(self, form: str) -> list[tuple[str, object]]:
        """What is known of it beside its value."""
        found: list[tuple[str, object]] = [(ERROR, self.shown[:40])] if self.is_error else []
        if self.kind == "time":
            found.append((TIME, _clock(self.time)))
        return [*found, (FORMAT, form)] if form else found


_CALCEXT = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"


def _clock(length: str) -> str:
    """PT30H15M00S as 30:15:00."""
    digits = length.translate(str.maketrans("HMS.,", ":::::", "PTY-"))
    return ":".join(part for part in digits.split(":")[:3] if part)


def repeats(attributes: Attributes, name: str) -> int:
    """How often something is repeated, once where nothing is said."""
    number = local(attributes, name)
    return max(1, int(number)) if number.isdecimal() and len(number) < 10 else 1
