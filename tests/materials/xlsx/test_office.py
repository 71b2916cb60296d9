"""An independent office program opens the workbook, computes it anew, shows the figures as printed and keeps every cell."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from tests.materials.office import converted
from tests.materials.xlsx.reading import book, grid, written

_AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1"  # every sheet


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the program works, with the workbook of mihon."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "given.xlsx").write_bytes(written("mihon"))
    return folder


@pytest.fixture(scope="session")
def told(folder: Path) -> Path:
    """The folder with every sheet as text, as it is shown."""
    converted(folder / "given.xlsx", _AS_SHOWN, folder)
    return folder


@pytest.fixture(scope="session")
def saved(folder: Path) -> Workbook:
    """The workbook as the program saves it."""
    return load_workbook(converted(folder / "given.xlsx", "xlsx", folder / "out"))


def cells(book: Workbook) -> dict[str, dict[str, object]]:
    """Every value of every sheet by its place."""
    return {
        sheet.title: {c.coordinate: c.value for row in sheet.iter_rows() for c in row if c.value is not None}
        for sheet in book
    }


def test_no_cell_is_changed_by_opening_computing_and_saving(saved: Workbook) -> None:
    assert cells(saved) == cells(book("mihon"))


def test_every_chart_is_still_there(saved: Workbook) -> None:
    counts = {sheet.title: len(sheet._charts) for sheet in book("mihon")}

    assert {sheet.title: len(sheet._charts) for sheet in saved} == counts
    assert sum(counts.values()) > 20


@pytest.mark.parametrize(
    "name", ["進捗評価の結果", "役割別の増減", "指標の一覧", "事例の指標", "内訳", "主な数値"]
)
def test_the_program_shows_what_the_papers_print(told: Path, name: str) -> None:
    with (told / f"given-{name}.csv").open(encoding="utf-8", newline="") as file:
        shown = [[cell for cell in row if cell] for row in csv.reader(file)]

    assert [row for row in shown if row] == [row for row in map(_filled, grid(book("mihon")[name])) if row]


def _filled(row: list[str]) -> list[str]:
    return [cell for cell in row if cell]
