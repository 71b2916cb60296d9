"""DuckDB: the engine for one machine."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from math import ceil
from pathlib import Path
from typing import TypeVar

import duckdb
import ibis.expr.operations as ops
import ibis.expr.types as ir
from ibis.backends.sql.datatypes import DuckDBType

from renkei.bulk.engines.attending import Says, attended, silent
from renkei.bulk.engines.engine import Row, table_of
from renkei.bulk.engines.failing import broken, exhausted
from renkei.bulk.engines.lines import copy, write_lines
from renkei.bulk.sql import sql_of

T = TypeVar("T")
MEMORY = "800MB"  # with what Python takes, less than a gigabyte


class DuckDB:
    """DuckDB within this process. `memory` is what it may take; what is more goes to `spill`, or a folder
    that is gone when it is closed."""

    dialect = "duckdb"

    def __init__(
        self,
        *,
        memory: str = MEMORY,
        threads: int | None = None,
        spill: Path | None = None,
        says: Says = silent,
    ) -> None:
        self._says = says
        self._parquet: set[str] = set()
        self._folder = tempfile.TemporaryDirectory(prefix="renkei-")
        settings: dict[str, str | bool | int | float | list[str]] = {"memory_limit": memory}
        if threads is not None:
            settings["threads"] = threads
        settings["temp_directory"] = str(spill or self._folder.name)
        self._connection = duckdb.connect(config=settings)
        for setting in ("enable_progress_bar = true", "enable_progress_bar_print = false"):
            self._connection.execute(f"SET {setting}")  # it counts, and says nothing itself

    def open(self, path: Path, name: str) -> ir.Table:
        """A view of a Parquet or CSV file; the cells of CSV are texts. Raises `FileRefused` where it is none."""
        try:
            if path.suffix.lower() == ".csv":
                found = self._connection.read_csv(
                    str(path), all_varchar=True, header=True, sep=",", quotechar='"', escapechar='"'
                )
            else:
                found = self._connection.from_parquet(str(path))
            found.create_view(name)
            if path.suffix.lower() != ".csv":
                self._parquet.add(name)
            columns = self._connection.execute(f'DESCRIBE "{name}"').fetchall()
        except duckdb.Error as error:
            raise broken(path, error) from error
        return table_of(
            name, {str(column): str(DuckDBType.from_string(kind)) for column, kind, *_ in columns}
        )

    def rows(self, query: ir.Table) -> list[Row]:
        """A small answer."""
        text = sql_of(query, self.dialect)
        return self._attended(lambda: self._connection.execute(text).fetchall())

    def largest(self, table: ir.Table, columns: Sequence[str]) -> Mapping[str, int]:
        """Known of Parquet files as they lie: they say it of themselves."""
        if (
            not columns
            or not isinstance(table.op(), ops.UnboundTable)
            or table.get_name() not in self._parquet
        ):
            return {}
        ends = {name: (table[name].min(), table[name].max()) for name in columns}
        parts = [
            end.name(f"{at}{side}") for at, pair in enumerate(ends.values()) for side, end in enumerate(pair)
        ]
        (found,) = self.rows(table.aggregate(parts))
        sizes = [0 if end is None else ceil(abs(Decimal(str(end)))) for end in found]
        return {name: max(sizes[2 * at : 2 * at + 2]) for at, name in enumerate(columns)}

    def write(self, query: ir.Table, path: Path) -> None:
        """Write an answer of any size, in the order of the table."""
        text = sql_of(query, self.dialect)
        self._attended(lambda: copy(self._connection, text, path))

    def write_lines(self, lines: Sequence[Sequence[object]], path: Path) -> None:
        """Write a small table as Parquet."""
        write_lines(lines, path)

    def take(self, path: Path, name: str, types: Mapping[str, str]) -> ir.Table:
        """A Parquet file of ours as a table beside the others."""
        self.open(path, name)
        return table_of(name, types)

    def close(self) -> None:
        """Let go of everything."""
        self._connection.close()
        self._folder.cleanup()

    def _attended(self, work: Callable[[], T]) -> T:
        with _told():
            return attended(work, stop=self._connection.interrupt, share=self._share, says=self._says)

    def _share(self) -> float | None:
        percent = self._connection.query_progress()
        return percent / 100 if percent > 0 else None


@contextmanager
def _told() -> Iterator[None]:
    """What stops the engine, as a fault; what our own SQL does wrong stays what it is."""
    try:
        yield
    except (duckdb.OutOfMemoryException, duckdb.IOException, duckdb.InvalidInputException) as error:
        raise exhausted(error) from error
