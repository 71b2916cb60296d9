"""The published facts as a workbook, read once; and the same with what people do to it, cell by cell."""

from __future__ import annotations

import dataclasses
import datetime
import io
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

from PIL import Image

from renkei.domain.project import Photo
from renkei.domain.register import Register
from renkei.exchange import load
from renkei.exchange.workbook import Accept, WorkbookReading, write_workbook
from renkei.exchange.workbook.proposal import NOTHING
from renkei.exchange.workbook.reading import reading_of
from renkei.intake import Book, Cell, Sheet, read_book
from renkei.intake.address import cell_of
from renkei.scales import preset, to_toml

AOMORI = Path(__file__).parents[3] / "examples" / "aomori"
MIHON = AOMORI.with_name("mihon")
RESULTS, TARGETS, PROJECTS, PHOTOS = "実績値", "目標値", "連携事業", "写真"
Value = str | int | Decimal | datetime.date | bool | None | Cell


@cache
def facts(folder: Path = AOMORI) -> Register:
    return load(folder)


PHOTO = "photos/p003-{}.png"


@cache
def pictured() -> Register:
    """The published facts with three photographs and a scale of the office's own, as a small region would have them."""
    files = [(PHOTO.format(n), png((40 * n, 90, 160))) for n in (1, 2, 3)]
    photos = tuple(Photo(path, "p003", 2024, caption=f"写真{n}") for n, (path, _) in enumerate(files, 1))
    own = to_toml(preset("aomori")).replace('id = "aomori"', 'id = "own"').encode()
    return replace(facts(), photos=photos, files=(*files, ("scales/own.toml", own)))


def png(colour: tuple[int, int, int]) -> bytes:
    """A small picture."""
    made = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(made, "PNG")
    return made.getvalue()


@cache
def pictured_book() -> Book:
    return read_back(pictured())


def read_back(register: Register, language: str = "ja") -> Book:
    """A register's workbook as it is read."""
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "facts.xlsx"
        path.write_bytes(write_workbook(register, language))
        return read_book(path)


@cache
def book(folder: Path = AOMORI, language: str = "ja") -> Book:
    """The workbook of an example as it is read."""
    return read_back(facts(folder), language)


def cell(address: str, value: Value, **how: object) -> Cell:
    """A cell as the reader gives it."""
    row, column = cell_of(address)
    if isinstance(value, Cell):
        return value._replace(row=row, column=column)
    kinds = {bool: "boolean", int: "number", Decimal: "number", str: "text"}
    kind = "date" if isinstance(value, datetime.date) else kinds.get(type(value), "empty")
    return Cell(row, column, value, **{"kind": kind, **how})  # type: ignore[arg-type]


def error(sign: str = "#REF!") -> Cell:
    return Cell(1, 1, sign, "error")


def formula(value: object, kind: str = "number") -> Cell:
    return Cell(1, 1, value, kind, is_formula=True)  # type: ignore[arg-type]


def edited(sheet: str, cells: Mapping[str, Value], *, of: Book | None = None, **how: object) -> Book:
    """The workbook with cells of one sheet written over. `how`: merged, hidden_rows, hidden_columns, pictures, name."""
    before = of or book()
    found = before.sheet(sheet)
    assert found is not None
    grid = {(each.row, each.column): each for each in found}
    for address, value in cells.items():
        new = cell(address, value)
        grid[new.row, new.column] = new
    rows: dict[int, list[Cell]] = {}
    for (row, _), each in sorted(grid.items()):
        if each.kind != "empty":
            rows.setdefault(row, []).append(_merged(each, how.get("merged", ())))
    changed = dataclasses.replace(found, rows=tuple(map(tuple, rows.values())), **how)  # type: ignore[arg-type]
    return with_sheet(before, sheet, changed)


def _merged(each: Cell, areas: object) -> Cell:
    assert isinstance(areas, tuple)
    found = next((area for area in areas if area.split(":")[0] == each.address), "")
    return each._replace(merged=found)


def with_sheet(before: Book, name: str, *sheets: Sheet) -> Book:
    """The workbook with a sheet taken away, and others put in its place."""
    kept = [s for each in before.sheets for s in (sheets if each.name == name else (each,))]
    return dataclasses.replace(before, sheets=tuple(kept))


def without_row(sheet: str, row: int, *, of: Book | None = None) -> Book:
    """The workbook with one row deleted, and those below moved up."""
    before = of or book()
    found = before.sheet(sheet)
    assert found is not None
    kept = (cells for cells in found.rows if cells[0].row != row)
    moved = tuple(tuple(c._replace(row=c.row - (c.row > row)) for c in cells) for cells in kept)
    return with_sheet(before, sheet, dataclasses.replace(found, rows=moved))


def moved_down(sheet: str, by: int, *, from_row: int = 1, of: Book | None = None) -> Book:
    """The workbook with empty rows put into a sheet."""
    before = of or book()
    found = before.sheet(sheet)
    assert found is not None
    moved = tuple(
        tuple(c._replace(row=c.row + by * (c.row >= from_row)) for c in cells) for cells in found.rows
    )
    return with_sheet(before, sheet, dataclasses.replace(found, rows=moved))


def read(changed: Book, accept: Accept = NOTHING) -> WorkbookReading:
    return reading_of(changed, accept)


def proposed(changed: Book) -> list[tuple[str, str, str, str]]:
    """What is proposed: code, cell, before, after."""
    return [(p.code, p.place.cell, p.before, p.after) for p in read(changed).proposals]


def faults(changed: Book, accept: Accept = NOTHING) -> list[tuple[str, str]]:
    """What is refused: code and cell."""
    return [(f.code, f.place.cell) for f in read(changed, accept).faults]


def noticed(changed: Book) -> list[str]:
    return [finding.code for finding in read(changed).findings]
