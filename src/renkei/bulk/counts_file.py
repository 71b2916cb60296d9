"""Counts as a file: Parquet, CSV or a workbook, one row for each combination of what they were counted by."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renkei.bulk.counts import Counted, Counts
from renkei.domain.scale import NONE, Scale

Cell = str | int | Decimal | None
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
