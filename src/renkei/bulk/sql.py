"""Expressions as the SQL of an engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import ibis
import ibis.expr.types as ir
import sqlglot.expressions as sge
from ibis.backends.sql import compilers
from ibis.config import Config

from renkei.bulk.whole import exact

_COMPILERS: Mapping[str, Callable[[], object]] = {
    "duckdb": compilers.DuckDBCompiler,
    "spark": compilers.PySparkCompiler,
    "clickhouse": compilers.ClickHouseCompiler,
    "postgres": compilers.PostgresCompiler,
}
DIALECTS = tuple(_COMPILERS)


class _SparkOptions(Config):  # type: ignore[misc]
    """What Ibis's writer of Spark's SQL asks for and only its back end, which is not used, would set."""

    treat_nan_as_null: bool = False


if ibis.options.pyspark is None:
    ibis.options.pyspark = _SparkOptions()


def sql_of(query: ir.Table, dialect: str) -> str:
    """The SQL of a query, whole numbers in it exact.

    >>> import ibis
    >>> facts = ibis.table({"a": "int64"}, name="facts")
    >>> sql_of(facts.select(twice=facts.a * 2), "duckdb")
    'SELECT "t0"."a" * 2 AS "twice" FROM "facts" AS "t0"'
    """
    compiler = _COMPILERS[dialect]()
    tree = exact(compiler.to_sqlglot(query), dialect)  # type: ignore[attr-defined]
    if dialect == "postgres":
        _fence(tree)
    return str(tree.sql(dialect))


def _fence(tree: sge.Expression) -> None:
    """Have inner queries worked out by themselves: PostgreSQL would put what they say into the outer ones, each time it is
    asked for, until no memory holds the query."""
    for inner in tree.find_all(sge.Subquery):
        if isinstance(inner.this, sge.Select) and not inner.this.args.get("offset"):
            inner.this.set("offset", sge.Offset(expression=sge.Literal.number(0)))
