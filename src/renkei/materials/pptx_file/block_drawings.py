"""Charts on a slide: native and editable, their words round them."""

from __future__ import annotations

from dataclasses import replace

from renkei.charts import Achievement, Bars, Stacked, Strip, Years
from renkei.materials.outline.model import Drawing
from renkei.materials.pptx_file.canvas import Canvas
from renkei.materials.pptx_file.drawing_achievement import lay_achievement
from renkei.materials.pptx_file.drawing_bars import lay_bars
from renkei.materials.pptx_file.drawing_stacks import lay_stacked
from renkei.materials.pptx_file.drawing_strip import lay_strip
from renkei.materials.pptx_file.drawing_years import lay_years
from renkei.materials.pptx_file.press import Laid, Press


def lay_drawing(press: Press, block: Drawing, room: float, space: float) -> Laid:
    """A chart of the neutral model as native charts. `space` is the height that its column has."""
    laid = _laid(press, block, room, space)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.drawing = block.chart.id
        laid.draw(canvas, left, top)
        canvas.drawing = ""

    return replace(laid, draw=draw)


def _laid(press: Press, block: Drawing, room: float, space: float) -> Laid:
    match block.chart:
        case Bars() as bars:
            return lay_bars(press, block, bars, room)
        case Achievement() as achievement:
            return lay_achievement(press, block, achievement, room)
        case Strip() as strip:
            return lay_strip(press, block, strip, room)
        case Stacked() as stacked:
            return lay_stacked(press, block, stacked, room)
        case Years() as years:
            return lay_years(press, years, room, space)
    raise TypeError(f"no such chart: {type(block.chart).__name__}")
