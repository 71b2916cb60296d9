"""A sheet of a foreign workbook as a table of texts: what its cells show, from the first row that holds anything."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.intake.book import Book, Cell, Sheet
from renkei.intake.reading import read_book

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")


def is_workbook(path: Path) -> bool:
    """Whether a file is a workbook by its name."""
    return path.suffix.lower() in WORKBOOKS


def sheet_csv(path: Path, name: str = "") -> bytes:
    """A sheet as CSV in UTF-8; without a name the first one that is shown and holds anything.

    Raises `FileRefused` for what is no safe workbook, for a sheet that is not there, and where all are blank.
    """
    book = read_book(path)
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(_rows(_sheet(book, name)))
    return out.getvalue().encode()


def _sheet(book: Book, name: str) -> Sheet:
    names = [sheet.name for sheet in book.sheets]
    if name:
        found = book.sheet(name)
        if found is None:
            values = {"found": name, "sheets": names}
            raise FileRefused([Fault("table_no_such_sheet", Place(book.file), values)])
    else:
        found = next((sheet for sheet in book.sheets if sheet.rows and not sheet.is_hidden), None)
    if found is None or not found.rows:
        raise FileRefused([Fault("table_empty", Place(book.file, sheet=name))])
    return found


def _rows(sheet: Sheet) -> Iterator[list[str]]:
    """The rows; the blank ones among them too, so that those below keep their distance."""
    first = sheet.rows[0][0].row
    for row in range(first, sheet.height + 1):
        yield [cell_text(sheet.shown(row, column)) for column in range(1, sheet.width + 1)]


def cell_text(cell: Cell) -> str:
    """What a cell says, as somebody would type it.

    >>> cell_text(Cell(1, 1, Decimal("0.865"), "number", format="0.0%"))
    '86.5%'
    >>> cell_text(Cell(1, 1, Decimal("43698.5"), "number"))
    '43698.5'
    """
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | Decimal):
        is_share = cell.format.rstrip().endswith("%")
        return _plain(Decimal(value) * 100) + "%" if is_share else _plain(Decimal(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _plain(number: Decimal) -> str:
    """Without an exponent and zeros at its end."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
