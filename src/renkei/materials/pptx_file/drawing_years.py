"""The look back on a slide: the share and the number of projects as two native charts over one row of years."""

from __future__ import annotations

from typing import Any

from renkei.charts import Gap, YearPoint, Years
from renkei.materials.outline.sheet import LINE, NOTE, NOTE_LINE, TEXT
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.native_charts import Native, Paint, Series
from renkei.materials.pptx_file.native_charts.native import hexadecimal
from renkei.materials.pptx_file.placing import place_chart, printed
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.typesetter import BODY, PLAIN, SMALL, STRONG, Ink, Shape

_LEFT = 26.0  # room of the axis words
_SHARE, _PROJECTS = 190.0, 160.0  # of the two panels, their headings included
_HEAD, _LABELS, _TOP = 24.0, 22.0, 14.0
_DOT = 8.0  # the diameter of a dot
_KEY, _GAP = 10.0, 160  # a swatch of the key; the air between bars in percent of a bar
_CENTRED = Shape(LINE, side="ctr")
_UNDER_DOT = Shape(NOTE_LINE, side="ctr")
_FEW = 6  # years whose figures stand beside each other in full size


def lay_years(press: Press, chart: Years, room: float, space: float) -> Laid:
    """Two panels, as high as the column lets them be."""
    whole = _SHARE + _PROJECTS
    grown = min(max(space - 8, whole * 2 / 3), whole * 11 / 10) / whole
    share, projects = _SHARE * grown, _PROJECTS * grown

    def draw(canvas: Canvas, left: float, top: float) -> None:
        _draw_share(press, canvas, chart, Box(left, top, room, share))
        _draw_projects(press, canvas, chart, Box(left, top + share, room, projects))

    return Laid(share + projects, draw)


def _heading(press: Press, canvas: Canvas, title: str, unit: str, box: Box) -> None:
    told = press.setter.run(title, STRONG) + press.setter.run(f"　{unit}" if unit else "", SMALL)
    wide = press.setter.points(title, TEXT) + press.setter.points(f"　{unit}" if unit else "", NOTE) + 2
    place = Box(box.left, box.top, min(wide, box.width), LINE)
    canvas.write(title, press.setter.paragraph(told, BODY), place, wraps=wide > box.width)


# ---- the share


def _draw_share(press: Press, canvas: Canvas, chart: Years, box: Box) -> None:
    _heading(press, canvas, chart.share_title, chart.share_unit, box)
    plot = Box(box.left + _LEFT, box.top + _HEAD + _TOP, box.width - _LEFT, box.height - _HEAD - _TOP - 12)
    frame = Box(box.left, plot.top - _TOP, box.width, plot.height + _TOP + 10)
    lines = _share_series(chart)
    years = tuple(point.label for point in chart.points)
    native = Native(years, lines, "col", 100, _inner(frame, plot), grid=50)
    name = press.named(f"{chart.id}-share")
    for at, point in enumerate(chart.points):
        row = len(lines) - 1 if point.is_reported else 0
        press.figures.point(name, row, at, point.record, point.share_text, lines[row].values[at])
    place_chart(press, canvas, name, chart.alternative, native, frame)
    for gap in chart.gaps:
        _draw_gap(press, canvas, gap, plot, len(chart.points))
    _say_reported(press, canvas, chart, plot)


def _share_series(chart: Years) -> tuple[Series, ...]:
    """The shares that were counted, joined by a line; those of which nothing else was published as hollow dots."""
    line = hexadecimal("line")
    counted, reported = (
        tuple(
            printed(point.share_text, point.share)
            if point.share is not None and point.is_reported is is_reported
            else None
            for point in chart.points
        )
        for is_reported in (False, True)
    )
    size = TEXT if len(chart.points) <= _FEW else NOTE
    look: dict[str, Any] = {"label": "0.0", "place": "t", "is_bold": True, "size": size, "is_line": True}
    found = (Series(chart.share_title, counted, Paint(line, line), **look),)
    if all(value is None for value in reported):
        return found
    return (*found, Series(chart.reported, reported, Paint("FFFFFF", line), is_joined=False, **look))


def _inner(frame: Box, plot: Box) -> tuple[int, int, int, int]:
    return (
        round(10_000 * (plot.left - frame.left) / frame.width),
        round(10_000 * (plot.top - frame.top) / frame.height),
        round(10_000 * plot.width / frame.width),
        round(10_000 * plot.height / frame.height),
    )


