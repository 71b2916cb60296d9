"""Spark: within this machine, or a cluster by the address of its master. All its machines see the same files."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import ibis.expr.types as ir
from ibis.backends.sql.datatypes import PySparkType

from renkei.bulk.engines.attending import Says, attended, silent
from renkei.bulk.engines.duckdb import MEMORY
from renkei.bulk.engines.engine import Row, table_of
from renkei.bulk.engines.failing import broken, exhausted
from renkei.bulk.engines.lines import copy, quoted, write_lines
from renkei.bulk.engines.parts import part_of
from renkei.bulk.engines.spark_session import LOCAL, session_of
from renkei.bulk.sql import sql_of

T = TypeVar("T")
_LONGEST_COMPILED = 100_000  # letters of SQL; what is longer is no code that Java takes as one piece
_LONE = 30.0  # seconds without any worker until a run is given up


class Spark:
    """A session of Spark. What it writes in parts is put together in one file."""

    dialect = "spark"

    def __init__(self, master: str = LOCAL, *, says: Says = silent) -> None:
        self._says = says
        self._session: Any = attended(lambda: session_of(master), stop=lambda: None, says=says)
        self._workers = _Workers(self._session, master)

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
                    .option("mode", "FAILFAST")
                    .csv(str(path))
                )
            elif "**" in path.parts:
                found = reader.option("recursiveFileLookup", True).parquet(str(path.parent.parent))
            else:
                found = reader.parquet(str(path))
            found.createOrReplaceTempView(name)
        except (Py4JError, PySparkException) as error:
            raise broken(path, error) from error
        return table_of(name, {name: str(PySparkType.from_string(kind)) for name, kind in found.dtypes})

    def rows(self, query: ir.Table) -> list[Row]:
        """A small answer."""
        return [tuple(row) for row in self._attended(lambda: self._asked(query).collect())]

    def largest(self, table: ir.Table, columns: Sequence[str]) -> Mapping[str, int]:
        """Not known without reading the table."""
        return {}

    def write(self, query: ir.Table, path: Path) -> None:
        """Write an answer of any size. Raises `OutOfReach` where not every row arrives: where a cluster's machines do not
        see the folder that this one sees."""
        with part_of(path.with_name(path.name + ".spark")) as parts:
            wanted = self._attended(lambda: self._written(query, parts))
            with duckdb.connect(config={"memory_limit": MEMORY}) as connection:
                found = _parts(connection, parts)
                if found is None or _count(connection, found) != wanted:
                    raise exhausted(
                        RuntimeError(f"the workers wrote {wanted} rows, and not all are in {path.parent}")
                    )
                attended(lambda: copy(connection, found, path), stop=connection.interrupt, says=self._says)

    def write_lines(self, lines: Sequence[Sequence[object]], path: Path) -> None:
        """Write a small table as Parquet."""
        write_lines(lines, path)

    def take(self, path: Path, name: str, types: Mapping[str, str]) -> ir.Table:
        """A Parquet file of ours as a table beside the others."""
        self.open(path, name)
        return table_of(name, types)

    def close(self) -> None:
        """Let go of everything."""
        with suppress(Exception):  # its Java may have died
            self._session.stop()

    def _asked(self, query: ir.Table) -> Any:
        text = sql_of(query, self.dialect)
        is_short = len(text) < _LONGEST_COMPILED
        self._session.conf.set("spark.sql.codegen.wholeStage", str(is_short).lower())
        return self._session.sql(text)

    def _written(self, query: ir.Table, parts: Path) -> int:
        """Write the parts; gives how many rows the workers say that they wrote."""
        from pyspark.sql import Observation
        from pyspark.sql.functions import count, lit

        seen = Observation()
        self._asked(query).observe(seen, count(lit(1)).alias("rows")).write.parquet(parts.resolve().as_uri())
        return int(seen.get["rows"])

    def _attended(self, work: Callable[[], T]) -> T:
        with _told():
            return attended(work, stop=self._workers.stop, share=self._workers.share, says=self._says)


class _Workers:
    """Those who do the work: how far they are, and whether any is left."""

    def __init__(self, session: Any, master: str) -> None:
        self._context = session.sparkContext
        self._is_cluster = not master.startswith("local")
        self._seen = time.monotonic()

    def share(self) -> float | None:
        """Which share of the tasks of what runs is done. Raises `OutOfReach` where there has been no worker for long: Spark
        itself would wait for one forever."""
        if self._is_cluster:
            self._refuse_lone()
        tracker = self._context.statusTracker()
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        tasks = sum(one.numTasks for one in stages if one)
        return sum(one.numCompletedTasks for one in stages if one) / tasks if tasks else None

    def stop(self) -> None:
        """Cancel what runs."""
        self._context.cancelAllJobs()

    def _refuse_lone(self) -> None:
        now = time.monotonic()
        if self._context._jsc.sc().getExecutorMemoryStatus().size() > 1:  # the driver counts as one
            self._seen = now
        elif now - self._seen > _LONE:
            raise exhausted(RuntimeError(f"no worker of the cluster for {_LONE:.0f} seconds"))


def _parts(connection: duckdb.DuckDBPyConnection, folder: Path) -> str | None:
    """The query of what was written in parts; None where nothing is here."""
    if not any(folder.glob("*.parquet")):
        return None
    return f"FROM read_parquet({quoted(folder / '*.parquet')})"


def _count(connection: duckdb.DuckDBPyConnection, query: str) -> int:
    found = connection.execute(f"SELECT count(*) {query}").fetchone()
    return int(found[0]) if found else 0


@contextmanager
def _told() -> Iterator[None]:
    """What stops Spark, as a fault; what our own SQL does wrong stays what it is."""
    from py4j.protocol import Py4JError
    from pyspark.errors import AnalysisException, PySparkException

    try:
        yield
    except AnalysisException:
        raise
    except (Py4JError, PySparkException, ConnectionError) as error:
        raise exhausted(error) from error
