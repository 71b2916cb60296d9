"""The charts of the deck as they are drawn: told apart without colour, clear of each other, and as programs ask for."""

from __future__ import annotations

import pytest
from tests.charts import samples
from tests.materials.pptx.charts import A, C, deck, deck_of, named, parts

# The order that the schema asks for, element by element.
_LABEL = "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize"
ORDERS = {
    "chartSpace": "date1904 lang roundedCorners style clrMapOvr chart spPr txPr externalData printSettings",
    "chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "plotArea": "layout barChart lineChart catAx valAx dTable spPr",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    "lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
    "ser": "idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val smooth shape",
    "dLbls": f"dLbl {_LABEL}",
    "dLbl": _LABEL,
    "marker": "symbol size spPr",
    "catAx": "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr"
    " crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
    "valAx": "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr"
    " crossAx crosses crossBetween majorUnit",
    "scaling": "logBase orientation max min",
    "numCache": "formatCode ptCount pt",
    "strCache": "ptCount pt",
    "manualLayout": "layoutTarget xMode yMode wMode hMode x y w h",
}


# ---- what it looks like

GRADES = {
    "A A": ("solidFill", "00316A", "FFFFFF"),
    "B B": ("solidFill", "97D3FF", "00234B"),
    "C C": ("wdUpDiag", "FFDFCA", "6D2700"),
    "D D": ("wdDnDiag", "AC3E00", "FFFFFF"),
    "－ 評価なし": ("noFill", "", "1A1A1A"),
}


@pytest.mark.parametrize("name", GRADES)
def test_grades_are_told_apart_without_colour(name: str) -> None:
    pattern, ground, ink = GRADES[name]
    series = next(one for one in named(deck())["strip"].chart.plots[0].series if one.name == name)._element

    fill = series.find(f"{C}spPr")[0]
    colours = [one.get("val") for one in fill.iter(f"{A}srgbClr")]

    assert (fill.get("prst") or fill.tag.removeprefix(A), colours[-1:]) == (pattern, [ground] * bool(ground))
    assert series.find(f"{C}dLbls/{C}txPr//{A}solidFill/{A}srgbClr").get("val") == ink


def test_words_on_a_pattern_stand_on_their_own_ground() -> None:
    grounds = {
        one.name: one._element.find(f"{C}dLbls/{C}spPr/{A}solidFill/{A}srgbClr")
        for one in named(deck())["strip"].chart.plots[0].series
    }

    assert {name: ground.get("val") for name, ground in grounds.items() if ground is not None} == {
        "C C": "FFDFCA",
        "D D": "AC3E00",
    }


@pytest.mark.parametrize(
    ("name", "form"),
    [("breakdown", "#,##0"), ("lookback-share", "#,##0.0"), ("lookback-projects", "#,##0")],
)
def test_figures_are_written_with_the_decimals_that_are_printed(name: str, form: str) -> None:
    forms = [
        label.get("formatCode")
        for label in named(deck())[name].chart._chartSpace.iterfind(f".//{C}dLbls/{C}numFmt")
    ]

    assert set(forms) == {form}


def test_bars_begin_at_nothing() -> None:
    least = {
        name: shape.chart._chartSpace.find(f".//{C}valAx/{C}scaling/{C}min")
        for name, shape in named(deck()).items()
    }

    assert [name for name, one in least.items() if one is None] == ["negative"]
    assert {one.get("val") for one in least.values() if one is not None} == {"0"}


@pytest.mark.parametrize(
    ("at", "side"),
    [(0, "l"), (1, "t"), (2, "b"), (4, "t"), (5, "t"), (9, "t")],
)
def test_figures_of_a_line_stand_clear_of_it(at: int, side: str) -> None:
    series = named(deck())["ten-share"].chart.plots[0].series[0]._element
    own = {one.find(f"{C}idx").get("val"): one.find(f"{C}dLblPos") for one in series.iter(f"{C}dLbl")}

    place = own.get(str(at), series.find(f"{C}dLbls/{C}dLblPos"))

    assert place.get("val") == side


# ---- what programs ask for


def test_elements_stand_in_the_order_of_the_schema() -> None:
    wrong = set()
    for element in (inner for part in parts(deck()) for inner in part.iter()):
        order = ORDERS.get(element.tag.removeprefix(C), "").split()
        ranks = [order.index(child.tag.removeprefix(C)) for child in element if order]
        wrong |= {element.tag} if ranks != sorted(ranks) else set()

    assert wrong == set()


def test_no_chart_asks_for_what_programs_refuse() -> None:
    for part in parts(deck()):
        stacked = part.find(f".//{C}grouping[@val='stacked']") is not None
        sides = {one.get("val") for one in part.iterfind(f".//{C}barChart//{C}dLblPos")}
        gaps = [int(one.get("val", "0")) for one in part.iter(f"{C}gapWidth")]
        assert all(0 <= gap <= 500 for gap in gaps)
        assert not (stacked and sides - {"ctr", "inEnd", "inBase"})


def test_the_letters_are_those_of_the_theme() -> None:
    faces = {one.get("typeface") for part in parts(deck()) for one in part.iter() if one.get("typeface")}

    assert faces == {"+mn-lt", "+mn-ea"}


def test_letters_have_the_sizes_of_the_papers() -> None:
    sizes = {one.get("sz") for part in parts(deck()) for one in part.iter(f"{A}defRPr")}

    assert sizes == {"1100", "1400"}


def test_the_same_charts_give_the_same_bytes() -> None:
    assert deck_of(*samples.CHARTS) == deck()
