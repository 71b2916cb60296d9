"""25 typed or pasted cells of another product: what they mean here. Differences are explained in README.md."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from renkei.domain.grading import grade
from renkei.domain.indicator import Direction, Indicator, Result
from renkei.domain.measure import scaled
from renkei.domain.scale import Of, Rules, Scale
from renkei.domain.spelled_number import read_number
from renkei.wording import words_of

CASES = json.loads(
    Path(__file__).with_name("cases_cell_entry_tet.json").read_text(encoding="utf-8"), parse_float=Decimal
)
PROPOSED = {"12,5": "12.5", "1 000": "1000"}  # not sure in a Japanese table
CHANGE = Scale("change", 1, "change", (), rules=Rules(rate=Of.CHANGE))


@pytest.mark.parametrize(("text", "meant"), CASES["parse_number"])
def test_a_typed_number_means_the_same_unless_it_is_not_sure_here(text, meant):
    spelled = read_number(text)

    if text in PROPOSED:
        assert (spelled.value, spelled.taken) == (scaled(PROPOSED[text]), None)
    else:
        assert spelled.taken == (None if meant is None else scaled(meant))


@pytest.mark.parametrize("text", [text for text, meant in CASES["parse_number"] if meant is None])
def test_what_means_nothing_there_says_here_why(text):
    spelled = read_number(text)

    assert bool(spelled.missing) == (text.strip() == "")
    assert bool(spelled.fault) == (text.strip() != "")


@pytest.mark.parametrize(("actual", "reference", "change"), CASES["variation"])
def test_a_variation_against_a_reference_is_the_same(actual, reference, change):
    indicator = Indicator(
        "i", "p", "", "", Direction.HIGHER, baseline=None if reference is None else scaled(reference)
    )

    graded = grade(indicator, None, Result("i", 2024, scaled(actual)), CHANGE)

    assert graded.rate == (None if change is None else Fraction(change))


@pytest.mark.parametrize(("change", "french"), CASES["format_variation_fr"])
def test_a_variation_is_printed_with_the_same_figure_in_our_signs(change, french):
    in_percent = (Decimal(change) * 100).quantize(Decimal("0.1")).normalize() + 0
    figure = french.strip("\u202f %").replace(",", ".").replace("-", "−")

    assert words_of("en").signed(Decimal(f"{in_percent:f}")) == ("±0" if figure == "0" else figure)


def block(text: str) -> list[str]:
    return [cell for line in text.split("\n") for cell in line.split("\t")]


@pytest.mark.parametrize("case", CASES["paste_grid"]["cases"], ids=lambda case: repr(case["text"]))
def test_the_cells_of_a_pasted_block_mean_the_numbers_that_were_written(case):
    values = {read_number(cell).value for cell in block(case["text"])}

    assert {scaled(value) for _, _, value in case["write"]} <= values


def test_two_numbers_in_one_cell_are_refused_in_both():
    assert read_number("12;8").fault == "number_is_several"
