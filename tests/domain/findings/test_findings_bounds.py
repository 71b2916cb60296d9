"""Where a number of an indicator begins to be worth a look."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.domain.findings.cases import CASES
from tests.domain.findings.cases_figures import PERCENT, with_figure, with_yearly
from tests.domain.findings.cases_grading import revised
from tests.domain.findings.region import (
    DAY,
    REGISTER,
    codes,
    one,
    with_indicator,
    with_last_year,
    with_project,
    with_result,
    with_target,
)

from renkei.domain.indicator import Accumulation, Direction
from renkei.domain.measure import scaled
from renkei.domain.project import Figure
from renkei.domain.target import TargetKind
from renkei.wording import words_of

JA = words_of("ja")


@pytest.mark.parametrize(
    "code",
    [
        *(
            "value_and_reason",
            "zero_after_numbers",
            "far_from_target",
            "jump_without_reason",
            "baseline_past_target",
        ),
        *("revision_changes_grade", "revised_without_reason", "outlier_of_history"),
    ],
)
def test_numbers_are_said_with_the_decimals_of_their_indicator(code: str) -> None:
    register = CASES[code]
    indicators = (replace(register.indicators[0], decimals=1), *register.indicators[1:])

    text = JA.finding(one(replace(register, indicators=indicators), code))

    numbers = re.findall(r"([\d,]+)(\.\d)?(?=千円|から|～)", text.replace("（中央値", "").replace("令和", ""))
    assert numbers
    assert all(decimals for _, decimals in numbers)


@pytest.mark.parametrize(
    ("code", "changed", "is_told"),
    [
        ("count_below_zero", {"at": 1, "value": 0}, False),
        ("score_above_full", {"score": scaled(10), "full": scaled(10)}, False),
        ("far_from_target", {"value": scaled(50500 * 20)}, True),
        ("far_from_target", {"value": scaled(50500 * 20) - 1}, False),
        ("far_from_target", {"value": scaled("50.5")}, True),
        ("far_from_target", {"value": scaled("50.6")}, False),
        ("far_from_target", {"value": -scaled(50500 * 20)}, False),
        ("far_from_target", {"value": 0}, False),
        ("zero_printed_as_missing", {"value": 0, "as_printed": "0千円"}, False),
        ("zero_printed_as_missing", {"value": scaled(1), "as_printed": "－"}, False),
        ("missing_printed_as_zero", {"value": None, "missing": "off_year", "as_printed": "－"}, False),
        ("missing_printed_as_zero", {"value": 0, "as_printed": "0千円"}, False),
        ("printed_number_differs", {"as_printed": "▲43,698千円"}, True),
        ("printed_number_differs", {"value": scaled(-43698), "as_printed": "▲43,698千円"}, False),
        ("printed_number_differs", {"as_printed": "43,698"}, False),
        ("printed_number_differs", {"as_printed": "43,689"}, True),
        ("judged_without_reason", {"judged": "B", "judged_by": "課長", "note": "聞き取りによる"}, False),
        ("items_not_reported", {"value": None, "numerator": scaled(1), "denominator": scaled(2)}, False),
        ("items_not_reported", {"value": None, "judged": "A"}, False),
    ],
)
def test_bounds_of_a_result(code: str, changed: dict[str, object], is_told: bool) -> None:
    assert (code in codes(with_result(**changed))) is is_told  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "changed", "is_told"),
    [
        ("range_upside_down", {"kind": TargetKind.RANGE, "upper": scaled(50500)}, False),
        ("target_is_zero", {"kind": TargetKind.RELATIVE, "value": 0}, False),
        (
            "target_kind_not_as_printed",
            {"kind": TargetKind.RANGE, "upper": scaled(60000), "as_printed": "10以上20以下"},
            False,
        ),
        ("target_kind_not_as_printed", {"kind": TargetKind.MORE_THAN, "as_printed": "50,500千円超"}, False),
        ("printed_number_differs", {"kind": TargetKind.RELATIVE, "value": 3000, "as_printed": "30%"}, False),
    ],
)
def test_bounds_of_a_target(code: str, changed: dict[str, object], is_told: bool) -> None:
    assert (code in codes(with_target(**changed))) is is_told


@pytest.mark.parametrize(
    ("value", "decimals", "is_told"),
    [
        ("33.3", 1, False),
        ("33.4", 1, False),  # rounded up: less than a unit away
        ("33.5", 1, True),
        ("33", 0, False),
        ("34", 0, False),
        ("35", 0, True),
    ],
)
def test_a_percentage_comes_from_its_parts_within_its_rounding(
    value: str, decimals: int, is_told: bool
) -> None:
    register = replace(
        PERCENT, indicators=(replace(PERCENT.indicators[0], decimals=decimals), PERCENT.indicators[1])
    )

    told = codes(with_result(register, value=scaled(value), numerator=scaled(10), denominator=scaled(30)))

    assert ("percent_not_its_parts" in told) is is_told


def test_parts_of_another_unit_than_percent_are_not_divided() -> None:
    assert codes(with_result(numerator=scaled(10), denominator=scaled(30))) == []


@pytest.mark.parametrize(
    ("actual", "target", "direction", "is_told"),
    [
        ("0.865", 90, Direction.HIGHER, True),
        ("1", 90, Direction.HIGHER, True),
        ("1.1", 90, Direction.HIGHER, False),
        ("0.865", 10, Direction.HIGHER, False),
        ("0.865", 90, Direction.LOWER, False),
        ("0", 90, Direction.HIGHER, False),
    ],
)
def test_a_share_may_have_been_written_for_percent(
    actual: str, target: int, direction: Direction, is_told: bool
) -> None:
    register = replace(
        with_indicator(unit="%", direction=direction), targets=with_target(value=scaled(target)).targets
    )

    assert ("share_for_percent" in codes(with_result(register, value=scaled(actual)))) is is_told


def test_a_target_of_less_was_reached_where_the_baseline_is_below_it() -> None:
    lower = replace(
        with_indicator(direction=Direction.LOWER, baseline=scaled(100)),
        targets=with_target(kind=TargetKind.AT_MOST, value=scaled(200)).targets,
    )

    assert "baseline_past_target" in codes(lower)


@pytest.mark.parametrize(("day", "is_late"), [(DAY(2025, 3, 31), False), (DAY(2025, 4, 1), True)])
def test_a_target_may_be_revised_until_the_year_ends(day: DAY, is_late: bool) -> None:
    assert ("revised_after_the_year" in codes(revised(decided_on=day))) is is_late


def test_an_indicator_without_a_target_needs_no_direction() -> None:
    watched = replace(with_indicator(direction=None), targets=REGISTER.targets[1:])

    assert codes(watched) == ["result_without_target"]


def test_a_revision_that_leaves_the_grade_is_not_told() -> None:
    assert codes(revised(value=scaled(50000))) == []


def test_a_revision_to_words_says_the_words() -> None:
    text = one(
        revised(kind=TargetKind.TEXT, value=None, as_printed="伸ばす", reason=""), "revised_without_reason"
    )

    assert (text.values["earlier"], text.values["target"]) == (50500, "伸ばす")


def test_small_numbers_begin_at_one_person() -> None:
    people = [with_figure("登録した子どもの数", n, "人", counts_people=True) for n in (0, 1, 4, 5)]

    assert ["small_figure" in codes(register) for register in people] == [False, True, True, False]


@pytest.mark.parametrize(
    ("accumulation", "is_told"), [(Accumulation.AS_OF, True), (Accumulation.YEARLY, False)]
)
def test_the_difference_of_a_stock_tells_of_people_and_that_of_a_flow_does_not(
    accumulation: Accumulation, is_told: bool
) -> None:
    people = with_indicator(
        unit="人", name="見守り", accumulation=accumulation, counts_people=True
    ).indicators
    register = replace(with_last_year(), indicators=people, targets=with_target().targets)

    assert ("small_difference" in codes(with_result(register, at=2, value=scaled(43003)))) is is_told


@pytest.mark.parametrize(
    ("unit", "written", "is_told"),
    [("回", "年3回開く。", False), ("回", "年5回開く。", True), ("千円", "年3回開く。", True)],
)
def test_times_a_year_may_be_those_of_an_indicator(unit: str, written: str, is_told: bool) -> None:
    register = with_indicator(unit=unit, name="催しの数", direction=Direction.HIGHER)
    counted = with_result(replace(register, targets=with_target(value=scaled(3)).targets), value=scaled(3))

    told = codes(replace(counted, projects=with_project(summary=written).projects))

    assert ("times_not_in_breakdown" in told) is is_told


def test_times_a_year_may_be_those_of_a_figure() -> None:
    figure = with_figure("相談会", 5, "回")

    assert codes(replace(figure, projects=with_project(summary="年5回開く。").projects)) == []


def test_a_unit_written_oftener_is_the_usual_one() -> None:
    figures = tuple(
        Figure("p001", 2024, n, f"{n}番の数", scaled(9), unit) for n, unit in enumerate(("名", "名", "人"))
    )

    two = one(replace(REGISTER, figures=figures), "unit_in_two_spellings")

    assert [two.values[k] for k in ("usual", "usual_count", "others", "others_count")] == [
        "名",
        2,
        ("人",),
        1,
    ]


@pytest.mark.parametrize(
    ("yearly", "is_told"),
    [
        ((28, 61), True),  # with a target of 60
        ((28, 45), True),
        ((28, 44), False),
        ((28, 33), False),
        ((61, 28), False),
        ((60, 60), True),
        ((61,), False),
        ((10, 20, 40), True),
        ((10, 20, 39), False),
        ((10, 50, 49), False),
    ],
)
def test_yearly_values_that_never_fall_and_near_the_whole_target_may_be_running_totals(
    yearly: tuple[int, ...], is_told: bool
) -> None:
    found = codes(with_yearly(*yearly))

    assert ("totals_written_as_values" in found) is is_told


def test_a_change_against_the_baseline_is_no_size_that_running_totals_near() -> None:
    register = with_yearly(28, 61)
    share = replace(register.targets[0], kind=TargetKind.RELATIVE, value=8000)

    assert "totals_written_as_values" not in codes(replace(register, targets=(share, *register.targets[1:])))
