"""What columns of our tables are headed by, from the list that a deck carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from renkei.materials.refreshing.deck_list import Entry


@dataclass
class ListLabels:
    """The headings of columns, by table, the wider heading of a merged cell first."""

    heads: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> ListLabels:
        """Of the entries of a list, which stand in the order of their tables."""
        made, tables = cls(), dict[str, list[Entry]]()
        for one in entries:
            if one.kind in ("cell", "said"):
                tables.setdefault(one.stand.shape, []).append(one)
        for shape, cells in tables.items():
            made._take_heads(shape, cells)
        return made

    def column_of(self, entry: Entry) -> str:
        """What the column of a cell is headed by."""
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
