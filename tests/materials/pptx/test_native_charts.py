"""The charts of the deck: what an office program reads in them, and opens with "edit data", is what was given, exactly."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from tests.charts import samples
from tests.materials.office import converted
from tests.materials.pptx.decks import example

from renkei.charts import Achievement, Bars, Chart, Stacked, Strip
from renkei.materials.outline.model import Drawing, Page
from renkei.materials.pptx_file import identified, pptx
from renkei.wording import words_of

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
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


def as_kept(chart: Chart) -> Chart:
    """The samples count in ones and leave indicators without a name; breakdowns are kept in ten-thousandths."""
    if isinstance(chart, Achievement):
        return replace(chart, name="売上額")
    if not isinstance(chart, Bars):
        return chart
    values = [None if bar.value is None else bar.value * 10_000 for bar in chart.rows]
    return replace(
        chart, rows=tuple(replace(bar, value=n) for bar, n in zip(chart.rows, values, strict=True))
    )


def deck_of(*charts: Chart, rooms: int = 1) -> bytes:
    """A deck with a chart a page, over the page or at the right of it."""
    papers = example("aomori").papers
    drawn = [(Drawing(as_kept(chart), title="題名"),) for chart in charts]
    pages = tuple(
        Page(f"p{at}", "annex", "annexes", ("見出し",), blocks=one if rooms == 1 else (), beside=one if rooms > 1 else ())
        for at, one in enumerate(drawn)
    )  # fmt: skip
    return pptx(replace(papers, pages=pages), example("aomori").yearbook, words_of("ja"))


@cache
def deck() -> bytes:
    return deck_of(*samples.CHARTS)


def shapes(content: bytes) -> Iterator[Any]:
    """The native charts of a deck in order."""
    for slide in Presentation(io.BytesIO(content)).slides:
        yield from (shape for shape in slide.shapes if getattr(shape, "has_chart", False))


@cache
def named(content: bytes) -> dict[str, Any]:
    """The same by the name of their shape."""
    return {shape.name.removeprefix("renkei:"): shape for shape in shapes(content)}


def series_of(shape: Any) -> list[tuple[str, tuple[float | None, ...]]]:
    return [(one.name, tuple(one.values)) for plot in shape.chart.plots for one in plot.series]


def parts(content: bytes) -> list[ElementTree.Element]:
    """The XML of the charts."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if re.fullmatch(r"ppt/charts/chart\d+\.xml", name)]
        return [ElementTree.fromstring(archive.read(name)) for name in names]


# ---- what is read back

READ_BACK = {
    "strip": [("A A", (31, 31)), ("B B", (11, 14)), ("C C", (7, 5)), ("D D", (4, 2)), ("－ 評価なし", (2, 5))],
    "roles-1": [("A A", (7,)), ("B B", (4,)), ("C C", (2,)), ("－ 評価なし", (3,))],
    "roles-2": [("A A", (1,))],
    "stacked": [("A A", (31,)), ("B B", (14,)), ("C C", (5,)), ("D D", (2,)), ("－ 評価なし", (5,))],
    "breakdown": [("イベント件数の内訳", (86, 1, 2, 1, 2))],
    "missing": [("補助", (61, 0, None, None, None))],
    "negative": [("増減", (-1200, 300, 0, -5))],
    "zeros": [("", (0, 0))],
    "lookback-share": [
        ("比較的順調（A＋B）の割合", (None, None, None, 76.4, 78.9)),
        ("割合のみ公表", (48.9, None, None, None, None)),
    ],
    "lookback-projects": [
        ("開始時または前年度から続く事業", (44, 44, 48, 52, 55)),
        ("その年度に加わった事業", (0, 4, 4, 3, 2)),
        ("事業数", (44, 48, 52, 55, 57)),
    ],
    "rate86.5": [("達成率", (86.5,))],
    "rate-12.5": [("達成率", (-12.5,))],
    "rate240.7": [("達成率", (240.7,))],
}  # fmt: skip


