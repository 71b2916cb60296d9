"""Years and days as officers write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renkei.domain.fiscal_year import era_text
from renkei.domain.spelled_time import read_day, read_year

OFFICE_SIGNS = "0123456789０６令和平成元年度月日末まで中RHＲ.．/-()（）FY' "


@pytest.mark.parametrize(
    "text",
    [
        "2024",
        "２０２４",
        "2024年度",
        "2024.0",
        "FY2024",
        "FY24",
        "R6",
        "Ｒ６",
        "R.6",
        "令和6年度",
        "令和６年度",
        "令和6（2024）年度",
    ],
)
def test_a_fiscal_year_is_known_in_every_spelling(text):
    assert (read_year(text).year, read_year(text).certain) == (2024, True)


def test_the_first_year_of_an_era_is_written_with_a_word():
    assert read_year("令和元年度").year == 2019


@pytest.mark.parametrize(("text", "proposal"), [("令和6年", 2024), ("R6.3", 2023), ("2025-03-31", 2024)])
def test_a_calendar_year_or_a_day_only_proposes_a_fiscal_year(text, proposal):
    assert (read_year(text).year, read_year(text).certain) == (proposal, False)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "year_missing"),
        ("6", "year_without_era"),
        ("6年度", "year_without_era"),
        ("令和6（2023）年度", "year_names_disagree"),
        ("2O24", "year_not_understood"),
        ("0000", "year_not_understood"),
        ("増加", "year_not_understood"),
    ],
)
def test_what_is_no_fiscal_year_says_why(text, fault):
    assert (read_year(text).year, read_year(text).fault) == (None, fault)


@pytest.mark.parametrize(("year", "is_known"), [(1867, False), (1868, True), (2999, True), (3000, False)])
def test_a_year_that_no_plan_speaks_of_is_none(year, is_known):
    assert (read_year(str(year)).year is not None) == is_known
    assert (read_day(f"{year}年3月").day is not None) == is_known


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("R6.3", date(2024, 3, 31), "month"),
        ("R6.2", date(2024, 2, 29), "month"),
        ("令和元年", date(2019, 12, 31), "year"),
        ("令和6年度", date(2025, 3, 31), "fiscal_year"),
        ("令和6年度末", date(2025, 3, 31), "fiscal_year"),
        ("令和7年度中", date(2026, 3, 31), "fiscal_year"),
        ("2025/3/31", date(2025, 3, 31), "day"),
        ("令和7年4月1日", date(2025, 4, 1), "day"),
        ("R7.2.28", date(2025, 2, 28), "day"),
        ("R7.2.1", date(2025, 2, 1), "day"),
        ("R7.1", date(2025, 1, 31), "month"),
        ("R7.12", date(2025, 12, 31), "month"),
        ("R7.2.0", None, ""),
        ("R7.2.29", None, ""),
        ("R7.0", None, ""),
        ("R7.2.30", None, ""),
        ("R6.13", None, ""),
        ("増加", None, ""),
    ],
)
def test_a_point_in_time_is_the_last_day_it_can_mean(text, day, precision):
    assert (read_day(text).day, read_day(text).precision) == (day, precision)


@given(st.integers(1868, 2100))
def test_a_year_that_was_printed_is_read_as_the_same_year(year):
    assert read_year(era_text(year)).year == year


@given(st.text() | st.text(OFFICE_SIGNS, max_size=14))
def test_no_text_makes_reading_a_time_fail(text):
    year, day = read_year(text), read_day(text)

    assert (year.year is None) == bool(year.fault)
    assert (day.day is None) == (day.precision == "")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (" ", "year_missing"),
        ("6年度", "year_without_era"),
        ("令和6（2023）年度", "year_names_disagree"),
        ("令和6（2024）年度", ""),
        ("0000", "year_not_understood"),
        ("FY1", "year_not_understood"),
        ("9999", "year_not_understood"),
        ("R6年", ""),
        ("R6.3", ""),
        ("2024", ""),
    ],
)
def test_a_year_stands_beside_its_text_and_only_one_without_fault_can_be_certain(
    text: str, fault: str
) -> None:
    found = read_year(text)

    assert (found.text, found.fault) == (text, fault)
    assert found.certain is (not fault and text not in ("R6年", "R6.3"))


@pytest.mark.parametrize(
    "text",
    [
        "R6.3",
        "R6.13",
        "R7.2.1",
        "R7.2.30",
        "令和元年",
        "9999年",
        "fy2024",
        "令和6年度",
        "令和999年度",
        "増加",
    ],
)
def test_a_day_stands_beside_its_text(text: str) -> None:
    assert read_day(text).text == text


@pytest.mark.parametrize(
    ("text", "day"),
    [("FY2024", date(2025, 3, 31)), ("fy24", date(2025, 3, 31)), ("r6", date(2025, 3, 31)), ("9999年", None)],
)
def test_a_fiscal_year_in_small_letters_ends_with_march(text: str, day: date | None) -> None:
    assert read_day(text).day == day
