"""Where things stand on a sheet."""

from __future__ import annotations

from itertools import pairwise

import pytest
from tests.charts import samples
from tests.charts.drawn import elements, fixed, fluid

from renkei.charts import PAPER, Fill, Shape, Sign, Strip, drawing, svg
from renkei.charts.advance import advance

SHEETS = [chart for chart in samples.CHARTS if not isinstance(chart, Strip) or chart is samples.LARGE_STRIP]
every_sheet = pytest.mark.parametrize("chart", SHEETS, ids=lambda chart: chart.id)


def of(found, tag, **wanted):
    return [
        e
        for e in found
        if e.tag == tag and all(e.raw.get(k.replace("_", "-")) == v for k, v in wanted.items())
    ]


def text(found, words):
    return next(e for e in found if e.tag == "text" and e.text == words)


@every_sheet
def test_a_page_shows_what_stands_in_a_file_of_its_own(chart):
    """But for the end of a bar at zero: a page cuts it there."""
    for shown, alone in zip(fluid(chart), fixed(chart), strict=True):
        cut = "x2" if shown.raw.get("x2") == "100%" and alone.raw["x2"] != "288" else "x1"
        ends = [name for name in shown.at if name not in (cut, "stroke-width")]

        assert (shown.tag, shown.text) == (alone.tag, alone.text)
        assert [shown.at[n] for n in ends] == pytest.approx([alone.at[n] for n in ends], abs=0.2)


@every_sheet
def test_everything_stands_on_its_sheet(chart):
    found = fixed(chart, 400, 10)
    height = float(svg(chart, fixed=(400, 10)).split('height="')[1].split('"')[0])

    levels = [e.at[name] for e in found for name in ("y", "y1", "cy") if name in e.at]

    assert min(levels) >= 0
    assert max(levels) <= height


@pytest.mark.parametrize("chart", samples.BREAKDOWNS, ids=lambda chart: chart.id)
def test_a_name_its_bar_and_its_figure_stand_in_one_line(chart):
    found = fixed(chart, 400, 10)
    bars, figures = of(found, "line", stroke_width="7"), of(found, "text", text_anchor="end")

    for bar in bars:
        near = min(figures, key=lambda figure: abs(figure.at["y"] - 3.2 - bar.at["y1"]))
        assert near.at["y"] - 3.2 == pytest.approx(bar.at["y1"], abs=1)
        assert near.at["x"] == 400


def test_rows_follow_one_another_and_the_total_stands_under_them_all():
    found = fixed(samples.BREAKDOWN, 400, 10)

    names = [text(found, name).at["y"] for name in ("青森市", "平内町", "今別町", "蓬田村", "外ヶ浜町", "計")]

    assert all(15 <= after - before <= 20 for before, after in pairwise(names))


def test_a_note_stands_under_its_bar_and_starts_where_bars_start():
    found = fixed(samples.MISSING, 400, 10)
    note, bar = text(found, "うち町村の住民 12"), of(found, "line", stroke_width="7")[0]

    assert note.at["x"] == pytest.approx(bar.at["x1"], abs=0.1)
    assert bar.at["y1"] < note.at["y"] < text(found, "平内町").at["y"] - 10


def test_a_share_of_50_stands_on_the_line_of_50():
    chart = samples.years(
        "y", tuple(samples.point(str(n), share, 1) for n, share in enumerate(("0", "50", "100")))
    )
    found = fixed(chart, 400, 10)

    lines = sorted({line.at["y1"] for line in of(found, "line") if line.at["x2"] == 400})[:3]

    assert [dot.at["cy"] for dot in of(found, "circle")] == lines[::-1]


def test_both_panels_have_the_same_columns():
    found = fixed(samples.LOOK_BACK, 400, 10)
    dots = [dot.at["cx"] for dot in of(found, "circle")]
    bars = [
        bar.at["x"] + bar.at["width"] / 2
        for bar in of(found, "rect", fill=PAPER["quiet"])
        if bar.at["width"] > 10
    ]

    assert dots == pytest.approx([bars[0], bars[3], bars[4]], abs=0.1)