def _draw_gap(press: Press, canvas: Canvas, gap: Gap, plot: Box, years: int) -> None:
    """A tinted band over years without a value; it covers the grid, since nothing is said there."""
    step = plot.width / years
    band = Box(plot.left + gap.first * step, plot.top + 1, (gap.last - gap.first + 1) * step, plot.height - 2)
    longest = max(press.setter.points(line, TEXT) for line in gap.lines)
    ink = PLAIN if longest <= band.width else Ink(NOTE)
    told = "".join(press.setter.paragraph(press.setter.run(line, ink), _CENTRED) for line in gap.lines)
    canvas.write("".join(gap.lines), told, band, anchor="ctr", fill="bg2")


def _say_reported(press: Press, canvas: Canvas, chart: Years, plot: Box) -> None:
    """What a hollow dot means, under each; its ring once more, since not every program draws hollow dots."""
    step = plot.width / len(chart.points)
    for at, point in enumerate(chart.points):
        if not point.is_reported or point.share is None:
            continue
        told = press.setter.paragraph(press.setter.run(chart.reported, SMALL), _UNDER_DOT)
        level = plot.top + plot.height * (1 - float(point.share) / 100)
        ring = Box(plot.left + (at + 0.5) * step - _DOT / 2, level - _DOT / 2, _DOT, _DOT)
        empty = press.setter.paragraph("", _UNDER_DOT, SMALL)
        canvas.write("輪 Ring", empty, ring, line=hexadecimal("line"), fill="bg1", shape="ellipse")
        count = press.setter.running(chart.reported, step, NOTE).count
        top = min(level + 8, plot.top + plot.height - NOTE_LINE * count - 2)
        canvas.write(chart.reported, told, Box(plot.left + at * step, top, step, NOTE_LINE * count))


# ---- the projects


def _draw_projects(press: Press, canvas: Canvas, chart: Years, box: Box) -> None:
    _heading(press, canvas, chart.projects_title, "", box)
    if any(point.joined for point in chart.points):
        _draw_key(press, canvas, chart, box)
    plot = Box(
        box.left + _LEFT, box.top + _HEAD + _TOP, box.width - _LEFT, box.height - _HEAD - _TOP - _LABELS
    )
    frame = Box(box.left, plot.top - _TOP, box.width, plot.height + _TOP + _LABELS)
    full = max([point.projects or 0 for point in chart.points] + [1])
    high = full + -(-full // 6)  # room for the number over the bar
    native = Native(
        tuple(point.label for point in chart.points),
        _project_series(chart),
        "col",
        high,
        _inner(frame, plot),
        gap=_GAP,
        shows_categories=True,
        category_size=TEXT if len(chart.points) <= _FEW else NOTE,
    )
    name = press.named(f"{chart.id}-projects")
    for at, point in enumerate(chart.points):
        press.figures.point(name, 2, at, point.record, point.projects_text, point.projects)
    place_chart(press, canvas, name, chart.alternative, native, frame)
    _say_joined(press, canvas, chart, plot, high)


def _say_joined(press: Press, canvas: Canvas, chart: Years, plot: Box, high: int) -> None:
    """How many joined, at the right of their part of the bar."""
    step = plot.width / len(chart.points)
    for at, point in enumerate(chart.points):
        if not point.joined or point.projects is None:
            continue
        middle = plot.top + plot.height * (1 - (point.projects - point.joined / 2) / high)
        side = plot.left + (at + 0.5) * step + step / (1 + _GAP / 100) / 2 + 3
        told = press.setter.paragraph(press.setter.run(point.joined_text, Ink(NOTE)), Shape(NOTE_LINE))
        spot = Box(side, middle - NOTE_LINE / 2, press.setter.points(point.joined_text, NOTE), NOTE_LINE)
        canvas.write(point.joined_text, told, spot, wraps=False)


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
        swatch = press.setter.paragraph("", _UNDER_DOT, SMALL)
        canvas.write("凡例 Key", swatch, Box(left, box.top + 4, _KEY, _KEY), **look)
        told = press.setter.paragraph(press.setter.run(words, Ink(NOTE)), Shape(NOTE_LINE))
        room = press.setter.points(words, NOTE)
        canvas.write(words, told, Box(left + _KEY + 4, box.top + 2, room, NOTE_LINE), wraps=False)
        left += _KEY + room + 20
