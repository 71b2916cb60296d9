"""Ways of grading, each time in a process of its own, in turn, so that a busy machine slows all of them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from bench.bulk.rows import table as made


@dataclass(frozen=True, slots=True)
class Run:
    """What grading and counting took: seconds of CPU and on the clock, CPU seconds of the start, kilobytes; and a hash of the counts."""

    said: str
    cpu: float
    wall: float
    start: float
    peak: float


def grades_of(way: str, table: str, rows: int) -> str:
    """The hash of the grades of all rows."""
    return str(_ran(way, table, rows, "hash").said)


def measured(ways: Mapping[str, int], table: str, rows: int) -> dict[str, Run]:
    """The medians of every way, each run as often as asked. Raises `RuntimeError` where a way does not say the same twice."""
    made(table, rows)
    found: dict[str, list[Run]] = {way: [] for way in ways}
    for at in range(max(ways.values())):
        for way in (way for way, rounds in ways.items() if at < rounds):
            print(f"{table} {rows:,} {way} …", file=sys.stderr, flush=True)
            found[way].append(_ran(way, table, rows, "count"))
    return {way: _median(way, runs) for way, runs in found.items()}


def _median(way: str, runs: Sequence[Run]) -> Run:
    if len({one.said for one in runs}) != 1:
        raise RuntimeError(f"{way} does not count the same twice")
    took = {name: median(getattr(one, name) for one in runs) for name in ("cpu", "wall", "start", "peak")}
    return Run(runs[0].said, **took)


def _ran(way: str, table: str, rows: int, job: str) -> Run:
    command = [sys.executable, "-m", "bench.bulk.one", way, table, str(rows), job]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return Run(**json.loads(said.splitlines()[-1]))
