"""Tables with a column for each year, made long."""

from __future__ import annotations

import duckdb
import ibis
import pytest

from renkei.bulk.column_map import guess
from renkei.bulk.sql import DIALECTS, sql_of
from renkei.bulk.wide import long

WIDE = ibis.table(
    {"id": "int64", "R5目標": "int64", "R5実績": "int64", "R6目標": "int64", "R6実績": "string"}, name="wide"
)


def rows(*facts: str) -> list[tuple[object, ...]]:
    """What becomes of the rows of a wide table, by DuckDB."""
    with duckdb.connect() as engine:
        engine.execute(
            'CREATE TABLE wide (id BIGINT, "R5目標" BIGINT, "R5実績" BIGINT, "R6目標" BIGINT, "R6実績" VARCHAR)'
        )
        engine.execute(f"INSERT INTO wide VALUES {', '.join(facts)}")
        made = sql_of(long(WIDE, guess(WIDE.columns)), "duckdb")
        return engine.execute(f"SELECT * FROM ({made}) ORDER BY id, year").fetchall()


def test_every_year_becomes_a_row_that_knows_the_year_before() -> None:
    assert rows("(1, 10, 9, 20, '約21')") == [(1, 2023, 10, "9", None), (1, 2024, 20, "約21", 9)]


def test_a_year_without_an_actual_is_missing_and_not_zero() -> None:
    assert rows("(1, 10, 0, 20, NULL)") == [(1, 2023, 10, "0", None), (1, 2024, 20, None, 0)]


def test_a_year_of_which_nothing_is_said_keeps_its_row() -> None:
    assert rows("(1, 10, 9, NULL, NULL)")[1] == (1, 2024, None, None, 9)


def test_a_long_table_stays_as_it_is() -> None:
    table = ibis.table({"年度": "int64", "目標値": "int64", "実績値": "int64"}, name="long")

    assert long(table, guess(table.columns)) is table


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_wide_table_is_read_once_on_every_engine(dialect: str) -> None:
    written = sql_of(long(WIDE, guess(WIDE.columns)), dialect)

    assert written.count("wide") == 1
