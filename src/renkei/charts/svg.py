"""Every chart as SVG."""

from __future__ import annotations

from renkei.charts.achievement import achievement_svg
from renkei.charts.bars import bars_svg
from renkei.charts.model import Achievement, Bars, Chart, Stacked, Strip
from renkei.charts.palette import VARIABLES, Palette
from renkei.charts.stacked import stacked_svg
from renkei.charts.strip import condensed, strip_svg
from renkei.charts.years import years_svg


def svg(chart: Chart, *, palette: Palette = VARIABLES, fixed: tuple[int, int] | None = None) -> str:
    """The chart as one `<svg>` with its alternative text.

    Without `fixed` it fills its place in a page and takes the page's letters and colours; with `fixed` = (width, size
    of the text) in one unit it stands alone. A strip always has the width of a paper page; one of more than 100 items
    in a line is drawn as stacked bars.
    """
    if isinstance(chart, Strip):
        short = condensed(chart)
        if isinstance(short, Strip):
            return strip_svg(short, palette=palette)
        chart = short
    if isinstance(chart, Stacked):
        return stacked_svg(chart, palette=palette, fixed=fixed)
    if isinstance(chart, Achievement):
        return achievement_svg(chart, palette=palette, fixed=fixed)
    if isinstance(chart, Bars):
        return bars_svg(chart, palette=palette, fixed=fixed)
    return years_svg(chart, palette=palette, fixed=fixed)
