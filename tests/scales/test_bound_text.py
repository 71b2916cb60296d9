"""Bounds as text: exact both ways."""

from __future__ import annotations

from fractions import Fraction

import pytest

from renkei.domain.bound import percent, percent_text
from renkei.domain.measure import TooManyDigits

# the number, its shortest text
TEXTS = [
    (Fraction(43, 50), "86%"),
    (Fraction(1, 8), "12.5%"),
    (Fraction(1, 20), "5%"),
    (Fraction(1, 2000), "0.05%"),
    (Fraction(1, 1_000_000), "0.0001%"),
    (Fraction(0), "0%"),
    (Fraction(-1, 20), "-5%"),
    (Fraction(-1, 2000), "-0.05%"),
    (Fraction(5, 2), "250%"),
    (Fraction(1, 128), "1/128"),
    (Fraction(2, 3), "2/3"),
    (Fraction(-2, 3), "-2/3"),
    (Fraction(1, 320_000), "1/320000"),
]


@pytest.mark.parametrize(("number", "text"), TEXTS)
def test_a_bound_and_its_text_say_the_same(number, text):
    assert (percent_text(number), percent(text)) == (text, number)


@pytest.mark.parametrize("text", ["86.0%", "86 %", "086%", "43/50", "430/500", "00000000043/50"])
def test_a_bound_may_be_written_longer_than_it_needs(text):
    assert percent(text) == Fraction(43, 50)


@pytest.mark.parametrize("text", ["1000001/1", "1/1000001", "000000000043/50", "0.00001%", f"{10**15}%"])
def test_a_bound_beyond_what_is_kept_exactly_is_refused(text):
    with pytest.raises(TooManyDigits):
        percent(text)


@pytest.mark.parametrize("text", ["1000001/1", "000000000043/50"])
def test_a_fraction_of_too_large_parts_is_named(text):
    with pytest.raises(TooManyDigits, match=text):
        percent(text)


@pytest.mark.parametrize(
    "text", ["", "86", "86％", "８６%", "1/0", "1/00", "1/-2", "/2", "1e3%", " 86%", "86% "]
)
def test_what_is_no_percentage_is_refused(text):
    with pytest.raises(ValueError, match="no percentage") as caught:
        percent(text)

    assert not isinstance(caught.value, TooManyDigits)


def test_the_largest_fraction_is_taken():
    assert percent("999999/1000000") == 1 - percent("1/1000000")
