"""A data sheet written: headings in row 1, a datum a cell, nothing besides."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.materials.outline.measure import width
from renkei.materials.xlsx_file.canvas import Canvas
from renkei.materials.xlsx_file.data_table import DataTable, Datum
from renkei.materials.xlsx_file.look import TEXT as SIZE
from renkei.materials.xlsx_file.look import Style

_LEAST, _MOST = 60, 260
_SEEN = 200  # rows by which a column's width is judged
_HEAD, _BODY = Style(bold=True, wraps=False, across="foot"), Style(wraps=False)
_A4 = 9


def write_data(canvas: Canvas, table: DataTable, language: str) -> None:
    """The table; an empty datum leaves its cell alone."""
    canvas.widths([_room(table, at, language) for at in range(len(table.columns))])
    for at, column in enumerate(table.columns):
        canvas.put((0, at, 0, at), column.heading, _HEAD)
    for row, data in enumerate(table.rows, start=1):
        _row(canvas, row, data)
    last = max(len(table.rows), 1), len(table.columns) - 1
    sheet = canvas.sheet
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, *last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{_letters(last[1])}{last[0] + 1}"})
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _row(canvas: Canvas, row: int, data: Sequence[Datum]) -> None:
    for at, datum in enumerate(data):
        if datum is not None and datum != "":
            canvas.put((row, at, row, at), datum, _BODY)


def _room(table: DataTable, at: int, language: str) -> int:
    """What its heading and its data need, within bounds; long texts run on."""
    shown = [table.columns[at].heading + "　"]
    shown += [str(row[at]) for row in table.rows[:_SEEN] if row[at] is not None]
    return min(max(max(width(text, language) for text in shown) * SIZE // 100 + 12, _LEAST), _MOST)


def _letters(column: int) -> str:
    """A column's letters.

    >>> _letters(0), _letters(26)
    ('A', 'AA')
    """
    first, second = divmod(column, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)
