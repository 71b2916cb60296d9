"""Units: which are the same, and how many of one make another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renkei.domain.measure import scaled
from renkei.domain.unit import in_unit, is_known_unit, same_unit, usual, without_year


@pytest.mark.parametrize(
    ("a", "b"),
    [("名", "人"), ("％", "%"), ("ヶ所", "箇所"), ("㎡", "平方メートル"), ("回数", "回"), ("KM", "㎞")],
)
def test_two_spellings_of_one_unit_are_the_same(a, b):
    assert same_unit(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("件", "回"), ("世帯", "戸"), ("千円", "円"), ("％", "ポイント"), ("校", "施設")]
)
def test_units_that_only_look_alike_are_not_the_same(a, b):
    assert not same_unit(a, b)


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "converted"),
    [
        ("50500", "千円", "円", "50500000"),
        ("50500000", "円", "千円", "50500"),
        ("1.2", "億円", "百万円", "120"),
        ("3", "万人", "名", "30000"),
        ("1", "十億円", "億円", "10"),
        ("1", "兆円", "百万円", "1000000"),
        ("1", "億円", "万円", "10000"),
        ("1", "百万円", "千円", "1000"),
        ("5", "人", "名", "5"),
    ],
)
def test_a_value_is_converted_within_its_kind(value, unit, wanted, converted):
    assert in_unit(scaled(value), unit, wanted) == scaled(converted)


def test_a_value_is_not_converted_into_another_kind_or_beyond_four_decimals():
    assert in_unit(scaled(5), "人", "回") is None
    assert in_unit(scaled("0.1"), "円", "百万円") is None


def test_a_length_of_time_is_no_value_of_every_year():
    assert (without_year("回/年度"), without_year("円／年"), without_year("年")) == ("回", "円", "年")


def test_the_usual_spelling_is_the_one_that_offices_print():
    assert [usual(unit) for unit in ("名", "度C", "％", "㎡", "種目")] == ["人", "℃", "%", "m2", "種目"]


def test_units_that_offices_use_are_known():
    assert all(map(is_known_unit, ("千円", "種目", "か所", "百万円", "t-CO2", "㎢")))
    assert not any(map(is_known_unit, ("円ほど", "人増", "")))


@given(st.integers(-(10**12), 10**12), st.sampled_from(["円", "千円", "百万円"]))
def test_a_value_in_a_smaller_unit_comes_back_unchanged(value, unit):
    assert in_unit(in_unit(value, unit, "円"), "円", unit) == value
