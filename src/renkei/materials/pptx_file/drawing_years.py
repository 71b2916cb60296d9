"""The look back on a slide: the share and the number of projects as two native charts over one row of years."""

from __future__ import annotations

from typing import Any

from renkei.charts import YearPoint, Years
from renkei.materials.outline.sheet import NOTE, NOTE_LINE, TEXT
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.drawing_share import draw_share
from renkei.materials.pptx_file.native_charts import Native, Paint, Series
from renkei.materials.pptx_file.native_charts.native import MOST_AIR, hexadecimal
from renkei.materials.pptx_file.panel import FEW, HEAD, LEFT, TOP, inner_of, panel_heading
from renkei.materials.pptx_file.placing import place_chart
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.typesetter import SMALL, Ink, Shape

_SHARE, _PROJECTS = 190.0, 160.0  # of the two panels, their headings included
_LABELS = 22.0  # under the axis
_KEY = 10.0  # a swatch of the key
_AIR, _WIDEST, _BESIDE = 160, 46.0, 3.0  # air between bars in percent of one; a bar; from a bar to its words
_CENTRED = Shape(NOTE_LINE, side="ctr")


def lay_years(press: Press, chart: Years, room: float, space: float) -> Laid:
    """Two panels, as high as the column lets them be."""
    whole = _SHARE + _PROJECTS
    grown = min(max(space - 8, whole * 2 / 3), whole * 11 / 10) / whole
    share, projects = _SHARE * grown, _PROJECTS * grown

    def draw(canvas: Canvas, left: float, top: float) -> None:
        draw_share(press, canvas, chart, Box(left, top, room, share))
        _draw_projects(press, canvas, chart, Box(left, top + share, room, projects))

    return Laid(share + projects, draw)


def _draw_projects(press: Press, canvas: Canvas, chart: Years, box: Box) -> None:
    panel_heading(press, canvas, chart.projects_title, "", box)
    if any(point.joined for point in chart.points):
        _draw_key(press, canvas, chart, box)
    is_beside = _is_beside(press, chart, box.width - LEFT)
    under = _LABELS + (0 if is_beside else NOTE_LINE)
    plot = Box(box.left + LEFT, box.top + HEAD + TOP, box.width - LEFT, box.height - HEAD - TOP - under)
    frame = Box(box.left, plot.top - TOP, box.width, plot.height + TOP + _LABELS)
    full = max([point.projects or 0 for point in chart.points] + [1])
    high = full + -(-full // 6)  # room for the number over the bar
    native = Native(
        tuple(point.label for point in chart.points),
        _project_series(chart),
        "col",
        high,
        inner_of(frame, plot),
        gap=round(100 * _step(chart, plot.width) / _bar(chart, plot.width)) - 100,
        shows_categories=True,
        category_size=TEXT if len(chart.points) <= FEW else NOTE,
    )
    name = press.named(f"{chart.id}-projects")
    for at, point in enumerate(chart.points):
        press.figures.point(name, 2, at, point.record, point.projects_text, point.projects)
    place_chart(press, canvas, name, chart.alternative, native, frame)
    for at, point in enumerate(chart.points):
        if point.projects is None:
            _say_missing(press, canvas, point.projects_text, plot, _middle(chart, plot, at))
        elif point.joined and is_beside:
            level = plot.top + plot.height * (1 - (point.projects - point.joined / 2) / high)
            _say_joined(press, canvas, chart, point.joined_text, plot, (at, level))
        elif point.joined:
            box = Box(_middle(chart, plot, at) - 30, plot.top + plot.height + _LABELS - 3, 60, NOTE_LINE)
            told = press.setter.paragraph(press.setter.run(point.joined_text, Ink(NOTE)), _CENTRED)
            canvas.write(point.joined_text, told, box, wraps=False)


def _step(chart: Years, width: float) -> float:
    return width / len(chart.points)


def _middle(chart: Years, plot: Box, at: int) -> float:
    return plot.left + (at + 0.5) * _step(chart, plot.width)


def _bar(chart: Years, width: float) -> float:
    """How wide a bar is."""
    step = _step(chart, width)
    return max(min(step / (1 + _AIR / 100), _WIDEST), step / (1 + MOST_AIR / 100))


def _is_beside(press: Press, chart: Years, width: float) -> bool:
    """Whether what joined has room at the right of its bars; else it stands under the years."""
    widest = max((press.setter.points(p.joined_text, NOTE) for p in chart.points if p.joined), default=0)
    return widest + 2 * _BESIDE <= _step(chart, width) - _bar(chart, width)


def _say_missing(press: Press, canvas: Canvas, text: str, plot: Box, middle: float) -> None:
    told = press.setter.paragraph(press.setter.run(text, SMALL), _CENTRED)
    wide = press.setter.points(text, NOTE) + 2
    box = Box(middle - wide / 2, plot.top + plot.height - NOTE_LINE - 2, wide, NOTE_LINE)
    canvas.write(text, told, box, wraps=False)


def _say_joined(
    press: Press, canvas: Canvas, chart: Years, text: str, plot: Box, place: tuple[int, float]
) -> None:
    """How many joined, at the right of their part of the bar; `place` is the year and the height."""
    at, level = place
    side = _middle(chart, plot, at) + _bar(chart, plot.width) / 2 + _BESIDE
    told = press.setter.paragraph(press.setter.run(text, Ink(NOTE)), Shape(NOTE_LINE))
    wide = press.setter.points(text, NOTE)
    canvas.write(text, told, Box(side, level - NOTE_LINE / 2, wide, NOTE_LINE), wraps=False)


def _continuing(point: YearPoint) -> int | None:
    return None if point.projects is None else point.projects - point.joined


def _project_series(chart: Years) -> tuple[Series, ...]:
    """Those that continue, those that joined hatched on top, and over both the number of all."""
    quiet, ink = hexadecimal("quiet"), hexadecimal("ink")
    joined = tuple(point.joined if point.projects is not None else None for point in chart.points)
    return (
        Series(chart.continuing, tuple(_continuing(point) for point in chart.points), Paint(quiet)),
        Series(
            chart.joined,
            joined,
            Paint("FFFFFF", ink, "wdUpDiag", ink),
        ),
        Series(
            chart.projects_title,
            tuple(point.projects for point in chart.points),
            label="#,##0",
            place="t",
            is_bold=True,
            size=TEXT,
            is_line=True,
            is_sum=True,
        ),
    )


def _draw_key(press: Press, canvas: Canvas, chart: Years, box: Box) -> None:
    """What the two kinds of bars mean, beside the title."""
    left = box.left + press.setter.points(chart.projects_title, TEXT) + 18
    looks: tuple[tuple[str, dict[str, Any]], ...] = (
        (chart.continuing, {"fill": hexadecimal("quiet")}),
        (chart.joined, {"fill": "FFFFFF", "line": hexadecimal("ink"), "pattern": "wdUpDiag"}),
    )
    for words, look in looks:
        swatch = press.setter.paragraph("", _CENTRED, SMALL)
        canvas.write("凡例 Key", swatch, Box(left, box.top + 4, _KEY, _KEY), **look)
        told = press.setter.paragraph(press.setter.run(words, Ink(NOTE)), Shape(NOTE_LINE))
        room = press.setter.points(words, NOTE)
        canvas.write(words, told, Box(left + _KEY + 4, box.top + 2, room, NOTE_LINE), wraps=False)
        left += _KEY + room + 20
