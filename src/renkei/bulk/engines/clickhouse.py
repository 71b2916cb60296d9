"""ClickHouse within this process (chdb)."""

from __future__ import annotations

import atexit
import csv
import json
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import ibis.expr.types as ir
from chdb.session import Session
from ibis.backends.sql.datatypes import ClickHouseType

from renkei.bulk.engines.attending import Says, attended, silent
from renkei.bulk.engines.duckdb import MEMORY
from renkei.bulk.engines.engine import Row, table_of
from renkei.bulk.engines.failing import broken, exhausted, unreachable
from renkei.bulk.engines.lines import copy, quoted, write_lines
from renkei.bulk.engines.parts import part_of
from renkei.bulk.sql import sql_of
from renkei.patience import patiently

T = TypeVar("T")
_INTERRUPTED = 130  # the exit code after Ctrl-C
_LONGEST_QUERY = 100_000_000  # bytes; ladders of many cases are long


class ClickHouse:
    """A session with a folder of its own, which is gone when it is closed."""

    dialect = "clickhouse"

    def __init__(self, *, says: Says = silent) -> None:
        self._says = says
        self._is_stuck = False
        self._folder = tempfile.TemporaryDirectory(prefix="renkei-")
        try:
            self._session: Any = Session(self._folder.name)
        except Exception as error:  # one process holds one session
            self._folder.cleanup()
            raise unreachable("clickhouse", error) from error
        self._session.query(f"SET max_query_size = {_LONGEST_QUERY}, max_ast_elements = {_LONGEST_QUERY}")

    def open(self, path: Path, name: str) -> ir.Table:
        """A view of a Parquet or CSV file; the cells of CSV are texts. Raises `FileRefused` where it is none."""
        try:
            self._asked(f'CREATE OR REPLACE VIEW "{name}" AS SELECT * FROM {_file(path)}')
            columns = self._asked(f'DESCRIBE "{name}"')
        except RuntimeError as error:
            raise broken(path, error) from error
        return table_of(
            name, {str(column): str(ClickHouseType.from_string(kind)) for column, kind, *_ in columns}
        )

    def rows(self, query: ir.Table) -> list[Row]:
        """A small answer."""
        text = sql_of(query, self.dialect)
        return self._attended(lambda: self._asked(text))

    def largest(self, table: ir.Table, columns: Sequence[str]) -> Mapping[str, int]:
        """Not known without reading the table."""
        return {}

    def write(self, query: ir.Table, path: Path) -> None:
        """Write an answer of any size; CSV as the other engines write it."""
        if path.suffix.lower() != ".csv":
            with part_of(path) as part:
                self._put(query, part)
                patiently(os.replace, part, path)
            return
        with tempfile.TemporaryDirectory(prefix="renkei-") as folder:
            answer = Path(folder) / "answer.parquet"
            self._put(query, answer)
            with duckdb.connect(config={"memory_limit": MEMORY}) as connection:
                text = f"FROM read_parquet({quoted(answer)})"
                attended(lambda: copy(connection, text, path), stop=connection.interrupt, says=self._says)

    def _put(self, query: ir.Table, path: Path) -> None:
        text = sql_of(query, self.dialect)
        self._attended(
            lambda: self._session.query(f"INSERT INTO FUNCTION file({_quoted(path)}, Parquet) {text}")
        )

    def write_lines(self, lines: Sequence[Sequence[object]], path: Path) -> None:
        """Write a small table as Parquet."""
        write_lines(lines, path)

    def take(self, path: Path, name: str, types: Mapping[str, str]) -> ir.Table:
        """A Parquet file of ours as a table beside the others."""
        self.open(path, name)
        return table_of(name, types)

    def close(self) -> None:
        """Let go of everything."""
        if not self._is_stuck:  # else it would be waited for
            self._session.close()
        self._folder.cleanup()

    def _attended(self, work: Callable[[], T]) -> T:
        try:
            return attended(work, stop=self._leave, says=self._says)
        except RuntimeError as error:
            raise exhausted(error) from error

    def _leave(self) -> None:
        """ClickHouse within a process hears nothing until it is done: the process ends without it."""
        self._is_stuck = True
        atexit.register(os._exit, _INTERRUPTED)

    def _asked(self, sql: str) -> list[Row]:
        """The rows of an answer; whole numbers of 64 bits come as texts, so that none is rounded."""
        said: Any = self._session.query(sql, "JSONCompact")
        found = json.loads(said.bytes() or b'{"data": [], "meta": []}')
        kinds = [one["type"] for one in found["meta"]]
        return [
            tuple(_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True)) for row in found["data"]
        ]


def _cell(cell: object, kind: str) -> object:
    return int(cell) if isinstance(cell, str) and "Int" in kind else cell


def _quoted(path: Path) -> str:
    return "'" + str(path.resolve()).replace("\\", "\\\\").replace("'", "\\'") + "'"


def _file(path: Path) -> str:
    if path.suffix.lower() != ".csv":
        return f"file({_quoted(path)}, Parquet)"
    with path.open(encoding="utf-8-sig", newline="") as file:
        headings = next(csv.reader(file), [])
    structure = ", ".join("`" + heading.replace("`", "``") + "` Nullable(String)" for heading in headings)
    return f"file({_quoted(path)}, CSVWithNames, '" + structure.replace("'", "\\'") + "')"
