"""Every engine grades as the domain does, and writes the same table."""

from __future__ import annotations

from pathlib import Path

import duckdb
import psycopg
import pytest
from bench.bulk.hashing import hash_of
from bench.bulk.scales import scale_of
from tests.bulk.rows import TYPES, Held, by_domain, rows
from tests.bulk.servers import postgresql
from tests.bulk.test_same_grades import is_left_out

from renkei.bulk.columns import Columns
from renkei.bulk.engines.choosing import engine_of
from renkei.bulk.grading import outcomes, rates
from renkei.bulk.whole import with_decimals
from renkei.domain.errors import FileRefused, OutOfReach
from renkei.domain.rule import compile_scale
from renkei.scales import preset

ENGINES = ("duckdb", "clickhouse", "postgresql")  # Spark: `test_spark.py`
SCALES = ("aomori", "ino", "osaka_lib_milestone", "takamatsu_area", "growth")  # every family of rules
_SQL = {"string": "text", "int64": "bigint", "date": "date"}


@pytest.fixture(scope="session")
def found():
    return rows(seed=11, count=300)


@pytest.fixture(scope="session")
def table(found, tmp_path_factory):
    path = tmp_path_factory.mktemp("bulk") / "facts.parquet"
    Held(found).connection.execute(f"COPY facts TO '{path}' (FORMAT PARQUET)")
    return path


@pytest.fixture(scope="module", params=ENGINES)
def opened(request, found, table):
    """An engine with the table, in PostgreSQL where it is."""
    if request.param != "postgresql":
        engine = engine_of(request.param)
        yield engine, engine.open(table, "found")
        engine.close()
        return
    with postgresql() as address:
        fill(address, found)
        engine = engine_of(address)
        yield engine, engine.open(Path("public.facts"), "found")
        engine.close()


def fill(address, found):
    columns = ", ".join(f'"{name}" {_SQL[kind]}' for name, kind in TYPES.items())
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE TABLE facts ({columns})".encode())
        signs = ", ".join(["%s"] * len(TYPES))
        lines = [[at if name == "i" else row[name] for name in TYPES] for at, row in enumerate(found)]
        connection.cursor().executemany(f"INSERT INTO facts VALUES ({signs})".encode(), lines)


def query_of(table, compiled):
    columns = Columns({name: table[name] for name in TYPES if name != "i"})
    code = outcomes(columns, compiled)
    return table.select("i", code=code, rate=rates(columns, compiled, code)).order_by("i")


@pytest.mark.parametrize("id", SCALES)
def test_every_engine_grades_as_the_domain_does(opened, found, id):
    engine, table = opened
    compiled = compile_scale(preset(id))

    graded = [(code, rate) for _, code, rate in engine.rows(query_of(table, compiled))]

    wanted = [by_domain(row, compiled) for row in found]
    pairs = zip(wanted, graded, strict=True)
    assert [one for one in pairs if one[0] != one[1] and not is_left_out(*one)] == []


def test_every_engine_gives_the_same_hash_of_all_grades(opened, found):
    engine, table = opened
    compiled = compile_scale(scale_of("mixed"))
    code = outcomes(Columns({name: table[name] for name in TYPES if name != "i"}), compiled)
    hashed = table.select(id=table.i, code=code.cast("int64")).mutate(h=lambda row: hash_of(row.id, row.code))

    [(said,)] = engine.rows(hashed.aggregate(all=hashed.h.sum()))

    assert int(said) == sum(hash_of(at, by_domain(row, compiled)[0]) for at, row in enumerate(found))


def test_every_engine_writes_the_same_table(opened, found, tmp_path):
    engine, table = opened
    compiled = compile_scale(preset("aomori"))
    columns = Columns({name: table[name] for name in ("a", "t", "direction", "target_kind")})
    code = outcomes(columns, compiled)
    rate = with_decimals(rates(columns, compiled, code), 1)

    engine.write(table.select("i", "a", "direction", code=code, rate=rate), tmp_path / "o.parquet")

    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        said = connection.execute(f"SELECT * FROM '{tmp_path}/o.parquet' ORDER BY i").fetchall()
    assert [line[:3] for line in said] == [(at, row["a"], row["direction"]) for at, row in enumerate(found)]
    rates_found = [(code, rate) for *_, code, rate in said if rate is not None]
    assert rates_found
    assert {str(rate)[-2] for _, rate in rates_found} == {"."}
    assert [path.name for path in tmp_path.iterdir()] == ["o.parquet"]


def test_what_is_no_table_is_refused(opened, tmp_path):
    engine, _ = opened
    (tmp_path / "x.parquet").write_bytes(b"PAR1 and no more")

    with pytest.raises(FileRefused) as refused:
        engine.open(tmp_path / "x.parquet", "broken")

    assert [fault.code for fault in refused.value.faults] == ["bulk_table_broken"]


@pytest.mark.parametrize("address", ["spark://127.0.0.1:9", "postgresql://nobody@127.0.0.1:9/none"])
def test_an_engine_that_does_not_answer_is_named(address):
    with pytest.raises(OutOfReach) as refused:
        engine_of(address)

    assert [fault.code for fault in refused.value.faults] == ["bulk_engine_unreachable"]
