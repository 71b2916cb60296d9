"""Compiled rules against a naive model of fractions, for any scale, target, value and direction; and grading is monotone."""

from __future__ import annotations

import os
from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as some
from tests.domain import naive_model as naive
from tests.domain.cast import HIGHER
from tests.sampling import tries

from renkei.domain.grading import Graded, grade
from renkei.domain.indicator import Direction, Result
from renkei.domain.scale import Condition, GradeStep, Of, Op, Rounding, Rules, Scale
from renkei.domain.target import Target, TargetKind

EXAMPLES = tries(int(os.environ.get("RENKEI_EXAMPLES", "600")))  # `make soak` asks fewer of each mutant
FITTING = {
    "higher": ("at_least", "more_than", "relative"),
    "lower": ("at_most", "less_than", "relative"),
    "keep": ("keep", "at_least", "more_than", "at_most", "less_than", "range"),
    "range": ("range",),
}
MEASURES = ("ratio", "elapsed_ratio", "progress", "line", "change", "compare")
# few and round numbers, so that values often sit exactly on a bound
values = some.one_of(some.integers(-12, 12).map(lambda n: n * 10_000), some.integers(-30_000, 30_000))
shares = some.sampled_from(["1", "3/4", "1/2", "43/50", "2/3", "0", "-1/10", "11/10", "1/3", "149/200"]).map(
    Fraction
)


@some.composite
def facts(draw: some.DrawFn) -> naive.Facts:
    direction = draw(some.sampled_from(list(FITTING)))
    of = draw(
        some.sampled_from(
            MEASURES if direction in ("higher", "lower") else ("ratio", "progress", "line", "compare")
        )
    )
    kind = draw(some.sampled_from(FITTING[direction]))
    years = draw(some.integers(1, 6))
    low, high = sorted((draw(values), draw(values)))
    return naive.Facts(
        of=of,
        direction=direction,
        kind=kind,
        actual=Fraction(draw(values)),
        target=Fraction(low, 10_000 if kind == "relative" else 1),
        upper=Fraction(high),
        baseline=Fraction(draw(values)),
        passed=draw(some.integers(1, years)),
        years=years,
    )


choices = some.builds(
    naive.Choices,
    lower=some.sampled_from(["refuse", "target_over_actual", "two_minus_ratio"]),
    zero_target=some.sampled_from(["met_if_reached", "zero", "not_gradable"]),
    past_baseline=some.sampled_from(["met_or_zero", "not_gradable"]),
    keep=some.sampled_from(["met_or_last", "ratio_to_limit"]),
    rounding=some.sampled_from([None, *Rounding]),
    digits=some.integers(0, 1),
)
ladders = some.lists(
    some.tuples(shares, some.sampled_from(["at_least", "more_than"])), min_size=1, max_size=5
).map(
    lambda found: [
        (op, bound) for bound, op in sorted(found, key=lambda pair: (-pair[0], pair[1] == "at_least"))
    ]
)


def bounds_for(of: str, bounds: list[tuple[str, Fraction]]) -> list[tuple[str, Fraction]]:
    """The product compares above, at or below the target with 0 alone."""
    return [("more_than", Fraction(0)), ("at_least", Fraction(0))] if of == "compare" else bounds


def scale_of(of: str, made: naive.Choices, bounds: list[tuple[str, Fraction]]) -> Scale:
    steps = [
        GradeStep("ABCDEF"[at], "", when=(Condition(Of(of), Op(op), bound),))
        for at, (op, bound) in enumerate(bounds)
    ]
    rules = Rules(
        rate=Of(of),
        lower=made.lower,
        zero_target=made.zero_target,
        past_baseline=made.past_baseline,
        keep=made.keep,
        compare_rounding=made.rounding,
        compare_digits=made.digits,
    )
    return Scale("s", 1, "", (*steps, GradeStep("ABCDEF"[len(bounds)], "", otherwise=True)), rules=rules)


def product(found: naive.Facts, by: Scale) -> Graded:
    indicator = replace(HIGHER, direction=Direction(found.direction), baseline=int(found.baseline))
    value = found.target * 10_000 if found.kind == "relative" else found.target
    aimed = Target(HIGHER.id, 2024, TargetKind(found.kind), int(value), int(found.upper))
    reported = Result(HIGHER.id, 2024, int(found.actual))
    return grade(indicator, aimed, reported, by, elapsed=(found.passed, found.years))


@settings(max_examples=EXAMPLES, deadline=None)
@given(facts(), choices, ladders)
def test_compiled_rules_and_the_naive_model_agree(found, made, bounds):
    bounds = bounds_for(found.of, bounds)

    graded = product(found, scale_of(found.of, made, bounds))

    assert (graded.symbol, graded.reason) == naive.symbol(found, made, bounds)


@settings(max_examples=EXAMPLES // 3, deadline=None)
@given(facts(), choices, ladders)
def test_the_stated_rate_is_that_of_the_naive_model(found, made, bounds):
    graded = product(found, scale_of(found.of, made, bounds_for(found.of, bounds)))

    expected = naive.rate(found, made)
    has_rate = not isinstance(expected, str) and found.of != "compare"
    assert graded.rate == (expected if has_rate else None)


@settings(max_examples=EXAMPLES // 2, deadline=None)
@given(facts(), choices, ladders, some.integers(0, 100_000))
def test_a_better_value_never_gets_a_worse_grade(found, made, bounds, more):
    if found.direction in ("keep", "range"):
        found = replace(found, direction="higher", kind="at_least")
    better = replace(found, actual=found.actual + (-more if found.direction == "lower" else more))
    by = scale_of(found.of, made, bounds_for(found.of, bounds))

    before, after = product(found, by), product(better, by)

    assert before.reason == after.reason
    assert after.symbol <= before.symbol


@settings(max_examples=EXAMPLES // 3, deadline=None)
@given(facts(), choices, ladders)
def test_the_trace_tells_the_bound_that_was_met_and_none_that_was_not(found, made, bounds):
    graded = product(found, scale_of(found.of, made, bounds))
    trace = graded.trace

    exact = (
        trace.rate
        if trace.rate is None or made.rounding is None
        else naive.rounded(trace.rate, made.digits, made.rounding)
    )
    if exact is None or "strict_target" in trace.notes:
        return
    assert trace.met is None or exact >= trace.met[1]
    assert trace.below is None or exact <= trace.below[1]
