"""Municipalities that grade too, and points of several judges."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from tests.domain.cast import number, scale
from tests.domain.small_region import FLOWERS, REGISTER, item, opened, result, with_results

from renkei.domain.indicator import Accumulation, Indicator
from renkei.domain.scale import Of

TOTAL = replace(FLOWERS, accumulation=Accumulation.CUMULATIVE)


def with_indicator(indicator: Indicator):
    return (indicator, *(of for of in REGISTER.indicators if of.id != indicator.id))


TOWN = "023019"


def test_a_municipality_that_grades_too_stands_beside_the_region():
    rows = (
        *REGISTER.results,
        result(FLOWERS, 2024, 30, evaluator=TOWN),
        result(FLOWERS, 2024, None, judged="B", evaluator="022012"),
    )

    one = item(opened(results=rows))

    assert (one.symbol, one.by_evaluator) == ("B", ((TOWN, "D"), ("022012", "B")))


def test_a_town_s_grade_of_another_year_is_not_of_this_one():
    rows = (*REGISTER.results, result(FLOWERS, 2023, 30, evaluator=TOWN))

    assert item(opened(results=rows)).by_evaluator == ()


def test_a_town_s_change_is_taken_against_its_own_year_before():
    by = scale(Of.CHANGE, "0", reference="previous")
    rows = (
        *REGISTER.results,
        result(FLOWERS, 2023, 20, evaluator=TOWN),
        result(FLOWERS, 2024, 30, evaluator=TOWN),
    )

    assert item(opened(by=by, results=rows)).by_evaluator == ((TOWN, "A"),)


def test_a_town_s_total_is_of_its_own_years():
    late = replace(TOTAL, first_year=2023)
    rows = (*REGISTER.results, result(late, 2023, 45, evaluator=TOWN), result(late, 2024, 45, evaluator=TOWN))

    assert item(opened(indicators=with_indicator(late), results=rows)).by_evaluator == ((TOWN, "B"),)


def points(town: str, score: int | None, full: int | None, **more):
    return result(FLOWERS, 2024, None, score=number(score), full=number(full), evaluator=town, **more)


SCORE = scale(Of.SCORE, "0.86", "0.71")


def test_points_of_several_judges_are_added_up():
    rows = with_results(result(FLOWERS, 2024, None), points(TOWN, 20, 30), points("022012", 28, 30))

    one = item(opened(by=SCORE, results=rows))

    assert (one.symbol, one.graded.rate) == ("B", Fraction(48, 60))
    assert one.result.score is None


def test_points_are_added_up_where_the_region_itself_reported_nothing():
    rows = (points(TOWN, 30, 30), points("022012", None, None, missing="out_of_scope"))

    assert item(opened(by=SCORE, results=rows)).symbol == "A"


@pytest.mark.parametrize("silent", [points("022012", None, None), points("022012", 10, None)])
def test_points_wait_for_the_last_judge(silent):
    rows = with_results(result(FLOWERS, 2024, None), points(TOWN, 20, 30), silent)

    assert item(opened(by=SCORE, results=rows)).reason == "no_score"


def test_points_that_the_region_gave_itself_stand():
    own = result(FLOWERS, 2024, None, score=number(10), full=number(30))

    assert item(opened(by=SCORE, results=with_results(own, points(TOWN, 30, 30)))).symbol == "C"


def test_a_missing_result_of_the_region_stands_before_the_points_of_towns():
    own = result(FLOWERS, 2024, None, missing="not_evaluable")

    assert item(opened(by=SCORE, results=with_results(own, points(TOWN, 30, 30)))).reason == "not_evaluable"
