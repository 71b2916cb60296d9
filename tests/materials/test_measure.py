"""Words are measured as they are set: by the advances of the fonts, with the rules of line ends."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from renkei.materials.outline.measure import lines, parted, text_lines, widest, width
from renkei.materials.outline.phrases import phrases

TEXTS = st.text(alphabet="連携中枢都市圏のをに、。（）「」ーっ％123,.A z-/漁業令和年度千円人\n", max_size=120)
ROOMS = st.integers(30, 400)


@pytest.mark.parametrize(
    ("text", "language", "hundredths"),
    [
        ("連携", "ja", 200),
        ("12,345", "ja", 300),  # every sign of a figure is half an em wide in BIZ UDGothic
        ("ICT", "ja", 150),
        ("～", "ja", 100),
        ("𠮷", "ja", 100),  # from Noto Sans JP
        ("か\u309a", "ja", 200),  # our faces set a mark beside its letter
        ("辻\U000e0100", "ja", 100),  # a selector has no width
        ("12,345", "en", 328),  # Noto Sans JP Bold: 0.59 a digit, 0.325 the comma, rounded up to hundredths
        ("連携", "en", 200),
        ("", "ja", 0),
    ],
)
def test_a_text_is_as_wide_as_its_letters(text: str, language: str, hundredths: int) -> None:
    assert width(text, language) == hundredths


@pytest.mark.parametrize(
    ("text", "ems", "expected"),
    [
        ("連携中枢都市圏", 7, 1),
        ("連携中枢都市圏", 6, 2),
        ("連携中枢都、市圏", 5, 2),  # a comma begins no line: it takes the letter before it along
        ("連携中枢（都市）", 5, 2),  # an opening bracket ends no line
        ("連携ネットワーク", 5, 2),
        ("費用は12,345千円", 5, 2),  # a figure and its unit stay together
        ("令和7年3月31日まで", 6, 2),
        ("word word word", 5, 2),
        ("連携\n中枢", 9, 2),
        ("\n", 9, 2),
    ],
)
def test_running_text_takes_as_many_lines_as_the_rules_of_line_ends_ask_for(
    text: str, ems: int, expected: int
) -> None:
    assert text_lines(text, ems * 14 + 1, 14) == expected


@pytest.mark.parametrize(
    ("pieces", "ems", "expected"),
    [
        (("圏域全体の", "経済成長の", "けん引"), 10, 2),
        (("圏域全体の", "経済成長の", "けん引"), 7, 3),  # a line ends between phrases alone
        (("漁業の", "担い手対策事業"), 6, 3),  # a phrase that no line holds begins one
        (("budget ", "and ", "cost"), 8, 1),
    ],
)
def test_phrases_stay_whole_on_their_lines(pieces: tuple[str, ...], ems: int, expected: int) -> None:
    assert lines(pieces, ems * 14 + 1, 14, "ja") == expected


def test_an_address_is_counted_by_the_program_that_parts_it_least_well() -> None:
    address = "https://www.example.jp/" + "a-long-path-without-space/" * 4

    assert text_lines(address, 200, 14) >= -(-width(address) * 14 // 20_000)


def test_the_widest_of_some_texts_is_rounded_up_to_points() -> None:
    assert widest(["連携", "12345"], 11) == 28
    assert widest([], 11) == 0


@given(TEXTS, ROOMS, st.integers(1, 6))
@example(" /1、％", 30, 3)  # a word that no line holds, behind air
def test_a_text_in_two_loses_nothing_and_its_first_part_fits(text: str, room: int, most: int) -> None:
    first, rest = parted(text, room, 14, most)

    assert re.sub(r"\s", "", first + rest) == re.sub(r"\s", "", text)
    assert text_lines(first, room, 14) <= most
    assert first or not text.strip() or text[0].isspace()


@given(TEXTS, ROOMS, st.integers(0, 60))
def test_more_room_never_takes_more_lines(text: str, room: int, more: int) -> None:
    assert text_lines(text, room + more, 14) <= text_lines(text, room, 14)


@given(TEXTS, ROOMS)
def test_lines_hold_no_more_than_their_room(text: str, room: int) -> None:
    assert text_lines(text, room, 14) >= -(-width(text.replace("\n", "").strip()) * 14 // (room * 100))


@given(TEXTS.filter(lambda text: "\n" not in text), ROOMS)
def test_phrases_take_no_fewer_lines_than_their_words_alone(text: str, room: int) -> None:
    assert lines(phrases(text), room, 14) >= -(-width(text.strip()) * 14 // (room * 100))
