"""Differences and quotients beside the numbers they are of."""

from __future__ import annotations

import pytest
from tests.domain.reckoning.printed import spots

WRONG = {
    "a difference that the other rows prove": (
        """|区分|令和5年度|令和6年度|増減|
           |A|31|31|0|
           |B|11|14|＋3|
           |C|7|5|▲3|""",
        [("difference_differs", "error", "C", "増減")],
    ),
    "one row alone, of exactly two columns": (
        """|区分|令和5年度|令和6年度|増減|
           |来場者|1,000|1,200|300|""",
        [("difference_differs", "warning", "来場者", "増減")],
    ),
    "before and after in one cell": (
        """|区分|A＋B|増減|
           |農業|13 → 11|－2|
           |福祉|1 → 1|±0|
           |教育|28 → 33|＋6|""",
        [("difference_differs", "error", "教育", "増減")],
    ),
    "a difference that would also do as a percentage": (
        """|役割|令和5年度|<|令和6年度|<|増減|
           |^|A＋B|全項目|A＋B|全項目|^|
           |農業|13|16|11|16|－2|
           |福祉|1|1|1|1|±0|
           |教育|29|38|33|40|＋5|
           |交通|42|55|45|57|＋3|""",
        [("difference_differs", "error", "教育", "増減")],
    ),
    "an achievement rate": (
        """|指標|目標値|実績値|達成率|
           |a|100人|110人|110.0％|
           |b|51件|43件|84.3％|
           |c|4回|3回|85.0％|""",
        [("quotient_differs", "error", "c", "達成率")],
    ),
    "a change in percent": (
        """|町|R5|R6|伸び率|
           |A|100|110|10.0％|
           |B|200|190|▲5.0％|
           |C|300|330|11.0％|""",
        [("growth_differs", "error", "C", "伸び率")],
    ),
    "against the year before": (
        """|町|R5|R6|前年度比|
           |A|100|110|110.0％|
           |B|200|190|95.0％|
           |C|300|330|111.0％|""",
        [("quotient_differs", "error", "C", "前年度比")],
    ),
    "a row of years against the one before": (
        """|年度|R2|R3|R4|R5|
           |貸出冊数|8,120|9,000|10,300|12,000|
           |前年度比|－|110.8％|114.4％|161.5％|""",
        [("quotient_differs", "error", "前年度比", "R5")],
    ),
    "% of a difference of shares": (
        """|区分|令和5年度|令和6年度|増減|
           |割合|76.4％|78.9％|2.5％|""",
        [("cell_percent_for_points", "warning", "割合", "増減")],
    ),
}

RIGHT = {
    "points of shares that are rounded themselves": """|区分|令和5年度|令和6年度|増減（ポイント）|
           |役割1|81.3％|68.8％|－12.5|
           |役割3|73.7％|82.5％|＋8.7|""",
    "lower is better": """|指標|目標|実績|達成率|
           |a|100|110|110.0％|
           |b|50|43|86.0％|
           |被害額|12,000千円|13,200千円|90.9％|""",
    "a rate that a scale caps": """|指標|目標|実績|達成率|
           |a|100|90|90.0％|
           |b|50|43|86.0％|
           |c|4|9|100.0％|""",
    "one row of a change in percent": """|区分|令和5年度|令和6年度|増減|
           |来場者|1,000|1,200|20％|""",
    "one row of money that is rounded": """|区分|令和5年度|令和6年度|増減|
           |予算（千円）|1,000|1,200|201|""",
    "two rows that follow no one way": """|指標|目標|実績|達成率|
           |a|100|110|95.0％|
           |b|51|43|61.0％|""",
    "rates that are of nothing beside them": """|指標|R5|R6|
           |回収率|55.0％|61.0％|
           |満足度|80.0％|78.5％|""",
    "money by year beside its sources": """|年度|事業費|国費|県費|一般財源|
           |R5|3,000|1,000|500|1,500|
           |R6|3,300|1,100|500|1,700|""",
    "a target that is a bound": """|指標|目標値|実績値|達成率|
           |a|1回以上/年度|2回|200.0％|
           |b|10件|9件|90.0％|
           |c|20件|19件|95.0％|""",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_number_that_does_not_come_of_those_beside_it_is_found(name: str) -> None:
    table, expected = WRONG[name]

    assert spots(table) == expected


@pytest.mark.parametrize("name", RIGHT)
def test_numbers_that_come_right_in_another_way_are_left_alone(name: str) -> None:
    assert spots(RIGHT[name]) == []


def test_a_grade_against_the_printed_bounds_is_found() -> None:
    drawn = "|指標|達成率|評価|\n|a|110.0％|●A|\n|b|76.0％|□C|\n|c|100.0％|B|"
    legend = "●A 順調 100％以上　○B 概ね順調 75％以上　□C やや遅れている 50％以上　■D 遅れている 50％未満"

    found = spots(drawn, legend)

    assert found == [
        ("grade_contradicts_rate_in_table", "warning", "b", "評価")
    ]  # 99.96 is printed 100.0, and is a B


def test_signs_behind_their_bounds_are_a_scale_as_letters_are() -> None:
    drawn = "|指標|達成率|評価|\n|a|104.0％|◎|\n|b|85.0％|○|\n|c|70.0％|○|"

    found = spots(drawn, "達成率 100％以上 ◎、80％以上 ○、60％以上 △、60％未満 ×")

    assert found == [("grade_contradicts_rate_in_table", "warning", "c", "評価")]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["売上|50,500|43,968|86.5％"], ["売上"]),
        (["売上|50,500|43,968|86.5％", "件数|10|9|90.0％"], ["売上"]),
        (["売上|50,500|43,698|86.5％"], []),
        (["待機児童|10|8|120.0％"], []),  # the fewer the better
        (["人口|150|130|50.0％"], []),  # from a base that is not printed
        (["a|150|130|50.0％", "b|200|190|80.0％"], []),
    ],
)
def test_a_rate_is_held_against_the_target_and_the_actual_that_are_named(
    rows: list[str], expected: list[str]
) -> None:
    found = spots("\n".join(["|指標|目標|実績|達成率|", *(f"|{row}|" for row in rows)]))

    assert found == [("quotient_differs", "warning", row, "達成率") for row in expected]


@pytest.mark.parametrize("heading", ["増減（ポイント）", "ポイント"])
def test_percent_under_a_heading_of_points_is_found(heading: str) -> None:
    found = spots(f"|指標|R5|R6|{heading}|\n|a|76.4％|78.9％|+2.5%|\n|b|50.0％|53.5％|+3.5|")

    assert [(code, row) for code, _, row, _ in found] == [("cell_percent_for_points", "a")]


def test_without_bounds_no_grade_is_doubted() -> None:
    assert spots("|指標|達成率|評価|\n|a|110.0％|A|\n|b|76.0％|C|") == []


@pytest.mark.parametrize(("told", "expected"), [("0.90", []), ("0.80", ["quotient_differs"])])
def test_how_many_times_as_much_needs_no_unit_beside_one_that_has_it(told: str, expected: list[str]) -> None:
    table = f"|区分|R5|R6|前年比|\n|A|100|110|1.10倍|\n|B|100|90|{told}|"

    assert [code for code, *_ in spots(table)] == expected
