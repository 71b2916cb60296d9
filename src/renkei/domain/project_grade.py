"""One grade for a project with several items, where a scheme grades the project once (GRADING §6)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from renkei.domain.scale import Scale

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item


def project_grade(items: Sequence[Item], scale: Scale) -> str:
    """The project's grade by the scale's policy: worst, mean_points, main_indicator or all_met; "" if it has none.

    Items without a grade do not speak; a project none of whose items speaks has no grade.
    """
    policy = scale.rules.project
    if not policy:
        return ""
    symbols = [item.symbol for item in items if scale.step(item.symbol)]
    if not symbols:
        return ""
    if policy == "worst":
        return max(symbols, key=scale.symbols.index)
    if policy == "main_indicator":
        main = next((item.symbol for item in items if item.indicator.is_main), "")
        return main if scale.step(main) else ""
    if policy == "all_met":
        return (
            scale.symbols[0] if all(symbol == scale.symbols[0] for symbol in symbols) else scale.symbols[-1]
        )
    return _by_mean_points(symbols, scale)


def _by_mean_points(symbols: Sequence[str], scale: Scale) -> str:
    """The best grade whose points the mean reaches; it reaches those of the worst item at least."""
    points = {step.symbol: step.points for step in scale.grades}
    known = [value for symbol in symbols if (value := points[symbol]) is not None]
    if len(known) < len(symbols):
        return ""
    mean = Fraction(sum(known)) / len(known)
    return next(s for s, value in points.items() if value is not None and mean >= value)
