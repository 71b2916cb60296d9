"""Grades as stacked bars with patterns, for more items than a strip can hold."""

from __future__ import annotations

from itertools import pairwise

from renkei.charts.advance import advance, lines
from renkei.charts.canvas import NOTE, WIDTH, Canvas
from renkei.charts.model import Stacked, StackedRow
from renkei.charts.palette import VARIABLES, Palette
from renkei.charts.sign import Fill, Shape, Sign
from renkei.charts.spread import Label, fits, spread

_BAR = 120
_GAP = 40


def stacked_svg(
    stacked: Stacked, *, palette: Palette = VARIABLES, fixed: tuple[int, int] | None = None
) -> str:
    """A bar a row, all on one scale; the count stands under every part that is not empty."""
    sheet = Canvas(stacked.id, palette=palette, fixed=fixed)
    full = max([sum(count for _, count, _ in row.parts) for row in stacked.rows] + [1])
    foot = 0
    for row in stacked.rows:
        foot = _stack(sheet, row, top=foot, full=full)
    return sheet.svg(stacked.alternative, height=foot)


def _stack(sheet: Canvas, row: StackedRow, *, top: int, full: int) -> int:
    """Draw a row from `top`; where it ends."""
    for line in lines(row.label, sheet.room):
        sheet.text(0, top + 110, line)
        top += 140
    parts = [part for part in row.parts if part[1]]
    at, ends = 0, [0]
    for sign, count, _ in parts:
        at += count
        ends.append(at * WIDTH // full)
        dash = "3 2" if sign.shape is Shape.DASH else ""
        fill, line_colour = _fill(sheet, sign), f"{sign.style}-line"
        sheet.rect(ends[-2], top + 10, ends[-1] - ends[-2], _BAR, fill=fill, line=line_colour, dash=dash)
    middles = [(low + high) // 2 for low, high in pairwise(ends)]
    _counts(sheet, [text for _, _, text in parts], middles, top + _BAR + 120)
    return top + _BAR + 170


def _counts(sheet: Canvas, texts: list[str], middles: list[int], y: int) -> None:
    """The counts, side by side however thin their parts; they move in ems, so they keep apart at every width."""
    labels = [
        Label(sheet.em(middle), advance(text, NOTE)) for middle, text in zip(middles, texts, strict=True)
    ]
    gap = _GAP if fits(labels, sheet.room, _GAP) else 0
    moves = spread(labels, sheet.room, gap)
    for text, middle, move in zip(texts, middles, moves, strict=True):
        sheet.text(middle, y, text, size=NOTE, anchor="middle", dx=move)


def _fill(sheet: Canvas, sign: Sign) -> str:
    """Favourable parts are plain, the others hatched: the near side rising, the far side falling."""
    if sign.shape is not Shape.SQUARE:
        return sign.style
    if sign.fill is Fill.FULL:
        return sheet.pattern(sign.style, ground=sign.style, stroke="ground", falling=True)
    return sheet.pattern(sign.style, ground=sign.style, stroke=f"{sign.style}-line")
