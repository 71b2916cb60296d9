"""A sheet of the workbook before it is written: its table, and what stands over, beside and under it."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.charts import Achievement, Bars
from renkei.materials.outline.model import Drawing, Legend, Points, Prose, Table

Remark = Legend | Points | Prose


@dataclass(frozen=True, slots=True)
class RowChart:
    """A chart drawn beside rows of the table, from `first` to `last`, a bar a row; its figures stand in the columns
    `labels` and `values`. `charts` are what it draws."""

    first: int
    last: int
    charts: tuple[Bars | Achievement, ...]
    labels: str
    values: str

    @property
    def alternative(self) -> str:
        """What it says in words."""
        return "\n".join(chart.alternative for chart in self.charts)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet. `over` are lines under the headline; `remarks` and `notes` stand under the table, `drawings` under these."""

    name: str
    headline: str
    table: Table | None = None
    over: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    beside: tuple[RowChart, ...] = ()
    notes: tuple[str, ...] = ()