def test_a_band_covers_its_years_and_no_other():
    found = fixed(samples.LOOK_BACK, 400, 10)
    (band,) = of(found, "rect", fill=PAPER["tint"])
    middles = [text(found, year).at["x"] for year in ("令和2年度", "3", "4", "5")]

    left, right = band.at["x"], band.at["x"] + band.at["width"]

    assert middles[0] < left < middles[1] < middles[2] < right < middles[3]


@pytest.mark.parametrize("chart", [samples.LOOK_BACK, samples.TEN], ids=lambda chart: chart.id)
@pytest.mark.parametrize("width", [288, 746])
def test_a_band_reaches_from_0_to_100_and_holds_its_words(chart, width):
    found = fixed(chart, width, 16)
    (band,) = of(found, "rect", fill=PAPER["tint"])
    hundred, zero = (text(found, percent).at["y"] for percent in ("100", "0"))
    said = [
        e.at for e in of(found, "text", text_anchor="middle") if e.text and set(e.text) & set("公表値なし度")
    ]

    inside = [at for at in said if abs(at["x"] - band.at["x"] - band.at["width"] / 2) < 1]

    assert band.at["y"] == pytest.approx(hundred, abs=6)
    assert band.at["y"] + band.at["height"] == pytest.approx(zero, abs=6)
    assert inside
    assert all(band.at["y"] < at["y"] < band.at["y"] + band.at["height"] for at in inside)


def test_the_total_stands_under_its_rule():
    found = fixed(samples.BREAKDOWN, 400, 10)
    rule = next(line for line in of(found, "line") if line.at["x2"] == 400)

    assert text(found, "外ヶ浜町").at["y"] < rule.at["y1"] < text(found, "計").at["y"] - 8


def test_how_many_joined_stands_at_the_side_of_their_part_of_the_bar():
    found = fixed(samples.LOOK_BACK, 400, 10)
    (joined,) = [e for e in of(found, "text") if e.text == "＋3"]
    bar = of(found, "rect", fill="url(#lookback-joined)")[3]

    assert joined.at["x"] > bar.at["x"] + bar.at["width"]
    assert bar.at["y"] - 5 < joined.at["y"] < bar.at["y"] + bar.at["height"] + 5


def test_items_without_a_grade_are_an_empty_part_with_a_dashed_line():
    last = of(fixed(samples.STACKED, 400, 10), "rect")[-1]

    assert last.raw["fill"] == "none"
    assert last.raw["stroke-dasharray"]


def test_counts_stand_under_their_parts_in_order():
    found = fixed(samples.STACKED, 400, 10)
    parts = of(found, "rect")
    counts = of(found, "text", text_anchor="middle")

    for part, count in zip(parts, counts, strict=True):
        assert count.at["y"] > part.at["y"] + part.at["height"]
    assert [c.at["x"] for c in counts] == sorted(c.at["x"] for c in counts)
    assert parts[0].at["x"] < counts[0].at["x"] < parts[0].at["x"] + parts[0].at["width"]


@pytest.mark.parametrize("rate", ["86.5", "98.9", "100.0", "105.2", "240.7"])
def test_no_line_of_the_target_runs_through_the_value(rate):
    found = fixed(samples.achievement(rate, "B"))
    value = text(found, f"{rate}％").at
    left, top = value["x"] - 16 * advance(f"{rate}％") / 100, value["y"] - 16 * 0.75

    for line in of(found, "line", stroke_width="2.7"):
        is_beside = line.at["x1"] > value["x"] or line.at["x1"] < left
        assert is_beside or line.at["y2"] <= top or line.at["y1"] >= value["y"]


@pytest.mark.parametrize("rate", ["98.9", "100.0", "105.2", "240.7"])
def test_the_line_of_the_target_is_one(rate):
    found = fixed(samples.achievement(rate, "B"))

    assert len(of(found, "line", stroke_width="2.7")) == 1


