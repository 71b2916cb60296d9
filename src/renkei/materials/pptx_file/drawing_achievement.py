"""How far an item came, on a slide: a native bar on the scale's own bounds, a line at the target, the value at its end."""

from __future__ import annotations

from renkei.charts import Achievement, AxisWord, Label, axis_words, end_of, place_of, spread
from renkei.materials.outline.model import Drawing
from renkei.materials.outline.sheet import LINE, NOTE, NOTE_LINE, TEXT
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.native_charts import Native, Paint, Series
from renkei.materials.pptx_file.native_charts.native import hexadecimal
from renkei.materials.pptx_file.placing import place_chart, printed
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.table_look import INK, Rule
from renkei.materials.pptx_file.typesetter import Ink, Shape

_OVER, _NAME = 2, 20  # over the chart; the name of the indicator where there are several
_HIGH, _SECOND = 56, 16  # with words in one line; a second one
_AXIS, _BAR, _TICK, _FOOT = 36.0, 10.0, 6.0, 43.0
_TARGET, _VALUE = 3.0, 13.0  # tops of the target's word and of the value, over the axis
_FRAME = 26.0  # the height of the chart's frame, its bar in the middle
_CENTRED, _NOTES = Shape(LINE, side="ctr"), Shape(NOTE_LINE, side="ctr")
_TARGET_LINE = Rule(2, "1A1A1A")
_GAP = 4


def lay_achievement(press: Press, block: Drawing, chart: Achievement, room: float) -> Laid:
    """The bar with its axis and words."""
    count = press.setter.running(block.title, room, TEXT).count if block.title else 0
    name = _NAME + LINE * (count - 1) if count else 0
    words = axis_words(chart, end_of(chart))
    is_one_line = sum(press.setter.points(word.words, NOTE) + _GAP for word in words) <= room
    high = _HIGH if is_one_line else _HIGH + _SECOND

    def draw(canvas: Canvas, left: float, top: float) -> None:
        top += _OVER
        if block.title:
            told = press.setter.paragraph(press.setter.run(block.title))
            canvas.write(block.title, told, Box(left, top, room, LINE * count))
        _draw(press, canvas, chart, Box(left, top + name, room, high), words, is_one_line=is_one_line)

    return Laid(_OVER + name + high, draw)


def _draw(
    press: Press, canvas: Canvas, chart: Achievement, box: Box, words: list[AxisWord], *, is_one_line: bool
) -> None:
    end = end_of(chart)
    axis = box.top + _AXIS
    canvas.rule("軸 Axis", box.left, axis, box.width, rule=INK)
    for band in chart.bands:
        at = box.left + _across(box, place_of(band.low, end))
        canvas.rule("境 Bound", at, axis - _TICK, 0, 2 * _TICK, rule=INK)
    _bar(press, canvas, chart, box)
    at = box.left + _across(box, place_of(chart.target, end))
    over = _BAR / 2 + 2 if chart.rate >= chart.target else 18  # a value at the line takes its place
    canvas.rule("目標 Target", at, axis - over, 0, over + _TICK, rule=_TARGET_LINE)
    _over(press, canvas, chart, box)
    lines = (
        [words] if is_one_line else [[w for w in words if not w.is_letter], [w for w in words if w.is_letter]]
    )
    for number, line in enumerate(lines):
        _under(press, canvas, chart, box, line, box.top + _FOOT + number * _SECOND)


def _across(box: Box, share: int) -> float:
    return share * box.width / 10_000


def _bar(press: Press, canvas: Canvas, chart: Achievement, box: Box) -> None:
    """The bar alone is native; what is beyond the axis is cut there, and the value says it."""
    end = end_of(chart)
    name = press.named(chart.id)
    value = printed(chart.text, chart.rate)
    inner = round(10_000 * (1 - _BAR / _FRAME) / 2)
    series = Series(press.words("Rate"), (value,), Paint(hexadecimal("bar")))
    native = Native(
        (chart.name,), (series,), "bar", printed("", end), (0, inner, 10_000, 10_000 - 2 * inner), gap=0
    )
    press.figures.point(name, 0, 0, chart.record, chart.text, value)
    frame = Box(box.left, box.top + _AXIS - _FRAME / 2, box.width, _FRAME)
    place_chart(press, canvas, name, chart.alternative, native, frame)
    if chart.rate > end:
        at = box.left + _across(box, place_of((chart.target + end) / 2, end))
        cut = Box(at, box.top + _AXIS - _BAR / 2 - 1, 4, _BAR + 2)
        canvas.write("切れ目 Cut", press.setter.paragraph("", _NOTES), cut, fill="bg1")


def _over(press: Press, canvas: Canvas, chart: Achievement, box: Box) -> None:
    """The value at the bar's end, and the word of the target at its line: side by side where they would meet."""
    end, setter = end_of(chart), press.setter
    value, word = setter.points(chart.text, TEXT), setter.points(chart.target_label, NOTE)
    target = _across(box, place_of(chart.target, end))
    stop = _across(box, place_of(chart.rate, end))
    is_reached = chart.rate >= chart.target
    stop = max(stop if is_reached else min(stop, target - 4), value)
    told = setter.paragraph(setter.run(chart.text, Ink(TEXT, is_bold=True)), Shape(LINE, side="r"))
    name = press.named(f"{chart.record}@value")
    press.figures.shape(name, chart.record, chart.text)
    canvas.write(name, told, Box(box.left + stop - value, box.top + _VALUE, value, LINE), wraps=False)
    if is_reached:
        place = min(target, stop - value) - word - 6
    else:
        place = min(max(target - word / 2, stop + 6 if stop + 6 + word <= box.width else 0), box.width - word)
    label = setter.paragraph(setter.run(chart.target_label, Ink(NOTE, colour="tx2")), _NOTES)
    high = _TARGET if not is_reached else _VALUE + 3
    spot = Box(box.left + max(place, 0), box.top + high, word, NOTE_LINE)
    canvas.write(chart.target_label, label, spot, wraps=False)


def _under(
    press: Press, canvas: Canvas, chart: Achievement, box: Box, words: list[AxisWord], top: float
) -> None:
    """Bounds and letters under the axis, the letter that was reached in bold."""
    wide = [press.setter.points(word.words, NOTE) for word in words]
    labels = [
        Label(round(_across(box, word.place)), round(room), 1 if word.is_letter else 50)
        for word, room in zip(words, wide, strict=True)
    ]
    moves = spread(labels, int(box.width), _GAP)
    for word, room, move in zip(words, wide, moves, strict=True):
        is_reached = word.is_letter and word.words == chart.symbol
        ink = Ink(NOTE, is_bold=is_reached, colour="" if is_reached else "tx2")
        told = press.setter.paragraph(press.setter.run(word.words, ink), _NOTES)
        left = box.left + _across(box, word.place) + move - room / 2
        canvas.write(word.words, told, Box(left, top, room, NOTE_LINE), wraps=False)
