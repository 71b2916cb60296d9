"""Values that are to be kept, or to stay in a range: inside is full, outside the last grade or the ratio to the limit."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from tests.domain.cast import KEEP, RANGE, graded, number, scale, target

from renkei.domain.target import TargetKind as Kind


@pytest.mark.parametrize(
    ("indicator", "aimed", "actual", "inside"),
    [
        (KEEP, target(10, Kind.AT_LEAST), 10, True),
        (KEEP, target(10, Kind.AT_LEAST), 11, True),
        (KEEP, target(10, Kind.AT_LEAST), "9.9999", False),
        (KEEP, target(10, Kind.RANGE, upper=number(20)), 21, False),
        (KEEP, target(10, Kind.AT_MOST), 10, True),
        (KEEP, target(10, Kind.AT_MOST), "10.0001", False),
        (KEEP, target(10, Kind.MORE_THAN), 10, False),
        (KEEP, target(10, Kind.LESS_THAN), 10, False),
        (KEEP, target(10, Kind.LESS_THAN), "9.9999", True),
        (RANGE, target(10, Kind.RANGE, upper=number(20)), 10, True),
        (RANGE, target(10, Kind.RANGE, upper=number(20)), 20, True),
        (RANGE, target(10, Kind.RANGE, upper=number(20)), "20.0001", False),
        (RANGE, target(10, Kind.RANGE, upper=number(20)), "9.9999", False),
    ],
)
def test_a_kept_value_is_reached_inside_and_gets_the_last_grade_outside(indicator, aimed, actual, inside):
    found = graded(scale(), actual, aimed, indicator)

    assert (found.symbol, found.rate) == (("A", 1) if inside else ("D", 0))


@pytest.mark.parametrize(
    ("actual", "symbol", "rate"),
    [
        (15, "A", Fraction(1)),
        (8, "B", Fraction(4, 5)),
        (25, "B", Fraction(4, 5)),
        (40, "C", Fraction(1, 2)),
        (0, "D", Fraction(0)),
        (-5, "D", Fraction(0)),
    ],
)
def test_outside_of_a_range_the_ratio_to_the_nearest_limit_counts_where_the_scale_says_so(
    actual, symbol, rate
):
    aimed = target(10, Kind.RANGE, upper=number(20))

    found = graded(scale(keep="ratio_to_limit"), actual, aimed, RANGE)

    assert (found.symbol, found.rate) == (symbol, rate)


@pytest.mark.parametrize(
    ("indicator", "aimed"),
    [
        (KEEP, target(0, Kind.KEEP)),  # 維持, 0 accidents: are 43,698 still inside?
        (KEEP, target(None, Kind.KEEP)),  # 現状維持, neither more nor less
        (KEEP, target(20, Kind.RANGE)),
        (RANGE, target(20, Kind.RANGE)),
        (RANGE, target(None, Kind.RANGE, upper=number(20))),
    ],
)
@pytest.mark.parametrize("actual", ["-5", 0, 20, 43698])
@pytest.mark.parametrize("keep", ["met_or_last", "ratio_to_limit"])
def test_what_is_kept_without_an_end_is_not_graded(indicator, aimed, actual, keep):
    found = graded(scale(keep=keep), actual, aimed, replace(indicator, baseline=number(12)))

    assert (found.symbol, found.reason, found.rate) == ("", "end_not_stated", None)


@pytest.mark.parametrize(
    ("aimed", "reason"),
    [
        (target(20, Kind.RANGE, upper=number(10)), "range_upside_down"),
        (target(None, Kind.RANGE), "no_target"),
    ],
)
def test_a_range_that_is_none_is_not_graded(aimed, reason):
    assert graded(scale(), 15, aimed, RANGE).reason == reason
