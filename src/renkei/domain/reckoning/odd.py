"""Something in a printed table or text that does not add up: what, how surely, where, and with which numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from renkei.domain.reckoning.grid import Grid, Line
from renkei.domain.reckoning.told import Told, printed


@dataclass(frozen=True, slots=True)
class Odd:
    """A finding before it has a slide. In a table `row` and `column` are their places (from 0), in a text `start` and `end`
    those of the words. `level` as in `Finding`."""

    code: str
    level: str
    values: Mapping[str, object] = field(default_factory=dict)
    row: int | None = None
    column: int | None = None


def odd_cell(grid: Grid, code: str, level: str, row: Line, column: Line, **values: object) -> Odd:
    """Of a cell of a table, with the words of its row and its column."""
    down, across = grid.spot(row, column)
    named = {"row_label": down.label, "column_label": across.label}
    return Odd(code, level, {**named, **values}, down.at, across.at)


def amounts(unit: str, decimals: int, **values: int) -> dict[str, object]:
    """Numbers of one unit as a sentence names them."""
    return {"unit": unit, **{name: printed(value, decimals) for name, value in values.items()}}


def finest(told: list[Told]) -> int:
    """The most decimals of some numbers."""
    return max((one.decimals for one in told), default=0)
