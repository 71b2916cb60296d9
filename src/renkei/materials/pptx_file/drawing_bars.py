"""A breakdown on a slide: native bars in official order, the total under them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from renkei.charts import Bar, Bars
from renkei.domain.measure import unscaled
from renkei.materials.outline.model import Drawing
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.sheet import LINE, NOTE, NOTE_LINE, TEXT, TITLE_GAP
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.lines import Lines
from renkei.materials.pptx_file.native_charts import Native, Paint, Series
from renkei.materials.pptx_file.native_charts.native import MOST_AIR, hexadecimal
from renkei.materials.pptx_file.placing import number_form, place_chart
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.table_look import INK
from renkei.materials.pptx_file.typesetter import BODY, NOTE_BODY, RIGHT, SMALL, STRONG, Shape, Typesetter

_TITLE, _ROW, _TOTAL, _UNDER = 36, 21, 25, 4
_BESIDE, _AIR = 6, 14  # between names and bars; between a bar and its figure, and at its end
_PAD, _NAME_LINE = 3, 16  # between names in several lines
_SHORTEST, _LEAST_NAME, _LONG_NAME = (
    60,
    84,
    120,
)  # what bars and names have at least; names in several lines at most
_FEW = 3  # rows that stand on a slide at least
_THICK = 10  # of a bar, in points
_NAME = Shape(_NAME_LINE, side="r")


def lay_bars(press: Press, block: Drawing, chart: Bars, room: float) -> Laid:
    """Heading, bars with their names and figures, total, remarks."""
    title, title_height = _heading(press, block, room)
    places = _places(press, chart, room)
    rows_height = places.over + places.row * len(chart.rows) + places.under
    notes, notes_height = _notes(press, block, room)
    total = total_height(press.setter, chart.total, room) if chart.total else 0

    def draw(canvas: Canvas, left: float, top: float) -> None:
        at = top + TITLE_GAP
        canvas.write(block.title or chart.title, title, Box(left, at, room, title_height - TITLE_GAP))
        at = top + title_height
        if chart.rows:
            rows = Box(left, at + places.over, room, places.row * len(chart.rows))
            _draw_rows(press, canvas, chart, rows, places)
        at += rows_height
        if chart.total:
            _draw_total(press, canvas, chart.total, Box(left, at, room, total))
        if notes:
            less = press.setter.less_room([(note, NOTE) for note in block.notes], room)
            canvas.write("注記 Note", notes, Box(left, at + total + _UNDER, room - less, notes_height))

    under = _UNDER if notes else 0
    return Laid(title_height + rows_height + total + under + notes_height, draw, above=TITLE_GAP)


def parted_bars(
    press: Press, block: Drawing, chart: Bars, room: float, space: float
) -> tuple[Drawing, Drawing] | None:
    """A breakdown parted between rows, both parts on one scale, its total and remarks with the second; None where less
    than three rows fit, or would be left."""
    _, title = _heading(press, block, room)
    places = _places(press, chart, room)
    at = min(int((space - title - places.over - places.under) // places.row), len(chart.rows) - _FEW)
    if at < _FEW:
        return None
    scaled = replace(chart, full=chart.full or max(bar.value or 0 for bar in chart.rows))
    first = replace(block, chart=replace(scaled, rows=chart.rows[:at], total=None), notes=())
    return first, replace(block, chart=replace(scaled, id=f"{chart.id}-on", rows=chart.rows[at:]))


def _heading(press: Press, block: Drawing, room: float) -> tuple[str, float]:
    setter = press.setter
    title = setter.broken(phrases(block.title), room, TEXT)
    told, under = setter.lines(title.texts, STRONG), ""
    more = setter.run("　" + block.subtitle, SMALL) if block.subtitle else ""
    wide = setter.points(title.texts[-1], TEXT) + setter.points("　" + block.subtitle, NOTE)
    if more and (wide > room or title.count > len(title.texts)):
        less = setter.run(block.subtitle, SMALL)
        more, under = "", setter.paragraph(less, NOTE_BODY)
    high = LINE * title.count + (NOTE_LINE if under else 0)
    return setter.paragraph(told + more, BODY) + under, _TITLE - LINE + high


def _notes(press: Press, block: Drawing, room: float) -> tuple[str, float]:
    setter = press.setter
    told = "".join(setter.paragraph(setter.run(note, SMALL), NOTE_BODY) for note in block.notes)
    return told, sum(NOTE_LINE * setter.running(note, room, NOTE).count for note in block.notes)


@dataclass(frozen=True, slots=True)
class _Places:
    """Points of the width: names at the left, bars, figures at their ends; and the height of a row. Long names stand in
    `lines` of their own, since office programs do not agree where the names of a chart break; they reach `over` the first
    row and `under` the last."""

    names: float
    bars: float
    row: float
    lines: tuple[Lines, ...] = ()
    over: float = 0
    under: float = 0


def _places(press: Press, chart: Bars, room: float) -> _Places:
    """Names stand in one line where their bars still have room; else rows are so high that no name meets the next."""
    setter = press.setter
    longest = max((setter.points(bar.label, TEXT) for bar in chart.rows), default=0) + 1
    figures = max((setter.points(bar.text, TEXT) for bar in chart.rows), default=0) + _AIR
    if longest <= room - figures - _SHORTEST:
        names = longest + _BESIDE
        return _Places(names, room - names - figures, _ROW)
    names = max(min(_LONG_NAME, room - figures - _SHORTEST), _LEAST_NAME)
    lines = tuple(setter.broken(phrases(bar.label), names, TEXT) for bar in chart.rows)
    high = [_NAME_LINE * line.count for line in lines]
    row = max((_PAD + (one + next_one) / 2 for one, next_one in pairwise(high)), default=_ROW)
    row = max(row, _ROW)
    over, under = (max(0.0, (_PAD + end - row) / 2) for end in (high[0], high[-1]))
    bars = max(room - names - _BESIDE - figures, 20)
    return _Places(names + _BESIDE, bars, row, lines, over, under)


def _draw_rows(press: Press, canvas: Canvas, chart: Bars, box: Box, places: _Places) -> None:
    """The bars, on the scale of the whole where they are a part of it; else the program finds one, and they grow with
    figures that people change."""
    names, bars = (round(10_000 * part / box.width) for part in (places.names, places.bars))
    native = Native(
        categories=tuple(bar.label for bar in chart.rows),
        series=(_series(chart),),
        direction="bar",
        high=unscaled(chart.full) if chart.full else None,
        inner=(names, 0, bars, 10_000),
        low=None if any((bar.value or 0) < 0 for bar in chart.rows) else 0,
        gap=min(round(100 * places.row / _THICK) - 100, MOST_AIR),
        shows_categories=not places.lines,
    )
    name = press.named(chart.id)
    place_chart(press, canvas, name, chart.alternative, native, box)
    for at, bar in enumerate(chart.rows):
        press.figures.point(name, 0, at, bar.record, bar.text, native.series[0].values[at])
        top = box.top + at * places.row
        if places.lines:
            _draw_name(
                press, canvas, bar, places.lines[at], Box(box.left, top, places.names - _BESIDE, places.row)
            )
        if bar.value is None:
            left = box.left + places.names + _BESIDE
            place = Box(left, top, box.left + box.width - left, places.row)
            _draw_missing(press, canvas, bar, place)


def _draw_name(press: Press, canvas: Canvas, bar: Bar, name: Lines, box: Box) -> None:
    """A name in the middle of its row; in several lines it reaches into the rows beside it."""
    high = max(_NAME_LINE * name.count, 1)
    told = press.setter.paragraph(press.setter.lines(name.texts), _NAME)
    place = Box(box.left, box.top + (box.height - high) / 2, box.width, high)
    canvas.write(bar.label, told, place, anchor="ctr")


def _series(chart: Bars) -> Series:
    zeros = {at: hexadecimal("zero") for at, bar in enumerate(chart.rows) if bar.value == 0}
    return Series(
        chart.title or chart.subtitle,
        tuple(None if bar.value is None else unscaled(bar.value) for bar in chart.rows),
        Paint(hexadecimal("bar")),
        label=number_form(bar.text for bar in chart.rows if bar.value is not None),
        place="outEnd",
        size=TEXT,
        inks=zeros,
    )


def _draw_missing(press: Press, canvas: Canvas, bar: Bar, box: Box) -> None:
    """A dash and its reason where a bar would be."""
    told = press.setter.run(f"{bar.text}　{bar.reason}" if bar.reason else bar.text, SMALL)
    name = f"{bar.label} {bar.reason}".strip()
    canvas.write(name, press.setter.paragraph(told, NOTE_BODY), box, anchor="ctr")


def _total_label(setter: Typesetter, total: Bar) -> float:
    """The room of what stands before a total."""
    return setter.points(total.label, TEXT) + _BESIDE


def total_height(setter: Typesetter, total: Bar, room: float) -> float:
    """The height in points of a total in as many lines as it takes: one that is a part of more says so behind it."""
    told = setter.running(total.text, room - _total_label(setter, total), TEXT)
    return _TOTAL + LINE * (told.count - 1)


def _draw_total(press: Press, canvas: Canvas, total: Bar, box: Box) -> None:
    setter = press.setter
    canvas.rule("罫線 Rule", box.left, box.top + 2, box.width, rule=INK)
    high, wide = box.height - 4, _total_label(setter, total)
    label = setter.paragraph(setter.run(total.label, STRONG), Shape(LINE))
    canvas.write(total.label, label, Box(box.left, box.top + 4, wide, high), anchor="ctr", wraps=False)
    name = press.named(total.record)
    value = None if total.value is None else unscaled(total.value)
    press.figures.shape(name, total.record, total.text, value=value)
    told = setter.paragraph(setter.run(total.text, STRONG), RIGHT)
    canvas.write(name, told, Box(box.left + wide, box.top + 4, box.width - wide, high), anchor="ctr")
