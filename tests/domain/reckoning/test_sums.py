"""Totals of rows and columns against their parts, in tables as offices print them."""

from __future__ import annotations

import pytest
from tests.domain.reckoning.printed import spots

WRONG = {
    "a column": (
        """|市町村|件数|
           |青森市|86|
           |平内町|4|
           |計|91|""",
        [("sum_less_than_total", "error", "計", "件数")],
    ),
    "one of several columns, which the others prove": (
        """|役割|A|B|C|
           |役割1|7|4|2|
           |役割2|1|0|0|
           |計|8|5|2|""",
        [("sum_less_than_total", "error", "計", "B")],
    ),
    "a row under a heading of two lines": (
        """|    |令和5年度|<|<|令和6年度|<|<|
           |役割|A|B|計|A|B|計|
           |役割1|11|2|13|7|4|12|
           |役割2|1|0|1|1|0|1|
           |計|12|2|14|8|4|13|""",
        [
            ("sum_less_than_total", "error", "役割1", "令和6年度 計"),
            ("sum_less_than_total", "error", "計", "令和6年度 計"),
        ],
    ),
    "a subtotal": (
        """|区分|人数|会場|
           |C市|10|2|
           |D市|10|1|
           |小計|20|3|
           |A町|3|1|
           |B町|4|1|
           |小計|8|2|
           |合計|28|5|""",
        [("sum_less_than_total", "error", "小計", "人数")],
    ),
    "the total of a group whose label is merged": (
        """|役割|市町村|件数|回数|
           |役割1|A市|3|1|
           |^|B町|4|1|
           |^|計|7|2|
           |役割2|A市|1|1|
           |^|B町|2|1|
           |^|計|4|2|
           |合計|<|11|4|""",
        [("sum_less_than_total", "error", "役割2 計", "件数")],
    ),
    "a total above its parts": (
        """|区分|人数|
           |総数|100|
           |男|48|
           |女|51|""",
        [("sum_less_than_total", "error", "総数", "人数")],
    ),
    "the region's total of its towns' total and its hub": (
        """|市町村|R5|R6|
           |青森市|60|62|
           |平内町|10|11|
           |今別町|5|5|
           |町村計|15|16|
           |圏域計|75|79|""",
        [("sum_less_than_total", "error", "圏域計", "R6")],
    ),
    "known parts alone more than the total": (
        """|町|人数|
           |A町|4|
           |B町|－|
           |C町|9|
           |計|10|""",
        [("sum_of_known_parts_larger", "error", "計", "人数")],
    ),
    "full width, and a label set wide": (
        """|町名|人数|
           |Ａ町|１２人|
           |Ｂ町|３人|
           |合　　計|１６人|""",
        [("sum_less_than_total", "error", "合計", "人数")],
    ),
    "a subtotal that nothing proves": (
        """|市町村|件数|
           |平内町|4|
           |今別町|3|
           |町村計|9|""",
        [("sum_less_than_total", "warning", "町村計", "件数")],
    ),
    "one off among thousands of unknown kind, which may be rounded": (
        """|区分|金額|
           |A|12,003|
           |B|1,000|
           |計|13,004|""",
        [("sum_less_than_total", "warning", "計", "金額")],
    ),
    "more than one off among thousands": (
        """|区分|金額|
           |A|12,003|
           |B|1,000|
           |計|13,006|""",
        [("sum_less_than_total", "error", "計", "金額")],
    ),
    "a numbering without a heading beside it": (
        """| |事業|予算|
           |1|A|30|
           |2|B|20|
           |3|C|10|
           | |計|70|""",
        [("sum_less_than_total", "error", "計", "予算")],
    ),
    "a label that holds for the row below": (
        """|役割|事業|件数|回数|
           |役割1|a|3|1|
           | |b|4|1|
           | |小計|8|2|
           |役割2|c|1|1|
           | |d|2|1|
           | |小計|3|2|
           |合計| |11|4|""",
        [("sum_less_than_total", "error", "役割1 小計", "件数")],
    ),
    "thousands of yen beyond rounding": (
        """|区分|事業費（千円）|
           |国費|1,234|
           |県費|617|
           |市費|618|
           |計|2,489|""",
        [("sum_less_than_total", "error", "計", "事業費(千円)")],
    ),
    "thousands of yen within rounding": (
        """|区分|事業費（千円）|
           |国費|1,234|
           |県費|617|
           |市費|618|
           |計|2,468|""",
        [("sum_off_by_rounding", "note", "計", "事業費(千円)")],
    ),
    "no column: perhaps not all parts are listed": (
        """|会場|参加者|回数|
           |A|10|1|
           |B|20|1|
           |計|90|5|""",
        [("no_column_adds_up", "note", "計", "参加者")],
    ),
}

RIGHT = {
    "of which": """|区分|人数|
                   |参加者|110|
                   |うち町村|14|
                   |講師|5|
                   |計|115|""",
    "a rest that may stand behind a dash": """|町|人数|
                   |A町|4|
                   |B町|－|
                   |C町|…|
                   |計|10|""",
    "negative": """|区分|増減|
                   |A|▲3|
                   |B|5|
                   |計|2|""",
    "another kind of count before the grades": """|役割|事業数|A|B|C|計|
                   |役割1|17|7|4|2|13|
                   |役割2|1|1|0|0|1|
                   |計|18|8|4|2|14|""",
    "units mixed": """|指標|実績|
                   |参加者|100人|
                   |回数|3回|
                   |計|103|""",
    "towns counted once": """|役割|事業数|関係市町村数|
                   |役割1|17|5|
                   |役割2|1|4|
                   |計|18|5|""",
    "an average of all": """|会場|満足度|
                   |A|80|
                   |B|90|
                   |全体|85|""",
    "only the largest": """|主な事業|金額（千円）|
                   |A|6,000|
                   |B|5,000|
                   |計|20,000|""",
    "several answers allowed": """|回答（複数回答）|人数|
                   |広報紙|62|
                   |回覧板|58|
                   |回答者計|100|""",
    "a running total": """|年度|登録者数|累計|
                   |R4|10|10|
                   |R5|12|22|
                   |R6|8|30|""",
    "ranks": """|順位|町|件数|
                   |1|A|30|
                   |2|B|20|
                   |3|C|10|
                   | |計|60|""",
    "decimals": """|町|面積（ha）|
                   |A|6.62|
                   |B|5.50|
                   |計|12.12|""",
    "one part alone": """|区分|人数|
                   |市|10|
                   |小計|10|
                   |A町|3|
                   |B町|4|
                   |小計|7|
                   |合計|17|""",
    "about that many": """|町|人数|
                   |A町|約1,800人|
                   |B町|20人|
                   |計|1,850人|""",
    "an average below": """|町|件数|
                   |A|30|
                   |B|20|
                   |計|50|
                   |平均|25|""",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_total_that_its_parts_do_not_make_is_found_with_row_and_column(name: str) -> None:
    table, expected = WRONG[name]

    assert spots(table) == expected


@pytest.mark.parametrize("name", RIGHT)
def test_what_only_looks_like_a_sum_is_left_alone(name: str) -> None:
    assert spots(RIGHT[name]) == []


def test_rounding_that_the_page_explains_is_not_told() -> None:
    table = WRONG["thousands of yen within rounding"][0]

    assert spots(table, "四捨五入のため、合計が一致しない場合がある。") == []


def test_a_page_that_lists_some_only_is_not_reckoned() -> None:
    assert spots(WRONG["a column"][0], "主な市町村を抜粋した。") == []
