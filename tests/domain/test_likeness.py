"""How alike two names are, once what typing changes is folded away."""

from __future__ import annotations

from fractions import Fraction

import pytest

from renkei.domain.likeness import near


@pytest.mark.parametrize(
    ("a", "b", "likeness"),
    [
        ("外ケ浜町", "外が浜町", Fraction(1)),
        ("ＲＰＡ　活用", "rpa活用", Fraction(1)),
        ("", "", Fraction(1)),
        ("青森市", "蓬田村", Fraction(0)),
        ("青森市", "青森", Fraction(4, 5)),
        ("今別町", "今別", Fraction(4, 5)),
        ("除排雪", "除雪", Fraction(4, 5)),
    ],
)
def test_likeness_is_twice_the_common_signs_of_all_signs(a: str, b: str, likeness: Fraction) -> None:
    assert near(a, b) == likeness


def test_signs_that_a_long_name_repeats_count_like_all_others() -> None:
    """A matcher that skips what is frequent would find nothing alike in two long lists of the same sign."""
    assert near("推進" * 150, "推進" * 150 + "会") == Fraction(600, 601)
