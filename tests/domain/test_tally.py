"""Counts by role and grade, shares that add up, and points."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some
from tests.domain.cast import scale

from renkei.domain.scale import MissingRule, Printing, Rounding, SharePolicy
from renkei.domain.tally import count_row, exact_points, points, shares, tally

PLAIN, LARGEST, ABSORB = SharePolicy.PLAIN, SharePolicy.LARGEST_REMAINDER, SharePolicy.ABSORB_IN_LARGEST
AOMORI = replace(scale(), printing=Printing(shares=LARGEST))


def said(found):
    return None if found is None else " ".join(str(share) for share in found)


@pytest.mark.parametrize(
    ("counts", "policy", "printed"),
    [
        ((31, 11, 7, 4, 2), LARGEST, "56.4 20.0 12.7 7.3 3.6"),  # as published for 2023
        ((31, 14, 5, 2, 5), LARGEST, "54.4 24.5 8.8 3.5 8.8"),  # as published for 2024
        ((31, 14, 5, 2, 5), PLAIN, "54.4 24.6 8.8 3.5 8.8"),  # 100.1
        ((31, 14, 5, 2, 5), ABSORB, "54.3 24.6 8.8 3.5 8.8"),
        ((1, 1, 1), LARGEST, "33.4 33.3 33.3"),  # ties go to the better grade
        ((1, 1, 1), PLAIN, "33.3 33.3 33.3"),
        ((1, 1, 1), ABSORB, "33.4 33.3 33.3"),
        ((0, 1, 1, 1), ABSORB, "0.0 33.4 33.3 33.3"),
        ((1, 1, 1, 1, 1, 1), LARGEST, "16.7 16.7 16.7 16.7 16.6 16.6"),
        ((0, 0, 5), LARGEST, "0.0 0.0 100.0"),
        ((0, 0, 0), PLAIN, None),
        ((0, 0, 0), LARGEST, None),
    ],
)
def test_shares_by_policy(counts, policy, printed):
    assert said(shares(counts, policy)) == printed


@pytest.mark.parametrize(("digits", "printed"), [(0, "34 33 33"), (2, "33.34 33.33 33.33")])
def test_shares_have_the_scale_s_digits(digits, printed):
    assert said(shares((1, 1, 1), LARGEST, digits)) == printed


def test_shares_of_a_larger_whole_are_rounded_by_themselves():
    assert said(shares((1, 1), LARGEST, whole=3)) == "33.3 33.3"
    assert said(shares((1, 1), ABSORB, whole=3)) == "33.3 33.3"
    assert shares((0, 0), PLAIN, whole=0) is None


def test_shares_may_be_rounded_otherwise():
    assert said(shares((1, 7), PLAIN, 0, Rounding.TRUNCATE)) == "12 87"
    assert said(shares((1, 7), ABSORB, 0, Rounding.TRUNCATE)) == "12 88"


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match=r"^a count cannot be negative$"):
        shares((1, -1), PLAIN)


counts = some.lists(some.integers(0, 200), min_size=1, max_size=8).filter(any)


@given(counts, some.sampled_from([LARGEST, ABSORB]), some.integers(0, 3), some.sampled_from(Rounding))
def test_shares_add_up_to_exactly_100(found, policy, digits, rounding):
    assert sum(shares(found, policy, digits, rounding)) == 100


@given(counts, some.integers(0, 3))
def test_no_share_is_further_from_the_exact_one_than_its_last_digit(found, digits):
    made = shares(found, LARGEST, digits)

    exact = [Fraction(100 * count, sum(found)) for count in found]
    assert all(
        abs(Fraction(share) - true) < Fraction(1, 10**digits) for share, true in zip(made, exact, strict=True)
    )


@given(counts, some.integers(0, 2))
def test_a_smaller_count_never_has_a_larger_share_and_of_equals_the_better_has_more(found, digits):
    made = shares(found, LARGEST, digits)

    for (before, one), (after, other) in zip(
        zip(found, made, strict=True), list(zip(found, made, strict=True))[1:], strict=False
    ):
        assert (before < after) <= (one <= other)
        assert (before >= after) <= (one >= other)


def test_a_row_counts_the_sides_and_takes_the_share_of_a_group_from_its_count():
    row = count_row("3", (23, 10, 3, 2, 2), AOMORI, projects=39)

    assert (row.key, row.projects, row.items, row.base) == ("3", 39, 40, 40)
    assert (row.favourable, row.behind, row.not_graded) == (33, 5, 2)
    assert row.favourable_share == Decimal("82.5")
    assert (row.favourable, row.base) == (33, 40)


def test_a_group_share_is_not_the_sum_of_rounded_shares():
    row = count_row("", (1, 1, 1, 0, 0), replace(scale(), printing=Printing(shares=PLAIN)))

    assert said(row.shares[:2]) == "33.3 33.3"
    assert row.favourable_share == Decimal("66.7")


def test_items_that_a_reason_leaves_out_are_counted_but_not_divided_by():
    row = count_row("", (3, 0, 0, 0, 2), AOMORI, left_out=2)

    assert (row.items, row.base, row.not_graded) == (5, 3, 2)
    assert said(row.shares) == "100.0 0.0 0.0 0.0 0.0"
    assert row.favourable_share == Decimal("100.0")


def test_a_row_of_nothing_has_no_shares():
    row = count_row("2", (0, 0, 0, 0, 0), AOMORI)

    assert (row.shares, row.favourable_share) == (None, None)


def test_a_row_left_out_entirely_has_no_shares():
    row = count_row("2", (0, 0, 0, 0, 4), AOMORI, left_out=4)

    assert (row.items, row.base, row.shares, row.favourable_share) == (4, 0, None, None)


def test_a_scale_without_a_favourable_side_has_no_share_of_it():
    steps = tuple(replace(step, favourable=None) for step in AOMORI.grades)

    row = count_row("", (1, 1, 1, 1, 1), replace(AOMORI, grades=steps))

    assert (row.favourable, row.behind, row.favourable_share) == (0, 0, None)


def test_a_share_has_the_digits_of_shares_not_of_rates():
    by = replace(AOMORI, printing=Printing(digits=2, share_digits=0))

    assert count_row("", (1, 1, 1, 0, 0), by).favourable_share == Decimal("67")


ROWS_2024 = [("1", (7, 4, 2, 0, 3), 17, 0), ("2", (1, 0, 0, 0, 0), 1, 0), ("3", (23, 10, 3, 2, 2), 39, 0)]


def test_the_total_is_the_sum_of_the_roles():
    made = tally(2024, ROWS_2024, AOMORI)

    assert made.total.counts == (31, 14, 5, 2, 5)
    assert (made.total.items, made.total.projects, made.total.favourable) == (57, 57, 45)
    assert said(made.total.shares) == "54.4 24.5 8.8 3.5 8.8"
    assert made.total.favourable_share == Decimal("78.9")


def test_a_tally_knows_its_scale_its_policy_and_its_rows():
    made = tally(2024, ROWS_2024, replace(AOMORI, id="aomori", version=2), is_reported=True)

    assert made.symbols == ("A", "B", "C", "D", "-")
    assert (made.year, made.policy, made.digits, made.is_reported) == (2024, LARGEST, 1, True)
    assert (made.scale, made.scale_version) == ("aomori", 2)
    assert made.row("3").favourable == 33
    assert made.row("") is made.total
    assert made.row("9") is None


def test_a_tally_knows_which_grades_are_of_which_side():
    found = tally(2024, [("r1", (1, 2, 3, 4, 5), 9, 0)], scale())
    neutral = replace(scale(), grades=tuple(replace(step, favourable=None) for step in scale().grades))
    sideless = tally(2024, [("r1", (1, 2, 3, 4, 5), 9, 0)], neutral)

    assert (found.sides, found.of_side(True), found.of_side(False)) == (
        (True, True, False, False),
        ("A", "B"),
        ("C", "D"),
    )
    assert (sideless.of_side(True), sideless.of_side(False)) == ((), ())


def test_projects_of_all_are_summed_only_where_every_role_has_them():
    unknown = [("1", (1, 0, 0, 0, 0), None, 0), ("2", (1, 0, 0, 0, 0), 1, 0)]

    assert tally(2024, unknown, AOMORI).total.projects is None
    assert tally(2024, unknown, AOMORI, projects=44).total.projects == 44
    assert tally(2024, [], AOMORI).total.projects is None


def test_left_out_items_add_up_in_the_total():
    rows = [("1", (1, 0, 0, 0, 1), 1, 1), ("2", (1, 0, 0, 0, 2), 1, 2)]

    assert tally(2024, rows, AOMORI).total.base == 2


def test_points_are_the_difference_of_the_printed_shares_and_the_exact_one_is_kept_for_the_trace():
    before = tally(2023, [("", (31, 11, 7, 4, 2), 55, 0)], AOMORI).total
    after = tally(2024, ROWS_2024, AOMORI).total

    assert points(before.favourable_share, after.favourable_share) == Decimal("2.5")
    assert exact_points(before, after) == Decimal("2.58")


def test_points_from_or_to_an_unknown_share_are_unknown():
    known = tally(2024, ROWS_2024, AOMORI).total

    assert points(None, Decimal("78.9")) is None
    assert points(Decimal("78.9"), None) is None
    assert exact_points(None, known) is None
    assert exact_points(known, None) is None


def test_exact_points_are_rounded_half_up_with_one_decimal_more_than_shares():
    none, one = (tally(2024, [("1", (n, 0, 0, of, 0), 1, 0)], AOMORI).total for n, of in ((0, 1), (1, 799)))

    assert exact_points(none, one) == Decimal("0.13")  # 0.125


@pytest.mark.parametrize("counts", [(1, 1, 1, 1), (1, 1, 1, 1, 1, 1), (1,)])
def test_counts_that_are_not_the_scale_s_grades_and_none_are_refused(counts):
    with pytest.raises(ValueError, match="zip"):
        count_row("1", counts, AOMORI)


def test_a_tally_is_counted_from_items_unless_it_is_said_to_be_reported():
    made = tally(2024, ROWS_2024, AOMORI)

    assert (made.is_reported, made.left_out) == (False, 0)
    assert tally(2024, ROWS_2024, AOMORI, left_out=3).left_out == 3


def test_a_reason_that_the_scale_does_not_name_prints_a_dash_and_counts():
    assert AOMORI.missing_rule("大雪") == MissingRule("大雪", "-", counted=True)
