"""Breakdowns as horizontal bars, and grades as stacked bars with patterns."""

from __future__ import annotations

from renkei.charts.canvas import NOTE, WIDTH, Canvas
from renkei.charts.model import Bars, Stacked, StackedRow
from renkei.charts.palette import VARIABLES, Palette
from renkei.charts.sign import Fill, Shape, Sign

_ROW = 160
_LABEL, _VALUE = 2_600, 9_990
_SPACE = 5_900


def longest(bars: Bars) -> int:
    """The value that fills a bar's whole space; at least 1, so that zeros have no length."""
    return max([bar.value or 0 for bar in bars.rows] + [1])


def bars_svg(bars: Bars, *, palette: Palette = VARIABLES, fixed: tuple[int, int] | None = None) -> str:
    """All rows on one scale from 0; a missing part has its dash and no bar; the total under a rule."""
    count = len(bars.rows) + (bars.total is not None)
    sheet = Canvas(bars.id, height=count * _ROW + 40, palette=palette, fixed=fixed)
    full = longest(bars)
    for index, bar in enumerate(bars.rows):
        colour = "ink" if bar.value is not None else "sub"
        sheet.text(0, index * _ROW + 115, bar.label, colour=colour)
        if bar.value:
            sheet.rect(_LABEL, index * _ROW + 48, max(bar.value * _SPACE // full, 30), 70, fill="bar")
        sheet.text(_VALUE, index * _ROW + 115, bar.text, anchor="end", colour=colour)
    if bars.total is not None:
        top = len(bars.rows) * _ROW
        sheet.line(0, top + 10, WIDTH, top + 10, colour="rule")
        sheet.text(0, top + 130, bars.total.label, bold=True)
        sheet.text(_VALUE, top + 130, bars.total.text, anchor="end", bold=True)
    return sheet.svg(bars.alternative)


def stacked_svg(
    stacked: Stacked, *, palette: Palette = VARIABLES, fixed: tuple[int, int] | None = None
) -> str:
    """A bar a row, all on one scale; the count stands under every part."""
    sheet = Canvas(stacked.id, height=len(stacked.rows) * 400, palette=palette, fixed=fixed)
    full = max([sum(count for _, count, _ in row.parts) for row in stacked.rows] + [1])
    fills: dict[str, str] = {}
    for index, row in enumerate(stacked.rows):
        _stack(sheet, row, top=index * 400, full=full, fills=fills)
    return sheet.svg(stacked.alternative)


def _stack(sheet: Canvas, row: StackedRow, *, top: int, full: int, fills: dict[str, str]) -> None:
    sheet.text(0, top + 110, row.label)
    at = 0
    for sign, count, text in row.parts:
        if not count:
            continue
        width = count * WIDTH // full
        if sign.style not in fills:
            fills[sign.style] = _pattern(sheet, sign)
        sheet.rect(at, top + 150, width, 120, fill=fills[sign.style], line=f"{sign.style}-line")
        sheet.text(at + width // 2, top + 360, text, size=NOTE, anchor="middle")
        at += width


def _pattern(sheet: Canvas, sign: Sign) -> str:
    """Favourable parts are plain, the others hatched: the near side rising, the far side falling."""
    if sign.shape is not Shape.SQUARE:
        return sign.style
    if sign.fill is Fill.FULL:
        return sheet.pattern(sign.style, ground=sign.style, stroke="ground", falling=True)
    return sheet.pattern(sign.style, ground=sign.style, stroke=f"{sign.style}-line")
