"""What a scale may compare besides the plain ratio: elapsed ratio, progress, line, change, target, points, dates, judgement."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from tests.domain.cast import HIGHER, KEEP, LOWER, at_least, graded, number, on, result, scale, target

from renkei.domain.grading import grade
from renkei.domain.scale import Condition, GradeStep, Of, Op, Rules, Scale
from renkei.domain.target import TargetKind as Kind

PAST = {"past_baseline": "met_or_zero"}


@pytest.mark.parametrize(
    ("actual", "elapsed", "symbol", "rate"),
    [
        (40, (2, 5), "A", Fraction(1)),  # 100 × 2/5 = 40
        (24, (2, 5), "B", Fraction(3, 5)),
        ("23.9999", (2, 5), "C", Fraction(239999, 400000)),
        (24, (5, 5), "C", Fraction(6, 25)),
    ],
)
def test_elapsed_ratio_expects_the_passed_share_of_the_final_target(actual, elapsed, symbol, rate):
    found = graded(scale(Of.ELAPSED_RATIO, "1", "3/5"), actual, 100, elapsed=elapsed)

    assert (found.symbol, found.rate) == (symbol, rate)


def test_elapsed_ratio_has_no_formula_where_fewer_is_better():
    by = scale(Of.ELAPSED_RATIO, "1", lower="two_minus_ratio")

    assert graded(by, 5, 10, LOWER, elapsed=(1, 5)).reason == "lower_refused"


@pytest.mark.parametrize("of", [Of.ELAPSED_RATIO, Of.LINE])
def test_without_a_period_nothing_has_elapsed(of):
    assert graded(scale(of, "1"), 5, 10, baseline=1).reason == "no_period"


@pytest.mark.parametrize(
    ("indicator", "baseline", "actual", "final", "symbol", "rate"),
    [
        (HIGHER, 40, 60, 60, "A", Fraction(1)),
        (HIGHER, 40, 55, 60, "B", Fraction(3, 4)),
        (HIGHER, 40, 40, 60, "D", Fraction(0)),
        (HIGHER, 40, 30, 60, "D", Fraction(-1, 2)),
        (HIGHER, -20, 10, 20, "B", Fraction(3, 4)),
        (LOWER, 20, 10, 10, "A", Fraction(1)),
        (LOWER, 20, "12.5", 10, "B", Fraction(3, 4)),
        (LOWER, 20, 25, 10, "D", Fraction(-1, 2)),
        (LOWER, 20, 0, 10, "A", Fraction(2)),
    ],
)
def test_progress_is_the_way_gone_from_the_baseline(indicator, baseline, actual, final, symbol, rate):
    found = graded(scale(Of.PROGRESS), actual, final, indicator, baseline=baseline)

    assert (found.symbol, found.rate) == (symbol, rate)


def test_progress_goes_to_the_target_of_the_last_year_of_the_period():
    found = graded(scale(Of.PROGRESS), 60, 60, baseline=40, final=target(80))

    assert (found.symbol, found.rate) == ("C", Fraction(1, 2))


def test_progress_is_graded_where_only_the_last_year_has_a_target():
    found = graded(scale(Of.PROGRESS), 60, None, baseline=40, final=replace(target(80), version=4))

    assert (found.symbol, found.trace.target_version) == ("C", 4)


def test_progress_needs_a_baseline():
    assert graded(scale(Of.PROGRESS), 60, 80).reason == "no_baseline"


@pytest.mark.parametrize(
    ("indicator", "baseline", "actual", "final", "symbol", "rate"),
    [
        (HIGHER, 60, 60, 50, "A", 1),  # already past the target
        (HIGHER, 60, 50, 50, "A", 1),
        (HIGHER, 60, "49.9999", 50, "D", 0),
        (HIGHER, 50, 50, 50, "A", 1),  # the target is the baseline
        (HIGHER, 50, 49, 50, "D", 0),
        (LOWER, 5, 10, 10, "A", 1),
        (LOWER, 5, 11, 10, "D", 0),
        (LOWER, 10, 10, 10, "A", 1),
    ],
)
def test_a_baseline_at_the_target_or_past_it_leaves_reached_or_not(
    indicator, baseline, actual, final, symbol, rate
):
    found = graded(scale(Of.PROGRESS, **PAST), actual, final, indicator, baseline=baseline)

    assert (found.symbol, found.rate, found.trace.notes) == (symbol, rate, ("past_baseline",))


@pytest.mark.parametrize(("baseline", "final"), [(60, 50), (50, 50)])
@pytest.mark.parametrize("of", [Of.PROGRESS, Of.LINE])
def test_a_baseline_at_the_target_or_past_it_is_not_graded_by_default(of, baseline, final):
    found = graded(scale(of), 55, final, baseline=baseline, elapsed=(1, 5))

    assert (found.symbol, found.reason) == ("", "past_baseline")


@pytest.mark.parametrize(
    ("kind", "actual", "symbol"),
    [(Kind.AT_LEAST, 50, "A"), (Kind.MORE_THAN, 50, "D"), (Kind.MORE_THAN, 51, "A")],
)
def test_a_strict_target_past_the_baseline_is_not_reached_by_the_same_value(kind, actual, symbol):
    assert graded(scale(Of.PROGRESS, **PAST), actual, target(50, kind), baseline=60).symbol == symbol


@pytest.mark.parametrize(
    ("actual", "symbol", "rate"),
    [
        (48, "A", Fraction(1)),
        (56, "A", Fraction(2)),
        ("47.9999", "B", Fraction(79999, 80000)),
        (40, "D", Fraction(0)),
    ],
)
def test_line_asks_for_the_straight_way_from_baseline_to_target(actual, symbol, rate):
    found = graded(scale(Of.LINE), actual, 60, baseline=40, elapsed=(2, 5))

    assert (found.symbol, found.rate) == (symbol, rate)


def test_on_the_line_after_two_of_six_years_is_exact():
    assert graded(scale(Of.LINE), 20, 60, baseline=0, elapsed=(2, 6)).symbol == "A"


MOTOMIYA = tuple(
    GradeStep(symbol, "", when=(at_least(Of.PROGRESS, less, per_elapsed=Fraction(1)),))
    for symbol, less in (("A", "0"), ("B", "-1/20"), ("C", "-1/10"))
)


@pytest.mark.parametrize(
    ("actual", "elapsed", "symbol"),
    [
        (20, (1, 5), "A"),
        ("19.9999", (1, 5), "B"),
        (15, (1, 5), "B"),
        ("14.9999", (1, 5), "C"),
        (15, (2, 5), "D"),
        (40, (2, 5), "A"),
    ],
)
def test_a_bound_may_follow_the_years_that_have_passed(actual, elapsed, symbol):
    by = replace(scale(), grades=(*MOTOMIYA, GradeStep("D", "", otherwise=True)))

    found = graded(by, actual, 100, baseline=0, elapsed=elapsed)

    assert found.symbol == symbol


def test_a_bound_that_follows_the_years_is_traced_as_it_stood():
    by = replace(scale(), grades=(*MOTOMIYA, GradeStep("D", "", otherwise=True)))

    trace = graded(by, 38, 100, baseline=0, elapsed=(2, 5)).trace

    assert (trace.met, trace.below) == (("at_least", Fraction(7, 20)), ("at_least", Fraction(2, 5)))
    assert trace.input("k") == 2
    assert trace.input("n") == 5


def test_a_bound_that_follows_the_years_needs_a_period():
    by = replace(scale(), grades=(*MOTOMIYA, GradeStep("D", "", otherwise=True)))

    assert graded(by, 38, 100, baseline=0).reason == "no_period"


@pytest.mark.parametrize(
    ("indicator", "actual", "baseline", "symbol", "rate"),
    [
        (HIGHER, 103, 100, "A", Fraction(3, 100)),
        (HIGHER, "102.9999", 100, "B", Fraction(29999, 1000000)),
        (HIGHER, 97, 100, "B", Fraction(-3, 100)),
        (HIGHER, "96.9999", 100, "C", Fraction(-30001, 1000000)),
        (HIGHER, -97, -100, "A", Fraction(3, 100)),
        (LOWER, 97, 100, "A", Fraction(3, 100)),
        (LOWER, 104, 100, "C", Fraction(-1, 25)),
    ],
)
def test_change_is_taken_against_the_size_of_the_baseline(indicator, actual, baseline, symbol, rate):
    found = graded(scale(Of.CHANGE, "0.03", "-0.03"), actual, None, indicator, baseline=baseline)

    assert (found.symbol, found.rate) == (symbol, rate)


@pytest.mark.parametrize(
    ("previous", "symbol", "reason"),
    [(100, "A", ""), (111, "B", ""), (None, "", "no_previous_value"), (0, "", "zero_reference")],
)
def test_change_may_be_taken_against_the_year_before(previous, symbol, reason):
    found = graded(
        scale(Of.CHANGE, "0", reference="previous"), 110, None, baseline=999, previous=number(previous)
    )

    assert (found.symbol, found.reason) == (symbol, reason)


def test_each_condition_may_name_what_it_is_compared_with():
    grades = (
        GradeStep("A", "", when=(at_least(Of.CHANGE, "0", reference="baseline"),)),
        GradeStep("B", "", when=(at_least(Of.CHANGE, "0", reference="previous"),)),
        GradeStep("C", "", otherwise=True),
    )
    by = Scale("s", 1, "", grades, rules=Rules(rate=Of.CHANGE, reference="previous"))

    found = [graded(by, actual, None, baseline=100, previous=number(80)).symbol for actual in (100, 90, 70)]

    assert found == ["A", "B", "C"]


def test_a_change_from_a_baseline_of_zero_has_no_rate():
    assert graded(scale(Of.CHANGE, "0"), 5, None, baseline=0).reason == "zero_reference"


def test_a_value_to_be_kept_does_not_fit_a_scale_of_changes():
    assert graded(scale(Of.CHANGE, "0"), 5, None, KEEP, baseline=5).reason == "direction_unfit"


INO = Scale(
    "ino",
    1,
    "",
    (
        GradeStep("◎", "", when=(Condition(Of.COMPARE, Op.MORE_THAN, Fraction(0)),)),
        GradeStep("○", "", when=(at_least(Of.COMPARE, "0"),)),
        GradeStep("△", "", when=(Condition(Of.COMPARE, Op.LESS_THAN, Fraction(0)),)),
    ),
)


@pytest.mark.parametrize(
    ("indicator", "actual", "symbol"),
    [
        (HIGHER, 11, "◎"),
        (HIGHER, 10, "○"),
        (HIGHER, 9, "△"),
        (LOWER, 9, "◎"),
        (LOWER, 10, "○"),
        (LOWER, 11, "△"),
        (KEEP, 10, "○"),
        (KEEP, 9, "△"),
    ],
)
def test_compare_knows_above_at_and_below_the_target(indicator, actual, symbol):
    aimed = target(10) if indicator is KEEP else 10

    assert graded(INO, actual, aimed, indicator).symbol == symbol


def test_at_a_strict_target_is_below_it():
    assert graded(INO, 10, target(10, Kind.MORE_THAN)).symbol == "△"


def test_compare_prints_the_rate_that_the_scale_names_and_none_where_it_has_no_formula():
    assert graded(INO, 9, 10).rate == Fraction(9, 10)
    assert graded(INO, 9, 10, LOWER).rate is None


@pytest.mark.parametrize(
    ("score", "full", "symbol", "reason"),
    [
        (86, 100, "A", ""),
        ("85.9999", 100, "B", ""),
        (71, 100, "B", ""),
        (0, 100, "C", ""),
        (None, 100, "", "no_score"),
        (1, None, "", "no_score"),
        (1, 0, "", "no_score"),
    ],
)
def test_points_are_taken_of_the_full_score_without_target_or_direction(score, full, symbol, reason):
    free = replace(HIGHER, direction=None)
    reported = result(None, score=number(score), full=number(full))

    found = grade(free, None, reported, scale(Of.SCORE, "0.86", "0.71"))

    assert (found.symbol, found.reason) == (symbol, reason)


def test_points_state_their_share_without_a_direction():
    reported = result(None, score=number(86), full=number(100))

    found = grade(replace(HIGHER, direction=None), None, reported, scale(Of.SCORE, "0.86"))

    assert (found.rate, found.printed_rate) == (Fraction(86, 100), Decimal("86.0"))


DUE = target(None, Kind.MILESTONE, due=on("2025-03-31"))


@pytest.mark.parametrize(
    ("aimed", "done", "symbol", "reason"),
    [
        (DUE, on("2025-03-31"), "A", ""),
        (DUE, on("2025-04-01"), "B", ""),
        (DUE, None, "B", ""),
        (replace(DUE, due=on("2026-03-31")), None, "", "not_due"),
        (replace(DUE, due=on("2026-03-31")), on("2025-01-31"), "A", ""),
        (replace(DUE, due=None), on("2025-03-31"), "", "no_due_date"),
        (None, on("2025-03-31"), "", "no_target"),
    ],
)
def test_a_milestone_is_reached_by_its_date_or_not(aimed, done, symbol, reason):
    free = replace(HIGHER, direction=None)

    found = grade(free, aimed, result(None, done_on=done), scale(Of.DONE, "1"))

    assert (found.symbol, found.reason, found.rate) == (symbol, reason, None)


JUDGED = Scale("j", 1, "", tuple(GradeStep(s, "", when=(at_least(Of.JUDGED, "1"),)) for s in "AB"))


@pytest.mark.parametrize(
    ("judged", "symbol", "reason"),
    [("A", "A", ""), ("B", "B", ""), ("", "", "not_judged"), ("Z", "", "not_judged")],
)
def test_a_judgement_stands_as_it_was_given(judged, symbol, reason):
    found = grade(replace(HIGHER, direction=None), None, result(None, judged=judged), JUDGED)

    assert (found.symbol, found.reason, found.rate) == (symbol, reason, None)


def test_the_trace_of_a_judgement_says_that_a_person_judged():
    trace = grade(HIGHER, None, result(None, judged="A"), JUDGED).trace

    assert (trace.of, trace.formula, trace.rate) == ("judged", "judged", None)


@pytest.mark.parametrize("rate", [Of.RATIO, Of.DONE, Of.CHANGE])
def test_without_a_direction_no_rate_but_that_of_points_is_stated(rate):
    by = replace(scale(Of.DONE, "1"), rules=Rules(rate=rate))
    reported = result(40, done_on=on("2025-03-01"))

    free = replace(HIGHER, direction=None, baseline=number(20))

    found = grade(free, replace(DUE, value=number(50)), reported, by)

    assert (found.symbol, found.rate) == ("A", None)


@pytest.mark.parametrize(("actual", "rate"), [(-97, Fraction(3, 100)), (-104, Fraction(-1, 25))])
def test_a_change_is_taken_against_the_size_of_a_negative_year_before(actual, rate):
    by = scale(Of.CHANGE, "0.03", "-0.03", reference="previous")

    assert graded(by, actual, None, previous=number(-100)).rate == rate


@pytest.mark.parametrize("elapsed", [(0, 5), (2, 0)])
def test_before_the_period_begins_nothing_has_elapsed(elapsed):
    moving = replace(scale(), grades=(*MOTOMIYA, GradeStep("D", "", otherwise=True)))

    assert graded(moving, 38, 100, baseline=0, elapsed=elapsed).reason == "no_period"
    assert graded(scale(Of.LINE), 38, 100, baseline=0, elapsed=elapsed).reason == "no_period"


def test_a_printed_rate_of_a_target_of_zero_is_settled_like_a_grade():
    assert graded(INO, 0, 0).rate == 1
