"""The columns of an indicator-year as an engine holds them, by the letters of `domain.formula`.

Numbers are whole ten-thousandths in 64 bits, or whole units where nothing has decimals: rates do not change by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

import ibis
import ibis.expr.types as ir

from renkei.domain.measure import SCALE

MEASURED = ("a", "t", "u", "b", "r", "s", "m")  # numbers; the others are years, days and words
WORDS = ("direction", "target_kind", "accumulation", "method", "kind", "judged", "missing")
OTHERS = ("n", "k", "year", "due", "done_on")
FAULT = "fault"
WIDE = "decimal(38, 0)"


@dataclass(frozen=True)
class Columns:
    """The columns that a table has, as expressions; one that is not there is empty in every row.

    `units` are how many of them make 1: 10,000, or 1; `largest` is the largest |number| of those columns of which it is known.
    """

    by_name: Mapping[str, ir.Value]
    units: int = SCALE
    is_wide: bool = False
    largest: Mapping[str, int] = field(default_factory=dict)

    def get(self, name: str) -> ir.Value | None:
        """A column; None where the table has none of that name."""
        return self.by_name.get(name)

    def is_within(self, name: str, limit: int) -> bool:
        """Whether it is known of all numbers of a column that they are not beyond a limit."""
        return name in self.largest and self.largest[name] <= limit

    def number(self, number: int) -> int | ir.Value:
        """A number to compare columns with."""
        return ibis.literal(Decimal(number), WIDE) if self.is_wide else number

    def in_128_bits(self) -> Columns:
        """The same with its measured numbers in 128 bits."""
        found = {
            name: column.cast(WIDE) if name in MEASURED else column for name, column in self.by_name.items()
        }
        return replace(self, by_name=found, is_wide=True)

    def widened(self) -> Columns:
        """The same with its measured numbers times 10,000 in 128 bits, and for targets what relative ones come to: a share
        of the baseline is whole then."""
        found = {
            name: column.cast(WIDE) * SCALE if name in MEASURED else column
            for name, column in self.by_name.items()
        }
        share, baseline = self.get("t"), self.get("b")
        if share is not None and baseline is not None:
            found["t"] = found["b"] + baseline.cast(WIDE).abs() * share
            found["share"] = share
        return replace(self, by_name=found, units=self.units * SCALE, is_wide=True, largest={})
