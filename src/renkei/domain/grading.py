"""One grade = one explained computation."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from renkei.domain.scale import Of, Op


@dataclass(frozen=True, slots=True)
class Trace:
    """How a grade came about, as data; `wording` makes the sentence.

    `formula` names the computation (ratio, target_over_actual, two_minus_ratio, progress …); `inputs` are its columns
    in whole ten-thousandths; `met` is the bound that was met (percent as a plain number), `below` the next better one
    that was not; `notes` are codes of special rules used (zero_target, past_baseline, capped, rounded …).
    """

    scale: str
    version: int
    of: Of | None
    formula: str
    inputs: tuple[tuple[str, int], ...] = ()
    met: tuple[Op, Fraction] | None = None
    below: tuple[Op, Fraction] | None = None
    notes: tuple[str, ...] = ()
    target_version: int | None = None


@dataclass(frozen=True, slots=True)
class Graded:
    """A grade, or the reason for none; the exact rate (1 = 100 %), or None; and the trace."""

    symbol: str
    reason: str
    rate: Fraction | None
    trace: Trace
    axes: tuple[tuple[str, str], ...] = ()
