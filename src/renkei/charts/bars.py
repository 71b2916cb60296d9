"""Breakdowns as horizontal bars from 0. Names that leave too little room for bars stand above them."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.charts.advance import advance, lines
from renkei.charts.canvas import NOTE, WIDTH, Canvas
from renkei.charts.model import Bar, Bars
from renkei.charts.palette import VARIABLES, Palette

_LINE, _NOTE_LINE = 160, 125
_BASE = 115  # of the letters, from the top of their line
_THICKNESS = 70
_GAP = 80
_SHORTEST = 500  # the longest bar is this long at least, in ems
_SLIVER = 20  # what is not nothing shows, however small beside the others


@dataclass(frozen=True, slots=True)
class _Layout:
    """`left` and `right`: margins for names and values, in ems; `low` to `high`: the values that the rest spans."""

    left: int
    right: int
    low: int
    high: int
    is_above: bool  # names stand above their bars

    def share(self, value: int) -> int:
        return value * WIDTH // (self.high - self.low)

    @property
    def zero(self) -> int:
        return self.share(-self.low)


def bars_svg(bars: Bars, *, palette: Palette = VARIABLES, fixed: tuple[int, int] | None = None) -> str:
    """All rows on one scale from 0; a missing part has its dash and no bar; the total under a rule."""
    sheet = Canvas(bars.id, palette=palette, fixed=fixed)
    layout = _layout(bars, sheet.room)
    foot = 0
    for bar in bars.rows:
        foot = _row(sheet, bar, layout, foot)
    if layout.low < 0:
        sheet.upright(layout.zero, 0, foot, margins=(layout.left, layout.right), colour="rule")
    if bars.total is not None:
        foot = _total(sheet, bars.total, foot)
    return sheet.svg(bars.alternative, height=foot + 10)


def _layout(bars: Bars, room: int) -> _Layout:
    values = [bar.value or 0 for bar in bars.rows]
    low, high = min([0, *values]), max([bars.full, *values])
    name = max((advance(bar.label) for bar in bars.rows), default=0) + _GAP
    figure = max((advance(bar.text) for bar in (*bars.rows, *_present(bars.total))), default=0) + _GAP
    is_above = name + figure + _SHORTEST > room
    return _Layout(0 if is_above else name, figure, low, max(high, low + 1), is_above)


def _present(total: Bar | None) -> tuple[Bar, ...]:
    return () if total is None else (total,)


def _row(sheet: Canvas, bar: Bar, layout: _Layout, top: int) -> int:
    """Draw a row from `top`; where it ends."""
    colour = "sub" if bar.value is None else "ink"
    if not layout.is_above:
        sheet.text(0, top + _BASE, bar.label, colour=colour)
    else:
        for line in lines(bar.label, sheet.room):
            sheet.text(0, top + _BASE, line, colour=colour)
            top += _LINE
        top -= 25  # a bar belongs to the name above it
    _value(sheet, bar, layout, top)
    top += _LINE
    for line in lines(bar.note, sheet.room - layout.left, NOTE) if bar.note else ():
        sheet.text(0, top + 85, line, size=NOTE, colour="sub", dx=layout.left)
        top += _NOTE_LINE
    return top


def _value(sheet: Canvas, bar: Bar, layout: _Layout, top: int) -> None:
    colour = {None: "sub", 0: "zero"}.get(bar.value, "ink")
    sheet.text(WIDTH, top + _BASE, bar.text, anchor="end", colour=colour)
    if bar.value is None:
        sheet.text(0, top + _BASE, bar.reason, size=NOTE, colour="sub", dx=layout.left)
    elif bar.value:
        sign = 1 if bar.value > 0 else -1
        length = sign * max(abs(layout.share(bar.value)), _SLIVER)
        margins = (layout.left, layout.right)
        sheet.bar(layout.zero, length, y=top + 83, thickness=_THICKNESS, margins=margins, colour="bar")


def _total(sheet: Canvas, total: Bar, foot: int) -> int:
    sheet.line(0, foot + 10, WIDTH, foot + 10, colour="rule")
    sheet.text(0, foot + 145, total.label, bold=True)
    sheet.text(WIDTH, foot + 145, total.text, anchor="end", bold=True)
    return foot + 190
