"""Codes of municipalities begin with a prefecture."""

import pytest

from renkei.domain.municipality import check_digit, complete_code


@pytest.mark.parametrize("code", ["482013", "992011", "002011", "48201"])
def test_a_code_of_no_prefecture_is_refused_though_its_check_digit_is_right(code: str) -> None:
    assert check_digit(code[:5]) == (code[5:] or check_digit(code[:5]))

    assert complete_code(code) is None


@pytest.mark.parametrize("code", ["011002", "472018"])
def test_codes_of_the_first_and_the_last_prefecture_are_read(code: str) -> None:
    assert complete_code(code) == code
