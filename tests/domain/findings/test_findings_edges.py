"""Bounds and rare shapes of what is looked at in numbers, change, units and names."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.domain.findings.cases import CASES
from tests.domain.findings.cases_figures import PERCENT, with_figure, with_yearly
from tests.domain.findings.cases_grading import compared, with_history
from tests.domain.findings.region import (
    REGISTER,
    SCALE,
    codes,
    found,
    one,
    with_events,
    with_indicator,
    with_last_year,
    with_result,
    with_target,
)

from renkei.domain.findings_about import amount
from renkei.domain.findings_units import Printed, printed
from renkei.domain.measure import scaled
from renkei.domain.project import Figure


@pytest.mark.parametrize("code", CASES)
def test_what_is_found_is_of_the_opened_year_unless_it_names_another(code: str) -> None:
    years = {finding.year for finding in found(CASES[code])}
    named = {finding.values.get("year", 2024) for finding in found(CASES[code])}

    assert years == named


# ---- numbers


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (860000, 1, "86.0"),
        (860000, 0, "86"),
        (125000, 0, "12.5"),
        (-125000, 1, "-12.5"),
        (10000, 9, "1.0000"),
        (1, 4, "0.0001"),
    ],
)
def test_a_number_is_said_with_its_decimals_and_never_with_more_than_are_kept(
    value: int, decimals: int, text: str
) -> None:
    assert str(amount(value, decimals)) == text


@pytest.mark.parametrize(("before", "is_told"), [(0, False), ("0.0001", True), (-5, False), (5, True)])
def test_a_zero_is_asked_about_after_more_than_zero(before: int | str, is_told: bool) -> None:
    register = with_result(with_last_year(value=scaled(before)), at=2, value=0)

    assert ("zero_after_numbers" in codes(register)) is is_told


@pytest.mark.parametrize(
    ("numerator", "denominator"), [(None, scaled(30)), (scaled(10), None), (None, 0), (None, None)]
)
def test_a_percentage_with_one_of_its_parts_alone_is_not_divided(
    numerator: int | None, denominator: int | None
) -> None:
    register = with_result(PERCENT, value=scaled(31), numerator=numerator, denominator=denominator)

    assert not {"percent_not_its_parts", "denominator_is_zero"} & set(codes(register))


@pytest.mark.parametrize(("value", "is_told"), [("32.3333", True), ("32.3334", True), ("33.3334", False)])
def test_a_percentage_of_four_decimals_is_held_to_the_last_of_them(value: str, is_told: bool) -> None:
    indicators = (replace(PERCENT.indicators[0], decimals=9), PERCENT.indicators[1])

    told = codes(
        with_result(
            replace(PERCENT, indicators=indicators),
            value=scaled(value),
            numerator=scaled(10),
            denominator=scaled(30),
        )
    )

    assert ("percent_not_its_parts" in told) is is_told


def test_a_percentage_one_whole_unit_away_is_told() -> None:
    register = with_result(PERCENT, value=scaled("30.1"), numerator=scaled(30), denominator=scaled(100))

    wrong = one(register, "percent_not_its_parts")

    assert (wrong.values["actual"], wrong.values["made"]) == (Decimal("30.1"), Decimal("30.0"))


@pytest.mark.parametrize(
    ("target", "baseline", "is_told"),
    [(1, None, True), (-5, None, False), (0, None, True), (1, -3, False), (1, 0, True), (1, 5, True)],
)
def test_a_balance_may_be_below_zero(target: int, baseline: int | None, is_told: bool) -> None:
    at = None if baseline is None else scaled(baseline)
    register = replace(
        with_indicator(at=1, baseline=at), targets=with_target(1, value=scaled(target)).targets
    )

    assert ("count_below_zero" in codes(with_result(register, at=1, value=scaled(-2)))) is is_told


def test_without_a_target_a_count_below_zero_is_told() -> None:
    register = replace(with_result(at=1, value=scaled(-2)), targets=REGISTER.targets[:1])

    assert "count_below_zero" in codes(register)


def test_a_count_in_fractions_is_said_with_its_decimals() -> None:
    register = with_result(with_indicator(at=1, decimals=2), at=1, value=scaled("1.5"))

    assert str(one(register, "count_not_whole").values["actual"]) == "1.50"


@pytest.mark.parametrize(("actual", "target"), [("0.0001", 1), (1, "0.0001")])
def test_the_smallest_numbers_are_far_from_a_target_too(actual: int | str, target: int | str) -> None:
    register = with_target(value=scaled(target))

    assert "far_from_target" in codes(with_result(register, value=scaled(actual)))


@pytest.mark.parametrize(
    ("actual", "target", "is_told"), [("0.0001", 90, True), ("0.5", "10.5", True), ("0.5", 10, False)]
)
def test_a_share_is_one_from_the_smallest_on_where_percent_are_aimed_at(
    actual: str, target: int | str, is_told: bool
) -> None:
    register = replace(with_indicator(unit="%"), targets=with_target(value=scaled(target)).targets)

    assert ("share_for_percent" in codes(with_result(register, value=scaled(actual)))) is is_told


def test_yearly_values_that_may_be_totals_are_said_with_their_decimals() -> None:
    register = with_yearly(28, 61)
    indicators = (replace(register.indicators[0], decimals=1), register.indicators[1])

    said = one(replace(register, indicators=indicators), "totals_written_as_values").values

    numbers = (*said["values"], said["sum"], said["target"])  # type: ignore[misc]
    assert [str(number) for number in numbers] == ["28.0", "61.0", "89.0", "60.0"]


@pytest.mark.parametrize(
    ("total", "code"), [(92, None), (91, "breakdown_more_than_total"), (93, "breakdown_less_than_total")]
)
def test_parts_that_make_the_total_are_no_finding(total: int, code: str | None) -> None:
    assert codes(with_events(total=scaled(total))) == ([code] if code else [])


@pytest.mark.parametrize(("total", "code"), [("91.9999", "more"), ("92.0001", "less")])
def test_the_smallest_difference_of_parts_and_total_is_told(total: str, code: str) -> None:
    assert f"breakdown_{code}_than_total" in codes(with_events(total=scaled(total)))


# ---- change


def test_a_jump_is_said_to_one_decimal_rounded_half_up() -> None:
    register = with_result(with_last_year(value=scaled(2000)), at=2, value=scaled(2001 + 2000))

    assert one(register, "jump_without_reason").values["change"] == Decimal("100.1")  # of 100.05


@pytest.mark.parametrize(
    "row", [{"value": None, "missing": "off_year"}, {"value": 99_000_000, "note": "催しのため"}]
)
def test_no_number_and_a_noted_one_are_no_outliers(row: dict[str, object]) -> None:
    register = with_history(60000, 60200, 60100, 59900, 60000, 60100)
    results = (*register.results[:6], replace(register.results[6], **row), *register.results[7:])  # type: ignore[arg-type]

    assert "outlier_of_history" not in codes(replace(register, results=results))


def test_nothing_rose_where_all_roles_together_stood_still() -> None:
    before = {"r1": {"A": 8, "C": 8}, "r2": {"B": 8, "C": 8}}
    after = {"r1": {"A": 7, "C": 9}, "r2": {"B": 9, "C": 7}}

    assert not {"total_hides_fall_of_role", "best_grade_fell"} & set(codes(compared(before, after)))


def test_where_one_grade_alone_is_favourable_its_fall_is_no_hidden_one() -> None:
    grades = (SCALE.grades[0], *(replace(step, favourable=False) for step in SCALE.grades[1:]))
    counts = compared({"r1": {"A": 8, "C": 8}}, {"r1": {"A": 9, "C": 4}})

    assert "best_grade_fell" not in codes(counts, scale=replace(SCALE, grades=grades))


def test_what_hides_a_fall_is_called_by_its_english_name_too() -> None:
    assert one(CASES["best_grade_fell"], "best_grade_fell").values["group_english"] == "favourable"


# ---- units


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("50,500千円", Printed(505_000_000, "千円")),
        ("▲3人", Printed(-30_000, "人")),
        ("約１２．５％", Printed(125_000, "%")),
        ("1回以上/年度", Printed(10_000, "回")),
        ("3万人", Printed(30_000, "万人")),
        ("40億円", Printed(400_000, "億円")),
        ("7", Printed(70_000, "")),
        ("3羽田", None),
        ("令和6年度までに策定", None),
        ("1" * 40, None),
    ],
)
def test_a_printed_text_is_one_number_with_a_known_unit(text: str, said: Printed | None) -> None:
    assert printed(text) == said


def printed_as(unit: str, target: str, result: str) -> list[str]:
    """What is found where the indicator is kept in a unit, and target (50,500) and result (43,698) are printed so."""
    register = replace(with_indicator(unit=unit), targets=with_target(as_printed=target).targets)
    return codes(with_result(register, as_printed=result))


@pytest.mark.parametrize(
    ("unit", "target", "result", "told"),
    [
        ("人", "50,500名", "43,698人", []),
        ("人", "50,500件", "43,698人", ["printed_unit_differs"]),
        ("", "50,500件", "", ["indicator_without_unit"]),
        ("人", "50,500", "43,698", []),
        ("千円", "50,500,000円", "43,698件", ["printed_unit_differs"]),
        ("世帯", "50,500世帯", "43,699世帯", ["printed_number_differs"]),
        ("隻", "50,500", "43,699", ["printed_number_differs"]),
    ],
)
def test_a_printed_number_is_held_against_the_kept_one_in_its_unit(
    unit: str, target: str, result: str, told: list[str]
) -> None:
    expected = [code for code in told if code != "printed_unit"]

    assert [
        c for c in printed_as(unit, target, result) if c.startswith(("printed", "indicator_w"))
    ] == expected


def test_a_kept_number_is_said_with_its_decimals_beside_the_printed_one() -> None:
    register = replace(with_indicator(decimals=1), targets=with_target(as_printed="50,501千円").targets)

    assert str(one(register, "printed_number_differs").values["value"]) == "50500.0"


def test_of_two_spellings_as_frequent_the_first_in_order_is_the_usual_one() -> None:
    figures = tuple(
        Figure("p001", 2024, n, f"{n}番の数", scaled(9), unit) for n, unit in enumerate(("名", "人"))
    )

    two = one(replace(REGISTER, figures=figures), "unit_in_two_spellings")

    assert (two.values["usual"], two.values["others"]) == ("人", ("名",))


@pytest.mark.parametrize(
    ("name", "unit", "told"),
    [
        ("宿泊者数", "人泊", None),
        ("宿泊者数", "人", None),
        ("宿泊者数", "千人", None),
        ("宿泊者数", "件", "name_says_other_unit"),
        ("相談件数", "人", "name_says_other_unit"),
        ("相談の規模", "人", None),
        ("順調な事業数", "項目", "projects_counted_as_items"),
    ],
)
def test_a_name_that_ends_in_a_unit_is_counted_in_it(name: str, unit: str, told: str | None) -> None:
    found = {"name_says_other_unit", "projects_counted_as_items"} & set(codes(with_figure(name, 900, unit)))

    assert found == ({told} if told else set())


def test_an_indicator_s_name_is_held_against_its_unit_too() -> None:
    told = one(with_indicator(name="相談件数", unit="人"), "name_says_other_unit")

    assert (told.subject, told.values["wanted"], told.values["found"]) == ("indicator:p001-i1", "件", "人")


@pytest.mark.parametrize(
    ("target", "result", "is_told"), [(None, None, False), (50500, None, True), (None, 3, True)]
)
def test_a_unit_is_wanted_where_there_is_a_number(
    target: int | None, result: int | None, is_told: bool
) -> None:
    aim, value = (None if number is None else scaled(number) for number in (target, result))
    register = replace(with_indicator(unit=""), targets=with_target(value=aim).targets)

    told = codes(with_result(register, value=value, missing="" if result else "off_year"))

    assert ("indicator_without_unit" in told) is is_told


# ---- names


@pytest.mark.parametrize(
    ("first", "second", "is_told"),
    [
        ("見守りシール登録者数", "見守りシール登録の数", True),
        ("見守りシール登録者数", "見守りシール登録数", True),
        ("見守りシール登録数", "見守りシール登録者数", True),
        ("見守りシール登録者数", "見守りシール登録者の数々", False),
        ("見守りシール登録者数", "守りシール登録者数", True),
        ("見守りシール登録者数", "見守りシール登録者数計", True),
        ("第1回講習会の参加者", "第2回講習会の参加者", False),
        ("見守り登録者数", "見守り登録の数", False),  # seven signs
        ("見守り登録者人数", "見守り登録者の数", True),  # eight
        ("見守り登録者人数", "見守り登録者数", True),
        ("参加者数", "参加の数", False),
        ("参加 者数", "参加者数", True),
        ("市民の講座受講者", "町民の講座受講者", False),
        ("新しい講座受講者数", "しい講座受講者数計", False),
    ],
)
def test_two_numbers_whose_names_are_one_sign_apart_are_told(first: str, second: str, is_told: bool) -> None:
    figures = tuple(
        Figure("p001", 2024, n, name, scaled(900), "票") for n, name in enumerate((first, second), 1)
    )

    told = [
        (f.values["first"], f.values["second"])
        for f in found(replace(REGISTER, figures=figures))
        if f.code == "figures_alike"
    ]

    assert told == ([(first, second)] if is_told else [])