@pytest.mark.parametrize("rate", ["100.0", "105.2", "240.7"])
def test_the_word_of_a_target_that_was_reached_stands_before_the_value_on_its_line(rate):
    found = fixed(samples.achievement(rate, "B"))
    value, word = text(found, f"{rate}％").at, text(found, "目標").at

    assert word["y"] == value["y"]
    assert word["x"] < value["x"] - 16 * advance(f"{rate}％") / 100


def test_the_target_and_its_bound_stand_over_one_another():
    found = fixed(samples.achievement("86.5", "B"), 400, 10)

    places = [
        text(found, "目標").at["x"],
        of(found, "line", stroke_width="2.7")[0].at["x1"],
        text(found, "100").at["x"],
    ]

    assert places == pytest.approx([400 / 1.1] * 3, abs=1)


def strip(chart):
    return elements(
        svg(chart, palette=PAPER).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1), 746, 11
    )


def test_marks_of_one_line_stand_at_even_distances_and_inside():
    circles = of(strip(samples.YEARS_STRIP), "circle")[:42]

    steps = {round(after.at["cx"] - before.at["cx"], 2) for before, after in pairwise(circles)}

    assert len(steps) == 1
    assert circles[-1].at["cx"] < 746


def test_years_of_a_strip_start_their_marks_at_one_place():
    by_row = {}
    for circle in of(strip(samples.YEARS_STRIP), "circle"):
        by_row.setdefault(circle.at["cy"], circle.at["cx"])

    assert len(by_row) == 2
    assert len(set(by_row.values())) == 1


def test_every_role_s_rule_is_as_long_as_its_marks():
    found = strip(samples.ROLES_STRIP)
    rules = [line for line in of(found, "line") if line.at["y1"] == 17]
    marks = sorted(
        [e.at["cx"] for e in of(found, "circle")]
        + [e.at["x"] + e.at["width"] / 2 for e in of(found, "rect")]
        + [(e.at["x1"] + e.at["x2"]) / 2 for e in of(found, "line") if e.at["y1"] != 17]
    )

    held = [[m for m in marks if rule.at["x1"] <= m <= rule.at["x2"]] for rule in rules]

    assert [len(part) for part in held] == [16, 1, 40]
    for rule, part in zip(rules, held, strict=True):
        assert rule.at["x2"] - rule.at["x1"] == pytest.approx(part[-1] - part[0] + 9.4, abs=0.1)


MARKS = [
    Sign("A", "順調", shape, fill)
    for shape in (Shape.CIRCLE, Shape.SQUARE)
    for fill in (Fill.FULL, Fill.HALF, Fill.LIGHT)
]


@pytest.mark.parametrize("sign", MARKS, ids=lambda sign: sign.style)
def test_a_mark_stands_in_the_middle_of_its_24(sign):
    shape, letter = elements(f'<svg xmlns="http://www.w3.org/2000/svg">{drawing(sign)}</svg>', 24, 24)
    middle = shape.at.get("cx") or shape.at["x"] + shape.at["width"] / 2
    level = shape.at.get("cy") or shape.at["y"] + shape.at["height"] / 2
    reach = shape.at.get("r", shape.at.get("width", 0) / 2) + float(shape.raw.get("stroke-width", 0)) / 2

    assert (middle, level) == pytest.approx((12, 12), abs=0.1)
    assert 10 < reach <= 12
    assert letter.at["x"] == 12
    assert 15 < letter.at["y"] < 19


@pytest.mark.parametrize("sign", MARKS, ids=lambda sign: sign.style)
def test_only_full_marks_need_no_outline(sign):
    assert ("stroke-width" in drawing(sign)) == (sign.fill is not Fill.FULL)


def test_the_dash_of_no_grade_stands_in_the_middle_too():
    (dash,) = elements(f'<svg xmlns="http://www.w3.org/2000/svg">{drawing(samples.AD[-1])}</svg>', 24, 24)

    assert (dash.at["x1"] + dash.at["x2"]) / 2 == pytest.approx(12, abs=0.1)
    assert 10 < dash.at["x2"] - dash.at["x1"] < 18
    assert dash.at["y1"] == dash.at["y2"] == pytest.approx(12, abs=0.1)
