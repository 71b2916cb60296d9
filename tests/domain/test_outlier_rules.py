"""The outlier cases of DHIS2: z-score and bounds, found exactly as that program finds them."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from renkei.domain.outlier_rules import Bounds, z_score

CASES = json.loads((Path(__file__).parents[1] / "data/dhis2_data_quality.json").read_text("utf-8"))


def test_the_outliers_of_two_series_are_found_by_the_z_score():
    case = CASES["z_score"]
    found = [
        value for name in "AB" for value in case[name] if z_score(case[name], value).is_beyond(Fraction(2))
    ]

    assert found == case["expect_outliers"]


def test_mean_deviation_score_and_limits_are_those_of_the_case():
    case, wanted = CASES["z_score_one"], CASES["z_score_one"]["expect"]
    found = z_score(case["values"], wanted["outlier"])
    deviation = float(found.variance) ** 0.5

    assert (round(float(found.mean), 3), round(deviation, 3)) == (wanted["mean"], wanted["stddev"])
    assert round(float(found.number - found.mean) / deviation, 3) == wanted["z"]
    ends = [round(float(found.mean) + side * case["threshold"] * deviation, 3) for side in (-1, 1)]
    assert ends == [wanted["lower"], wanted["upper"]]


def test_values_outside_of_bounds_are_found():
    case = CASES["min_max"]
    bounds = {name: Bounds(*ends) for name, ends in case["bounds"].items()}
    found = [value for name in "AB" for value in case[name] if bounds[name].distance(value)]

    assert len(found) == case["expect_count"]
    assert found == case["computed"]


def test_the_distance_outside_is_that_of_the_case():
    case = CASES["min_max_one"]
    (value,) = [value for value in case["values"] if Bounds(*case["bounds"]["A"]).distance(value)]

    assert (value, Bounds(*case["bounds"]["A"]).distance(value)) == (
        case["expect"]["outlier"],
        case["expect"]["absdev"],
    )


@pytest.mark.parametrize("values", [[], [5, 5, 5]])
def test_nothing_is_said_of_a_series_without_spread(values):
    assert z_score(values, 5) is None
