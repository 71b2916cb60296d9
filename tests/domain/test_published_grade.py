"""Grades that were published otherwise: each cause brought into a right row is named."""

from __future__ import annotations

import pytest

from renkei.domain.grading import grade
from renkei.domain.indicator import Direction, Indicator, Result
from renkei.domain.published_grade import GradeAgreement, grade_agreement
from renkei.domain.target import Target
from renkei.scales import preset

SALES = Indicator("i", "p", "売上額", "", Direction.HIGHER)


def found(actual: int, published: str, *beside: str) -> GradeAgreement:
    graded = grade(
        SALES, Target("i", 2024, value=1000_0000), Result("i", 2024, value=actual), preset("aomori")
    )
    return grade_agreement(graded, published, beside)


@pytest.mark.parametrize(
    ("actual", "published", "cause"),
    [
        (900_0000, "B", "same"),
        (750_0000, "C", "bound"),
        (749_6000, "B", "rounded_rate"),
        (600_0000, "A", "turned"),
        (1450_0000, "C", "turned"),
        (2500_0000, "D", "turned"),
        (900_0000, "", "none_published"),
        (900_0000, "D", "unexplained"),
    ],
)
def test_the_likely_cause_is_named(actual, published, cause):
    assert found(actual, published) == cause


def test_a_target_divided_by_the_actual_is_named():
    assert found(1900_0000, "C") == "inverted"  # 2 − 1.9 would be a D


def test_the_grade_of_a_row_beside_it_is_named():
    assert found(900_0000, "D", "C", "D") == "other_line"


def test_a_row_without_a_grade_of_ours_has_no_cause():
    graded = grade(SALES, None, Result("i", 2024, value=1), preset("aomori"))

    assert grade_agreement(graded, "A") == "unexplained"
