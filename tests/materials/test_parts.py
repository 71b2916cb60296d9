"""The office decides which parts the papers hold, in which order, and which cases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.materials.paper import page, paper, yearbook

from renkei.domain.meeting import PARTS
from renkei.domain.yearbook import Yearbook
from renkei.materials.outline import outline
from renkei.wording import words_of


def with_meeting(**changes: object) -> Yearbook:
    meeting = yearbook().meeting
    assert meeting is not None
    return replace(yearbook(), meeting=replace(meeting, **changes))  # type: ignore[arg-type]


def parts_of(book: Yearbook, parts: list[str] | None = None) -> list[str]:
    pages = outline(book, words_of("ja"), parts=parts).pages
    return list(dict.fromkeys(page.part for page in pages if page.kind != "divider"))


def test_all_parts_stand_in_the_usual_order() -> None:
    assert parts_of(yearbook()) == list(PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_each_part_can_be_left_out(part: str) -> None:
    chosen = [other for other in PARTS if other != part]

    assert parts_of(yearbook(), chosen) == chosen


def test_the_sheet_of_open_findings_is_for_the_office_and_stands_only_where_it_is_asked_for() -> None:
    asked = with_meeting(parts=(*PARTS, "findings"))

    assert "findings" not in parts_of(yearbook())
    assert parts_of(asked) == [*PARTS, "findings"]


def test_the_order_is_the_office_s() -> None:
    chosen = ["cover", "plan", "results", "annexes", "comments"]

    assert parts_of(with_meeting(parts=tuple(chosen))) == chosen


def test_one_section_alone_has_no_divider() -> None:
    pages = outline(yearbook(), parts=["results", "comments"]).pages

    assert "divider" not in {page.kind for page in pages}


def test_cases_are_those_chosen_in_that_order() -> None:
    pages = outline(with_meeting(cases=("p047", "p003"))).pages

    assert [page.id for page in pages if page.kind == "case"] == ["project-p047", "project-p003"]


def test_without_a_choice_every_project_with_a_summary_has_a_case() -> None:
    pages = outline(with_meeting(cases=())).pages

    cases = {page.id for page in pages if page.kind == "case" and not page.is_continued}

    assert cases == {f"project-{year.project.id}" for year in yearbook().projects if year.has_case}


@pytest.mark.parametrize(("is_draft", "ending"), [(True, "（案）"), (False, "")])
def test_a_draft_says_so_on_every_page(is_draft: bool, ending: str) -> None:
    made = outline(with_meeting(is_draft=is_draft, title=""))

    assert made.document == f"青森圏域連携中枢都市圏　令和7年度会議資料{ending}"


def test_a_divider_lists_what_its_section_holds() -> None:
    divider = outline(yearbook()).page("section-1")

    assert [(entry.title, entry.count) for entry in divider.entries] == [
        ("進捗評価の結果", ""),
        ("主な取組事例", "10事業"),
        ("町村からのコメント", ""),
    ]


def test_every_record_of_the_outline_names_its_kind_and_year() -> None:
    records = {
        cell.record
        for page in outline(yearbook()).pages
        for block in page.blocks
        for row in getattr(block, "rows", ())
        for cell in row.cells
        if cell.record
    }

    assert records
    assert all(
        record.split(":")[0] in {"tally", "change", "indicator", "plan", "activity"} for record in records
    )
    assert all("/202" in record or ":202" in record for record in records)


# ---- contents and dividers


def test_contents_list_every_case_under_their_heading() -> None:
    entries = outline(yearbook()).page("contents").entries

    listed = [entry.page for entry in entries if entry.level == 2]

    assert listed == [f"project-{id}" for id in yearbook().meeting.cases]


def test_a_section_of_one_page_has_no_divider_and_stands_in_the_contents_by_its_title() -> None:
    made = outline(yearbook())
    sections = {entry.title: entry.page for entry in made.page("contents").entries if entry.level == 0}

    assert made.page("section-2") is None
    assert sections["2　第1期ビジョン（令和2～6年度）の評価"] == "review"


def test_screens_keep_the_heading_of_a_section_without_a_divider() -> None:
    heads = [head.text for head in paper().all("h2")]

    assert "2　第1期ビジョン（令和2～6年度）の評価" in heads


def test_a_long_title_of_a_section_parts_before_its_bracket() -> None:
    vision = replace(yearbook().vision, name="第1期みほん圏域連携中枢都市圏ビジョン")
    points = yearbook().review * 9
    divider = outline(replace(yearbook(), vision=vision, review=points)).page("section-2")

    assert divider.headline == ("第1期みほん圏域連携中枢都市圏ビジョン", "（令和2～6年度）の評価")


# ---- the cover


def test_cover_says_the_region_once() -> None:
    cover = page("cover")

    assert cover.one("h1").text.split() == ["令和7年度", "青森圏域連携中枢都市圏", "会議資料（案）"]
    assert not cover.all("p", class_="region")


def test_a_title_of_its_own_that_is_one_word_with_the_region_is_never_parted_there() -> None:
    title = "青森圏域連携中枢都市圏ビジョン 令和6年度の取組の結果"

    made = outline(with_meeting(title=title, is_draft=False))

    assert made.document == title
    assert made.page("cover").cover.title == tuple(title.split())
