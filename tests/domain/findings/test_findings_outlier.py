"""A number against its own history, on the data-quality cases of DHIS2 (tests/data, BSD-3-Clause)."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.findings.cases_grading import with_history
from tests.domain.findings.region import HUB, REGISTER, TOWN, codes, one, with_events, with_result

from renkei.domain.breakdown import Part
from renkei.domain.findings_outlier import MIN_YEARS, THRESHOLD, median, modified_z
from renkei.domain.indicator import Result
from renkei.domain.measure import scaled

CASES: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "data/dhis2_data_quality.json").read_text("utf-8")
)
NUMBERS = st.lists(st.integers(-(10**12), 10**12), min_size=1, max_size=20)


def outliers(values: list[int], threshold: Fraction) -> list[int]:
    """What stands out of a row of numbers."""
    distances = [(value, modified_z(values, value)) for value in values]
    return [value for value, distance in distances if distance and distance.is_beyond(threshold)]


def test_the_modified_z_score_of_the_published_case_comes_out_to_its_digits() -> None:
    case = CASES["modified_z_one"]
    threshold, expected = Fraction(case["threshold"]), case["expect"]

    distance = modified_z(case["values"], expected["outlier"])

    assert distance is not None
    assert round(float(distance.median), 3) == expected["median"]
    assert abs(float(distance.score) - expected["z"]) < 0.001  # published cut off: 10.117 of 10.1175
    assert round(float(distance.low(threshold)), 3) == expected["lower"]
    assert round(float(distance.high(threshold)), 3) == expected["upper"]
    assert outliers(case["values"], threshold) == [expected["outlier"]]


# DHIS2 also offers the plain z-score and bounds set by hand. We deliberately do not compute the plain one: a wrong
# number moves the mean and widens the deviation. The modified one finds the same outliers in all its cases.
def test_the_modified_z_score_finds_what_the_plain_one_finds() -> None:
    plain, single = CASES["z_score"], CASES["z_score_one"]

    found = [*outliers(plain["A"], THRESHOLD), *outliers(plain["B"], THRESHOLD)]

    assert found == plain["expect_outliers"]
    assert outliers(single["values"], THRESHOLD) == [single["expect"]["outlier"]]


# Bounds set by hand for every figure would have to be kept up by somebody; nobody does. Ours come from the history
# alone, so only what stands far out of it is told: not 34, 39 and 42, which miss their bound by a little.
def test_without_bounds_set_by_hand_only_what_is_far_out_is_told() -> None:
    case = CASES["min_max"]
    outside = {
        name: [v for v in case[name] if not case["bounds"][name][0] <= v <= case["bounds"][name][1]]
        for name in ("A", "B")
    }

    found = outliers(case["A"], THRESHOLD), outliers(case["B"], THRESHOLD)

    assert [*outside["A"], *outside["B"]] == case["computed"]
    assert found == ([91], [68, 11, 87])
    assert outliers(CASES["min_max_one"]["values"], THRESHOLD) == []  # of two numbers neither stands out


# In DHIS2 a rule `C == D` may treat a missing side as 0 (NEVER_SKIP). Ours never does: missing is not zero. A part that
# may still come keeps the sum open; only a sum of numbers can be wrong.
@pytest.mark.parametrize(
    ("id", "part", "total", "told"),
    [
        ("never_skip 00", None, None, []),
        ("never_skip 01", None, 1, ["breakdown_rest_open"]),  # DHIS2: violated, as 0 ≠ 1
        (
            "never_skip 10",
            1,
            None,
            [],
        ),  # DHIS2: violated, as 1 ≠ 0; without a total there is nothing to hold against
        ("never_skip 11", 1, 1, []),
    ],
)
def test_a_missing_side_of_a_sum_is_open_and_not_zero(
    id: str, part: int | None, total: int | None, told: list[str]
) -> None:
    rule = next(rule for rule in CASES["rules"] if rule["id"] == id)
    value = None if part is None else scaled(part)
    one_part = Part("春の市", "activity", value, "" if part else "not_reported")

    register = with_events(by="activity", parts=(one_part,), total=None if total is None else scaled(total))

    assert codes(register) == told
    assert rule["data"] == {k: v for k, v in (("C", part), ("D", total)) if v is not None}


# compulsory_pair: both or neither. Ours is target and result.
@pytest.mark.parametrize(
    ("id", "target", "result", "told"),
    [
        (
            "compulsory_pair 00",
            False,
            False,
            "indicators_without_item",
        ),  # neither: asked, because it is in force
        ("compulsory_pair 01", False, True, "result_without_target"),
        ("compulsory_pair 10", True, False, "items_not_reported"),
        ("compulsory_pair 11", True, True, ""),
    ],
)
def test_a_target_wants_a_result_and_a_result_a_target(
    id: str, target: bool, result: bool, told: str
) -> None:
    rule = next(rule for rule in CASES["rules"] if rule["id"] == id)
    targets = REGISTER.targets if target else REGISTER.targets[1:]
    results = with_result().results if result else REGISTER.results[1:]

    register = replace(REGISTER, targets=targets, results=results)

    assert codes(register) == ([told] if told else [])
    assert ("A" in rule["data"], "B" in rule["data"]) == (target, result)


# exclusive_pair: never both. Ours is a number and the reason why there is none.
@pytest.mark.parametrize(
    ("id", "value", "missing", "is_told"),
    [
        ("exclusive_pair 00", None, "", False),
        ("exclusive_pair 10", 43698, "", False),
        ("exclusive_pair 01", None, "being_compiled", False),
        ("exclusive_pair 11", 43698, "being_compiled", True),
    ],
)
def test_a_number_and_a_reason_for_none_exclude_each_other(
    id: str, value: int | None, missing: str, is_told: bool
) -> None:
    rule = next(rule for rule in CASES["rules"] if rule["id"] == id)

    register = with_result(value=None if value is None else scaled(value), missing=missing)

    assert ("value_and_reason" in codes(register)) is is_told is rule["expect"]["violation"]


# The comparisons with plain numbers: what must be equal is a sum and its total, what must not exceed is うち and its
# whole. The [days] of a period have no counterpart: no figure of a vision is compared with a number of days.
@pytest.mark.parametrize(
    ("id", "changed", "is_told"),
    [
        ("A equal", {"total": scaled(-1)}, True),
        ("B greater", {"total": None, "of_total": scaled(-1)}, True),
        ("C lte", {"total": None, "of_total": scaled(3)}, False),
        ("D lt", {"total": None, "of_total": scaled(4)}, False),
    ],
)
def test_sums_are_compared_as_the_rules_compare(
    id: str, changed: dict[str, int | None], is_told: bool
) -> None:
    rule = next(rule for rule in CASES["rules"] if rule["id"] == id)
    two = (Part(HUB, value=scaled(1)), Part(TOWN, value=scaled(2)))

    told = codes(with_events(parts=two, **changed))

    assert bool({"breakdown_more_than_total", "of_which_more_than_whole"} & set(told)) is is_told
    assert rule["expect"]["violation"] is is_told


def test_a_number_out_of_its_history_is_a_note_with_what_is_usual() -> None:
    register = with_history(60000, 60200, 60100, 59900, 60000, 60100)

    note = one(register, "outlier_of_history")

    assert (note.level, note.values["years"]) == ("note", 7)
    assert note.values["median"] == 60000


@pytest.mark.parametrize(
    ("history", "is_told"),
    [
        ((60000, 60100, 59900), False),  # four years say nothing
        ((60000, 60100, 59900, 60000), True),
        ((38000, 41000, 45000, 40000, 44000), False),
        ((36000, 38000, 40000, 41000, 43000), False),  # a steady rise is no outlier
        ((43698, 43698, 43698, 43698, 43698), False),
    ],
)
def test_outliers_need_five_years_and_a_spread(history: tuple[int, ...], is_told: bool) -> None:
    assert ("outlier_of_history" in codes(with_history(*history))) is is_told
    assert MIN_YEARS == 5


def test_a_jump_is_not_told_twice() -> None:
    told = codes(with_history(60000, 60200, 60100, 59900, 60000, 90000))

    assert "jump_without_reason" in told
    assert "outlier_of_history" not in told


def test_a_year_without_a_number_is_no_zero_in_the_history() -> None:
    register = with_history(60000, 60100, 59900)
    missing = (Result("p001-i1", 2019, None, "off_year"), Result("p001-i1", 2018, None, "being_compiled"))

    assert "outlier_of_history" not in codes(replace(register, results=(*missing, *register.results)))


@given(NUMBERS)
def test_the_median_parts_the_numbers_in_halves(numbers: list[int]) -> None:
    middle = median(numbers)

    assert 2 * sum(number < middle for number in numbers) <= len(numbers)
    assert 2 * sum(number > middle for number in numbers) <= len(numbers)


@given(NUMBERS, st.integers(-(10**6), 10**6))
def test_adding_one_amount_to_all_numbers_moves_no_score(numbers: list[int], amount: int) -> None:
    before = modified_z(numbers, numbers[0])

    after = modified_z([number + amount for number in numbers], numbers[0] + amount)

    assert (before and before.score) == (after and after.score)
