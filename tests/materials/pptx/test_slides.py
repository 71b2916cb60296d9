"""Slides as an officer meets them: real places for words, numbers as fields, nothing left to click on."""

from __future__ import annotations

import re

import pytest
from pptx.enum.shapes import PP_PLACEHOLDER
from tests.materials.pptx.decks import EXAMPLE_DECKS, every, example

from renkei.materials.pptx_file.places import FOOT, LAYOUTS, LIST, NUMBER, PAPER_NUMBER, SECTION

TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}


def place(slide, idx):
    """The words in a place of a slide, empty without it."""
    return next((p.text_frame.text for p in slide.placeholders if p.placeholder_format.idx == idx), "")


def of_page(name, id):
    """The slides that show a page."""
    return [slide for slide in every(name).slides if slide._element.cSld.get("name") == id]


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_every_slide_has_its_headline_in_the_place_for_it(name):
    for slide in every(name).slides:
        titles = [p for p in slide.placeholders if p.placeholder_format.type in TITLES]

        assert [bool(title.text_frame.text) for title in titles] == [True]


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_headlines_are_those_of_the_papers(name):
    deck = every(name)
    titles = {slide._element.cSld.get("name"): slide.shapes.title.text_frame.text for slide in deck.slides}

    for page in deck.papers.pages:
        assert re.sub(r"\s", "", titles[page.id]).startswith(re.sub(r"\s", "", page.title))


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_no_place_is_left_empty(name):
    empty = [
        (n, p.name)
        for n, slide in enumerate(every(name).slides, 1)
        for p in slide.placeholders
        if not p.text_frame.text
    ]

    assert empty == []


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_every_inner_slide_has_its_number_as_a_field(name):
    for at, slide in enumerate(every(name).slides[1:], 2):
        number = next(p for p in slide.placeholders if p.placeholder_format.idx == NUMBER)

        assert [field.get("type") for field in number._element.iter("{*}fld")] == ["slidenum"]
        assert [t.text for t in number._element.iter("{*}t")] == [f"{at}"]


def test_running_head_and_foot_are_those_of_the_page():
    deck = every("青森")
    slide = of_page("青森", "results")[0]
    page = deck.papers.page("results")

    assert place(slide, SECTION) == page.section
    assert place(slide, FOOT).split("\n") == [*page.notes, deck.papers.notice]


def test_the_paper_number_stands_on_the_cover():
    assert place(every("青森").slides[0], PAPER_NUMBER) == "資料1"


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_the_contents_name_the_slide_on_which_a_page_begins(name):
    deck = every(name)
    number = {}
    for at, slide in enumerate(deck.slides, 1):
        number.setdefault(slide._element.cSld.get("name"), at)
    page = deck.papers.page("contents")
    told = place(of_page(name, "contents")[0], LIST)

    sections = [entry for entry in page.entries if entry.level == 0]
    assert sections
    assert all(f"{number[entry.page]}" in told for entry in sections)


def test_numbers_in_the_contents_lead_to_their_slides():
    deck = every("青森")
    slide = of_page("青森", "contents")[0]
    links = [
        run.get(next(k for k in run.attrib if k.endswith("}id")))
        for run in slide._element.iter("{*}hlinkClick")
    ]

    led = {slide.part.related_part(link).slide.slide_id for link in links}

    assert len(led) > 10
    assert led <= {one.slide_id for one in deck.slides}


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_slides_use_the_layout_of_their_kind(name):
    deck = every(name)
    kinds = {page.id: page.kind for page in deck.papers.pages}

    for slide in deck.slides:
        kind = kinds[slide._element.cSld.get("name")]
        assert slide.slide_layout.name == LAYOUTS.get(kind, LAYOUTS["page"])


def test_table_cells_say_what_the_papers_say():
    table = next(s.table for s in of_page("青森", "results")[0].shapes if s.has_table)
    rows = [[cell.text for cell in row.cells] for row in table.rows]

    assert rows[-3][0].startswith("計")
    assert [row for row in rows if row[0].startswith("構成比")] == [
        [
            "構成比（％）",
            "56.4",
            "20.0",
            "12.7",
            "7.3",
            "3.6",
            "100.0",
            "",
            "54.4",
            "24.5",
            "8.8",
            "3.5",
            "8.8",
            "100.0",
            "",
            "",
            "",
        ]
    ]


def test_grades_are_letters_with_their_shape_beside_them():
    table = next(s.table for s in of_page("みほん", "indicators")[0].shapes if s.has_table)
    grades = {row.cells[5].text for row in table.rows}

    assert grades <= {"評価", "●A", "○B", "□C", "■D", "－"}
    assert "●A" in grades


def test_zero_is_printed_and_missing_is_a_dash():
    tables = [shape.table for slide in every("みほん").slides for shape in slide.shapes if shape.has_table]
    texts = {cell.text for table in tables for row in table.rows for cell in row.cells}

    assert {"0", "－"} <= texts


def test_a_label_over_several_rows_is_one_merged_cell():
    table = next(s.table for s in of_page("青森", "programme")[0].shapes if s.has_table)
    label = table.cell(1, 0)

    assert label.is_merge_origin
    assert label.span_height == len(table.rows) - 1


def test_labels_are_repeated_where_a_chart_goes_on():
    table = next(s.table for s in of_page("青森", "programme-3")[0].shapes if s.has_table)

    assert "（続き）" in table.cell(1, 0).text


def test_a_handout_has_no_notes():
    slides = example("aomori", handout=True).slides

    assert not any(slide.has_notes_slide for slide in slides)
