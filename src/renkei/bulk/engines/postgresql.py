"""PostgreSQL: tables where they are."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import duckdb
import ibis
import ibis.expr.types as ir
import psycopg
from ibis.backends.sql.datatypes import PostgresType
from psycopg import sql

from renkei.bulk.engines.attending import Says, attended, silent
from renkei.bulk.engines.duckdb import MEMORY
from renkei.bulk.engines.engine import Row, table_of
from renkei.bulk.engines.failing import broken, exhausted, unreachable
from renkei.bulk.engines.lines import copy, quoted, write_lines
from renkei.bulk.sql import sql_of

T = TypeVar("T")
_PART = 10_000  # rows that are held at once
_PATIENCE = 5  # seconds until a server answers


class PostgreSQL:
    """A connection by its address; nothing in the database is changed but for a view that goes with the connection."""

    dialect = "postgres"

    def __init__(self, address: str, *, says: Says = silent) -> None:
        self._says = says
        try:
            self._connection = psycopg.connect(address, autocommit=True, connect_timeout=_PATIENCE)
        except psycopg.Error as error:
            raise unreachable("PostgreSQL", error) from error

    def open(self, path: Path, name: str) -> ir.Table:
        """A view of the table or view that `path` names (`table`, or `schema.table`). Raises `FileRefused` where it is none."""
        found = sql.Identifier(*str(path).split("."))
        view = sql.SQL("CREATE OR REPLACE TEMP VIEW {} AS SELECT * FROM {}").format(
            sql.Identifier(name), found
        )
        try:
            self._connection.execute(view)
            kinds = self._connection.execute(
                "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute"
                " WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
                (f"pg_temp.{name}",),
            ).fetchall()
        except psycopg.Error as error:
            raise broken(path, error) from error
        return table_of(
            name, {str(column): str(PostgresType.from_string(str(kind))) for column, kind in kinds}
        )

    def rows(self, query: ir.Table) -> list[Row]:
        """A small answer."""
        text = sql_of(query, self.dialect).encode()
        return self._attended(lambda: self._connection.execute(text).fetchall())

    def largest(self, table: ir.Table, columns: Sequence[str]) -> Mapping[str, int]:
        """Not known without reading the table."""
        return {}

    def write(self, query: ir.Table, path: Path) -> None:
        """Write an answer of any size."""
        text = f"COPY ({sql_of(query, self.dialect)}) TO STDOUT (FORMAT CSV, HEADER, FORCE_QUOTE *)"
        with tempfile.TemporaryDirectory(prefix="renkei-") as folder:
            answer = Path(folder) / "answer.csv"
            self._attended(lambda: self._copied(text.encode(), answer))
            self._put_together(_read(answer, query), path)

    def write_lines(self, lines: Sequence[Sequence[object]], path: Path) -> None:
        """Write a small table as Parquet."""
        write_lines(lines, path)

    def take(self, path: Path, name: str, types: Mapping[str, str]) -> ir.Table:
        """A Parquet file of ours as a table beside the others; it goes with the connection."""
        table, kinds = (
            sql.Identifier(name),
            [PostgresType.from_ibis(ibis.dtype(kind)).sql("postgres") for kind in types.values()],
        )
        columns = sql.SQL(", ").join(
            sql.SQL("{} {}").format(sql.Identifier(column), sql.SQL(kind))
            for column, kind in zip(types, kinds, strict=True)
        )
        self._connection.execute(sql.SQL("CREATE TEMP TABLE {} ({})").format(table, columns))
        with duckdb.connect(config={"threads": 1}) as ours:
            found = ours.execute(f"FROM read_parquet({quoted(path)})")
            with self._connection.cursor().copy(sql.SQL("COPY {} FROM STDIN").format(table)) as rows:
                while part := found.fetchmany(_PART):
                    for row in part:
                        rows.write_row(row)
        return table_of(name, types)

    def close(self) -> None:
        """Let go of everything."""
        self._connection.close()

    def _copied(self, text: bytes, answer: Path) -> None:
        """The answer as CSV, block by block."""
        with answer.open("wb") as file, self._connection.cursor().copy(text) as blocks:
            for block in blocks:
                file.write(block)

    def _put_together(self, query: str, path: Path) -> None:
        with duckdb.connect(config={"memory_limit": MEMORY}) as connection:
            attended(lambda: copy(connection, query, path), stop=connection.interrupt, says=self._says)

    def _attended(self, work: Callable[[], T]) -> T:
        with _told():
            return attended(work, stop=self._connection.cancel, says=self._says)


def _read(answer: Path, query: ir.Table) -> str:
    kinds = ", ".join(f"{quoted(name)}: {quoted(_duckdb(kind))}" for name, kind in query.schema().items())
    return f"FROM read_csv({quoted(answer)}, header = true, columns = {{{kinds}}}, nullstr = '', allow_quoted_nulls = false)"


def _duckdb(kind: object) -> str:
    from ibis.backends.sql.datatypes import DuckDBType

    return str(DuckDBType.from_ibis(kind).sql("duckdb"))


@contextmanager
def _told() -> Iterator[None]:
    """What stops the server, as a fault; what our own SQL does wrong stays what it is."""
    try:
        yield
    except psycopg.ProgrammingError:
        raise
    except psycopg.Error as error:
        raise exhausted(error) from error
