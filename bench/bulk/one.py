"""One way of grading one table in this process: `python -m bench.bulk.one WAY TABLE ROWS count|hash` says as JSON what it took."""

from __future__ import annotations

import json
import resource
import sys
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from bench.bulk.engines import Prepared, by_hand_duckdb, by_hand_spark, ours
from bench.bulk.frames import kernel, pandas, polars
from bench.bulk.rows import table as made

BY_HAND = {
    "sql": by_hand_duckdb,
    "spark-sql": by_hand_spark,
    "kernel": kernel,
    "pandas": pandas,
    "polars": polars,
}
OURS = ("duckdb", "spark", "clickhouse")


def prepared(way: str, table: str, path: Path) -> Prepared:
    """A way, all it needs imported and started."""
    return BY_HAND[way](table, path) if way in BY_HAND else ours(way, table, path)


def cpu() -> float:
    """CPU seconds of this process and of those that it started and that have ended; Java is still running, so its seconds are
    asked of the system."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used) + sum(map(_seconds, _running()))


def _running() -> list[Path]:
    """The processes that this one started and that run still, by their folders of the system."""
    ids = _children("self")
    return [Path("/proc") / id for id in (*ids, *(id for one in ids for id in _children(one)))]


def _children(of: str) -> list[str]:
    found: list[str] = []
    for task in Path(f"/proc/{of}/task").glob("*/children"):
        with suppress(FileNotFoundError):  # a thread that has just ended
            found += task.read_text().split()
    return found


def _seconds(process: Path) -> float:
    fields = (process / "stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def peak() -> int:
    """The most memory that was in use, in kilobytes, with what runs still."""
    lines = [
        line
        for one in (Path("/proc/self"), *_running())
        for line in (one / "status").read_text().splitlines()
    ]
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def main(way: str, table: str, rows: str, job: str) -> None:
    """Start, then grade and count; what starting took is told apart, as it is the same for any number of rows."""
    path = made(table, int(rows))
    run = prepared(way, table, path.resolve())
    start, wall = cpu(), time.perf_counter()
    said = run(job == "hash")
    took = {"start": start, "cpu": cpu() - start, "wall": time.perf_counter() - wall, "peak": peak()}
    told = said if job == "hash" else sha256(json.dumps(said).encode()).hexdigest()[:16]
    print(json.dumps({"said": told, **took}))


if __name__ == "__main__":
    main(*sys.argv[1:])
