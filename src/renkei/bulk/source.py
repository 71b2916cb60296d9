"""A table as it lies, made ready to be graded: which column means what, its numbers whole, its words those of the rules.

Nothing is guessed: a row with a cell that is no plain number or no known word is odd; `odd_rows` has it read cell by cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

import ibis
import ibis.expr.types as ir

from renkei.bulk.columns import Columns
from renkei.bulk.engines.engine import Engine
from renkei.domain.errors import Fault, FileRefused, Place
from renkei.domain.indicator import Accumulation, Direction, IndicatorKind
from renkei.domain.measure import SCALE
from renkei.domain.rule import INT64, LONGEST_PERIOD
from renkei.domain.target import TargetKind, usual_kind

LETTERS = {
    "actual": "a", "target": "t", "upper": "u", "baseline": "b", "previous": "r", "score": "s", "full": "m",
}  # fmt: skip
WORDS = ("direction", "target_kind", "accumulation", "method", "kind")
_USUAL = {"accumulation": str(Accumulation.YEARLY), "kind": str(IndicatorKind.OUTCOME)}
YEARS = ("year", "start_year", "end_year")
MOST_WORDS = 1_000  # different words that a column of words may hold
_MOST_YEAR = 9_999  # beyond it is no year, and nothing is reckoned with it
_SHOWN = 5  # rows that a refusal shows
_MOST = INT64 // SCALE
_PLAIN = r"^-?(0|[1-9][0-9]{0,13}|[1-9][0-9]{0,2}(,[0-9]{3}){1,3})([.][0-9]{1,4}0*)?$"
_PERCENT = "[%％﹪]|パーセント|ﾊﾟｰｾﾝﾄ|[Pp][Ee][Rr]"  # units that may be percent
_KEPT_KINDS = ("range", "keep", "relative", "milestone", "text")  # targets that are not read as a bare number
READ = ("direction", "unit", "target_kind", "target", "actual", "baseline", "previous", "score", "full", "judged",
        "year", "start_year", "end_year", "accumulation", "kind", "method")  # fmt: skip
"""The columns that a row is read by, cell by cell."""
_EXACT = "decimal(22, 4)"

HEADINGS: Mapping[str, tuple[str, ...]] = {
    **{letter: (name,) for name, letter in LETTERS.items()},
    "direction": ("direction",),
    "judged": ("judged",),
    "n": YEARS,
    "k": YEARS,
}  # fmt: skip
"""By which columns a letter is known."""
WordOf = Callable[[str, str], "str | int | None"]


@dataclass(frozen=True)
class Ready:
    """A table whose rows can be graded. `faults`: of each column of numbers, whether one has too many decimals; `odd`: whether
    a row has to be read cell by cell, None where no row has to."""

    table: ir.Table
    columns: Columns
    faults: Mapping[str, ir.BooleanValue]
    odd: ir.BooleanValue | None
    named: Mapping[str, str]  # what the columns are called in the table
    own: tuple[str, ...]  # the columns that the table came with

    def on(self, table: ir.Table) -> Ready:
        """The same of a table that was made of this one, its columns kept by name."""
        columns = {name: table[one.get_name()] for name, one in self.columns.by_name.items()}
        faults = {name: table[one.get_name()] for name, one in self.faults.items()}
        odd = None if self.odd is None else table[self.odd.get_name()]
        return replace(
            self, table=table, columns=replace(self.columns, by_name=columns), faults=faults, odd=odd
        )


def ready(engine: Engine, table: ir.Table, named: Mapping[str, str], word_of: WordOf, *, file: str) -> Ready:
    """The columns `named` (ours → the table's) of a table. `word_of` says what a cell of a column of words or years means.

    Raises `FileRefused` with every column that cannot be what it is named as: floats, dates for numbers, words without end.
    """
    reading = _Reading(engine, table, named, word_of, file)
    columns = reading.columns()
    if reading.refused:
        raise FileRefused(reading.refused)
    return Ready(table, columns, reading.faults, reading.odd_rows(columns), named, tuple(table.columns))


class _Reading:
    def __init__(
        self, engine: Engine, table: ir.Table, named: Mapping[str, str], word_of: WordOf, file: str
    ) -> None:
        self.engine, self.table, self.named, self.word_of, self.file = engine, table, named, word_of, file
        self.faults: dict[str, ir.BooleanValue] = {}
        self.odd: list[ir.BooleanValue] = []
        self.refused: list[Fault] = []

    def columns(self) -> Columns:
        numbers = {name: self.table[self.named[name]] for name in LETTERS if name in self.named}
        units = 1 if all(column.type().is_integer() for column in numbers.values()) else SCALE
        years = {name: self.table[self.named[name]] for name in YEARS if name in self.named}
        known = [self.named[name] for name, column in {**numbers, **years}.items() if _is_exact(column)]
        self.largest = self.engine.largest(self.table, known)
        found: dict[str, ir.Value] = {}
        for name, column in numbers.items():
            found[LETTERS[name]] = self._number(name, column, units)
        for name in (*WORDS, *YEARS):
            if name in self.named:
                word = self._word(name, self.table[self.named[name]])
                found[name] = word.fill_null(_USUAL[name]) if name in _USUAL else word
        if "judged" in self.named:
            found["judged"] = self._judged(self.table[self.named["judged"]])
        largest = {
            LETTERS[name]: self.largest[self.named[name]] * units
            for name in numbers
            if self.named[name] in self.largest
        }
        return Columns({**_kinds(found), **_period(found)}, units=units, largest=largest)

    def odd_rows(self, columns: Columns) -> ir.BooleanValue | None:
        """Where a row has to be read cell by cell: something in it is no plain number or known word, or means another thing
        beside the others."""
        odd = [*self.odd, *self._odd_targets(columns), *self._odd_years(columns), *self._odd_shares(columns)]
        return None if not odd else reduce(or_, [truth.fill_null(False) for truth in odd])

    def _odd_targets(self, columns: Columns) -> Iterator[ir.BooleanValue]:
        """Targets in texts that a word beside them makes another kind of."""
        target = self.named.get("target")
        if target is None or not self.table[target].type().is_string():
            return
        has_text = self.table[target].strip() != ""
        for name, words in (("target_kind", _KEPT_KINDS), ("direction", ("keep", "range"))):
            if name in self.named and (column := columns.get(name)) is not None:
                yield has_text & column.isin(words)

    def _odd_years(self, columns: Columns) -> Iterator[ir.BooleanValue]:
        year, first, last = (columns.get(name) for name in YEARS)
        if first is not None and last is not None:
            yield last < first
            if year is not None:
                yield (year < first) | (last < year)
            yield last - first >= LONGEST_PERIOD

    def _odd_shares(self, columns: Columns) -> Iterator[ir.BooleanValue]:
        """0.9 beside 80 %."""
        unit, actual, target = self.named.get("unit"), columns.get("a"), columns.get("t")
        if unit is None or actual is None or target is None or not self.table[unit].type().is_string():
            return
        one = columns.units
        for small, large in ((actual, target), (target, actual)):
            yield (small > 0) & (small <= one) & (large > 10 * one) & self.table[unit].re_search(_PERCENT)

    def _judged(self, column: ir.Value) -> ir.Value:
        if not column.type().is_string():
            self._refuse("bulk_column_no_words", "judged", column)
            return ibis.literal(None, "string")
        return column.strip().nullif("")

    def _number(self, name: str, column: ir.Value, units: int) -> ir.Value:
        kind = column.type()
        if kind.is_integer():
            return _whole(column, units, is_small=self._is_small(name))
        if kind.is_decimal():
            return self._decimal(name, column)
        if kind.is_string():
            return self._text(name, column)
        self._refuse("bulk_column_float" if kind.is_floating() else "bulk_column_no_number", name, column)
        return ibis.literal(None, "int64")

    def _decimal(self, name: str, column: ir.Value) -> ir.Value:
        if (column.type().scale or 0) > 4:
            self.faults[name] = column != column.round(4)
            column = ibis.cases((~self.faults[name], column))
        return _ten_thousandths(column, is_small=self._is_small(name))

    def _is_small(self, name: str) -> bool:
        """Whether it is known of all its numbers that they are within 64 bits."""
        return self.largest.get(self.named[name], INT64) <= _MOST

    def _text(self, name: str, column: ir.Value) -> ir.Value:
        text = column.strip()
        plain = is_plain(text)
        self.odd.append(~plain & (text != ""))
        number = ibis.cases((plain, text.replace(",", "").cast(_EXACT)))
        return _ten_thousandths(number)

    def _word(self, name: str, column: ir.Value) -> ir.Value:
        """A column of words or years by what each of its different cells means."""
        if name in YEARS and column.type().is_integer():
            if self.largest.get(self.named[name], INT64) <= _MOST_YEAR:
                return column.cast("int64")
            is_year = column.between(-_MOST_YEAR, _MOST_YEAR)
            self.odd.append(~is_year)
            return ibis.cases((is_year, column.cast("int64")))
        if not column.type().is_string():
            self._refuse("bulk_column_no_words", name, column)
            return ibis.literal(None, "string")
        cells = [str(cell) for (cell,) in self.engine.rows(_different(column)) if cell is not None]
        if len(cells) > MOST_WORDS:
            self._refuse("bulk_column_too_many_words", name, column)
            return ibis.literal(None, "string")
        meant = {cell: self.word_of(name, cell) for cell in cells if cell.strip()}
        unknown = [cell for cell, word in meant.items() if word is None]
        if unknown:
            self.odd.append(column.isin(unknown))
        known = {cell: word for cell, word in meant.items() if word is not None}
        if known and all(cell == word for cell, word in known.items()):
            return (
                column
                if not unknown and len(known) == len(cells)
                else column.isin([*known]).ifelse(column, None)
            )
        none = ibis.literal(None, "int64" if name in YEARS else "string")
        return (
            ibis.cases(*((column == cell, word) for cell, word in known.items()), else_=none)
            if known
            else none
        )

    def _refuse(self, code: str, name: str, column: ir.Value) -> None:
        """Note that a column cannot be taken, with the first rows of it."""
        shown = [str(cell) for (cell,) in self.engine.rows(_first(column))]
        heading = self.named[name]
        self.refused.append(Fault(code, Place(self.file, column=heading), {"cells": shown, "meant": name}))


def is_plain(text: ir.Value) -> ir.BooleanValue:
    """Whether cells are numbers as every engine reads them."""
    plain: ir.BooleanValue = text.strip().re_search(_PLAIN)
    return plain


def _first(column: ir.Value) -> ir.Table:
    table = column.name("cell").as_table()
    return table.filter(table.cell.notnull()).limit(_SHOWN)


def _different(column: ir.Value) -> ir.Table:
    return column.name("cell").as_table().distinct().limit(MOST_WORDS + 1)


def _is_exact(column: ir.Value) -> bool:
    return bool(column.type().is_integer() or column.type().is_decimal())


def _whole(column: ir.Value, units: int, *, is_small: bool) -> ir.Value:
    if units == 1:
        return column.cast("int64")
    whole = column.cast("int64") * SCALE
    return whole if is_small else _at_most(column, whole)


def _ten_thousandths(column: ir.Value, *, is_small: bool = False) -> ir.Value:
    whole = (column * SCALE).cast("int64")
    return whole if is_small else _at_most(column, whole)


def _at_most(column: ir.Value, number: ir.Value) -> ir.Value:
    """The number; the largest there is where it is larger, so that the rules say that it is beyond their limit."""
    return ibis.cases((column > _MOST, INT64), (column < -_MOST, -INT64), else_=number)


def _kinds(found: Mapping[str, ir.Value]) -> dict[str, ir.Value]:
    """With the usual kind of target where a row names none, and none where a row has no target."""
    made = dict(found)
    kind, direction = made.get("target_kind"), made.get("direction")
    if kind is None:
        return made
    usual = ibis.literal(str(usual_kind(None)))
    if direction is not None:
        usual = ibis.cases(*((direction == str(one), str(usual_kind(one))) for one in Direction), else_=usual)
    bare = [TargetKind.KEEP.value, TargetKind.TEXT.value, TargetKind.MILESTONE.value]
    numbers: Sequence[ir.Value] = [made[letter] for letter in ("t", "u") if letter in made]
    has_number = numbers[0].notnull() if numbers else ibis.literal(False)
    for number in numbers[1:]:
        has_number |= number.notnull()
    made["target_kind"] = ibis.cases((has_number, kind.coalesce(usual)), (kind.isin(bare), kind))
    return made


def _period(found: Mapping[str, ir.Value]) -> dict[str, ir.Value]:
    """Years of the period and how many have passed, where the year lies within."""
    year, first, last = (found.get(name) for name in YEARS)
    if year is None or first is None or last is None:
        return {}
    is_within = (first <= year) & (year <= last)
    return {"n": ibis.cases((is_within, last - first + 1)), "k": ibis.cases((is_within, year - first + 1))}
