"""The strip of marks on paper: one mark = one item, in one line, a bracket under the favourable ones. Lengths in hundredths of a point."""

from __future__ import annotations

from collections import Counter
from html import escape

from renkei.charts.advance import advance
from renkei.charts.canvas import hundredths
from renkei.charts.mark import shape_of
from renkei.charts.model import Mark, Stacked, StackedRow, Strip, StripRow
from renkei.charts.palette import VARIABLES, Palette
from renkei.charts.sign import Sign

WIDTH = 74_600
MAX_MARKS = 100
_CLEAR = 1_200  # between two labels at least
_LABEL, _MOST_LABEL, _MARK, _PITCH, _ROW, _NOTE = 6_600, 20_000, 940, 1_190, 2_200, 1_100


def condensed(strip: Strip) -> Strip | Stacked:
    """The strip itself up to 100 items in a line, else its counts as stacked bars (A31, B14, －5)."""
    counts = [len(row.marks) for row in strip.rows]
    longest = sum(counts) if strip.side_by_side else max(counts, default=0)
    if longest <= MAX_MARKS:
        return strip
    return Stacked(
        strip.id,
        tuple(StackedRow(_full(row), _parts(row.marks), row.counted, row.favourable) for row in strip.rows),
        strip.alternative,
    )


def strip_svg(strip: Strip, *, palette: Palette = VARIABLES) -> str:
    """The strip over the full width of a page (746 pt)."""
    if strip.side_by_side:
        height, body = 3_300, _one_line(strip.rows, palette)
    else:
        height = len(strip.rows) * _ROW
        body = _year_rows(strip.rows, palette)
    return (
        f'<svg class="strip" viewBox="0 0 {hundredths(WIDTH)} {hundredths(height)}" overflow="visible" role="img"'
        f' aria-label="{escape(strip.alternative)}">{body}</svg>'
    )


def _parts(marks: tuple[Mark, ...]) -> tuple[tuple[Sign, int, str], ...]:
    counts = Counter(mark.sign for mark in marks)
    return tuple((sign, count, f"{_short(sign)}{count:,}") for sign, count in counts.items())


def _short(sign: Sign) -> str:
    """The sign before a count. A minus would make the count negative, so no grade is a full-width dash."""
    return "－" if sign.symbol == "-" else sign.symbol


def _year_rows(rows: tuple[StripRow, ...], palette: Palette) -> str:
    """One row under the other, their marks in line, as large as the longest row allows."""
    label = min(max([_LABEL] + [advance(row.label, _NOTE) + 500 for row in rows]), _MOST_LABEL)
    pitch = min([_PITCH] + [(WIDTH - label) // max(len(row.marks), 1) for row in rows])
    return "".join(_row(row, index * _ROW, label, pitch, palette) for index, row in enumerate(rows))


def _row(row: StripRow, top: int, label: int, pitch: int, palette: Palette) -> str:
    size = min(_MARK, pitch * 79 // 100)
    words = row.label if advance(row.label, _NOTE) <= label or not row.short else row.short
    drawn = [_words(0, top + 1_020, words, palette)]
    for index, mark in enumerate(row.marks):
        at = label + index * pitch
        drawn.append(shape_of(mark.sign, at, top + 100 + (_MARK - size) // 2, size, palette=palette))
    if row.favourable:
        end = label + row.favourable * pitch - (pitch - size) // 2
        drawn.append(_bracket(label, end, top + 1_370, palette))
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
        for index, mark in enumerate(row.marks):
            drawn.append(shape_of(mark.sign, at + index * pitch, 0, size, palette=palette))
        width = (len(row.marks) - 1) * pitch + size
        rule = f'x1="{hundredths(at)}" x2="{hundredths(at + width)}" y1="17" y2="17"'
        drawn.append(f'<line {rule} stroke="{palette["ink"]}" stroke-width=".75"/>')
        drawn.append(_words(at, 3_000, _fitting(row, width + 2 * pitch - (pitch - size)), palette))
        at += (len(row.marks) + 2) * pitch
    return "".join(drawn)


def _full(row: StripRow) -> str:
    return f"{row.label}　{row.total}" if row.total else row.label


def _fitting(row: StripRow, room: int) -> str:
    """The longest of the row's labels that stays clear of the next part's."""
    fitting = (text for text in (_full(row), row.label) if advance(text, _NOTE) + _CLEAR <= room)
    return next(fitting, row.short)


def _words(x: int, y: int, words: str, palette: Palette) -> str:
    return f'<text x="{hundredths(x)}" y="{hundredths(y)}" font-size="11" fill="{palette["ink"]}">{escape(words)}</text>'
