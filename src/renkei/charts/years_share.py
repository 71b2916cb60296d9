"""The upper panel of the look back: the favourable share, year by year."""

from __future__ import annotations

from renkei.charts.advance import advance, lines
from renkei.charts.band import band
from renkei.charts.canvas import NOTE, WIDTH, Canvas
from renkei.charts.columns import LEFT, Columns
from renkei.charts.figures import (
    FLOOR,
    TOP,
    Box,
    Figure,
    around,
    around_dot,
    box_of,
    is_joined,
    level,
    placed,
)
from renkei.charts.model import Years

_PANEL = 1_470  # the height of this panel and the air below it
_LINE = 105  # of a note
_TITLE_LINE = 140

_Note = tuple[Figure, str, int]  # what a hollow dot means: a line of words and its baseline


def share_panel(sheet: Canvas, chart: Years) -> int:
    """Axis, bands without a value, the line, and the dots with their figures; where the panel ends."""
    _axis(sheet, chart)
    columns = Columns(len(chart.points))
    middles = [columns.middle(index) for index in range(len(chart.points))]
    figures = placed(sheet, chart.points, middles)
    notes = [
        note
        for figure in figures
        if figure.point.is_reported
        for note in _reported(sheet, figure, chart, columns)
    ]
    taken = _taken(sheet, figures, notes)
    for gap in chart.gaps:
        band(sheet, gap, columns, taken)
    _joins(sheet, chart, middles)
    for figure in figures:
        _dot(sheet, figure)
    for figure, words, baseline in notes:
        sheet.text(figure.x, baseline, words, size=NOTE, anchor="middle", colour="sub")
    return _PANEL


def _axis(sheet: Canvas, chart: Years) -> None:
    _title(sheet, chart)
    for percent in (0, 50, 100):
        y = FLOOR - percent * (FLOOR - TOP) // 100
        sheet.line(LEFT, y, WIDTH, y, colour="hair" if percent else "rule")
        sheet.text(LEFT, y + 28, str(percent), size=NOTE, anchor="end", colour="sub", dx=-20)


def _title(sheet: Canvas, chart: Years) -> None:
    """The title with its unit behind it; what is too long for one line moves the rest down."""
    broken = lines(chart.share_title, sheet.room - advance(chart.share_unit, NOTE) - 40)
    for line in broken[:-1]:
        sheet.text(0, 86, line, bold=True)
        sheet.top += _TITLE_LINE
    sheet.text(0, 86, broken[-1], bold=True, unit=chart.share_unit)


def _taken(sheet: Canvas, figures: list[Figure], notes: list[_Note]) -> list[Box]:
    boxes = [around(sheet, figure) for figure in figures]
    boxes += [around_dot(sheet.em(figure.x), figure.y) for figure in figures]
    return boxes + [box_of(words, sheet.em(figure.x), baseline, NOTE) for figure, words, baseline in notes]


def _joins(sheet: Canvas, chart: Years, middles: list[int]) -> None:
    for index in range(1, len(chart.points)):
        before, after = chart.points[index - 1], chart.points[index]
        if is_joined(before, after):
            start, stop = middles[index - 1], middles[index]
            sheet.line(start, level(before), stop, level(after), colour="line", width="2.7")


def _dot(sheet: Canvas, figure: Figure) -> None:
    fill = "ground" if figure.point.is_reported else "line"
    sheet.dot(figure.x, figure.y, 38, fill=fill, line="line")
    words, size = figure.point.share_text, figure.size
    sheet.text(figure.x, figure.baseline, words, size=size, anchor="middle", bold=True, halo=True)


def _reported(sheet: Canvas, figure: Figure, chart: Years, columns: Columns) -> list[_Note]:
    """What a hollow dot means: under it where there is room, else over its figure."""
    broken = lines(chart.reported, max(sheet.em(columns.pitch) * 9 // 10, 300), NOTE)
    first = figure.y + 140
    if figure.is_below or first + len(broken) * _LINE - 80 > FLOOR:
        first = min(figure.baseline - 120, figure.y - 78) - (len(broken) - 1) * _LINE
    return [(figure, line, first + number * _LINE) for number, line in enumerate(broken)]
