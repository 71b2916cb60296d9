"""A record's raw cells with their addresses in a workbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from renkei.domain.errors import Place
from renkei.exchange.gathering import Row
from renkei.exchange.workbook.listed import listed
from renkei.intake.address import address


@dataclass(frozen=True, slots=True)
class CellRow(Row):
    """Raw cells of one record by heading; where they stand on their sheet (row and column, from 1), and how their columns
    are titled there."""

    sheet: str = ""
    at: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    def place(self, heading: str = "") -> Place:
        """Where a cell stands; without a heading, the first cell of the record."""
        found = self.at.get(heading) or next(iter(self.at.values()), None)
        cell = address(*found) if found else ""
        return Place(self.file, column=self.titles.get(heading, heading), sheet=self.sheet, cell=cell)


def shown(raw: object) -> str:
    """A raw value as a person reads it in a cell."""
    if isinstance(raw, list):
        return listed(map(shown, raw), "、")
    return format(raw, "f") if isinstance(raw, Decimal) else "" if raw is None else str(raw)
