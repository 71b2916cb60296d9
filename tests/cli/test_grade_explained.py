"""`renkei grade --explain`: how one indicator's grade came about, by an engine or without one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from tests.cli.office import Ran

Run = Callable[..., Ran]
TABLE = """番号,指標,単位,方向,基準値,目標値,実績値,年度
A-1,売上額,千円,増,,50500,43698,R6
A-1,売上額,千円,増,,50500,50500,R5
A-2,講習会,回,増,,1回以上,2,R6
A-3,来場者,人,増,,100,多数,R6
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "t.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def explain(run: Run, table: Path, id: str, *more: str) -> Ran:
    return run("grade", table, "--scale", "aomori", "--explain", id, *more)


@pytest.mark.parametrize("engine", ["duckdb", "clickhouse"])
def test_an_engine_shows_the_trace_of_every_year_and_that_it_agrees(
    renkei: Run, table: Path, engine: str
) -> None:
    ran = explain(renkei, table, "A-1", "--engine", engine)

    assert ran.code == 0
    assert ran.out.splitlines() == [
        "A-1, fiscal year 2023",
        "  50,500 ÷ 50,500 = 100.0% → A (100% or more)",
        f"  {engine} says the same.",
        "A-1, fiscal year 2024",
        "  43,698 ÷ 50,500 = 86.5% → B (75% or more, less than 100%)",
        f"  {engine} says the same.",
    ]


@pytest.mark.parametrize("more", [(), ("--engine", "duckdb")])
def test_what_is_written_as_officers_write_is_explained_as_it_is_graded(
    renkei: Run, table: Path, more: tuple[str, ...]
) -> None:
    ran = explain(renkei, table, "A-2", *more)

    assert "2 ÷ 1 = 200.0% → A" in ran.out


def test_a_cell_that_cannot_be_read_is_said_instead_of_a_trace(renkei: Run, table: Path) -> None:
    ran = explain(renkei, table, "A-3", "--engine", "duckdb", "--json")

    (row,) = json.loads(ran.out)["rows"]
    assert ("多数" in row["trace"], row["agrees"], row["engine_grade"]) == (True, None, "")


@pytest.mark.parametrize("more", [(), ("--engine", "duckdb")])
def test_an_id_that_is_not_there_is_refused_with_the_nearest(
    renkei: Run, table: Path, more: tuple[str, ...]
) -> None:
    ran = explain(renkei, table, "A-9", *more)

    assert (ran.code, "A-1" in ran.err, "A-9" in ran.err) == (3, True, True)


def test_a_table_without_a_column_of_ids_asks_for_its_name(renkei: Run, tmp_path: Path) -> None:
    query = "SELECT 'x' AS 名, 'higher' AS direction, 4 AS target, 3 AS actual"
    path = tmp_path / "t.parquet"
    duckdb.connect(config={"threads": 1}).execute(f"COPY ({query}) TO '{path}' (FORMAT PARQUET)")

    asked, named = explain(renkei, path, "x"), explain(renkei, path, "x", "--id", "名")

    assert (asked.code, "--id" in asked.err) == (3, True)
    assert "3 ÷ 4 = 75.0%" in named.out


def test_an_engine_that_says_otherwise_is_told_loudly(
    renkei: Run, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("renkei.bulk.explained._is_same", lambda *_: False)

    ran = explain(renkei, table, "A-1", "--engine", "duckdb")

    assert (ran.code, "FAULT: duckdb says B." in ran.out) == (1, True)
