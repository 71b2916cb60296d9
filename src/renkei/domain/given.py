"""What one grade is computed from, and the columns that its formulas ask for."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from renkei.domain.fiscal_year import fiscal_year_of
from renkei.domain.formula import Exact, whole
from renkei.domain.indicator import Indicator, Result
from renkei.domain.measure import SCALE
from renkei.domain.no_grade import NoGrade, NotGraded
from renkei.domain.target import Target, TargetKind
from renkei.domain.unit import usual


class Given(NamedTuple):
    """What a grade is computed from. `previous` is last year's value, `final` the target of the period's last year,
    `years` and `elapsed` the period's length and how much of it has passed. Numbers in whole ten-thousandths.

    `actual` is the total of a cumulative indicator, `total_of` the years and values it was added up from.
    """

    indicator: Indicator
    target: Target | None
    result: Result | None
    actual: Exact | None = None
    previous: Exact | None = None
    final: Target | None = None
    years: int = 0
    elapsed: int = 0
    total_of: tuple[tuple[int, int], ...] = ()

    @property
    def aim(self) -> Target | None:
        """The target that says what is meant: the year's, else that of the period's last year."""
        return self.target or self.final

    def column(self, name: str) -> Exact:
        """A column by its letter (see `formula`). Raises `NotGraded` where it is not known."""
        return _SOURCES[name](self)


def reported_value(result: Result, unit: str) -> Exact | None:
    """The value of a result: as reported, else exactly from numerator and denominator (× 100 where the unit is %).

    >>> reported_value(Result("p1-i1", 2024, numerator=1_0000, denominator=8_0000), "％")
    125000
    """
    if result.value is not None:
        return result.value
    return quotient(result.numerator, result.denominator, unit)


def quotient(numerator: int | None, denominator: int | None, unit: str) -> Exact | None:
    """Numerator ÷ denominator in the indicator's unit, exact; None where one is not known or there is nothing to divide by."""
    if numerator is None or not denominator:
        return None
    return whole(Fraction(numerator * SCALE * (100 if usual(unit) == "%" else 1), denominator))


def target_value(target: Target | None, baseline: int | None) -> Exact:
    """The number aimed at: as written, the baseline for 現状維持, or counted from the baseline for a relative target.

    >>> target_value(Target("p1-i1", 2024, TargetKind.RELATIVE, value=-8000), 50_0000)
    100000

    Raises `NotGraded` without one.
    """
    if target is None:
        raise NotGraded(NoGrade.NO_TARGET)
    if target.kind is TargetKind.RELATIVE:
        return _relative(target, baseline)
    if target.value is not None:
        return target.value
    if target.kind is not TargetKind.KEEP:
        raise NotGraded(NoGrade.NO_TARGET)
    if baseline is None:
        raise NotGraded(NoGrade.NO_BASELINE)
    return baseline


def _relative(target: Target, baseline: int | None) -> Exact:
    if target.value is None:
        raise NotGraded(NoGrade.NO_TARGET)
    if baseline is None:
        raise NotGraded(NoGrade.NO_BASELINE)
    return whole(baseline + Fraction(abs(baseline) * target.value, SCALE))


def actual_of(given: Given) -> Exact:
    """What was reached: the derived total, else what was reported. Raises `NotGraded` where there is neither."""
    if given.actual is not None:
        return given.actual
    value = reported_value(given.result, given.indicator.unit) if given.result else None
    if value is None:
        raise NotGraded(NoGrade.NOT_REPORTED)
    return value


def _target(given: Given) -> Exact:
    return target_value(given.target, given.indicator.baseline)


def _final(given: Given) -> Exact:
    return target_value(given.final or given.target, given.indicator.baseline)


def _baseline(given: Given) -> int:
    if given.indicator.baseline is None:
        raise NotGraded(NoGrade.NO_BASELINE)
    return given.indicator.baseline


def _previous(given: Given) -> Exact:
    if given.previous is None:
        raise NotGraded(NoGrade.NO_PREVIOUS_VALUE)
    return given.previous


def _previous_size(given: Given) -> Exact:
    previous = _previous(given)
    return previous if previous >= 0 else -previous


def _years(given: Given) -> int:
    if not given.years:
        raise NotGraded(NoGrade.NO_PERIOD)
    return given.years


def _elapsed(given: Given) -> int:
    if not given.elapsed:
        raise NotGraded(NoGrade.NO_PERIOD)
    return given.elapsed


def _score(given: Given) -> int:
    if given.result is None or given.result.score is None:
        raise NotGraded(NoGrade.NO_SCORE)
    return given.result.score


def _full(given: Given) -> int:
    if given.result is None or not given.result.full:
        raise NotGraded(NoGrade.NO_SCORE)
    return given.result.full


def _done(given: Given) -> int:
    aim = given.aim
    if aim is None:
        raise NotGraded(NoGrade.NO_TARGET)
    if aim.due is None:
        raise NotGraded(NoGrade.NO_DUE_DATE)
    result = given.result
    if result is None:
        raise NotGraded(NoGrade.NOT_REPORTED)
    if result.done_on is None and fiscal_year_of(aim.due) > result.year:
        raise NotGraded(NoGrade.NOT_DUE)
    return int(result.done_on is not None and result.done_on <= aim.due)


_SOURCES: dict[str, Callable[[Given], Exact]] = {
    "a": actual_of,
    "t": _target,
    "f": _final,
    "b": _baseline,
    "r": _previous,
    "abs_b": lambda given: abs(_baseline(given)),
    "abs_r": _previous_size,
    "s": _score,
    "m": _full,
    "d": _done,
    "n": _years,
    "k": _elapsed,
    "one": lambda given: 1,
}
