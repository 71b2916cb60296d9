"""A table as its column map says: long, with words of its own in ours, whole numbers with their decimals, and what holds for all
rows beside them. What is printed of it stays as it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import ibis
import ibis.expr.types as ir

from renkei.bulk.column_map import ColumnMap, Known, Sure
from renkei.bulk.source import Ready
from renkei.bulk.whole import with_decimals
from renkei.bulk.wide import YEAR, long
from renkei.domain.errors import Fault, FileRefused, Place

_DIGITS = {1: 0, 10: 1, 100: 2, 1_000: 3, 10_000: 4}
OWN = "renkei_own_"
"""Before the name of a column that is kept as it was written."""


@dataclass(frozen=True)
class Mapped:
    """The table to be graded. `own` are the columns that are printed; `kept`: where one of them was changed to be read, the
    column that holds it as it was."""

    table: ir.Table
    map: ColumnMap
    own: tuple[str, ...]
    kept: Mapping[str, str]

    @property
    def named(self) -> dict[str, str]:
        """The columns by what they stand for, those that hold for all rows too."""
        return {**self.map.named, **{name: f"renkei_all_{name}" for name in self.map.constants}}

    def settled(self, ready: Ready) -> Ready:
        """The same rows when they are ready, with what is to be printed of them."""
        return replace(ready, own=tuple(self.kept.get(name, name) for name in self.own))


def printed(table: ir.Table) -> ir.Table:
    """A graded table, its columns under their own names and as they were written.

    >>> printed(ibis.table({"renkei_own_方向": "string", "grade": "string"}, name="t")).columns
    ('方向', 'grade')
    """
    if not any(name.startswith(OWN) for name in table.columns):
        return table
    return table.select(**{name.removeprefix(OWN): table[name] for name in table.columns})


def mapped(table: ir.Table, map: ColumnMap, *, file: str = "") -> Mapped:
    """A table by its map. Raises `FileRefused` where a column is not of whole numbers though the map says how many make 1."""
    table, map = long(table, map), _of_rows(map)
    own = tuple(table.columns)
    changed = {**_in_our_words(table, map), **_with_decimals(table, map, file)}
    kept = {heading: f"{OWN}{heading}" for heading in changed}
    constants = {f"renkei_all_{name}": ibis.literal(one) for name, one in map.constants.items()}
    columns = {**{kept[heading]: table[heading] for heading in changed}, **changed, **constants}
    ready = table.mutate(**columns).view() if columns else table
    return Mapped(ready, map, own, kept)


def _of_rows(map: ColumnMap) -> ColumnMap:
    """The map of the long table: what its years held stands in columns called by what they stand for."""
    years = map.wide
    if not years:
        return map
    names = {YEAR, *(name for columns in years.values() for name in columns)}
    if "previous" not in map.given and any(
        year - 1 in years and "actual" in years[year - 1] for year in years
    ):
        names.add("previous")
    known = [one for one in map.known if one.year is None]
    return replace(map, known=(*known, *(Known(name, name, Sure.GUESSED) for name in sorted(names))))


def _in_our_words(table: ir.Table, map: ColumnMap) -> dict[str, ir.Value]:
    named = map.named
    return {
        named[name]: _replaced(table[named[name]], words)
        for name, words in map.values.items()
        if name in named and words
    }


def _replaced(column: ir.Value, words: Mapping[str, str]) -> ir.Value:
    text = column if column.type().is_string() else column.cast("string")
    return ibis.cases(*((text.strip() == theirs, ours) for theirs, ours in words.items()), else_=text)


def _with_decimals(table: ir.Table, map: ColumnMap, file: str) -> dict[str, ir.Value]:
    named = map.named
    found = {name: table[named[name]] for name, power in map.scaled.items() if name in named and power > 1}
    faults = [
        Fault("columns_scaled_no_whole", Place(file, column=named[name]), {"key": f"scaled.{name}"})
        for name, column in found.items()
        if not column.type().is_integer()
    ]
    if faults:
        raise FileRefused(faults)
    return {named[name]: with_decimals(column, _DIGITS[map.scaled[name]]) for name, column in found.items()}
