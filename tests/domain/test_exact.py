"""Sums of decimals, exactly."""

from __future__ import annotations

from decimal import Decimal

import pytest

from renkei.domain.exact import decimals_of, total


@pytest.mark.parametrize(
    ("numbers", "wanted"),
    [
        ([], "0"),
        (["54.4", "45.6"], "100.0"),
        (["0.1", "0.2"], "0.3"),
        (["1", "-1"], "0"),
        (["33.3", "0.04"], "33.34"),
    ],
)
def test_a_sum_has_the_most_decimals_of_its_parts(numbers: list[str], wanted: str) -> None:
    assert str(total(map(Decimal, numbers))) == wanted


@pytest.mark.parametrize(
    ("number", "decimals"), [("78.90", 2), ("78", 0), ("1E2", 0), ("0.0001", 4), ("NaN", 0), ("Infinity", 0)]
)
def test_decimals_are_those_that_are_written(number: str, decimals: int) -> None:
    assert decimals_of(Decimal(number)) == decimals
