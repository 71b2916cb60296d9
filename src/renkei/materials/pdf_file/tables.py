"""A table as the typesetter takes it: widths that add up to its room, heads, and rows with the rules over them."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.materials.outline.model import Row, Table
from renkei.materials.outline.rows import rooms_of
from renkei.materials.outline.sheet import NOTE, TEXT
from renkei.materials.pdf_file.cells import ROLE_ROOM, Data, cell_data
from renkei.materials.pdf_file.manuscript import Manuscript

_COUNTED = frozenset({"tally", "change"})  # counts by role; their columns are set close
_GAP = 8  # between columns
_FIGURE_GAPS = {"list": 12, "summary": 18}  # after a figure
_FEW_ROWS = 6
_LONG = 400  # signs that may part


def table_data(manuscript: Manuscript, table: Table, room: int, *, level: int) -> Data:
    """A table in `room` points; its title is a heading of a level."""
    rooms = rooms_of(table.columns, room)
    return {
        "block": "table",
        "kind": table.kind,
        **title_data(manuscript, table.title, table.subtitle, room),
        "level": level,
        "small": manuscript.papers.sheet.is_endless and _is_small(table),
        "continued": table.is_continued,
        "parted": manuscript.papers.sheet.is_endless and table.is_continued,
        "widths": rooms,
        "heads": [
            _row(manuscript, table, row, rooms, is_top=table.kind in _COUNTED and at < len(table.heads) - 1)
            for at, row in enumerate(table.heads)
        ],
        "rows": [_row(manuscript, table, row, rooms) for row in table.rows],
    }


def _is_small(table: Table) -> bool:
    """Whether it stays on one page of the booklet: a few rows of few words."""
    said = sum(len(cell.text) + sum(map(len, cell.small)) for row in table.rows for cell in row.cells)
    return len(table.rows) <= _FEW_ROWS and said < _LONG


def title_data(manuscript: Manuscript, title: str, subtitle: str, room: int) -> Data:
    """A block's title in lines, and its subtitle: behind it, or under it where the line is full."""
    lines = manuscript.lines(title, room, TEXT)
    taken = manuscript.width((lines[-1], TEXT), (subtitle, NOTE)) + 9 if lines else 0
    return {"title": lines, "subtitle": subtitle, "under": taken > room}


def _row(
    manuscript: Manuscript, table: Table, row: Row, rooms: Sequence[int], *, is_top: bool = False
) -> Data:
    """Cells reaching down from rows above are counted out from the right, where tables are whole."""
    at = len(rooms) - sum(cell.colspan for cell in row.cells)
    cells = []
    for cell in row.cells:
        start, at = at, at + cell.colspan
        is_right = table.columns[at - 1].align == "right"
        pad = _pad(table, is_right=is_right, is_last=at == len(rooms))
        is_role = _is_role(table, row, start)
        is_head = row.kind == "head"
        data = cell_data(
            manuscript,
            cell,
            room=sum(rooms[start:at]) - pad - (ROLE_ROOM if is_role else 0),
            is_right=is_right,
            size=NOTE if is_head and not is_top else TEXT,
            is_head=is_head,
        )
        if pad:
            data["pad"] = pad
        if is_role:
            data["beside"] = True
        if table.columns[start].key in ("number", "trace", "role"):
            data["column"] = table.columns[start].key
        cells.append(data)
    return {"kind": row.kind, "top": is_top, "opens": row.opens, "whole": _is_whole(row), "cells": cells}


def _is_whole(row: Row) -> bool:
    """Whether a page's end must not part the row: any that is no chapter of its own, nor named with others."""
    return all(cell.rowspan == 1 and len(cell.text) < _LONG for cell in row.cells)


def _pad(table: Table, *, is_right: bool, is_last: bool) -> int:
    """What stays free at the right of a cell."""
    if is_last or table.kind in _COUNTED:
        return 0
    return _FIGURE_GAPS.get(table.kind, _GAP) if is_right else _GAP


def _is_role(table: Table, row: Row, start: int) -> bool:
    """The name of a role with its numeral before it."""
    return table.kind in _COUNTED and start == 0 and row.kind == "body"
