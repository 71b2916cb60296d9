"""The items of a year: totals, versions of targets, the year before, decisions of people, towns that grade too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from tests.domain.cast import at_least, number, scale
from tests.domain.small_region import (
    FLOWERS,
    REGISTER,
    ROADS,
    SCALE,
    WATCH,
    item,
    opened,
    result,
    target,
    with_results,
)

from renkei.domain.indicator import Accumulation, Indicator, Override
from renkei.domain.no_grade import NotGraded
from renkei.domain.running_total import running_total
from renkei.domain.scale import GradeStep, MissingRule, Of
from renkei.domain.target import TargetKind

TOTAL = replace(FLOWERS, accumulation=Accumulation.CUMULATIVE)


def with_indicator(indicator: Indicator):
    return (indicator, *(of for of in REGISTER.indicators if of.id != indicator.id))


def test_every_indicator_with_a_result_or_a_target_gives_one_item_in_the_register_s_order():
    book = opened(targets=REGISTER.targets[:2])

    assert [(one.indicator.id, one.symbol, one.reason) for one in book.items] == [
        ("p001-i1", "B", ""),
        ("p002-i1", "-", "no_target"),
        ("p003-i1", "-", "being_compiled"),
    ]


def test_a_target_without_a_result_is_not_reported():
    book = opened(results=REGISTER.results[:2] + REGISTER.results[3:])

    assert (item(book).symbol, item(book).reason, item(book).printed_rate) == ("-", "not_reported", None)


def test_a_project_without_any_indicator_gives_no_item_at_all():
    book = opened(indicators=(FLOWERS,))

    assert [one.project for one in book.items] == ["p001"]
    assert [year.project.id for year in book.projects] == ["p001", "p002", "p003"]


def test_an_item_knows_its_project_role_and_rate():
    one = item(opened())

    assert (one.project, one.role, one.printed_rate, one.computed) == ("p001", "1", Decimal("80.0"), "B")


def test_an_item_remembers_the_year_before():
    one = item(opened())

    assert (one.previous_value, one.previous_symbol) == (number(100), "A")


def test_an_item_without_a_year_before_remembers_none():
    one = item(opened(), ROADS)

    assert (one.previous_value, one.previous_symbol) == (None, "")


def test_a_missing_value_of_the_year_before_is_no_zero():
    book = opened(results=with_results(result(FLOWERS, 2023, None, missing="off_year")))

    assert (item(book).previous_value, item(book).previous_symbol) == (None, "-")


def test_a_share_of_the_year_before_is_shown_to_the_last_digit():
    before = result(FLOWERS, 2023, None, numerator=number(2), denominator=number(3))

    assert item(opened(results=with_results(before))).previous_value == 6667


def test_a_change_is_graded_against_the_exact_value_of_the_year_before():
    by = scale(Of.CHANGE, "0", reference="previous")
    before = result(FLOWERS, 2023, None, numerator=number(2), denominator=number(3))
    now = result(FLOWERS, 2024, None, numerator=number(4), denominator=number(6))

    assert item(opened(by=by, results=with_results(before, now))).symbol == "A"


def test_the_sign_of_a_reason_is_the_scale_s_own():
    by = replace(SCALE, missing=(MissingRule("being_compiled", "※"),))

    assert item(opened(by=by), ROADS).symbol == "※"


REVISED = target(FLOWERS, 2024, 80, version=2, decided_on=date(2024, 10, 1), reason="計画の変更")


def test_the_newest_version_of_a_target_is_used_and_the_old_grade_stands_beside():
    one = item(opened(targets=(REVISED, *REGISTER.targets)))

    assert (one.symbol, one.target, one.graded.trace.target_version) == ("A", REVISED, 2)
    assert (one.earlier_target.value, one.grade_by_earlier_target) == (number(100), "B")


def test_a_target_that_was_never_revised_has_no_earlier_one():
    assert (item(opened()).earlier_target, item(opened()).grade_by_earlier_target) == (None, "")


@pytest.mark.parametrize(("day", "version"), [(date(2024, 9, 30), 1), (date(2024, 10, 1), 2), (None, 2)])
def test_a_version_decided_after_the_day_is_left_out(day, version):
    one = item(opened(targets=(*REGISTER.targets, REVISED), as_of=day))

    assert one.target.version == version


def test_a_target_decided_after_the_day_is_no_target():
    late = replace(REVISED, version=1)

    one = item(opened(targets=(late,), as_of=date(2024, 9, 30)))

    assert (one.target, one.reason) == (None, "no_target")


def test_the_same_register_may_be_opened_as_of_several_days_and_by_several_scales():
    from renkei.domain.opening import open_year

    register = replace(REGISTER, targets=(*REGISTER.targets, REVISED))
    gentle = scale(Of.RATIO, "1/2")

    by_day = [item(open_year(register, 2024, SCALE, day)).symbol for day in (None, date(2024, 1, 1), None)]
    by_scale = [item(open_year(register, 2023, by), WATCH).symbol for by in (SCALE, gentle, SCALE)]

    assert by_day == ["A", "B", "A"]
    assert by_scale == ["C", "A", "C"]


def test_a_cumulative_indicator_is_graded_by_the_total_since_the_period_began():
    past = [result(TOTAL, year, 20) for year in (2020, 2021, 2022)]
    rows = with_results(*past, result(TOTAL, 2023, 15), result(TOTAL, 2024, 5))

    one = item(opened(indicators=with_indicator(TOTAL), results=rows))

    assert (one.symbol, one.printed_rate) == ("B", Decimal("80.0"))
    assert one.previous_value == number(75)
    assert one.graded.trace.total_of == tuple(
        (year, number(value)) for year, value in ((2020, 20), (2021, 20), (2022, 20), (2023, 15), (2024, 5))
    )
    assert one.graded.trace.notes == ("total",)
    assert one.graded.trace.input("a") == number(80)


def test_a_total_begins_with_the_indicator_where_that_began_later():
    late = replace(TOTAL, first_year=2023)

    one = item(opened(indicators=with_indicator(late), results=with_results(result(late, 2022, 999))))

    assert one.graded.rate == Fraction(180, 100)


def test_a_total_begins_anew_with_the_period():
    rows = (result(TOTAL, 2024, 90), result(TOTAL, 2025, 50))

    one = item(opened(2025, indicators=(TOTAL,), results=rows, targets=(target(TOTAL, 2025, 100),)))

    assert one.graded.rate == Fraction(1, 2)


def test_a_total_with_a_year_that_is_not_known_is_incomplete():
    one = item(opened(indicators=with_indicator(TOTAL)))  # 2020 to 2022 are not there

    assert (one.symbol, one.reason, one.previous_value) == ("-", "total_incomplete", None)
    assert (one.graded.rate, one.printed_rate) == (None, None)
    assert (one.graded.trace.formula, one.graded.trace.rate) == ("", None)


def test_a_total_of_a_year_that_is_missing_keeps_that_reason():
    rows = with_results(result(TOTAL, 2024, None, missing="being_compiled"))

    assert item(opened(indicators=with_indicator(TOTAL), results=rows)).reason == "being_compiled"


def test_a_value_on_a_day_is_never_summed():
    stock = replace(FLOWERS, accumulation=Accumulation.AS_OF)

    one = item(opened(indicators=with_indicator(stock)))

    assert (one.printed_rate, one.previous_value) == (Decimal("80.0"), number(100))


def rows_of(*values: int | str) -> dict:
    return {
        2020 + at: result(TOTAL, 2020 + at, None, missing=value)
        if isinstance(value, str)
        else result(TOTAL, 2020 + at, value)
        for at, value in enumerate(values)
    }


@pytest.mark.parametrize("nothing", ["off_year", "out_of_scope", "completed"])
def test_a_year_in_which_nothing_was_to_be_added_adds_nothing(nothing):
    total = running_total(rows_of(3, nothing, 4), range(2020, 2023), "人")

    assert (total.value, total.parts) == (number(7), ((2020, number(3)), (2022, number(4))))


@pytest.mark.parametrize("unknown", ["being_compiled", "not_reported", "unspecified"])
def test_a_year_that_is_not_known_yet_leaves_no_total(unknown):
    with pytest.raises(NotGraded, match="total_incomplete"):
        running_total(rows_of(3, unknown, 4), range(2020, 2023), "人")


def test_a_year_without_a_row_leaves_no_total():
    with pytest.raises(NotGraded, match="total_incomplete"):
        running_total(rows_of(3), range(2020, 2022), "人")


def test_reported_zeros_are_summed():
    assert running_total(rows_of(0, 0), range(2020, 2022), "人").value == 0


def test_shares_are_put_together_from_their_parts_and_never_averaged():
    rows = {
        2020: result(TOTAL, 2020, 50, numerator=number(1), denominator=number(2)),
        2021: result(TOTAL, 2021, 100, numerator=number(8), denominator=number(8)),
    }

    total = running_total(rows, (2020, 2021), "％")

    assert (total.value, total.parts) == (number(90), ())  # 9 of 10, not the mean of 50 and 100


def test_shares_of_nothing_have_no_total():
    rows = {2020: result(TOTAL, 2020, None, numerator=0, denominator=0)}

    with pytest.raises(NotGraded, match="total_incomplete"):
        running_total(rows, (2020,), "％")


DECIDED = Override("A", "大雪で中止した回を除くと目標に達する", "農政課長", "連携推進課長", date(2025, 7, 1))


def test_people_may_decide_otherwise_and_both_grades_are_kept():
    one = item(opened(results=with_results(result(FLOWERS, 2024, 80, override=DECIDED))))

    assert (one.symbol, one.computed, one.result.override) == ("A", "B", DECIDED)


@pytest.mark.parametrize(
    "incomplete",
    [
        replace(DECIDED, grade=""),
        replace(DECIDED, reason=""),
        replace(DECIDED, by=""),
        replace(DECIDED, seconded_by=""),
        replace(DECIDED, seconded_by=DECIDED.by),
    ],
)
def test_a_decision_without_reason_or_second_person_changes_nothing(incomplete):
    one = item(opened(results=with_results(result(FLOWERS, 2024, 80, override=incomplete))))

    assert (one.symbol, one.computed) == ("B", "B")


def test_a_decided_grade_counts():
    book = opened(results=with_results(result(FLOWERS, 2024, 40, override=DECIDED)))

    assert book.tally.row("1").counts == (1, 0, 0, 0, 0)


OTHER = replace(SCALE, id="other")
BY_A_PERSON = (at_least(Of.JUDGED, "1"),)
JUDGED = replace(OTHER, grades=tuple(GradeStep(symbol, "", when=BY_A_PERSON) for symbol in SCALE.symbols))


def test_what_people_decided_by_the_own_scale_is_left_aside_where_another_one_grades():
    region, rows = replace(REGISTER.region, scale=SCALE.id), (result(FLOWERS, 2024, 80, override=DECIDED),)

    own, other = (opened(by=by, region=region, results=with_results(*rows)) for by in (SCALE, OTHER))

    assert (item(own).symbol, item(other).symbol) == ("A", "B")


def test_what_people_judged_by_the_own_scale_is_left_aside_where_another_one_grades():
    region, rows = replace(REGISTER.region, scale=SCALE.id), (result(FLOWERS, 2024, None, judged="A"),)

    one = item(opened(by=JUDGED, region=region, results=with_results(*rows)))

    assert (one.symbol, one.reason) == ("-", "not_judged")


def test_progress_uses_the_target_of_the_period_s_last_year():
    steady = replace(FLOWERS, baseline=0)
    targets = (target(steady, 2023, 90), target(steady, 2024, 200))

    one = item(opened(2023, by=scale(Of.PROGRESS), indicators=with_indicator(steady), targets=targets))

    assert one.graded.rate == Fraction(1, 2)
    assert one.graded.given.years == 5
    assert one.graded.given.elapsed == 4


def test_without_a_vision_there_is_no_period():
    one = item(opened(visions=(), by=scale(Of.ELAPSED_RATIO, "1")))

    assert one.reason == "no_period"


def test_a_final_target_decided_after_the_day_is_left_out():
    steady = replace(FLOWERS, baseline=0)
    late = target(steady, 2024, 400, version=2, decided_on=date(2030, 1, 1))
    targets = (target(steady, 2023, 100), target(steady, 2024, 200), late)

    one = item(
        opened(
            2023,
            by=scale(Of.PROGRESS),
            indicators=with_indicator(steady),
            targets=targets,
            as_of=date(2024, 1, 1),
        )
    )

    assert one.graded.rate == Fraction(1, 2)


def test_a_text_target_is_kept_and_not_graded():
    words = target(FLOWERS, 2024, None, kind=TargetKind.TEXT, as_printed="関係を深める")

    one = item(opened(targets=(words,)))

    assert (one.target.as_printed, one.reason) == ("関係を深める", "text_target")


def test_a_share_of_none_is_a_zero_in_the_total():
    rows = {2020: result(TOTAL, 2020, None, numerator=0, denominator=number(10))}

    assert running_total(rows, (2020,), "％").value == 0


def test_values_are_summed_where_a_denominator_is_not_known():
    rows = {
        2020: result(TOTAL, 2020, 3, numerator=number(1), denominator=number(2)),
        2021: result(TOTAL, 2021, 4, numerator=number(1)),
    }

    assert running_total(rows, (2020, 2021), "人").value == number(7)
