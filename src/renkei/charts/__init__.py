"""One neutral chart model, the marks of grades and roles, and their SVG."""

from renkei.charts.mark import drawing
from renkei.charts.model import (
    Achievement,
    Band,
    Bar,
    Bars,
    Chart,
    Gap,
    Mark,
    Stacked,
    StackedRow,
    Strip,
    StripRow,
    YearPoint,
    Years,
)
from renkei.charts.palette import PAPER, VARIABLES
from renkei.charts.sign import Fill, Shape, Sign, signs
from renkei.charts.svg import svg

__all__ = [
    "PAPER",
    "VARIABLES",
    "Achievement",
    "Band",
    "Bar",
    "Bars",
    "Chart",
    "Fill",
    "Gap",
    "Mark",
    "Shape",
    "Sign",
    "Stacked",
    "StackedRow",
    "Strip",
    "StripRow",
    "YearPoint",
    "Years",
    "drawing",
    "signs",
    "svg",
]
