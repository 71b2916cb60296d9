"""One neutral chart model, the marks of grades and roles, and their SVG."""

from renkei.charts.achievement import AxisWord, axis_words, end_of, place_of
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
from renkei.charts.roles import RoleLook, role_look
from renkei.charts.sign import Fill, Shape, Sign, signs
from renkei.charts.spread import Label, spread
from renkei.charts.strip import condensed
from renkei.charts.svg import svg

__all__ = [
    "DARK",
    "FORCED",
    "PAPER",
    "VARIABLES",
    "Achievement",
    "AxisWord",
    "Band",
    "Bar",
    "Bars",
    "Chart",
    "Fill",
    "Gap",
    "Label",
    "Mark",
    "RoleLook",
    "Shape",
    "Sign",
    "Stacked",
    "StackedRow",
    "Strip",
    "StripRow",
    "YearPoint",
    "Years",
    "axis_words",
    "condensed",
    "declarations",
    "drawing",
    "end_of",
    "letter_size",
    "place_of",
    "role_look",
    "signs",
    "spread",
    "svg",
]
