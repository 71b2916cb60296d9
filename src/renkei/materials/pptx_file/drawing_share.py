"""The favourable share over the years: a native line that joins what was counted, and what no chart says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from renkei.charts import Gap, YearPoint, Years
from renkei.materials.outline.sheet import LINE, NOTE, NOTE_LINE, TEXT
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.native_charts import Native, Paint, Series
from renkei.materials.pptx_file.native_charts.native import hexadecimal
from renkei.materials.pptx_file.panel import FEW, HEAD, LEFT, TOP, inner_of, panel_heading
from renkei.materials.pptx_file.placing import number_form, place_chart, printed
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.typesetter import PLAIN, SMALL, Ink, Shape

_DOT = 8.0  # the diameter of a dot
_NEAR, _FAR, _HALF = 6.0, 22.0, 18.0  # where a figure begins and ends over or under its dot; half its width
_UNDER = 8.0
_OVER = 24.0  # what the frame has over the plot, for a figure at 100 %
_MIDDLE, _NOTE = Shape(LINE, side="ctr"), Shape(NOTE_LINE, side="ctr")


def draw_share(press: Press, canvas: Canvas, chart: Years, box: Box) -> None:
    """Heading, chart, bands over years without a value, and what hollow dots mean."""
    panel_heading(press, canvas, chart.share_title, chart.share_unit, box)
    plot = Box(box.left + LEFT, box.top + HEAD + TOP, box.width - LEFT, box.height - HEAD - TOP - 12)
    frame = Box(box.left, plot.top - _OVER, box.width, plot.height + _OVER + 10)
    sides = _Sides(chart.points, plot)
    lines = _series(chart, sides)
    years = tuple(point.label for point in chart.points)
    native = Native(years, lines, "col", 100, inner_of(frame, plot), grid=50)
    name = press.named(f"{chart.id}-share")
    for at, point in enumerate(chart.points):
        row = len(lines) - 1 if point.is_reported else 0
        press.figures.point(name, row, at, point.record, point.share_text, lines[row].values[at])
    place_chart(press, canvas, name, chart.alternative, native, frame)
    for gap in chart.gaps:
        _draw_gap(press, canvas, gap, plot, len(chart.points))
    for at, point in enumerate(chart.points):
        if point.is_reported and point.share is not None:
            _say_reported(press, canvas, chart.reported, plot, sides, at)


def _series(chart: Years, sides: _Sides) -> tuple[Series, ...]:
    """The shares that were counted, joined by a line; those of which nothing else was published as hollow dots."""
    line = hexadecimal("line")
    counted, reported = (_shares(chart.points, is_reported=kind) for kind in (False, True))
    look: dict[str, Any] = {
        "label": number_form(point.share_text for point in chart.points),
        "place": "t",
        "places": {at: side for at in range(len(chart.points)) if (side := sides.side(at)) != "t"},
        "is_bold": True,
        "size": TEXT if len(chart.points) <= FEW else NOTE,
        "is_line": True,
    }
    found = (Series(chart.share_title, counted, Paint(line, line), **look),)
    if all(value is None for value in reported):
        return found
    return (*found, Series(chart.reported, reported, Paint("FFFFFF", line), is_joined=False, **look))


def _shares(points: tuple[YearPoint, ...], *, is_reported: bool) -> tuple[Any, ...]:
    return tuple(
        printed(point.share_text, point.share)
        if point.share is not None and point.is_reported is is_reported
        else None
        for point in points
    )


# ---- where figures stand


@dataclass(frozen=True, slots=True)
class _Sides:
    """On which side of their dots the figures stand clear of the line, of the grid and of the axis."""

    points: tuple[YearPoint, ...]
    plot: Box

    @property
    def step(self) -> float:
        """From one year to the next."""
        return self.plot.width / len(self.points)

    def level(self, at: int) -> float:
        """How high a dot stands over the axis."""
        return float(self.points[at].share or 0) * self.plot.height / 100

    def side(self, at: int) -> str:
        """Where a figure stands best: over its dot (t), under it (b), or beside it where no line comes from there."""
        if self.points[at].share is None:
            return "t"
        rises = {near: self.level(near) - self.level(at) for near in self._joined(at)}
        across = [rise * _HALF / self.step for rise in rises.values()]  # the line at the figure's edge
        to_grid = self.plot.height - self.level(at)
        costs = {
            "t": sum(way > _NEAR for way in across) + (_NEAR < to_grid < _FAR),
            "b": sum(way < -_NEAR for way in across) + (self.level(at) < _FAR),
            "l": 2 * (at - 1 in rises),
            "r": 2 * (at + 1 in rises),
        }
        free = [side for side in ("t", "b") if not costs[side]]
        return free[0] if free else min(costs, key=lambda side: costs[side])

    def _joined(self, at: int) -> list[int]:
        """The years to which the line goes from here."""
        if self.points[at].is_reported:
            return []
        near = (n for n in (at - 1, at + 1) if 0 <= n < len(self.points))
        return [n for n in near if self.points[n].share is not None and not self.points[n].is_reported]


# ---- what stands round it


def _draw_gap(press: Press, canvas: Canvas, gap: Gap, plot: Box, years: int) -> None:
    """A tinted band over years without a value; it covers the grid, since nothing is said there."""
    step = plot.width / years
    band = Box(plot.left + gap.first * step, plot.top + 1, (gap.last - gap.first + 1) * step, plot.height - 2)
    longest = max(press.setter.points(line, TEXT) for line in gap.lines)
    ink = PLAIN if longest <= band.width else Ink(NOTE)
    told = "".join(press.setter.paragraph(press.setter.run(line, ink), _MIDDLE) for line in gap.lines)
    canvas.write("".join(gap.lines), told, band, anchor="ctr", fill="bg2")


def _say_reported(press: Press, canvas: Canvas, words: str, plot: Box, sides: _Sides, at: int) -> None:
    """What a hollow dot means, under it or, near the axis, over its figure; and its ring once more, since not every
    program draws hollow dots."""
    middle, level = plot.left + (at + 0.5) * sides.step, plot.top + plot.height - sides.level(at)
    empty = press.setter.paragraph("", _NOTE, SMALL)
    ring = Box(middle - _DOT / 2, level - _DOT / 2, _DOT, _DOT)
    canvas.write("輪 Ring", empty, ring, line=hexadecimal("line"), fill="bg1", shape="ellipse")
    high = NOTE_LINE * press.setter.running(words, sides.step, NOTE).count
    top = level + (_FAR if sides.side(at) == "b" else _UNDER)
    if top + high > plot.top + plot.height:
        top = level - _FAR - high
    told = press.setter.paragraph(press.setter.run(words, SMALL), _NOTE)
    canvas.write(words, told, Box(middle - sides.step / 2, top, sides.step, high))
