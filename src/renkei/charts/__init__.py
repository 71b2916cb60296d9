"""One neutral chart model, the marks of grades and roles, and their SVG."""

from renkei.charts.mark import drawing, letter_size
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
from renkei.charts.palette import DARK, FORCED, PAPER, VARIABLES, declarations
from renkei.charts.sign import Fill, Shape, Sign, signs
from renkei.charts.strip import condensed
from renkei.charts.svg import svg

__all__ = [
    "DARK",
    "FORCED",
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
    "condensed",
    "declarations",
    "drawing",
    "letter_size",
    "signs",
    "svg",
]
