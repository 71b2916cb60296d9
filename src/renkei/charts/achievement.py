"""The achievement bar: a grey bar on the scale's own bounds, a line at the target, the value at its end."""

from __future__ import annotations

from fractions import Fraction

from renkei.charts.canvas import NOTE, WIDTH, Canvas
from renkei.charts.model import Achievement
from renkei.charts.palette import VARIABLES, Palette

_AXIS = 257  # the line of the axis, and half a tick
_TICK = 43
_BAR = 71


def achievement_svg(
    chart: Achievement, *, palette: Palette = VARIABLES, fixed: tuple[int, int] | None = None
) -> str:
    """The bar. It ends a tenth beyond the target or the last bound; beyond that it is cut and the value says it."""
    sheet = Canvas(chart.id, height=400, palette=palette, fixed=fixed)
    end = _end(chart)
    sheet.line(0, _AXIS, WIDTH, _AXIS, colour="rule")
    _bands(sheet, chart, end)
    _bar(sheet, chart, end)
    at = _x(chart.target, end)
    sheet.line(at, _AXIS - 129, at, _AXIS + _TICK, width="2.7")
    sheet.text(at, 86, chart.target_label, size=NOTE, anchor="middle")
    return sheet.svg(chart.alternative)


def _end(chart: Achievement) -> Fraction:
    return max(chart.target, *(band.low for band in chart.bands)) * Fraction(11, 10)


def _x(percent: Fraction, end: Fraction) -> int:
    return int(max(min(percent, end), Fraction(0)) * WIDTH / end)


def _bands(sheet: Canvas, chart: Achievement, end: Fraction) -> None:
    """Ticks with their bounds, and between them the letters: the one that was reached in bold."""
    lows = sorted(chart.bands, key=lambda band: band.low)
    uppers = [*(band.low for band in lows[1:]), end]
    for band, upper in zip(lows, uppers, strict=True):
        at = _x(band.low, end)
        reached = band.symbol == chart.symbol
        sheet.line(at, _AXIS - _TICK, at, _AXIS + _TICK, colour="rule")
        anchor = "middle" if at else "start"
        sheet.text(at, 386, band.text, size=NOTE, anchor=anchor, colour="sub")
        middle = (at + _x(upper, end)) // 2
        if upper - band.low < end / 6:
            middle += 250  # a narrow band's letter clears the number beside it
        sheet.text(
            middle,
            386,
            band.symbol,
            size=NOTE,
            anchor="middle",
            bold=reached,
            colour="ink" if reached else "sub",
        )


def _bar(sheet: Canvas, chart: Achievement, end: Fraction) -> None:
    at = _x(chart.rate, end)
    sheet.rect(0, _AXIS - _BAR // 2, at, _BAR, fill="bar")
    if chart.rate > end:
        gap = _x(chart.target * Fraction(105, 100), end)
        sheet.rect(gap, _AXIS - _BAR, 80, 2 * _BAR, fill="ground")
    target = _x(chart.target, end)
    # The value stands before the target's line, so that the two never cross.
    clear = target - 120 if at > target - 300 else at
    anchor = "start" if clear < 2_000 else "end"
    sheet.text(0 if anchor == "start" else clear, 186, chart.text, anchor=anchor, bold=True)
