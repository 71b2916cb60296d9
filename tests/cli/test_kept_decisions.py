"""A list of proposals that is written again keeps what people decided in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from tests.cli.office import Ran

Renkei = Callable[..., Ran]
TYPED = {"D2": "約40000千円", "D3": "約50", "D4": "約60", "D5": "４５"}
ADOPTED, READ_AS, MARK = 0, 6, -1


@pytest.fixture
def asked(made: Path, tmp_path: Path) -> Path:
    """A workbook of which four cells are asked about."""
    book = openpyxl.load_workbook(made)
    for address, typed in TYPED.items():
        book["実績値"][address] = typed
    book.save(tmp_path / "asked.xlsx")
    return tmp_path / "asked.xlsx"


def table(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))


def test_decisions_stay_when_the_list_is_written_again(renkei: Renkei, asked: Path, tmp_path: Path) -> None:
    listed = decided(renkei, asked, tmp_path / "P.csv")
    before = table(listed)

    ran = renkei("facts", asked, "--proposals", listed)

    assert (ran.code, table(listed)) == (1, before[:-1])
    assert f"{listed}: 2 decisions that stood there were kept." in ran.err
    assert "1 decision that stood there fits no proposal any more and was left out." in ran.err


def decided(renkei: Renkei, asked: Path, listed: Path) -> Path:
    """Yes to one with another reading, no to one, nothing to the others; and a decision about a cell as it was."""
    renkei("facts", asked, "--proposals", listed)
    rows = table(listed)
    rows[1][ADOPTED], rows[1][READ_AS], rows[2][ADOPTED], rows[4][ADOPTED] = "はい", "41000", "いいえ", ""
    gone = ["はい", *rows[3][1:MARK], "k000000000000"]
    with listed.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([*rows, gone])
    return listed


def test_what_is_decided_by_command_fills_what_nobody_decided(
    renkei: Renkei, asked: Path, tmp_path: Path
) -> None:
    listed = decided(renkei, asked, tmp_path / "P.csv")

    renkei("facts", asked, "--proposals", listed, "--accept", "all")

    assert [row[ADOPTED] for row in table(listed)[1:]] == ["はい", "いいえ", "yes", "yes"]


def test_an_empty_file_may_become_the_list(renkei: Renkei, asked: Path, tmp_path: Path) -> None:
    (tmp_path / "P.csv").touch()

    ran = renkei("facts", asked, "--proposals", tmp_path / "P.csv")

    assert (ran.code, len(table(tmp_path / "P.csv"))) == (1, 1 + len(TYPED))