@pytest.mark.parametrize("name", READ_BACK)
def test_a_chart_is_read_back_with_its_series_and_values(name: str) -> None:
    assert series_of(named(deck())[name]) == READ_BACK[name]


@pytest.mark.parametrize(
    ("name", "categories"),
    [
        ("strip", ["令和5年度", "令和6年度"]),
        ("rate86.5", ["売上額"]),
        ("roles-3", ["役割3　生活関連機能サービスの向上"]),
        ("missing", ["青森市", "平内町", "今別町", "蓬田村", "外ヶ浜町"]),
        ("lookback-share", ["令和2年度", "3", "4", "5", "6"]),
        ("lookback-projects", ["令和2年度", "3", "4", "5", "6"]),
    ],
)
def test_a_chart_names_what_stands_beside_its_bars(name: str, categories: list[str]) -> None:
    assert list(named(deck())[name].chart.plots[0].categories) == categories


def cells(shape: Any, *, values: bool = True) -> list[tuple[Any, ...]]:
    """The workbook behind a chart, row by row: its values, or what was written into it."""
    book = load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob), data_only=values)
    return list(book.active.iter_rows(values_only=True))


def test_the_data_to_edit_are_what_is_drawn() -> None:
    for name, shape in named(deck()).items():
        drawn = series_of(shape)

        head, *rows = cells(shape)

        assert [text or "" for text in head[1:]] == [series for series, _ in drawn], name
        assert [row[0] or "" for row in rows] == list(shape.chart.plots[0].categories), name
        assert [row[1:] for row in rows] == list(zip(*(v for _, v in drawn), strict=True)), name


def test_all_projects_are_the_sum_of_those_that_continue_and_those_that_joined() -> None:
    head, *rows = cells(named(deck())["lookback-projects"], values=False)

    assert (head[3], [row[3] for row in rows]) == ("事業数", [f"=SUM(B{n}:C{n})" for n in range(2, 7)])


def test_what_is_missing_is_a_gap_and_never_nothing() -> None:
    (series,) = named(deck())["missing"].chart.plots[0].series

    points = series._element.findall(f"{C}val//{C}pt")

    assert [(point.get("idx"), point.findtext(f"{C}v")) for point in points] == [("0", "61"), ("1", "0")]
    assert all(part.find(f"{C}chart/{C}dispBlanksAs").get("val") == "gap" for part in parts(deck()))  # type: ignore[union-attr]


def test_what_was_only_reported_is_joined_to_nothing() -> None:
    counted, reported = named(deck())["lookback-share"].chart.plots[0].series

    assert counted.format.line.fill.type is not None
    assert reported._element.find(f"{C}spPr/{A}ln/{A}noFill") is not None
    assert reported._element.find(f"{C}marker/{C}spPr/{A}solidFill/{A}srgbClr").get("val") == "FFFFFF"


def test_every_chart_says_its_values_to_those_who_do_not_see_it() -> None:
    said = {name: shape._element.nvGraphicFramePr.cNvPr.get("descr") for name, shape in named(deck()).items()}

    assert said["breakdown"] == samples.BREAKDOWN.alternative
    assert said["roles-1"] == "役割1　経済成長のけん引 A7 B4 C2 － 3"
    assert all(said.values())


@pytest.mark.parametrize("chart", [c for c in samples.CHARTS if isinstance(c, Strip | Stacked)])
def test_every_count_of_a_bar_is_written(chart: Strip | Stacked) -> None:
    content = deck_of(chart)
    given = [count for row in in_rows(chart) for count in row if count]

    inside = [count for shape in shapes(content) for count in labelled(shape)]

    texts = (shape.text_frame.text for slide in Presentation(io.BytesIO(content)).slides for shape in slide.shapes if shape.has_text_frame)  # fmt: skip
    behind = [
        int(n)
        for text in texts
        if re.fullmatch(r"(?:[A-Z－] ?\d+　?)+", text)
        for n in re.findall(r"\d+", text)
    ]
    assert sorted(inside + behind) == sorted(given)


