"""One grade = one explained computation (GRADING §1–§5)."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from renkei.domain.explaining import Explained, explain
from renkei.domain.formula import Exact
from renkei.domain.given import Given
from renkei.domain.indicator import Indicator, Result
from renkei.domain.no_grade import NoGrade, NotGraded
from renkei.domain.rounding import printed_percent
from renkei.domain.rule import CompiledScale, compile_scale
from renkei.domain.scale import Scale
from renkei.domain.standing import Standing, standing
from renkei.domain.target import Target, TargetKind
from renkei.domain.trace import Trace
from renkei.domain.walk import first_reached, walk

__all__ = ["Graded", "Trace", "grade", "grade_given"]


@dataclass(frozen=True)
class Graded:
    """A grade, or the reason for none; what it was computed from explains it when asked.

    `stands` is how it stands by the formula of the printed rate, where that was computed for the grade.
    """

    symbol: str
    reason: str
    given: Given = field(repr=False)
    compiled: CompiledScale = field(repr=False)
    stands: Standing | None = field(default=None, repr=False, compare=False)

    @cached_property
    def _explained(self) -> Explained:
        return explain(self.given, self.compiled)

    @property
    def rate(self) -> Fraction | None:
        """The exact achievement rate (1 = 100 %), within the scale's cap and floor; None if there is none."""
        return self._explained.rate

    @property
    def trace(self) -> Trace:
        """How the grade came about."""
        return self._explained.trace

    @cached_property
    def printed_rate(self) -> Decimal | None:
        """The achievement rate in percent, rounded as the scale prints."""
        stands, scale = self.stands, self.compiled.scale
        digits, how = scale.printing.digits, scale.printing.rounding
        if self.reason and self.reason != NoGrade.NO_STEP:
            return None
        if stands is not None and scale.rules.cap is None and scale.rules.floor is None:
            return stands.percent(digits, how)
        return None if self.rate is None else printed_percent(self.rate, digits, how)

    @cached_property
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


def grade_given(given: Given, compiled: CompiledScale) -> Graded:
    """Grade with a scale that is compiled already; as `grade`."""
    try:
        symbol, stands = _graded(given, compiled)
    except NotGraded as stop:
        return Graded("", stop.reason, given, compiled)
    return Graded(symbol, "", given, compiled, stands)


def _graded(given: Given, compiled: CompiledScale) -> tuple[str, Standing | None]:
    """The grade's symbol, empty where the scale has no grades. Raises `NotGraded` with the reason for none."""
    result = given.result
    if result is None:
        raise NotGraded(NoGrade.NOT_REPORTED)
    if result.missing:
        raise NotGraded(result.missing)
    aim = given.target or given.final
    way = compiled.way(given.indicator, aim.kind if aim else TargetKind.AT_LEAST)
    if way.is_judged:
        return _judged(result, compiled.scale), None
    if way.refusal:
        raise NotGraded(way.refusal)
    if not way.bounds:
        return walk(given, way, compiled.scale.rules).symbol, None
    stands = standing(given, way.formulas[0], compiled.scale.rules, way.limit)
    symbol = first_reached(stands, way)
    if symbol is None:
        raise NotGraded(NoGrade.NO_STEP)
    return symbol, stands if way.printed is way.formulas[0] else None


def _judged(result: Result, scale: Scale) -> str:
    if scale.step(result.judged) is None:
        raise NotGraded(NoGrade.NOT_JUDGED)
    return result.judged
