"""One grade for a project with several items, by the policy of the scale."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from tests.domain.cast import HIGHER, scale
from tests.domain.small_region import opened, result, target

from renkei.domain.project_grade import project_grade

VALUES = {"A": 100, "B": 75, "C": 50, "D": 10, "-": None}
POINTS = {"A": Fraction(95), "B": Fraction(80), "C": Fraction(35), "D": Fraction(0)}


def graded(
    policy: str, symbols: str, *, main: int | None = None, points: dict[str, Fraction] = POINTS
) -> str:
    """The grade of a project whose items have these grades."""
    steps = tuple(replace(step, points=points.get(step.symbol)) for step in scale().grades)
    by = replace(scale(project=policy), grades=steps)
    indicators = tuple(replace(HIGHER, id=f"p001-i{at}", is_main=at == main) for at in range(len(symbols)))
    book = opened(
        by=by,
        indicators=indicators,
        targets=tuple(target(of, 2024, 100) for of in indicators),
        results=tuple(
            result(of, 2024, VALUES[symbol], missing="" if symbol != "-" else "being_compiled")
            for of, symbol in zip(indicators, symbols, strict=True)
        ),
    )
    return project_grade(book.items, by)


@pytest.mark.parametrize(
    ("policy", "symbols", "grade"),
    [
        ("", "AB", ""),
        ("worst", "ABC", "C"),
        ("worst", "A-", "A"),  # an item without a grade does not speak
        ("worst", "--", ""),
        ("worst", "DA", "D"),
        ("all_met", "AA", "A"),
        ("all_met", "AB", "D"),
        ("all_met", "A-", "A"),
        ("mean_points", "AB", "B"),  # 87.5
        ("mean_points", "AA", "A"),
        ("mean_points", "BC", "C"),  # 57.5
        ("mean_points", "BBBA", "B"),
        ("mean_points", "CD", "D"),  # 17.5
        ("mean_points", "A-", "A"),
    ],
)
def test_a_project_is_graded_by_the_scale_s_policy(policy, symbols, grade):
    assert graded(policy, symbols) == grade


@pytest.mark.parametrize(
    ("symbols", "main", "grade"), [("AD", 1, "D"), ("AD", 0, "A"), ("A-", 1, ""), ("AD", None, "")]
)
def test_the_main_indicator_speaks_for_the_project(symbols, main, grade):
    assert graded("main_indicator", symbols, main=main) == grade


def test_grades_without_points_have_no_mean():
    assert graded("mean_points", "AB", points={"A": Fraction(95)}) == ""
    assert graded("mean_points", "AA", points={"A": Fraction(95)}) == "A"


def test_a_mean_exactly_on_a_grade_s_points_is_that_grade():
    assert (
        graded("mean_points", "AD", points={"A": Fraction(100), "B": Fraction(50), "D": Fraction(0)}) == "B"
    )


def test_the_worst_grade_is_the_last_in_the_scale_s_order_not_in_the_alphabet():
    named = {"A": "S", "B": "A", "C": "B", "D": "C"}
    by = scale(project="worst")
    by = replace(by, grades=tuple(replace(step, symbol=named[step.symbol]) for step in by.grades))
    second = replace(HIGHER, id="p001-i2")
    both = (HIGHER, second)

    book = opened(
        by=by,
        indicators=both,
        targets=tuple(target(of, 2024, 100) for of in both),
        results=(result(HIGHER, 2024, 100), result(second, 2024, 80)),
    )

    assert book.projects[0].grade == "A"
