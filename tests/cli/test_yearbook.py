"""`renkei yearbook`: the year on the terminal and as JSON."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.office import AOMORI, Ran, rewrite

from renkei import load, open_year
from renkei.cli.width import width
from renkei.cli.year_table import year_table
from renkei.wording import words_of

ROW = {"en": "All roles", "ja": "計"}
SIGNED = {"en": ["+3", "+2.5"], "ja": ["＋3", "＋2.5"]}


def cells_of(out: str) -> list[list[str]]:
    return [re.split(r" {2,}", line) for line in out.splitlines()]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_total_of_the_year_stands_in_one_row(renkei: Callable[..., Ran], language: str) -> None:
    ran = renkei("yearbook", AOMORI, "--lang", language)

    row = next(cells for cells in cells_of(ran.out) if cells[0] == ROW[language])
    counts = ["57", "57", "31", "14", "5", "2", "5", "45"]
    assert row == [ROW[language], *counts, "78.9", *SIGNED[language]]


def test_a_fall_of_a_role_stands_beside_the_rise_of_the_total(renkei: Callable[..., Ran]) -> None:
    rows = cells_of(renkei("yearbook", AOMORI).out)

    moved = {row[0]: row[-2:] for row in rows if row[0].startswith("Role ") and len(row) > 8}
    assert moved == {"Role 1": ["−2", "−12.5"], "Role 2": ["±0", "±0.0"], "Role 3": ["+5", "+8.8"]}


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_table_is_drawn_for_the_width_of_the_terminal(columns: int) -> None:
    yearbook = open_year(load(AOMORI), 2024)

    lines = year_table(words_of("ja"), yearbook, columns)

    assert max(map(width, lines)) <= max(columns, 76)
    assert any("1 圏域全体の経済成長のけん引  " in line for line in lines) == (columns == 120)


@pytest.mark.parametrize("year", ["2023", "R5", "令和5年度", "平成35年度"])
def test_a_year_may_be_written_as_an_office_writes_it(renkei: Callable[..., Ran], year: str) -> None:
    ran = renkei("yearbook", AOMORI, "--year", year, "--json")

    assert json.loads(ran.out)["year"] == 2023


def test_the_newest_year_with_results_is_taken_by_itself(renkei: Callable[..., Ran]) -> None:
    assert json.loads(renkei("yearbook", AOMORI, "--json").out)["year"] == 2024


def test_an_unknown_year_names_those_there_are(renkei: Callable[..., Ran]) -> None:
    ran = renkei("yearbook", AOMORI, "--year", "2031")

    assert (ran.code, ran.out) == (3, "")
    assert "Nothing is known of FY2031. There are facts of: FY2023, FY2024." in ran.err


def test_a_changed_figure_changes_its_grade_and_nothing_else_of_its_row(
    renkei: Callable[..., Ran], facts: Path
) -> None:
    rewrite(facts / "results.csv", "43698", "50500")

    items = json.loads(renkei("yearbook", facts, "--json").out)["items"]

    sales = next(item for item in items if item["record"] == "indicator:p003-i1/2024")
    assert (sales["grade"], sales["achievement_rate"], sales["target"]["value"]) == ("A", 100.0, 50500)


def test_another_scale_grades_every_year(renkei: Callable[..., Ran]) -> None:
    document = json.loads(renkei("yearbook", AOMORI, "--scale", "takamatsu_manifest", "--json").out)

    assert document["scale"]["id"] == "takamatsu_manifest"
    assert {item["trace"]["scale"] for item in document["items"]} == {"takamatsu_manifest"}


def test_a_scale_that_is_not_there_is_named_with_the_nearest(renkei: Callable[..., Ran]) -> None:
    ran = renkei("yearbook", AOMORI, "--scale", "aomory")

    assert ran.code == 3
    assert "aomori" in ran.err


def test_items_are_listed_with_their_computation(renkei: Callable[..., Ran]) -> None:
    ran = renkei("yearbook", AOMORI, "--items", "--lang", "ja")

    assert "B   首都圏ビジネス交流拠点運営事業：売上額" in ran.out
    assert "43,698" in ran.out


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "UTC"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "ja_JP.UTF-8", "LANG": "ja_JP.UTF-8"},
    ],
)
def test_the_same_facts_give_the_same_bytes_anywhere(
    process: Callable[..., subprocess.CompletedProcess[bytes]],
    renkei: Callable[..., Ran],
    tmp_path: Path,
    surroundings: dict[str, str],
) -> None:
    here = renkei("yearbook", AOMORI, "--json").out.encode()

    elsewhere = process("yearbook", AOMORI, "--json", cwd=tmp_path, env=surroundings)

    assert elsewhere.stdout == here


OTHER = ("--scale", "takamatsu_manifest")


def test_counts_published_by_the_own_scale_are_not_shown_as_another_one_s(renkei: Callable[..., Ran]) -> None:
    out = renkei("yearbook", AOMORI, *OTHER).out

    row = next(cells for cells in cells_of(out) if cells[0] == ROW["en"])
    assert row == [ROW["en"], "57", "10", "10", "0", "0", "0", "10", "100.0"]
    assert "Of 57 items only 10 are known one by one" in " ".join(out.split())


def test_the_json_says_what_was_left_out(renkei: Callable[..., Ran]) -> None:
    data = json.loads(renkei("yearbook", AOMORI, *OTHER, "--json").out)

    assert (data["is_own_scale"], data["previous"], data["total_change"]) == (False, None, None)
    assert (data["tally"]["left_out"], data["tally"]["is_reported"]) == (57, False)
    assert [year["share"] for year in data["period"]] == [None] * 5


def test_the_own_scale_asked_for_by_name_changes_nothing(renkei: Callable[..., Ran]) -> None:
    plain, asked = (renkei("yearbook", AOMORI, "--json", *more).out for more in ((), ("--scale", "aomori")))

    assert asked == plain


def test_a_changed_copy_of_the_own_scale_is_another_one(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(renkei("scales", "aomori", "--toml").out.replace('"75%"', '"80%"'), encoding="utf-8")

    data = json.loads(renkei("yearbook", AOMORI, "--scale", own, "--json").out)

    assert (data["tally"]["total"]["items"], data["tally"]["left_out"]) == (10, 57)


@pytest.mark.parametrize("scale", ["takamatsu_manifest", "nagayo9", "ibaraki", "growth", "plain"])
def test_what_was_published_is_not_held_against_another_scale(renkei: Callable[..., Ran], scale: str) -> None:
    data = json.loads(renkei("check", AOMORI, "--scale", scale, "--json").out)

    assert not [
        f for f in data["findings"] if "published" in f["code"] or f["code"] == "grade_against_number"
    ]
    assert data["is_own_scale"] is False


def test_the_papers_say_that_published_counts_are_left_out(
    renkei: Callable[..., Ran], tmp_path: Path
) -> None:
    renkei("materials", AOMORI, *OTHER, "-o", tmp_path, "--lang", "en")

    text = (tmp_path / "materials-2024-en.html").read_text(encoding="utf-8")
    assert "of 57 items, the 10 known one by one" in text


@pytest.mark.parametrize(
    "written", ["2025-08-31", "2025/8/31", "2025.8.31", "R7.8.31", "令和7年8月31日", "２０２５／８／３１"]
)
def test_a_day_is_read_in_the_spellings_that_the_tables_know(
    renkei: Callable[..., Ran], written: str
) -> None:
    ran = renkei("yearbook", AOMORI, "--as-of", written)

    assert (ran.code, "--as-of 2025-08-31" in ran.out) == (0, True)


def test_what_is_no_day_is_refused(renkei: Callable[..., Ran]) -> None:
    ran = renkei("yearbook", AOMORI, "--as-of", "2025/2/30")

    assert (ran.code, "“2025/2/30” is no day" in ran.err) == (2, True)
