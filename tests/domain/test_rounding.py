"""Rounding, for print and of the rates that bounds are compared with."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from renkei.domain.rounding import printed_percent, rounded, shifted
from renkei.domain.scale import Op, Rounding


@given(
    some.fractions(-3, 3, max_denominator=2000),
    some.sampled_from([Fraction(n, 200) for n in range(-300, 301, 25)]),
    some.sampled_from(Op),
    some.sampled_from(Rounding),
    some.integers(0, 2),
)
def test_a_shifted_bound_says_the_same_as_comparing_the_rounded_rate(rate, bound, op, how, digits):
    compare = {
        Op.AT_LEAST: lambda x, y: x >= y,
        Op.MORE_THAN: lambda x, y: x > y,
        Op.AT_MOST: lambda x, y: x <= y,
        Op.LESS_THAN: lambda x, y: x < y,
    }

    exact_op, exact_bound = shifted(op, bound, how, digits)

    printed = Fraction(rounded(rate * 100, digits, how)) / 100
    assert compare[exact_op](rate, exact_bound) == compare[op](printed, bound)


HALF_UP, EVEN, CUT = Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.TRUNCATE


@pytest.mark.parametrize(
    ("op", "bound", "how", "digits", "becomes"),
    [
        (Op.AT_LEAST, "1", HALF_UP, 0, (Op.AT_LEAST, "199/200")),
        (Op.AT_LEAST, "1", HALF_UP, 1, (Op.AT_LEAST, "1999/2000")),
        (Op.AT_LEAST, "0", HALF_UP, 0, (Op.MORE_THAN, "-1/200")),  # −0.5 goes to −1
        (Op.AT_LEAST, "1/100", HALF_UP, 0, (Op.AT_LEAST, "1/200")),
        (Op.AT_LEAST, "-1/100", HALF_UP, 0, (Op.MORE_THAN, "-3/200")),
        (Op.AT_LEAST, "1", EVEN, 0, (Op.AT_LEAST, "199/200")),
        (Op.AT_LEAST, "99/100", EVEN, 0, (Op.MORE_THAN, "197/200")),
        (Op.AT_LEAST, "1", CUT, 0, (Op.AT_LEAST, "1")),
        (Op.AT_LEAST, "0", CUT, 0, (Op.MORE_THAN, "-1/100")),
        (Op.AT_LEAST, "-1/100", CUT, 0, (Op.MORE_THAN, "-2/100")),
        (Op.AT_LEAST, "3/400", CUT, 0, (Op.AT_LEAST, "1/100")),
        (Op.MORE_THAN, "1", HALF_UP, 0, (Op.AT_LEAST, "201/200")),
        (Op.MORE_THAN, "1", CUT, 0, (Op.AT_LEAST, "101/100")),
        (Op.LESS_THAN, "1", HALF_UP, 0, (Op.LESS_THAN, "199/200")),
        (Op.AT_MOST, "1", HALF_UP, 0, (Op.LESS_THAN, "201/200")),
        (Op.LESS_THAN, "0", HALF_UP, 0, (Op.AT_MOST, "-1/200")),
        (Op.AT_MOST, "1", None, 0, (Op.AT_MOST, "1")),
    ],
)  # fmt: skip
def test_bounds_under_rounding(op, bound, how, digits, becomes):
    assert shifted(op, Fraction(bound), how, digits) == (becomes[0], Fraction(becomes[1]))


@pytest.mark.parametrize(
    ("number", "digits", "half_up", "half_even", "cut"),
    [
        ("9945/100", 1, "99.5", "99.4", "99.4"),
        ("9955/100", 1, "99.6", "99.6", "99.5"),
        ("5/2", 0, "3", "2", "2"),
        ("-5/2", 0, "-3", "-2", "-2"),
        ("7/2", 0, "4", "4", "3"),
        ("1/3", 2, "0.33", "0.33", "0.33"),
        ("-2/3", 2, "-0.67", "-0.67", "-0.66"),
        ("100", 1, "100.0", "100.0", "100.0"),
    ],
)
def test_three_ways_to_round(number, digits, half_up, half_even, cut):
    assert [str(rounded(Fraction(number), digits, how)) for how in (HALF_UP, EVEN, CUT)] == [
        half_up,
        half_even,
        cut,
    ]


def test_a_printed_percentage_is_rounded_as_it_is_told():
    rate = Fraction(1, 16)  # 6.25 %

    assert [str(printed_percent(rate, 1, how)) for how in (HALF_UP, EVEN, CUT)] == ["6.3", "6.2", "6.2"]
