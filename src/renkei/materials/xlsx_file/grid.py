"""Where the cells of a table stand: rows and columns counted from 0, with those that reach over several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from renkei.materials.outline.model import Cell, Row


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with the place of its first and its last row and column."""

    cell: Cell
    row: int
    column: int
    last_row: int
    last_column: int

    @property
    def is_merged(self) -> bool:
        """Whether it takes more than one place."""
        return (self.row, self.column) != (self.last_row, self.last_column)

    def parted(self, before: Sequence[int]) -> list[Placed]:
        """The same in pieces that end before the given rows, each with the label again."""
        if not before:
            return [self]
        cuts = [row for row in before if self.row < row <= self.last_row]
        starts, ends = [self.row, *cuts], [*(cut - 1 for cut in cuts), self.last_row]
        return [
            replace(self, cell=replace(self.cell, is_continued=at > 0), row=start, last_row=end)
            for at, (start, end) in enumerate(zip(starts, ends, strict=True))
        ]

    def opened(self, rows: int = 1) -> list[Placed]:
        """The label in the first so many rows together, and the rest empty, row by row."""
        nothing = replace(self.cell, phrases=(), small=(), role=None, rowspan=1)
        below = range(self.row + rows, self.last_row + 1)
        return [
            replace(self, last_row=self.row + rows - 1),
            *(replace(self, cell=nothing, row=row, last_row=row) for row in below),
        ]


def placed(rows: Sequence[Row]) -> list[Placed]:
    """The cells of some rows; a cell that reaches down keeps those below out of its columns."""
    found: list[Placed] = []
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        column = 0
        for cell in row.cells:
            while (at, column) in taken:
                column += 1
            last_row = min(at + cell.rowspan, len(rows)) - 1
            last_column = column + cell.colspan - 1
            found.append(Placed(cell, at, column, last_row, last_column))
            for below in range(at + 1, last_row + 1):
                taken.update((below, c) for c in range(column, last_column + 1))
            column = last_column + 1
    return found
