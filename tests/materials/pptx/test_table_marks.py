"""What stands behind the words of tables, and the rules of merged cells."""

from __future__ import annotations

import pytest
from tests.materials.pptx.decks import EXAMPLE_DECKS, POINT, every
from tests.materials.pptx.shapes import placed

from renkei.materials.pptx_file.grounds import NAME

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
INK, LINE_OF_TWO = "1A1A1A", "604B00"


def of_page(name, id):
    """The first slide of a page."""
    return next(slide for slide in every(name).slides if slide._element.cSld.get("name") == id)


def colours(shape):
    """Fill and line of a shape, empty for none."""
    paint = shape._element.spPr
    return tuple(
        "" if found is None else found.get("val")
        for found in (paint.find(f"{A}solidFill/{A}srgbClr"), paint.find(f"{A}ln/{A}solidFill/{A}srgbClr"))
    )


def grounds(slide):
    """The shapes behind words from above, left ones first: left, size in points, colours."""
    found = sorted((s for s in slide.shapes if s.name == NAME), key=lambda s: (round(s.top / POINT), s.left))
    return [(s.left / POINT, s.width / POINT, s.height / POINT, colours(s)) for s in found]


def tables(name):
    return [shape.table for slide in every(name).slides for shape in slide.shapes if shape.has_table]


def under(cell):
    """The rule under a cell: its weight, None for none."""
    rule = cell._tc.tcPr.find(f"{A}lnB")
    return None if rule is None or rule.find(f"{A}noFill") is not None else rule.get("w")


def test_what_is_new_stands_in_a_filled_frame_and_what_changes_in_an_empty_one():
    frames = [paint for _, wide, high, paint in grounds(of_page("青森", "proposals")) if wide != high]

    assert frames[:3] == [(INK, INK), (INK, INK), ("", INK)]


def test_roles_stand_in_squares_and_the_light_one_has_a_line():
    squares = [(wide, high, *paint) for _, wide, high, paint in grounds(of_page("青森", "results"))]

    assert squares == [
        (18, 18, "0C472A", "0C472A"),
        (18, 18, "FFE380", LINE_OF_TWO),
        (18, 18, "006F83", "006F83"),
    ]


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_what_stands_behind_words_stays_inside_its_table_and_before_it_in_order(name):
    for slide in placed(name):
        for at, ground in enumerate(slide):
            if ground.name == NAME:
                table = next(s for s in slide[at:] if s.name.startswith("renkei:"))
                assert (table.left - 0.01 <= ground.left, ground.right <= table.right) == (True, True)
                assert (table.top <= ground.top + 0.01, ground.bottom <= table.bottom + 0.01) == (True, True)


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_what_stands_behind_words_is_nothing_to_read(name):
    shapes = [shape for slide in every(name).slides for shape in slide.shapes if shape.name == NAME]

    assert shapes
    assert all(shape._element.find(".//{*}decorative").get("val") == "1" for shape in shapes)
    assert {shape.has_text_frame and shape.text_frame.text for shape in shapes} == {""}


@pytest.mark.parametrize("name", EXAMPLE_DECKS)
def test_a_merged_cell_ends_with_one_rule_wherever_a_program_reads_it(name):
    for table in tables(name):
        for at, row in enumerate(table.rows):
            for column, cell in enumerate(row.cells):
                if cell.is_merge_origin:
                    last = table.cell(at + cell.span_height - 1, column)
                    assert under(cell) == under(last)


def test_the_programme_chart_closes_under_all_its_columns():
    table = next(s.table for s in of_page("青森", "programme").shapes if s.has_table)
    count = len(table.rows)

    last = [
        table.cell(at, column)
        for column in range(len(table.columns))
        for at in range(count)
        if at + table.cell(at, column).span_height == count and not table.cell(at, column).is_spanned
    ]

    assert {under(cell) for cell in last} == {"9525"}
