"""Figures, days and years as a careful office prints them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from renkei.domain.measure import scaled
from renkei.wording import words_of

ja, en = words_of("ja"), words_of("en")


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [("0", 0, "0"), ("43698", 0, "43,698"), ("12.5", 2, "12.50"), ("12.5", 0, "12.5"), ("-3.5", 1, "－3.5")],
)
def test_a_figure_loses_no_digit_and_parts_its_thousands(value, decimals, printed):
    assert ja.number(scaled(value), decimals) == printed


def test_units_stay_as_the_office_wrote_them():
    assert ja.quantity(scaled("43698"), "千円") == "43,698千円"
    assert en.quantity(scaled("43698"), "千円") == "43,698 thousand yen"
    assert ja.quantity(scaled("86.5"), "%") == "86.5％"
    assert en.quantity(scaled("57"), "") == "57"


def test_a_change_says_its_sign():
    assert [ja.signed(n) for n in (3, -1200, 0, Decimal("0.0"))] == ["＋3", "－1,200", "±0", "±0.0"]
    assert [en.signed(n) for n in (3, -2, 0)] == ["+3", "−2", "±0"]


def test_differences_of_shares_are_points():
    assert ja.points(Decimal("2.5"), signed=True) == "＋2.5ポイント"
    assert en.points(Decimal("2.5")) == "2.5 points"
    assert en.points(Decimal("1.0")) == "1.0 point"


def test_a_fiscal_year_is_said_by_its_era():
    assert [ja.fiscal_year(y) for y in (2018, 2019, 2024)] == ["平成30年度", "令和元年度", "令和6年度"]


def test_a_period_says_the_era_once_unless_it_changes():
    assert ja.period(2020, 2024) == "令和2～6年度"
    assert ja.period(2016, 2020) == "平成28年度～令和2年度"
    assert ja.period(2024, 2024) == "令和6年度"


def test_a_day_says_its_weekday():
    assert ja.day(date(2025, 6, 30)) == "6月30日（月）"
    assert en.day(date(2025, 7, 6)) == "6 July (Sun)"


def test_a_day_before_the_new_era_keeps_the_old_one():
    assert ja.date(date(2019, 4, 30)) == "平成31年4月30日"
    assert ja.date(date(2019, 5, 1)) == "令和元年5月1日"
