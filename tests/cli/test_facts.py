"""`renkei facts`: start, check, tidy and convert."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from office import AOMORI, Ran, rewrite


def content(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


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
