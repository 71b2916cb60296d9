"""The upper panel of the look back: the favourable share, year by year."""

from __future__ import annotations

from renkei.charts.advance import advance, lines
from renkei.charts.canvas import EM, NOTE, WIDTH, Canvas
from renkei.charts.columns import LEFT, Columns
from renkei.charts.figures import FLOOR, TOP, Figure, is_joined, level, placed
from renkei.charts.model import Gap, Years

_PANEL = 1_470  # the height of this panel and the air below it
_MOST_LINES = 6  # of a band's words at full size
_OVER = 100  # what words may stand out of a narrow band


def share_panel(sheet: Canvas, chart: Years) -> int:
    """Axis, bands without a value, the line, and the dots with their figures; where the panel ends."""
    sheet.text(0, 86, chart.share_title, bold=True)
    sheet.text(0, 86, chart.share_unit, size=NOTE, colour="sub", dx=advance(chart.share_title) + 40)
    for percent in (0, 50, 100):
        y = FLOOR - percent * (FLOOR - TOP) // 100
        sheet.line(LEFT, y, WIDTH, y, colour="hair" if percent else "rule")
        sheet.text(LEFT, y + 28, str(percent), size=NOTE, anchor="end", colour="sub", dx=-30)
    columns = Columns(len(chart.points))
    for gap in chart.gaps:
        _band(sheet, gap, columns)
    _joins(sheet, chart, columns)
    middles = [columns.middle(index) for index in range(len(chart.points))]
    for figure in placed(sheet, chart.points, middles):
        _dot(sheet, figure)
        if figure.point.is_reported:
            _reported(sheet, figure, chart.reported, columns.pitch)
    return _PANEL


def _band(sheet: Canvas, gap: Gap, columns: Columns) -> None:
    """Years without a value: tint, and the words that say so, smaller where the band is narrow."""
    left = columns.middle(gap.first) - columns.pitch // 2
    width = (gap.last - gap.first + 1) * columns.pitch
    sheet.rect(left, TOP + 4, width, FLOOR - TOP - 8, fill="tint")
    size = EM
    broken = _broken(gap, sheet.em(width) + _OVER, size)
    if len(broken) > _MOST_LINES:
        size = NOTE
        broken = _broken(gap, sheet.em(width) + _OVER, size)
    pitch = 144 * size // EM
    first = (TOP + FLOOR) // 2 - len(broken) * pitch // 2 + 105 * size // EM
    for number, words in enumerate(broken):
        sheet.text(left + width // 2, first + number * pitch, words, size=size, anchor="middle")


def _broken(gap: Gap, room: int, size: int) -> list[str]:
    return [piece for line in gap.lines for piece in lines(line, room, size)]


def _joins(sheet: Canvas, chart: Years, columns: Columns) -> None:
    for index in range(1, len(chart.points)):
        before, after = chart.points[index - 1], chart.points[index]
        if is_joined(before, after):
            start, stop = columns.middle(index - 1), columns.middle(index)
            sheet.line(start, level(before), stop, level(after), colour="line", width="2.7")


def _dot(sheet: Canvas, figure: Figure) -> None:
    fill = "ground" if figure.point.is_reported else "line"
    sheet.dot(figure.x, figure.y, 38, fill=fill, line="line")
    words, size = figure.point.share_text, figure.size
    sheet.text(figure.x, figure.baseline, words, size=size, anchor="middle", bold=True, halo=True)


def _reported(sheet: Canvas, figure: Figure, words: str, pitch: int) -> None:
    """What a hollow dot means: under it where there is room, else over its figure."""
    broken = lines(words, max(sheet.em(pitch) * 3 // 2, 300), NOTE)
    first = figure.y + 140
    if figure.is_below or first + len(broken) * 105 - 80 > FLOOR:
        first = min(figure.baseline - 120, figure.y - 78) - (len(broken) - 1) * 105
    for number, line in enumerate(broken):
        sheet.text(figure.x, first + number * 105, line, size=NOTE, anchor="middle", colour="sub")
