"""Native charts: they draw cells of the workbook, and say in words what they show."""

from __future__ import annotations

import pytest
from tests.materials.xlsx.reading import book, charts, papers, values, written

from renkei.charts import Achievement, Bars, Strip, Years
from renkei.domain.measure import unscaled
from renkei.materials.outline.model import Drawing


def drawings(sort: type, example: str = "aomori") -> list[Drawing]:
    """The charts of a sort in the papers."""
    pages = papers(example).pages
    blocks = [block for page in pages for block in (*page.blocks, *page.beside)]
    return [block for block in blocks if isinstance(block, Drawing) and isinstance(block.chart, sort)]


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
    shares, projects = (chart for chart in charts(written()) if "第1期" in chart.sheet)

    drawn = [values(book(), reference) for _, reference in shares.series]

    assert drawn == [[48.9, None, None, 76.4, 78.9], [48.9, None, None, None, None]]
    assert [values(book(), r) for _, r in projects.series] == [[44, 44, 48, 52, 55], [0, 4, 4, 3, 2]]
    assert (shares.kind, projects.kind) == ("lineChart", "barChart")


def test_no_chart_is_a_pie() -> None:
    assert {chart.kind for chart in charts(written("mihon"))} == {"barChart", "lineChart"}
