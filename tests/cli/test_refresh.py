"""`renkei refresh`: the slides to swap, what changed on them, what is left, and when nothing is written."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.office import AOMORI, Ran, rewrite
from tests.materials.pptx.decks import example
from tests.materials.refreshing.test_written_over import deck as written_over


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """The deck of the published facts."""
    path = tmp_path / "会議資料.pptx"
    path.write_bytes(example("aomori").content)
    return path


@pytest.fixture
def late(facts: Path) -> Path:
    """The facts with a value that came late."""
    rewrite(facts / "results.csv", "43698", "50500")
    return facts


def test_the_slides_to_swap_are_listed_with_every_figure_and_the_deck_is_written(
    renkei: Callable[..., Ran], deck: Path, late: Path, tmp_path: Path
) -> None:
    ran = renkei("refresh", deck, "--facts", late, "-o", tmp_path / "new/会議資料2.pptx")

    lines = ran.out.splitlines()
    assert lines[0].startswith("Slides to swap: 5, 25, 26, 28 (4 slides)")
    assert "  売上額 実績値: “43,698千円” → “50,500千円”" in lines
    assert (ran.code, ran.err) == (1, "")  # a cell may need another line
    assert (tmp_path / "new/会議資料2.pptx").stat().st_size > 100_000


def test_in_japanese_it_says_what_to_swap(renkei: Callable[..., Ran], deck: Path, late: Path) -> None:
    ran = renkei("refresh", deck, "--facts", late, "--lang", "ja")

    assert ran.out.startswith("差し替えるスライド：5、25、26、28（4枚）\n")
    assert "スライド5　" in ran.out.replace("スライド5 ", "スライド5　")


def test_without_a_name_nothing_is_written(
    renkei: Callable[..., Ran], deck: Path, late: Path, tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())

    ran = renkei("refresh", deck, "--facts", late)

    assert sorted(tmp_path.iterdir()) == before
    assert "Nothing was written. To write the new deck: -o NEW.pptx" in ran.out


def test_the_same_facts_leave_the_deck_as_it_is(
    renkei: Callable[..., Ran], deck: Path, tmp_path: Path
) -> None:
    ran = renkei("refresh", deck, "--facts", AOMORI, "-o", tmp_path / "same.pptx")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Every figure in its place agrees with the facts. Nothing was changed.")
    assert (tmp_path / "same.pptx").read_bytes() == deck.read_bytes()


def test_figures_written_over_are_told_by_slide_and_place_with_the_command_that_lists_all(
    renkei: Callable[..., Ran], tmp_path: Path
) -> None:
    path = tmp_path / "書換.pptx"
    path.write_bytes(written_over())

    ran = renkei("refresh", path, "--facts", AOMORI, "--scale", "aomori", "--lang", "ja")

    assert (ran.code, ran.err) == (1, "")
    assert "書き換えられている数値が6個あります（スライド4、5、13、24）" in ran.out
    assert "売上額実績値」：「43,698千円」が「43,968千円」に書き換えられています。" in "".join(
        ran.out.split()
    )
    assert f"  renkei check {path} --facts {AOMORI} --scale aomori\n" in ran.out


def test_the_deck_that_is_read_is_never_written_over(
    renkei: Callable[..., Ran], deck: Path, late: Path
) -> None:
    before = deck.read_bytes()

    ran = renkei("refresh", deck, "--facts", late, "-o", deck)

    assert ran.code == 4
    assert "Give another name after -o." in ran.err
    assert deck.read_bytes() == before


def test_only_a_pptx_is_written(renkei: Callable[..., Ran], deck: Path, tmp_path: Path) -> None:
    ran = renkei("refresh", deck, "--facts", AOMORI, "-o", tmp_path / "会議資料.pdf")

    assert (ran.code, "does not end with .pptx" in ran.err) == (2, True)
    assert not (tmp_path / "会議資料.pdf").exists()


def test_what_is_no_deck_of_ours_is_not_written_over(
    renkei: Callable[..., Ran], deck: Path, tmp_path: Path
) -> None:
    other = tmp_path / "他課.pptx"
    other.write_bytes(b"PK of others")

    ran = renkei("refresh", deck, "--facts", AOMORI, "-o", other)

    assert ran.code == 4
    assert other.read_bytes() == b"PK of others"


def test_a_deck_that_was_refreshed_before_is_written_again(
    renkei: Callable[..., Ran], deck: Path, late: Path, tmp_path: Path
) -> None:
    out = tmp_path / "会議資料2.pptx"
    out.write_bytes(deck.read_bytes())

    renkei("refresh", deck, "--facts", late, "-o", out)

    assert out.read_bytes() != deck.read_bytes()


def test_the_state_of_the_facts_is_told(renkei: Callable[..., Ran], deck: Path) -> None:
    ran = renkei("refresh", deck, "--facts", AOMORI)

    assert "To look at before printing: " in ran.out
    assert f"renkei check {AOMORI} --year 2024" in ran.out


def test_another_regions_facts_are_refused_and_nothing_is_written(
    renkei: Callable[..., Ran], deck: Path, tmp_path: Path
) -> None:
    ran = renkei(
        "refresh", deck, "--facts", AOMORI.parent / "mihon", "-o", tmp_path / "x.pptx", "--lang", "ja"
    )

    assert ran.code == 3
    assert (
        "このスライドは青森圏域連携中枢都市圏のもので、基礎資料はみほん圏域連携中枢都市圏のものです。"
        in ran.err
    )
    assert not (tmp_path / "x.pptx").exists()


def test_a_list_that_says_a_year_that_none_is_damaged(renkei: Callable[..., Ran], deck: Path) -> None:
    in_list(deck, b' year="2024"', b' year="0"')

    ran = renkei("refresh", deck, "--facts", AOMORI, "--lang", "ja")

    assert (ran.code, "数値の一覧が壊れています" in ran.err) == (3, True)


def test_a_part_that_only_names_the_list_in_a_remark_is_no_list(
    renkei: Callable[..., Ran], deck: Path
) -> None:
    in_list(deck, None, b"<x><!-- urn:renkei:figures:1 --></x>")

    ran = renkei("refresh", deck, "--facts", AOMORI)

    assert (ran.code, "does not carry the list of its figures" in ran.err) == (3, True)
    assert "--facts FACTS" in ran.err


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a text", "数値の表".encode(), "Give a deck of slides (.pptx)."),
        ("a part of a deck", example("aomori").content[:5000], ""),
        ("nothing", b"", "The file is empty."),
    ],
)
def test_what_is_no_deck_is_refused(
    renkei: Callable[..., Ran], tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / "会議資料.pptx"
    path.write_bytes(content)

    ran = renkei("refresh", path, "--facts", AOMORI, "-o", tmp_path / "new.pptx")

    assert ran.code == 3, name
    assert ran.err.startswith("会議資料.pptx: ")
    assert said in ran.err
    assert not (tmp_path / "new.pptx").exists()


def test_another_year_than_the_decks_is_refused(renkei: Callable[..., Ran], deck: Path) -> None:
    ran = renkei("refresh", deck, "--facts", AOMORI, "--year", "2023")

    assert ran.code == 3
    assert "This deck reports FY2024, not FY2023. Nothing was changed." in ran.err


def test_machines_get_the_same_as_json(renkei: Callable[..., Ran], deck: Path, late: Path) -> None:
    ran = renkei("refresh", deck, "--facts", late, "--json")

    told = json.loads(ran.out)
    assert told["slides"] == [5, 25, 26, 28]
    assert told["written"] is None
    assert {
        "slide": 25,
        "shape": "renkei:all-indicators",
        "kind": "cell",
        "before": "○B",
        "after": "●A",
    }.items() <= next(one for one in told["changes"] if one["slide"] == 25 and one["after"] == "●A").items()


def test_a_deck_that_does_not_say_its_year_asks_for_it(
    renkei: Callable[..., Ran], deck: Path, late: Path
) -> None:
    without_year(deck)

    asked = renkei("refresh", deck, "--facts", late)
    told = renkei("refresh", deck, "--facts", late, "--year", "2024")

    assert asked.code == 3
    assert "does not say which year it reports. Its figures speak of FY2024." in asked.err
    assert "Slides to swap: 5, 25, 26, 28" in told.out


def test_a_year_that_such_a_deck_does_not_say_is_not_refused_for_another_that_its_figures_speak_of(
    renkei: Callable[..., Ran], deck: Path
) -> None:
    without_year(deck)

    ran = renkei("refresh", deck, "--facts", AOMORI, "--year", "2023", "--json")

    assert ran.code in (0, 1)
    assert "page_gone" in {one["code"] for one in json.loads(ran.out)["left"]}


def without_year(deck: Path) -> None:
    """The deck with a list that does not say its year, as an earlier version wrote it."""
    in_list(deck, b' year="2024"', b"")


def in_list(deck: Path, old: bytes | None, new: bytes) -> None:
    """The deck with other words in its list (None: all of it)."""
    with zipfile.ZipFile(deck) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    was = parts["customXml/item1.xml"]
    parts["customXml/item1.xml"] = new if old is None else was.replace(old, new, 1)
    with zipfile.ZipFile(deck, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_a_deck_larger_than_any_is_refused_before_it_is_read(
    renkei: Callable[..., Ran], tmp_path: Path
) -> None:
    path = tmp_path / "会議資料.pptx"
    with path.open("wb") as stream:
        stream.truncate(101 * 1024 * 1024)

    ran = renkei("refresh", path, "--facts", AOMORI)

    assert ran.code == 3
    assert ran.err.startswith("会議資料.pptx: The file has 101 MB; up to 100 MB are taken.")
