"""Spark: within this machine, or a cluster by the address of its master. All its machines see the same files."""

from __future__ import annotations

import shutil
import socket
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import duckdb
import ibis.expr.types as ir
from ibis.backends.sql.datatypes import PySparkType

from renkei.bulk.engines.engine import Row, table_of
from renkei.bulk.engines.failing import broken, exhausted, unreachable
from renkei.bulk.engines.lines import copy, write_lines
from renkei.bulk.sql import sql_of

LOCAL = "local[*]"
_PATIENCE = 5  # seconds until a master answers
_SETTINGS = {
    "spark.sql.ansi.enabled": "true",  # too large a number is an error, never another number
    "spark.ui.enabled": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "8",
    "spark.log.level": "OFF",
    "spark.sql.maxPlanStringLength": "1000",
}


class Spark:
    """A session of Spark. What it writes in parts is put together in one file."""

    dialect = "spark"

    def __init__(self, master: str = LOCAL) -> None:
        _refuse_silent(master)
        from pyspark.sql import SparkSession

        builder = SparkSession.builder.master(master).appName("renkei")
        for name, value in _SETTINGS.items():
            builder = builder.config(name, value)
        if _is_here(master):
            builder = builder.config("spark.driver.bindAddress", "127.0.0.1").config(
                "spark.driver.host", "127.0.0.1"
            )
        try:
            self._session: Any = builder.getOrCreate()
        except Exception as error:  # whatever py4j or Java says
            raise unreachable(master, error) from error

    def open(self, path: Path, name: str) -> ir.Table:
        """A view of a Parquet or CSV file; the cells of CSV are texts. Raises `FileRefused` where it is none."""
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        reader = self._session.read
        try:
            if path.suffix.lower() == ".csv":
                found = (
                    reader.option("header", True)
                    .option("escape", '"')
                    .option("multiLine", True)
                    .csv(str(path))
                )
            else:
                found = reader.parquet(str(path))
            found.createOrReplaceTempView(name)
        except (Py4JError, PySparkException) as error:
            raise broken(path, error) from error
        return table_of(name, {name: str(PySparkType.from_string(kind)) for name, kind in found.dtypes})

    def rows(self, query: ir.Table) -> list[Row]:
        """A small answer."""
        with _told():
            return [tuple(row) for row in self._session.sql(sql_of(query, self.dialect)).collect()]

    def write(self, query: ir.Table, path: Path) -> None:
        """Write an answer of any size."""
        parts = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.parent))
        try:
            with _told():
                self._session.sql(sql_of(query, self.dialect)).write.mode("overwrite").parquet(str(parts))
            with duckdb.connect() as connection:
                pattern = str(parts / "*.parquet").replace("'", "''")
                copy(connection, f"FROM read_parquet('{pattern}')", path)
        finally:
            shutil.rmtree(parts, ignore_errors=True)

    def write_lines(self, lines: Sequence[Sequence[object]], path: Path) -> None:
        """Write a small table as Parquet."""
        write_lines(lines, path)

    def close(self) -> None:
        """Let go of everything."""
        self._session.stop()


@contextmanager
def _told() -> Iterator[None]:
    """What stops Spark, as a fault; what our own SQL does wrong stays what it is."""
    from py4j.protocol import Py4JError
    from pyspark.errors import AnalysisException, PySparkException

    try:
        yield
    except AnalysisException:
        raise
    except (Py4JError, PySparkException) as error:
        raise exhausted(error) from error


def _is_here(master: str) -> bool:
    return master.startswith("local") or urlsplit(master).hostname in ("127.0.0.1", "localhost")


def _refuse_silent(master: str) -> None:
    """Raise `OutOfReach` for a master that does not answer: Spark itself would try for minutes."""
    if master.startswith("local"):
        return
    address = urlsplit(master)
    try:
        socket.create_connection((address.hostname or "", address.port or 7077), timeout=_PATIENCE).close()
    except (OSError, ValueError) as error:
        raise unreachable(master, error) from error
