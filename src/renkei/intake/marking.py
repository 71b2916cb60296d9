"""Puts onto the cells of a sheet what is known of them beside their values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from renkei.intake.book import Cell
from renkei.intake.merged_areas import MergedAreas
from renkei.intake.sheet_marks import ERROR, FORMAT, FORMULA, TIME, UNVALUED


class Marking:
    """What is known of a sheet's cells, by row, so that a row of which nothing is known costs nothing."""

    def __init__(
        self,
        flags: Sequence[Sequence[int]],
        marks: Sequence[tuple[int, int, Mapping[str, Any]]],
        hidden_rows: frozenset[int],
        hidden_columns: frozenset[int],
        merged: MergedAreas,
    ) -> None:
        self._flags = {row: dict(zip(pairs[::2], pairs[1::2], strict=True)) for row, *pairs in flags}
        self._marks: dict[int, dict[int, Mapping[str, Any]]] = {}
        for row, column, mark in marks:
            self._marks.setdefault(row, {})[column] = mark
        self._hidden_rows, self._hidden_columns, self._merged = hidden_rows, hidden_columns, merged

    def marked(self, rows: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
        """The rows with what is known of their cells, and with the cells that have a mark and no value."""
        last = max((*self._flags, *self._marks), default=0)
        rows = rows + [()] * (last - len(rows))
        if self._hidden_columns or not self._merged.is_empty:
            return [self._row(at, cells) for at, cells in enumerate(rows, 1)]
        touched = {*self._flags, *self._marks, *self._hidden_rows}
        return [self._row(at, cells) if at in touched else cells for at, cells in enumerate(rows, 1)]

    def _row(self, at: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        flags, marks = self._flags.get(at, {}), self._marks.get(at, {})
        bare = {column for column, flag in flags.items() if flag & FORMULA}
        bare |= {column for column, mark in marks.items() if ERROR in mark}
        bare -= {cell.column for cell in cells}
        if bare:
            cells = tuple(sorted((*cells, *(Cell(at, column) for column in bare))))
        return tuple([self._cell(cell, flags.get(cell.column, 0), marks.get(cell.column)) for cell in cells])

    def _cell(self, cell: Cell, flags: int, mark: Mapping[str, Any] | None) -> Cell:
        row, column, value, kind, *_ = cell
        shown = ""
        if mark is not None:
            shown = mark.get(FORMAT, "")
            value, kind = (mark[TIME], "time") if TIME in mark else (value, kind)
            value, kind = (mark[ERROR], "error") if ERROR in mark else (value, kind)
        if flags & UNVALUED and kind != "error":
            value, kind, shown = None, "unvalued", ""
        elif flags & FORMULA and kind == "empty":
            value, kind = "", "text"
        hidden = row in self._hidden_rows or column in self._hidden_columns
        area = self._merged.over(row, column)
        return Cell(row, column, value, kind, flags & FORMULA != 0, hidden, area, shown)
