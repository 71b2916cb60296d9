"""A foreign workbook as it was read: sheets of cells, each with its address. Values as they stand there, nothing understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Literal, NamedTuple

from renkei.domain.errors import Fault, Place
from renkei.intake.address import address, area_of
from renkei.intake.merged_areas import MergedAreas

BookKind = Literal["xlsx", "xlsm", "xls", "ods", "csv"]
CellKind = Literal["text", "number", "boolean", "date", "time", "error", "unvalued", "empty"]
Value = str | int | Decimal | bool | date | datetime | None


class Cell(NamedTuple):
    """What stands in one cell. A tuple, because a book holds a hundred thousand of them.

    A `number` is exact: an `int`, or a `Decimal` with the digits that the spreadsheet shows when asked for all of them.
    A `time` is a time of day or a length of time, as text. An `error` has its sign as value (#REF!). A formula whose
    result was not saved is `unvalued`. `format` is how a number is shown where that changes what is read (0.0%, 0"人").
    """

    row: int
    column: int
    value: Value = None
    kind: CellKind = "empty"
    is_formula: bool = False
    is_hidden: bool = False  # its row or column is hidden
    merged: str = ""  # the area it is merged into: A1:C2
    format: str = ""

    @property
    def address(self) -> str:
        """Where it stands: B12."""
        return address(self.row, self.column)


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """A picture that stands on a sheet, by the cell that holds it or its upper left corner. The bytes are unchecked."""

    address: str
    content: bytes = field(repr=False)
    name: str = ""
    alt: str = ""


@dataclass(frozen=True)
class Sheet:
    """A sheet: its rows that hold anything, each with its cells that hold anything, in order."""

    name: str
    rows: tuple[tuple[Cell, ...], ...] = field(default=(), repr=False)
    is_hidden: bool = False
    merged: tuple[str, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    pictures: tuple[SheetPicture, ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()  # at cells, by address: notes and comments of people

    @cached_property
    def cells(self) -> Mapping[tuple[int, int], Cell]:
        """The cells that hold anything, by row and column."""
        return {(cell.row, cell.column): cell for row in self.rows for cell in row}

    def __iter__(self) -> Iterator[Cell]:
        """The cells that hold anything, row by row."""
        return (cell for row in self.rows for cell in row)

    def row(self, number: int) -> tuple[Cell, ...]:
        """The cells of a row that hold anything."""
        return self._by_number.get(number, ())

    @cached_property
    def _by_number(self) -> Mapping[int, tuple[Cell, ...]]:
        return {row[0].row: row for row in self.rows}

    @cached_property
    def height(self) -> int:
        """The last row that holds anything; 0 for a blank sheet."""
        return self.rows[-1][0].row if self.rows else 0

    @cached_property
    def width(self) -> int:
        """The last column that holds anything; 0 for a blank sheet."""
        return max((row[-1].column for row in self.rows), default=0)

    def at(self, row: int, column: int) -> Cell:
        """The cell at a place; an empty one where nothing stands. A cell within a merged area knows its area."""
        found = self.cells.get((row, column))
        if found is not None:
            return found
        hidden = row in self.hidden_rows or column in self.hidden_columns
        return Cell(row, column, is_hidden=hidden, merged=self.merged_at(row, column))

    def shown(self, row: int, column: int) -> Cell:
        """The cell whose value is seen at a place: within a merged area its first cell."""
        area = self.merged_at(row, column)
        return self.at(*area_of(area)[:2]) if area else self.at(row, column)

    def merged_at(self, row: int, column: int) -> str:
        """The merged area over a place; empty where there is none."""
        return self._merged.over(row, column)

    @cached_property
    def _merged(self) -> MergedAreas:
        return MergedAreas(self.merged)

    def place(self, file: str, cell: Cell) -> Place:
        """Where a cell stands, for a fault."""
        return Place(file, sheet=self.name, cell=cell.address)


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook or CSV file of others, read."""

    file: str
    kind: BookKind
    sheets: tuple[Sheet, ...]
    noticed: tuple[Fault, ...] = ()

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of a name."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)
