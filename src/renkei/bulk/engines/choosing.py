"""Which engine is meant by a name or an address."""

from __future__ import annotations

from renkei.bulk.engines.attending import Says, silent
from renkei.bulk.engines.engine import Engine

NAMES = ("duckdb", "spark", "clickhouse")
ADDRESSES = ("spark://", "postgresql://", "postgres://")
EXTRAS = {"duckdb": "bulk", "spark": "spark", "clickhouse": "clickhouse", "postgresql": "postgresql"}


def is_known(asked: str) -> bool:
    """Whether an engine is meant.

    >>> is_known("duckdb"), is_known("spark://127.0.0.1:7077"), is_known("oracle")
    (True, True, False)
    """
    return asked in NAMES or asked.startswith(ADDRESSES)


def extra_of(asked: str) -> str:
    """What has to be installed for an engine.

    >>> extra_of("postgresql://renkei@127.0.0.1/facts")
    'postgresql'
    """
    return "postgresql" if asked.startswith("postgres") else EXTRAS[asked.partition("://")[0]]


def engine_of(asked: str, says: Says = silent) -> Engine:
    """The engine; `says` is told how far it is. Raises `ModuleNotFoundError` where it is not installed, `OutOfReach` where it does not answer."""
    if asked == "duckdb":
        from renkei.bulk.engines.duckdb import DuckDB

        return DuckDB(says=says)
    if asked == "clickhouse":
        from renkei.bulk.engines.clickhouse import ClickHouse

        return ClickHouse(says=says)
    if asked.startswith("postgres"):
        from renkei.bulk.engines.postgresql import PostgreSQL

        return PostgreSQL(asked, says=says)
    from renkei.bulk.engines.spark import Spark
    from renkei.bulk.engines.spark_session import LOCAL

    return Spark(LOCAL if asked == "spark" else asked, says=says)
