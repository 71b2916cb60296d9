"""Looks a file through before it is read: of what kind it is, whether it is safe, and what its cells are beside their values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from renkei.domain.errors import Fault
from renkei.intake.archive import Archive
from renkei.intake.limits import Limits
from renkei.intake.ole import Compound
from renkei.intake.recognising import kind_of
from renkei.intake.refusing import refusal
from renkei.intake.sheet_marks import SheetMarks


@dataclass
class LookedBook:
    """A file that was looked through: its sheets as they will be told, and what the reader is given."""

    kind: str
    sheets: list[dict[str, Any]]
    noticed: list[Fault] = field(default_factory=list)
    clean: bytes = field(default=b"", repr=False)
    rows: list[list[Any]] = field(default_factory=list, repr=False)  # of a CSV file
    look_closer: Callable[[], None] = lambda: None  # what to do where the reader fails: find the place


def look(content: bytes, limits: Limits) -> LookedBook:
    """Look a file through. Raises `FileRefused` for what is unsafe, damaged or of a kind that holds no cells."""
    kind, wrapped = kind_of(content, limits)
    if kind == "csv":
        from renkei.intake.csv_file import look_at_csv

        rows, noticed = look_at_csv(content, limits)
        return LookedBook(kind, [told("", SheetMarks())], noticed, rows=rows)
    if isinstance(wrapped, Archive) and kind in ("xlsx", "xlsm"):
        return _xlsx(kind, wrapped)
    if isinstance(wrapped, Archive) and kind == "ods":
        return _ods(wrapped)
    if isinstance(wrapped, Compound):
        return _xls(content, wrapped, limits)
    raise refusal(f"file_is_{kind}", wanted="xlsx")


def _xlsx(kind: str, archive: Archive) -> LookedBook:
    from renkei.intake.xlsx import look_at_xlsx, look_closer_at_xlsx

    looked = look_at_xlsx(archive)
    with_cells = [(at, sheet) for at, sheet in enumerate(looked.sheets) if sheet.has_cells]
    sheets = [
        {
            **told(sheet.name, marks),
            "at": at,
            "hidden": sheet.is_hidden,
            "pictures": pictures,
            "remarks": remarks,
        }
        for (at, sheet), marks, pictures, remarks in zip(
            with_cells, looked.marks, looked.pictures, looked.remarks, strict=True
        )
    ]
    book = LookedBook(kind, sheets, looked.noticed, looked.clean)
    book.look_closer = lambda: look_closer_at_xlsx(archive)
    return book


def _xls(content: bytes, wrapped: Compound, limits: Limits) -> LookedBook:
    from renkei.intake.xls import look_at_xls

    looked = look_at_xls(wrapped, limits)
    sheets = [
        {**told(sheet.name, sheet.marks), "at": at, "hidden": sheet.is_hidden}
        for at, sheet in enumerate(looked.sheets)
        if sheet.has_cells
    ]
    return LookedBook("xls", sheets, looked.noticed, content)


def _ods(archive: Archive) -> LookedBook:
    from renkei.intake.ods import look_at_ods

    looked = look_at_ods(archive)
    sheets = [
        {**told(sheet.name, sheet.marks), "at": at, "hidden": sheet.is_hidden, "pictures": sheet.pictures}
        for at, sheet in enumerate(looked.sheets)
    ]
    return LookedBook("ods", sheets, looked.noticed, looked.clean)


def told(name: str, marks: SheetMarks) -> dict[str, Any]:
    """A sheet as it is told, without its values."""
    return {
        "name": name,
        "merged": marks.merged,
        "hidden_rows": sorted(marks.hidden_rows),
        "hidden_columns": marks.hidden_columns,
        "flags": [
            [row, *(one for pair in columns.items() for one in pair)] for row, columns in marks.flags.items()
        ],
        "marks": [[row, column, mark] for (row, column), mark in marks.cells.items()],
        "pictures": [],
    }


Told = Mapping[str, Any]