def in_rows(chart: Strip | Stacked) -> list[list[int]]:
    if isinstance(chart, Stacked):
        return [[count for _, count, _ in row.parts] for row in chart.rows]
    return [[[mark.sign for mark in row.marks].count(sign) for sign in samples.AD] for row in chart.rows]


def labelled(shape: Any) -> Iterator[int]:
    """The counts that stand in their own part of a bar."""
    for series in shape.chart.plots[0].series:
        hidden = {
            int(label.find(f"{C}idx").get("val"))
            for label in series._element.iter(f"{C}dLbl")
            if label.find(f"{C}delete") is not None
        }
        yield from (int(value) for at, value in enumerate(series.values) if at not in hidden)


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


# ---- on slides


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ("tally:2024/r1/A", "7"),
        ("tally:2023/all/B", "11"),
        ("indicator:p003-i1/2024/rate", "86.5％"),
        ("breakdown:p003/2024/1/022012", "86"),
        ("period:2024", "57"),
    ],
)
def test_points_know_the_record_that_they_show(record: str, text: str) -> None:
    found = [one for one in identified(example("aomori").content) if one.record == record]

    assert text in {one.printed for one in found if one.shape.startswith("renkei:")}


def test_a_long_breakdown_goes_on_upon_the_same_scale() -> None:
    long = replace(
        samples.MANY, rows=tuple(samples.bar(f"第{n}町", n) for n in range(60)), total=samples.bar("計", 1770)
    )

    found = list(shapes(deck_of(long)))

    assert len(found) > 2
    assert [name for shape in found for name in shape.chart.plots[0].categories] == [
        f"第{n}町" for n in range(60)
    ]
    assert {shape.chart.value_axis.maximum_scale for shape in found} == {59}


def test_names_too_long_for_their_place_stand_in_lines_of_their_own() -> None:
    content = deck_of(samples.LONG, rooms=2)

    (shape,) = shapes(content)

    texts = [one.text_frame.text for one in Presentation(io.BytesIO(content)).slides[0].shapes if one.has_text_frame]  # fmt: skip
    assert list(shape.chart.plots[0].categories) == [bar.label for bar in samples.LONG.rows]
    assert shape.chart._chartSpace.find(f".//{C}catAx/{C}tickLblPos").get("val") == "none"
    assert "青森地域広域事務組合消防本部" in {text.replace("\x0b", "") for text in texts}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The words of every page as LibreOffice prints it, without spaces."""
    folder = tmp_path_factory.mktemp("charts")
    (folder / "deck.pptx").write_bytes(deck())
    made = converted(folder / "deck.pptx", "pdf", folder / "out")
    text = subprocess.run(["pdftotext", "-raw", made, "-"], check=True, capture_output=True, text=True).stdout
    return [re.sub(r"\s", "", page) for page in text.split("\f")]


@pytest.mark.parametrize(
    ("chart", "words"),
    [
        (samples.YEARS_STRIP, ["令和5年度", "A31", "B14", "C7", "D4", "－5"]),
        (samples.ROLES_STRIP, ["A23", "D2", "役割3　生活関連機能サービスの向上　40項目".replace("　", "")]),
        (samples.BREAKDOWN, ["青森市", "86", "計", "92"]),
        (samples.MISSING, ["－対象外", "－未報告", "61"]),
        (samples.NEGATIVE, ["-1,200", "300"]),
        (samples.LOOK_BACK, ["48.9", "割合のみ公表", "公表値なし", "78.9", "57", "＋4"]),
        (samples.ACHIEVEMENTS[0], ["86.5％", "目標", "50", "75", "100"]),
        (samples.ACHIEVEMENTS[5], ["240.7％"]),
    ],
    ids=lambda value: getattr(value, "id", ""),
)
def test_an_office_program_draws_every_figure(chart: Chart, words: list[str], printed: list[str]) -> None:
    page = printed[samples.CHARTS.index(chart)]

    assert [word for word in words if word not in page] == []
