"""Which lines a total adds up: of those that stand under others, of one kind of town, of a page that goes on."""

from __future__ import annotations

import pytest
from tests.domain.reckoning.printed import spots

RIGHT = {
    "headings and their items in two columns": (
        """|款|項|金額（千円）|
           |1 市税| |{0}|
           | |市民税|200|
           | |固定資産税|100|
           |2 交付税| |150|
           | |普通|100|
           | |特別|50|
           |合計| |450|""",
        "300",
        "310",
    ),
    "parts set in under their sum": (
        """|区分|件数|
           |合計|25|
           |市部|{0}|
           |_A市|10|
           |_B市|5|
           |町村部|10|
           |_C町|6|
           |_D村|4|""",
        "15",
        "16",
    ),
    "the towns' total behind the cities'": (
        """|市町|男|女|計|
           |A市|10|12|22|
           |B市|5|6|11|
           |C町|1|2|3|
           |D町|2|3|5|
           |市計|{0}|18|33|
           |町計|3|5|8|
           |合計|18|23|41|""",
        "15",
        "16",
    ),
    "what the page before brings": (
        """|市町|件数|
           |A市|10|
           |B町|{0}|
           |前頁計|100|
           |合計|115|""",
        "5",
        "6",
    ),
    "what was added and what ended": (
        """|時点|事業数|
           |当初|60|
           |追加|{0}|
           |廃止|6|
           |現在計|57|""",
        "3",
        "4",
    ),
    "a channel that is called 電話": (
        """|区分|電話|来所|メール|計|
           |移住|120|45|30|{0}|
           |起業|60|55|10|125|""",
        "195",
        "205",
    ),
    "the same as rows": (
        """|方法|件数|
           |電話|130|
           |来所|{0}|
           |計|200|""",
        "70",
        "80",
    ),
    "two years with their totals, and a row of totals that says more": (
        """|    |令和5年度|<|<|令和6年度|<|<|
           |役割|●A|○B|計|●A|○B|計|
           |1 役割/事業数 17|11|2|13|7|4|11|
           |2 役割/事業数 1|1|0|1|{0}|0|1|
           |計　事業数 18|12|2|14|8|4|12|
           |構成比（％）|85.7|14.3|100.0|66.7|33.3|100.0|""",
        "1",
        "2",
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_total_is_held_against_its_own_parts_alone(name: str) -> None:
    table, right, _ = RIGHT[name]

    assert spots(table.format(right)) == []


@pytest.mark.parametrize("name", RIGHT)
def test_one_part_that_is_another_is_found(name: str) -> None:
    table, _, wrong = RIGHT[name]

    found = spots(table.format(wrong))

    assert {code for code, *_ in found} & {"sum_less_than_total", "sum_more_than_total", "no_column_adds_up"}


QUIET = {
    "a running total of years": (
        """|指標|R4|R5|R6|累計|
           |移住者数|28|33|40|101|
           |会員数（累計）|10|25|40|40|""",
    ),
    "a page that goes on": ("|市町|件数|\n|A市|10|\n|B町|5|\n|計|115|", "決算（続き）"),
    "as many answers as wanted": (
        "|媒体|人数|\n|新聞|30|\n|広報|25|\n|口コミ|10|\n|回答者計|50|",
        "問3　何で知りましたか（いくつでも）",
    ),
    "items behind their headings without a sign": (
        "|区分|件数|\n|市部|15|\n|A市|10|\n|B市|5|\n|町村部|10|\n|C町|6|\n|D村|4|\n|合計|25|",
    ),
}


@pytest.mark.parametrize("name", QUIET)
def test_what_does_not_make_its_total_is_left_alone(name: str) -> None:
    assert spots(*QUIET[name]) == []


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("歳入合計", "error"),
        ("歳出合計", "error"),
        ("圏域合計", "error"),
        ("合計額", "error"),
        ("全体", "warning"),  # may be an average, though not of these
        ("圏域全体", "warning"),
    ],
)
def test_a_total_by_any_of_its_names_is_held_against_its_parts(label: str, expected: str) -> None:
    table = f"|区分|件数|\n|a|10|\n|b|20|\n|{label}|{{0}}|"

    assert spots(table.format(31)) == [("sum_less_than_total", expected, label, "件数")]
    assert spots(table.format(30)) == []


@pytest.mark.parametrize("label", ["会計", "総合計画", "全体会"])
def test_what_only_ends_or_opens_like_a_total_is_none(label: str) -> None:
    assert spots(f"|区分|件数|\n|a|10|\n|b|20|\n|{label}|31|") == []


def test_those_that_reached_their_targets_are_added_up() -> None:
    table = "|役割|達成|未達成|達成割合|\n|1|9|3|75%|\n|2|5|3|63%|\n|計|{0}|6|70%|"

    assert spots(table.format(14)) == []
    assert ("sum_less_than_total", "error", "計", "達成") in spots(table.format(15))


@pytest.mark.parametrize(
    "table",
    [
        "|費目|百万円|\n|国|333|\n|県|333|\n|市|333|\n|計|1,000|",
        "|区分|億円|\n|A|1.2|\n|B|0.8|\n|C|0.35|\n|計|2.4|",
    ],
)
def test_a_total_that_is_rounded_itself_is_a_remark(table: str) -> None:
    ((code, level, *_),) = spots(table)

    assert (code, level) == ("sum_off_by_rounding", "note")


def test_words_that_may_be_about_something_else_leave_what_other_columns_prove() -> None:
    table = "|役割|A|B|C|\n|役割1|7|4|{0}|\n|役割2|1|1|1|\n|計|8|5|3|"
    words = "指標が2つある事業などがある。"

    assert spots(table.format(2), words) == []
    assert spots(table.format(3), words) == [("sum_more_than_total", "error", "計", "C")]
