"""What becomes of a row, as one small number that engines group by."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.domain.no_grade import NoGrade
from renkei.domain.scale import Scale

MISSING = 99  # the reason stands in the row
RATED = 98  # a rate, of a scale without grades
FAULT = 97  # something in the row cannot be read
NOT_COMPUTABLE = 96  # no rate, of a scale without grades
_FIRST_REASON = 100
REASONS = tuple(NoGrade)


def code_of(reason: str) -> int:
    """The number of a reason for no grade."""
    return _FIRST_REASON + REASONS.index(NoGrade(reason))


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The numbers of a scale: its grades count from 0, best first."""

    scale: Scale

    def code(self, symbol: str) -> int:
        """The number of a grade."""
        return self.scale.symbols.index(symbol)

    def symbol(self, code: int) -> str:
        """The grade of a number; empty for none."""
        return self.scale.symbols[code] if code < len(self.scale.symbols) else ""

    def reason(self, code: int) -> str:
        """The reason for no grade; empty where there is one, or where it stands in the row itself."""
        return str(REASONS[code - _FIRST_REASON]) if code >= _FIRST_REASON else ""
