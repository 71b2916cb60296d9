"""Order, numbers and names of a meeting's papers: what stands on the cover, in the contents and in the running heads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.materials.meeting_papers import PARTS, SHEETS, book

from renkei.domain.meeting import Meeting, Paper
from renkei.materials.outline import Outline, outline
from renkei.materials.outline.model import Cover
from renkei.materials.outline.sheet import A4, Sheet
from renkei.wording import words_of


def meeting_of(**said: object) -> Outline:
    asked = replace(Meeting(2025, 2024, 2026), **said)
    return outline(replace(book("mihon"), meeting=asked), words_of("ja"))


def test_the_meeting_chooses_parts_and_their_order() -> None:
    made = meeting_of(parts=("plan", "summary", "results"))

    assert list(dict.fromkeys(page.part for page in made.pages)) == ["plan", "summary", "results"]


def test_every_page_of_a_paper_has_its_number_in_the_running_head() -> None:
    papers = (Paper("資料1", parts=("summary",)), Paper("資料2", parts=("results", "comments")))

    made = meeting_of(parts=("summary", "results", "comments", "review"), papers=papers)

    heads = {page.part: page.section.partition("　")[0] for page in made.pages}
    assert (heads["summary"], heads["results"], heads["comments"]) == ("資料1", "資料2", "資料2")
    assert not heads["review"].startswith("資料")


def test_the_contents_say_where_a_paper_begins() -> None:
    made = outline(book("mihon"), words_of("ja"))

    entries = [entry.title for entry in made.page("contents").entries]

    assert entries[:2] == ["概要　資料1", "1　令和6年度の取組実績　資料2"]
    assert sum("資料2" in entry for entry in entries) == 1


def face(language: str = "ja", sheet: Sheet = A4, **said: object) -> Cover:
    """Mihon's cover with a meeting that says this."""
    of = book("mihon")
    made = outline(replace(of, meeting=replace(of.meeting, **said)), words_of(language), sheet=sheet)
    assert made.page("cover").cover is not None
    return made.page("cover").cover


@SHEETS
def test_the_cover_names_the_meeting_over_the_title_and_the_place_beside_the_day(sheet: Sheet) -> None:
    made = face(sheet=sheet)

    assert made.region == "第11回みほん圏域首長会議"
    assert made.title == ("みほん圏域連携中枢都市圏ビジョン", "令和6年度の取組の結果")
    assert made.date == "令和7年11月14日　見本市役所 3階 大会議室"


def test_a_place_that_is_too_long_for_the_last_line_stands_with_the_name() -> None:
    place = "リンクモア平安閣市民ホール（市民ホール）5階 大会議室"

    made = face(place=place)

    assert (made.region, made.date) == (f"第11回みほん圏域首長会議　{place}", "令和7年11月14日")


@pytest.mark.parametrize(
    ("title", "name", "over", "first"),
    [
        ("取組の結果", "", "", "みほん圏域連携中枢都市圏"),
        ("取組の結果", "首長会議", "首長会議", "みほん圏域連携中枢都市圏"),
        ("取組の結果", "みほん圏域連携中枢都市圏首長会議", "みほん圏域連携中枢都市圏首長会議", "取組の結果"),
    ],
)
def test_the_cover_says_the_region_once(title: str, name: str, over: str, first: str) -> None:
    made = face(title=title, name=name)

    assert (made.region, made.title[0]) == (over, first)
    assert "".join((made.region, *made.title)).count("みほん圏域連携中枢都市圏") == 1


@pytest.mark.parametrize(
    ("number", "english"),
    [("資料1", "Paper 1"), ("資料１－２", "Paper 1-2"), ("参考資料3", "Reference 3"), ("別紙", "別紙")],
)
def test_numbers_of_papers_have_their_english_form(number: str, english: str) -> None:
    assert face(paper_number=number, language="en").paper_number == english
    assert face(paper_number=number).paper_number == number


def test_in_english_a_paper_is_named_in_contents_and_running_heads() -> None:
    made = outline(book("mihon"), words_of("en"))

    assert made.page("contents").entries[0].title == "Summary Paper 1"
    assert {page.section.split(" ")[0] for page in made.pages if page.part == "results"} == {"Paper"}


def test_what_is_for_the_office_alone_has_no_number_and_changes_none() -> None:
    parts = ("results", "review", "annexes")
    office = meeting_of(parts=(*parts, "questions", "findings"))

    named = [
        page.name
        for page in office.pages
        if page.level == 0 and not page.is_continued and page.kind != "divider"
    ]

    assert named[-2:] == ["想定問答（事務局用）", "点検事項（事務局用）"]
    assert [p.title for p in office.pages if p.kind == "divider"] == [
        p.title for p in meeting_of(parts=parts).pages if p.kind == "divider"
    ]


def test_the_number_of_the_papers_as_a_whole_stands_on_the_cover() -> None:
    made = outline(book("mihon", "forum"), words_of("ja"))

    assert made.page("cover").cover.paper_number == "資料2"


def test_the_comparison_goes_with_the_plan_before_it_and_alone_has_a_section_of_its_own() -> None:
    both = meeting_of(parts=("results", "plan", "comparison"))
    alone = meeting_of(parts=("results", "comparison"))

    assert [p.title for p in both.pages if p.kind == "divider"][-1].startswith("令和8年度の新規・拡充事業")
    assert [p.title for p in alone.pages if p.kind == "divider"] == ["連携事業の新旧対照表"]


def test_the_papers_of_aomori_are_as_they_were_without_these_parts() -> None:
    made = outline(book("aomori"), words_of("ja"))

    assert {page.part for page in made.pages}.isdisjoint(PARTS)
    assert not any(page.paper for page in made.pages)
