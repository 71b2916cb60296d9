"""Agenda and list of members: what stands in them, and that they are an office's own documents."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from docx import Document
from tests.materials.paper import yearbook

from renkei.domain.meeting import AgendaItem, Attendee, Meeting, Paper
from renkei.domain.yearbook import Yearbook
from renkei.materials.docx_file import agenda, members
from renkei.wording import words_of

JA = words_of("ja")


def held(**more: object) -> Yearbook:
    """The Aomori region's year with another meeting."""
    return replace(yearbook(), meeting=Meeting(year=2025, reports=2024, **more))


def lines(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs if paragraph.text]


def rows(content: bytes) -> list[list[str]]:
    (table,) = Document(io.BytesIO(content)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_an_agenda_numbers_its_items_with_papers_posts_and_minutes() -> None:
    items = (AgendaItem("開会"), AgendaItem("評価について", ("資料1",), "連携推進課長", 20))

    made = Document(io.BytesIO(agenda(held(name="第11回首長会議", agenda=items, place="市役所"), JA)))

    numbered = [one.text for one in made.paragraphs if one.style.name == "List Number"]
    assert numbered == ["開会", "評価について　【資料1】　連携推進課長（20分）"]
    assert made.paragraphs[0].text == "第11回首長会議　次第"
    assert "場所　市役所" in [one.text for one in made.paragraphs]


def test_without_an_agenda_the_papers_make_one() -> None:
    said = lines(agenda(held(paper_number="資料1"), JA))

    assert "令和6年度の取組実績　【資料1】" in said
    assert "資料1　会議資料" in said


def test_papers_handed_out_are_listed_by_number() -> None:
    papers = (Paper("資料1", "評価の結果", ("results",)), Paper("資料2", "来年度の事業", ("plan",)))

    said = lines(agenda(held(papers=papers), JA))

    assert said[-2:] == ["資料1　評価の結果", "資料2　来年度の事業"]


def test_members_stand_in_official_order_whatever_the_order_written() -> None:
    attendees = (
        Attendee(affiliation="県市町村課", post="課長"),
        Attendee(municipality="023078", post="町長"),
        Attendee(municipality="022012", post="市長", duty="座長"),
    )

    found = rows(members(held(attendees=attendees), JA))

    assert found[1:] == [
        ["青森市", "市長", "", "座長"],
        ["外ヶ浜町", "町長", "", ""],
        ["県市町村課", "課長", "", ""],
    ]


def test_without_a_list_every_municipality_has_a_line_to_write_on() -> None:
    found = rows(members(held(), JA))

    assert [row[0] for row in found[1:]] == ["青森市", "平内町", "今別町", "蓬田村", "外ヶ浜町"]
    assert {cell for row in found[1:] for cell in row[1:]} == {""}


@pytest.mark.parametrize("make", [agenda, members])
@pytest.mark.parametrize(("language", "tag"), [("ja", "ja-JP"), ("en", "en-US")])
def test_a_document_is_the_same_bytes_and_says_its_title_and_language(make, language: str, tag: str) -> None:
    first, second = (make(held(), words_of(language)) for _ in range(2))

    core = Document(io.BytesIO(first)).core_properties
    assert first == second
    assert (core.language, core.created.year) == (tag, 2000)
    assert core.title


def test_control_characters_do_not_reach_a_document() -> None:
    said = lines(agenda(held(name="会議\x0b\ud800名"), JA))

    assert said[0] == "会議名　次第"
