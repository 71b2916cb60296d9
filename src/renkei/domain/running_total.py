"""The total of a cumulative indicator (累計), added up from its yearly values; a value on a day is never summed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from renkei.domain.formula import Exact
from renkei.domain.given import quotient
from renkei.domain.indicator import Result
from renkei.domain.no_grade import NoGrade, NotGraded

# years in which nothing was to be added
_NO_CONTRIBUTION = frozenset({"off_year", "out_of_scope", "completed"})


@dataclass(frozen=True, slots=True)
class Total:
    """The sum, and the years and values that it was added up from (none where shares were put together)."""

    value: Exact
    parts: tuple[tuple[int, int], ...]


def running_total(by_year: Mapping[int, Result], years: Iterable[int], unit: str) -> Total:
    """Add up the results of some years. Shares are put together from their numerators and denominators, never averaged.

    >>> running_total({2023: Result("p1-i1", 2023, 12_0000), 2024: Result("p1-i1", 2024, 9_0000)}, (2023, 2024), "人").value
    210000

    Raises `NotGraded` where a year that should have contributed has no value, and where none contributed at all: nothing
    added up is no zero.
    """
    rows = {year: by_year[year] for year in years if _contributes(by_year.get(year))}
    if not rows:
        raise NotGraded(NoGrade.TOTAL_INCOMPLETE)
    if all(row.numerator is not None and row.denominator is not None for row in rows.values()):
        above = sum(row.numerator or 0 for row in rows.values())
        below = sum(row.denominator or 0 for row in rows.values())
        share = quotient(above, below, unit)
        if share is not None:
            return Total(share, ())
    values = tuple((year, row.value) for year, row in rows.items() if row.value is not None)
    if len(values) < len(rows):
        raise NotGraded(NoGrade.TOTAL_INCOMPLETE)
    return Total(sum(value for _, value in values), values)


def _contributes(result: Result | None) -> bool:
    """Whether a year adds to the total. Raises `NotGraded` where it should and is not known."""
    if result is None:
        raise NotGraded(NoGrade.TOTAL_INCOMPLETE)
    return result.missing not in _NO_CONTRIBUTION
