"""The charts of the deck: what an office program reads in them, and opens with "edit data", is what was given, exactly."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from tests.charts import samples
from tests.materials.office import converted
from tests.materials.pptx.charts import A, C, deck, deck_of, named, parts, series_of, shapes
from tests.materials.pptx.decks import example

from renkei.charts import Chart, Stacked, Strip
from renkei.materials.pptx_file import identified

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
        if re.fullmatch(r"(?:[●◎○□▣■]?[A-Z－]\s?\d+　?)+", text)
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
