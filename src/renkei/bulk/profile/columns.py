"""What each column of a table holds by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

import ibis
import ibis.expr.types as ir

from renkei.bulk.columns import Columns
from renkei.bulk.engines.engine import Engine
from renkei.bulk.profile.model import ColumnProfile, NumberProfile, OddCells, UnitVariants
from renkei.bulk.source import LETTERS, is_plain
from renkei.domain.spelled_number import read_number
from renkei.domain.spelled_target import read_target
from renkei.domain.unit import usual
from renkei.intake.indicator_rows.cells import bare_unit, shown

_FREQUENT = 5
_ODD = 10_000  # different odd cells of a column that are told apart
_MANY = 1_000_000  # rows from which on different cells are estimated
_UNITS = 1_000


@dataclass(frozen=True)
class ColumnReader:
    """The columns of a table; `named`: what they stand for → heading; `known_by`: heading → how that is known; `ready` holds
    the numbers as rules take them."""

    engine: Engine
    table: ir.Table
    named: Mapping[str, str]
    known_by: Mapping[str, str]
    ready: Columns
    ready_table: ir.Table

    def rows(self) -> int:
        """How many rows there are."""
        return int(str(self.engine.rows(self.table.aggregate(n=self.table.count()))[0][0]))

    def all(self, names: Sequence[str], rows: int) -> tuple[ColumnProfile, ...]:
        """These columns."""
        asked = {}
        for at, name in enumerate(names):
            column = self.table[name]
            asked[f"e{at}"] = _is_empty(column).sum()
            cells = column.strip().nullif("") if column.type().is_string() else column
            asked[f"d{at}"] = cells.approx_nunique() if rows > _MANY else cells.nunique()
        (counts,) = self.engine.rows(self.table.aggregate(**asked))
        numbers = self._numbers()
        meant = {heading: name for name, heading in self.named.items()}
        return tuple(
            self._column(name, meant.get(name, ""), counts[2 * at], counts[2 * at + 1], numbers)
            for at, name in enumerate(names)
        )

    def _column(
        self, name: str, meaning: str, empty: object, different: object, numbers: Mapping[str, NumberProfile]
    ) -> ColumnProfile:
        kind, count = self.table[name].type(), int(str(different or 0))
        is_number = meaning in LETTERS
        return ColumnProfile(
            name,
            meaning,
            self.known_by.get(name, ""),
            str(kind).removeprefix("!"),
            int(str(empty or 0)),
            count,
            () if is_number or kind.is_floating() else self._frequent(name),
            numbers.get(meaning),
            tuple(self._odd(name, meaning)) if is_number and kind.is_string() else (),
        )

    def _frequent(self, name: str) -> tuple[tuple[str, int], ...]:
        """The most frequent cells, where any stands there twice."""
        cells = self._counted(self.table[name], _FREQUENT)
        return cells if cells and cells[0][1] > 1 else ()

    def _counted(self, column: ir.Value, most: int) -> tuple[tuple[str, int], ...]:
        text = (column if column.type().is_string() else column.cast("string")).name("cell").as_table()
        groups = text.filter(text.cell.notnull()).group_by("cell").agg(n=ibis._.count())
        found = self.engine.rows(groups.order_by(ibis.desc("n"), "cell").limit(most))
        return tuple((shown(str(cell)), int(str(n))) for cell, n in found if str(cell).strip())

    # ---- numbers

    def _numbers(self) -> dict[str, NumberProfile]:
        known = {
            name: column for name, letter in LETTERS.items() if (column := self.ready.get(letter)) is not None
        }
        if not known:
            return {}
        asked: dict[str, ir.Value] = {}
        for name, column in known.items():
            parts = (column.count(), (column == 0).sum(), column.min(), column.max())
            asked |= {f"{name}{at}": part for at, part in enumerate(parts)}
        (found,) = self.engine.rows(self.ready_table.aggregate(**asked))
        return {name: self._number(found[4 * at : 4 * at + 4]) for at, name in enumerate(known)}

    def _number(self, parts: Sequence[object]) -> NumberProfile:
        count, zeros, least, most = (None if part is None else int(str(part)) for part in parts)
        ends = [
            None if end is None else (Decimal(end) / self.ready.units).normalize() for end in (least, most)
        ]
        return NumberProfile(count or 0, zeros or 0, *ends)

    def _odd(self, name: str, meaning: str) -> Iterator[OddCells]:
        """Cells that are no plain numbers, by what they are."""
        cells = self.table[name].name("cell").as_table()
        cells = cells.filter(~is_plain(cells.cell) & (cells.cell.strip() != ""))
        groups = cells.group_by("cell").agg(n=ibis._.count()).order_by(ibis.desc("n"), "cell").limit(_ODD)
        kinds: Counter[tuple[str, str]] = Counter()
        examples: dict[tuple[str, str], str] = {}
        for cell, n in self.engine.rows(groups):
            of = _kind_of(str(cell).strip(), meaning)
            kinds[of] += int(str(n))
            examples.setdefault(of, shown(str(cell)))
        for (kind, why), n in sorted(kinds.items(), key=lambda item: (-item[1], item[0])):
            yield OddCells(kind, why, n, examples[kind, why])

    # ---- units and years

    def units(self) -> tuple[UnitVariants, ...]:
        """Units that are spelled in more than one way."""
        heading = self.named.get("unit")
        if heading is None or not self.table[heading].type().is_string():
            return ()
        found: dict[str, list[tuple[str, int]]] = {}
        for cell, n in self._counted(self.table[heading], _UNITS):
            found.setdefault(usual(bare_unit(cell)), []).append((cell, n))
        return tuple(
            UnitVariants(unit, tuple(cells))
            for unit, cells in sorted(found.items())
            if len(cells) > 1 and unit
        )

    def years(self) -> tuple[tuple[int, int], ...]:
        """Fiscal years and their rows."""
        year = self.ready.get("year")
        if year is None:
            return ()
        rows = year.name("y").as_table()
        groups = rows.filter(rows.y.notnull()).group_by("y").agg(n=ibis._.count()).order_by("y")
        return tuple((int(str(y)), int(str(n))) for y, n in self.engine.rows(groups))


def _is_empty(column: ir.Value) -> ir.BooleanValue:
    blank = column.isnull()
    return blank | (column.strip() == "") if column.type().is_string() else blank


def _kind_of(cell: str, meaning: str) -> tuple[str, str]:
    """What an odd cell is, and which kind of it."""
    spelled = read_target(cell) if meaning == "target" else read_number(cell)
    if spelled.missing:
        return "missing", spelled.missing
    if spelled.fault:
        return "unreadable", spelled.fault
    if spelled.doubts:
        return "doubtful", str(spelled.doubts[0])
    is_read = spelled.value is not None or getattr(spelled, "kind", None) is not None
    return ("read", "") if is_read else ("unreadable", "")
