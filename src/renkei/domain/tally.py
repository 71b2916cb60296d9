"""Counts of items by role and grade, their shares, and the points between two of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from renkei.domain.scale import SharePolicy

NONE = "-"


@dataclass(frozen=True, slots=True)
class TallyRow:
    """One role's counts (or all roles': key ""). `counts` go with the tally's symbols, "-" last.

    `shares` are printed percentages; None where there is nothing to divide by.
    """

    key: str
    projects: int | None
    items: int
    counts: tuple[int, ...]
    shares: tuple[Decimal, ...] | None
    favourable: int
    behind: int
    not_graded: int
    favourable_share: Decimal | None


@dataclass(frozen=True, slots=True)
class Tally:
    """A year's counts. `is_reported`: taken from published counts, since not all single items are known."""

    year: int
    symbols: tuple[str, ...]
    rows: tuple[TallyRow, ...]
    total: TallyRow
    policy: SharePolicy
    digits: int
    is_reported: bool
    scale: str = ""
    scale_version: int = 1

    def row(self, key: str) -> TallyRow | None:
        """The row of a role."""
        return self.total if not key else next((row for row in self.rows if row.key == key), None)
