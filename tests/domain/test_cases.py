"""Cases, second axes, scales of several measures, and scales that only state a rate."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from tests.domain.cast import HIGHER, at_least, graded, on, result, scale, steps, target

from renkei.domain.grading import grade
from renkei.domain.indicator import Accumulation, Direction
from renkei.domain.scale import Axis, Case, Condition, GradeStep, Of, Op, Rules, Scale
from renkei.domain.target import TargetKind as Kind
from renkei.domain.target import usual_kind

DUE = target(None, Kind.MILESTONE, due=on("2025-03-31"))
TOTALS = Case((("accumulation", "cumulative"),), use=((Of.PROGRESS, Of.RATIO),))


def test_a_case_compares_something_else_for_some_indicators():
    by = replace(scale(Of.PROGRESS), cases=(TOTALS,))
    total = replace(HIGHER, accumulation=Accumulation.CUMULATIVE)

    assert graded(by, 60, 80, baseline=40).rate == Fraction(1, 2)
    assert graded(by, 60, 80, total, baseline=40).rate == Fraction(3, 4)


@pytest.mark.parametrize(
    ("name", "value", "indicator", "aimed"),
    [
        ("method", "survey", replace(HIGHER, method="survey"), target(100)),
        ("kind", "outcome", HIGHER, target(100)),
        ("direction", "higher", HIGHER, target(100)),
        ("target_kind", "more_than", HIGHER, target(100, Kind.MORE_THAN)),
    ],
)
def test_a_case_may_bring_grades_of_its_own(name, value, indicator, aimed):
    gentle = Case(((name, value),), grades=steps(Of.RATIO, "1/2"))

    assert graded(replace(scale(), cases=(gentle,)), 60, aimed, indicator).symbol == "A"
    assert (
        graded(
            replace(scale(), cases=(replace(gentle, where=((name, "other"),)),)), 60, aimed, indicator
        ).symbol
        == "C"
    )


def test_the_first_case_that_fits_is_taken_and_all_its_conditions_must():
    first = Case((("kind", "outcome"), ("method", "survey")), grades=steps(Of.RATIO, "1/4"))
    second = Case((("kind", "outcome"),), grades=steps(Of.RATIO, "1/2"))
    by = replace(scale(), cases=(first, second))

    assert graded(by, 30, 100).symbol == "B"
    assert graded(by, 30, 100, replace(HIGHER, method="survey")).symbol == "A"


def test_a_case_of_dates_needs_no_direction():
    dates = Case(
        (("method", "milestone"),),
        grades=(GradeStep("A", "", when=(at_least(Of.DONE, "1"),)), GradeStep("B", "", otherwise=True)),
    )
    by = replace(scale(Of.RATIO, "1"), cases=(dates,))
    plan = replace(HIGHER, direction=None, method="milestone")

    found = grade(plan, DUE, result(None, done_on=on("2025-01-01")), by)

    assert (found.symbol, found.rate) == ("A", None)


MIXED = Scale(
    "mixed",
    1,
    "",
    (
        GradeStep("S", "", when=(Condition(Of.COMPARE, Op.MORE_THAN, Fraction(0)),)),
        GradeStep("A", "", when=(Condition(Of.CHANGE, Op.MORE_THAN, Fraction(0)), at_least(Of.RATIO, "1/2"))),
        GradeStep("B", "", otherwise=True),
    ),
)


@pytest.mark.parametrize(("actual", "symbol"), [(101, "S"), (100, "A"), (60, "A"), (50, "B"), (45, "B")])
def test_all_conditions_of_a_grade_must_hold(actual, symbol):
    assert graded(MIXED, actual, 100, baseline=50).symbol == symbol


def test_what_no_earlier_grade_asked_for_need_not_be_known():
    assert graded(MIXED, 101, 100).symbol == "S"
    assert graded(MIXED, 99, 100).reason == "no_baseline"


def test_a_scale_of_several_measures_traces_all_of_them():
    trace = graded(MIXED, 60, 100, baseline=50).trace

    assert (trace.of, trace.formula, trace.met) == ("change", "change_from_baseline", ("more_than", 0))
    assert [(step.formula, step.rate) for step in trace.others] == [
        ("compare", None),
        ("ratio", Fraction(3, 5)),
    ]


def test_a_scale_without_grades_states_a_rate():
    by = Scale("rate", 1, "", (), rules=Rules(rate=Of.PROGRESS, cap=Fraction(1), floor=Fraction(0)))

    found = graded(by, 50, 60, baseline=40)

    assert (found.symbol, found.reason, found.rate) == ("", "", Fraction(1, 2))
    assert graded(by, 70, 60, baseline=40).rate == 1


def test_a_scale_without_grades_says_why_there_is_no_rate():
    by = Scale("rate", 1, "", (), rules=Rules(rate=Of.PROGRESS))

    assert (graded(by, 50, 60).symbol, graded(by, 50, 60).reason) == ("", "no_baseline")


def test_a_rate_that_no_grade_takes_is_said():
    by = Scale("gap", 1, "", (GradeStep("A", "", when=(at_least(Of.RATIO, "1"),)),))

    found = graded(by, 50, 100)

    assert (found.symbol, found.reason, found.rate) == ("", "no_step", Fraction(1, 2))


def test_two_axes_have_their_own_grades():
    trend = Axis("trend", "方向", steps(Of.CHANGE, "0.03", "-0.03"))
    by = replace(scale(), axes=(trend,), cases=(Case((("kind", "outcome"),), grades=steps(Of.RATIO, "1/2")),))

    assert graded(by, 60, 100, baseline=50).axes == (("trend", "A"),)
    assert graded(by, 60, 100).axes == (("trend", ""),)
    assert graded(by, 60, 100).symbol == "A"


def test_a_grade_may_stand_between_two_bounds():
    between = (at_least(Of.RATIO, "3/4"), Condition(Of.RATIO, Op.LESS_THAN, Fraction(1)))
    by = replace(scale(), grades=(GradeStep("B", "", when=between), GradeStep("Z", "", otherwise=True)))

    assert [graded(by, actual, 100).symbol for actual in (74, 75, 99, 100)] == ["Z", "B", "B", "Z"]


def test_the_trace_of_a_grade_between_two_bounds_names_both():
    between = (at_least(Of.RATIO, "3/4"), Condition(Of.RATIO, Op.LESS_THAN, Fraction(1)))
    by = replace(scale(), grades=(GradeStep("B", "", when=between), GradeStep("Z", "", otherwise=True)))

    trace = graded(by, 80, 100).trace

    assert (trace.met, trace.below) == (("at_least", Fraction(3, 4)), ("at_least", 1))


def test_dates_and_points_together_need_no_direction():
    both = (at_least(Of.DONE, "1"), at_least(Of.SCORE, "1/2"))
    by = replace(
        scale(Of.SCORE, "1"), grades=(GradeStep("A", "", when=both), GradeStep("B", "", otherwise=True))
    )
    free = replace(HIGHER, direction=None)

    found = grade(free, DUE, result(None, done_on=on("2025-01-01"), score=5, full=10), by)

    assert found.symbol == "A"


@pytest.mark.parametrize(
    ("direction", "kind"),
    [("higher", "at_least"), ("lower", "at_most"), ("keep", "keep"), ("range", "range"), (None, "at_least")],
)
def test_a_number_alone_is_a_target_of_the_kind_that_its_direction_asks_for(direction, kind):
    assert usual_kind(Direction(direction) if direction else None) == kind


JUDGED_SURVEYS = Case((("method", "survey"),), use=((Of.RATIO, Of.JUDGED),))
CHANGES = Case((("method", "survey"),), use=((Of.RATIO, Of.CHANGE),))
SURVEY = replace(HIGHER, method="survey")


def test_a_case_may_leave_some_indicators_to_people():
    by = replace(scale(), cases=(JUDGED_SURVEYS,))

    assert grade(SURVEY, target(100), result(10, judged="A"), by).symbol == "A"
    assert grade(HIGHER, target(100), result(10, judged="A"), by).symbol == "D"


def test_what_a_case_compares_instead_decides_what_fits():
    kept = replace(SURVEY, direction=Direction.KEEP)
    at_least_ten = target(10, Kind.AT_LEAST)

    assert (
        graded(replace(scale(), cases=(CHANGES,)), 12, at_least_ten, kept, baseline=10).reason
        == "direction_unfit"
    )
    assert (
        graded(replace(scale(), cases=(CHANGES,), grades=()), 12, at_least_ten, kept, baseline=10).reason
        == "direction_unfit"
    )


@pytest.mark.parametrize(
    ("kind", "reason"), [(Kind.TEXT, "text_target"), (Kind.AT_MOST, "direction_contradicts_target")]
)
def test_a_rate_alone_asks_of_the_target_what_a_grade_does(kind, reason):
    assert graded(replace(scale(), grades=()), 12, target(None, kind)).reason == reason


def test_a_target_that_counts_as_reached_is_graded_by_the_case_s_own_bounds():
    generous = Case((("target_kind", "more_than"),), grades=steps(Of.RATIO, "2", "1"))

    assert graded(replace(scale(), cases=(generous,)), 5, target(0, Kind.MORE_THAN)).symbol == "B"
