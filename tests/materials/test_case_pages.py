"""How a case fills its pages: as few as it needs, nothing torn that belongs together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.materials import crafted

from renkei.charts import Bars
from renkei.domain.indicator import Override
from renkei.domain.opening import open_year
from renkei.domain.project import Activity, Figure
from renkei.domain.register import Register
from renkei.materials.outline import outline
from renkei.materials.outline.model import Block, Drawing, KeyFigures, Page, Table, TraceLines
from renkei.scales import preset
from renkei.wording import words_of


def case_pages(register: Register, project: str = "p001") -> list[Page]:
    made = outline(open_year(register, crafted.YEAR, preset("aomori")), parts=["cases"])
    return [page for page in made.pages if page.id.startswith(f"project-{project}")]


def blocks_of(pages: list[Page]) -> list[Block]:
    return [block for page in pages for block in (*page.blocks, *page.beside)]


def breakdowns_of(pages: list[Page]) -> list[Bars]:
    return [b.chart for b in blocks_of(pages) if isinstance(b, Drawing) and isinstance(b.chart, Bars)]


def test_a_breakdown_that_fits_a_page_is_never_parted() -> None:
    (chart,) = breakdowns_of(case_pages(crafted.large(3, indicators=3, towns=12)))

    assert len(chart.rows) == 13


def test_a_breakdown_longer_than_a_page_parts_on_one_scale() -> None:
    charts = breakdowns_of(case_pages(crafted.large(3, towns=40)))

    assert len(charts) > 1
    assert {chart.full for chart in charts} == {39 * 10_000}


def test_without_photograph_and_breakdown_a_case_goes_over_both_columns_of_one_page() -> None:
    register = crafted.large(3)
    few = tuple(activity for activity in register.activities if activity.order < 4)
    without = replace(register, photos=(), breakdowns=(), figures=(), activities=few)

    (sheet,) = case_pages(without, "p002")

    assert not sheet.beside


def test_no_page_of_a_case_is_empty_at_the_left() -> None:
    pages = case_pages(crafted.large(3, indicators=4, towns=12))

    assert all(page.blocks for page in pages)


@pytest.mark.parametrize("rows", [24, 31, 60])
def test_a_table_that_goes_on_has_three_rows_on_its_last_page(rows: int) -> None:
    register = crafted.large(3)
    many = tuple(crafted._activity("p002", order) for order in range(1, 28)) * (rows // 24)
    given = replace(register, activities=tuple(replace(a, order=n) for n, a in enumerate(many)))

    tables = [
        b for b in blocks_of(case_pages(given, "p002")) if isinstance(b, Table) and b.kind == "activities"
    ]

    assert len(tables) > 1
    assert all(len(table.rows) >= 3 for table in tables)


def test_the_bracket_of_a_long_name_stands_small_under_it() -> None:
    register = crafted.large(3)
    name = "高齢者等見守り連携体制確保事業（圏域共通見守りシールの配布及び協力事業者との情報共有）"
    first, *others = register.projects

    page = case_pages(replace(register, projects=(replace(first, name=name), *others)))[0]

    assert (page.title, page.under) == (name[:15], name[15:])


def test_paper_says_how_a_decision_of_people_came_about() -> None:
    register = crafted.large(3)
    decided = Override("B", "大雪で公演を中止したため", "振興課長", "推進課長", crafted.date(2025, 6, 18))
    results = tuple(
        replace(result, override=decided) if (result.indicator, result.year) == ("p001-i1", 2024) else result
        for result in register.results
    )

    traces = [
        b for b in blocks_of(case_pages(replace(register, results=results))) if isinstance(b, TraceLines)
    ]

    assert [block.medium for block in traces] == ["screen", "paper"]
    said = "".join("".join(line) for _, lines in traces[1].items for line in lines)
    assert said.count("大雪で公演を中止したため") == 1


@pytest.mark.parametrize(("count", "unit"), [(0, "copies"), (1, "copy"), (2, "copies")])
def test_a_big_figure_of_one_has_its_unit_in_the_singular(count: int, unit: str) -> None:
    facts = replace(
        crafted.large(3), figures=(Figure("p001", crafted.YEAR, 1, "手引き", count * 10_000, "部"),)
    )

    made = outline(open_year(facts, crafted.YEAR, preset("aomori")), words_of("en"), parts=["cases"])

    big = [item for b in blocks_of(list(made.pages)) if isinstance(b, KeyFigures) for item in b.items]
    assert [(item.text, item.unit) for item in big] == [(str(count), unit)]


def test_an_activity_without_a_day_says_that_it_is_not_known_yet() -> None:
    undated = Activity("p001", crafted.YEAR, 1, "除雪講習会")

    pages = case_pages(replace(crafted.large(3), activities=(undated,)))

    times = [
        row.cells[0]
        for b in blocks_of(pages)
        if isinstance(b, Table) and b.kind == "activities"
        for row in b.rows
    ]
    assert [(cell.text, cell.style) for cell in times] == [("時期は確認中", "quiet")]
