"""Generated tables of indicator-years: the same rows on every machine, on the bounds above all."""

from __future__ import annotations

from pathlib import Path

import duckdb

GOVERNMENTS = 1_788
YEARS = 10
FIRST_YEAR = 2015
PRIME = 2_147_483_647
FORM = 1  # of the tables; raised when their rows change
FOLDER = Path("out/bench-bulk")

AOMORI = """
SELECT i AS id,
  CAST(1 + (i // 10) % {governments} AS INTEGER) AS organisation,
  CAST({first} + i % 10 AS INTEGER) AS year,
  CAST(1 + (i // ({governments} * 10)) % 3 AS INTEGER) AS role,
  CASE WHEN {u5} % 50 = 0 THEN 'lower' ELSE 'higher' END AS direction,
  target,
  CASE
    WHEN {u3} % 100 < 6 OR target IS NULL THEN NULL
    WHEN {u3} % 100 < 20 THEN target // 4 * (2 + {u4} % 3)
    ELSE target * (30 + {u4} % 120) // 100
  END AS actual
FROM (
  SELECT i, CASE WHEN {u1} % 100 = 0 THEN NULL WHEN {u1} % 100 = 1 THEN 0 ELSE 4 * (1 + {u2} % 250000) END AS target
  FROM range({start}, {end}) AS numbers(i)
)
"""
"""Whole numbers. A fiftieth is better when lower, a hundredth has no target and one a target of 0; a seventh of the values lie
exactly on 50, 75 or 100 %, a sixteenth is missing."""

DECIMAL = "SELECT * REPLACE (CAST(target / 8 AS DECIMAL(18, 4)) AS target, CAST(actual / 8 AS DECIMAL(18, 4)) AS actual) FROM ({aomori})"
"""The same with decimals: each number is an eighth, which four decimals hold exactly."""

MIXED = """
SELECT id, organisation, year, role,
  CASE WHEN id % 7 = 0 THEN 'lower' ELSE 'higher' END AS direction,
  CASE {u4} % 6 WHEN 0 THEN 'progress' WHEN 1 THEN 'line' WHEN 2 THEN 'elapsed' WHEN 3 THEN 'change' WHEN 4 THEN 'points' ELSE 'ratio' END
    AS method,
  target,
  CASE WHEN id % 7 = 0 THEN coalesce(target, 8) * 2 ELSE coalesce(target, 8) // 2 - {u6} % 9 END AS baseline,
  CASE WHEN {u6} % 20 = 0 THEN NULL ELSE coalesce(actual, 40) * (80 + {u6} % 40) // 100 END AS previous,
  CASE WHEN {u6} % 11 = 0 THEN NULL ELSE {u6} % 6 END AS score,
  5 AS full,
  2015 + (year - 2015) // 5 * 5 AS start_year,
  2019 + (year - 2015) // 5 * 5 AS end_year,
  actual
FROM (SELECT *, id AS i FROM ({aomori}))
"""
"""Six families side by side: ratio, share of the final target that is due, progress, straight line, change, points."""

TABLES = {"aomori": AOMORI, "decimal": DECIMAL, "mixed": MIXED}


def chance(at: int) -> str:
    """A number between 0 and 2³¹ − 2 that the row's number alone decides, as SQL; `at` tells several apart.

    Two steps of the generator of Park and Miller, with a multiplier of its own each.
    """
    first, second = 16_807 + 31_464 * at, 48_271 + 21_350 * at
    return f"(((i + {at + 1}) * {first} % {PRIME}) * {second} % {PRIME})"


def select(name: str, start: int, end: int) -> str:
    """The rows of a table from one number up to another, as SQL."""
    chances = {f"u{at}": chance(at) for at in range(1, 7)}
    told = {"governments": GOVERNMENTS, "first": FIRST_YEAR, "start": start, "end": end, **chances}
    aomori = AOMORI.format(**told)
    return TABLES[name].format(aomori=aomori, **told)


def table(name: str, rows: int) -> Path:
    """The Parquet file of a table with so many rows; made where it is not there yet."""
    path = FOLDER / f"{name}-{rows}-{FORM}.parquet"
    if path.exists():
        return path
    FOLDER.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    with duckdb.connect(config={"threads": 2, "memory_limit": "2GB"}) as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(
            f"COPY ({select(name, 0, rows)}) TO '{part}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)"
        )
    part.rename(path)
    return path
