"""How a grade is drawn: shape tells the side, fill the strength, and the office's own sign stands inside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from renkei.domain.scale import GradeStep
from renkei.domain.tally import NONE


class Shape(StrEnum):
    """Round is favourable, square is behind, a dash is no grade."""

    CIRCLE = "circle"
    SQUARE = "square"
    DASH = "dash"


class Fill(StrEnum):
    """Full is the far side, light the near side, half what lies between."""

    FULL = "full"
    HALF = "half"
    LIGHT = "light"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Sign:
    """A grade as a mark. `label` is the grade's own word (順調); never colour alone."""

    symbol: str
    label: str
    shape: Shape
    fill: Fill

    @property
    def style(self) -> str:
        """The name under which palettes keep its colours.

        >>> Sign("A", "順調", Shape.CIRCLE, Fill.FULL).style
        'circle-full'
        """
        return f"{self.shape}-{self.fill}"


def signs(
    steps: Sequence[GradeStep], label: Callable[[GradeStep], str], *, none_label: str
) -> tuple[Sign, ...]:
    """The marks of a scale's grades in order, and the dash of "no grade" last.

    A scale that names no favourable side has circles only.

    >>> steps = [GradeStep(s, s, favourable=s < "C") for s in "ABCD"]
    >>> [sign.style for sign in signs(steps, lambda step: step.label, none_label="評価なし")]
    ['circle-full', 'circle-light', 'square-light', 'square-full', 'dash-empty']
    """
    one_sided = not any(step.favourable for step in steps)
    good = [step for step in steps if one_sided or step.favourable]
    behind = [] if one_sided else [step for step in steps if not step.favourable]
    drawn = [
        Sign(step.symbol, label(step), Shape.CIRCLE, fill)
        for step, fill in zip(good, _fills(len(good)), strict=True)
    ]
    drawn += [
        Sign(step.symbol, label(step), Shape.SQUARE, fill)
        for step, fill in zip(behind, reversed(_fills(len(behind))), strict=True)
    ]
    return (*drawn, Sign(NONE, none_label, Shape.DASH, Fill.EMPTY))


def _fills(count: int) -> list[Fill]:
    """From full to light; the middle ones take half-tone."""
    if count <= 1:
        return [Fill.FULL] * count
    return [Fill.FULL, *[Fill.HALF] * (count - 2), Fill.LIGHT]
