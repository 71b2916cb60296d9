"""The look back on a slide: the share and the number of projects as two native charts over one row of years."""

from __future__ import annotations

from renkei.charts import Gap, YearPoint, Years
from renkei.materials.outline.sheet import LINE, NOTE, NOTE_LINE, TEXT
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.native_charts import Native, Paint, Series
from renkei.materials.pptx_file.native_charts.native import hexadecimal
from renkei.materials.pptx_file.placing import place_chart, printed
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.typesetter import BODY, SMALL, STRONG, Ink, Shape

_LEFT = 26.0  # room of the axis words
_SHARE, _PROJECTS = 190.0, 160.0  # of the two panels, their headings included
_HEAD, _LABELS, _TOP = 24.0, 22.0, 14.0
_KEY, _GAP = 10.0, 160  # a swatch of the key; the air between bars in percent of a bar
_CENTRED = Shape(NOTE_LINE, side="ctr")


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
    canvas.write(
        title, press.setter.paragraph(told, BODY), Box(box.left, box.top, min(wide, box.width), LINE)
    )


# ---- the share


def _draw_share(press: Press, canvas: Canvas, chart: Years, box: Box) -> None:
    _heading(press, canvas, chart.share_title, chart.share_unit, box)
    plot = Box(box.left + _LEFT, box.top + _HEAD + _TOP, box.width - _LEFT, box.height - _HEAD - _TOP - 12)
    for gap in chart.gaps:
        _draw_gap(press, canvas, gap, plot, len(chart.points))
    frame = Box(box.left, plot.top - _TOP, box.width, plot.height + _TOP + 10)
    values = tuple(
        None if point.share is None else printed(point.share_text, point.share) for point in chart.points
    )
    line = Series(
        chart.share_title,
        values,
        Paint(line=hexadecimal("line")),
        label="0.0",
        place="t",
        is_bold=True,
        size=TEXT,
        is_line=True,
        hollow=frozenset(at for at, point in enumerate(chart.points) if point.is_reported),
    )
    native = Native(
        tuple(point.label for point in chart.points), (line,), "col", 100, _inner(frame, plot), grid=50
    )
    name = press.named(f"{chart.id}-share")
    for at, point in enumerate(chart.points):
        press.figures.point(name, 0, at, point.record, point.share_text, values[at])
    place_chart(press, canvas, name, chart.alternative, native, frame)
    _say_reported(press, canvas, chart, plot)


def _inner(frame: Box, plot: Box) -> tuple[int, int, int, int]:
    return (
        round(10_000 * (plot.left - frame.left) / frame.width),
        round(10_000 * (plot.top - frame.top) / frame.height),
        round(10_000 * plot.width / frame.width),
        round(10_000 * plot.height / frame.height),
    )


def _draw_gap(press: Press, canvas: Canvas, gap: Gap, plot: Box, years: int) -> None:
    """A tinted band over years without a value; nothing is drawn across it."""
    step = plot.width / years
    told = "".join(press.setter.paragraph(press.setter.run(line, SMALL), _CENTRED) for line in gap.lines)
    band = Box(plot.left + gap.first * step, plot.top, (gap.last - gap.first + 1) * step, plot.height)
    canvas.write("".join(gap.lines), told, band, anchor="ctr", fill="F2F2F2")


def _say_reported(press: Press, canvas: Canvas, chart: Years, plot: Box) -> None:
    """What a hollow dot means, under each."""
    step = plot.width / len(chart.points)
    for at, point in enumerate(chart.points):
        if not point.is_reported or point.share is None:
            continue
        told = press.setter.paragraph(press.setter.run(chart.reported, SMALL), _CENTRED)
        low = plot.top + plot.height * (1 - float(point.share) / 100) + 8
        count = press.setter.running(chart.reported, step, NOTE).count
        top = min(low, plot.top + plot.height - NOTE_LINE * count - 2)
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
    native = Native(
        tuple(point.label for point in chart.points),
        _project_series(chart),
        "col",
        full + -(-full // 6),
        _inner(frame, plot),
        gap=_GAP,
        shows_categories=True,
        category_size=TEXT if len(chart.points) <= 6 else NOTE,
    )
    name = press.named(f"{chart.id}-projects")
    for at, point in enumerate(chart.points):
        press.figures.point(name, 2, at, point.record, point.projects_text, point.projects)
    place_chart(press, canvas, name, chart.alternative, native, frame)
    _say_joined(press, canvas, chart, plot, int(native.high))


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
    for words, fill, line in ((chart.continuing, "8C8C8C", ""), (chart.joined, "FFFFFF", "1A1A1A")):
        swatch = press.setter.paragraph("", _CENTRED)
        canvas.write("凡例 Key", swatch, Box(left, box.top + 4, _KEY, _KEY), fill=fill, line=line)
        told = press.setter.paragraph(press.setter.run(words, Ink(NOTE)), Shape(NOTE_LINE))
        room = press.setter.points(words, NOTE)
        canvas.write(words, told, Box(left + _KEY + 4, box.top + 2, room, NOTE_LINE), wraps=False)
        left += _KEY + room + 20
