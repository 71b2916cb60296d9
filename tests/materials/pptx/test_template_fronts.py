"""Covers and sections on an office's template: sizes that say what matters, and notes clear of what is drawn."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from tests.materials.pptx.decks import POINT
from tests.materials.pptx.office import deck, deck_of, read, region

from renkei.domain.meeting import usual_meeting


def cover(name: str) -> Any:
    return deck(name).slides[0]


def sizes(shape: Any) -> list[float]:
    return [run.font.size.pt for one in shape.text_frame.paragraphs for run in one.runs]


def section(name: str) -> Any:
    return deck(name).slides[2]


@cache
def with_notice() -> list[Any]:
    """The city's slides, with a notice on each."""
    book = region()
    meeting = replace(book.meeting or usual_meeting(book.year), notice="公表資料による見本")
    return deck_of(replace(book, meeting=meeting), "city").slides


def named(slide: Any, part: str) -> Any:
    return next(shape for shape in slide.shapes if part in shape.name)


@pytest.mark.parametrize("name", ["city", "usual", "dark_cover", "sample"])
def test_the_title_of_the_cover_is_no_smaller_than_that_of_a_section(name: str) -> None:
    title, below = cover(name).shapes.title, section(name).shapes.title

    assert max(sizes(title)) >= max(sizes(below))


def test_a_title_with_room_for_two_lines_is_set_in_two_as_large_as_the_layout_has_it() -> None:
    title = cover("city").shapes.title

    assert [one.text for one in title.text_frame.paragraphs] == [
        "令和7年度　見本圏域連携中枢都市圏",
        "会議資料（案）",
    ]
    assert sizes(title) == [32, 32, 21]
    assert title._element.spPr.xfrm is None


def test_a_title_grows_out_of_its_place_before_its_letters_shrink_and_never_into_the_subtitle() -> None:
    title, subtitle = cover("usual").placeholders

    place = read("usual").fit.forms["cover"].slots
    assert sizes(title)[0] == place["title"].size == 44
    assert title.height / POINT > place["title"].area.height
    assert (title.top + title.height) / POINT <= place["body"].area.top
    assert subtitle._element.spPr.xfrm is None


def test_members_stand_out_on_the_cover_and_date_office_and_notice_are_smaller() -> None:
    body = with_notice()[0].placeholders[1]

    told = {one.text[:4]: one.runs[0].font.size.pt for one in body.text_frame.paragraphs}
    assert told == {"𠮷野市　": 18, "令和8年": 14, "見本市企": 14, "公表資料": 11}


def test_the_hub_alone_is_bold_among_the_members() -> None:
    runs = cover("city").placeholders[1].text_frame.paragraphs[0].runs

    assert [(one.text, one.font.bold) for one in runs] == [
        ("𠮷野市", True),
        ("　青ヶ島南町　東西南北郡中央町　別府村", None),
    ]


def test_the_notes_of_a_section_stand_under_its_own_places_clear_of_the_bar_at_the_side() -> None:
    slide = with_notice()[2]

    note, parts = named(slide, "Sources"), named(slide, "Contents")
    assert note.left / POINT >= 200
    assert note.top >= parts.top + parts.height


def test_the_parts_of_a_section_stand_under_its_title_though_the_layout_has_text_over_it() -> None:
    slots = read("usual").fit.forms["divider"].slots
    slide = section("usual")

    parts = named(slide, "Contents")

    assert slots["body"].area.top < slots["title"].area.top
    assert parts.top / POINT > slots["title"].room.top + 40
    assert (parts.top + parts.height) / POINT <= read("usual").fit.forms["page"].area.bottom
