"""Whatever `domain` says of a row, the engine says: grade or reason, and the printed rate."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tests.bulk.rows import Held, by_domain, rows
from tests.domain.test_naive_model import MEASURES, bounds_for, choices, ladders, scale_of
from tests.sampling import tries

from renkei.domain.rule import compile_scale
from renkei.scales import preset, presets

LARGEST = 100 * 10**13  # the engine leaves out rates that 64 bits may not hold in units of any decimal


@pytest.fixture(scope="session")
def found():
    return rows(seed=5, count=400)


@pytest.fixture(scope="session")
def held(found):
    return Held(found)


def differences(found, held, compiled):
    """The rows of which the engine says something else."""
    pairs = zip(found, held.graded(compiled), strict=True)
    told = [(row, by_domain(row, compiled), engine) for row, engine in pairs]
    return [one for one in told if one[1] != one[2] and not is_left_out(one[1], one[2])]


def is_left_out(domain, engine):
    return domain[0] == engine[0] and engine[1] is None and abs(domain[1]) > LARGEST


@pytest.mark.parametrize("id", presets())
def test_an_engine_grades_by_every_published_scale_as_the_domain_does(id, found, held):
    assert differences(found, held, compile_scale(preset(id))) == []


@settings(max_examples=tries(8), deadline=None)
@given(some.sampled_from(MEASURES), choices, ladders, some.sampled_from([None, Fraction(1), Fraction(3, 2)]))
def test_an_engine_grades_by_any_scale_as_the_domain_does(found, held, of, made, bounds, cap):
    scale = scale_of(of, made, bounds_for(of, bounds))
    compiled = compile_scale(replace(scale, rules=replace(scale.rules, cap=cap, floor=cap and Fraction(0))))

    assert differences(found, held, compiled) == []
