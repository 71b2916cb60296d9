"""Whatever precision a program has set for its own decimals, every figure is exact."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from tests.domain.cast import number
from tests.domain.small_region import FLOWERS, SCALE, item, opened, result, target, with_results

from renkei.domain.findings_about import amount
from renkei.domain.measure import unscaled
from renkei.domain.rounding import rounded, rounded_quotient
from renkei.domain.scale import Printing, Rounding, SharePolicy
from renkei.domain.spelled_number import read_number
from renkei.domain.tally import points, shares

TRUNCATE = Rounding.TRUNCATE


@pytest.fixture(autouse=True)
def three_digits():
    with localcontext(prec=3):
        yield


@pytest.mark.parametrize(
    ("computed", "expected"),
    [
        (lambda: unscaled(123_456_7890), "123456.789"),
        (lambda: unscaled(-900_719_925_474_0993_0000), "-9007199254740993"),
        (lambda: rounded(Fraction(123456789, 1000), 2, TRUNCATE), "123456.78"),
        (lambda: rounded_quotient(123456, 1, 1, TRUNCATE), "123456.0"),
        (lambda: amount(123_456_0000, 1), "123456.0"),
        (lambda: amount(-1_2345, 1), "-1.2345"),
        (lambda: points(Decimal("0.0001"), Decimal("99.9999")), "99.9998"),
    ],
)
def test_no_digit_is_lost(computed, expected):
    assert str(computed()) == expected


@pytest.mark.parametrize("policy", SharePolicy)
def test_shares_have_all_their_digits(policy):
    found = shares((1, 2, 2), policy, 4)

    assert list(map(str, found)) == ["20.0000", "40.0000", "40.0000"]


def test_the_largest_share_takes_exactly_what_rounding_leaves():
    found = shares((1, 1, 1), SharePolicy.ABSORB_IN_LARGEST, 4)

    assert list(map(str, found)) == ["33.3334", "33.3333", "33.3333"]


@pytest.mark.parametrize(
    ("text", "value"), [("1億2,345万", 123_450_000), ("12,345.5万", 123_455_000), ("1億1", 100_000_001)]
)
def test_a_number_with_its_powers_keeps_every_digit(text, value):
    assert read_number(text).value == number(value)


def test_the_thirtieth_decimal_of_a_number_with_its_power_is_not_rounded_away():
    assert read_number("1.0000000000000000000000000000001億").fault == "number_too_many_digits"


def test_a_year_opened_has_the_same_figures():
    by = replace(SCALE, printing=Printing(digits=4, shares=SharePolicy.PLAIN, share_digits=4))
    rows = with_results(result(FLOWERS, 2024, "1234.5678"))

    book = opened(by=by, results=rows, targets=(target(FLOWERS, 2024, "1000"),))

    assert str(item(book).printed_rate) == "123.4568"
    assert str(book.tally.total.shares[0]) == "33.3333"
