"""Figures told twice, and wholes in sentences against tables."""

from __future__ import annotations

import pytest
from tests.domain.reckoning.printed import codes, page

from renkei.domain.reckoning.checked import checked

COUNTS = """|評価|順調|概ね順調|やや遅れている|計|
            |令和6年度|31|14|12|57|
            |計|31|14|12|57|"""


def told(*pages: tuple[str, str]) -> list[tuple[int, str, str]]:
    """Page, number here and number there of what is told differently on pages of title and text."""
    made = [page(text, title=title, number=at) for at, (title, text) in enumerate(pages, 1)]
    found = (one for one in checked(made) if one.odd.code == "told_differently")
    return [(one.page, f"{one.odd.values['stands']}", f"{one.odd.values['other']}") for one in found]


@pytest.mark.parametrize(
    "here",
    ["「順調」は30項目となった。", "順調 30項目、概ね順調 14項目", "順調：30項目"],
)
def test_one_figure_told_with_two_numbers_is_found_on_the_later_page(here: str) -> None:
    found = told(("令和6年度の結果", "「順調」は31項目となった。"), ("まとめ", here))

    assert found == [(2, "30", "31")]


def test_the_rarer_number_is_the_finding() -> None:
    found = told(("結果", "順調30項目"), ("まとめ", "順調31項目"), ("参考", "順調は31項目"))

    assert found == [(1, "30", "31")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("令和5年度", "順調31項目"), ("令和6年度", "順調30項目")),  # two years
        (("役割1の結果", "順調7項目"), ("役割3の結果", "順調23項目")),  # two roles
        (("みほん館運営事業", "来館者数は100人"), ("図書館相互利用事業", "来館者数は90人")),  # two projects
        (("結果", "順調31項目"), ("結果", "順調は目標の30項目")),
        (("結果", "順調は約31項目"), ("結果", "順調30項目")),
        (("結果", "順調31項目"), ("結果", "順調30事業")),  # two kinds of count
    ],
)
def test_figures_of_two_things_are_not_held_against_each_other(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert told(first, second) == []


def test_a_sentence_against_the_total_of_a_table_elsewhere_is_found() -> None:
    pages = [page(COUNTS, title="令和6年度の結果"), page("「順調」は30項目", title="まとめ", number=2)]

    found = [(one.page, one.odd.code) for one in checked(pages)]

    assert found == [(2, "told_differently")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全58項目のうち、31項目が順調", ["text_whole_differs_from_table"]),
        ("57項目中31項目が順調", []),
        ("58事業のうち、3事業が終了", []),  # another kind of count
        ("全200項目のうち、31項目", []),
        ("令和5年度は全55項目", []),
    ],
)
def test_a_whole_in_a_sentence_is_held_against_the_table_on_the_page(
    sentence: str, expected: list[str]
) -> None:
    drawn = "|評価|令和6年度（項目）|\n|順調|31|\n|概ね順調|14|\n|遅れている|12|\n|計|57|"

    assert codes(drawn, sentence) == expected
