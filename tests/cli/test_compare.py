"""`renkei compare`: what differs between two states of the facts, on the terminal, in a file, for programs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.cli.office import AOMORI, Ran, rewrite

from renkei.cli.width import width
from renkei.domain.municipality import Municipality
from renkei.domain.register import Region, Register
from renkei.domain.tree import Tree
from renkei.exchange import load, to_json
from renkei.exchange.difference_form import difference_schema

Renkei = Callable[..., Ran]
SCHEMA = AOMORI.parents[1] / "docs/schema/difference.schema.json"
ROW = "p003-i1,2024,43698"


@pytest.fixture
def newer(facts: Path) -> Path:
    """The published facts with one late value, which makes a B an A."""
    rewrite(facts / "results.csv", ROW, "p003-i1,2024,50500")
    return facts


def test_facts_do_not_differ_from_their_copy(renkei: Renkei, facts: Path) -> None:
    ran = renkei("compare", AOMORI, facts)

    assert (ran.code, ran.out.splitlines()[-1]) == (0, "Nothing differs.")


def test_a_late_value_is_listed_with_what_it_was_and_is(renkei: Renkei, newer: Path) -> None:
    ran = renkei("compare", AOMORI, newer, "--lang", "ja")

    assert ran.code == 1
    assert "実績値：43,698千円 → 50,500千円" in ran.out


def test_with_a_year_the_grades_that_follow_are_listed(renkei: Renkei, newer: Path) -> None:
    ran = renkei("compare", AOMORI, newer, "--year", "R6", "--lang", "ja")

    told = ran.out.partition("令和6年度で変わる評価と件数")[2].partition("違い")[0]
    assert "評価：B → A" in told
    assert "達成率：86.5％ → 100.0％" in told


def test_changed_grades_are_told_first_and_parted_from_what_differs(renkei: Renkei, newer: Path) -> None:
    lines = renkei("compare", AOMORI, newer, "--year", "R6", "--lang", "ja").out.splitlines()

    headings = [at for at, line in enumerate(lines) if line.startswith("■")]
    assert "令和6年度：評価が変わる項目1" in lines
    assert [lines[at] for at in headings] == ["■ 項目の評価", "■ 実績値"]
    assert {lines[at - 1] for at in headings} == {""}


def test_a_year_in_which_nothing_follows_says_so(renkei: Renkei, newer: Path) -> None:
    ran = renkei("compare", AOMORI, newer, "--year", "2023")

    assert "Nothing: all grades, rates and counts stay as they are." in ran.out


def test_a_year_that_is_not_known_is_refused(renkei: Renkei, newer: Path) -> None:
    ran = renkei("compare", AOMORI, newer, "--year", "1999")

    assert (ran.code, ran.out) == (3, "")
    assert "Nothing is known of" in ran.err


def test_on_a_narrow_terminal_no_line_is_wider_than_it(newer: Path) -> None:
    from renkei.cli.difference_list import difference_list
    from renkei.exchange.comparing import compare
    from renkei.wording import words_of

    found = compare(load(AOMORI), load(newer))
    lines = list(difference_list(words_of("ja"), found, None, (Path("前"), Path("後")), 40))

    assert max(map(width, lines)) <= 40


@pytest.mark.parametrize("name", ["list.html", "list.xlsx"])
def test_the_list_goes_into_a_file_and_the_counts_to_the_terminal(
    renkei: Renkei, newer: Path, tmp_path: Path, name: str
) -> None:
    ran = renkei("compare", AOMORI, newer, "-o", tmp_path / name)

    assert (ran.code, (tmp_path / name).exists()) == (1, True)
    assert "50,500" not in ran.out
    assert ran.out.splitlines()[-1] == f"The whole list: {tmp_path / name}"


def test_another_ending_is_not_understood(renkei: Renkei, newer: Path, tmp_path: Path) -> None:
    ran = renkei("compare", AOMORI, newer, "-o", tmp_path / "list.txt")

    assert ran.code == 2
    assert "“list.txt” ends neither with .html nor with .xlsx." in ran.err


def test_facts_are_not_written_over(renkei: Renkei, facts: Path, tmp_path: Path) -> None:
    book = tmp_path / "facts.json"
    assert renkei("facts", "convert", AOMORI, book).code == 0
    shutil.move(book, page := tmp_path / "facts.html")

    ran = renkei("compare", facts, page, "-o", page)

    assert ran.code == 4
    assert load(page) == load(AOMORI)


def test_a_folder_and_its_json_do_not_differ(renkei: Renkei, tmp_path: Path) -> None:
    renkei("facts", "convert", AOMORI, tmp_path / "facts.json")

    assert renkei("compare", AOMORI, tmp_path / "facts.json").code == 0


def test_faults_of_both_sides_are_told_at_once_each_with_its_place(
    renkei: Renkei, facts: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copytree(facts, tmp_path / "other"))
    for folder in (facts, other):
        rewrite(folder / "results.csv", ROW, "p003-i1,2024,many")

    ran = renkei("compare", facts, other)

    assert ran.code == 3
    assert [str(folder / "results.csv") in ran.err for folder in (facts, other)] == [True, True]


def test_facts_of_two_regions_are_refused(renkei: Renkei, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    hub = Municipality("011002", "ほかの市", is_hub=True)
    other.write_text(to_json(Register(Region("ほかの圏域"), (hub,), Tree(()))), encoding="utf-8")

    ran = renkei("compare", AOMORI, other)

    assert ran.code == 3
    assert "These are the facts of two regions" in ran.err


def test_a_path_that_is_not_there_is_out_of_reach(renkei: Renkei, tmp_path: Path) -> None:
    assert renkei("compare", AOMORI, tmp_path / "nowhere").code == 4


def told(ran: Ran) -> Any:
    document = json.loads(ran.out)
    jsonschema.validate(document, json.loads(SCHEMA.read_text(encoding="utf-8")))
    return document


def test_programs_are_told_the_same_as_json(renkei: Renkei, newer: Path) -> None:
    document = told(renkei("compare", AOMORI, newer, "--json", "--year", "2024"))

    (table,) = document["tables"]
    assert table["records"][0]["record"] == "result:p003-i1/2024"
    assert table["records"][0]["cells"][0] == {
        "column": "value", "before": 43698, "after": 50500, "pixels": None,
    }  # fmt: skip
    assert document["consequences"]["year"] == 2024


def test_programs_are_told_that_nothing_differs(renkei: Renkei) -> None:
    document = told(renkei("compare", AOMORI, AOMORI, "--json"))

    assert (document["tables"], document["consequences"]) == ([], None)


def test_the_schema_in_the_documents_is_the_one_of_the_code() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == difference_schema(), (
        "run: python -m renkei.exchange.difference_form > docs/schema/difference.schema.json"
    )


ESCAPES = "\x1b]8;;http://evil.example\x07押す\x1b]8;;\x07 \x9b31m [bold]太字[/bold] \u202e"


def test_a_terminal_obeys_nothing_that_stands_in_the_facts(renkei: Renkei, facts: Path) -> None:
    (facts / "README.md").write_text(ESCAPES, encoding="utf-8")

    ran = renkei("compare", AOMORI, facts)

    assert "[bold]太字[/bold]" in ran.out
    assert not set(ran.out + ran.err) & set("\x1b\x07\x9b\u202e")


def test_a_terminal_obeys_nothing_that_stands_in_a_fault(renkei: Renkei, facts: Path) -> None:
    rewrite(facts / "results.csv", ROW, f"p003-i1,2024,1{ESCAPES}")

    ran = renkei("compare", AOMORI, facts)

    assert ran.code == 3
    assert not set(ran.out + ran.err) & set("\x1b\x07\x9b\u202e")


def test_json_on_a_terminal_holds_no_sign_that_it_obeys(renkei: Renkei, facts: Path) -> None:
    (facts / "README.md").write_text(ESCAPES, encoding="utf-8")

    ran = renkei("compare", AOMORI, facts, "--json")

    assert not set(ran.out) & set("\x1b\x07\x9b\u202e")
    assert told(ran)["tables"][0]["records"][0]["cells"][0]["after"] == ESCAPES
