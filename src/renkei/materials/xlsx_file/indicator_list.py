"""The list of all indicators, with a column for each thing that paper sets in one: project and indicator, the value of
the year before and its grade."""

from __future__ import annotations

from dataclasses import replace

from renkei.materials.outline.material import head
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.wording import Words

_LIST = "all-indicators"
_PROJECT, _INDICATOR, _GRADE = 230, 230, 60


def with_names_apart(table: Table, words: Words) -> Table:
    """The list with its columns parted; any other table as it is."""
    if table.id != _LIST:
        return table
    has_previous = any(column.key == "previous" for column in table.columns)
    columns: list[Column] = []
    for column in table.columns:
        if column.key == "project":
            columns.append(replace(column, width=_PROJECT, label=words("Project")))
            columns.append(Column("indicator", _INDICATOR, label=words("Indicator")))
        else:
            columns.append(column)
    if has_previous:
        columns.append(Column("previous_grade", _GRADE, "right", words("Grade before")))
    heads = (Row(tuple(head(column.label) for column in columns), kind="head"),)
    keys = [column.key for column in table.columns]
    return replace(
        table, columns=tuple(columns), heads=heads, rows=tuple(_row(row, keys) for row in table.rows)
    )


def _row(row: Row, keys: list[str]) -> Row:
    cells: list[Cell] = []
    for key, cell in zip(keys, row.cells, strict=True):
        if key == "project":
            name, *_ = cell.small or ("",)
            cells += [replace(cell, small=()), Cell(phrases(name) if name else (), scope="row")]
        elif key == "previous":
            cells += [replace(cell, sign=None, reason=""), _grade(cell)]
        else:
            cells.append(cell)
    return replace(row, cells=tuple(cells))


def _grade(cell: Cell) -> Cell:
    """The grade of the year before, out of the cell that says value and grade together."""
    if cell.sign is None:
        return Cell(("－",), "missing")
    return Cell((cell.sign.symbol,), "grade", cell.record.rpartition("/")[0] + "/grade", sign=cell.sign)
