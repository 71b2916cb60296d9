"""Why a grade that was published is not ours: each likely cause tried on the row, exactly."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

from renkei.domain.grading import Graded
from renkei.domain.indicator import Direction
from renkei.domain.rounding import printed_percent
from renkei.domain.rule import Way
from renkei.domain.target import usual_kind


class GradeAgreement(StrEnum):
    """How a published grade stands to ours: the same, or another for this likely cause."""

    SAME = "same"
    BOUND = "bound"  # the rate lies exactly on a bound, which was taken for the grade below
    ROUNDED_RATE = "rounded_rate"  # the rounded rate was compared with the bound
    TURNED = "turned"  # the direction was taken the other way round
    INVERTED = "inverted"  # the target was divided by the actual
    OTHER_LINE = "other_line"  # it is the grade of a row beside it, and one step or more away
    NONE_PUBLISHED = "none_published"  # a dash where there is a grade
    UNEXPLAINED = "unexplained"


def grade_agreement(graded: Graded, published: str, beside: tuple[str, ...] = ()) -> GradeAgreement:
    """Whether a published symbol agrees; if not, the first likely cause that gives exactly it. `beside` are our grades of the
    rows beside it.

    >>> from renkei.domain.grading import grade
    >>> from renkei.domain.indicator import Indicator, Result
    >>> from renkei.domain.scale import Condition, GradeStep, Of, Op, Scale
    >>> from renkei.domain.target import Target
    >>> steps = [GradeStep(s, s, when=(Condition(Of.RATIO, Op.AT_LEAST, Fraction(p, 100)),)) for s, p in (("A", 100), ("B", 75))]
    >>> scale = Scale("s", 1, "s", (*steps, GradeStep("C", "C", otherwise=True)))
    >>> one = Indicator("i", "p", "n", "", Direction.HIGHER)
    >>> found = grade(one, Target("i", 2024, value=1000_0000), Result("i", 2024, value=749_6000), scale)
    >>> found.symbol, str(grade_agreement(found, "B")), str(grade_agreement(found, "A"))
    ('C', 'rounded_rate', 'turned')
    """
    if published == graded.symbol:
        return GradeAgreement.SAME
    if not published:
        return GradeAgreement.NONE_PUBLISHED
    return next((cause for cause, symbol in _tried(graded) if symbol == published), _rest(published, beside))


def _rest(published: str, beside: tuple[str, ...]) -> GradeAgreement:
    return GradeAgreement.OTHER_LINE if published in beside else GradeAgreement.UNEXPLAINED


def _tried(graded: Graded) -> Iterator[tuple[GradeAgreement, str]]:
    """What each cause would have given, the likeliest first."""
    rate, given = graded.rate, graded.given
    if rate is None or given.result is None or given.target is None:
        return
    aim = given.target
    way = graded.compiled.way(given.indicator, aim.kind if aim else usual_kind(given.indicator.direction))
    yield GradeAgreement.BOUND, _symbol(way, rate, is_strict=True)
    for digits in (0, 1):
        percent = printed_percent(rate, digits, graded.compiled.scale.printing.rounding)
        yield GradeAgreement.ROUNDED_RATE, _symbol(way, Fraction(percent) / 100)
    yield GradeAgreement.TURNED, _symbol(way, 2 - rate)
    if rate > 0 and given.indicator.direction in (Direction.HIGHER, Direction.LOWER):
        yield GradeAgreement.INVERTED, _symbol(way, 1 / rate)


def _symbol(way: Way, rate: Fraction, *, is_strict: bool = False) -> str:
    """The grade of a rate by the bounds of its way; empty where grades are not told by one rate."""
    for symbol, c, p, strict in way.bounds or ():
        rest = c * rate - p
        if rest > 0 or (rest == 0 and not (strict or is_strict)):
            return symbol
    return ""
