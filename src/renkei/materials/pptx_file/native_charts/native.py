"""A chart as an office program knows it: categories, series, and how they are painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from renkei.charts import Sign
from renkei.charts.palette import PAPER

Number = int | Decimal
MOST_AIR = 500  # between bars, in percent of a bar: more is not allowed
_PATTERNS = {"square-light": "wdUpDiag", "square-half": "wdUpDiag", "square-full": "wdDnDiag"}


@dataclass(frozen=True, slots=True)
class Paint:
    """A fill (six hexadecimal digits, empty for none), the line round it, and a pattern in a colour of its own."""

    fill: str = ""
    line: str = ""
    pattern: str = ""
    stroke: str = ""
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One series. A value of None is a gap and never 0. `label` is the number format of the words at every point, empty
    for none; `ground` the fill behind them where a pattern would run through; `unlabelled` are points without words, `inks`
    and `places` the colours and places of single ones. A line has round dots in its paint's fill; where it is not `is_joined` these stand alone.
    What `is_sum` is the sum of the series before it.
    """

    name: str
    values: tuple[Number | None, ...]
    paint: Paint = Paint()
    label: str = ""
    ink: str = "1A1A1A"
    ground: str = ""
    place: str = ""  # of the words: outEnd · ctr · t · r
    is_bold: bool = False
    size: float = 11
    is_line: bool = False
    is_joined: bool = True
    is_sum: bool = False
    unlabelled: frozenset[int] = frozenset()
    inks: Mapping[int, str] = field(default_factory=dict)
    places: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Native:
    """A chart. `direction`: bar (lying, first category on top) or col (standing). `inner` is the place of the plot in the
    chart's frame, in ten-thousandths: left, top, width, height. `gap` is the air between bars in percent of a bar. `high` is
    where the axis ends; None leaves that to the program, so that bars grow with figures that people change."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    direction: str
    high: Number | None
    inner: tuple[int, int, int, int]
    low: Number | None = 0
    gap: int = 40
    shows_categories: bool = False
    category_size: float = 14
    grid: Number = 0  # the step of the grid lines; 0 for none


def hexadecimal(use: str) -> str:
    """A colour of the paper by what it is for.

    >>> hexadecimal("bar")
    '4D4D4D'
    """
    return PAPER[use].removeprefix("#").upper()


def painted(sign: Sign) -> Paint:
    """A grade's fill: solid or light on the favourable side, hatched on the other, an empty dashed box for none."""
    if sign.style == "dash-empty":
        return Paint(line=hexadecimal("dash-empty-line"), is_dashed=True)
    fill, line = hexadecimal(sign.style), hexadecimal(f"{sign.style}-line")
    pattern = _PATTERNS.get(sign.style, "")
    stroke = "FFFFFF" if sign.style == "square-full" else line
    return Paint(fill, line, pattern, stroke if pattern else "")
