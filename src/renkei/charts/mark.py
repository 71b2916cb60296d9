"""The mark of a grade, and a line of them."""

from __future__ import annotations

from html import escape

from renkei.charts.advance import advance
from renkei.charts.canvas import hundredths
from renkei.charts.palette import VARIABLES, Palette
from renkei.charts.sign import Fill, Shape, Sign

# Letters inside a mark of 24: their size, the width they may take, and the smallest that can be read.
_LETTER, _INSIDE, _SMALLEST = 1472, {Shape.CIRCLE: 1750, Shape.SQUARE: 1850}, 700


def shape_of(sign: Sign, x: int, y: int, size: int, *, palette: Palette = VARIABLES) -> str:
    """The mark without its letter, in a square at (x, y); lengths in hundredths."""
    fill, line = palette[sign.style], palette[f"{sign.style}-line"]
    centre_x, centre_y = x + size // 2, y + size // 2
    if sign.shape is Shape.DASH:
        half = size * 3 // 10
        return (
            f'<line x1="{hundredths(centre_x - half)}" y1="{hundredths(centre_y)}" x2="{hundredths(centre_x + half)}"'
            f' y2="{hundredths(centre_y)}" stroke="{line}" stroke-width="{hundredths(max(size // 14, 90))}"/>'
        )
    stroke = 0 if sign.fill is Fill.FULL else size * 7 // 100
    outline = f' stroke="{line}" stroke-width="{hundredths(stroke)}"' if stroke else ""
    if sign.shape is Shape.CIRCLE:
        radius = hundredths((size - stroke) // 2)
        return f'<circle cx="{hundredths(centre_x)}" cy="{hundredths(centre_y)}" r="{radius}" fill="{fill}"{outline}/>'
    side = size * 93 // 100 - stroke
    corner_x, corner_y = centre_x - side // 2, centre_y - side // 2
    return (
        f'<rect x="{hundredths(corner_x)}" y="{hundredths(corner_y)}" width="{hundredths(side)}"'
        f' height="{hundredths(side)}" fill="{fill}"{outline}/>'
    )


def letter_size(sign: Sign) -> int:
    """How large the office's own sign stands in a mark of 24, in hundredths; 0 where it is a word too long for that.

    >>> [letter_size(Sign(s, s, Shape.CIRCLE, Fill.FULL)) for s in ("A", "B+", "◎", "達成", "目標以上")]
    [1472, 1458, 1472, 875, 0]
    """
    if sign.shape is Shape.DASH:
        return 0
    size = min(_LETTER, _INSIDE[sign.shape] * 100 // max(advance(sign.symbol), 1))
    return size if size >= _SMALLEST else 0


def letter_of(sign: Sign, *, palette: Palette = VARIABLES) -> str:
    """The office's own sign inside a mark of 24. A word too long for that must stand beside the mark."""
    size = letter_size(sign)
    if not size:
        return ""
    baseline = 1200 + size * 35 // 100
    return (
        f'<text x="12" y="{hundredths(baseline)}" font-size="{hundredths(size)}" font-weight="700"'
        f' text-anchor="middle" fill="{palette[f"{sign.style}-on"]}">{escape(sign.symbol)}</text>'
    )


def drawing(sign: Sign, *, palette: Palette = VARIABLES) -> str:
    """The inside of a mark of 24 by 24: shape and letter."""
    return shape_of(sign, 50, 50, 2300, palette=palette) + letter_of(sign, palette=palette)
