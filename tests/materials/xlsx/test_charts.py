"""Native charts: they draw cells of the workbook, and say in words what they show."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from tests.materials.xlsx.reading import book, charts, papers, values, written

from renkei.charts import Achievement, Bars, Strip, Years
from renkei.domain.measure import unscaled
from renkei.materials.outline.model import Drawing
from renkei.materials.xlsx_file.book import Book
from renkei.materials.xlsx_file.canvas import Canvas
from renkei.materials.xlsx_file.leaf import Leaf
from renkei.materials.xlsx_file.leaf_writing import LeafWriting
from renkei.materials.xlsx_file.paging import Setup
from renkei.wording import words_of


def drawings(sort: type, example: str = "aomori") -> list[Drawing]:
    """The charts of a sort in the papers."""
    pages = papers(example).pages
    blocks = [block for page in pages for block in (*page.blocks, *page.beside)]
    return [block for block in blocks if isinstance(block, Drawing) and isinstance(block.chart, sort)]


def chart_parts(content: bytes) -> list[str]:
    """The charts of a workbook as they are written."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = [name for name in parts.namelist() if name.startswith("xl/charts/chart")]
        return [parts.read(name).decode() for name in names]


@pytest.mark.parametrize("example", ["aomori", "mihon"])
@pytest.mark.parametrize("sort", [Strip, Bars, Achievement, Years])
def test_every_chart_of_the_papers_is_drawn_and_says_the_same_words(sort: type, example: str) -> None:
    said = "\n".join(chart.alternative for chart in charts(written(example)))

    assert [d.chart.alternative for d in drawings(sort, example) if d.chart.alternative not in said] == []


@pytest.mark.parametrize("example", ["aomori", "mihon"])
def test_a_breakdown_draws_the_cells_of_its_table(example: str) -> None:
    drawn = [chart for chart in charts(written(example)) if chart.sheet == "内訳"]
    wanted = [
        [(bar.label, "－" if bar.value is None else float(unscaled(bar.value))) for bar in drawing.chart.rows]
        for drawing in drawings(Bars, example)
    ]

    found = [
        list(zip(*(values(book(example), reference) for reference in chart.series[0]), strict=True))
        for chart in drawn
    ]

    assert found == wanted


def test_an_achievement_draws_the_rates_of_its_rows_and_a_frame_to_the_target() -> None:
    first = next(chart for chart in charts(written()) if chart.sheet == "事例の指標")

    rates, targets = (values(book(), reference) for _, reference in first.series)

    assert (rates, targets) == ([86.5], [100])


def test_grades_are_stacked_with_patterns_and_draw_the_counts() -> None:
    years, roles = (chart for chart in charts(written()) if chart.sheet == "進捗評価の結果")

    counts = [values(book(), reference) for _, reference in years.series]

    assert counts == [[31, 31], [11, 14], [7, 5], [4, 2], [2, 5]]
    assert next(values(book(), reference) for _, reference in roles.series) == [7, 1, 23]
    assert years.patterns == roles.patterns == 2


def test_a_year_without_a_share_is_an_empty_cell_and_no_zero() -> None:
    shares, _ = (chart for chart in charts(written()) if "第1期" in chart.sheet)

    drawn = [values(book(), reference) for _, reference in shares.series]

    band, counted, *ring = drawn
    assert band == [None, 100, 100, None, None]
    assert counted == [None, None, None, 76.4, 78.9]
    assert ring == [[48.9, None, None, None, None]] * 2


def test_the_projects_of_a_year_are_drawn_with_their_sum_over_those_that_joined() -> None:
    _, projects = (chart for chart in charts(written()) if "第1期" in chart.sheet)

    drawn = [values(book(), reference) for _, reference in projects.series]

    assert drawn == [[44, 44, 48, 52, 55], [0, 4, 4, 3, 2], [44, 48, 52, 55, 57]]


def test_a_year_that_was_not_published_and_a_share_alone_say_so_in_the_chart() -> None:
    heads = {cell.value for row in book()["第1期ビジョン（令和2～6年度）の評価"].iter_rows() for cell in row}

    named = "".join(chart_parts(written())).count('<c:showSerName val="1"/>')

    assert {"公表値なし", "割合のみ公表"} <= heads
    assert named == 2


@pytest.mark.parametrize(("value", "starts"), [(10_000, True), (-10_000, False)])
def test_bars_start_at_zero_but_where_a_part_is_below_it(value: int, starts: bool) -> None:
    drawing = drawings(Bars)[0]
    chart = replace(drawing.chart, rows=tuple(replace(bar, value=value) for bar in drawing.chart.rows))
    made = Book("ja")

    leaf = Leaf("内訳", "内訳", drawings=(replace(drawing, chart=chart),))
    LeafWriting(Canvas(made, made.sheet("内訳")), words_of("ja"), leaf, ()).write(Setup("", "", ""))

    assert ('<c:min val="0"/>' in chart_parts(made.to_bytes())[0]) is starts


def test_no_chart_is_a_pie() -> None:
    assert {chart.kind for chart in charts(written("mihon"))} == {"barChart", "lineChart"}
