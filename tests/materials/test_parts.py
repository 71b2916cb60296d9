"""The office decides which parts the papers hold, in which order, and which cases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.materials.paper import yearbook

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
