"""Charts as files: well-formed, self-contained, the same every time, and safe with any words."""

from __future__ import annotations

import dataclasses
import os
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from tests.charts import samples

from renkei.charts import DARK, FORCED, PAPER, VARIABLES, declarations, drawing, letter_size, svg

every_chart = pytest.mark.parametrize("chart", samples.CHARTS, ids=lambda chart: chart.id)


def as_xml(text):
    return ElementTree.fromstring(text)


@every_chart
@pytest.mark.parametrize("fixed", [None, (746, 14)], ids=["fluid", "fixed"])
def test_a_chart_is_well_formed(chart, fixed):
    tree = as_xml(svg(chart, fixed=fixed))

    assert tree.get("role") == "img"
    assert tree.get("aria-label") == chart.alternative


@every_chart
def test_a_chart_holds_no_long_fraction_of_a_float(chart):
    numbers = re.findall(r"(?<![#\w])-?\d+\.\d+", svg(chart))

    assert all(len(number.split(".")[1]) <= 2 for number in numbers)
    assert "e-" not in re.sub(r"[a-z]+e-[a-z]+|square-[a-z]+|circle-[a-z]+", "", svg(chart))


def test_charts_of_one_page_share_no_id():
    ids = [found for chart in samples.CHARTS for found in re.findall(r' id="([^"]+)"', svg(chart))]

    assert ids
    assert len(ids) == len(set(ids))


def test_ids_of_records_never_meet_in_one_id():
    one, other = (
        svg(dataclasses.replace(samples.LOOK_BACK, id=id)) for id in ("years:2024/1", "years:2024-1")
    )

    found = [re.search(r' id="([^"]+)"', text)[1] for text in (one, other)]

    assert found[0] != found[1]
    assert all(re.fullmatch(r"[\w-]+", id) for id in found)


@pytest.mark.parametrize("words", ['<script>"x"</script>', "A & B", "'];--", "𠮷野 ヶ ‐"])
def test_words_of_officers_stay_words(words):
    bars = dataclasses.replace(
        samples.SINGLE, rows=(samples.bar(words, 1, words, note=words),), alternative=words
    )

    tree = as_xml(svg(bars, fixed=(4000, 14)))

    assert tree.get("aria-label") == words
    assert [text.text for text in tree.iter() if text.text] == [words, words, words]


def test_charts_are_the_same_bytes_whatever_the_hash_seed():
    code = "from tests.charts import samples; from renkei.charts import svg; print(*map(svg, samples.CHARTS))"

    drawn = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(drawn) == 1


@pytest.mark.parametrize("name", samples.SCALES)
def test_the_office_s_own_sign_stands_in_its_mark(name):
    for sign in samples.SCALES[name]:
        tree = as_xml(f"<svg>{drawing(sign)}</svg>")

        assert [text.text for text in tree.iter("text")] == ([sign.symbol] if letter_size(sign) else [])


@pytest.mark.parametrize("name", samples.SCALES)
def test_favourable_is_round_and_behind_is_square(name):
    shapes = [sign.shape for sign in samples.SCALES[name]]

    expected = {
        "A–D": "circle circle square square dash",
        "◎○△×": "circle circle square square dash",
        "S–E": "circle circle circle square square square dash",
        "five steps": "circle circle circle square square dash",
        "no side": "circle circle circle circle dash",
        "one bad": "circle circle square dash",
        "words": "circle square dash",
    }
    assert " ".join(shapes) == expected[name]


def test_steps_between_the_far_and_the_near_side_take_half_tone():
    assert [sign.fill for sign in samples.SCALES["S–E"]] == [
        "full",
        "half",
        "light",
        "light",
        "half",
        "full",
        "empty",
    ]


@pytest.mark.parametrize("palette", [PAPER, DARK, FORCED], ids=["paper", "dark", "forced"])
def test_every_use_has_its_colour_in_every_palette(palette):
    assert set(palette) == set(VARIABLES)


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


MARKS = ("circle-full", "circle-half", "circle-light", "square-light", "square-half", "square-full")


@pytest.mark.parametrize("palette", [PAPER, DARK], ids=["paper", "dark"])
@pytest.mark.parametrize("style", MARKS)
def test_letters_and_outlines_of_marks_can_be_read(palette, style):
    assert contrast(palette[f"{style}-on"], palette[style]) >= 4.5
    assert contrast(palette[f"{style}-line"], palette["ground"]) >= 4.5


@pytest.mark.parametrize("palette", [PAPER, DARK], ids=["paper", "dark"])
@pytest.mark.parametrize(
    ("use", "least"), [("ink", 7), ("sub", 4.5), ("zero", 4.5), ("bar", 3), ("quiet", 3), ("line", 4.5)]
)
def test_words_and_bars_stand_out_from_the_ground(palette, use, least):
    assert contrast(palette[use], palette["ground"]) >= least


def test_a_page_gets_a_value_for_every_variable():
    names = {value.removeprefix("var(").removesuffix(")") for value in VARIABLES.values()} - {"none"}

    assert {value.split(":")[0] for value in declarations(DARK).split(";")} == names
