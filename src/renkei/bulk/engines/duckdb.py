"""DuckDB: the engine for one machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from decimal import Decimal
from pathlib import Path

import duckdb
import ibis.expr.types as ir
from ibis.backends.sql.datatypes import DuckDBType

from renkei.bulk.counts_file import MARK
from renkei.bulk.engines.engine import Row, table_of
from renkei.bulk.sql import sql_of
from renkei.domain.errors import Fault, FileRefused, OutOfReach, Place
from renkei.patience import patiently

MEMORY = "800MB"  # with what Python takes, less than a gigabyte
_LONGEST = 300  # letters of what the engine says


class DuckDB:
    """DuckDB within this process. `memory` is what it may take; what is more goes to `spill`, a folder of ours."""

    dialect = "duckdb"

    def __init__(
        self, *, memory: str = MEMORY, threads: int | None = None, spill: Path | None = None
    ) -> None:
        settings: dict[str, str | bool | int | float | list[str]] = {"memory_limit": memory}
        if threads is not None:
            settings["threads"] = threads
        if spill is not None:
            settings["temp_directory"] = str(spill)
        self._connection = duckdb.connect(config=settings)
        self._connection.execute("SET enable_progress_bar = false")

    def open(self, path: Path, name: str) -> ir.Table:
        """A view of a Parquet or CSV file; the cells of CSV are texts. Raises `FileRefused` where it is none."""
        with _told("bulk_table_broken", path):
            if path.suffix.lower() == ".csv":
                found = self._connection.read_csv(str(path), all_varchar=True, header=True)
            else:
                found = self._connection.from_parquet(str(path))
            found.create_view(name)
            columns = self._connection.execute(f'DESCRIBE "{name}"').fetchall()
        return table_of(
            name, {str(column): str(DuckDBType.from_string(kind)) for column, kind, *_ in columns}
        )

    def rows(self, query: ir.Table) -> list[Row]:
        """A small answer."""
        with _told("bulk_disk_or_memory"):
            return self._connection.execute(sql_of(query, self.dialect)).fetchall()

    def write_lines(self, lines: Sequence[Sequence[object]], path: Path) -> None:
        """Write a small table as Parquet: headings, then rows. A column of whole numbers is one, else of decimals or texts."""
        headings, *rows = lines
        kinds = [_kind([row[at] for row in rows]) for at in range(len(headings))]
        named = ", ".join(
            f'"{str(name).replace(chr(34), chr(34) * 2)}" {kind}'
            for name, kind in zip(headings, kinds, strict=True)
        )
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE renkei_lines ({named})")
        signs = ", ".join("?" * len(headings))
        self._connection.executemany(
            f"INSERT INTO renkei_lines VALUES ({signs})", [list(row) for row in rows]
        )
        self._copy("FROM renkei_lines", path)

    def write(self, query: ir.Table, path: Path) -> None:
        """Write an answer of any size, in the order of the table."""
        self._copy(sql_of(query, self.dialect), path)

    def _copy(self, query: str, path: Path) -> None:
        form = (
            "CSV, HEADER"
            if path.suffix.lower() == ".csv"
            else f"PARQUET, COMPRESSION zstd, KV_METADATA {{renkei: '{MARK}'}}"
        )
        part = path.with_name(f".{path.name}.part")
        named = str(part).replace("'", "''")
        try:
            with _told("bulk_disk_or_memory"):
                self._connection.execute(f"COPY ({query}) TO '{named}' (FORMAT {form})")
            patiently(os.replace, part, path)
        finally:
            with suppress(FileNotFoundError):
                part.unlink()

    def close(self) -> None:
        """Let go of everything."""
        self._connection.close()


def _kind(cells: Sequence[object]) -> str:
    known = [cell for cell in cells if cell is not None]
    if known and all(isinstance(cell, int) for cell in known):
        return "BIGINT"
    return "DECIMAL(18, 4)" if all(isinstance(cell, int | Decimal) for cell in known) else "VARCHAR"


@contextmanager
def _told(code: str, path: Path | None = None) -> Iterator[None]:
    """What the engine refuses, as a fault. A fault of our own SQL stays one."""
    try:
        yield
    except (duckdb.ParserException, duckdb.BinderException, duckdb.CatalogException):
        raise
    except duckdb.Error as error:
        said = " ".join(str(error).split())[:_LONGEST]
        place = Place(str(path)) if path else Place()
        if isinstance(error, duckdb.OutOfMemoryException) or (
            path is None and isinstance(error, duckdb.IOException)
        ):
            raise OutOfReach([Fault("bulk_disk_or_memory", place, {"said": said})]) from error
        if path is None and not isinstance(error, duckdb.InvalidInputException):
            raise
        raise FileRefused([Fault("bulk_table_broken", place, {"said": said})]) from error
