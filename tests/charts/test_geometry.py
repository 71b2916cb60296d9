"""What a chart draws is what its figures say."""

from __future__ import annotations

import re
from fractions import Fraction
from xml.etree import ElementTree

import pytest
from tests.charts import samples

from renkei.charts import PAPER, Bars, Mark, Stacked, StackedRow, Strip, StripRow, condensed, svg

SVG = "{http://www.w3.org/2000/svg}"
PAGE = (400, 10)  # 400 units wide, letters of 10


def drawn(chart):
    return ElementTree.fromstring(svg(chart, palette=PAPER, fixed=PAGE))


def texts(tree):
    return [text.text for text in tree.iter(f"{SVG}text")]


def bar_spans(tree):
    """Left and right end of every bar, as exact numbers."""
    bars = (line for line in tree.iter(f"{SVG}line") if line.get("stroke-width") == "7")
    return [(Fraction(bar.get("x1")), Fraction(bar.get("x2"))) for bar in bars]


def lengths(tree):
    return [right - left for left, right in bar_spans(tree)]


def test_all_bars_of_a_breakdown_start_at_the_same_zero():
    spans = bar_spans(drawn(samples.BREAKDOWN))

    assert len(spans) == 5
    assert len({left for left, _ in spans}) == 1


def test_a_bar_is_as_long_as_its_value():
    chart = Bars("b", "", "", tuple(samples.bar(str(n), n) for n in (100, 50, 25, 10)), None, "")

    full, half, quarter, tenth = lengths(drawn(chart))

    assert (half / full, quarter / full, tenth / full) == pytest.approx((0.5, 0.25, 0.1), abs=0.001)


def test_a_reported_zero_has_its_figure_and_no_bar():
    tree = drawn(samples.ZEROS)

    assert lengths(tree) == []
    assert texts(tree) == ["青森市", "0", "平内町", "0", "計", "0"]


def test_a_missing_part_has_its_dash_and_its_reason_and_no_bar():
    tree = drawn(samples.MISSING)

    assert len(lengths(tree)) == 1
    assert texts(tree).count("－") == 3
    assert {"対象外", "未報告"} <= set(texts(tree))


def test_a_fall_runs_to_the_left_of_zero():
    fall, rise, small_fall = bar_spans(drawn(samples.NEGATIVE))

    assert fall[1] == rise[0] == small_fall[1]
    assert (fall[1] - fall[0]) / (rise[1] - rise[0]) == pytest.approx(4, abs=0.01)


def test_every_row_keeps_its_order_and_the_total_comes_last():
    assert texts(drawn(samples.BREAKDOWN))[::2] == ["青森市", "平内町", "今別町", "蓬田村", "外ヶ浜町", "計"]


def test_long_names_stand_above_their_bars_so_that_bars_keep_their_room():
    beside, above = bar_spans(drawn(samples.BREAKDOWN))[0], bar_spans(drawn(samples.LONG))[0]

    assert beside[0] > 40
    assert above[0] == 0


@pytest.mark.parametrize(
    ("rate", "share_of_the_axis"),
    [("-12.5", 0), ("0.0", 0), ("55", 0.5), ("86.5", 0.7864), ("100", 0.9091), ("110", 1), ("240.7", 1)],
)
def test_an_achievement_bar_ends_at_its_rate_or_at_110(rate, share_of_the_axis):
    tree = drawn(samples.achievement(rate, "B"))

    bar = next((float(rect.get("width")) for rect in tree.iter(f"{SVG}rect")), 0)

    assert bar / 400 == pytest.approx(share_of_the_axis, abs=0.001)


@pytest.mark.parametrize(("rate", "is_cut"), [("110", False), ("110.1", True), ("240.7", True)])
def test_a_bar_beyond_110_is_cut_with_a_gap(rate, is_cut):
    fills = [rect.get("fill") for rect in drawn(samples.achievement(rate, "A")).iter(f"{SVG}rect")]

    assert (PAPER["ground"] in fills) == is_cut


def test_only_the_grade_that_was_reached_is_bold_under_the_axis():
    bold = [
        text.text
        for text in drawn(samples.achievement("86.5", "B")).iter(f"{SVG}text")
        if text.get("font-weight")
    ]

    assert bold == ["B", "86.5％"]


def test_the_parts_of_a_stacked_bar_fill_it_in_their_shares():
    rects = [
        rect for rect in drawn(samples.STACKED).iter(f"{SVG}rect") if rect.get("stroke") and rect.get("x")
    ]

    widths = [float(rect.get("width")) / 400 for rect in rects]

    assert widths == pytest.approx([n / 57 for n in (31, 14, 5, 2, 5)], abs=0.001)


