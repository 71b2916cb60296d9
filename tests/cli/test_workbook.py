"""`renkei workbook`, and `renkei facts X.xlsx`: the facts as a book to fill in, and back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from tests.cli.office import AOMORI, Ran

from renkei.exchange import load

RESULTS = "実績値"
Renkei = Callable[..., Ran]


def content(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture(scope="session")
def messy(made: Path) -> Path:
    """The same, filled in as officers do."""
    book = openpyxl.load_workbook(made)
    book[RESULTS]["D2"], book[RESULTS]["D4"] = "４３，６９８", "約1,800人"
    path = made.with_name("messy.xlsx")
    book.save(path)
    return path


@pytest.fixture(scope="session")
def broken(messy: Path) -> Path:
    """The same, with something that nobody can read."""
    book = openpyxl.load_workbook(messy)
    book[RESULTS]["D5"] = "多数"
    path = messy.with_name("broken.xlsx")
    book.save(path)
    return path


def test_the_facts_become_a_workbook_and_the_same_folder_again(renkei: Renkei, tmp_path: Path) -> None:
    book, back = tmp_path / "new/facts.xlsx", tmp_path / "back"

    assert renkei("workbook", AOMORI, "-o", book).code == 0
    assert renkei("facts", book, "-o", back).code == 0

    assert content(back) == content(AOMORI)


def test_a_workbook_that_is_there_already_may_be_filled_in_and_stays(renkei: Renkei, tmp_path: Path) -> None:
    book = tmp_path / "facts.xlsx"
    book.write_bytes(b"filled in")

    ran = renkei("workbook", AOMORI, "-o", book, "--lang", "ja")

    assert (ran.code, book.read_bytes()) == (4, b"filled in")
    assert "書き込みがあるかもしれない" in ran.err
    assert renkei("workbook", AOMORI, "-o", book, "--replace").code == 0
    assert load(book) == load(AOMORI)


def test_a_workbook_ends_with_xlsx(renkei: Renkei, tmp_path: Path) -> None:
    ran = renkei("workbook", AOMORI, "-o", tmp_path / "facts.xls", "--lang", "ja")

    assert (ran.code, "「facts.xls」の終わりが .xlsx ではありません。" in ran.err) == (2, True)


def test_what_has_to_be_decided_is_shown_and_nothing_is_written(
    renkei: Renkei, messy: Path, tmp_path: Path
) -> None:
    ran = renkei("facts", messy, "-o", tmp_path / "back", "--lang", "ja")

    assert (ran.code, (tmp_path / "back").exists()) == (1, False)
    assert "D2 実績値 ４３，６９８ → 43698" in ran.out
    assert "D4 実績値 約1,800人 → 1800" in ran.out
    assert "読み替えの案が2件あります。採否が決まるまで、何も書きません。" in ran.out


def test_what_is_sure_alone_may_be_accepted(renkei: Renkei, messy: Path, tmp_path: Path) -> None:
    ran = renkei("facts", messy, "-o", tmp_path / "back", "--accept", "sure", "--lang", "ja")

    assert (ran.code, (tmp_path / "back").exists()) == (1, False)
    assert "読み替えの案が1件あります。" in ran.out


def test_the_list_of_proposals_is_decided_and_given_back(renkei: Renkei, messy: Path, tmp_path: Path) -> None:
    listed, back = tmp_path / "P.csv", tmp_path / "back"
    renkei("facts", messy, "-o", back, "--proposals", listed, "--lang", "ja")
    decided = listed.read_text("utf-8-sig").replace("\n,実績値,D4", "\nはい,実績値,D4")
    listed.write_text(decided, "cp932")

    ran = renkei("facts", messy, "-o", back, "--accept", listed)

    assert ran.code == 0
    assert [result.value for result in load(back).results[:3]] == [43698_0000, 2_0000, 1800_0000]


def test_what_differs_from_the_folder_that_stands_there_is_said(
    renkei: Renkei, messy: Path, tmp_path: Path
) -> None:
    shutil.copytree(AOMORI, tmp_path / "facts")

    ran = renkei("facts", messy, "-o", tmp_path / "facts", "--accept", "all", "--lang", "ja")

    assert ran.code == 0
    assert "110" in ran.out
    assert "1,800" in ran.out
    assert "results.csv" in ran.out


def test_faults_and_proposals_are_told_together(renkei: Renkei, broken: Path, tmp_path: Path) -> None:
    ran = renkei("facts", broken, "-o", tmp_path / "back", "--lang", "ja")

    assert (ran.code, (tmp_path / "back").exists()) == (3, False)
    assert "D4 実績値 約1,800人 → 1800" in ran.out
    assert ran.err.startswith("broken.xlsx シート「実績値」 「実績値」列 D5セル：「多数」")


def test_without_a_folder_the_workbook_is_only_looked_at(renkei: Renkei, made: Path) -> None:
    ran = renkei("facts", made, "--lang", "ja")

    assert (ran.code, ran.out.strip()) == (0, "ブックは読めます。誤りはありません。何も書いていません。")


def test_programs_get_the_proposals_as_json(renkei: Renkei, messy: Path) -> None:
    said = json.loads(renkei("facts", messy, "--json").out)

    assert [(p["cell"], p["before"], p["after"], p["is_sure"]) for p in said["proposals"]] == [
        ("D2", "４３，６９８", "43698", True),
        ("D4", "約1,800人", "1800", False),
    ]


def test_programs_get_faults_and_proposals_together(renkei: Renkei, broken: Path) -> None:
    said = json.loads(renkei("facts", broken, "--json").out)

    assert [(fault["code"], fault["place"]["cell"]) for fault in said["faults"]] == [
        ("value_not_a_number", "D5")
    ]
    assert [proposal["cell"] for proposal in said["proposals"]] == ["D2", "D4"]


@pytest.mark.parametrize(
    "command",
    [("check",), ("yearbook",), ("facts", "check"), ("compare", AOMORI)],
    ids=lambda words: str(words[0]),
)
def test_every_command_takes_a_workbook_for_the_facts(
    renkei: Renkei, made: Path, command: tuple[object, ...]
) -> None:
    as_folder = renkei(*command, AOMORI)

    ran = renkei(*command, made)

    assert ran.code == as_folder.code
    assert ran.out.replace(str(made), str(AOMORI)) == as_folder.out


def test_a_command_that_only_looks_refuses_what_somebody_would_have_to_decide(
    renkei: Renkei, messy: Path
) -> None:
    ran = renkei("yearbook", messy, "--lang", "ja")

    assert ran.code == 3
    assert "「約1,800人」は「1800」のことかもしれませんが、そうは読んでいません。" in ran.err


def test_the_help_says_that_a_workbook_may_be_named(renkei: Renkei) -> None:
    assert "X.xlsx" in renkei("facts", "--help").out
    assert "--proposals" in renkei("facts", "any.xlsx", "--help").out


def test_a_workbook_that_is_not_there_is_told(renkei: Renkei, tmp_path: Path) -> None:
    ran = renkei("facts", tmp_path / "gone.xlsx", "-o", tmp_path / "back", "--lang", "ja")

    assert ran.code == 4
    assert "gone.xlsx" in ran.err


@pytest.fixture(scope="session")
def renamed(made: Path) -> Path:
    """The same, with the heading of the values renamed and the sheet of comments deleted."""
    book = openpyxl.load_workbook(made)
    book[RESULTS]["D1"] = "R6実績"
    del book["市町村の意見"]
    path = made.with_name("renamed.xlsx")
    book.save(path)
    return path


@pytest.mark.parametrize("command", ["yearbook", "check", "materials", "facts convert", "facts check"])
def test_no_command_reads_a_workbook_from_which_something_is_gone(
    renkei: Renkei, renamed: Path, tmp_path: Path, command: str
) -> None:
    asked = {"materials": ["-o", tmp_path / "papers"], "facts convert": [tmp_path / "back"]}.get(command, [])

    ran = renkei(*command.split(), renamed, *asked, "--lang", "ja")

    assert (ran.code, list(tmp_path.iterdir())) == (3, [])
    assert "「R6実績」は「実績値」のことかもしれません" in ran.err
    assert "6行が、ブックからなくなっています" in ran.err


def test_what_is_gone_is_asked_about_before_anything_is_written(
    renkei: Renkei, renamed: Path, tmp_path: Path
) -> None:
    back = tmp_path / "back"
    shutil.copytree(AOMORI, back)

    ran = renkei("facts", renamed, "-o", back, "--lang", "ja")

    assert (ran.code, content(back)) == (1, content(AOMORI))
    assert "D1 R6実績 → 実績値" in ran.out
    assert "シート全体 6行 → （除く）" in ran.out


def test_a_folder_of_other_things_is_not_written_into(renkei: Renkei, made: Path, tmp_path: Path) -> None:
    (tmp_path / "資料1.pdf").write_bytes(b"finished")

    ran = renkei("facts", made, "-o", tmp_path, "--lang", "ja")

    assert (ran.code, [path.name for path in tmp_path.iterdir()]) == (4, ["資料1.pdf"])
    assert "基礎資料ではないものが入っています。何も書いていません。" in ran.err


def test_many_files_that_were_written_are_counted_by_folder(
    renkei: Renkei, made: Path, tmp_path: Path
) -> None:
    ran = renkei("facts", made, "-o", tmp_path / "back", "--lang", "ja")

    assert "  直下：" in ran.out
    assert "results.csv" not in ran.out


def test_a_list_that_is_decided_in_part_is_not_forgotten(renkei: Renkei, messy: Path, tmp_path: Path) -> None:
    listed = tmp_path / "P.csv"
    renkei("facts", messy, "--proposals", listed)

    ran = renkei("facts", messy, "--accept", listed, "--lang", "ja")

    assert (ran.code, "--accept sure" in ran.out) == (1, False)
    assert f"--accept {listed}" in ran.out
