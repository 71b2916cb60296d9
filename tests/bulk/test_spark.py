"""Spark, in a process of its own as the command starts it: the same table as DuckDB, or nothing."""

from __future__ import annotations

import subprocess
import sys

import duckdb
import pytest
from tests.bulk.rows import Held, rows

COLUMNS = '"direction", "target_kind", "a" * 0.0001::DECIMAL(5, 4) AS "actual", "t" * 0.0001::DECIMAL(5, 4) AS "target"'


@pytest.fixture(scope="session")
def table(tmp_path_factory):
    path = tmp_path_factory.mktemp("spark") / "facts.parquet"
    connection = Held(rows(seed=13, count=400)).connection
    small = "abs(coalesce(a, 0)) < 1000000000000 AND abs(coalesce(t, 0)) < 1000000000000"
    connection.execute(f"COPY (SELECT i, {COLUMNS} FROM facts WHERE {small}) TO '{path}' (FORMAT PARQUET)")
    return path


def graded(table, engine, out):
    command = "from renkei.cli import main; main()"
    arguments = [
        "grade",
        str(table),
        "--scale",
        "tochigi_lib",
        "--engine",
        engine,
        "-o",
        str(out),
        "--lang",
        "en",
    ]
    return subprocess.run(
        [sys.executable, "-c", command, *arguments], capture_output=True, text=True, check=False
    )


def test_spark_grades_as_duckdb_does_and_puts_its_parts_together(table, tmp_path):
    ran = [graded(table, engine, tmp_path / f"{engine}.parquet") for engine in ("duckdb", "spark")]

    with duckdb.connect() as connection:
        said = [
            connection.execute(f"SELECT * FROM '{tmp_path}/{engine}.parquet' ORDER BY i").fetchall()
            for engine in ("duckdb", "spark")
        ]
    assert [one.returncode for one in ran] == [0, 0], ran[1].stderr
    assert len(said[0]) > 300
    assert said[0] == said[1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["duckdb.parquet", "spark.parquet"]
