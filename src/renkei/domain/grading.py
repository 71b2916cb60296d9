"""One grade = one explained computation (GRADING §1–§5)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cached_property, partial
from typing import NamedTuple

from renkei.domain.explaining import Explained, explain, untold
from renkei.domain.formula import Exact
from renkei.domain.given import Given
from renkei.domain.indicator import Indicator, Result
from renkei.domain.no_grade import NoGrade, NotGraded
from renkei.domain.rounding import printed_percent, rounded_quotient
from renkei.domain.rule import CompiledScale, Way, compile_scale
from renkei.domain.scale import Scale
from renkei.domain.standing import parts
from renkei.domain.target import Target, usual_kind
from renkei.domain.trace import Trace
from renkei.domain.walk import walk

__all__ = ["Graded", "Trace", "grade", "grade_given"]


class _Computed(NamedTuple):
    """What grading computes: the explanation waits until it is asked for."""

    symbol: str
    reason: str
    given: Given
    compiled: CompiledScale
    above: Exact = 0
    below: Exact = 0


class Graded(_Computed):
    """A grade, or the reason for none; what it was computed from explains it when asked.

    `above` and `below` are N and D of the printed rate where the grade was computed from them; else D is 0.
    """

    @cached_property
    def _explained(self) -> Explained:
        """What is not graded is not computed: of a total, a year's value alone would be told as if it were the total."""
        is_computed = not self.reason or self.reason == NoGrade.NO_STEP
        return explain(self.given, self.compiled) if is_computed else untold(self.given, self.compiled)

    @property
    def rate(self) -> Fraction | None:
        """The exact achievement rate (1 = 100 %), within the scale's cap and floor; None if there is none."""
        return self._explained.rate

    @property
    def trace(self) -> Trace:
        """How the grade came about."""
        return self._explained.trace

    @property
    def printed_rate(self) -> Decimal | None:
        """The achievement rate in percent, rounded as the scale prints."""
        if self.reason and self.reason != NoGrade.NO_STEP:
            return None
        printing = self.compiled.scale.printing
        if self.below > 0 and not self.compiled.is_clipped:
            return rounded_quotient(100 * self.above, self.below, printing.digits, printing.rounding)
        rate = self.rate
        return None if rate is None else printed_percent(rate, printing.digits, printing.rounding)

    @property
    def by_axis(self) -> tuple[tuple[str, Graded], ...]:
        """The grades on the scale's further axes, each explained like the first."""
        axes = self.compiled.scale.axes
        return tuple(
            (axis.id, grade_given(self.given, self.compiled.of_axis(at))) for at, axis in enumerate(axes)
        )

    @property
    def axes(self) -> tuple[tuple[str, str], ...]:
        """The axes and the symbols on them; empty where there is no grade."""
        return tuple((id, graded.symbol) for id, graded in self.by_axis)


def grade(
    indicator: Indicator,
    target: Target | None,
    result: Result | None,
    scale: Scale | CompiledScale,
    *,
    previous: Exact | None = None,
    final: Target | None = None,
    elapsed: tuple[int, int] = (0, 0),
    actual: Exact | None = None,
) -> Graded:
    """Grade one indicator-year. `elapsed` is (years passed, years of the period); numbers in whole ten-thousandths.

    Never raises for data: what cannot be graded comes back with its reason. Source: GRADING §1–§5.

    >>> from renkei.domain.indicator import Direction
    >>> from renkei.domain.scale import Condition, GradeStep, Of, Op
    >>> steps = tuple(GradeStep(s, s, when=(Condition(Of.RATIO, Op.AT_LEAST, Fraction(p, 100)),)) for s, p in (("A", 100), ("B", 75)))
    >>> sales = Indicator("p003-i1", "p003", "売上額", "千円", Direction.HIGHER)
    >>> graded = grade(sales, Target("p003-i1", 2024, value=50500_0000), Result("p003-i1", 2024, 43698_0000), Scale("s", 1, "s", steps))
    >>> graded.symbol, graded.rate
    ('B', Fraction(21849, 25250))
    """
    compiled = scale if isinstance(scale, CompiledScale) else compile_scale(scale)
    given = Given(indicator, target, result, actual, previous, final, elapsed[1], elapsed[0])
    return grade_given(given, compiled)


_graded = partial(tuple.__new__, Graded)  # past the constructor with its names: one is made for each item


def grade_given(given: Given, compiled: CompiledScale) -> Graded:
    """Grade with a scale that is compiled already; as `grade`."""
    result = given.result
    if result is None or result.missing:
        return Graded("", result.missing if result else NoGrade.NOT_REPORTED, given, compiled)
    aim = given.target or given.final
    way = compiled.way(given.indicator, aim.kind if aim else usual_kind(given.indicator.direction))
    try:
        if not way.bounds:
            return Graded(_symbol(way, result, given, compiled.scale), "", given, compiled)
        above, below = parts(given, way, compiled.scale.rules)
    except NotGraded as stop:
        return Graded("", stop.reason, given, compiled)
    for symbol, c, p, is_strict in way.bounds:
        rest = c * above - p * below
        if rest > 0 or (rest == 0 and not is_strict):
            if way.is_rate_compared:
                return _graded((symbol, "", given, compiled, above, below))
            return Graded(symbol, "", given, compiled)
    return Graded("", NoGrade.NO_STEP, given, compiled)


def _symbol(way: Way, result: Result, given: Given, scale: Scale) -> str:
    """By a person, or by any ladder; empty where the scale has no grades. Raises `NotGraded` with the reason for none."""
    if way.refusal:
        raise NotGraded(way.refusal)
    if not way.is_judged:
        return walk(given, way, scale.rules).symbol
    if scale.step(result.judged) is None:
        raise NotGraded(NoGrade.NOT_JUDGED)
    return result.judged
