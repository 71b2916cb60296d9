"""Parquet that this process writes: small tables, and what another engine wrote in parts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import duckdb

from renkei.bulk.counts_file import MARK
from renkei.bulk.engines.parts import part_of
from renkei.patience import patiently


def write_lines(lines: Sequence[Sequence[object]], path: Path) -> None:
    """Write headings and rows. A column of whole numbers is one, else it is of decimals or of texts."""
    headings, *rows = lines
    kinds = [_kind([row[at] for row in rows]) for at in range(len(headings))]
    named = ", ".join(f"{_name(str(name))} {kind}" for name, kind in zip(headings, kinds, strict=True))
    signs = ", ".join("?" * len(headings))
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE lines ({named})")
        if rows:
            connection.executemany(f"INSERT INTO lines VALUES ({signs})", [list(row) for row in rows])
        copy(connection, "FROM lines", path)


def copy(connection: duckdb.DuckDBPyConnection, query: str, path: Path) -> None:
    """Write the answer to a query as Parquet or CSV by the path's suffix, whole or not at all."""
    with part_of(path) as part:
        connection.execute(f"COPY ({query}) TO {quoted(part)} ({_form(path)})")
        patiently(os.replace, part, path)


def quoted(path: Path | str) -> str:
    """A path as SQL has texts."""
    return "'" + str(path).replace("'", "''") + "'"


def _form(path: Path) -> str:
    """How a file is written. Groups of rows are as small as reads well: each is held in memory while it is filled."""
    if path.suffix.lower() == ".csv":
        return "FORMAT CSV, HEADER"
    return f"FORMAT PARQUET, COMPRESSION zstd, KV_METADATA {{renkei: '{MARK}'}}"


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _kind(cells: Sequence[object]) -> str:
    known = [cell for cell in cells if cell is not None]
    if known and all(isinstance(cell, int) for cell in known):
        return "BIGINT"
    return "DECIMAL(18, 4)" if all(isinstance(cell, int | Decimal) for cell in known) else "VARCHAR"
