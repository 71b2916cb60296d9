"""Which column of a table means what: guessed from its headings, shown, and corrected by a file."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from renkei.bulk.column_words import GRADE, PLACES, RATE, Meant, meant
from renkei.domain.errors import Fault, Place
from renkei.intake.indicator_rows.headings import OPTIONAL, REQUIRED

MEANINGS = (*REQUIRED, *OPTIONAL, RATE, GRADE, *PLACES)
"""What a column may stand for."""
YEARLY = ("target", "actual", "previous", RATE, GRADE, "baseline")
"""What may stand in one column for each year."""
Constant = str | int


class Sure(StrEnum):
    """Where the meaning of a column is known from."""

    EXACT = "exact"  # its heading is one of the main ones
    GUESSED = "guessed"  # its heading is like one
    MAPPED = "mapped"  # a file says so


@dataclass(frozen=True, slots=True)
class Known:
    """A column and what it stands for. `year`: of a column that holds one year of a wide table."""

    heading: str
    name: str
    sure: Sure
    year: int | None = None


@dataclass(frozen=True)
class ColumnMap:
    """What the columns of a table stand for. `constants` hold for every row; `values` are words of the table's own and what
    they mean; `scaled` says of columns of whole numbers how many of them make 1; `unused` columns are only kept."""

    known: tuple[Known, ...] = ()
    unused: tuple[str, ...] = ()
    constants: Mapping[str, Constant] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    scaled: Mapping[str, int] = field(default_factory=dict)

    @property
    def named(self) -> dict[str, str]:
        """The columns of all years, by what they stand for."""
        return {one.name: one.heading for one in self.known if one.year is None}

    @property
    def wide(self) -> dict[int, dict[str, str]]:
        """The columns of each year, by what they stand for; empty where the table is not wide."""
        years = sorted({one.year for one in self.known if one.year is not None})
        return {year: {one.name: one.heading for one in self.known if one.year == year} for year in years}

    @property
    def given(self) -> frozenset[str]:
        """Everything that is known of a row."""
        is_wide = {"year"} if self.wide else set()
        return frozenset({one.name for one in self.known} | self.constants.keys() | is_wide)


def guess(headings: Sequence[str]) -> ColumnMap:
    """What the columns stand for by their headings. Of two that stand for one thing, both are kept (see `twice`).

    >>> made = guess(["指標名", "方向", "R5目標", "R5実績", "R6目標", "R6実績", "担当課"])
    >>> made.named, made.wide[2024], made.unused
    ({'indicator': '指標名', 'direction': '方向'}, {'target': 'R6目標', 'actual': 'R6実績'}, ('担当課',))
    """
    found = {heading: made for heading in headings if (made := meant(heading))}
    known = [_known(heading, made) for heading, made in found.items()]
    return _settled(known, headings)


def _known(heading: str, made: Meant) -> Known:
    return Known(heading, made.name, Sure.EXACT if made.is_sure else Sure.GUESSED, made.year)


def _settled(known: Sequence[Known], headings: Sequence[str]) -> ColumnMap:
    """The years in headings: one column a year makes a wide table; a year that only says of when a column is does not."""
    plain = {one.name for one in known if one.year is None}
    years = {one.year for one in known if one.year is not None and one.name in ("target", "actual")}
    is_wide = bool(years) and "year" not in plain
    kept = [*_best([*_of_all_years(known, is_wide=is_wide)])]
    used = {one.heading for one in kept}
    return ColumnMap(tuple(kept), tuple(heading for heading in headings if heading not in used))


def _of_all_years(known: Sequence[Known], *, is_wide: bool) -> Iterator[Known]:
    baselines = {one.year for one in known if one.name == "baseline" and one.year is not None}
    for one in known:
        alone = one.name == "baseline" and len(baselines) == 1
        yield Known(one.heading, one.name, one.sure) if alone or not is_wide else one


def _best(known: Sequence[Known]) -> Iterator[Known]:
    """Without the columns that are only guessed to be what another surely is."""
    sure = {(one.name, one.year) for one in known if one.sure is not Sure.GUESSED}
    for one in known:
        if one.sure is not Sure.GUESSED or (one.name, one.year) not in sure:
            yield one


def twice(map: ColumnMap, wanted: Collection[str], file: str) -> list[Fault]:
    """Of the meanings that are wanted, those for which more than one column may be meant.

    >>> [str(fault.values["columns"]) for fault in twice(guess(["指標", "計画値", "目標数値"]), {"target"}, "t.csv")]
    ["['計画値', '目標数値']"]
    """
    plain = {one.name: one.heading for one in map.known if one.year is None}
    columns: dict[tuple[str, int | None], list[str]] = {}
    for one in map.known:
        found = columns.setdefault((one.name, one.year), [])
        if one.year is not None and one.name in plain:
            found.append(plain[one.name])
        found.append(one.heading)
    return [
        Fault("columns_twice", Place(file), {"meant": name, "columns": found})
        for (name, _), found in columns.items()
        if len(found) > 1 and name in wanted
    ]
