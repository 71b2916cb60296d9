"""LibreOffice opens the workbook, cells are changed there and it is saved: exactly these changes come back."""

from pathlib import Path

import pytest
from tests.exchange.workbook.desk import RESULTS, pictured
from tests.exchange.workbook.office_edit import edited

from renkei.exchange.folder_writing import folder_files
from renkei.exchange.workbook import ALL, read_workbook, write_workbook

WRITTEN: dict[tuple[str, str], str | float] = {
    (RESULTS, "D2"): 43700.5,
    (RESULTS, "P3"): "=1+1 ではない",
    (RESULTS, "D4"): "約1,800人",
}


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook once it went through the program."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "facts.xlsx").write_bytes(write_workbook(pictured()))
    return edited(folder / "facts.xlsx", WRITTEN, folder / "saved.xlsx")


def test_only_what_was_typed_in_words_is_asked(saved: Path) -> None:
    reading = read_workbook(saved)

    assert [(p.place.cell, p.before, p.after) for p in reading.proposals] == [("D4", "約1,800人", "1800")]
    assert (reading.faults, reading.findings, reading.noticed) == ((), (), ())


def test_exactly_the_changed_cells_come_back_photographs_included(saved: Path) -> None:
    register = read_workbook(saved, accept=ALL).register

    assert register is not None
    before, after = folder_files(pictured()), folder_files(register)
    assert [path for path in before if before[path] != after.get(path)] == ["results.csv"]
    assert len(before) == len(after)


def test_the_changed_cells_hold_what_was_written(saved: Path) -> None:
    register = read_workbook(saved, accept=ALL).register

    assert register is not None
    first, second, third, *_ = register.results
    assert (first.value, second.note, third.value) == (43700_5000, "=1+1 ではない", 1800_0000)
    assert third.as_printed == "約1,800人"
