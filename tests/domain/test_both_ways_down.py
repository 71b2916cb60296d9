"""The short way to a grade, taken for nearly all items, and the whole walk that its trace tells of are one."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as some
from tests.domain.test_naive_model import EXAMPLES, choices, facts, ladders, product, scale_of

from renkei.domain.grading import Graded, grade
from renkei.domain.no_grade import NotGraded
from renkei.domain.rounding import printed_percent
from renkei.domain.scale import Printing, Rounding
from renkei.domain.walk import walk

printings = some.builds(Printing, digits=some.integers(0, 4), rounding=some.sampled_from(list(Rounding)))
limits = some.sampled_from([None, Fraction(0), Fraction(1), Fraction(2)])


def walked(graded: Graded) -> tuple[str, str]:
    """The symbol and the reason as the walk has them."""
    compiled, aim = graded.compiled, graded.given.aim
    way = compiled.way(graded.given.indicator, aim.kind)
    if way.refusal:
        return "", way.refusal
    try:
        return walk(graded.given, way, compiled.scale.rules).symbol, ""
    except NotGraded as stop:
        return "", stop.reason


@settings(max_examples=EXAMPLES, deadline=None)
@given(facts(), choices, ladders)
def test_the_grade_is_the_one_that_is_explained(found, made, bounds):
    graded = product(found, scale_of(found.of, made, bounds))

    assert (graded.symbol, graded.reason) == walked(graded)


@settings(max_examples=EXAMPLES // 3, deadline=None)
@given(facts(), choices, ladders, some.integers(1, 9), some.integers(0, 90))
def test_so_it_is_where_the_value_is_a_share_and_where_there_is_only_a_last_target(
    found, made, bounds, whole, part
):
    known = product(found, scale_of(found.of, made, bounds)).given
    shared = replace(known.result, value=None, numerator=part * 1000, denominator=whole * 1000)
    elapsed = (known.elapsed, known.years)
    by = scale_of(found.of, made, bounds)

    graded = grade(known.indicator, None, shared, by, final=known.target, elapsed=elapsed)

    assert (graded.symbol, graded.reason) == walked(graded)


@settings(max_examples=EXAMPLES // 3, deadline=None)
@given(facts(), choices, ladders, printings, limits)
def test_the_printed_rate_is_the_stated_one_rounded(found, made, bounds, printing, cap):
    by = scale_of(found.of, made, bounds)
    by = replace(by, printing=printing, rules=replace(by.rules, cap=cap))

    graded = product(found, by)

    rate = graded.rate
    expected = None if rate is None else printed_percent(rate, printing.digits, printing.rounding)
    assert graded.printed_rate == expected
