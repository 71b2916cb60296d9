"""Rows of every kind, on the bounds above all: as `domain` grades them, and as an engine holds them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date
from typing import Any

import duckdb
import ibis

from renkei.bulk import outcome
from renkei.bulk.columns import Columns
from renkei.bulk.grading import outcomes, rates
from renkei.bulk.outcome import Outcomes
from renkei.bulk.sql import sql_of
from renkei.domain.grading import grade
from renkei.domain.indicator import Accumulation, Direction, Indicator, IndicatorKind, Result
from renkei.domain.rule import CompiledScale
from renkei.domain.target import Target, TargetKind, usual_kind

Row = dict[str, Any]
TYPES = {
    **dict.fromkeys(
        ("direction", "target_kind", "accumulation", "method", "kind", "judged", "missing"), "string"
    ),
    **dict.fromkeys(("a", "t", "u", "b", "r", "s", "m", "n", "k", "year", "i"), "int64"),
    **dict.fromkeys(("due", "done_on"), "date"),
}
_SQL = {"string": "VARCHAR", "int64": "BIGINT", "date": "DATE"}
_WITHOUT_NUMBER = (TargetKind.KEEP, TargetKind.TEXT, TargetKind.MILESTONE)
_BARE = (-3, -1, 0, 1, 2, 3, 4, 5, 8, 9, 10, 15, 20, 50, 60, 75, 80, 100, 110)
_LARGE = (10**14, 10**15, 10**16, 10**17, 10**18, 9 * 10**18)


def rows(seed: int, count: int) -> list[Row]:
    """So many rows; few and round numbers, so that values often sit exactly on a bound, and some beyond every limit."""
    chance = random.Random(seed)
    return [_row(chance) for _ in range(count)]


def _number(chance: random.Random) -> int | None:
    lot = chance.random()
    if lot < 0.1:
        return None
    if lot < 0.16:
        return chance.choice((1, -1)) * chance.choice(_LARGE) + chance.randint(-1, 1)
    return chance.choice(_BARE) * chance.choice((1, 2_500, 10_000, 10_000, 10_000))


def _row(chance: random.Random) -> Row:
    direction = chance.choice((*Direction, None))
    kind = chance.choice((None, *TargetKind, *([usual_kind(direction)] * 4)))
    target, upper = _number(chance), _number(chance)
    if kind not in _WITHOUT_NUMBER and target is None and upper is None:
        kind = None
    if kind is None:
        target = upper = None
    days = [date(year, month, 15) for year in (2023, 2024, 2025) for month in (3, 4, 12)]
    return {
        "direction": direction,
        "target_kind": kind,
        "accumulation": chance.choice((*Accumulation,)),
        "method": chance.choice(("", "survey", "milestone", "x")),
        "kind": chance.choice((*IndicatorKind,)),
        "judged": chance.choice(("", "A", "B", "a", "1")),
        "missing": chance.choice((None, None, None, None, None, "merged")),
        **dict(zip("abrsm", (_number(chance) for _ in range(5)), strict=True)),
        "t": target,
        "u": upper,
        "n": chance.choice((None, 0, 3, 5)),
        "k": chance.choice((None, 0, 1, 2, 3)),
        "year": chance.choice((2023, 2024)),
        "due": chance.choice((None, *days)) if kind is TargetKind.MILESTONE else None,
        "done_on": chance.choice((None, *days)),
    }


def by_domain(row: Row, compiled: CompiledScale) -> tuple[int, int | None]:
    """The outcome and the printed rate of a row in units of its last decimal."""
    names = ("accumulation", "method", "kind")
    indicator = Indicator(
        "", "", "", "", row["direction"], baseline=row["b"], **{name: row[name] for name in names}
    )
    kind, year = row["target_kind"], row["year"]
    target = kind and Target("", year, kind, row["t"], row["u"], row["due"])
    result = Result(
        "", year, row["a"], row["missing"] or "",
        score=row["s"], full=row["m"], judged=row["judged"], done_on=row["done_on"],
    )  # fmt: skip
    elapsed = (row["k"] or 0, row["n"] or 0)
    graded = grade(indicator, target, result, compiled, previous=row["r"], elapsed=elapsed)
    rate = graded.printed_rate
    units = None if rate is None else int(rate.scaleb(compiled.scale.printing.digits))
    if graded.symbol:
        return Outcomes(compiled.scale).code(graded.symbol), units
    if row["missing"]:
        return outcome.MISSING, units
    return (outcome.code_of(graded.reason) if graded.reason else outcome.RATED), units


class Held:
    """Rows held by DuckDB."""

    def __init__(self, found: Sequence[Row]) -> None:
        self.connection = duckdb.connect(config={"threads": 1})
        columns = ", ".join(f'"{name}" {_SQL[kind]}' for name, kind in TYPES.items())
        self.connection.execute(f"CREATE TABLE facts ({columns})")
        signs = ", ".join("?" * len(TYPES))
        lines = [[at if name == "i" else row[name] for name in TYPES] for at, row in enumerate(found)]
        self.connection.executemany(f"INSERT INTO facts VALUES ({signs})", lines)

    def graded(self, compiled: CompiledScale) -> list[tuple[int, int | None]]:
        """Outcome and rate of every row."""
        table = ibis.table(TYPES, name="facts")
        columns = Columns({name: table[name] for name in TYPES if name != "i"})
        code = outcomes(columns, compiled)
        query = table.select("i", code=code, rate=rates(columns, compiled, code)).order_by("i")
        found = self.connection.execute(sql_of(query, "duckdb")).fetchall()
        return [(code, rate) for _, code, rate in found]
