"""Regions that are not Aomori: small, large, without a year before, with other scales."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.materials import crafted
from tests.materials.paper import page, read

from renkei.charts import Stacked, Strip
from renkei.domain.breakdown import Breakdown, Part
from renkei.domain.opening import open_year
from renkei.domain.register import Register
from renkei.materials import html
from renkei.materials.outline import Outline, outline
from renkei.materials.outline.model import Drawing, Table
from renkei.scales import preset, presets
from renkei.wording import words_of


def made(register: Register, scale: str = "aomori", language: str = "ja") -> Outline:
    return outline(open_year(register, crafted.YEAR, preset(scale)), words_of(language))


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("scale", presets())
def test_every_scale_gives_papers_that_read(scale: str, language: str) -> None:
    register = crafted.large(8, indicators=2, comments=4)

    papers = read(html(open_year(register, crafted.YEAR, preset(scale)), language))

    results = page("results", papers).text
    assert words_of(language).fiscal_year(crafted.YEAR) in results
    assert "{" not in results


def test_one_project_without_year_before_plan_or_meeting_still_has_its_papers() -> None:
    pages = made(crafted.bare()).pages

    assert {page.part for page in pages} == {"cover", "contents", "results", "annexes"}
    assert "".join(made(crafted.bare()).page("results").headline) == "「順調」「概ね順調」は1項目中1項目"


def test_a_value_that_was_not_reported_is_a_dash_with_its_reason_and_never_zero() -> None:
    register = crafted.bare(actual=None)

    cell = next(
        cell
        for row in made(register).page("indicators").blocks[0].rows
        for cell in row.cells
        if cell.record.endswith("/actual")
    )

    assert (cell.kind, cell.text, cell.reason, cell.value) == ("missing", "－", "未報告", None)


def test_a_reported_zero_is_printed_as_zero() -> None:
    cells = [
        cell for row in made(crafted.bare(actual=0)).page("indicators").blocks[0].rows for cell in row.cells
    ]

    zero = next(cell for cell in cells if cell.record.endswith("/actual"))

    assert (zero.kind, zero.text, zero.value) == ("zero", "0人", 0)


def test_zero_out_of_scope_and_not_reported_are_told_apart_in_a_breakdown() -> None:
    codes = [town.code for town in crafted.municipalities(3)]
    parts = (
        Part(codes[0], value=0),
        Part(codes[1], missing="out_of_scope"),
        Part(codes[2], missing="not_reported"),
    )
    register = replace(
        crafted.large(1, towns=3), breakdowns=(Breakdown("p001", 2024, 1, "参加者", "人", parts),), photos=()
    )

    text = html(open_year(register, crafted.YEAR, preset("aomori")))

    rows = read(text).one("table", class_="br").rows()
    assert [row[1:] for row in rows] == [["", "0"], ["対象外", "－"], ["未報告", "－"]]


def test_above_a_hundred_items_the_strip_becomes_a_stacked_bar() -> None:
    def charts(register: Register) -> set[type]:
        blocks = [block for page in made(register).pages for block in page.blocks]
        return {type(block.chart) for block in blocks if isinstance(block, Drawing)} & {Strip, Stacked}

    assert charts(crafted.large(100)) == {Strip}
    assert charts(crafted.large(101)) == {Stacked}


def test_a_scale_with_many_grades_gives_each_year_its_own_table() -> None:
    kinds = [
        block.id
        for page in made(crafted.large(9), "hj21").pages
        for block in page.blocks
        if isinstance(block, Table) and block.kind == "tally"
    ]

    assert kinds == ["tally-2024", "tally-2023"]


def test_a_scale_without_sides_speaks_of_no_favourable_group() -> None:
    pages = {page.id for page in made(crafted.large(9), "france").pages}

    assert "results-roles" not in pages


def test_a_photo_stands_with_caption_alternative_text_and_credit() -> None:
    text = html(open_year(crafted.large(3), crafted.YEAR, preset("aomori")))

    figure = page("project-p001", read(text)).one("figure")

    assert figure.one("img").attributes["alt"] == "机を囲んで話し合う参加者"
    assert figure.one("img").attributes["src"].startswith("data:image/png;base64,")
    assert figure.one("figcaption").text == "会場の様子見本市"


def test_a_photo_whose_consent_ran_out_stays_out() -> None:
    register = crafted.large(3)
    expired = replace(register.photos[0], expires=register.meetings[0].date.replace(year=2025))

    pages = made(replace(register, photos=(expired,))).pages

    assert not [block for page in pages for block in page.beside if type(block).__name__ == "Pictures"]


def test_a_long_case_goes_on_with_its_name_and_role() -> None:
    pages = [
        page for page in made(crafted.large(3, indicators=6)).pages if page.id.startswith("project-p001")
    ]

    assert len(pages) > 2
    assert {page.title for page in pages} == {pages[0].title}
    assert [page.is_continued for page in pages] == [False] + [True] * (len(pages) - 1)


def test_nothing_is_lost_where_tables_go_on() -> None:
    register = crafted.large(57, comments=40)

    pages = made(register).pages

    rows = [
        row.key for page in pages for block in page.blocks if isinstance(block, Table) for row in block.rows
    ]
    groups = [
        row.key
        for page in pages
        for block in page.blocks
        if hasattr(block, "table")
        for row in block.table.rows
    ]
    assert len([key for key in rows if key.startswith("plan:")]) >= 57
    assert len([key for key in rows if key.startswith("indicator:")]) >= 57
    assert len(groups) == len(set(groups)) == 40


def test_rare_characters_of_names_come_through_unchanged() -> None:
    text = html(open_year(crafted.large(3), crafted.YEAR, preset("aomori")))

    assert "𠮷野市" in text
    assert "青ヶ島南町" in text
