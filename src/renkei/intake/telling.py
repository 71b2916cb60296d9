"""What the process that read a file said, as a book."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.intake.archive import Archive, opened
from renkei.intake.book import Book, BookKind, Cell, CellKind, Sheet, SheetPicture, Value
from renkei.intake.limits import Limits
from renkei.intake.merged_areas import MergedAreas
from renkei.intake.refusing import refusal
from renkei.intake.sheet_marks import ERROR, FORMAT, FORMULA, TIME, UNVALUED

_KINDS: dict[type, CellKind] = {
    str: "text",
    int: "number",
    Decimal: "number",
    bool: "boolean",
    date: "date",
    datetime: "date",
}


def book_told(lines: bytes, file: str, content: bytes, limits: Limits) -> Book:
    """The book that was told of a file's bytes, its pictures taken from these. Raises `FileRefused` where faults were told, or the end is missing."""
    told = [_loaded(line) for line in lines.splitlines()]
    if told and "faults" in told[-1]:
        raise FileRefused([_fault(one, file) for one in told[-1]["faults"]])
    if len(told) < 2 or told[-1].get("end") != len(told) - 2:
        raise refusal("reader_stopped", file)
    head, *sheets, _ = told
    pictures = _Pictures(content, limits)
    return Book(
        file,
        cast(BookKind, head["kind"]),
        tuple(_sheet(sheet, pictures.of(sheet["pictures"])) for sheet in sheets),
        tuple(_fault(one, file) for one in head["noticed"]),
    )


def _loaded(line: bytes) -> dict[str, Any]:
    return cast(
        "dict[str, Any]", json.loads(line, parse_float=_number, parse_constant=str, object_hook=_dated)
    )


def _number(digits: str) -> int | Decimal:
    """A number exactly: the shortest digits that mean the same number to a spreadsheet."""
    if digits.endswith(".0"):
        return int(digits[:-2])
    number = Decimal(digits)
    return int(number) if "e" in digits and number == number.to_integral_value() else number


def _dated(told: dict[str, Any]) -> object:
    if len(told) == 1:
        if "d" in told:
            return (datetime if "T" in told["d"] else date).fromisoformat(told["d"])
        if "t" in told:
            return _Time(told["t"])
    return told


class _Time(str):
    """A time of day or a length of time, as text."""

    __slots__ = ()


_KINDS[_Time] = "time"


def _fault(told: Mapping[str, Any], file: str) -> Fault:
    place = Place(file, told.get("row"), sheet=told.get("sheet", ""), cell=told.get("cell", ""))
    return Fault(told["code"], place, told.get("values", {}))


class _Pictures:
    """Takes pictures out of the file. The process that reads has measured them."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._content, self._limits = content, limits
        self._archive: Archive | None = None

    def of(self, placed: Iterable[Sequence[str]]) -> tuple[SheetPicture, ...]:
        """The pictures of a sheet."""
        return tuple(SheetPicture(at, self._read(part), name, alt) for at, part, name, alt in placed)

    def _read(self, part: str) -> bytes:
        if self._archive is None:
            self._archive = opened(self._content, self._limits)
        return self._archive.read(part)


def _sheet(told: Mapping[str, Any], pictures: tuple[SheetPicture, ...]) -> Sheet:
    rows = [(at, row) for at, row in enumerate(told["rows"], 1)]
    width = max((len(row) for _, row in rows), default=0)
    hidden_columns = frozenset(
        column for first, last in told["hidden_columns"] for column in range(first, min(last, width) + 1)
    )
    hidden_rows = frozenset(told["hidden_rows"])
    marks = {(row, column): mark for row, column, mark in told["marks"]}
    cells = [_cells(at, row) for at, row in rows]
    if marks or hidden_rows or hidden_columns or told["merged"]:
        cells = _marked(cells, _Marking(marks, hidden_rows, hidden_columns, MergedAreas(told["merged"])))
    return Sheet(
        told["name"],
        tuple(row for row in cells if row),
        is_hidden=told.get("hidden", False),
        merged=tuple(told["merged"]),
        hidden_rows=hidden_rows,
        hidden_columns=hidden_columns,
        pictures=pictures,
    )


def _cells(at: int, row: Iterable[Value], make: Any = tuple.__new__) -> tuple[Cell, ...]:
    """The cells of a row that hold anything; made as bare tuples, which is four times as fast."""
    return tuple(
        [
            make(Cell, (at, column, value, _KINDS[type(value)], False, False, "", ""))
            for column, value in enumerate(row, 1)
            if value != ""
        ]
    )


class _Marking:
    def __init__(
        self,
        marks: Mapping[tuple[int, int], Mapping[str, Any]],
        rows: frozenset[int],
        columns: frozenset[int],
        merged: MergedAreas,
    ) -> None:
        self.marks, self.rows, self.columns, self.merged = marks, rows, columns, merged

    def marked(self, cell: Cell) -> Cell:
        """A cell with what is known of it."""
        cell = cell._replace(
            is_hidden=cell.row in self.rows or cell.column in self.columns,
            merged=self.merged.over(cell.row, cell.column),
        )
        mark = self.marks.get((cell.row, cell.column))
        return _with(cell, mark) if mark else cell


def _with(cell: Cell, mark: Mapping[str, Any]) -> Cell:
    value, kind = cell.value, cell.kind
    if ERROR in mark:
        value, kind = mark[ERROR], "error"
    if TIME in mark:
        value, kind = mark[TIME], "time"
    if UNVALUED in mark and ERROR not in mark:
        value, kind = None, "unvalued"
    if kind == "empty" and FORMULA in mark:
        value, kind = "", "text"
    return cell._replace(
        value=value,
        kind=kind,
        is_formula=FORMULA in mark,
        format=mark.get(FORMAT, "") if value is not None else "",
    )


def _marked(rows: list[tuple[Cell, ...]], marking: _Marking) -> list[tuple[Cell, ...]]:
    """The rows with what is known of their cells, and with the cells that have no value but a mark."""
    found = {(cell.row, cell.column): cell for row in rows for cell in row}
    for at, mark in marking.marks.items():
        if at not in found and (ERROR in mark or FORMULA in mark):
            found[at] = Cell(*at)
    by_row: dict[int, list[Cell]] = {}
    for at in sorted(found):
        by_row.setdefault(at[0], []).append(marking.marked(found[at]))
    return [tuple(cells) for cells in by_row.values()]
