"""A year by the region's own scale, and by another one: what was decided, judged or published by the own one is then left aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from tests.domain.cast import at_least, number, scale
from tests.domain.small_region import FLOWERS, REGISTER, SCALE, item, opened, result, target, with_results

from renkei.domain.indicator import Accumulation, Override
from renkei.domain.opening import open_year
from renkei.domain.register import Region, ReportedCount, Vision
from renkei.domain.scale import GradeStep, Of, Scale

GENTLE = replace(scale(Of.RATIO, "1/2"), id="gentle")
JUDGED = Scale("judged", 1, "", tuple(GradeStep(s, "", when=(at_least(Of.JUDGED, "1"),)) for s in "AB"))
DECIDED = Override("A", "中止した回を除く", "農政課長", "連携推進課長", date(2025, 7, 1))
OF_S, OF_GENTLE = Region("見本圏域", scale="s"), Region("見本圏域", scale="gentle")
PUBLISHED = (ReportedCount(2024, "1", "A", 7), ReportedCount(2024, "3", "D", 2))


def year(by: Scale = SCALE, on: int = 2024, *, own=None, instead: bool = False, **tables):
    return open_year(replace(REGISTER, **tables), on, by, scales=own, instead=instead)


@pytest.mark.parametrize(
    ("region", "visions", "is_own"),
    [
        (Region("見本圏域"), REGISTER.visions, True),
        (OF_S, REGISTER.visions, True),
        (OF_GENTLE, REGISTER.visions, False),
        (OF_GENTLE, (Vision("v1", "第1期", 2020, 2024, scale="s"),), True),
        (OF_S, (Vision("v1", "第1期", 2020, 2024, scale="gentle"),), False),
        (OF_S, (), True),
    ],
)
def test_a_scale_is_the_region_s_own_if_its_period_or_else_the_region_names_it(region, visions, is_own):
    assert year(region=region, visions=visions).is_own_scale is is_own


@pytest.mark.parametrize(
    ("own", "instead", "used", "is_own"),
    [
        (GENTLE, False, "gentle", True),
        (GENTLE, True, "s", False),
        (replace(SCALE), True, "s", True),
        (replace(SCALE, version=2), True, "s", False),
        (None, False, "s", True),
        (None, True, "s", True),
    ],
)
def test_each_year_is_graded_by_its_own_scale_unless_another_is_to_stand_in(own, instead, used, is_own):
    book = year(own=lambda of: own, instead=instead)

    assert (book.scale.id, book.is_own_scale) == (used, is_own)


def test_the_own_scale_is_asked_for_each_year():
    own = {2023: GENTLE, 2024: SCALE}.get

    book = year(own=own)

    assert (book.previous.scale, book.tally.scale) == ("gentle", "s")
    assert (item(book).previous_symbol, item(book).symbol) == ("A", "B")


def test_a_decision_by_the_own_scale_does_not_count_in_another():
    rows = with_results(result(FLOWERS, 2024, 80, override=DECIDED))

    assert item(year(region=OF_S, results=rows)).symbol == "A"
    assert item(year(region=OF_GENTLE, results=rows)).symbol == "B"


def test_a_judgement_by_the_own_scale_says_nothing_in_another():
    rows = with_results(result(FLOWERS, 2024, 80, judged="A"))

    assert item(year(JUDGED, results=rows)).symbol == "A"
    assert item(year(JUDGED, results=rows, region=OF_S)).reason == "not_judged"


def test_a_result_without_a_judgement_is_graded_as_it_is_by_another_scale():
    assert item(year(region=OF_GENTLE)).result == REGISTER.results[2]
    assert item(year(region=OF_GENTLE)).symbol == "B"


def test_published_counts_of_the_own_scale_are_left_out_by_another_and_their_number_is_kept():
    own, other = (year(region=region, reported_counts=PUBLISHED).tally for region in (OF_S, OF_GENTLE))

    assert (own.is_reported, own.left_out) == (True, 0)
    assert (other.is_reported, other.left_out) == (False, 9)


def test_the_same_register_opened_in_turn_by_two_scales_keeps_both_apart():
    register = replace(REGISTER)

    found = [item(open_year(register, 2023, by)).symbol for by in (SCALE, GENTLE, SCALE)]
    counted = [
        open_year(register, 2024, by).tally.row("1").favourable
        for by in (SCALE, scale(Of.RATIO, "2", "3/2", "1"))
    ]

    assert found == ["A", "A", "A"]
    assert counted == [1, 0]


def test_the_year_before_is_found_again_whichever_year_is_opened_first():
    register = replace(REGISTER)

    forth = [item(open_year(register, of, SCALE)).previous_symbol for of in (2023, 2024)]
    back = [item(open_year(replace(REGISTER), of, SCALE)).previous_symbol for of in (2024, 2023)]

    assert (forth, back) == (["", "A"], ["A", ""])


TOTAL = replace(FLOWERS, accumulation=Accumulation.CUMULATIVE, first_year=2023)


def test_a_total_is_held_against_the_elapsed_share_of_the_final_target():
    rows = with_results(result(TOTAL, 2023, 30), result(TOTAL, 2024, 34))
    goals = (target(TOTAL, 2023, 50), target(TOTAL, 2024, 80))

    book = opened(
        2023, by=scale(Of.ELAPSED_RATIO, "1", "3/5"), indicators=(TOTAL,), results=rows, targets=goals
    )

    assert item(book).graded.rate == Fraction(30 * 5, 80 * 4)


def test_a_total_of_shares_is_in_the_indicator_s_unit():
    share = replace(TOTAL, unit="％")
    rows = tuple(
        result(share, of, None, numerator=number(n), denominator=number(10))
        for of, n in ((2023, 4), (2024, 5))
    )

    one = item(opened(indicators=(share,), results=rows))

    assert one.printed_rate == Decimal("45.0")


def test_half_of_the_last_digit_of_a_share_is_shown_rounded_up():
    before = result(FLOWERS, 2023, None, numerator=number(1), denominator=number(20000))

    assert item(opened(results=with_results(before))).previous_value == 1


def test_a_town_s_share_of_the_year_before_is_in_the_indicator_s_unit():
    share = replace(FLOWERS, unit="％")
    by = scale(Of.CHANGE, "0", reference="previous")
    town = tuple(
        result(share, of, value, numerator=top, denominator=bottom, evaluator="023019")
        for of, value, top, bottom in ((2023, None, number(1), number(2)), (2024, 40, None, None))
    )

    one = item(opened(by=by, indicators=(share,), results=(*REGISTER.results, *town)))

    assert one.by_evaluator == (("023019", "B"),)  # 40 % after 50 %


def test_points_of_judges_are_of_the_year_and_the_indicator():
    points = result(FLOWERS, 2024, None, score=number(9), full=number(10), evaluator="023019")
    rows = (*(row for row in REGISTER.results if row.indicator != FLOWERS.id), points)

    given = item(opened(by=scale(Of.SCORE, "0.86"), results=rows)).graded.given.result

    assert (given.indicator, given.year, given.score) == (FLOWERS.id, 2024, number(9))


def test_a_yearbook_names_everybody_and_the_whole_tree():
    book = year()

    assert (book.tree, book.organisations, book.comments) == (REGISTER.tree, REGISTER.organisations, ())
    assert book.total_change.key == ""
