"""`make bench-bulk`: whole tables beside what else could grade them, in one run, as docs/bench/bulk.md.

`python -m bench.bulk --rows 1000000` measures one size and writes no file; `--with 100000000` adds a size to those of the page.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from math import log
from pathlib import Path

from bench.__main__ import machine
from bench.bulk.runs import Run, grades_of, measured
from bench.bulk.spreadsheet import SHEET_ROWS, sheet

PAGE = Path(__file__).parents[2] / "docs/bench/bulk.md"
SIZES = (1_000_000, 10_000_000, 36_000_000)
SHORT = 1_000_000  # rows of which every way tells the hash, and that slow ways are tried with
ROUNDS, SLOW_ROUNDS = 11, 3  # the quick ways are closer to each other than one run to the next
QUICK = ("duckdb", "sql", "kernel", "polars")
AOMORI = ("duckdb", "sql", "kernel", "polars", "pandas", "clickhouse", "spark", "spark-sql")
MIXED = ("duckdb", "sql", "clickhouse")
MOST_IN_MEMORY = 10_000_000  # rows that pandas and Spark are asked for
NAMES = {
    "duckdb": "Renkei, DuckDB", "clickhouse": "Renkei, ClickHouse", "spark": "Renkei, Spark", "sql": "SQL by hand, DuckDB",
    "spark-sql": "SQL by hand, Spark", "kernel": "decode and a kernel in memory", "polars": "polars, lazy", "pandas": "pandas",
}  # fmt: skip
Found = dict[tuple[str, str, int], Run]


def main() -> int:
    """Measure, print, write; 1 where a goal is missed or grades differ."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--rows", type=int, action="append")
    asked.add_argument("--with", type=int, action="append", default=[], dest="more")
    given = asked.parse_args()
    sizes = tuple(given.rows or (*SIZES, *given.more))
    hashes = {(t, w): grades_of(w, t, SHORT) for t, ways in ways_of().items() for w in ways}
    found: Found = {}
    for rows in sizes:
        for table, ways in ways_of().items():
            asked_for = [way for way in ways if rows <= MOST_IN_MEMORY or way in QUICK]
            rounds = {way: ROUNDS if way in QUICK else SLOW_ROUNDS for way in asked_for}
            runs = measured(rounds, table, rows)
            found |= {(table, way, rows): run for way, run in runs.items()}
    goals = [*goals_of(found, sizes), *same(hashes, found)]
    text = page(found, goals, sheet())
    print(text)
    if not given.rows:
        PAGE.write_text(text, encoding="utf-8")
    return 0 if all(is_met for *_, is_met in goals) else 1


def ways_of() -> dict[str, Sequence[str]]:
    """Which ways go which table."""
    return {"aomori": AOMORI, "mixed": MIXED, "decimal": ("duckdb", "sql")}


def goals_of(found: Found, sizes: Sequence[int]) -> list[tuple[str, str, str, bool]]:
    """What is held against what: goal, limit, found, whether it is met."""
    goals = []
    for rows in (size for size in sizes if size >= MOST_IN_MEMORY or size == max(sizes)):
        ours = found["aomori", "duckdb", rows]
        for way, most in (("sql", 1.1), ("kernel", 1.5)):
            ratio = ours.cpu / found["aomori", way, rows].cpu
            goals.append(_at_most(f"CPU, {rows:,} rows, to {NAMES[way]}", ratio, most))
        mixed = found["mixed", "duckdb", rows].cpu / found["mixed", "sql", rows].cpu
        goals.append(_at_most(f"CPU of six families, {rows:,} rows, to {NAMES['sql']}", mixed, 2.2))
        if pandas := found.get(("aomori", "pandas", rows)):
            goals.append(_at_least(f"CPU of pandas, {rows:,} rows, to ours", pandas.cpu / ours.cpu, 3))
            goals.append(_at_least(f"memory of pandas, {rows:,} rows, to ours", pandas.peak / ours.peak, 8))
    if {10_000_000, 36_000_000} <= {*sizes}:
        small, large = (found["aomori", "duckdb", size] for size in (10_000_000, 36_000_000))
        goals.append(
            _at_most("growth exponent, 10 to 36 million", log(large.cpu / small.cpu) / log(3.6), 1.02)
        )
    largest = found["aomori", "duckdb", max(sizes)]
    goals.append(_at_most(f"GB of memory, {max(sizes):,} rows", largest.peak / 1024**2, 1.0))
    return goals


def same(hashes: dict[tuple[str, str], str], found: Found) -> list[tuple[str, str, str, bool]]:
    """Whether all ways grade alike: every row at the short size, the counts at every size."""
    goals = []
    for table in ways_of():
        rows = {said for (of, _), said in hashes.items() if of == table}
        goals.append(
            (f"hash of all grades, {table}, {SHORT:,} rows", "one", ", ".join(sorted(rows)), len(rows) == 1)
        )
        sizes = {size for of, _, size in found if of == table}
        counts = [
            len({run.said for (of, _, n), run in found.items() if (of, n) == (table, size)}) for size in sizes
        ]
        goals.append(
            (f"hash of counts, {table}, each size", "one", ", ".join(map(str, counts)), {*counts} == {1})
        )
    return goals


def _at_most(what: str, ratio: float, limit: float) -> tuple[str, str, str, bool]:
    return what, f"≤ {limit:g}", f"{ratio:.2f}", ratio <= limit


def _at_least(what: str, ratio: float, limit: float) -> tuple[str, str, str, bool]:
    return what, f"≥ {limit:g}", f"{ratio:.2f}", ratio >= limit


def page(found: Found, goals: Sequence[tuple[str, str, str, bool]], office: Sequence[str]) -> str:
    """The page of docs/bench."""
    lines = [
        "# Whole tables",
        "",
        f"{date.today().isoformat()}. {machine()}. `make bench-bulk`, medians of {ROUNDS} runs in turn ({SLOW_ROUNDS} of the slow ways).",
        "",
    ]
    lines += ["| Held | Goal | Found | |", "| --- | ---: | ---: | --- |"]
    lines += [
        f"| {what} | {limit} | {said} | {'kept' if is_met else 'OVER'} |"
        for what, limit, said, is_met in goals
    ]
    lines += [
        "",
        "| Table | Rows | Way | CPU s | Wall s | Start, CPU s | Peak MB | CPU, to ours |",
        "| --- | ---: | --- " + "| ---: " * 5 + "|",
    ]
    for (table, way, rows), run in found.items():
        ratio = run.cpu / found[table, "duckdb", rows].cpu
        cells = (
            f"{run.cpu:.2f}",
            f"{run.wall:.2f}",
            f"{run.start:.2f}",
            f"{run.peak / 1024:,.0f}",
            f"{ratio:.2f}",
        )
        lines.append(f"| {table} | {rows:,} | {NAMES[way]} | " + " | ".join(cells) + " |")
    lines += ["", f"LibreOffice, {SHEET_ROWS:,} rows of formulas:", "", *(f"- {line}" for line in office)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
