"""No command writes over what it reads, whatever name it is given."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.office import AOMORI, Ran, rewrite
from tests.cli.test_grade import TABLE
from tests.cli.test_workbook import content

from renkei.exchange import load

COMMANDS = [
    "facts own.xlsx -o own.xlsx",
    "facts own.xlsx --proposals own.xlsx",
    "facts own.xlsx --proposals sub/../own.xlsx",
    "facts own.xlsx --proposals link.xlsx",
    "facts own.xlsx --proposals twin.xlsx",
    "facts own.xlsx -o facts --proposals facts/results.csv",
    "facts own.xlsx -o facts --proposals table.csv",
    "facts own.xlsx -o own.csv --accept own.csv",
    "workbook own.xlsx -o own.xlsx --replace",
    "compare facts own.xlsx -o own.xlsx",
    "compare facts own.xlsx -o facts/photos/list.html",
    "refresh own.pptx --facts facts -o own.pptx",
    "refresh own.pptx --facts own.xlsx -o link.pptx",
    "refresh own.pptx --facts facts -o new/../own.pptx",
    "grade own.csv --scale plain -o own.csv",
    "grade own.csv --scale own.toml -o own.toml",
]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which every file is somebody's own."""
    for name in ("own.xlsx", "own.pptx", "own.csv", "own.toml", "facts/region.toml", "facts/results.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"mine")
    (tmp_path / "sub").mkdir()
    for ending in ("xlsx", "pptx"):
        (tmp_path / f"link.{ending}").symlink_to(f"own.{ending}")
    os.link(tmp_path / "own.xlsx", tmp_path / "twin.xlsx")
    os.link(tmp_path / "facts/results.csv", tmp_path / "table.csv")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_that_is_read_is_written_over(renkei: Callable[..., Ran], desk: Path, command: str) -> None:
    before = content(desk)

    ran = renkei(*command.split())

    assert (ran.code, content(desk)) == (4, before)
    assert "be written over" in ran.err


def test_papers_are_not_put_in_the_place_of_the_workbook_they_are_made_from(
    renkei: Callable[..., Ran],
    made: Path,
    tmp_path: Path,
) -> None:
    own = tmp_path / "materials-2024.xlsx"
    own.write_bytes(made.read_bytes())

    ran = renkei("materials", own, "--to", "html,xlsx", "-o", tmp_path, "--lang", "ja")

    assert (ran.code, [path.name for path in tmp_path.iterdir()]) == (4, [own.name])
    assert own.read_bytes() == made.read_bytes()


def test_a_list_beside_the_facts_may_be_written(renkei: Callable[..., Ran], facts: Path) -> None:
    ran = renkei("compare", AOMORI, facts, "-o", facts / "list.html")

    assert (ran.code, (facts / "list.html").exists()) == (0, True)


def test_what_was_written_by_hand_into_facts_at_fault_is_not_lost(
    renkei: Callable[..., Ran], made: Path, facts: Path
) -> None:
    rewrite(facts / "results.csv", "43698", "many")
    before = content(facts)

    ran = renkei("facts", made, "-o", facts, "--lang", "ja")

    assert (ran.code, content(facts)) == (4, before)
    assert "誤りがあり、何が変わるかを比べられません。何も書いていません。" in ran.err
    assert "--replace" in ran.err


def test_facts_at_fault_are_written_over_if_asked_with_a_word(
    renkei: Callable[..., Ran], made: Path, facts: Path
) -> None:
    (facts / "results.csv").write_text("spoilt", "utf-8")

    ran = renkei("facts", made, "-o", facts, "--replace")

    assert (ran.code, load(facts) == load(AOMORI)) == (0, True)
    assert f"The facts that stood in {facts} have faults; what differs from them is not known." in ran.err


def test_an_empty_folder_is_filled_without_such_a_word(
    renkei: Callable[..., Ran],
    made: Path,
    tmp_path: Path,
) -> None:
    assert renkei("facts", made, "-o", tmp_path).err == ""


OTHERS = [
    "compare facts facts -o other.xlsx",
    "compare facts facts -o new/../other.html",
    "grade table.csv --scale plain -o other.csv",
    "template sample -o other.pptx",
    "facts made.xlsx --proposals other.csv",
    "facts made.xlsx --proposals facts/../facts/results.csv",
]


@pytest.mark.parametrize("command", OTHERS)
def test_a_file_that_the_command_did_not_write_is_not_written_over(
    renkei: Callable[..., Ran], facts: Path, made: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(facts.parent)
    Path("table.csv").write_text(TABLE, "utf-8")
    Path("made.xlsx").write_bytes(made.read_bytes())
    for ending in ("xlsx", "html", "csv", "pptx"):
        Path(f"other.{ending}").write_bytes(made.read_bytes() if ending == "xlsx" else b"mine")
    before = content(facts.parent)

    ran = renkei(*command.split())

    assert (ran.code, content(facts.parent)) == (4, before)
    assert "Another file stands there" in ran.err


@pytest.mark.parametrize(
    "command",
    [
        "compare facts facts -o list.xlsx",
        "compare facts facts -o list.html",
        "grade table.csv --scale aomori -o list.csv",
        "grade table.csv --scale aomori --json -o list.json",
        "template sample -o list.pptx",
    ],
)
def test_what_the_command_wrote_it_writes_anew(
    renkei: Callable[..., Ran], facts: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(facts.parent)
    Path("table.csv").write_text(TABLE, "utf-8")

    codes = [renkei(*command.split()).code for _ in range(2)]

    assert 4 not in codes


@pytest.mark.parametrize("out", ["new/../own.xlsx", "new/newer/../../own.xlsx", "./new/../sub/../own.xlsx"])
def test_a_path_through_a_folder_that_is_not_there_is_the_file_it_ends_at(
    renkei: Callable[..., Ran], desk: Path, out: str
) -> None:
    before = content(desk)

    ran = renkei("workbook", "own.xlsx", "-o", out, "--replace")

    assert (ran.code, content(desk)) == (4, before)
    assert "be written over" in ran.err


@pytest.mark.parametrize("place", ["/", ".", "..", "sub"])
@pytest.mark.parametrize("option", ["facts made.xlsx --proposals", "grade table.csv --scale aomori -o"])
def test_a_folder_in_the_place_of_a_file_is_said(
    renkei: Callable[..., Ran], desk: Path, made: Path, option: str, place: str
) -> None:
    Path("table.csv").write_text(TABLE, "utf-8")
    Path("made.xlsx").write_bytes(made.read_bytes())

    ran = renkei(*option.split(), place)

    assert ran.code == 4
    assert "This is a folder; a file is needed here." in ran.err


@pytest.mark.parametrize("command", ["facts made.xlsx -o sub --replace", "facts convert made.xlsx sub"])
def test_a_table_of_another_program_is_none_of_the_facts(
    renkei: Callable[..., Ran], desk: Path, made: Path, command: str
) -> None:
    (desk / "made.xlsx").write_bytes(made.read_bytes())
    (desk / "sub/results.csv").write_text("名前,値\n甲,1\n", "utf-8")
    before = content(desk)

    ran = renkei(*command.split())

    assert (ran.code, content(desk)) == (4, before)


def test_a_table_of_the_facts_alone_is_facts_at_fault(
    renkei: Callable[..., Ran], desk: Path, made: Path
) -> None:
    (desk / "sub/results.csv").write_bytes((AOMORI / "results.csv").read_bytes())

    ran = renkei("facts", made, "-o", desk / "sub")

    assert (ran.code, "have faults" in ran.err) == (4, True)


def test_facts_are_not_converted_into_a_folder_of_other_things(
    renkei: Callable[..., Ran], desk: Path
) -> None:
    before = content(desk)

    ran = renkei("facts", "convert", AOMORI, ".")

    assert (ran.code, content(desk)) == (4, before)
