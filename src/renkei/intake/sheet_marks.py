"""What a sheet says of its cells beside their values: formulas, errors, merged and hidden ones, how a number is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from renkei.domain.errors import Place
from renkei.intake.address import address
from renkei.intake.limits import Limits
from renkei.intake.refusing import refusal

FORMULA, UNVALUED = 1, 2  # flags of a cell; a sheet may have a million of them
ERROR, FORMAT, TIME = "e", "n", "c"  # what else is said of a cell, with its value
Mark = dict[str, Any]


@dataclass
class SheetMarks:
    """All of it for one sheet; rows and columns from 1."""

    merged: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)  # from, to
    flags: dict[int, dict[int, int]] = field(default_factory=dict)  # row → column → flags
    cells: dict[tuple[int, int], Mark] = field(default_factory=dict)
    pictures: dict[tuple[int, int], int] = field(default_factory=dict)  # the number of the picture in a cell
    displayed: dict[tuple[int, int], str] = field(
        default_factory=dict
    )  # a formula that shows a picture (WPS)
    count: int = 0  # cells that are written

    def flag(self, row: int, column: int, flags: int) -> None:
        """Note that a cell is a formula, or has no value."""
        of_row = self.flags.setdefault(row, {})
        of_row[column] = of_row.get(column, 0) | flags

    def mark(self, row: int, column: int, sign: str, value: object) -> None:
        """Note one thing of a cell."""
        self.cells.setdefault((row, column), {})[sign] = value


@dataclass
class Extent:
    """How far a sheet reaches while it is walked, against the limits."""

    sheet: str
    limits: Limits
    cells: int = 0
    row: int = 0
    column: int = 0

    def take(self, row: int, column: int, cells: int = 1) -> None:
        """Count a cell that is written there. Raises `FileRefused` beyond the limits."""
        limits = self.limits
        if row > limits.rows or column > limits.columns:
            place = Place(sheet=self.sheet, cell=address(row, column))
            raise refusal("sheet_reaches_too_far", place, rows=limits.rows, columns=limits.columns)
        self.cells += cells
        self.row, self.column = max(self.row, row), max(self.column, column)

    def close(self) -> None:
        """Look at the whole once all cells are counted. Raises `FileRefused`."""
        place = Place(sheet=self.sheet)
        if self.cells > self.limits.cells:
            raise refusal("sheet_too_many_cells", place, count=self.cells, limit=self.limits.cells)
        if self.row * self.column > self.limits.box:
            last = address(self.row, self.column)
            raise refusal("sheet_too_sparse", place, last=last, limit=self.limits.box)
