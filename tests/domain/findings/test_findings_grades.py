"""Grades against numbers, published counts and people's decisions."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.domain.findings.cases_grading import DECISION, FALL, compared, published
from tests.domain.findings.region import (
    REGISTER,
    codes,
    one,
    with_indicator,
    with_last_year,
    with_result,
    with_target,
)

from renkei.domain.indicator import Direction, IndicatorKind
from renkei.domain.measure import scaled
from renkei.domain.register import Register, ReportedYear
from renkei.domain.target import Target


def test_a_published_grade_that_the_number_does_not_give_is_an_error_with_both_and_the_rate() -> None:
    wrong = one(with_result(published_grade="A"), "grade_against_number")

    assert wrong.level == "error"
    assert (wrong.values["published"], wrong.values["computed"]) == ("A", "B")
    assert wrong.values["rate"] == Decimal("86.5")


def test_a_published_grade_that_people_decided_on_is_no_contradiction() -> None:
    decided = with_result(published_grade="A", override=DECISION)

    assert codes(decided) == ["grade_overridden"]


def test_a_number_that_moves_an_item_says_how_the_published_counts_would_move() -> None:
    changed = published(register=with_result(value=scaled(50500), published_grade="B"))

    unfit = one(changed, "published_counts_no_longer_fit")

    assert unfit.values["differing"] == ("A 7→8", "B 4→3")
    assert unfit.values["moves"] == ("首都圏交流拠点運営事業（売上額） B→A",)


def test_published_counts_that_cover_more_items_than_are_known_fit_as_long_as_no_grade_changed() -> None:
    assert codes(published()) == ["reasons_not_known", "items_known_in_part"]


def test_published_counts_are_compared_item_by_item_once_all_are_known() -> None:
    counts = {"r1": {"A": 1, "B": 0}, "r2": {"A": 1}}

    differing = one(published(counts, with_result()), "published_counts_differ")

    assert differing.values["differing"] == ("A 1→0", "B 0→1")


@pytest.mark.parametrize(
    ("share", "items", "favourable", "told"),
    [
        ("78.9", 57, 45, []),
        ("78.94", 57, 45, []),
        ("79", 57, 45, []),
        ("78.9", 57, 44, ["published_share_differs"]),
        ("76.4", 55, 42, []),
        ("76.3", 55, 42, []),  # cut off instead of rounded: 76.36
        ("148.9", 57, None, ["published_share_impossible"]),
        ("-0.1", 57, None, ["published_share_impossible"]),
        ("100.0", 57, 57, []),
        ("48.9", 44, None, ["share_of_items_impossible"]),
        ("50.0", 44, None, []),
        ("0.0", 44, None, []),
        ("48.9", 45, None, []),
    ],
)
def test_a_published_share_must_come_from_whole_items(
    share: str, items: int, favourable: int | None, told: list[str]
) -> None:
    row = ReportedYear(2021, items=items, favourable_items=favourable, favourable_share=share)

    assert codes(replace(REGISTER, reported_years=(row,))) == told


def test_an_impossible_share_says_what_is_possible() -> None:
    row = ReportedYear(2020, projects=44, favourable_share="48.9")

    impossible = one(replace(REGISTER, reported_years=(row,)), "share_of_projects_impossible")

    assert (impossible.level, impossible.year) == ("note", 2020)
    assert (impossible.values["lower_share"], impossible.values["upper_share"]) == (
        Decimal("47.7"),
        Decimal("50.0"),
    )
    assert impossible.values["possible"] == ("22/45", "23/47")


def test_shares_of_another_vision_period_are_left_alone() -> None:
    row = ReportedYear(2019, items=44, favourable_share="48.9")

    assert codes(replace(REGISTER, reported_years=(row,))) == []


def test_a_total_that_hides_a_fall_names_the_role_and_both_counts() -> None:
    fall = one(FALL, "total_hides_fall_of_role")

    assert (fall.level, fall.values["role"]) == ("note", "経済成長")
    assert [fall.values[f"role_{name}"] for name in ("before", "of_before", "after", "of_after")] == [
        13,
        16,
        11,
        16,
    ]
    assert (fall.values["total_before"], fall.values["total_after"]) == (33, 42)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"A": 7, "B": 4, "C": 5}, {"A": 8, "B": 4, "C": 4}),  # nothing fell
        ({"A": 8, "B": 4, "C": 4}, {"A": 7, "B": 4, "C": 5}),  # the total fell too: nothing is hidden
    ],
)
def test_nothing_is_hidden_where_total_and_role_move_alike(
    before: dict[str, int], after: dict[str, int]
) -> None:
    register = compared({"r1": before}, {"r1": after})

    assert not {"total_hides_fall_of_role", "best_grade_fell"} & set(codes(register))


@pytest.mark.parametrize(
    ("before", "now", "is_jump"),
    [
        (100, 130, True),  # 30 % is asked for
        (100, 129, False),
        (100, 70, True),
        (100, 71, False),
        (-100, -130, True),
        (0, 5, False),  # no share of nothing
    ],
)
def test_a_change_of_30_percent_or_more_asks_for_its_reason(before: int, now: int, is_jump: bool) -> None:
    register = with_result(with_last_year(value=scaled(before)), at=2, value=scaled(now))

    assert ("jump_without_reason" in codes(register)) is is_jump


def test_a_jump_with_its_reason_is_no_finding() -> None:
    assert codes(with_result(with_last_year(value=scaled(20000)), at=2, note="催しを増やしたため")) == []


def test_after_an_off_year_the_year_before_it_is_compared() -> None:
    off = with_last_year(value=None, missing="off_year")
    earlier = replace(off.results[0], year=2022, value=scaled(20000), missing="")
    targets = (*off.targets, Target("p001-i1", 2022, value=scaled(50500)))

    jump = one(replace(off, results=(earlier, *off.results), targets=targets), "jump_without_reason")

    assert jump.values["before_year"] == 2022


def test_a_zero_after_a_number_is_asked_about_once_and_not_as_a_jump_too() -> None:
    assert codes(with_result(with_last_year(), at=2, value=0)) == ["zero_after_numbers"]


def test_a_reported_zero_with_its_reason_is_no_finding() -> None:
    assert codes(with_result(with_last_year(), at=2, value=0, note="大雪で中止")) == []


@pytest.mark.parametrize(
    ("name", "unit", "is_output"),
    [
        ("講習会の開催回数", "回", True),
        ("災害訓練の共同開催回数", "回", True),
        ("会議等開催回数", "回", True),
        ("研修会の実施件数", "件", True),
        ("手引きの配布部数", "部", True),
        ("バス利用回数", "回", False),
        ("創業件数", "件", False),
        ("入賞した種目数", "種目", False),
        ("講習会の参加者数", "人", False),
        ("売上額", "千円", False),
    ],
)
def test_what_the_office_does_is_output_and_what_comes_of_it_is_outcome(
    name: str, unit: str, is_output: bool
) -> None:
    register = with_indicator(at=1, name=name, unit=unit, kind=IndicatorKind.OUTCOME)

    assert ("output_called_outcome" in codes(register)) is is_output


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("50,500千円", []),
        ("５０，５００千円", []),
        ("約50,500千円以上", []),
        ("50,500,000円", []),
        ("5,050万円", []),
        ("50,050千円", ["printed_number_differs"]),
        ("50,500円", ["printed_number_differs"]),
        ("50,500人", ["printed_unit_differs"]),
        ("50,500千円未満", ["target_kind_not_as_printed"]),
        ("令和6年度までに策定", []),
        ("前年度並み", []),
        ("", []),
    ],
)
def test_a_printed_target_is_held_against_the_kept_one(text: str, told: list[str]) -> None:
    assert codes(with_target(as_printed=text)) == told


@pytest.mark.parametrize(("unit", "text"), [("人", "１００名"), ("箇所", "100ヶ所"), ("%", "100％")])
def test_two_spellings_of_a_unit_are_no_contradiction(unit: str, text: str) -> None:
    register = with_target(as_printed=text, value=scaled(100))
    indicators = (replace(register.indicators[0], unit=unit), register.indicators[1])

    changed = with_result(replace(register, indicators=indicators), value=scaled(86))

    assert "printed_unit_differs" not in codes(changed)


@pytest.mark.parametrize(
    ("direction", "baseline", "told"),
    [
        (Direction.HIGHER, 60000, ["baseline_past_target"]),
        (Direction.HIGHER, 50500, []),
        (Direction.HIGHER, 30000, []),
        (None, 60000, ["direction_missing"]),
    ],
)
def test_a_target_that_was_reached_before_is_noted(
    direction: Direction | None, baseline: int, told: list[str]
) -> None:
    assert codes(with_indicator(direction=direction, baseline=scaled(baseline))) == told


def unreported() -> Register:
    return with_result(at=1, value=None, missing="")


def test_an_item_without_number_and_reason_counts_as_not_reported() -> None:
    silent = one(unreported(), "items_not_reported")

    assert (silent.level, silent.values["items"]) == ("warning", ("除雪講習会開催事業（講習会の開催回数）",))
