"""The sheets of a workbook → the raw rows of every table, the explanation, and the files."""

from __future__ import annotations

import re
from collections.abc import Mapping

from renkei.domain.errors import Place
from renkei.domain.likeness import fold
from renkei.exchange import paths
from renkei.exchange.folder_reading import Raw
from renkei.exchange.tables import FORMAT, INDICATORS, PHOTOS, REGION, TABLES
from renkei.exchange.workbook.beside_names import ask_of_names
from renkei.exchange.workbook.cell_row import CellRow, shown
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.gone import ask_of_sheet
from renkei.exchange.workbook.inner_sheet import Inner
from renkei.exchange.workbook.picture_reading import PictureReading, Slot
from renkei.exchange.workbook.region_reading import region_rows
from renkei.exchange.workbook.sheet_names import (
    CHOICES,
    FILES,
    INNER,
    README,
    SHEETS,
    sheet_name,
    sheets_by_name,
)
from renkei.exchange.workbook.table_reading import TableReading
from renkei.exchange.workbook.text_reading import explained, files_of_sheet, readme_of
from renkei.intake import Book, Sheet
from renkei.intake.nearness import nearest
from renkei.wording.words import words_of

_OF_PAPERS = ("データ_", "data_")  # begin the names of their sheets of data
_COPY = re.compile(r"\s*[(（][0-9０-９]{1,3}[)）]$")  # ends the name that a program gives a copied sheet
_FIRST = (INDICATORS, *(table for table in TABLES if table not in (INDICATORS, REGION)))


def raw_of_book(book: Book, desk: Desk) -> Raw | None:
    """The rows of all sheets; None, with a fault, if it is no workbook of a region, or of a newer format."""
    inner = _inner(book.sheet(INNER))
    desk.words, desk.dittos = words_of(inner.language), inner.dittos
    desk.held = desk.held.with_other(inner.held)
    if not _is_of_region(book):
        code = "papers_workbook" if _is_of_papers(book) else "not_region_workbook"
        desk.fault(code, Place(book.file), sheet=sheet_name(desk.words, REGION.name))
        return None
    sheets = _sheets(book, desk)
    if not _is_of_known_format(inner, desk):
        return None
    raw = Raw({REGION.name: list(region_rows(sheets[REGION.name], desk))})
    _tables(raw, sheets, desk)
    raw.readme = readme_of(sheets.get(README), inner.readme, desk)
    _files(raw, sheets, inner, desk)
    return raw


def _is_of_region(book: Book) -> bool:
    known = sheets_by_name()
    return any(known.get(fold(sheet.name)) == REGION.name for sheet in book.sheets)


def _is_of_papers(book: Book) -> bool:
    """Whether these are the tables of a meeting's papers, the other workbook that offices get."""
    return any(sheet.name.startswith(_OF_PAPERS) for sheet in book.sheets)


def _sheets(book: Book, desk: Desk) -> dict[str, Sheet]:
    """The sheets by what they hold. Others are named and left alone."""
    known, found = sheets_by_name(), dict[str, Sheet]()
    strange = []
    for sheet in book.sheets:
        name = known.get(fold(sheet.name), "")
        if name and name not in found:
            found[name] = sheet
            if sheet.is_hidden and sheet.rows and name not in (CHOICES, INNER):
                desk.finding("sheet_hidden", sheet, "warning")
        elif name:
            desk.fault("sheet_twice", desk.place(sheet), other=found[name].name)
        elif sheet.rows:
            strange.append(sheet)
    for sheet in strange:
        _strange(sheet, found, desk)
    return found


def _strange(sheet: Sheet, found: Mapping[str, Sheet], desk: Desk) -> None:
    """A sheet of somebody's own; or one of ours under another name, whose rows would be missing without a word."""
    words, known = desk.words, sheets_by_name()
    free = {sheet_name(words, name): name for name in SHEETS if name not in found}
    within = [name for name in free if name in sheet.name]  # 実績値（修正）
    near = max(within, key=len, default="") or nearest(sheet.name, free, cutoff=0.7)
    copied = known.get(fold(_COPY.sub("", sheet.name)), "")
    if not near and copied in found:
        desk.finding("sheet_is_copy", sheet, "warning", of=found[copied].name)
    elif near:
        desk.fault("sheet_near", desk.place(sheet), proposal=near)
        desk.lost.add(free[near])
    else:
        desk.finding("sheet_not_read", sheet)


