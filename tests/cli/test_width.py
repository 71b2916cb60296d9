"""How lists break Japanese lines, and how wide they are."""

from __future__ import annotations

import os
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renkei.cli.terminal import Terminal
from renkei.cli.width import hanging, shortened, width, wrapped
from renkei.wording import words_of

OPENING, CLOSING = "「『（［〔【《", "」』）］〕】》、。：！？％ーっ"
KEPT = [
    "「－3」",
    "－6.1",
    "＋7.5ポイント",
    "令和6年度",
    "令和2～6年度",
    "令和元年度",
    "57項目",
    "16事業",
    "59,231千円",
    "9,638.6％",
    "１，８００人",
    "－３",
    "役割1",
    "スライド12",
    "第2期",
    "A＋B",
    "●A",
    "12.12ha",
    "1／3",
    "［3］",
    "元年",
    "［追加：",
    "〔中略〕",
    "ください",
]


@pytest.mark.parametrize("kept", KEPT)
def test_a_figure_is_never_parted_from_its_sign_and_its_unit(kept: str) -> None:
    text = f"今の基礎資料では{kept}です。"

    assert [columns for columns in range(22, 60) if kept not in "\n".join(wrapped(text, columns))] == []


TEXTS = [
    "「増減 項目数」の列：「－2」は作成時のままです。今の基礎資料では「－3」です。",
    "ほか［削除：5］［追加：6］件（商談の成立額（千円））、『資料』〔中略〕を含みます。",
    "比較的順調の割合は、令和2年度の51.4％から令和6年度の83.1％へ31.7％上がった。",
    "ドクターカー運行事業（A→B）ほか4件。みほん駅前広場再整備事業（D→A）！",
]


@pytest.mark.parametrize("text", TEXTS)
def test_no_line_ends_with_an_opening_bracket_or_begins_with_a_closing_one(text: str) -> None:
    lines = [line for columns in range(20, 60) for line in wrapped(text, columns)]

    assert [line for line in lines if line[-1] in OPENING or line[0] in CLOSING] == []


@pytest.mark.parametrize("text", TEXTS)
def test_no_line_is_wider_than_asked_and_nothing_is_lost(text: str) -> None:
    for columns in range(24, 60):
        lines = wrapped(text, columns)

        assert max(map(width, lines)) <= columns
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(st.text(st.sampled_from("あ々ー「」（）、。3－％＋A →：ｶ\u3099"), max_size=60), st.integers(12, 40))
def test_any_text_is_kept_sign_by_sign(text: str, columns: int) -> None:
    assert "".join(wrapped(text, columns)).replace(" ", "") == text.replace(" ", "")


def test_an_arrow_begins_a_line_and_ends_none() -> None:
    lines = [
        line
        for columns in range(14, 40)
        for line in wrapped("「表示」→「実績値」：「321t-CO2」 → 「－」 ＝ 増", columns)
    ]

    assert [line for line in lines if line.endswith(("→", "＝"))] == []


def test_a_letter_of_a_mac_keeps_its_dots() -> None:
    text = unicodedata.normalize("NFD", "がぎぐげござじずぜぞ")

    lines = wrapped(text, 8)

    assert [unicodedata.normalize("NFC", line) for line in lines] == ["がぎぐげ", "ござじず", "ぜぞ"]


def test_a_name_wider_than_its_place_takes_from_the_first_line_alone() -> None:
    lines = hanging("  F12 商談の成立額", "1,800千円をそのまま読みます。理由は次のとおりです。", 3, 40)

    assert max(map(width, lines)) <= 40
    assert lines[0].startswith("  F12 商談の成立額 1,800千円を")


@pytest.mark.parametrize("columns", [12, 17, 24])
def test_a_long_name_keeps_its_beginning_and_its_ending(columns: int) -> None:
    name = shortened("photos/p017-商店街の春祭りの様子.jpg", columns)

    assert columns - 2 <= width(name) <= columns
    assert (name[:3], name[-4:], name.count("…")) == ("pho", ".jpg", 1)


# ---- how wide


@pytest.mark.parametrize(
    ("asked", "is_terminal", "wide"),
    [
        ("80", False, 80),
        ("120", False, 120),
        ("1000", False, 1000),
        ("80", True, 80),
        ("10", False, 40),  # narrower cannot be read
        (None, False, 100),
        ("", False, 100),
        ("0", False, 100),
        ("wide", False, 100),
    ],
)
def test_lists_are_as_wide_as_columns_says_and_100_in_a_file(
    monkeypatch: pytest.MonkeyPatch, asked: str | None, is_terminal: bool, wide: int
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    if asked is not None:
        monkeypatch.setenv("COLUMNS", asked)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal)

    assert Terminal(words_of("ja")).columns == wide


@pytest.mark.parametrize(("terminal", "wide"), [(80, 80), (120, 120), (240, 120)])
def test_lists_follow_a_terminal_up_to_what_reads_well(
    monkeypatch: pytest.MonkeyPatch, terminal: int, wide: int
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((terminal, 24)))

    assert Terminal(words_of("ja")).columns == wide
