"""The workbook behind a chart brought up to date, so that "edit data" opens what is drawn."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from renkei.domain.errors import FileRefused
from renkei.intake.limits import MEGABYTE, Limits
from renkei.intake.screen import screened
from renkei.materials.pptx_file.native_charts.workbook import column
from renkei.materials.refreshing.archive import carried
from renkei.materials.refreshing.deck_list import Chart
from renkei.materials.refreshing.xml_parts import parsed, written

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LIMITS = Limits(file_bytes=16 * MEGABYTE, parts=200, inflated_bytes=16 * MEGABYTE, marks=1_000_000)
_SHEET = "xl/worksheets/sheet1.xml"


def book_of_today(now: bytes, fresh: bytes, old: Chart, new: Chart) -> bytes | None:
    """The workbook with today's data: ours anew where no other program wrote it; else its cells that changed. None where it
    cannot be said which cells these are, and where it is no sound workbook."""
    try:
        safe = screened(now, "xlsx", limits=_LIMITS)
    except FileRefused:
        return None
    if _names(safe) == _names(fresh):
        return fresh
    if len(old.series) != len(new.series) or len(old.categories) != len(new.categories):
        return None
    made = _with_cells(safe, _changes(old, new))
    return now if made is safe else made


def _names(book: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return archive.namelist()


def _changes(old: Chart, new: Chart) -> dict[str, tuple[str, str, bool]]:
    """Address → what stood there, what stands there today, and whether it is a number."""
    found = {}
    for at, (one, other) in enumerate(zip(old.series, new.series, strict=True), start=1):
        found[f"{column(at)}1"] = (one.name, other.name, False)
        for row, (was, becomes) in enumerate(zip(one.values, other.values, strict=False), start=2):
            found[f"{column(at)}{row}"] = (was, becomes, True)
    for row, (was, becomes) in enumerate(zip(old.categories, new.categories, strict=True), start=2):
        found[f"A{row}"] = (was, becomes, False)
    return {address: told for address, told in found.items() if told[0] != told[1]}


def _with_cells(book: bytes, changes: dict[str, tuple[str, str, bool]]) -> bytes | None:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        if _SHEET not in archive.namelist():
            return None
        try:
            sheet = parsed(archive.read(_SHEET))
        except SyntaxError:
            return None
    cells = {one.get("r"): one for one in sheet.iter(f"{_MAIN}c")}
    told = {
        address: each for address, each in changes.items() if not _says(cells.get(address), each[1], each[2])
    }
    for address, (_, becomes, is_number) in told.items():
        cell = cells.get(address)
        if cell is None or (not becomes and is_number):
            return None
        _fill(cell, becomes, is_number=is_number)
    return carried(book, {_SHEET: written(sheet)}) if told else book


def _says(cell: Any, text: str, is_number: bool) -> bool:
    """Whether a cell says so already."""
    if cell is None:
        return False
    if is_number:
        return bool(cell.get("t", "n") == "n" and cell.findtext(f"{_MAIN}v") == text)
    return bool(cell.get("t") == "inlineStr" and cell.findtext(f"{_MAIN}is/{_MAIN}t") == text)


def _fill(cell: Any, text: str, *, is_number: bool) -> None:
    """A value in the cell; a formula stays, with its result of today."""
    for one in [one for one in cell if one.tag != f"{_MAIN}f"]:
        cell.remove(one)
    if is_number:
        cell.attrib.pop("t", None)
        _under(cell, "v").text = text
        return
    cell.set("t", "inlineStr")
    _under(_under(cell, "is"), "t").text = text


def _under(parent: Any, name: str) -> Any:
    made = parent.makeelement(f"{_MAIN}{name}", {})
    parent.append(made)
    return made
