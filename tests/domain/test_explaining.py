"""The trace of a grade as data: what was compared, what went in, which bounds were met and missed, which rules were used."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from tests.domain.cast import HIGHER, KEEP, LOWER, RANGE, at_least, graded, number, result, scale, target

from renkei.domain.grading import grade
from renkei.domain.scale import Condition, GradeStep, Of, Op, Rounding, Rules, Scale
from renkei.domain.target import TargetKind as Kind
from renkei.domain.trace import Step, Trace

MIRROR, UPSIDE = {"lower": "two_minus_ratio"}, {"lower": "target_over_actual"}
ROOM = target(18, Kind.RANGE, upper=number(28))
ELAPSED = replace(
    scale(Of.PROGRESS),
    grades=(
        GradeStep("A", "", when=(at_least(Of.PROGRESS, "0", per_elapsed=Fraction(1)),)),
        GradeStep("B", "", otherwise=True),
    ),
)
HALF = {"compare_rounding": Rounding.HALF_UP}


@pytest.mark.parametrize(
    ("found", "notes"),
    [
        (lambda: graded(scale(), 80, 100), ()),
        (lambda: graded(scale(), 5, 0), ("zero_target",)),
        (lambda: graded(scale(**UPSIDE), 0, 10, LOWER), ("beyond_rates",)),
        (lambda: graded(scale(Of.PROGRESS, past_baseline="met_or_zero"), 5, 5, baseline=9), ("past_baseline",)),
        (lambda: graded(scale(), 20, ROOM, RANGE), ("inside",)),
        (lambda: graded(scale(), 9, ROOM, RANGE), ("outside",)),
        (lambda: graded(scale(keep="ratio_to_limit"), 9, ROOM, RANGE), ("ratio_to_limit",)),
        (lambda: graded(scale(), 80, target(100, Kind.MORE_THAN)), ("strict_target",)),
        (lambda: graded(scale(Of.COMPARE, "0"), 8, target(9, Kind.LESS_THAN), LOWER), ("strict_target",)),
        (lambda: graded(scale(Of.CHANGE, "0"), 8, target(9, Kind.MORE_THAN), baseline=5), ()),
        (lambda: graded(scale(**HALF), 80, 100), ("rounded",)),
        (lambda: graded(scale(Of.COMPARE, "0", **HALF), 80, 100), ()),
        (lambda: graded(ELAPSED, 80, 100, baseline=0, elapsed=(2, 5)), ("elapsed_bound",)),
        (lambda: graded(scale(**MIRROR), 8, target("-0.8", Kind.RELATIVE), LOWER, baseline=50), ("relative_target",)),
        (lambda: graded(scale(Of.CHANGE, "0"), 8, target("-0.8", Kind.RELATIVE), LOWER, baseline=50), ()),
        (lambda: graded(scale(), 8, target(None, Kind.KEEP), baseline=50), ("baseline_as_target",)),
        (lambda: graded(scale(), 8, target(50, Kind.KEEP), baseline=40), ()),
        (lambda: graded(scale(cap=Fraction(1)), 101, 100), ("capped",)),
        (lambda: graded(scale(cap=Fraction(1)), 100, 100), ()),
        (lambda: graded(scale(floor=Fraction(0)), -1, 100), ("floored",)),
        (lambda: graded(scale(floor=Fraction(0)), 0, 100), ()),
        (lambda: graded(scale(cap=Fraction(1), **HALF), 101, target(100, Kind.MORE_THAN)), ("strict_target", "rounded", "capped")),
    ],
)  # fmt: skip
def test_the_rules_that_were_used_are_named(found, notes):
    assert found().trace.notes == notes


def test_a_share_is_told_by_its_parts():
    reported = result(None, numerator=number(1), denominator=number(3))

    trace = grade(replace(HIGHER, unit="％"), target(40), reported, scale()).trace

    assert trace.notes == ("quotient",)
    assert trace.inputs == (("denominator", number(3)), ("numerator", number(1)), ("t", number(40)))


def test_a_share_that_is_whole_is_told_as_a_value_too():
    reported = result(None, numerator=number(1), denominator=number(4))

    trace = grade(replace(HIGHER, unit="％"), target(40), reported, scale()).trace

    assert trace.input("a") == number(25)
    assert trace.input("numerator") == number(1)


def test_a_value_that_was_reported_is_not_told_by_what_it_was_divided_from():
    reported = result(25, numerator=number(1), denominator=number(4))

    trace = grade(replace(HIGHER, unit="％"), target(40), reported, scale()).trace

    assert (trace.notes, trace.inputs) == ((), (("a", number(25)), ("t", number(40))))


@pytest.mark.parametrize(
    ("found", "inputs"),
    [
        (lambda: graded(scale(), 80, 100), {"a": 80, "t": 100}),
        (lambda: graded(scale(Of.PROGRESS), 80, 100, baseline=50), {"a": 80, "f": 100, "b": 50}),
        (lambda: graded(scale(Of.LINE), 80, 100, baseline=50, elapsed=(2, 5)), {"a": 80, "f": 100, "b": 50, "k": None, "n": None}),
        (lambda: graded(scale(Of.CHANGE, "0", reference="previous"), 80, None, previous=number(70)), {"a": 80, "r": 70}),
        (lambda: graded(scale(), 20, ROOM, RANGE), {"a": 20, "t": 18, "u": 28}),
        (lambda: graded(scale(), 20, target(28, Kind.AT_MOST), KEEP), {"a": 20, "t": 28, "u": 28}),
        (lambda: graded(scale(**MIRROR), 8, target("-0.8", Kind.RELATIVE), LOWER, baseline=50), {"a": 8, "t": 10, "b": 50}),
        (lambda: graded(ELAPSED, 80, 100, baseline=0, elapsed=(2, 5)), {"a": 80, "f": 100, "b": 0, "k": None, "n": None}),
    ],
)  # fmt: skip
def test_what_went_in_is_kept_as_it_was_reported(found, inputs):
    years = {"k": 2, "n": 5}
    expected = {name: years[name] if value is None else number(value) for name, value in inputs.items()}

    assert dict(found().trace.inputs) == expected


BETWEEN = Scale(
    "s",
    1,
    "",
    (
        GradeStep("S", "", when=(Condition(Of.RATIO, Op.MORE_THAN, Fraction(1)),)),
        GradeStep("B", "", when=(at_least(Of.RATIO, "1/2"), Condition(Of.RATIO, Op.AT_MOST, Fraction(1)))),
        GradeStep("Z", "", otherwise=True),
    ),
)
RISING = replace(
    scale(),
    grades=(
        GradeStep("D", "", when=(Condition(Of.RATIO, Op.LESS_THAN, Fraction(1, 2)),)),
        GradeStep("C", "", when=(Condition(Of.RATIO, Op.LESS_THAN, Fraction(3, 4)),)),
        GradeStep("A", "", otherwise=True),
    ),
)


@pytest.mark.parametrize(
    ("by", "actual", "symbol", "met", "below"),
    [
        (scale(), 100, "A", ("at_least", "1"), None),
        (scale(), 80, "B", ("at_least", "3/4"), ("at_least", "1")),
        (scale(), 60, "C", ("at_least", "1/2"), ("at_least", "3/4")),
        (scale(), 10, "D", None, ("at_least", "1/2")),
        (BETWEEN, 120, "S", ("more_than", "1"), None),
        (BETWEEN, 60, "B", ("at_least", "1/2"), ("more_than", "1")),
        (BETWEEN, 10, "Z", None, ("at_least", "1/2")),
        (RISING, 10, "D", ("less_than", "1/2"), None),
        (RISING, 60, "C", ("less_than", "3/4"), ("less_than", "1/2")),
        (RISING, 90, "A", None, ("less_than", "3/4")),
    ],
)
def test_the_bound_that_was_met_and_the_nearest_that_was_not(by, actual, symbol, met, below):
    found = graded(by, actual, 100)

    told = [None if bound is None else (bound[0], Fraction(bound[1])) for bound in (met, below)]
    assert (found.symbol, found.trace.met, found.trace.below) == (symbol, *told)


MIXED = Scale(
    "m",
    1,
    "",
    (
        GradeStep("S", "", when=(Condition(Of.COMPARE, Op.MORE_THAN, Fraction(0)),)),
        GradeStep("A", "", when=(Condition(Of.CHANGE, Op.MORE_THAN, Fraction(0)),)),
        GradeStep("B", "", otherwise=True),
    ),
)


def test_what_else_was_compared_on_the_way_is_told():
    trace = graded(MIXED, 60, 100, baseline=50).trace

    assert (trace.of, trace.formula, trace.rate) == ("change", "change_from_baseline", Fraction(1, 5))
    assert trace.others == (Step(Of.COMPARE, "compare", None),)
    assert trace.printed == "ratio"


def test_what_decided_first_leaves_the_rest_untold():
    trace = graded(MIXED, 101, 100, baseline=50).trace

    assert (trace.of, trace.rate, trace.others) == ("compare", None, ())


def test_the_rest_hangs_on_the_last_condition_that_did_not_hold():
    trace = graded(MIXED, 40, 100, baseline=50).trace

    assert (trace.of, trace.formula, trace.met, trace.below) == (
        "change",
        "change_from_baseline",
        None,
        ("more_than", 0),
    )


def test_special_rules_of_what_else_was_compared_are_told_too():
    steps = (
        GradeStep("S", "", when=(Condition(Of.RATIO, Op.MORE_THAN, Fraction(1)),)),
        GradeStep("A", "", when=(at_least(Of.COMPARE, "0"),)),
        GradeStep("B", "", otherwise=True),
    )

    trace = graded(Scale("m", 1, "", steps), 0, 0).trace

    assert trace.others == (Step(Of.RATIO, "ratio", Fraction(1), "zero_target"),)


@pytest.mark.parametrize(
    ("of", "rate", "printed"),
    [
        (Of.RATIO, Of.RATIO, ""),
        (Of.LINE, Of.PROGRESS, "progress"),
        (Of.PROGRESS, Of.PROGRESS, ""),
        (Of.PROGRESS, Of.SCORE, ""),
    ],
)
def test_a_printed_rate_that_is_another_one_is_named(of, rate, printed):
    by = replace(scale(of, "1"), rules=Rules(rate=rate))

    assert graded(by, 60, 100, baseline=50, elapsed=(2, 5)).trace.printed == printed


def test_a_rate_alone_is_told_with_its_formula():
    trace = graded(replace(scale(Of.PROGRESS), grades=()), 60, 100, baseline=50).trace

    assert (trace.of, trace.formula, trace.rate, trace.met, trace.below) == (
        "progress",
        "progress",
        Fraction(1, 5),
        None,
        None,
    )
    assert trace.printed == ""


@pytest.mark.parametrize(
    ("found", "inputs"),
    [
        (lambda: graded(scale(zero_target="not_gradable"), 5, 0), {"a": 5, "t": 0}),
        (lambda: graded(scale(), 5, 10, LOWER), {"a": 5, "t": 10}),
        (lambda: graded(scale(), 5, None), {"a": 5}),
        (lambda: graded(scale(), None, 10), {"t": 10}),
    ],
)
def test_where_there_is_no_grade_what_is_known_is_told(found, inputs):
    trace = found().trace

    assert (trace.of, trace.formula, trace.rate, trace.notes) == (None, "", None, ())
    assert dict(trace.inputs) == {name: number(value) for name, value in inputs.items()}


@pytest.mark.parametrize(("of", "version"), [(Of.RATIO, 2), (Of.PROGRESS, 7)])
def test_the_version_of_the_target_is_that_which_was_compared(of, version):
    final = replace(target(200), version=7)

    found = graded(scale(of), 60, replace(target(100), version=2), baseline=50, final=final)

    assert found.trace.target_version == version


NOTHING = Trace("aomori", 3, None, "", target_version=2)


@pytest.mark.parametrize(
    ("reported", "by", "told"),
    [
        (
            result(None, judged="A"),
            scale(Of.JUDGED, "1"),
            Trace("aomori", 3, Of.JUDGED, "judged", target_version=2),
        ),
        (result(None, judged="X"), scale(Of.JUDGED, "1"), replace(NOTHING, inputs=(("t", number(10)),))),
        (result(None, missing="off_year"), scale(), replace(NOTHING, inputs=(("t", number(10)),))),
        (result(8), scale(zero_target="not_gradable"), None),
    ],
)
def test_a_trace_without_a_computation_still_says_by_which_scale_and_target(reported, by, told):
    aimed = target(10 if told else 0, version=2)

    trace = grade(HIGHER, aimed, reported, replace(by, id="aomori", version=3)).trace

    assert trace == (told or replace(NOTHING, inputs=(("a", number(8)), ("t", 0))))


def test_a_range_of_an_indicator_without_its_direction_is_told_with_both_ends():
    trace = graded(scale(), 20, ROOM).trace

    assert trace.inputs == (("a", number(20)), ("t", number(18)), ("u", number(28)))


def test_the_ends_of_a_value_to_be_kept_are_told_of_progress_too():
    trace = graded(scale(Of.PROGRESS), 20, target(18), KEEP).trace

    assert (trace.notes, trace.inputs) == (
        ("inside",),
        (("a", number(20)), ("f", number(18)), ("t", number(18))),
    )


def test_where_no_grade_takes_the_rate_what_was_missed_is_told():
    by = Scale("gap", 1, "", (GradeStep("A", "", when=(at_least(Of.RATIO, "1"),)),))

    trace = graded(by, 50, 100).trace

    assert (trace.formula, trace.rate, trace.met, trace.below) == (
        "ratio",
        Fraction(1, 2),
        None,
        ("at_least", 1),
    )


def test_what_a_rate_alone_could_not_compute_has_no_formula():
    by = replace(MIXED, rules=Rules(lower="refuse"))

    trace = graded(by, 60, target(100, Kind.AT_MOST), LOWER, baseline=50).trace

    assert (trace.printed, graded(by, 60, target(100, Kind.AT_MOST), LOWER, baseline=50).rate) == ("", None)


def test_without_a_target_there_is_no_version_of_one():
    assert graded(scale(Of.CHANGE, "0"), 60, None, baseline=50).trace.target_version is None


def test_an_explanation_is_of_the_grade_that_is_asked():
    by = scale()
    one, other = graded(by, 80, 100), graded(by, 10, 100)

    assert [of.trace.input("a") for of in (one, other, one)] == [number(80), number(10), number(80)]
