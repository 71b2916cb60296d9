"""`renkei check DECK.pptx`: what to look at slide by slide, with and without facts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.office import AOMORI, Ran, rewrite
from tests.materials.checking.decks import Deck
from tests.materials.pptx.decks import example


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The deck of the published facts."""
    path = tmp_path / "会議資料.pptx"
    path.write_bytes(example("aomori").content)
    return path


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A deck of others, with a sum and a year that are wrong."""
    deck, path = Deck(), tmp_path / "説明資料.pptx"
    deck.slide(
        "令和6年度の結果",
        "令和6年度（2023年度）の結果",
        table=["評価|項目", "順調|31", "概ね順調|14", "計|46"],
    )
    path.write_bytes(deck.content)
    return path


def test_a_deck_of_others_is_checked_by_itself_slide_by_slide(
    renkei: Callable[..., Ran], foreign: Path
) -> None:
    ran = renkei("check", foreign)

    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines() == [
        "説明資料.pptx: 1 slide; checked by itself, without facts",
        "",
        "Slide 1: 令和6年度の結果",
        "  - [error] the row “計”, the column “項目”: The parts add up to 45, 1 less than the total of 46.",
        "    Correct a part or the total.",
        "  - [error] “令和6年度（2023年度）”: 2023 in western years is 令和5. Correct one of the two years.",
        "",
        "2 errors",
    ]


def test_in_japanese_it_says_where_and_what_to_do(renkei: Callable[..., Ran], foreign: Path) -> None:
    ran = renkei("check", foreign, "--lang", "ja")

    assert "スライド1" in ran.out
    assert "［誤り］「計」の行、「項目」の列：" in ran.out
    assert ran.out.rstrip().endswith("誤り2件")


def test_a_deck_of_ours_that_agrees_with_the_facts_has_nothing_to_look_at(
    renkei: Callable[..., Ran], own: Path
) -> None:
    ran = renkei("check", own, "--facts", AOMORI)

    assert (ran.code, ran.err) == (0, "")
    assert "501 figures compared with the facts" in ran.out
    assert ran.out.rstrip().endswith("Nothing was found that has to be looked at.")


def test_a_late_value_is_told_with_what_stands_and_what_the_facts_say(
    renkei: Callable[..., Ran], own: Path, facts: Path
) -> None:
    rewrite(facts / "results.csv", "43698", "50500")

    ran = renkei("check", own, "--facts", facts, "--json")

    told = json.loads(ran.out)
    late = [one for one in told["findings"] if one["values"].get("stands") == "43,698千円"]
    assert ran.code == 1
    assert (told["kind"], told["is_own"], told["counts"]["note"]) == ("deck_findings", True, 0)
    assert {one["values"]["today"] for one in late} == {"50,500千円"}
    assert {one["place"]["slide"] for one in late} == {5, 25}
    assert all(one["place"]["shape"].startswith("renkei:") for one in late)


def test_facts_are_named_for_decks_alone(renkei: Callable[..., Ran]) -> None:
    ran = renkei("check", AOMORI, "--facts", AOMORI)

    assert ran.code == 3
    assert "Give the deck first, or leave --facts out." in ran.err


def test_another_year_than_the_deck_s_is_refused(renkei: Callable[..., Ran], own: Path) -> None:
    ran = renkei("check", own, "--facts", AOMORI, "--year", "2023")

    assert ran.code == 3
    assert "会議資料.pptx" in ran.err


def test_the_facts_of_another_region_are_refused(renkei: Callable[..., Ran], own: Path) -> None:
    ran = renkei("check", own, "--facts", AOMORI.parent / "mihon")

    assert (ran.code, ran.out) == (3, "")
    assert "Give the facts of the deck's own region" in ran.err


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b"", 3, "The file is empty."),
        (b"PK\x03\x04 cut off", 3, "damaged or cut off"),
        (b"%PDF-1.7", 3, "This is a PDF"),
        (None, 4, ""),
    ],
)
def test_what_is_no_deck_is_refused_with_words(
    renkei: Callable[..., Ran], tmp_path: Path, content: bytes | None, code: int, said: str
) -> None:
    path = tmp_path / "資料.pptx"
    if content is not None:
        path.write_bytes(content)

    ran = renkei("check", path)

    assert (ran.code, ran.out) == (code, "")
    assert "資料.pptx" in ran.err
    assert said in ran.err
