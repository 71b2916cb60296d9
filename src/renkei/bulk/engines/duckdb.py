"""DuckDB: the engine for one machine."""

from __future__ import annotations

from pathlib import Path

import duckdb
import ibis.expr.types as ir
from ibis.backends.sql.datatypes import DuckDBType

from renkei.bulk.engines.engine import Row, table_of
from renkei.bulk.sql import sql_of

MEMORY = "1GB"


class DuckDB:
    """DuckDB within this process. `memory` is what it may take; what is more goes to the disk beside the output."""

    dialect = "duckdb"

    def __init__(self, *, memory: str = MEMORY, threads: int | None = None) -> None:
        settings: dict[str, str | bool | int | float | list[str]] = {"memory_limit": memory}
        if threads is not None:
            settings["threads"] = threads
        self._connection = duckdb.connect(config=settings)
        self._connection.execute("SET enable_progress_bar = false")
        self._connection.execute("SET preserve_insertion_order = true")

    def open(self, path: Path, name: str) -> ir.Table:
        """A view of a Parquet file."""
        self._connection.from_parquet(str(path)).create_view(name)
        found = self._connection.execute(f'DESCRIBE "{name}"').fetchall()
        return table_of(name, {str(column): str(DuckDBType.from_string(kind)) for column, kind, *_ in found})

    def rows(self, query: ir.Table) -> list[Row]:
        """A small answer."""
        return self._connection.execute(sql_of(query, self.dialect)).fetchall()

    def write(self, query: ir.Table, path: Path) -> None:
        """Write an answer of any size."""
        form = "CSV, HEADER" if path.suffix == ".csv" else "PARQUET, COMPRESSION zstd"
        named = str(path).replace("'", "''")
        self._connection.execute(f"COPY ({sql_of(query, self.dialect)}) TO '{named}' (FORMAT {form})")

    def close(self) -> None:
        """Let go of everything."""
        self._connection.close()
