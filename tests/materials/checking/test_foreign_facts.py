"""A deck of others against the facts: only what is certain is told."""

from __future__ import annotations

import pytest
from tests.materials.checking.decks import Deck
from tests.materials.pptx.decks import example

HEAD = "事業名|指標|目標値|実績値|達成率|評価"
SALES = "首都圏ビジネス交流拠点運営事業|売上額"
FACTS = example("aomori").yearbook


def told(row: str, *, head: str = HEAD, title: str = "令和6年度の指標") -> list[tuple[str, str, str]]:
    """Code, what stands there and what the facts say, of a table of one row."""
    deck = Deck()
    deck.slide(title, table=[head, row])
    return [
        (
            one.code,
            f"{one.values.get('stands', one.values.get('grade'))}",
            f"{one.values.get('value', one.values.get('right_grade'))}",
        )
        for one in deck.found(FACTS)
    ]


def test_a_row_that_the_facts_agree_with_is_left_alone() -> None:
    assert told(f"{SALES}|50,500千円|43,698千円|86.5％|B") == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"{SALES}|50,500千円|43,689千円|86.5％|B", ("figure_differs_from_facts", "43689", "43698")),
        (f"{SALES}|50,050千円|43,698千円|86.5％|B", ("figure_differs_from_facts", "50050", "50500")),
        (f"{SALES}|50,500千円|43,698千円|85.6％|B", ("figure_differs_from_facts", "85.6", "86.5")),
        (f"{SALES}|50,500千円|43,698千円|86.5％|C", ("grade_differs_from_facts", "C", "B")),
        (f"{SALES}|50,500千円|－|86.5％|B", ("missing_though_reported", "－", "43698")),
        (
            "3 首都圏ビジネス交流拠点 運営事業|売上額|50,500千円|43,689千円|86.5％|B",
            ("figure_differs_from_facts", "43689", "43698"),
        ),
    ],
)
def test_a_number_that_the_facts_hold_otherwise_is_found(row: str, expected: tuple[str, str, str]) -> None:
    assert told(row)[:1] == [expected]


@pytest.mark.parametrize(
    ("row", "head", "title"),
    [
        (f"{SALES}|50,500千円|43,600千円|86％|B", HEAD, "指標"),  # of which year is not said
        (f"{SALES}|50,500千円|43,600千円|86％|B", HEAD, "令和4年度の指標"),  # a year without facts
        (f"{SALES}|50,500千円|43.7百万円|86.5％|B", HEAD, "令和6年度の指標"),  # rounded
        (f"{SALES}|50,500千円|43,698,000円|86.5％|B", HEAD, "令和6年度の指標"),  # another unit
        (f"{SALES}|50,500千円|3件|86.5％|B", HEAD, "令和6年度の指標"),  # another kind of unit
        ("ある事業|売上額（見込）|50,500千円|1千円|86.5％|B", HEAD, "令和6年度の指標"),  # another name
        (f"{SALES}|41,000千円", "事業名|指標|令和6年度見込", "令和6年度の指標"),  # no actual
    ],
)
def test_what_is_not_certain_is_left_alone(row: str, head: str, title: str) -> None:
    assert told(row, head=head, title=title) == []


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("令和6年度", "見守りシール登録者数は579人", ["figure_differs_from_facts"]),
        ("令和6年度", "見守りシール登録者数は597人", []),
        ("令和6年度", "見守りシール登録者数は目標の582人", []),
        ("令和6年度", "見守りシール登録者数は前年度の450人", []),
        ("令和6年度", "「順調」は30項目", ["claim_differs_from_facts"]),
        ("令和5年度", "「順調」は31項目", []),
    ],
)
def test_a_sentence_that_names_a_figure_is_held_against_the_facts(
    title: str, text: str, expected: list[str]
) -> None:
    deck = Deck()
    deck.slide(title, text)

    assert [one.code for one in deck.found(FACTS)] == expected


def test_a_large_figure_is_known_by_the_project_that_the_slide_is_about() -> None:
    deck = Deck()
    deck.slide("首都圏ビジネス交流拠点運営事業", "令和6年度　来館者数 76,967人")
    deck.slide("別の事業", "令和6年度　来館者数 76,967人")

    assert deck.told(FACTS) == [(1, "error", "figure_differs_from_facts")]


def test_counts_by_role_and_grade_are_held_against_the_year() -> None:
    deck = Deck()
    lines = [
        "役割|A|B|C|D|評価なし|計",
        "役割1|7|4|2|0|3|16",
        "役割2|1|0|0|0|0|1",
        "役割3|23|11|2|2|2|40",
        "計|31|15|4|2|5|57",
    ]
    deck.slide("令和6年度の結果", table=lines)

    found = [(one.code, one.values["row_label"], one.values["column_label"]) for one in deck.found(FACTS)]

    assert found == [
        ("count_differs_from_facts", "役割3", "B"),
        ("count_differs_from_facts", "役割3", "C"),
        ("count_differs_from_facts", "計", "B"),
        ("count_differs_from_facts", "計", "C"),
    ]
