"""Counts as a file: Parquet, CSV or a workbook, one row for each combination of what they were counted by."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from renkei.bulk.counts import Counted, Counts
from renkei.domain.scale import NONE, Scale

MARK = "renkei graded table"
"""Stands in the files that are written of whole tables, where nobody sees it: by it they may be written anew."""
_ENDS = 65_536  # bytes at either end of a file in which a mark stands
Cell = str | int | Decimal | None
_CREATED = datetime(1980, 1, 1)  # the same counts, the same bytes
_PERCENT = {0: "0", 1: "0.0", 2: "0.00"}


@dataclass(frozen=True)
class Labels:
    """What the columns are called: rows, a grade's share, favourable rows, their share, the points to the year before."""

    rows: str
    share: Callable[[str], str]
    favourable: str
    favourable_share: str
    change: str
    total: str


def is_ours(path: Path, headings: Collection[str]) -> bool:
    """Whether a file was written of a whole table: Parquet and workbooks by their mark, CSV by one of these headings."""
    with path.open("rb") as file:
        start = file.read(_ENDS)
        file.seek(max(0, path.stat().st_size - _ENDS))
        end = file.read()
    if start.startswith(b"PAR1"):
        return MARK.encode() in end
    if start.startswith(b"PK"):
        return _is_our_workbook(path)
    first = start.splitlines()[0] if start else b""
    return not start or any(heading.encode() in first for heading in headings)


def _is_our_workbook(path: Path) -> bool:
    try:
        with ZipFile(path) as archive:
            core = archive.getinfo("docProps/core.xml")
            return core.file_size < _ENDS and MARK.encode() in archive.read(core)
    except (BadZipFile, KeyError, OSError):
        return False


def cells(counts: Counts, scale: Scale, labels: Labels) -> list[list[Cell]]:
    """The headings, the rows, and all rows together last."""
    symbols = [*scale.symbols, NONE]
    headings: list[Cell] = [*counts.by, labels.rows, *symbols, *map(labels.share, symbols)]
    headings += [labels.favourable, labels.favourable_share, labels.change]
    total: list[Cell] = [labels.total, *[None] * (len(counts.by) - 1)] if counts.by else []
    lines = [_line([_cell(part) for part in one.key], one, len(symbols)) for one in counts.rows if counts.by]
    return [headings, *lines, _line(total, counts.total, len(symbols))]


def _line(key: list[Cell], one: Counted, symbols: int) -> list[Cell]:
    row = one.row
    shares: Sequence[Cell] = row.shares or (None,) * symbols
    return [*key, row.items, *row.counts, *shares, row.favourable, row.favourable_share, one.change]


def _cell(part: object) -> Cell:
    return part if part is None or isinstance(part, str | int | Decimal) else str(part)


def as_csv(lines: Sequence[Sequence[Cell]], guarded: Callable[[str], str]) -> bytes:
    """CSV in UTF-8 as spreadsheets open it. `guarded` keeps a cell from being run as a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for line in lines:
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in line])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def as_workbook(lines: Sequence[Sequence[Cell]], name: str, share_digits: int) -> bytes:
    """A workbook of one sheet."""
    import xlsxwriter

    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"comments": MARK, "created": _CREATED})
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter"})
    whole, percent = (
        book.add_format({"num_format": "#,##0"}),
        book.add_format({"num_format": _PERCENT.get(share_digits, "0.0")}),
    )
    year = book.add_format({"num_format": "0"})
    keys = (
        len(lines[0])
        - len(lines[-1])
        + next((at for at, cell in enumerate(lines[-1]) if isinstance(cell, int)), 0)
    )
    for at, line in enumerate(lines):
        for column, cell in enumerate(line):
            if isinstance(cell, str):
                sheet.write_string(at, column, cell, bold if at == 0 else None)
            elif isinstance(cell, Decimal):
                sheet.write_number(at, column, float(cell), percent)
            elif cell is not None:
                sheet.write_number(at, column, cell, year if column < keys else whole)
    sheet.freeze_panes(1, keys)
    sheet.autofit()
    sheet.autofilter(0, 0, len(lines) - 1, len(lines[0]) - 1)
    book.close()
    return out.getvalue()
