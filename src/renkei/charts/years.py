"""The look back: the share and the number of projects in two panels over one row of years."""

from __future__ import annotations

from renkei.charts.canvas import Canvas
from renkei.charts.model import Years
from renkei.charts.palette import VARIABLES, Palette
from renkei.charts.years_projects import project_panel
from renkei.charts.years_share import share_panel


def years_svg(chart: Years, *, palette: Palette = VARIABLES, fixed: tuple[int, int] | None = None) -> str:
    """Both panels. Years without a share are a tint band with words; no line crosses them, nothing is estimated.

    Up to 14 years every figure has its place, even on the narrowest screen.
    """
    sheet = Canvas(chart.id, palette=palette, fixed=fixed)
    foot = project_panel(sheet, chart, share_panel(sheet, chart))
    return sheet.svg(chart.alternative, height=sheet.top + foot)
