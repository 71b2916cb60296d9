"""The achievement bar: a grey bar on the scale's own bounds, a line at the target, the value at its end."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from renkei.charts.advance import advance
from renkei.charts.canvas import NOTE, WIDTH, Canvas
from renkei.charts.model import Achievement
from renkei.charts.palette import VARIABLES, Palette
from renkei.charts.spread import Label, fits, spread

_AXIS = 257  # the line of the axis, and half a tick
_TICK = 43
_BAR = 71
_FOOT, _SECOND = 386, 500  # the line of bounds and letters, and a second one where they are many
_GAP = 30
_BESIDE = 50  # between the value and the word before it, which fonts may bring nearer
_WORD, _VALUE = 86, 186  # the baselines over the axis: of the target's word, and of the value under it


def achievement_svg(
    chart: Achievement, *, palette: Palette = VARIABLES, fixed: tuple[int, int] | None = None
) -> str:
    """The bar. It ends a tenth beyond the target or the last bound; beyond that it is cut and the value says it."""
    end = end_of(chart)
    words = axis_words(chart, end)
    sheet = Canvas(chart.id, palette=palette, fixed=fixed)
    sheet.line(0, _AXIS, WIDTH, _AXIS, colour="rule")
    for band in chart.bands:
        at = place_of(band.low, end)
        sheet.line(at, _AXIS - _TICK, at, _AXIS + _TICK, colour="rule")
    is_one_line = fits([word.label(sheet.room) for word in words], sheet.room, _GAP)
    if is_one_line:
        _words(sheet, chart, words, _FOOT)
    else:
        _words(sheet, chart, [word for word in words if not word.is_letter], _FOOT)
        _words(sheet, chart, [word for word in words if word.is_letter], _SECOND)
    _bar(sheet, chart, end)
    _target(sheet, chart, end)
    return sheet.svg(chart.alternative, height=400 if is_one_line else 514)


def end_of(chart: Achievement) -> Fraction:
    """Where the axis ends, in percent: a tenth beyond the target or the last bound."""
    return max(chart.target, *(band.low for band in chart.bands)) * Fraction(11, 10)


def place_of(percent: Fraction, end: Fraction) -> int:
    """The place of a rate on the axis, in ten-thousandths of its length; what lies beyond stands at its end."""
    return int(max(min(percent, end), Fraction(0)) * WIDTH / end)


@dataclass(frozen=True, slots=True)
class AxisWord:
    """A bound at its tick, or the letter of a grade between two of them. Letters yield to numbers."""

    place: int
    words: str
    is_letter: bool

    def label(self, room: int) -> Label:
        """The word for `spread`, in a room of hundredths of an em."""
        weight = 1 if self.is_letter else 50
        return Label(self.place * room // WIDTH, advance(self.words, NOTE), weight)


def axis_words(chart: Achievement, end: Fraction) -> list[AxisWord]:
    """Bounds and letters from left to right."""
    lows = sorted(chart.bands, key=lambda band: band.low)
    uppers = [*(band.low for band in lows[1:]), end]
    words: list[AxisWord] = []
    for band, upper in zip(lows, uppers, strict=True):
        start, stop = place_of(band.low, end), place_of(upper, end)
        words.append(AxisWord(start, band.text, is_letter=False))
        words.append(AxisWord((start + stop) // 2, band.symbol, is_letter=True))
    return words


def _words(sheet: Canvas, chart: Achievement, words: list[AxisWord], y: int) -> None:
    """Bounds and letters under the axis; the letter that was reached in bold."""
    moves = spread([word.label(sheet.room) for word in words], sheet.room, _GAP)
    for word, move in zip(words, moves, strict=True):
        is_reached = word.is_letter and word.words == chart.symbol
        colour = "ink" if is_reached else "sub"
        sheet.text(
            word.place,
            y,
            word.words,
            size=NOTE,
            anchor="middle",
            bold=is_reached,
            colour=colour,
            dx=move,
        )


def _bar(sheet: Canvas, chart: Achievement, end: Fraction) -> None:
    at = place_of(chart.rate, end)
    if at:
        sheet.rect(0, _AXIS - _BAR // 2, at, _BAR, fill="bar")
    if chart.rate > end:
        cut = place_of((chart.target + end) / 2, end)
        sheet.rect(cut, _AXIS - _BAR, 80, 2 * _BAR, fill="ground")
    place, anchor = _value_at(sheet, chart, end)
    sheet.text(place, _VALUE, chart.text, anchor=anchor, bold=True)


def _value_at(sheet: Canvas, chart: Achievement, end: Fraction) -> tuple[int, str]:
    """Where the value stands: at the bar's end, before a target that was not reached; at the left edge where that is too near."""
    at, target = place_of(chart.rate, end), place_of(chart.target, end)
    stop = at if _is_reached(chart) else min(at, target - 120)
    return (0, "start") if stop < advance(chart.text) * WIDTH // sheet.room else (stop, "end")


def _is_reached(chart: Achievement) -> bool:
    return chart.rate >= chart.target


def _target(sheet: Canvas, chart: Achievement, end: Fraction) -> None:
    """The line and its word. Where the bar reaches it, the value at the bar's end takes the place over the line: the line
    ends over the bar, and the word stands before the value, or before the line where that comes first."""
    at = place_of(chart.target, end)
    if _is_reached(chart):
        sheet.line(
            at, _AXIS - _BAR // 2, at, _AXIS + _BAR // 2, colour="ground", width="6"
        )  # it is seen on the bar
        sheet.line(at, _AXIS - _BAR // 2 - 8, at, _AXIS + _TICK, width="2.7")
        _word_beside(sheet, chart, end, at)
        return
    sheet.line(at, _AXIS - 129, at, _AXIS + _TICK, width="2.7")
    label = Label(sheet.em(at), advance(chart.target_label, NOTE))
    (move,) = spread([label], sheet.room, 0)
    sheet.text(at, _WORD, chart.target_label, size=NOTE, anchor="middle", dx=move)


def _word_beside(sheet: Canvas, chart: Achievement, end: Fraction, at: int) -> None:
    """The target's word on the line of the value; behind the value where nothing is left before it."""
    stop, anchor = _value_at(sheet, chart, end)
    wide = advance(chart.text)
    start = sheet.em(stop) - (wide if anchor == "end" else 0)
    if min(sheet.em(at), start) < advance(chart.target_label, NOTE) + _BESIDE:
        sheet.text(stop, _VALUE, chart.target_label, dx=_BESIDE + (0 if anchor == "end" else wide), size=NOTE)
    elif sheet.em(at) < start:
        sheet.text(at, _VALUE, chart.target_label, anchor="end", dx=-_GAP, size=NOTE)
    else:
        sheet.text(
            stop, _VALUE, chart.target_label, anchor="end", dx=start - sheet.em(stop) - _BESIDE, size=NOTE
        )
