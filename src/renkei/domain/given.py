"""What one grade is computed from, and the columns that its rules ask for."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from renkei.domain.indicator import Indicator, Result
from renkei.domain.rule import Ladder
from renkei.domain.scale import Scale
from renkei.domain.target import Target, TargetKind

Exact = int | Fraction
_ONE = 10_000


class NotGraded(Exception):
    """Leaves the computation with the reason for no grade."""

    def __init__(self, reason: str) -> None:
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Given:
    """What a grade is computed from. `previous` is last year's value, `final` the target of the period's last year,
    `years` and `elapsed` the period's length and how much of it has passed. Numbers in whole ten-thousandths."""

    indicator: Indicator
    target: Target | None
    result: Result | None
    actual: int | None = None  # the derived total of a cumulative indicator; else the result's own value
    previous: int | None = None
    final: Target | None = None
    years: int = 0
    elapsed: int = 0


def columns_of(given: Given, ladder: Ladder, scale: Scale) -> tuple[dict[str, int], tuple[str, ...]]:
    """The columns that a ladder asks for, all multiplied alike where a share would not be whole.

    Raises the reason for no grade where one is missing or too large for 64-bit engines.
    """
    wanted = set(ladder.columns)
    if ladder.formula:
        wanted |= {part[1] for part in ladder.formula.numerator + ladder.formula.denominator}
        wanted |= {part[2] for part in ladder.formula.numerator + ladder.formula.denominator if part[2]}
    exact: dict[str, Exact] = {name: _SOURCES[name](given, scale) for name in sorted(wanted)}
    if any(not -ladder.limit <= n <= ladder.limit for name, n in exact.items() if name not in _PLAIN):
        raise NotGraded("beyond_limit")
    factor = math.lcm(*(number.denominator for number in exact.values()))
    columns = {name: int(number if name in _PLAIN else number * factor) for name, number in exact.items()}
    is_relative = given.target is not None and given.target.kind is TargetKind.RELATIVE
    return columns, ("relative_target",) if is_relative else ()


def _actual(given: Given, scale: Scale) -> Exact:
    if given.actual is not None:
        return given.actual
    result = given.result
    if result is not None and result.value is not None:
        return result.value
    if result is not None and result.numerator is not None and result.denominator:
        return Fraction(result.numerator * 100 * _ONE, result.denominator)
    raise NotGraded("not_reported")


def _target(given: Given, scale: Scale) -> Exact:
    return _target_value(given.target, given)


def _final(given: Given, scale: Scale) -> Exact:
    return _target_value(given.final or given.target, given)


def _target_value(target: Target | None, given: Given) -> Exact:
    if target is None:
        raise NotGraded("no_target")
    baseline = given.indicator.baseline
    if target.kind is TargetKind.RELATIVE:
        if baseline is None or target.value is None:
            raise NotGraded("no_baseline")
        return baseline + Fraction(baseline * target.value, _ONE)
    if target.value is not None:
        return target.value
    if target.kind is TargetKind.KEEP and baseline is not None:
        return baseline
    raise NotGraded("no_target")


def _baseline(given: Given, scale: Scale) -> int:
    if given.indicator.baseline is None:
        raise NotGraded("no_baseline")
    return given.indicator.baseline


def _reference(given: Given, scale: Scale) -> int:
    if scale.rules.reference == "baseline":
        return _baseline(given, scale)
    if given.previous is None:
        raise NotGraded("no_previous_value")
    return given.previous


def _years(given: Given, scale: Scale) -> int:
    if not given.years:
        raise NotGraded("no_period")
    return given.years


def _elapsed(given: Given, scale: Scale) -> int:
    if not given.elapsed:
        raise NotGraded("no_period")
    return given.elapsed


def _score(given: Given, scale: Scale) -> int:
    if given.result is None or given.result.score is None:
        raise NotGraded("no_score")
    return given.result.score


def _full(given: Given, scale: Scale) -> int:
    if given.result is None or not given.result.full:
        raise NotGraded("no_score")
    return given.result.full


def _done(given: Given, scale: Scale) -> int:
    if given.target is None or given.target.due is None:
        raise NotGraded("no_target")
    done = given.result.done_on if given.result else None
    return int(done is not None and done <= given.target.due)


_PLAIN = frozenset({"n", "k", "d", "one"})
_SOURCES: dict[str, Callable[[Given, Scale], Exact]] = {
    "a": _actual,
    "t": _target,
    "f": _final,
    "b": _baseline,
    "r": _reference,
    "abs_r": lambda given, scale: abs(_reference(given, scale)),
    "s": _score,
    "m": _full,
    "d": _done,
    "n": _years,
    "k": _elapsed,
    "one": lambda given, scale: 1,
}
