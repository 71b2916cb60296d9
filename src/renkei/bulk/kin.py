"""Rows that a published figure may have been taken from by mistake: the other years of an indicator, and the rows above and below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import ibis
import ibis.expr.types as ir

from renkei.bulk.column_words import PLACES
from renkei.bulk.engines.engine import Engine
from renkei.bulk.odd_rows import text_of
from renkei.bulk.source import Ready

MOST_YEARS = (
    50  # rows of one indicator; where there are more, the table does not tell indicators of one name apart
)
_MOST = 500_000  # rows that are fetched
_AT = "renkei_at"


@dataclass(frozen=True)
class Kin:
    """What is ours (a printed rate in units of its last decimal, or a grade) of the rows that are near others. `series`: by what
    names an indicator, of all its years; `lines`: by a row's number, empty where an engine keeps no order."""

    series: Mapping[tuple[str, ...], Sequence[object]] = field(default_factory=dict)
    lines: Mapping[int, object] = field(default_factory=dict)

    def years(self, key: tuple[str, ...]) -> Sequence[object]:
        """Of the same indicator, the row itself among them; none where too many rows have its name."""
        found = self.series.get(key, ())
        return found if len(found) <= MOST_YEARS else ()

    def beside(self, at: int | None) -> Sequence[object]:
        """Of the rows above and below."""
        return () if at is None else [self.lines[one] for one in (at - 1, at + 1) if one in self.lines]


def numbered(engine: Engine, table: ir.Table) -> ir.Table:
    """The table with each row's number, where the engine keeps rows in their order."""
    if engine.dialect != "duckdb":
        return table.mutate(renkei_at=ibis.literal(None, "int64")).view()
    return table.mutate(renkei_at=ibis.row_number()).view()


def names_of(ready: Ready, table: ir.Table) -> dict[str, ir.Value]:
    """What names an indicator in a table: its own column, and the place's; nothing where the table has no column of indicators."""
    named = ready.named
    if "indicator" not in named:
        return {}
    columns = [named[name] for name in ("indicator", *PLACES) if name in named]
    return {f"n_{at}": text_of(table[column]) for at, column in enumerate(columns)}


def kin(
    engine: Engine, ready: Ready, table: ir.Table, differing: ir.Value, ours: str, *, with_years: bool = True
) -> Kin:
    """The kin of the rows of a numbered table that differ. `ours` is the column of what is ours."""
    rows = table.filter(table[ours].notnull())
    wanted = table.filter(differing)
    series = _series(engine, ready, rows, wanted, ours) if with_years else {}
    return Kin(series, _lines(engine, rows, wanted, ours))


def _series(
    engine: Engine, ready: Ready, rows: ir.Table, wanted: ir.Table, ours: str
) -> dict[tuple[str, ...], list[object]]:
    names = names_of(ready, rows)
    if not names:
        return {}
    keys = wanted.select(**names_of(ready, wanted)).distinct().view()
    named = rows.select(**names, renkei_one=rows[ours]).view()
    query = named.semi_join(keys, [named[name] == keys[name] for name in names]).limit(_MOST)
    found: dict[tuple[str, ...], list[object]] = {}
    for *key, one in engine.rows(query):
        found.setdefault(tuple(map(str, key)), []).append(one)
    return found


def _lines(engine: Engine, rows: ir.Table, wanted: ir.Table, ours: str) -> dict[int, object]:
    if engine.dialect != "duckdb":
        return {}
    up, down = (wanted.select(at=wanted[_AT] + step).limit(_MOST // 2) for step in (-1, 1))
    near = ibis.union(up, down, distinct=True).view()
    query = rows.semi_join(near, rows[_AT] == near["at"])
    return {int(str(at)): one for at, one in engine.rows(query.select(query[_AT], query[ours]))}
