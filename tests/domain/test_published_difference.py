"""Rates that were published beside what target and actual give."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renkei.domain.published_difference import Agreement, PublishedRate, agreement
from renkei.domain.rounding import printed_percent
from renkei.domain.scale import Rounding

numbers = st.integers(1, 10**6).map(lambda number: Fraction(number, 10))


def row(
    published: Decimal | str, actual: Fraction | str, target: Fraction | str, **more: object
) -> PublishedRate:
    found = {"actual": Fraction(actual), "target": Fraction(target), "published": Decimal(published)}
    return PublishedRate(**{"rate": found["actual"] / found["target"], **found, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("published", "actual", "target", "more", "cause"),
    [
        ("86.5", "43698", "50500", {}, Agreement.EQUAL),
        ("68.5", "43698", "50500", {}, Agreement.SWAPPED),
        ("865.3", "43698", "50500", {}, Agreement.FACTOR),
        ("-86.5", "43698", "50500", {}, Agreement.SIGN),
        ("115.6", "43698", "50500", {}, Agreement.UPSIDE_DOWN),
        ("113.5", "43698", "50500", {}, Agreement.REVERSED),
        ("66.7", "2.4", "2.6", {}, Agreement.ROUNDED_FIRST),
        ("100", "130", "100", {}, Agreement.CAPPED),
        ("0", "-30", "100", {}, Agreement.FLOORED),
        ("86.4", "8645", "10000", {}, Agreement.ROUNDED_OTHERWISE),
        ("90", "90", "100", {"baseline": Fraction(50), "rate": Fraction(4, 5)}, Agreement.RATIO),
        ("80", "90", "100", {"baseline": Fraction(50)}, Agreement.PROGRESS),
        ("130", "130", "100", {"rate": Fraction(1), "unlimited": Fraction(13, 10)}, Agreement.UNLIMITED),
        ("70", "130", "100", {"rate": Fraction(1), "unlimited": Fraction(13, 10)}, Agreement.REVERSED),
        ("865306.9", "43698", "50500", {}, Agreement.UNIT),
        ("86.0", "900", "1000", {"baseline": Fraction(2, 7), "rate": Fraction(8997, 9997)}, Agreement.UNIT),
        ("71.3", "90", "100", {"years": (Fraction(713, 1000),)}, Agreement.OTHER_YEAR),
        ("71.3", "90", "100", {"others": (Fraction(713, 1000),)}, Agreement.OTHER_ROW),
        ("33.3", "90", "100", {}, Agreement.UNKNOWN),
    ],
)
def test_each_cause_is_named(
    published: str, actual: str, target: str, more: dict[str, object], cause: Agreement
) -> None:
    compared = row(published, actual, target, **more)

    assert agreement(compared) is cause


@given(numbers, numbers, st.sampled_from(Rounding), st.integers(0, 3))
def test_a_rate_as_it_is_printed_agrees(
    actual: Fraction, target: Fraction, rounding: Rounding, digits: int
) -> None:
    published = printed_percent(actual / target, digits, rounding)

    assert agreement(row(published, actual, target, rounding=rounding, digits=digits)) is Agreement.EQUAL


@given(numbers, numbers)
def test_a_formula_upside_down_never_stays_without_a_cause(actual: Fraction, target: Fraction) -> None:
    published = printed_percent(target / actual, 1, Rounding.HALF_UP)

    assert agreement(row(published, actual, target)) is not Agreement.UNKNOWN


@given(numbers, numbers, st.sampled_from((10, 100, 1000)))
def test_a_factor_of_ten_is_named_before_all_but_swapped_digits(
    actual: Fraction, target: Fraction, factor: int
) -> None:
    published = printed_percent(actual / target * factor, 1, Rounding.HALF_UP)

    expected = (Agreement.FACTOR, Agreement.SWAPPED, *((Agreement.EQUAL,) if published == 0 else ()))
    assert agreement(row(published, actual, target)) in expected
