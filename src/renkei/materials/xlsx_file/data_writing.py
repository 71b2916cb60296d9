"""A data sheet written: headings in row 1, a datum a cell, nothing besides."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from xlsxwriter.utility import xl_range

from renkei.materials.outline.measure import width
from renkei.materials.xlsx_file.canvas import Canvas
from renkei.materials.xlsx_file.data_table import DataTable, Datum
from renkei.materials.xlsx_file.look import FONTS, Style
from renkei.materials.xlsx_file.look import TEXT as SIZE

_LEAST, _MOST = 60, 260
_SEEN = 200  # rows by which a column's width is judged
_HEAD, _BODY = Style(bold=True, wraps=False, across="foot"), Style(wraps=False)
_A3, _A3_ROOM, _LEAST_SCALE = (
    8,
    1191 - 72,
    0.6,
)  # points between the margins; letters no smaller than 6.6 points


def write_data(canvas: Canvas, table: DataTable, language: str) -> None:
    """The table; an empty datum leaves its cell alone."""
    rooms = [_room(table, at, language) for at in range(len(table.columns))]
    canvas.widths(rooms)
    for at, column in enumerate(table.columns):
        canvas.put((0, at, 0, at), column.heading, _HEAD)
    for row, data in enumerate(table.rows, start=1):
        _row(canvas, row, data)
    last = max(len(table.rows), 1), len(table.columns) - 1
    sheet = canvas.sheet
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, *last)
    sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, *last)})
    _set_up(canvas, sum(rooms))


def _set_up(canvas: Canvas, wide: float) -> None:
    """A3, on as many pages side by side as the columns need to be read; data are rarely printed."""
    sheet = canvas.sheet
    sheet.set_paper(_A3)
    sheet.set_landscape()
    sheet.set_margins(left=0.5, right=0.5, top=0.75, bottom=0.7)
    sheet.fit_to_pages(max(1, ceil(wide * _LEAST_SCALE / _A3_ROOM)), 0)
    sheet.repeat_rows(0)
    sheet.print_across()
    sheet.set_header(f'&L&"{FONTS[canvas.book.language]},Regular"&9 &A')
    sheet.set_footer(f'&R&"{FONTS[canvas.book.language]},Regular"&9 &P / &N')


def _row(canvas: Canvas, row: int, data: Sequence[Datum]) -> None:
    for at, datum in enumerate(data):
        if datum is not None and datum != "":
            canvas.put((row, at, row, at), datum, _BODY)


def _room(table: DataTable, at: int, language: str) -> int:
    """What its heading and its data need, within bounds; long texts run on."""
    shown = [table.columns[at].heading + "　"]
    shown += [str(row[at]) for row in table.rows[:_SEEN] if row[at] is not None]
    return min(max(max(width(text, language) for text in shown) * SIZE // 100 + 12, _LEAST), _MOST)
