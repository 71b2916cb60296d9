"""Rows that are no records: totals, remarks, headings once more."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from renkei.exchange.kinds import Code, Count, Id, Kind, Unreadable, Year
from renkei.exchange.table import Table
from renkei.exchange.workbook.cell_row import shown
from renkei.intake import Cell

_TOTAL = re.compile(r".{0,20}?(?:小計|合計|総計|累計|計|平均)(?:[(（].*[)）])?")
_NOTE = re.compile(r"[※＊*注(（【〔]|単位|出典|資料|備考|作成|更新|注記")
_IDENTITY = (Id, Code, Year, Count)


def sign_of(table: Table, cells: Mapping[str, Cell], titles: Collection[str]) -> str:
    """What a row is if it is no record: row_is_heading, row_is_total or row_is_note; empty if it may be one.

    `cells` are those that hold anything, by heading; `titles` the headings of the sheet.
    """
    texts = [shown(cell.value) for cell in cells.values()]
    again = sum(text in titles for text in texts)
    if again > 1 and again * 3 >= len(texts) * 2:
        return "row_is_heading"
    if not _lacks(table, cells):
        return ""
    words = ["".join(text.split()) for text in texts]
    if any(_TOTAL.fullmatch(word) for word in words):
        return "row_is_total"
    is_note = len(words) == 1 and _NOTE.match(words[0]) is not None
    return "row_is_note" if is_note else ""


def _lacks(table: Table, cells: Mapping[str, Cell]) -> bool:
    """Whether what tells a record from others is missing, or is none."""
    needed = [c for c in table.columns if c.required or table.key == (c.heading,)]
    return any(
        column.heading not in cells or not _reads(column.kind, shown(cells[column.heading].value))
        for column in needed
        if isinstance(column.kind, _IDENTITY) or column.heading not in cells
    )


def _reads(kind: Kind, text: str) -> bool:
    try:
        kind.read(text)
    except Unreadable:
        return False
    return True
