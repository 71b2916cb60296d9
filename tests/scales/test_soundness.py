"""What the check of a ladder says, against plain arithmetic on the rates themselves."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from renkei.domain.ladder_check import check_ladder
from renkei.domain.rounding import rounded
from renkei.domain.scale import Condition, GradeStep, Of, Op, Rounding, Rules

Grades = list[list[tuple[Op, Fraction]]]

BOUNDS = st.sampled_from([Fraction(percent, 100) for percent in (0, 20, 49, 50, 51, 80, 100)])
GRADES = st.lists(
    st.lists(st.tuples(st.sampled_from(Op), BOUNDS), min_size=1, max_size=2), min_size=1, max_size=4
)
RATES = [Fraction(at, 400) for at in range(-8, 420)]  # on, between and half between whole percents
HOLDS = {
    Op.AT_LEAST: lambda rate, bound: rate >= bound,
    Op.MORE_THAN: lambda rate, bound: rate > bound,
    Op.AT_MOST: lambda rate, bound: rate <= bound,
    Op.LESS_THAN: lambda rate, bound: rate < bound,
}
STYLE = {"scale_overlap", "scale_overlap_at", "scale_gap_between", "scale_gap_at"}


def first_grade(grades: Grades, rate: Fraction, has_rest: bool) -> int | None:
    """The first grade all of whose conditions hold, the rest after them, or none."""
    for at, conditions in enumerate(grades):
        if all(HOLDS[op](rate, bound) for op, bound in conditions):
            return at
    return len(grades) if has_rest else None


def faults_of(grades: Grades, has_rest: bool, rounding: Rounding | None) -> set[str]:
    steps = [
        GradeStep(str(at), "x", when=tuple(Condition(Of.RATIO, op, bound) for op, bound in conditions))
        for at, conditions in enumerate(grades)
    ]
    rest = [GradeStep("rest", "x", otherwise=True)] if has_rest else []
    return {fault.code for fault in check_ladder((*steps, *rest), Rules(compare_rounding=rounding), "grade")}


@given(GRADES, st.booleans(), st.sampled_from([None, *Rounding]))
def test_a_ladder_is_taken_only_if_every_rate_has_a_grade_and_every_grade_a_rate(grades, has_rest, rounding):
    compared = [Fraction(rounded(100 * rate, 0, rounding)) / 100 if rounding else rate for rate in RATES]
    given_ = {first_grade(grades, rate, has_rest) for rate in compared}

    found = faults_of(grades, has_rest, rounding)

    is_complete = given_ == set(range(len(grades) + has_rest))
    assert is_complete or found
    assert not is_complete or found <= STYLE  # what is complete is refused only where it cannot be meant so
