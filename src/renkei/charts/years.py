"""The look back: the share and the number of projects in two panels over one row of years."""

from __future__ import annotations

from renkei.charts.canvas import NOTE, WIDTH, Canvas
from renkei.charts.model import YearPoint, Years
from renkei.charts.palette import VARIABLES, Palette

_LEFT = 670  # room for the numbers of the axis
_TOP, _FLOOR = 214, 1_214  # of the share's panel: 100 % and 0 %
_TITLE = 1_560
_HEAD, _GROUND = 2_000, 2_720  # of the projects' panel: the longest bar's end, and its foot
_HEIGHT = 2_880
_BIG = 114  # 16 of 14


def years_svg(chart: Years, *, palette: Palette = VARIABLES, fixed: tuple[int, int] | None = None) -> str:
    """Both panels. Years without a share are a tint band with words; no line crosses them, nothing is estimated."""
    sheet = Canvas(chart.id, height=_HEIGHT, palette=palette, fixed=fixed)
    _share_panel(sheet, chart)
    _project_panel(sheet, chart)
    return sheet.svg(chart.alternative)


def _column(chart: Years, index: int) -> int:
    """The middle of a year's column."""
    return _LEFT + (2 * index + 1) * (WIDTH - _LEFT) // (2 * len(chart.points))


def _pitch(chart: Years) -> int:
    return (WIDTH - _LEFT) // len(chart.points)


def _share_panel(sheet: Canvas, chart: Years) -> None:
    sheet.text(0, 86, chart.share_title, bold=True)
    sheet.text(WIDTH, 86, chart.share_unit, size=NOTE, anchor="end", colour="sub")
    for percent in (0, 50, 100):
        y = _level(percent)
        colour = "hair" if percent else "rule"
        sheet.line(_LEFT, y, WIDTH, y, colour=colour)
        sheet.text(_LEFT - 90, y + 28, str(percent), size=NOTE, anchor="end", colour="sub")
    _gaps(sheet, chart)
    _joins(sheet, chart)
    for index, point in enumerate(chart.points):
        _dot(sheet, _column(chart, index), point, chart.reported)


def _level(percent: int) -> int:
    return _FLOOR - percent * (_FLOOR - _TOP) // 100


def _height(point: YearPoint) -> int:
    share = point.share if point.share is not None else 0
    return int(_FLOOR - share * (_FLOOR - _TOP) / 100)


def _gaps(sheet: Canvas, chart: Years) -> None:
    for gap in chart.gaps:
        half = _pitch(chart) // 2
        left, right = _column(chart, gap.first) - half, _column(chart, gap.last) + half
        sheet.rect(left, _TOP + 4, right - left, _FLOOR - _TOP - 8, fill="tint")
        middle = (_TOP + _FLOOR) // 2 - len(gap.lines) * 72 + 105
        for line, words in enumerate(gap.lines):
            sheet.text((left + right) // 2, middle + line * 144, words, anchor="middle")


def _joins(sheet: Canvas, chart: Years) -> None:
    """Lines between years that follow one another and were counted the same way."""
    for index in range(1, len(chart.points)):
        before, after = chart.points[index - 1], chart.points[index]
        if before.share is None or after.share is None or before.is_reported or after.is_reported:
            continue
        sheet.line(
            _column(chart, index - 1),
            _height(before),
            _column(chart, index),
            _height(after),
            colour="line",
            width="2.7",
        )


def _dot(sheet: Canvas, x: int, point: YearPoint, reported: str) -> None:
    if point.share is None:
        return
    y = _height(point)
    sheet.dot(x, y, 38, fill="ground" if point.is_reported else "line", line="line")
    sheet.text(x, y - 78, point.share_text, size=_BIG, anchor="middle", bold=True)
    if point.is_reported:
        sheet.text(x, y + 146, reported, size=NOTE, anchor="middle", colour="sub")


def _project_panel(sheet: Canvas, chart: Years) -> None:
    sheet.text(0, _TITLE, chart.projects_title, bold=True)
    hatch = sheet.pattern("joined", ground="ground", stroke="ink")
    if any(point.joined for point in chart.points):
        _key(sheet, chart, hatch)
    full = max([point.projects or 0 for point in chart.points] + [1])
    for index, point in enumerate(chart.points):
        _project_bar(sheet, chart, index, full=full, hatch=hatch)
        sheet.text(_column(chart, index), _HEIGHT - 10, point.label, anchor="middle")
    sheet.line(_LEFT, _GROUND, WIDTH, _GROUND, colour="rule")


def _key(sheet: Canvas, chart: Years, hatch: str) -> None:
    for y, words, fill in ((_TITLE - 86, chart.joined, hatch), (_TITLE + 26, chart.continuing, "quiet")):
        sheet.rect(3_200, y, 220, 71, fill=fill, line="ink" if fill == hatch else "")
        sheet.text(3_550, y + 67, words, size=NOTE)


def _project_bar(sheet: Canvas, chart: Years, index: int, *, full: int, hatch: str) -> None:
    point = chart.points[index]
    x, width = _column(chart, index), _pitch(chart) * 46 // 100
    if point.projects is None:
        sheet.text(x, _GROUND - 40, point.projects_text, anchor="middle", colour="sub")
        return
    joined = point.joined * (_GROUND - _HEAD) // full
    height = point.projects * (_GROUND - _HEAD) // full
    sheet.rect(x - width // 2, _GROUND - height + joined, width, height - joined, fill="quiet")
    if joined:
        sheet.rect(x - width // 2, _GROUND - height, width, joined, fill=hatch, line="ink")
        sheet.text(x + width // 2, _GROUND - height + joined // 2 + 28, point.joined_text, size=NOTE, dx=25)
    sheet.text(x, _GROUND - height - 36, point.projects_text, size=_BIG, anchor="middle", bold=True)
