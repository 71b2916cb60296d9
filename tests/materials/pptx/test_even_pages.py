"""Pages whose parts stand evenly: figures apart, legends and contents in line, names that do not push others away."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest
from tests.charts import samples
from tests.materials.pptx.charts import deck_of, named
from tests.materials.pptx.decks import EXAMPLE_DECKS, EXAMPLES, POINT, every, made

import renkei
from renkei.charts import Bar
from renkei.materials.pptx_file.measuring import wide
from renkei.materials.pptx_file.places import LIST

TEXT, NOTE = 14, 11
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def of_page(name, id):
    """The first slide of a page."""
    return next(slide for slide in every(name).slides if slide._element.cSld.get("name") == id)


# ---- figures


@cache
def with_one_grade():
    """The deck of a region whose items of a year all have the same grade."""
    register = renkei.load(EXAMPLES / "aomori")
    items = {"r1": 16, "r2": 1, "r3": 38}
    counts = tuple(
        replace(one, items=items[one.role] if one.grade == "A" else 0) if one.year == 2023 else one
        for one in register.reported_counts
    )
    return made(renkei.open_year(replace(register, reported_counts=counts), 2024))


def test_shares_of_a_year_with_one_grade_stand_apart():
    slide = next(s for s in with_one_grade().slides if s._element.cSld.get("name") == "results")
    table = next(s.table for s in slide.shapes if s.has_table)
    shares = next(row for row in table.rows if row.cells[0].text.startswith("構成比"))

    told = [
        (cell.text, column.width / POINT) for cell, column in zip(shares.cells, table.columns, strict=True)
    ]

    assert [text for text, _ in told[1:7]] == ["100.0", "0.0", "0.0", "0.0", "0.0", "100.0"]
    assert [text for text, room in told[1:] if wide(text, "ja") * TEXT / 100 + 4 > room] == []


def test_english_figures_have_a_space_before_their_unit():
    texts = [
        s.text_frame.text
        for slide in every("Aomori in English").slides
        for s in slide.shapes
        if s.has_text_frame
    ]

    assert "76,976\u00a0people" in texts
    assert not [text for text in texts if re.fullmatch(r"[\d,.]+(people|cases|items)", text)]


# ---- legends


def legends(name):
    """The legends of a deck: of each its shape."""
    return [shape for slide in every(name).slides for shape in slide.shapes if shape.name == "凡例 Legend"]


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_entries_of_a_legend_stand_alike_apart_and_in_lines_that_are_set(name):
    for legend in legends(name):
        runs = [run.text for paragraph in legend.text_frame.paragraphs for run in paragraph.runs]
        gaps = {text for text in runs if not text.strip("\u00a0")}

        assert len(gaps) == 1
        assert legend.width / POINT > 0
    assert legends(name)


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_no_line_of_a_legend_breaks(name):
    wraps = {legend.text_frame.word_wrap for legend in legends(name) if legend.width / POINT > 700}

    assert wraps == {False}


def test_no_word_of_the_legend_on_the_cover_stands_out():
    legend = next(shape for shape in every("青森").slides[0].shapes if shape.name == "凡例 Legend")
    words = [run for run in legend.text_frame.paragraphs[0].runs if re.search("[ぁ-鿿]", run.text)]

    assert [run.text.strip() for run in words] == [
        "順調",
        "概ね順調",
        "やや遅れている",
        "遅れている",
        "評価なし",
    ]
    assert {run.font.bold for run in words} == {None}


# ---- the cover's bars


def beside(name):
    """What stands behind the bars of a cover, and under them."""
    texts = [shape.text_frame.text for shape in every(name).slides[0].shapes if shape.has_text_frame]
    behind = [text for text in texts if re.search(r"[●○□■][A-D]\d", text)]
    return behind, [text for text in texts if re.match("役割|Role", text)]


def test_a_count_behind_its_bar_has_the_mark_of_its_part():
    behind, _ = beside("みほん")

    assert behind == ["■D1　－\u00a01", "□C1　－\u00a02"]


def test_every_part_of_the_cover_says_how_many_items_it_holds_where_bars_stay_long():
    _, names = beside("みほん")

    assert names == ["役割1　経済成長　19項目", "役割2　都市機能　12項目", "役割3　生活サービス　40項目"]


# ---- breakdowns


NAMES = ("青森市", "平内町", "今別町", "蓬田村", "外ヶ浜町")


def pitch(shape):
    """The height of a row of a breakdown in points."""
    return shape.height / POINT / len(list(shape.chart.plots[0].categories))


def breakdown(*names):
    rows = tuple(Bar(name, 4, "4", record=f"r{at}") for at, name in enumerate(names))
    return named(deck_of(replace(samples.BREAKDOWN, rows=rows), rooms=2))["breakdown"]


def test_rows_of_short_names_stand_close():
    assert pitch(breakdown(*NAMES)) == 21


def test_one_long_name_does_not_double_the_air_of_all_rows():
    charts = [shape for slide in every("青森").slides for shape in slide.shapes if shape.has_chart]

    pitches = [
        pitch(one) for one in charts if "各町村指定給水装置工事事業者" in list(one.chart.plots[0].categories)
    ]

    assert [21 < one < 28 for one in pitches] == [True]


def test_long_names_under_each_other_keep_clear():
    long = "各町村指定給水装置工事事業者及び管工事組合"

    assert pitch(breakdown(*NAMES, long, long)) >= 32


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_the_title_of_a_breakdown_parts_from_what_stands_beside_it_and_not_inside(name):
    for slide in every(name).slides:
        for shape in slide.shapes:
            if (
                shape.has_text_frame
                and "市町村別" in shape.text_frame.text
                and "\n" not in shape.text_frame.text
            ):
                text = shape.text_frame.text.split("\v")[-1]
                title, _, more = text.partition("　")
                room = wide(title, "ja") * TEXT + wide("　" + more, "ja") * NOTE
                assert room / 100 <= shape.width / POINT


# ---- contents


def test_cases_stand_in_two_columns_however_long_their_names():
    text = next(
        p.text_frame.text for p in of_page("Aomori in English", "contents").placeholders
        if p.placeholder_format.idx == LIST
    )  # fmt: skip
    lines = [line.strip("　").split("\t") for line in text.split("\n") if line.startswith("　　")]

    cells = [cell for line in lines for cell in line[::2]]
    assert {len(line) for line in lines} == {4}
    assert lines[0][1] == ""
    assert cells[:4] == [
        "Running a Business Exchange Centre in the",
        "Promoting Smart Farming",
        "Capital Area",
        "",
    ]
    assert [line[1] for line in lines[1:]] == ["5", "7", "9", "11", "13"]
