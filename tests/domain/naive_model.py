"""Grading once more, written from the rules of the field alone: plain fractions, one case after another, no compiling.

It divides where the product multiplies, and rounds where the product moves the bound.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction as F

from renkei.domain.scale import Rounding

INFINITE = "better than every bound"


@dataclass(frozen=True)
class Facts:
    """One indicator-year in plain numbers."""

    of: str
    direction: str
    kind: str
    actual: F
    target: F
    upper: F
    baseline: F
    passed: int
    years: int


@dataclass(frozen=True)
class Choices:
    """What a scale chose."""

    lower: str
    zero_target: str
    past_baseline: str
    keep: str
    rounding: Rounding | None
    digits: int


def aimed(facts: Facts) -> F:
    if facts.kind == "relative":
        return facts.baseline + abs(facts.baseline) * facts.target
    return facts.target


def reached(facts: Facts) -> bool:
    goal = aimed(facts)
    if facts.kind in ("more_than", "less_than") and facts.actual == goal:
        return False
    return facts.actual <= goal if facts.direction == "lower" else facts.actual >= goal


def rate(facts: Facts, choices: Choices) -> F | str:
    """The achievement, 1 = 100 %, or the reason why there is none. `compare` gives −1, 0, 1."""
    if facts.direction in ("keep", "range") and facts.of != "change":
        return kept(facts, choices)
    by = {
        "ratio": ratio,
        "elapsed_ratio": elapsed,
        "progress": progress,
        "line": line,
        "change": change,
        "compare": compare,
    }
    return by[facts.of](facts, choices)


def ratio(facts: Facts, choices: Choices) -> F | str:
    goal, actual = aimed(facts), facts.actual
    if facts.direction == "lower" and choices.lower == "refuse":
        return "lower_refused"
    if goal < 0:
        return "negative_target"
    if goal == 0:
        if choices.zero_target == "not_gradable":
            return "zero_target"
        return F(choices.zero_target == "met_if_reached" and reached(facts))
    if facts.direction != "lower":
        return actual / goal
    if choices.lower == "two_minus_ratio":
        return 2 - actual / goal
    return goal / actual if actual > 0 else INFINITE


def elapsed(facts: Facts, choices: Choices) -> F | str:
    if facts.direction == "lower":
        return "lower_refused"
    plain = ratio(facts, choices)
    if isinstance(plain, str) or aimed(facts) == 0:
        return plain
    return facts.actual / (aimed(facts) * F(facts.passed, facts.years))


def progress(facts: Facts, choices: Choices) -> F | str:
    way = aimed(facts) - facts.baseline
    if way == 0 or (way > 0) != (facts.direction == "higher"):
        return "past_baseline" if choices.past_baseline == "not_gradable" else F(reached(facts))
    return (facts.actual - facts.baseline) / way


def line(facts: Facts, choices: Choices) -> F | str:
    way = aimed(facts) - facts.baseline
    if way == 0 or (way > 0) != (facts.direction == "higher"):
        return progress(facts, choices)
    expected = facts.baseline + way * F(facts.passed, facts.years)
    return (facts.actual - facts.baseline) / (expected - facts.baseline)


def change(facts: Facts, choices: Choices) -> F | str:
    if facts.baseline == 0:
        return "zero_reference"
    moved = (facts.actual - facts.baseline) / abs(facts.baseline)
    return -moved if facts.direction == "lower" else moved


def compare(facts: Facts, choices: Choices) -> F:
    goal = aimed(facts)
    better = facts.actual < goal if facts.direction == "lower" else facts.actual > goal
    return F(0) if facts.actual == goal else F(1 if better else -1)


def kept(facts: Facts, choices: Choices) -> F | str:
    if facts.kind == "keep":
        return "end_not_stated"
    low, high = facts.target, facts.upper
    if facts.kind != "range":
        high = facts.target if facts.kind in ("at_most", "less_than") else None
        low = None if high is not None else facts.target
    is_inside = (low is None or facts.actual >= low) and (high is None or facts.actual <= high)
    if facts.kind in ("more_than", "less_than") and facts.actual == facts.target:
        is_inside = False
    if facts.of == "compare":
        return F(0 if is_inside else -1)
    if is_inside:
        return F(1)
    if choices.keep != "ratio_to_limit":
        return F(0)
    small, large = (facts.actual, low) if low is not None and facts.actual < low else (high, facts.actual)
    if small is None:  # at a strict lower limit
        return F(0)
    return small / large if small > 0 and large > 0 else F(0)


def rounded(number: F, digits: int, how: Rounding | None) -> F:
    """A rate rounded as a percentage with so many decimals."""
    if how is None:
        return number
    scaled = abs(number) * 100 * 10**digits
    below = scaled.numerator // scaled.denominator
    rest = scaled - below
    up = {
        Rounding.HALF_UP: rest >= F(1, 2),
        Rounding.HALF_EVEN: rest > F(1, 2) or (rest == F(1, 2) and below % 2 == 1),
        Rounding.TRUNCATE: False,
    }[how]
    return (-1 if number < 0 else 1) * F(below + up, 100 * 10**digits)


def symbol(facts: Facts, choices: Choices, bounds: list[tuple[str, F]]) -> tuple[str, str]:
    """The grade by bounds from the best down (A, B …, the last for the rest), and the reason for none."""
    found = rate(facts, choices)
    if isinstance(found, str) and found != INFINITE:
        return "", found
    is_settled = is_decided(facts, choices)
    for at, (op, bound) in enumerate(bounds):
        if isinstance(found, str) or meets(facts, choices, found, op, bound, is_settled):
            return "ABCDEF"[at], ""
    return "ABCDEF"[len(bounds)], ""


def is_decided(facts: Facts, choices: Choices) -> bool:
    """Whether there is nothing to divide: reached or not is all that can be said."""
    if facts.direction in ("keep", "range"):
        return not (facts.kind in ("more_than", "less_than") and facts.actual == facts.target)
    way = aimed(facts) - facts.baseline
    if facts.of in ("progress", "line"):
        return way == 0 or (way > 0) != (facts.direction == "higher")
    return facts.of in ("ratio", "elapsed_ratio") and aimed(facts) == 0


def meets(facts: Facts, choices: Choices, found: F, op: str, bound: F, is_settled: bool) -> bool:
    full = 0 if facts.of == "compare" else 1
    is_strict = facts.kind in ("more_than", "less_than") and facts.of != "change" and not is_settled
    if is_strict and op == "at_least" and bound == full:
        return found > bound
    compared = found if facts.of == "compare" else rounded(found, choices.digits, choices.rounding)
    return compared >= bound if op == "at_least" else compared > bound
