"""What a long table may count on: a scale keeps none of the rows it graded, and a grade is explained once."""

from __future__ import annotations

import gc
from dataclasses import replace

from tests.domain.cast import HIGHER, graded, scale

from renkei.domain.indicator import Indicator
from renkei.domain.rule import compile_scale

SCALE = compile_scale(scale())


def alive() -> int:
    gc.collect()
    return sum(isinstance(found, Indicator) for found in gc.get_objects())


def test_a_scale_keeps_no_indicator_that_it_has_graded():
    before = alive()

    for number in range(50):
        graded(SCALE, 80, 100, replace(HIGHER, name=f"指標{number}"))

    assert alive() == before


def test_a_grade_is_explained_once_however_many_are_looked_at_in_turn():
    one, other = graded(SCALE, 80, 100), graded(SCALE, 90, 100)

    explained = [(found.trace, found.rate) for found in (one, other, one, other)]

    assert explained[0][0] is explained[2][0]
    assert explained[1][0] is explained[3][0]
    assert explained[0] != explained[1]


def test_a_grade_is_equal_to_another_whether_or_not_it_was_explained():
    one, other = graded(SCALE, 80, 100), graded(SCALE, 80, 100)

    assert one.trace.formula == "ratio"
    assert one == other
