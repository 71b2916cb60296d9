"""How one indicator-year stands by one formula: N and D, or reached and not reached where there is nothing to divide.

Zero targets, baselines already past the target, and `keep` and `range` are settled here (GRADING §3, §4).
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from renkei.domain.formula import Exact, Formula
from renkei.domain.given import Given, target_value
from renkei.domain.indicator import Direction
from renkei.domain.no_grade import NoGrade, NotGraded
from renkei.domain.rule import STRICT_KINDS, Way
from renkei.domain.scale import Rules
from renkei.domain.target import Target, TargetKind

_UNLIMITED = frozenset({"n", "k", "d", "one"})  # no measured values
_UPPER_KINDS = frozenset({TargetKind.AT_MOST, TargetKind.LESS_THAN})


class Standing(NamedTuple):
    """N and D of a formula. `note` is the code of a special rule; `is_settled`: it stands for reached or not reached."""

    above: Exact
    below: Exact
    note: str = ""
    is_settled: bool = False

    @property
    def rate(self) -> Fraction | None:
        """N ÷ D, exact; None where D is zero or less (an actual of 0 under target ÷ actual)."""
        return Fraction(self.above) / self.below if self.below > 0 else None


def standing(given: Given, formula: Formula, rules: Rules, limit: int) -> Standing:
    """How a formula stands for what was given. `limit` is the largest |value| that whole 64-bit numbers hold.

    Raises `NotGraded` with the reason where a column is missing, too large, or nothing can be said.
    """
    direction = given.indicator.direction
    if formula.target and (direction is Direction.KEEP or direction is Direction.RANGE):
        return _kept(given, formula, rules, limit)
    columns = {name: given.column(name) for name in formula.columns}
    _refuse_beyond(limit, *(number for name, number in columns.items() if name not in _UNLIMITED))
    if formula.name == "compare" or not formula.target:
        return _plain(formula, columns)
    if "b" in columns:
        return _from_baseline(given, formula, columns, rules)
    return _of_target(given, formula, columns, rules)


def parts(given: Given, way: Way, rules: Rules) -> tuple[Exact, Exact]:
    """N and D of the usual ladder's one formula; straight on where it is a plain ratio, as nearly all of them are.

    Raises `NotGraded` as `standing`.
    """
    formula, limit = way.formulas[0], way.limit
    if way.is_plain_ratio and given.actual is None and given.result is not None:
        aim = given.target if formula.target == "t" else given.final or given.target
        actual, target = given.result.value, aim.value if aim else None
        if actual is not None and target is not None and 0 < target <= limit and -limit <= actual <= limit:
            return actual, target
    found = standing(given, formula, rules, limit)
    return found.above, found.below


def _refuse_beyond(limit: int, *numbers: Exact) -> None:
    if any(not -limit <= number <= limit for number in numbers):
        raise NotGraded(NoGrade.BEYOND_LIMIT)


def _plain(formula: Formula, columns: dict[str, Exact]) -> Standing:
    above, below = formula.parts(columns)
    if below == 0:  # a change from nothing has no rate
        raise NotGraded(NoGrade.ZERO_REFERENCE)
    return Standing(above, below)


def _of_target(given: Given, formula: Formula, columns: dict[str, Exact], rules: Rules) -> Standing:
    """A share of the target; a target of zero is reached or not."""
    target = columns[formula.target]
    if target < 0:
        raise NotGraded(NoGrade.NEGATIVE_TARGET)
    if target == 0:
        if rules.zero_target == "not_gradable":
            raise NotGraded(NoGrade.ZERO_TARGET)
        is_full = rules.zero_target == "met_if_reached" and _is_reached(given, columns["a"], target)
        return Standing(int(is_full), 1, "zero_target", True)
    if formula.name == "target_over_actual" and columns["a"] <= 0:
        # better than every bound: nothing is left of what was to be lowered
        return Standing(1, 0, "beyond_rates")
    above, below = formula.parts(columns)
    return Standing(above, below)


def _from_baseline(given: Given, formula: Formula, columns: dict[str, Exact], rules: Rules) -> Standing:
    """The way from the baseline; one that already is at the target or past it leaves no way to go."""
    sign = -1 if given.indicator.direction is Direction.LOWER else 1
    if sign * (columns["f"] - columns["b"]) > 0:
        above, below = formula.parts(columns)
        return Standing(above, below)
    if rules.past_baseline == "not_gradable":
        raise NotGraded(NoGrade.PAST_BASELINE)
    return Standing(int(_is_reached(given, columns["a"], columns["f"])), 1, "past_baseline", True)


def _is_reached(given: Given, actual: Exact, target: Exact) -> bool:
    if given.aim is not None and given.aim.kind in STRICT_KINDS and actual == target:
        return False
    return actual <= target if given.indicator.direction is Direction.LOWER else actual >= target


def _kept(given: Given, formula: Formula, rules: Rules, limit: int) -> Standing:
    """`keep` and `range`: inside is full; outside nothing, or the ratio to the nearest limit."""
    target = (given.final or given.target) if formula.target == "f" else given.target
    low, high = limits(target, given.indicator.baseline)
    actual = given.column("a")
    is_at_limit = target is not None and target.kind in STRICT_KINDS and actual in (low, high)
    is_low = low is not None and actual < low
    is_high = high is not None and actual > high
    is_inside = not (is_low or is_high or is_at_limit)
    if formula.name == "compare":
        return Standing(0 if is_inside else -1, 1, "inside" if is_inside else "outside", True)
    if is_inside:
        return Standing(1, 1, "inside", True)
    if rules.keep == "ratio_to_limit":
        part, of = (actual, low) if is_low else (high, actual)
        if part is not None and of is not None and part > 0 and of > 0:
            _refuse_beyond(limit, part, of)
            return Standing(part, of, "ratio_to_limit")
    return Standing(0, 1, "outside", True)


def limits(target: Target | None, baseline: int | None) -> tuple[Exact | None, Exact | None]:
    """From where to where a kept value may be. An end is open (None) only where the target itself says so: 以上, 以下.

    >>> limits(Target("p1-i1", 2024, TargetKind.RANGE, value=10_0000, upper=20_0000), None)
    (100000, 200000)

    Raises `NotGraded` without a target, for a range that lacks an end or has its ends turned round, and for 現状維持:
    kept neither above nor below, it does not say how much more would still be the same.
    """
    if target is None or target.kind not in (TargetKind.RANGE, TargetKind.KEEP):
        value = target_value(target, baseline)
        return (None, value) if target and target.kind in _UPPER_KINDS else (value, None)
    if target.kind is TargetKind.RANGE and target.value is None and target.upper is None:
        raise NotGraded(NoGrade.NO_TARGET)
    if target.kind is TargetKind.KEEP or target.value is None or target.upper is None:
        raise NotGraded(NoGrade.END_NOT_STATED)
    if target.value > target.upper:
        raise NotGraded(NoGrade.RANGE_UPSIDE_DOWN)
    return target.value, target.upper
