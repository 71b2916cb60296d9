"""Whole tables graded and counted by role and year on engines: by the product, and by SQL that somebody wrote by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bench.bulk.by_hand import SQL
from bench.bulk.hashing import hash_of, sql_hash_of
from bench.bulk.scales import scale_of

Counts = list[tuple[int, int, int, int]]
"""Role, year, what became of rows, how many."""
Prepared = Callable[[bool], Any]
"""Grades and counts; or, if true, gives the hash of all grades."""
_OWN = ("id", "organisation", "role", "year")


def in_order(lines: Iterable[Iterable[Any]]) -> Counts:
    """Counts in the order of their keys."""
    return sorted((int(r), int(y), int(c), int(n)) for r, y, c, n in lines)


def ours(name: str, table: str, path: Path) -> Prepared:
    """The product on an engine."""
    from renkei.bulk.engines.choosing import engine_of
    from renkei.bulk.graded import graded
    from renkei.bulk.source import YEARS, ready
    from renkei.domain.rule import compile_scale

    def word_of(of: str, cell: str) -> str | int | None:
        return int(cell) if of in YEARS else cell

    engine = engine_of(name)

    def run(is_hashed: bool) -> Any:
        found = engine.open(path, "facts")
        named = {one: one for one in found.columns if one == "year" or one not in _OWN}
        made = ready(engine, found, named, word_of, file=str(path))
        result = graded(made, compile_scale(scale_of(table))).table
        code = result.renkei_outcome.cast("int64")
        if is_hashed:
            row = hash_of(result.id, code)
            return int(str(engine.rows(result.aggregate(all=row.sum()))[0][0]))
        query = result.group_by("role", "year", "renkei_outcome").agg(rows=result.count())
        return in_order(engine.rows(query))  # type: ignore[arg-type]

    return run


def by_hand_duckdb(table: str, path: Path) -> Prepared:
    """DuckDB with as much memory as the product gives it."""
    import duckdb

    from renkei.bulk.engines.duckdb import MEMORY

    connection = duckdb.connect(config={"memory_limit": MEMORY})

    def run(is_hashed: bool) -> Any:
        if is_hashed:
            return int(connection.execute(hashed(table, f"'{path}'")).fetchall()[0][0])
        return in_order(connection.execute(counted(table, f"'{path}'")).fetchall())

    return run


def by_hand_spark(table: str, path: Path) -> Prepared:
    """Spark within this machine, set as the product sets it."""
    from renkei.bulk.engines.spark_session import LOCAL, session_of

    session = session_of(LOCAL)

    def run(is_hashed: bool) -> Any:
        source = f"parquet.`{path}`"
        if is_hashed:
            return int(session.sql(hashed(table, source)).collect()[0][0])
        return in_order(map(tuple, session.sql(counted(table, source)).collect()))

    return run


def counted(table: str, source: str) -> str:
    """Graded by hand and counted, as SQL."""
    return f"SELECT role, year, code, count(*) FROM (SELECT role, year, {SQL[table]} AS code FROM {source}) AS g GROUP BY role, year, code"


def hashed(table: str, source: str) -> str:
    """The hash of all grades by hand, as SQL."""
    return f"SELECT sum({sql_hash_of('code')}) FROM (SELECT id, {SQL[table]} AS code FROM {source}) AS g"
