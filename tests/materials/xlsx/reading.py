"""Reads a workbook as an officer does: sheets, cells as they are shown, what lies over and beside a figure."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from renkei.cli.opening import opened
from renkei.domain.meeting import ALL_PARTS
from renkei.domain.yearbook import Yearbook
from renkei.materials.outline import Outline, outline
from renkei.materials.outline.sheet import ENDLESS
from renkei.materials.xlsx_file import xlsx
from renkei.wording import words_of

EXAMPLES = Path(__file__).parents[3] / "examples"
_NUMBER = re.compile(r"(#,##0|0)(\.0+)?")
_CHART = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}cNvPr"


@cache
def yearbook(example: str = "aomori") -> Yearbook:
    """An example's year."""
    return opened(EXAMPLES / example, year=2024, scale=None, as_of=None)[0]


@cache
def papers(example: str = "aomori", language: str = "ja") -> Outline:
    """Its outline on a sheet without end, with every part."""
    return outline(yearbook(example), words_of(language), parts=ALL_PARTS, sheet=ENDLESS)


@cache
def written(example: str = "aomori", language: str = "ja") -> bytes:
    """Its workbook."""
    return xlsx(papers(example, language), yearbook(example), words_of(language))


@cache
def book(example: str = "aomori", language: str = "ja") -> Workbook:
    """Its workbook, read."""
    return read(written(example, language))


def read(content: bytes) -> Workbook:
    """A workbook as openpyxl reads it."""
    return load_workbook(io.BytesIO(content), rich_text=False)


def shown(cell: Cell) -> str:
    """What a reader sees in a cell: its value through its number format."""
    value, form = cell.value, cell.number_format
    if value is None:
        return ""
    if isinstance(value, str):
        return form.replace("@", value).replace('"', "") if form.endswith(("@", '"')) else value
    positive, *others = form.split(";")
    if others and value < 0:
        return _through(others[0], abs(value))
    if len(others) > 1 and value == 0:
        return _through(others[1], value)
    return _through(positive, value)


def _through(form: str, value: float) -> str:
    bare = re.sub(r'"[^"]*"', lambda quoted: "\0" * len(quoted.group()), form)
    found = _NUMBER.search(bare)
    if found is None:
        return str(value)
    decimals = len(found.group(2) or ".") - 1
    digits = f"{Decimal(str(value)):{',' if ',' in found.group() else ''}.{decimals}f}"
    return form[: found.start()].replace('"', "") + digits + form[found.end() :].replace('"', "")


def grid(sheet: Worksheet) -> list[list[str]]:
    """All cells of a sheet as they are shown."""
    return [[shown(cell) for cell in row] for row in sheet.iter_rows()]


def row_of(sheet: Worksheet, label: str) -> list[Cell]:
    """The row that begins with a label."""
    return next(list(row) for row in sheet.iter_rows() if label in str(row[0].value or ""))


def find(sheet: Worksheet, text: str) -> Cell:
    """The first cell that shows a text."""
    return next(cell for row in sheet.iter_rows() for cell in row if shown(cell) == text)


@dataclass(frozen=True)
class Drawn:
    """A chart of a sheet: where it lies, what it says in words, and the cells that its series draw."""

    sheet: str
    alternative: str
    kind: str
    series: tuple[tuple[str, str], ...]  # references of categories and values
    patterns: int


def charts(content: bytes) -> list[Drawn]:
    """The charts of a workbook, out of its parts, in the order of its sheets."""
    found: list[Drawn] = []
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = sorted((n for n in parts.namelist() if n.startswith("xl/charts/chart")), key=_number)
        said = _alternatives(parts)
        for name in names:
            found.append(_drawn(etree.fromstring(parts.read(name)), said[_number(name) - 1]))
    return found


def _number(name: str) -> int:
    return int("".join(sign for sign in name.rpartition("/")[2] if sign.isdigit()))


def _alternatives(parts: zipfile.ZipFile) -> list[str]:
    names = sorted((n for n in parts.namelist() if n.startswith("xl/drawings/drawing")), key=_number)
    return [
        frame.get("descr", "") for name in names for frame in etree.fromstring(parts.read(name)).iter(_DRAWN)
    ]


def _drawn(root: etree._Element, alternative: str) -> Drawn:
    series = []
    for one in root.iterfind(".//c:ser", _CHART):
        references = (one.findtext(f"c:{which}//c:f", "", _CHART) for which in ("cat", "val"))
        series.append(tuple(references))
    area = root.find(".//c:plotArea", _CHART)
    kind = next(
        etree.QName(child).localname for child in area if etree.QName(child).localname.endswith("Chart")
    )
    patterns = len(list(root.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}pattFill")))
    return Drawn(_sheet(series[0][1]), alternative, kind, tuple(series), patterns)


def _sheet(reference: str) -> str:
    return reference.rpartition("!")[0].strip("'").replace("''", "'")


def values(book: Workbook, reference: str) -> list[object]:
    """What the cells of a chart's reference hold."""
    cells = book[_sheet(reference)][reference.rpartition("!")[2].replace("$", "")]
    rows = cells if isinstance(cells, tuple) else ((cells,),)
    return [cell.value for row in rows for cell in row]
