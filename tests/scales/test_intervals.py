"""Bounds as cuts between rates, and what a row of grades leaves open."""

from __future__ import annotations

from fractions import Fraction

import pytest

from renkei.domain.bound import ABOVE_ALL, BELOW_ALL, Cut, Interval, half_line, holes
from renkei.domain.scale import Op

PERCENT = Fraction(1, 100)


def before(percent: int) -> Cut:
    return (0, percent * PERCENT, 0)


def after(percent: int) -> Cut:
    return (0, percent * PERCENT, 1)


# how the rates stand to the bound, the bound in percent, from where to where, the same among whole percents
CUTS = [
    (Op.AT_LEAST, "80", before(80), ABOVE_ALL, before(80), ABOVE_ALL),
    (Op.MORE_THAN, "80", after(80), ABOVE_ALL, before(81), ABOVE_ALL),
    (Op.AT_MOST, "80", BELOW_ALL, after(80), BELOW_ALL, before(81)),
    (Op.LESS_THAN, "80", BELOW_ALL, before(80), BELOW_ALL, before(80)),
    (Op.AT_LEAST, "-1", before(-1), ABOVE_ALL, before(-1), ABOVE_ALL),
    (Op.AT_LEAST, "78.5", (0, Fraction("0.785"), 0), ABOVE_ALL, before(79), ABOVE_ALL),
    (Op.MORE_THAN, "78.5", (0, Fraction("0.785"), 1), ABOVE_ALL, before(79), ABOVE_ALL),
    (Op.AT_MOST, "78.5", BELOW_ALL, (0, Fraction("0.785"), 1), BELOW_ALL, before(79)),
]


@pytest.mark.parametrize(("op", "bound", "lower", "upper", "whole_lower", "whole_upper"), CUTS)
def test_a_bound_is_a_cut_just_before_or_just_after_a_rate(op, bound, lower, upper, whole_lower, whole_upper):
    exact = half_line(op, Fraction(bound) / 100)
    whole = half_line(op, Fraction(bound) / 100, unit=PERCENT)

    assert exact == Interval(lower, upper)
    assert whole == Interval(whole_lower, whole_upper)


# the parts of 0 to 100 %, what they leave open
HOLES = [
    ([], [(0, 100)]),
    ([(0, 100)], []),
    ([(-50, 150)], []),
    ([(50, 150)], [(0, 50)]),
    ([(-50, 50)], [(50, 100)]),
    ([(60, 80), (20, 40)], [(0, 20), (40, 60), (80, 100)]),
    ([(20, 90), (30, 40)], [(0, 20), (90, 100)]),
    ([(50, 50), (60, 100), (0, 50)], [(50, 60)]),
    ([(-50, -20), (0, 50), (50, 100)], []),
    ([(120, 150), (0, 50)], [(50, 100)]),
]


@pytest.mark.parametrize(("parts", "left"), HOLES)
def test_what_no_grade_covers_is_found_from_below(parts, left):
    found = holes(between(0, 100), [between(*part) for part in parts])

    assert found == [between(*part) for part in left]


def between(low: int, high: int) -> Interval:
    return Interval(before(low), before(high))
