"""The list of `renkei refresh`: the slides to swap and what is left to people first, then every change."""

from __future__ import annotations

import re

import pytest

from renkei.cli.refreshed_list import refreshed_list
from renkei.cli.width import width
from renkei.materials.refreshing import Change, Left, Refreshed
from renkei.wording import words_of

DONE = Refreshed(
    b"",
    (
        Change(3, "表", "cell", "15", "14", label="役割1 経済成長 令和6年度 A＋B"),
        Change(3, "ノート", "notes", "前", "後"),
        Change(6, "グラフ", "point", "34", "33", label="令和6年度 A 順調"),
        Change(6, "グラフ", "described", "前", "後"),
        Change(8, "ノート", "notes", "前", "後"),
        Change(9, "表", "cell", "－", "30,940 ÷ 321 ＝ 9,638.6％", look="room", label="排出量 計算"),
    ),
    (Left("typed_over", 4, "表", "約8割", "78.9％", "73.7％"),),
    {3: "進捗評価の結果", 6: "役割別の評価", 9: "評価の計算"},
)


def listed(language: str = "ja", columns: int = 80) -> list[str]:
    """The lines of the list."""
    return [*refreshed_list(words_of(language), DONE, None, columns)]


def test_what_is_left_to_people_comes_right_after_the_slides_to_swap() -> None:
    told = listed()

    assert told[:4:2] == ["差し替えるスライド：3、6、9（3枚）", "手で直すもの（1件）"]
    assert told.index("手で直すもの（1件）") < told.index("スライド3 進捗評価の結果")


def test_slides_to_look_at_are_named_before_the_changes() -> None:
    told = listed()

    assert "見てほしいところ：1か所（スライド9）。理由は下の一覧にあります" in told[:8]
    assert "行が増えるかもしれない" in "".join(told[8:])


def test_notes_and_words_read_aloud_take_a_line_for_all_slides() -> None:
    told = listed()

    assert told[-5:-2] == [
        "",
        "グラフの読み上げ用の説明を新しくしたスライド：6",
        "ノートの出どころを新しくしたスライド：3、8",
    ]
    assert [line for line in told if line.startswith("スライド8")] == []


@pytest.mark.parametrize(("language", "quoted"), [("ja", "「15」 → 「14」"), ("en", "“15” → “14”")])
def test_values_stand_in_the_quotation_marks_of_the_language(language: str, quoted: str) -> None:
    told = "\n".join(listed(language))

    assert quoted in told
    assert language == "en" or not re.search("[“”]", told)


@pytest.mark.parametrize("columns", [70, 80, 120])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_line_is_wider_than_the_screen(language: str, columns: int) -> None:
    assert [line for line in listed(language, columns) if width(line) > columns] == []


OVER = Left("written_over", 5, "renkei:t", "43,968千円", "43,698千円", "43,698千円", label="売上額 実績値")
COMMAND = "renkei check 資料.pptx --facts facts"


def test_figures_written_over_are_told_first_though_nothing_changed() -> None:
    done = Refreshed(b"", (), (OVER,), {})

    told = [*refreshed_list(words_of("ja"), done, None, 100, checking=COMMAND)]

    assert told[0] == "変更はありません。書き換えられている数値が1個あります（スライド5）。"
    assert "一致しています" not in "".join(told)
    assert f"  {COMMAND}" in told


def test_what_lists_the_rest_is_named_only_where_figures_were_written_over() -> None:
    done = Refreshed(b"", (), (Left("new_page", today="資料"),), {})

    told = [*refreshed_list(words_of("en"), done, None, 100, checking=COMMAND)]

    assert told[0] == "Nothing was changed."
    assert COMMAND not in "".join(told)
