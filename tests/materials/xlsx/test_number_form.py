"""A figure is a number, and its number format shows it as the papers print it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some
from openpyxl import Workbook
from tests.materials.xlsx.reading import shown

from renkei.domain.measure import unscaled
from renkei.materials.xlsx_file.number_form import number_form
from renkei.wording import words_of


def through(form: str, value: Decimal | int) -> str:
    """What a cell of a value shows with a format."""
    cell = Workbook().active["A1"]
    cell.value, cell.number_format = float(value), form
    return shown(cell)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("43,698千円", 43698),
        ("86.5％", Decimal("86.5")),
        ("0", 0),
        ("－12.00ha", Decimal("-12")),
        ("1回以上/年度", 1),
        ("3か月で3件", 3),
        ("20～30人", 20),
        ("28 → 33", 33),
        ("14（全110人のうち）", 14),
        ("12345", 12345),
        ("−2.5 points", Decimal("-2.5")),
    ],
)
def test_the_words_round_a_figure_are_its_format(text: str, value: Decimal | int) -> None:
    assert through(number_form(text, value), value) == text


@pytest.mark.parametrize(
    ("later", "shows"), [(Decimal("2.5"), "＋2.5"), (Decimal("-2.5"), "－2.5"), (Decimal("0"), "±0.0")]
)
def test_a_change_keeps_a_sign_whatever_figure_is_written_there_later(later: Decimal, shows: str) -> None:
    assert through(number_form("－12.5", Decimal("-12.5"), is_change=True), later) == shows


@pytest.mark.parametrize(
    ("text", "value"), [("基準値より80％減", Decimal("-0.8")), ("令和7年3月", 2025), ('5"本', 5), ("100", 10)]
)
def test_a_text_that_does_not_say_the_value_has_no_format(text: str, value: Decimal | int) -> None:
    assert number_form(text, value) == ""


@given(
    some.integers(-(10**15), 10**15),
    some.sampled_from(["人", "千円", "％", "ha", "団体"]),
    some.integers(0, 4),
    some.sampled_from(["ja", "en"]),
)
def test_any_figure_is_shown_as_the_words_print_it(
    value: int, unit: str, decimals: int, language: str
) -> None:
    text = words_of(language).quantity(value, unit, decimals)

    assert through(number_form(text, unscaled(value)), unscaled(value)) == text
