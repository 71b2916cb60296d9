"""What the process that read a file said, as a book."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.intake.archive import Archive, opened
from renkei.intake.book import Book, BookKind, Cell, CellKind, Sheet, SheetPicture, Value
from renkei.intake.child import BETWEEN
from renkei.intake.limits import Limits
from renkei.intake.marking import Marking
from renkei.intake.merged_areas import MergedAreas
from renkei.intake.refusing import refusal

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
    said = lines.splitlines()
    load = _loader()
    last = load(said[-1]) if said else {}
    if "faults" in last:
        raise FileRefused([_fault(one, file) for one in last["faults"]])
    if len(said) < 2 or last.get("end") != len(said) - 2:
        raise refusal("reader_stopped", file)
    head = load(said[0])
    pictures = _Pictures(content, limits)
    return Book(
        file,
        cast(BookKind, head["kind"]),
        tuple(_sheet(load(line), pictures) for line in said[1:-1]),  # one after another: they may be large
        tuple(_fault(one, file) for one in head["noticed"]),
    )


def _loader() -> Callable[[bytes], dict[str, Any]]:
    decoder = json.JSONDecoder(object_hook=_dated, parse_float=_Numbers().__getitem__, parse_constant=str)

    def load(line: bytes) -> dict[str, Any]:
        return cast("dict[str, Any]", decoder.decode(line.decode("utf-8", "surrogatepass")))

    return load


class _Numbers(dict[str, int | Decimal]):
    """Numbers by their digits; most stand in a book many times."""

    def __missing__(self, digits: str) -> int | Decimal:
        self[digits] = number = _number(digits)
        return number


def _number(digits: str) -> int | Decimal:
    """A number exactly: the shortest digits that mean the same number to a spreadsheet."""
    if digits[-2:] == ".0":
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


def _sheet(told: Mapping[str, Any], pictures: _Pictures) -> Sheet:
    rows = _rows(told)
    width = max(map(len, rows), default=0)
    hidden_columns = frozenset(
        column for first, last in told["hidden_columns"] for column in range(first, min(last, width) + 1)
    )
    hidden_rows = frozenset(told["hidden_rows"])
    marking = Marking(told["flags"], told["marks"], hidden_rows, hidden_columns, MergedAreas(told["merged"]))
    cells = marking.marked([_cells(at, row) for at, row in enumerate(rows, 1)])
    return Sheet(
        told["name"],
        tuple(row for row in cells if row),
        is_hidden=told.get("hidden", False),
        merged=tuple(told["merged"]),
        hidden_rows=hidden_rows,
        hidden_columns=hidden_columns,
        pictures=pictures.of(told["pictures"]),
        remarks=tuple((at, text) for at, text in told.get("remarks", ())),
    )


def _rows(told: Mapping[str, Any]) -> Sequence[Sequence[Value]]:
    if "rows" in told:
        return cast("Sequence[Sequence[Value]]", told["rows"])
    columns = [told if isinstance(told, list) else told.split(BETWEEN) for told in told["columns"]]
    return list(zip(*columns, strict=True))


def _cells(
    at: int, row: Iterable[Value], make: Any = tuple.__new__, kinds: Mapping[type, CellKind] = _KINDS
) -> tuple[Cell, ...]:
    """The cells of a row that hold anything; made as bare tuples, which is four times as fast."""
    return tuple(
        [
            make(Cell, (at, column, value, kinds[value.__class__], False, False, "", ""))
            for column, value in enumerate(row, 1)
            if value != ""
        ]
    )
