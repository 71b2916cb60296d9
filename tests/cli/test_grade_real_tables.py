"""Two published tables, every row, on every engine: the same rates, grades and reasons as row by row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from tests.bulk.servers import postgresql
from tests.cli.office import Ran

DATA = Path(__file__).parents[1] / "data"
TABLES = {"ratio_jp_caa_review": ("aomori", 2_112), "progress_fr_barometre": ("france", 939)}
ENGINES = ("duckdb", "clickhouse", "postgresql")  # Spark: `tests/bulk/test_cluster.py`


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with postgresql() as address:
        for name in TABLES:
            fill(address, name)
        yield address


def fill(address: str, name: str) -> None:
    content = (DATA / f"{name}.csv").read_bytes()
    columns = ", ".join(
        f'"{heading}" text' for heading in next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    )
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE TABLE {name} ({columns})".encode())
        with connection.cursor().copy(f"COPY {name} FROM STDIN (FORMAT CSV, HEADER)".encode()) as rows:
            rows.write(content)


def answers(renkei, name: str, table: str, out: Path, *engine: str) -> dict[str, list[str]]:
    """By row: rate, grade and the beginning of the reason."""
    ran: Ran = renkei("grade", table, "--scale", TABLES[name][0], "-o", str(out), *engine, "--lang", "ja")
    assert ran.code in (0, 1), ran.err
    return by_row(out)


def by_row(out: Path) -> dict[str, list[str]]:
    """By row: rate, grade and the beginning of the reason."""
    with io.StringIO(out.read_bytes().decode("utf-8-sig")) as file:
        return {
            one["row_id"]: [number(one["achievement_rate"]), one["grade"], one["reason"].partition("：")[0]]
            for one in csv.DictReader(file)
        }


def number(text: str) -> str:
    return text and f"{float(text):.4f}"


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", TABLES)
def test_every_row_comes_to_the_same(renkei, tmp_path, server, name, engine):
    path = str(DATA / f"{name}.csv")
    row_by_row = answers(renkei, name, path, tmp_path / "a.csv")
    table, asked = (f"public.{name}", server) if engine == "postgresql" else (path, engine)

    assert answers(renkei, name, table, tmp_path / "b.csv", "--engine", asked) == row_by_row
    assert len(row_by_row) == TABLES[name][1]
