"""Parquet that this process writes: small tables, and what another engine wrote in parts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import duckdb

from renkei.bulk.counts_file import MARK
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
    form = (
        "CSV, HEADER"
        if path.suffix.lower() == ".csv"
        else f"PARQUET, COMPRESSION zstd, KV_METADATA {{renkei: '{MARK}'}}"
    )
    part = path.with_name(f".{path.name}.part")
    named = str(part).replace("'", "''")
    try:
        connection.execute(f"COPY ({query}) TO '{named}' (FORMAT {form})")
        patiently(os.replace, part, path)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


def _name(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _kind(cells: Sequence[object]) -> str:
    known = [cell for cell in cells if cell is not None]
    if known and all(isinstance(cell, int) for cell in known):
        return "BIGINT"
    return "DECIMAL(18, 4)" if all(isinstance(cell, int | Decimal) for cell in known) else "VARCHAR"
