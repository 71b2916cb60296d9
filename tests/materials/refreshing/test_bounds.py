"""Numbers of a deck that would fill the memory if they were believed."""

from __future__ import annotations

import pytest
from lxml import etree

from renkei.materials.refreshing.chart_data import values_of
from renkei.materials.refreshing.runs import PLAIN, Ink, inks_of
from renkei.materials.refreshing.xml_parts import number

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
BEYOND = f"{10**15}"


@pytest.mark.parametrize(
    ("points", "values"),
    [
        ({"0": "1", "1": "2"}, ["1", "2"]),
        ({"1": "2"}, ["", "2"]),
        ({"0": "1", "2": "3"}, ["1", "", ""]),
        ({BEYOND: "9"}, ["", "", ""]),
        ({"-1": "9", "x": "9", "9" * 5_000: "9"}, ["", ""]),
    ],
)
def test_a_chart_has_one_place_more_than_expected_at_most(points, values):
    told = "".join(f'<pt idx="{at}"><v>{value}</v></pt>' for at, value in points.items())
    series = etree.fromstring(
        f'<ser xmlns="{C}"><val><numRef><numCache>{told}</numCache></numRef></val></ser>'
    )

    assert values_of(series, 2) == values


def test_inks_are_as_many_as_there_are_letters():
    assert inks_of(f"x*:{BEYOND},y:{BEYOND}", 2) == [Ink("x", is_bold=True)] * 2
    assert inks_of("x:1", 3) == [Ink("x"), PLAIN, PLAIN]


@pytest.mark.parametrize(
    ("text", "value"), [("7", 7), ("-7", -7), (" 7 ", 7), ("2cm", 1), ("", 1), ("七", 1), ("9" * 5_000, 1)]
)
def test_what_is_no_number_of_a_shape_is_the_usual_one(text, value):
    assert number({"x": text}, "x", 1) == value
