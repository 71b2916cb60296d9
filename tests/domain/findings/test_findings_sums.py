"""Parts against their wholes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.domain.findings.region import (
    HUB,
    REGISTER,
    TOWN,
    VILLAGE,
    codes,
    one,
    parts,
    with_events,
    with_project,
)

from renkei.domain.breakdown import Part
from renkei.domain.measure import scaled
from renkei.domain.municipality import Organisation
from renkei.domain.project import Activity, Cost
from renkei.domain.register import Register


def test_parts_that_make_less_than_their_total_are_an_error_that_says_by_how_much() -> None:
    less = one(with_events(total=scaled(95)), "breakdown_less_than_total")

    values = (less.values["sum"], less.values["total"], less.values["difference"])
    assert (less.level, less.subject) == ("error", "breakdown:p001/2024/1")
    assert values == (Decimal(92), Decimal(95), Decimal(3))


def test_a_difference_that_is_explained_is_no_finding() -> None:
    assert codes(with_events(total=scaled(95), difference_explained="匿名の3件を除く")) == []


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        ("not_reported", "breakdown_rest_open"),
        ("being_compiled", "breakdown_rest_open"),
        ("out_of_scope", "breakdown_less_than_total"),
    ],
)
def test_a_part_that_may_still_come_is_no_error_and_one_that_never_will_is(missing: str, code: str) -> None:
    waiting = with_events(parts=(*parts(hub=86, town=4), Part(VILLAGE, missing=missing)))

    assert codes(waiting) == [code]


def test_parts_that_are_only_some_of_the_whole_are_no_gap() -> None:
    some = with_events(
        title="うち連携町村", parts=parts(town=4, village=2), total=scaled(6), of_total=scaled(92)
    )

    assert codes(some) == []


@pytest.mark.parametrize(
    ("title", "told"),
    [("参加者のうち連携町村", []), ("参加市町村", ["members_not_in_breakdown"])],
)
def test_the_hub_is_missed_unless_the_title_speaks_of_towns(title: str, told: list[str]) -> None:
    towns = with_events(title=title, parts=parts(town=4, village=2), total=scaled(6))

    assert codes(towns) == told


def test_members_that_do_not_take_part_are_not_missed() -> None:
    two = replace(
        with_events(parts=parts(hub=88, town=4)), projects=with_project(participants=(HUB, TOWN)).projects
    )

    assert codes(two) == []


def test_a_breakdown_by_activity_needs_no_member() -> None:
    by_activity = with_events(by="activity", parts=(Part("春の市", "activity", scaled(92)),))

    assert codes(by_activity) == []


def test_a_body_that_is_no_municipality_may_stand_beside_the_members() -> None:
    register = with_events(parts=(*parts(hub=80, town=4, village=2), Part("o1", "organisation", scaled(6))))

    assert codes(replace(register, organisations=(Organisation("o1", "消防本部"),))) == []


def with_costs(*costs: Cost) -> Register:
    return replace(REGISTER, costs=costs)


def test_funds_that_are_not_known_are_not_taken_for_zero() -> None:
    assert codes(with_costs(Cost("p001", 2024, total=scaled(100), earmarked_funds=scaled(60)))) == []


@pytest.mark.parametrize(
    ("towns", "told"),
    [
        ((60, 40), []),
        ((60, 30), ["cost_of_municipalities_differs"]),
        ((60, None), []),  # a town's cost that is not known is not 0
    ],
)
def test_costs_of_municipalities_make_the_whole_once_all_are_known(
    towns: tuple[int | None, ...], told: list[str]
) -> None:
    of_towns = [
        Cost("p001", 2024, code, total=None if cost is None else scaled(cost))
        for code, cost in zip((HUB, TOWN), towns, strict=True)
    ]

    assert codes(with_costs(Cost("p001", 2024, total=scaled(100)), *of_towns)) == told


def test_an_activity_and_its_part_of_a_breakdown_say_the_same_number() -> None:
    market = Activity("p001", 2024, 1, "春の市", when_text="4月", quantity=scaled(350), unit="名")
    by_activity = with_events(
        by="activity",
        title="参加者数",
        unit="名",
        parts=(Part("春の市", "activity", scaled(355)),),
        total=None,
    )

    differing = one(replace(by_activity, activities=(market,)), "same_name_other_value")

    assert (differing.values["first"], differing.values["second"]) == (Decimal(350), Decimal(355))


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (43_698_123, "円", []),  # 43,698千円 is rounded
        (43_700_000, "円", ["same_name_other_value"]),
        (43_698, "千円", []),
        (43_698, "人", ["same_name_other_unit"]),
    ],
)
def test_one_name_is_one_number_in_any_multiple_of_its_unit(value: int, unit: str, told: list[str]) -> None:
    again = replace(REGISTER.figures[0], order=2, name="売上額", value=scaled(value), unit=unit)

    assert codes(replace(REGISTER, figures=(*REGISTER.figures, again))) == told
