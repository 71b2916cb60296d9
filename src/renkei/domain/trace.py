"""How a grade came about, as data; `wording` makes the sentences."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from renkei.domain.scale import Of, Op

Bound = tuple[Op, Fraction]


@dataclass(frozen=True, slots=True)
class Step:
    """One computation on the way: what was compared, by which formula, and the exact rate (1 = 100 %) it gave."""

    of: Of
    formula: str
    rate: Fraction | None
    note: str = ""  # the special rule by which it stands


@dataclass(frozen=True, slots=True)
class Trace:
    """One grade explained.

    `formula` names the computation that decided (ratio, target_over_actual, two_minus_ratio, progress …); `inputs` are
    the columns that were asked for, in whole ten-thousandths (n and k years, d done as they are); `met` is the bound
    that was met, `below` the next better one that was not (1 = 100 %); `notes` are codes of special rules used
    (zero_target, past_baseline, inside, outside, ratio_to_limit, beyond_rates, strict_target, rounded, elapsed_bound,
    relative_target, baseline_as_target, quotient, total, capped, floored).

    `rate` is what was compared; `printed` names the formula of the printed rate where it is another one; `others` are
    further computations that took part; `total_of` are the years and values of a derived total.
    """

    scale: str
    version: int
    of: Of | None
    formula: str
    inputs: tuple[tuple[str, int], ...] = ()
    met: Bound | None = None
    below: Bound | None = None
    notes: tuple[str, ...] = ()
    target_version: int | None = None
    rate: Fraction | None = None
    printed: str = ""
    others: tuple[Step, ...] = ()
    total_of: tuple[tuple[int, int], ...] = ()

    def input(self, name: str) -> int | None:
        """An input by its letter."""
        return dict(self.inputs).get(name)
