"""What is said of a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

CODES = (
    "float_column", "repeated_differs", "share_for_percent", "factor", "unit_changed", "previous_differs",
    "direction_mixed", "cannot_be_read", "not_sure", "outlier", "total_falls", "over_100_percent",
    "repeated_same", "unit_variants", "years_missing",
)  # fmt: skip
"""What may be found, in the order in which it changes grades: first what makes them wrong, last what only looks untidy."""


@dataclass(frozen=True, slots=True)
class NumberProfile:
    """The plain numbers of a column: how many, how many zeros, the smallest and the largest."""

    numbers: int
    zeros: int
    least: Decimal | None
    most: Decimal | None


@dataclass(frozen=True, slots=True)
class OddCells:
    """Cells of a column of numbers that are no plain numbers, alike in kind: read all the same (`read`), a reason why there is no
    value (`missing`), not sure (`doubtful`), or not to be read (`unreadable`); `why` says which. The most frequent is an example."""

    kind: str
    why: str
    cells: int
    example: str


@dataclass(frozen=True, slots=True)
class ColumnProfile:
    """A column: what it stands for (empty: nothing that is known), how that is known, its type, its empty cells, how many
    different ones it has, the most frequent, and its numbers."""

    name: str
    meaning: str
    known_by: str
    type: str
    empty: int
    different: int
    frequent: tuple[tuple[str, int], ...] = ()
    number: NumberProfile | None = None
    odd: tuple[OddCells, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitVariants:
    """One unit and the ways in which it is spelled, with their rows."""

    unit: str
    spellings: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Something to look at: how often, and the first rows. `rows` are counted unless `unit` says what else is."""

    code: str
    count: int
    examples: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True)
class Profile:
    """A whole table. `is_about`: different cells are estimated, since there are very many rows."""

    rows: int
    columns: tuple[ColumnProfile, ...]
    years: tuple[tuple[int, int], ...]
    units: tuple[UnitVariants, ...]
    series: int | None
    found: tuple[Found, ...]
    is_about: bool = False
