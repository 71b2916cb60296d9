"""Every municipality of the country: its code's check digit, and what a spreadsheet makes of it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from renkei.domain.municipality import check_digit, complete_code, lost_zero

FILE = Path(__file__).with_name("municipalities_jp.csv")


@pytest.fixture(scope="module")
def codes() -> list[str]:
    return [row["code"] for row in csv.DictReader(FILE.read_text(encoding="utf-8").splitlines())]


def test_the_check_digit_of_every_code_is_right(codes):
    assert len(codes) == 1916
    assert [code for code in codes if check_digit(code[:5]) != code[5]] == []


def test_every_code_is_complete_and_any_other_last_digit_is_refused(codes):
    wrong = [code[:5] + str((int(code[5]) + 1) % 10) for code in codes]

    assert [complete_code(code) for code in codes] == codes
    assert not any(map(complete_code, wrong))


def test_a_code_that_lost_its_zero_in_a_spreadsheet_is_recognised_and_not_completed(codes):
    lost = [code[1:] for code in codes if code.startswith("0")]

    assert lost
    assert all(map(lost_zero, lost))
    assert not any(map(complete_code, lost))


def test_five_digits_are_completed_unless_they_may_have_lost_a_zero(codes):
    clear = [code for code in codes if not lost_zero(code[:5])]

    assert len(clear) > 1700
    assert [complete_code(code[:5]) for code in clear] == clear
