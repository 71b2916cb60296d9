"""One indicator-year graded: ratios, directions, kinds of target, and what stays without a grade."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from tests.domain.cast import HIGHER, LOWER, graded, number, result, scale, target

from renkei.domain.grading import grade
from renkei.domain.indicator import Direction
from renkei.domain.measure import MissingReason
from renkei.domain.rule import compile_scale
from renkei.domain.scale import Of
from renkei.domain.target import TargetKind as Kind

UPSIDE = {"lower": "target_over_actual"}
MIRROR = {"lower": "two_minus_ratio"}


@pytest.mark.parametrize(
    ("actual", "of", "symbol", "rate"),
    [
        ("50500", "50500", "A", Fraction(1)),
        ("43698", "50500", "B", Fraction(21849, 25250)),
        ("75", "100", "B", Fraction(3, 4)),
        ("74.9999", "100", "C", Fraction(749999, 1000000)),
        ("50", "100", "C", Fraction(1, 2)),
        ("49.9999", "100", "D", Fraction(499999, 1000000)),
        ("0", "100", "D", Fraction(0)),
        ("-5", "100", "D", Fraction(-1, 20)),
        ("240.7", "100", "A", Fraction(2407, 1000)),
        ("0.225", "0.3", "B", Fraction(3, 4)),
    ],
)
def test_the_exact_rate_is_compared_and_a_bound_belongs_to_the_better_grade(actual, of, symbol, rate):
    found = graded(scale(), actual, of)

    assert (found.symbol, found.rate, found.reason) == (symbol, rate, "")


@pytest.mark.parametrize("missing", MissingReason)
def test_a_missing_value_keeps_its_own_reason_and_is_no_zero(missing):
    found = grade(HIGHER, target(100), result(None, missing=str(missing)), scale())

    assert (found.symbol, found.reason, found.rate) == ("", missing, None)


def test_a_reported_zero_is_graded():
    assert graded(scale(), 0, 100).symbol == "D"


@pytest.mark.parametrize("nothing", [None, result(None)])
def test_nothing_reported_is_not_graded_as_zero(nothing):
    found = grade(HIGHER, target(100), nothing, scale())

    assert (found.symbol, found.reason, found.rate) == ("", "not_reported", None)


@pytest.mark.parametrize(
    ("actual", "of", "rules", "symbol", "rate"),
    [
        (10, 10, UPSIDE, "A", Fraction(1)),
        (5, 10, UPSIDE, "A", Fraction(2)),
        (12, 10, UPSIDE, "B", Fraction(5, 6)),
        (20, 10, UPSIDE, "C", Fraction(1, 2)),
        (0, 10, UPSIDE, "A", None),
        (-3, 10, UPSIDE, "A", None),
        (10, 10, MIRROR, "A", Fraction(1)),
        ("12.5", 10, MIRROR, "B", Fraction(3, 4)),
        (15, 10, MIRROR, "C", Fraction(1, 2)),
        (25, 10, MIRROR, "D", Fraction(-1, 2)),
        (0, 10, MIRROR, "A", Fraction(2)),
    ],
)
def test_fewer_is_better_where_the_scale_says_how(actual, of, rules, symbol, rate):
    found = graded(scale(**rules), actual, of, LOWER)

    assert (found.symbol, found.rate) == (symbol, rate)


def test_lower_is_not_graded_unless_the_scale_names_a_formula():
    found = graded(scale(), 5, 10, LOWER)

    assert (found.symbol, found.reason, found.rate) == ("", "lower_refused", None)


def test_no_direction_is_never_guessed():
    found = graded(scale(), 5, 10, replace(HIGHER, direction=None))

    assert (found.symbol, found.reason) == ("", "no_direction")


UP, DOWN = (Kind.AT_LEAST, Kind.MORE_THAN), (Kind.AT_MOST, Kind.LESS_THAN)
FITS = {
    Direction.HIGHER: {*UP, Kind.KEEP, Kind.RELATIVE},
    Direction.LOWER: {*DOWN, Kind.KEEP, Kind.RELATIVE},
    Direction.KEEP: {*UP, *DOWN, Kind.KEEP, Kind.RANGE},
    Direction.RANGE: {Kind.RANGE},
}


@pytest.mark.parametrize("kind", [*UP, *DOWN, Kind.KEEP, Kind.RELATIVE, Kind.RANGE])
@pytest.mark.parametrize("direction", Direction)
def test_a_direction_that_contradicts_its_target_is_not_graded(direction, kind):
    indicator = replace(HIGHER, direction=direction, baseline=number(10))

    found = graded(scale(**MIRROR), 12, target(10, kind, upper=number(20)), indicator)

    assert (found.reason == "direction_contradicts_target") == (kind not in FITS[direction])


@pytest.mark.parametrize("direction", Direction)
def test_where_there_is_no_target_the_direction_contradicts_none(direction):
    found = graded(scale(**MIRROR), 12, None, replace(HIGHER, direction=direction))

    assert found.reason == "no_target"


@pytest.mark.parametrize(
    ("aimed", "reason"),
    [
        (None, "no_target"),
        (target(None), "no_target"),
        (target(None, Kind.RELATIVE), "no_target"),
        (target(None, Kind.TEXT), "text_target"),
        (target(None, Kind.MILESTONE), "milestone_target"),
        (target(None, Kind.KEEP), "no_baseline"),
        (target("-0.8", Kind.RELATIVE), "no_baseline"),
        (target(-10), "negative_target"),
    ],
)
def test_a_target_that_is_no_number_is_said_as_it_is(aimed, reason):
    found = graded(scale(), 5, aimed)

    assert (found.symbol, found.reason) == ("", reason)


@pytest.mark.parametrize(
    ("kind", "indicator", "actual", "symbol"),
    [
        (Kind.AT_LEAST, HIGHER, 100, "A"),
        (Kind.MORE_THAN, HIGHER, 100, "B"),
        (Kind.MORE_THAN, HIGHER, "100.0001", "A"),
        (Kind.AT_MOST, LOWER, 100, "A"),
        (Kind.LESS_THAN, LOWER, 100, "B"),
        (Kind.LESS_THAN, LOWER, "99.9999", "A"),
    ],
)
def test_a_strict_target_is_not_reached_by_the_same_value(kind, indicator, actual, symbol):
    assert graded(scale(**MIRROR), actual, target(100, kind), indicator).symbol == symbol


@pytest.mark.parametrize(
    ("share", "indicator", "actual", "symbol"),
    [
        ("-0.8", LOWER, 10, "A"),  # 50 less 80 % is 10
        ("-0.8", LOWER, "10.0001", "B"),
        ("0.3", HIGHER, 65, "A"),  # 50 and 30 % more is 65
        ("0.3", HIGHER, "64.9999", "B"),
    ],
)
def test_a_relative_target_is_counted_from_the_baseline(share, indicator, actual, symbol):
    aimed = target(share, Kind.RELATIVE)

    assert graded(scale(**MIRROR), actual, aimed, indicator, baseline=50).symbol == symbol


def test_a_relative_target_that_is_not_whole_stays_exact():
    found = graded(scale(Of.RATIO, "1"), "0.0001", target("0.5", Kind.RELATIVE), baseline="0.0003")

    assert found.rate == Fraction(1) / (Fraction(3) * Fraction(3, 2))


def test_a_relative_target_against_a_negative_baseline_goes_the_same_way():
    aimed = target("0.3", Kind.RELATIVE)  # 30 % more than −100 is −70

    assert graded(scale(Of.COMPARE, "0"), -70, aimed, baseline=-100).symbol == "A"
    assert graded(scale(Of.COMPARE, "0"), -71, aimed, baseline=-100).symbol == "B"


def test_keeping_the_present_level_aims_at_the_baseline():
    aimed = target(None, Kind.KEEP)

    assert graded(scale(), 40, aimed, baseline=40).symbol == "A"
    assert graded(scale(), 39, aimed, baseline=40).symbol == "B"


@pytest.mark.parametrize(
    ("policy", "actual", "indicator", "symbol", "rate"),
    [
        ("met_if_reached", 0, HIGHER, "A", 1),
        ("met_if_reached", 5, HIGHER, "A", 1),
        ("met_if_reached", -1, HIGHER, "D", 0),
        ("met_if_reached", 0, LOWER, "A", 1),
        ("met_if_reached", 1, LOWER, "D", 0),
        ("zero", 0, HIGHER, "D", 0),
        ("zero", 0, LOWER, "D", 0),
    ],
)
@pytest.mark.parametrize("lower", ["target_over_actual", "two_minus_ratio"])
def test_a_target_of_zero_is_reached_or_not_as_the_scale_says(policy, actual, indicator, symbol, rate, lower):
    found = graded(scale(zero_target=policy, lower=lower), actual, 0, indicator)

    assert (found.symbol, found.rate) == (symbol, rate)


def test_a_target_of_zero_is_not_graded_where_the_scale_says_so():
    found = graded(scale(zero_target="not_gradable"), 0, 0)

    assert (found.symbol, found.reason, found.rate) == ("", "zero_target", None)


def test_a_strict_target_of_zero_that_is_passed_gets_the_best_grade():
    aimed = target(0, Kind.MORE_THAN)

    assert graded(scale(), 1, aimed).symbol == "A"
    assert graded(scale(), 0, aimed).symbol == "D"


@pytest.mark.parametrize(
    ("unit", "numerator", "denominator", "symbol", "rate"),
    [
        ("％", 1, 3, "B", Fraction(5, 6)),
        ("%", 2, 5, "A", Fraction(1)),
        ("件/人", 40, 1, "A", Fraction(1)),
    ],
)
def test_a_share_is_taken_exactly_from_numerator_and_denominator(unit, numerator, denominator, symbol, rate):
    share = replace(HIGHER, unit=unit)
    reported = result(None, numerator=number(numerator), denominator=number(denominator))

    found = grade(share, target(40), reported, scale())

    assert (found.symbol, found.rate) == (symbol, rate)


def test_a_share_of_nothing_is_not_reported():
    reported = result(None, numerator=number(1), denominator=0)

    assert grade(HIGHER, target(40), reported, scale()).reason == "not_reported"


def test_what_was_reported_goes_before_what_it_was_divided_from():
    reported = result("33.3", numerator=number(1), denominator=number(3))

    assert grade(replace(HIGHER, unit="％"), target(100), reported, scale()).rate == Fraction(333, 1000)


@pytest.mark.parametrize(("actual", "printed"), [("99.95", "100.0"), ("99.94", "99.9"), ("150", "150.0")])
def test_the_printed_rate_is_rounded_and_the_grade_is_not(actual, printed):
    found = graded(scale(), actual, 100)

    assert str(found.printed_rate) == printed
    assert found.symbol == ("A" if actual == "150" else "B")


def test_cap_and_floor_are_of_the_printed_rate_alone():
    by = scale(Of.RATIO, "3/2", "1", cap=Fraction(1), floor=Fraction(0))

    assert (graded(by, 200, 100).symbol, graded(by, 200, 100).rate) == ("A", 1)
    assert str(graded(by, 200, 100).printed_rate) == "100.0"
    assert str(graded(scale(floor=Fraction(0)), -20, 100).printed_rate) == "0.0"
    assert (graded(by, -20, 100).symbol, graded(by, -20, 100).rate) == ("C", 0)
    assert graded(by, 50, 100).rate == Fraction(1, 2)


def test_a_value_beyond_what_whole_numbers_of_64_bits_hold_is_refused():
    limit = (2**63 - 1) // (50 + 43)  # of 86 %: 50·a − 43·t

    inside = grade(
        HIGHER, replace(target(1), value=limit), replace(result(1), value=limit), scale(Of.RATIO, "0.86")
    )
    beyond = grade(
        HIGHER, replace(target(1), value=limit), replace(result(1), value=limit + 1), scale(Of.RATIO, "0.86")
    )

    assert inside.symbol == "A"
    assert (beyond.symbol, beyond.reason) == ("", "beyond_limit")


def test_a_large_debt_is_refused_like_a_large_sum():
    beyond = replace(result(1), value=-(2**63))

    assert grade(HIGHER, target(1), beyond, scale()).reason == "beyond_limit"


def test_grading_says_which_version_of_the_scale_and_of_the_target_it_used():
    by = replace(scale(), id="aomori", version=3)

    trace = graded(by, 5, replace(target(10), version=2)).trace

    assert (trace.scale, trace.version, trace.target_version) == ("aomori", 3, 2)


def test_the_trace_holds_what_went_in_what_was_met_and_what_was_not():
    trace = graded(scale(), 80, 100).trace

    assert trace.formula == "ratio"
    assert trace.inputs == (("a", 800000), ("t", 1000000))
    assert trace.met == ("at_least", Fraction(3, 4))
    assert trace.below == ("at_least", Fraction(1))
    assert trace.rate == Fraction(4, 5)


def test_the_trace_of_the_rest_names_only_the_bound_that_was_missed():
    trace = graded(scale(), 10, 100).trace

    assert (trace.of, trace.met, trace.below) == ("ratio", None, ("at_least", Fraction(1, 2)))


def test_the_trace_of_a_settled_grade_keeps_the_numbers_that_were_reported():
    trace = graded(scale(), 7, 0).trace

    assert trace.inputs == (("a", 70000), ("t", 0))
    assert trace.notes == ("zero_target",)


def test_a_compiled_scale_grades_like_the_scale():
    compiled = compile_scale(scale())

    found = grade(HIGHER, target(100), result(80), compiled)

    assert (found.symbol, found.compiled) == ("B", compiled)
    assert found.compiled is compiled


def test_a_total_that_is_given_is_graded_in_place_of_the_value():
    found = grade(HIGHER, target(100), result(5), scale(), actual=number(80))

    assert (found.symbol, found.rate) == ("B", Fraction(4, 5))


def test_a_grade_keeps_what_its_printed_rate_was_computed_from():
    found = graded(scale(), 80, 100)

    assert (found.above, found.below) == (number(80), number(100))
