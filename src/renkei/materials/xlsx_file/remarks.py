"""What paper says in small letters beside a figure, in a column of its own: why there is none, and how it is meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from renkei.materials.outline.material import empty, head, prose
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.xlsx_file.grid import placed
from renkei.wording import Words

REMARKS = "remarks"
_ROOM = 130  # points at the size of paper
_FIGURES = frozenset({"number", "zero", "missing", "grade"})
_WITHOUT = frozenset({"tally", "change", "programme"})  # they say it in a note, or in words of their own


def with_remarks(table: Table, words: Words) -> Table:
    """The table with a column of remarks, where there is anything to remark."""
    if table.kind in _WITHOUT or any(column.key == REMARKS for column in table.columns):
        return table
    said = [
        row_remark(row, columns, words) for row, columns in zip(table.rows, _columns_of(table), strict=True)
    ]
    return with_column(table, REMARKS, words("Remarks"), said) if any(said) else table


def with_column(table: Table, key: str, label: str, texts: Sequence[str]) -> Table:
    """The table with a column of texts at its end."""
    heads = [replace(row, cells=(*row.cells, empty())) for row in table.heads]
    heads[-1] = replace(heads[-1], cells=(*heads[-1].cells[:-1], head(label)))
    rows = [
        replace(row, cells=(*row.cells, prose(text))) for row, text in zip(table.rows, texts, strict=True)
    ]
    columns = (*table.columns, Column(key, _ROOM, label=label))
    return replace(table, columns=columns, heads=tuple(heads), rows=tuple(rows))


def _columns_of(table: Table) -> list[list[Column]]:
    """The column of each cell, row by row."""
    found: list[list[Column]] = [[] for _ in table.rows]
    for place in placed(table.rows):
        found[place.row].append(table.columns[place.column])
    return found


def row_remark(row: Row, columns: Sequence[Column], words: Words) -> str:
    """Why figures of a row are missing, and what stands in small letters under figures. Said once where it is the same for all."""
    told = [
        (column.label, text) for cell, column in zip(row.cells, columns, strict=True) for text in _said(cell)
    ]
    texts = list(dict.fromkeys(text for _, text in told))
    if len(texts) <= 1:
        return "".join(texts)
    return "\n".join(_together(text, [label for label, own in told if own == text], words) for text in texts)


def _said(cell: Cell) -> Iterable[str]:
    if cell.kind not in _FIGURES:
        return ()
    return tuple(text for text in (cell.reason if cell.kind == "missing" else "", *cell.small) if text)


def _together(text: str, labels: Sequence[str], words: Words) -> str:
    named = ("・" if words.is_japanese else ", ").join(label for label in labels if label)
    return words("{name}: {note}", name=named, note=text) if named else text


def absences(table: Table) -> tuple[str, ...]:
    """Why figures of a table of counts are missing, each reason once."""
    cells = (cell for row in table.rows for cell in row.cells if cell.kind == "missing")
    return tuple(dict.fromkeys(cell.reason for cell in cells if cell.reason))
