"""A breakdown on a slide: native bars in official order, the total under them."""

from __future__ import annotations

from decimal import Decimal

from renkei.charts import Bar, Bars
from renkei.domain.measure import unscaled
from renkei.materials.outline.breakdowns import label_ems
from renkei.materials.outline.model import Drawing
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.sheet import LINE, NOTE, NOTE_LINE, TEXT, TITLE_GAP
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.native_charts import Native, Paint, Series
from renkei.materials.pptx_file.native_charts.native import hexadecimal
from renkei.materials.pptx_file.placing import place_chart
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.table_look import INK
from renkei.materials.pptx_file.typesetter import BODY, NOTE_BODY, RIGHT, SMALL, STRONG, Shape

_TITLE, _ROW, _TOTAL, _UNDER = 36, 21, 25, 4
_BESIDE, _AIR = 6, 14  # between names and bars; between a bar and its figure, and at its end
_MISSING = 30  # room of a dash


def lay_bars(press: Press, block: Drawing, chart: Bars, room: float) -> Laid:
    """Heading, bars with their names and figures, total, remarks."""
    title, title_height = _heading(press, block, room)
    rows_height = _rows_height(press, chart)
    notes, notes_height = _notes(press, block, room)
    total = _TOTAL if chart.total else 0

    def draw(canvas: Canvas, left: float, top: float) -> None:
        at = top + TITLE_GAP
        canvas.write(block.title or chart.title, title, Box(left, at, room, title_height - TITLE_GAP))
        at = top + title_height
        if chart.rows:
            _draw_rows(press, canvas, chart, Box(left, at, room, rows_height))
        at += rows_height
        if chart.total:
            _draw_total(press, canvas, chart.total, left, at, room)
        if notes:
            canvas.write("注記 Note", notes, Box(left, at + total + _UNDER, room, notes_height))

    under = _UNDER if notes else 0
    return Laid(title_height + rows_height + total + under + notes_height, draw, above=TITLE_GAP)


def _heading(press: Press, block: Drawing, room: float) -> tuple[str, float]:
    setter = press.setter
    told = setter.run(block.title, STRONG)
    if block.subtitle:
        told += setter.run("　" + block.subtitle, SMALL)
    wide = setter.points(block.title, TEXT) + setter.points("　" + block.subtitle, NOTE)
    return setter.paragraph(told, BODY), _TITLE + (LINE if wide > room else 0)


def _rows_height(press: Press, chart: Bars) -> float:
    room = label_ems(chart, press.papers.language) * TEXT / 100
    counts = [press.setter.broken(phrases(bar.label), room, TEXT).count for bar in chart.rows]
    return sum(_ROW + LINE * (count - 1) for count in counts)


def _notes(press: Press, block: Drawing, room: float) -> tuple[str, float]:
    setter = press.setter
    told = "".join(setter.paragraph(setter.run(note, SMALL), NOTE_BODY) for note in block.notes)
    return told, sum(NOTE_LINE * setter.running(note, room, NOTE).count for note in block.notes)


def _draw_rows(press: Press, canvas: Canvas, chart: Bars, box: Box) -> None:
    names = label_ems(chart, press.papers.language) * TEXT / 100
    figures = max(press.setter.points(bar.text, TEXT) for bar in chart.rows) + _AIR
    plot = max(box.width - names - _BESIDE, 60)
    longest = chart.full or max([bar.value or 0 for bar in chart.rows] + [1])
    high = unscaled(longest) * Decimal(round(plot)) / Decimal(max(round(plot - figures), 20))
    inner = (round(10_000 * (1 - plot / box.width)), 0, round(10_000 * plot / box.width), 10_000)
    native = Native(
        categories=tuple(bar.label for bar in chart.rows),
        series=(_series(chart),),
        direction="bar",
        high=high.quantize(Decimal("0.0001")),
        inner=inner,
        gap=110,
        shows_categories=True,
    )
    name = press.named(chart.id)
    for at, bar in enumerate(chart.rows):
        press.figures.point(name, 0, at, bar.record, bar.text, native.series[0].values[at])
        if bar.value is None:
            _draw_missing(press, canvas, bar, box, at / len(chart.rows), 1 / len(chart.rows), plot)
    place_chart(press, canvas, name, chart.alternative, native, box)


def _series(chart: Bars) -> Series:
    decimals = max(
        (len(bar.text.partition(".")[2]) for bar in chart.rows if bar.value is not None), default=0
    )
    zeros = {at: hexadecimal("zero") for at, bar in enumerate(chart.rows) if bar.value == 0}
    return Series(
        chart.title or chart.subtitle,
        tuple(None if bar.value is None else unscaled(bar.value) for bar in chart.rows),
        Paint(hexadecimal("bar")),
        label="#,##0" + ("." + "0" * decimals if decimals else ""),
        place="outEnd",
        size=TEXT,
        inks=zeros,
    )


def _draw_missing(
    press: Press, canvas: Canvas, bar: Bar, box: Box, start: float, share: float, plot: float
) -> None:
    """A dash and its reason where a bar would be."""
    setter = press.setter
    told = setter.run(bar.text, SMALL) + setter.run(f"　{bar.reason}" if bar.reason else "", SMALL)
    height = share * box.height
    place = Box(box.left + box.width - plot + 4, box.top + start * box.height, plot - 4, height)
    canvas.write(f"{bar.label} {bar.reason}", setter.paragraph(told, NOTE_BODY), place, anchor="ctr")


def _draw_total(press: Press, canvas: Canvas, total: Bar, left: float, top: float, room: float) -> None:
    setter = press.setter
    canvas.rule("罫線 Rule", left, top + 2, room, rule=INK)
    high = _TOTAL - 4
    label = setter.paragraph(setter.run(total.label, STRONG), Shape(LINE))
    canvas.write(total.label, label, Box(left, top + 4, _MISSING * 2, high), anchor="ctr")
    name = press.named(total.record)
    value = None if total.value is None else unscaled(total.value)
    press.figures.shape(name, total.record, total.text, value=value)
    told = setter.paragraph(setter.run(total.text, STRONG), RIGHT)
    canvas.write(name, told, Box(left + _MISSING * 2, top + 4, room - _MISSING * 2, high), anchor="ctr")
