"""`renkei facts`: start, check, tidy and convert."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.office import AOMORI, Ran, rewrite

from renkei import load


def content(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_new_folder_is_sound_and_canonical_from_the_start(
    renkei: Callable[..., Ran], tmp_path: Path
) -> None:
    renkei("facts", "new", tmp_path / "ours")

    assert renkei("facts", "check", tmp_path / "ours").code == 0
    assert renkei("facts", "format", tmp_path / "ours", "--check").code == 0


def test_a_new_folder_begins_with_the_members_in_official_order(
    renkei: Callable[..., Ran], tmp_path: Path
) -> None:
    members = ("--member", "022012=青森市", "--member", "02301＝平内町")
    years = ("--first-year", "R7", "--last-year", "R11")

    ran = renkei(
        "facts", "new", tmp_path / "ours", "--region", "青森圏域", *members, *years, "--scale", "aomori"
    )

    register = load(tmp_path / "ours")
    assert (ran.code, register.region.name, register.region.scale) == (0, "青森圏域", "aomori")
    assert [(m.code, m.name, m.is_hub) for m in register.municipalities] == [
        ("022012", "青森市", True),
        ("023019", "平内町", False),
    ]
    assert [(v.first_year, v.last_year) for v in register.visions] == [(2025, 2029)]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (
            ("--member", "022013=青森市"),
            2,
            "--member: The code 022013 of 青森市 does not end with its check digit.",
        ),
        (("--member", "2201=青森市"), 2, "--member: 2201 is no code of a municipality (青森市)."),
        (
            ("--member", "022012=青森市", "--member", "02201=平内町"),
            2,
            "--member: The code 022012 is given twice.",
        ),
        (
            ("--member", "022012=青森市", "--member", "023019=青森市"),
            2,
            "--member: The name 青森市 is given twice.",
        ),
        (("--first-year", "2025", "--last-year", "2020"), 2, "--last-year lies before --first-year."),
        (("--member", "青森市"), 2, "Write code and name: 022012=青森市."),
        (("--scale", "aomory"), 3, "aomori"),
    ],
)
def test_a_new_folder_is_refused_whole(
    renkei: Callable[..., Ran], tmp_path: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    ran = renkei("facts", "new", tmp_path / "ours", *arguments)

    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert not (tmp_path / "ours").exists()


def test_everything_wrong_on_the_command_line_is_said_at_once(
    renkei: Callable[..., Ran], tmp_path: Path
) -> None:
    wrong = ("--member", "海風市", "--member", "潮見町", "--first-year", "令和5年")

    ran = renkei("facts", "new", tmp_path / "ours", *wrong)

    assert ran.code == 2
    assert [line.split(":")[0] for line in ran.err.splitlines()][:-1] == [
        "--member",
        "--member",
        "--first-year",
    ]
    assert all(given in ran.err for given in ("海風市", "潮見町", "令和5年"))


@pytest.mark.parametrize("code", ["02301", "0230１", "０２３０１９"])
def test_a_code_in_full_width_is_the_code(renkei: Callable[..., Ran], tmp_path: Path, code: str) -> None:
    renkei("facts", "new", tmp_path / "ours", "--member", f"{code}＝平内町")

    assert load(tmp_path / "ours").municipalities[0].code == "023019"


def test_what_was_not_given_is_said(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    bare = renkei("facts", "new", tmp_path / "bare", "--region", "港圏域", "--lang", "ja")
    whole = ("--member", "023019=平内町", "--first-year", "R7", "--last-year", "R11")

    full = renkei("facts", "new", tmp_path / "full", *whole, "--lang", "ja")

    assert "見本市、雛形町" in bare.out
    assert "[[vision]]" in bare.out
    assert "見本市" not in full.out
    assert "[[vision]]" not in full.out


def test_a_folder_that_holds_something_is_left_alone(renkei: Callable[..., Ran], facts: Path) -> None:
    ran = renkei("facts", "new", facts)

    assert ran.code == 4
    assert content(facts) == content(AOMORI)


def test_a_year_without_results_says_where_to_write_them(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    renkei("facts", "new", tmp_path / "ours")

    ran = renkei("yearbook", tmp_path / "ours")

    assert ran.code == 3
    assert "Write results into results.csv" in ran.err


def test_sound_facts_are_told_by_what_they_hold(renkei: Callable[..., Ran]) -> None:
    ran = renkei("facts", "check", AOMORI)

    assert ran.code == 0
    assert ran.out.startswith("The facts can be read: no faults.\nAomori Region: 5 municipalities, ")


def test_check_names_the_command_that_tidies(renkei: Callable[..., Ran], facts: Path) -> None:
    rewrite(facts / "results.csv", "\n", "\r\n")

    ran = renkei("facts", "check", facts)

    assert ran.code == 0
    assert f"1 file is not in canonical form. To bring it there: renkei facts format {facts}" in ran.out


def test_format_brings_files_into_their_one_form(renkei: Callable[..., Ran], facts: Path) -> None:
    rewrite(facts / "results.csv", "\n", "\r\n")

    ran = renkei("facts", "format", facts)

    assert (ran.code, ran.out) == (0, "  results.csv\n1 file was brought into canonical form.\n")
    assert content(facts) == content(AOMORI)


def test_format_check_writes_nothing_and_says_so_by_its_exit_code(
    renkei: Callable[..., Ran], facts: Path
) -> None:
    rewrite(facts / "results.csv", "\n", "\r\n")
    before = content(facts)

    ran = renkei("facts", "format", facts, "--check", "--json")

    assert (ran.code, json.loads(ran.out)) == (1, {"changed": ["results.csv"], "written": False})
    assert content(facts) == before


def test_format_check_is_content_with_the_canonical_form(renkei: Callable[..., Ran]) -> None:
    ran = renkei("facts", "format", AOMORI, "--check")

    assert (ran.code, ran.out) == (0, "Everything is in canonical form.\n")


def test_folder_to_json_and_back_gives_the_same_bytes(renkei: Callable[..., Ran], tmp_path: Path) -> None:
    there = renkei("facts", "convert", AOMORI, tmp_path / "sent/aomori.json")
    back = renkei("facts", "convert", tmp_path / "sent/aomori.json", tmp_path / "back")

    assert (there.code, back.code) == (0, 0)
    assert content(tmp_path / "back") == content(AOMORI)


def test_faulty_facts_are_not_tidied(renkei: Callable[..., Ran], facts: Path) -> None:
    rewrite(facts / "results.csv", "43698", "many")
    before = content(facts)

    ran = renkei("facts", "format", facts)

    assert ran.code == 3
    assert "results.csv" in ran.err
    assert content(facts) == before
