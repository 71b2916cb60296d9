"""The strip of marks on paper: one mark = one item, in one line, a bracket under the favourable ones. Lengths in hundredths of a point."""

from __future__ import annotations

from html import escape

from renkei.charts.canvas import hundredths
from renkei.charts.mark import shape_of
from renkei.charts.model import Strip, StripRow
from renkei.charts.palette import VARIABLES, Palette

WIDTH = 74_600
MAX_MARKS = 100
_LABEL, _MARK, _PITCH, _ROW, _NOTE = 6_600, 940, 1_190, 2_200, 1_100


def strip_svg(strip: Strip, *, palette: Palette = VARIABLES) -> str:
    """The strip over the full width of a page (746 pt)."""
    if strip.side_by_side:
        height, body = 3_300, _one_line(strip.rows, palette)
    else:
        height = len(strip.rows) * _ROW
        body = "".join(_row(row, top * _ROW, palette) for top, row in enumerate(strip.rows))
    return (
        f'<svg class="strip" viewBox="0 0 {hundredths(WIDTH)} {hundredths(height)}" role="img"'
        f' aria-label="{escape(strip.alternative)}">{body}</svg>'
    )


def _row(row: StripRow, top: int, palette: Palette) -> str:
    pitch = min(_PITCH, (WIDTH - _LABEL) // max(len(row.marks), 1))
    size = min(_MARK, pitch * 79 // 100)
    drawn = [_words(0, top + 1_020, row.label, palette)]
    drawn += [
        shape_of(mark.sign, _LABEL + index * pitch, top + 100, size, palette=palette)
        for index, mark in enumerate(row.marks)
    ]
    if row.favourable:
        drawn.append(
            _bracket(
                _LABEL, _LABEL + row.favourable * pitch - (pitch - size) // 2, top + 100 + size + 330, palette
            )
        )
    return "".join(drawn)


def _bracket(start: int, end: int, top: int, palette: Palette) -> str:
    path = f"M{hundredths(start)} {hundredths(top)}v3.5H{hundredths(end)}v-3.5"
    return f'<path d="{path}" fill="none" stroke="{palette["ink"]}" stroke-width=".9"/>'


def _one_line(rows: tuple[StripRow, ...], palette: Palette) -> str:
    """The parts after one another, each over its own rule and label."""
    filled = [row for row in rows if row.marks]
    slots = sum(len(row.marks) for row in filled) + 2 * (len(filled) - 1)
    pitch = min(1_242, (WIDTH - _MARK) // max(slots - 1, 1))
    size = min(_MARK, pitch * 79 // 100)
    drawn: list[str] = []
    at = 0
    for row in filled:
        drawn += [
            shape_of(mark.sign, at + i * pitch, 0, size, palette=palette) for i, mark in enumerate(row.marks)
        ]
        width = (len(row.marks) - 1) * pitch + size
        rule = f'x1="{hundredths(at)}" x2="{hundredths(at + width)}" y1="17" y2="17"'
        drawn.append(f'<line {rule} stroke="{palette["ink"]}" stroke-width=".75"/>')
        drawn.append(_words(at, 3_000, _fitting(row, width), palette))
        at += (len(row.marks) + 2) * pitch
    return "".join(drawn)


def _fitting(row: StripRow, width: int) -> str:
    """The longest of the row's labels that fits under its marks."""
    full = f"{row.label}　{row.total}"
    return next((text for text in (full, row.label) if len(text) * _NOTE <= width + 2 * _PITCH), row.short)


def _words(x: int, y: int, words: str, palette: Palette) -> str:
    return f'<text x="{hundredths(x)}" y="{hundredths(y)}" font-size="11" fill="{palette["ink"]}">{escape(words)}</text>'
