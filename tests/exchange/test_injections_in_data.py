"""No text that an officer wrote becomes a formula or breaks out of its place in the facts' own forms: CSV, TOML, JSON, the
workbook of the region. Each gives every text back as it was written."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from functools import cache
from typing import Any

import openpyxl
from tests.materials.hostile import hostile, marks_as_written, year

from renkei.exchange import to_json
from renkei.exchange.folder_writing import folder_files
from renkei.exchange.workbook import write_workbook
from renkei.exchange.yearbook_form import yearbook_to_json


def texts_in(value: object) -> list[str]:
    """Every text inside a document."""
    if isinstance(value, dict):
        return [text for inner in value.values() for text in texts_in(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in texts_in(inner)]
    return [value] if isinstance(value, str) else []


def as_written(shown: list[str]) -> set[str]:
    """The marks that are shown; fails where one stands without its own text."""
    marks, odd = marks_as_written("\n".join(shown))
    assert odd == []
    return marks


@cache
def files() -> dict[str, bytes]:
    return folder_files(hostile().register)


@cache
def book() -> Any:
    return openpyxl.load_workbook(io.BytesIO(write_workbook(hostile().register)))


def test_no_cell_of_a_csv_begins_a_formula() -> None:
    tables = [data.decode("utf-8-sig") for path, data in files().items() if path.endswith(".csv")]
    cells = [cell for table in tables for row in csv.reader(io.StringIO(table)) for cell in row]

    assert [
        c for c in cells if re.match(r"[=+\-@\t\r＝＋－＠].", c) and not re.fullmatch(r"-?[0-9.]+", c)
    ] == []


def test_json_gives_back_every_text() -> None:
    shown = texts_in(json.loads(to_json(hostile().register)))

    assert as_written(shown) == set(hostile().planted)


def test_the_folder_gives_back_every_text() -> None:
    documents = [tomllib.loads(data.decode()) for path, data in files().items() if path.endswith(".toml")]
    tables = [data.decode("utf-8-sig") for path, data in files().items() if path.endswith((".csv", ".md"))]
    cells = [cell for table in tables for row in csv.reader(io.StringIO(table)) for cell in row]

    assert as_written([*texts_in(documents), *cells]) == set(hostile().planted)


def test_the_yearbook_as_json_gives_texts_as_they_were_written() -> None:
    assert len(as_written(texts_in(json.loads(yearbook_to_json(year()))))) > 100


def test_the_workbook_of_the_region_holds_no_formula_and_no_link() -> None:
    cells = [cell for sheet in book() for row in sheet.iter_rows() for cell in row]

    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d", "inlineStr"}
    assert [cell.coordinate for cell in cells if cell.hyperlink and cell.hyperlink.target] == []


def test_the_workbook_of_the_region_gives_back_every_text() -> None:
    cells = [str(cell.value) for sheet in book() for row in sheet.iter_rows() for cell in row]

    assert as_written(cells) == set(hostile().planted)


def test_lists_to_choose_from_name_cells_and_quote_no_text() -> None:
    rules = [
        rule for sheet in book() for rule in sheet.data_validations.dataValidation if rule.type == "list"
    ]

    assert rules
    assert [rule.formula1 for rule in rules if "q0" in rule.formula1] == []