def test_every_part_of_a_stacked_bar_says_its_count():
    assert texts(drawn(samples.STACKED)) == ["令和6年度", "A31", "B14", "C5", "D2", "－5"]


@pytest.mark.parametrize(("items", "kind"), [(100, Strip), (101, Stacked)])
def test_more_than_100_items_become_a_stacked_bar(items, kind):
    marks = tuple(Mark(samples.AD[0]) for _ in range(items))

    assert type(condensed(Strip("s", (StripRow("令和6年度", marks),), "A"))) is kind


def test_a_condensed_strip_keeps_its_counts():
    row = condensed(samples.LARGE_STRIP).rows[0]

    assert row == StackedRow("令和5年度", row.parts, favourable=412)
    assert [(count, text) for _, count, text in row.parts] == [
        (300, "A300"),
        (112, "B112"),
        (70, "C70"),
        (41, "D41"),
        (2, "－2"),
    ]


def strip_drawn(strip):
    return ElementTree.fromstring(svg(strip, palette=PAPER).replace("<svg ", f'<svg xmlns="{SVG[1:-1]}" ', 1))


def test_a_strip_has_one_mark_for_each_item():
    tree = strip_drawn(samples.YEARS_STRIP)

    circles, squares = list(tree.iter(f"{SVG}circle")), list(tree.iter(f"{SVG}rect"))
    dashes = list(tree.iter(f"{SVG}line"))

    assert (len(circles), len(squares), len(dashes)) == (42 + 45, 11 + 7, 2 + 5)


def test_the_bracket_ends_between_the_last_favourable_item_and_the_next():
    tree = strip_drawn(Strip("s", (StripRow("令和6年度", samples.marks((2, 1, 1, 0, 0)), 3),), ""))

    third = float(list(tree.iter(f"{SVG}circle"))[2].get("cx"))
    fourth = float(next(tree.iter(f"{SVG}rect")).get("x"))
    end = float(re.search(r"H([\d.]+)", next(tree.iter(f"{SVG}path")).get("d"))[1])

    assert third < end < fourth


def test_no_favourable_item_no_bracket():
    assert list(strip_drawn(samples.ONE_STRIP).iter(f"{SVG}path")) == []


def dots(tree):
    return [(float(dot.get("cy")), dot.get("fill")) for dot in tree.iter(f"{SVG}circle")]


def test_shares_stand_at_their_height_between_0_and_100():
    chart = samples.years(
        "y", (samples.point("5", "0", 1), samples.point("6", "50", 1), samples.point("7", "100", 1))
    )

    zero, half, full = (height for height, _ in dots(drawn(chart)))

    assert half - full == zero - half == 50


def test_a_share_that_was_only_published_is_a_hollow_dot_that_says_so():
    tree = drawn(samples.LOOK_BACK)

    assert [fill for _, fill in dots(tree)] == [PAPER["ground"], PAPER["line"], PAPER["line"]]
    assert "割合のみ公表" in texts(tree)


def test_no_line_joins_a_published_share_or_crosses_a_gap():
    lines = [
        line for line in drawn(samples.LOOK_BACK).iter(f"{SVG}line") if line.get("stroke") == PAPER["line"]
    ]

    assert len(lines) == 1


def test_years_without_a_value_are_a_band_that_says_so():
    tree = drawn(samples.LOOK_BACK)

    assert [rect.get("fill") for rect in tree.iter(f"{SVG}rect")].count(PAPER["tint"]) == 1
    assert {"令和3・4年度は", "公表値なし"} <= set(texts(tree))


def test_joined_projects_stand_hatched_on_top_of_those_that_continue():
    rects = [rect for rect in drawn(samples.LOOK_BACK).iter(f"{SVG}rect") if float(rect.get("width")) > 10]
    bars = [rect for rect in rects if rect.get("fill") != PAPER["tint"]]

    plain, hatched = bars[1], bars[2]

    assert hatched.get("fill") == "url(#lookback-joined)"
    assert float(hatched.get("y")) + float(hatched.get("height")) == pytest.approx(float(plain.get("y")))
    assert float(hatched.get("height")) / float(plain.get("height")) == pytest.approx(4 / 44, abs=0.02)


def test_a_year_without_a_number_of_projects_has_a_dash():
    assert "－" in texts(drawn(samples.ODD))
