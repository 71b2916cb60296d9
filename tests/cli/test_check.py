"""`renkei check`: what to look at before printing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.office import AOMORI, Ran, rewrite


def test_findings_are_counted_by_level_and_listed_with_their_records(renkei: Callable[..., Ran]) -> None:
    ran = renkei("check", AOMORI)

    document = json.loads(renkei("check", AOMORI, "--json").out)
    assert all(f"[{finding['record']}]" in ran.out for finding in document["findings"])
    assert sum(document["counts"].values()) == len(document["findings"])
    assert ran.out.splitlines()[-1].endswith(f"{document['counts']['note']} notes")


def test_a_sum_that_differs_is_an_error_and_the_exit_code_says_so(
    renkei: Callable[..., Ran], facts: Path
) -> None:
    rewrite(facts / "breakdown_parts.csv", ",86,", ",85,")

    ran = renkei("check", facts, "--json")

    found = [finding["code"] for finding in json.loads(ran.out)["findings"] if finding["level"] == "error"]
    assert ran.code == 1
    assert found


def test_findings_are_said_in_both_languages(renkei: Callable[..., Ran]) -> None:
    findings = json.loads(renkei("check", AOMORI, "--json").out)["findings"]

    assert all(finding["said"]["ja"] != finding["said"]["en"] for finding in findings)


def test_a_file_saved_by_an_office_in_cp932_is_read_and_noted(
    renkei: Callable[..., Ran], facts: Path
) -> None:
    path = facts / "results.csv"
    path.write_bytes(path.read_bytes().decode("utf-8-sig").encode("cp932"))

    findings = json.loads(renkei("check", facts, "--json").out)["findings"]

    assert ("read_as_cp932", "results.csv") in [(f["code"], f["place"]["file"]) for f in findings]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_fault_of_the_facts_is_printed_at_once_with_its_place(
    renkei: Callable[..., Ran], facts: Path, language: str
) -> None:
    rewrite(facts / "results.csv", "43698", "4369B")
    rewrite(facts / "region.toml", '"022012"', '"022013"')

    ran = renkei("check", facts, "--lang", language)

    lines = ran.err.splitlines()
    assert (ran.code, ran.out, len(lines)) == (3, "", 3)
    assert lines[0].startswith("region.toml")
    assert "results.csv" in lines[1]
    assert (
        lines[2]
        == {"ja": "誤りは2件です。何も書き換えていません。", "en": "2 faults. Nothing was changed."}[language]
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "results.csv",
            "これは基礎資料のフォルダの中の一つのファイルです。フォルダそのものを示してください。",
        ),
        ("region.toml", "フォルダそのものを示してください。"),
    ],
)
def test_a_table_named_instead_of_its_folder_is_told_the_folder(
    renkei: Callable[..., Ran], facts: Path, name: str, said: str
) -> None:
    ran = renkei("check", facts / name, "--lang", "ja")

    assert ran.code == 3
    assert said in ran.err
    assert str(facts) in ran.err


def test_papers_named_instead_of_facts_are_told_so_without_a_word_of_json_signs(
    renkei: Callable[..., Ran], tmp_path: Path
) -> None:
    paper = tmp_path / "papers.html"
    paper.write_text("<!doctype html>", encoding="utf-8")

    ran = renkei("check", paper, "--lang", "ja")

    assert (ran.code, "文字目" in ran.err) == (3, False)
    assert "region.toml" in ran.err


def test_tables_saved_in_cp932_are_one_note_that_names_each_once(
    renkei: Callable[..., Ran], facts: Path
) -> None:
    for name in ("results.csv", "targets.csv", "projects.csv"):
        table = facts / name
        table.write_bytes(table.read_bytes().decode("utf-8-sig").encode("cp932"))

    out = renkei("check", facts, "--lang", "ja").out

    assert [out.count(name) for name in ("projects.csv", "results.csv", "targets.csv")] == [1, 1, 1]


@pytest.mark.parametrize("command", ["yearbook", "materials"])
def test_every_command_counts_what_check_lists(
    renkei: Callable[..., Ran], facts: Path, tmp_path: Path, command: str
) -> None:
    table = facts / "results.csv"
    table.write_bytes(table.read_bytes().decode("utf-8-sig").encode("cp932"))
    listed = renkei("check", facts).out.splitlines()[-1]
    into = ("-o", tmp_path) if command == "materials" else ()

    assert f": {listed}." in renkei(command, facts, *into, "--lang", "en").out


@pytest.mark.parametrize(("meeting", "told"), [((), 0), (("--meeting", "forum"), 1)])
def test_the_cases_of_the_meeting_asked_for_are_looked_at(
    renkei: Callable[..., Ran], facts: Path, meeting: tuple[str, ...], told: int
) -> None:
    text = 'year = 2025\nreports = 2024\ncases = ["p001"]\n'
    (facts / "meetings/2025-forum.toml").write_text(text, encoding="utf-8")

    found = json.loads(renkei("check", facts, *meeting, "--json").out)["findings"]

    assert len([one for one in found if one["code"].startswith("case_without")]) == told