def _inner(sheet: Sheet | None) -> Inner:
    return Inner.of(_three(sheet, cells[0].row) for cells in sheet.rows) if sheet else Inner()


def _three(sheet: Sheet, row: int) -> tuple[str, str, str]:
    first, second, third = (shown(sheet.at(row, at).value) for at in (1, 2, 3))
    return first, second, third


def _is_of_known_format(inner: Inner, desk: Desk) -> bool:
    if not inner.format.isdecimal():  # made by hand, or without the sheet: read as today's
        return True
    found = int(inner.format)
    if found > FORMAT:
        desk.fault("format_newer", Place(desk.file), found=found, known=FORMAT)
    return found <= FORMAT


def _tables(raw: Raw, sheets: Mapping[str, Sheet], desk: Desk) -> None:
    choices = sheets.get(CHOICES)
    entries = frozenset(shown(cell.value) for cell in choices or ())
    units: dict[str, str] = {}
    readings = []
    for table in _FIRST:
        sheet = sheets.get(table.name)
        reading = TableReading(table, sheet, desk, entries, units) if sheet else None
        raw.rows[table.name] = list(reading.records()) if reading else []
        readings += [reading] if reading else []
        if table is INDICATORS:
            units |= {shown(r.cells.get("id")): shown(r.cells.get("unit")) for r in raw.of(table)}
    ask_of_names(raw, readings, desk)
    _note_missing(raw, sheets, desk)


def _note_missing(raw: Raw, sheets: Mapping[str, Sheet], desk: Desk) -> None:
    """Sheets that are not there. A fault where others speak of their rows; asked about where they held any."""
    gone = [table for table in TABLES if table.name not in sheets and table.name not in desk.lost]
    named = {
        c.refers for table in TABLES for c in table.columns for r in raw.of(table) if r.cells.get(c.heading)
    }
    words = desk.words
    for table in (table for table in gone if table.name in named):
        desk.fault("sheet_missing", Place(desk.file), sheet=sheet_name(words, table.name))
        desk.lost.add(table.name)
    unnamed = [table.name for table in gone if table.name not in named]
    asked = [name for name in unnamed if ask_of_sheet(desk, name)]
    if left := tuple(sheet_name(words, name) for name in unnamed if name not in asked):
        desk.finding("sheets_missing", None, "warning", sheets=left)
    for name in (README, FILES):
        if name not in sheets and name not in desk.lost:
            ask_of_sheet(desk, name)


def _files(raw: Raw, sheets: Mapping[str, Sheet], inner: Inner, desk: Desk) -> None:
    """The files that stand among the rows, and the pictures that float there."""
    files, kept = files_of_sheet(sheets.get(FILES), desk)
    if data := dict(files).get(paths.README):
        raw.readme = explained(data, _place_of(paths.README, sheets[FILES], desk), desk)
    of_files = {path: data for path, data in files if path != paths.README}
    pictures = PictureReading(desk, inner.pictures, of_files)
    pictures.add((sheets.get(PHOTOS.name), sheets.get(FILES)))
    if sheet := sheets.get(PHOTOS.name):
        pictures.given |= {shown(row.cells.get("file")) for row in raw.of(PHOTOS)}
        rows = [pictures.named(row, sheet) for row in raw.of(PHOTOS) if isinstance(row, CellRow)]
        raw.rows[PHOTOS.name] = list(rows)
    slots = [_slot(row) for row in raw.of(PHOTOS) if isinstance(row, CellRow) and row.cells.get("file")]
    others = [sheet for name, sheet in sheets.items() if name not in (PHOTOS.name, FILES)]
    pictures.note_elsewhere(others)
    slots += [Slot(of.path, _at(sheets[FILES], of.row, desk), of.row, sheets[FILES].name) for of in kept]
    pictures.claim(slots)
    raw.files = sorted(pictures.files.items())


def _place_of(path: str, sheet: Sheet, desk: Desk) -> Place:
    """Where the path of a file stands."""
    return desk.place(sheet, next((cell for cell in sheet if shown(cell.value) == path), None))


def _slot(row: CellRow) -> Slot:
    return Slot(shown(row.cells["file"]), row.place("file"), row.row or 0, row.sheet)


def _at(sheet: Sheet, row: int, desk: Desk) -> Place:
    return desk.place(sheet, sheet.at(row, 1))
