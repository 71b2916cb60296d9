"""What rows and columns of our tables are called, from the list that a deck carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from renkei.materials.refreshing.deck_list import Entry


@dataclass
class ListLabels:
    """The headings of columns and the labels of rows, by table."""

    heads: dict[tuple[str, str], str] = field(default_factory=dict)
    rows: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> ListLabels:
        """Of the entries of a list, which stand in the order of their tables."""
        made, tables = cls(), dict[str, list[Entry]]()
        for one in entries:
            if one.kind in ("cell", "said"):
                tables.setdefault(one.stand.shape, []).append(one)
        for shape, cells in tables.items():
            made._take_heads(shape, cells)
            made._take_rows(shape, cells)
        return made

    def row_of(self, entry: Entry) -> str:
        """What the row of a cell is of."""
        return self.rows.get((entry.stand.shape, entry.row), "")

    def column_of(self, entry: Entry) -> str:
        """What its column is headed by, the wider heading first."""
        return self.heads.get((entry.stand.shape, entry.column), "")

    def _take_heads(self, shape: str, cells: list[Entry]) -> None:
        """The rows before the first with a figure. A heading of an upper row holds for the columns up to the next one."""
        body = {one.row for one in cells if one.kind == "cell"}
        lines: dict[str, dict[str, str]] = {}
        for one in cells:
            if one.row in body:
                break
            lines.setdefault(one.row, {})[one.column] = one.told
        upper: dict[str, str] = {}
        for line in lines.values():
            wider = ""
            for column, told in line.items():
                wider = upper.get(column, wider)
                self.heads[shape, column] = f"{wider} {told}".strip() if upper else told
            upper = line

    def _take_rows(self, shape: str, cells: list[Entry]) -> None:
        """The first words of a row that are no mere number; else its first words."""
        for one in sorted(cells, key=lambda cell: len(cell.told) < 2):
            if one.kind == "said" and one.told:
                self.rows.setdefault((shape, one.row), one.told)
