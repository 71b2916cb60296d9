"""What every engine can do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeAlias

import ibis
import ibis.expr.types as ir

Row = tuple[object, ...]
Table: TypeAlias = "ir.Table"


class Engine(Protocol):
    """An engine with tables opened in it."""

    dialect: str  # of its SQL; see `sql.DIALECTS`

    def open(self, path: Path, name: str) -> ir.Table:
        """A table of a file, under a name of ours, with its columns and their types. Raises `FileRefused`."""

    def rows(self, query: ir.Table) -> list[Row]:
        """A small answer."""

    def largest(self, table: ir.Table, columns: Sequence[str]) -> Mapping[str, int]:
        """The largest |number| of these columns, rounded up, of those of which the engine knows it without reading them."""

    def write(self, query: ir.Table, path: Path) -> None:
        """Write an answer of any size, as Parquet or CSV by the path's suffix; whole or not at all."""

    def write_lines(self, lines: Sequence[Sequence[object]], path: Path) -> None:
        """Write a small table, headings first, as Parquet."""

    def take(self, path: Path, name: str, types: Mapping[str, str]) -> ir.Table:
        """A Parquet file of ours as a table beside the others."""

    def close(self) -> None:
        """Let go of everything."""


def table_of(name: str, types: Mapping[str, str]) -> ir.Table:
    """A table as expressions know it."""
    return ibis.table(dict(types), name=name)
