"""Tables as a reader of a file sees them, whatever its format: rows of texts, merged cells once, where they begin."""

from __future__ import annotations

import io
import re
import subprocess
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from tests.materials.formats.tagged import tagged
from tests.materials.paper import Element, read

Grid = list[list[str]]


# ---- deck


def of_deck(content: bytes) -> list[Grid]:
    """The native tables of all slides."""
    from pptx import Presentation

    deck = Presentation(io.BytesIO(content))
    return [
        [[cell.text for cell in row.cells if not cell.is_spanned] for row in shape.table.rows]
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_table
    ]


# ---- PDF


def of_pdf(content: bytes, folder: Path) -> list[Grid]:
    """The tagged tables."""
    file = folder / "read.pdf"
    file.write_bytes(content)
    return [
        [[cell.words for cell in row.children if cell.name in ("TH", "TD")] for row in table.all("TR")]
        for table in tagged(file).all("Table")
    ]


# ---- workbook


def of_workbook(content: bytes) -> dict[str, Grid]:
    """Every sheet, cells as they are shown; empty cells are left out."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content))
    return {
        sheet.title: [[shown(cell) for cell in row if cell.value is not None] for row in sheet.iter_rows()]
        for sheet in book
    }


def shown(cell: Any) -> str:
    """A cell as its number format shows it: 0.0"％" shows 78.9 as 78.9％."""
    if not isinstance(cell.value, int | float):
        return str(cell.value)
    if cell.number_format == "General":
        return str(cell.value)
    pattern, *negative = cell.number_format.split(";")
    if negative and cell.value < 0:
        pattern = negative[0]
    if len(negative) > 1 and cell.value == 0:
        pattern = negative[1]
    pattern = re.sub(r"\[[^\]]*\]", "", pattern)
    digits = re.search(
        r"[#0,]*0(?:\.(0+))?", re.sub(r'"[^"]*"', lambda quoted: "x" * len(quoted[0]), pattern)
    )
    if digits is None:
        return re.sub(r'["\\]', "", pattern)
    places = len(digits[1] or "")
    number = Decimal(str(cell.value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = (
        f"{abs(number) if negative else number:,}"
        if "," in digits[0]
        else f"{abs(number) if negative else number}"
    )
    before, after = (
        re.sub(r'["\\]', "", part) for part in (pattern[: digits.start()], pattern[digits.end() :])
    )
    return f"{before}{text}{after}"


# ---- page


def of_html(text: str) -> list[Grid]:
    """The tables of the page, as paper shows them."""
    return [
        [[cell.text for cell in row.children if isinstance(cell, Element)] for row in table.all("tr")]
        for table in read(text).all("table")
    ]


# ---- all words


def words_of_file(kind: str, content: bytes, folder: Path) -> list[str]:
    """Every text that a file shows, in reading order, cut at spaces: notes and data behind charts included."""
    if kind == "pptx":
        return _words_of_deck(content)
    if kind == "pdf":
        file = folder / "words.pdf"
        file.write_bytes(content)
        said = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True).stdout
        return said.decode("utf-8").split()
    if kind == "xlsx":
        return [
            word
            for grid in of_workbook(content).values()
            for row in grid
            for cell in row
            for word in cell.split()
        ]
    shown = re.sub(r"<style.*?</style>", " ", content.decode("utf-8"), flags=re.S)
    return re.sub(r"<[^>]+>", " ", shown).split()


def _words_of_deck(content: bytes) -> list[str]:
    from pptx import Presentation

    found: list[str] = []
    for slide in Presentation(io.BytesIO(content)).slides:
        for shape in slide.shapes:
            found += _words_of_shape(shape)
        if slide.has_notes_slide:
            found += slide.notes_slide.notes_text_frame.text.split()
    return found


def _words_of_shape(shape: Any) -> list[str]:
    if shape.has_table:
        return [word for row in shape.table.rows for cell in row.cells for word in cell.text.split()]
    if shape.has_chart:
        values = (value for plot in shape.chart.plots for series in plot.series for value in series.values)
        return [f"{value:g}" for value in values if value is not None]
    return shape.text_frame.text.split() if shape.has_text_frame else []
