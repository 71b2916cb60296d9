"""Who the tests of grading speak of: one indicator, one target, one result, and scales made of bounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from renkei.domain.grading import Graded, grade
from renkei.domain.indicator import Direction, Indicator, Result
from renkei.domain.measure import scaled
from renkei.domain.scale import Condition, GradeStep, Of, Op, Rules, Scale
from renkei.domain.target import Target, TargetKind

HIGHER = Indicator("p001-i1", "p001", "来訪者数", "人", Direction.HIGHER)
LOWER = replace(HIGHER, name="待機者数", direction=Direction.LOWER)
KEEP = replace(HIGHER, name="路線数", direction=Direction.KEEP)
RANGE = replace(HIGHER, name="室温", direction=Direction.RANGE)
NATURAL = {
    Direction.LOWER: TargetKind.AT_MOST,
    Direction.KEEP: TargetKind.KEEP,
    Direction.RANGE: TargetKind.RANGE,
}


def at_least(of: Of, bound: str, **more: Any) -> Condition:
    return Condition(of, Op.AT_LEAST, Fraction(bound), **more)


def steps(of: Of, *bounds: str) -> tuple[GradeStep, ...]:
    """A, B … from the best bound down, and the last for the rest; the first two are favourable."""
    made = [
        GradeStep("ABCDE"[at], "", favourable=at < 2, when=(at_least(of, bound),))
        for at, bound in enumerate(bounds)
    ]
    return (*made, GradeStep("ABCDE"[len(bounds)], "", favourable=False, otherwise=True))


def scale(of: Of = Of.RATIO, *bounds: str, **rules: Any) -> Scale:
    """A scale of bounds; without any, 100 / 75 / 50 %."""
    rate = of if of not in (Of.COMPARE, Of.DONE) else Of.RATIO
    return Scale("s", 1, "見本", steps(of, *(bounds or ("1", "3/4", "1/2"))), rules=Rules(rate=rate, **rules))


def number(text: str | int | None) -> int | None:
    return None if text is None else scaled(text)


def target(value: str | int | None, kind: TargetKind = TargetKind.AT_LEAST, **more: Any) -> Target:
    return Target(HIGHER.id, 2024, kind, number(value), **more)


def result(value: str | int | None, **more: Any) -> Result:
    return Result(HIGHER.id, 2024, number(value), **more)


def graded(
    by: Scale,
    actual: str | int | None,
    aimed: str | int | Target | None,
    indicator: Indicator = HIGHER,
    *,
    baseline: str | int | None = None,
    **more: Any,
) -> Graded:
    """Grade an actual against a target: a number, of the kind that the direction asks for, or a whole target."""
    if baseline is not None:
        indicator = replace(indicator, baseline=number(baseline))
    if isinstance(aimed, str | int):
        aimed = target(aimed, NATURAL.get(indicator.direction or Direction.HIGHER, TargetKind.AT_LEAST))
    return grade(indicator, aimed, result(actual), by, **more)


def on(text: str) -> date:
    return date.fromisoformat(text)
