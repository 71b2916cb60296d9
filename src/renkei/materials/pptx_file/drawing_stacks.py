"""Grades of many items on a slide: one native stacked bar a row, its counts written at every part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from renkei.charts import Sign, Stacked, StackedRow, Strip
from renkei.materials.outline.model import Drawing
from renkei.materials.outline.sheet import NOTE
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.native_charts import Native, Series
from renkei.materials.pptx_file.native_charts.native import hexadecimal, painted
from renkei.materials.pptx_file.placing import place_chart
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.typesetter import NOTE_BODY, SMALL, Ink

_ROW, _TITLE, _AIR = 22, 20, 8
_STACKED_ROW = 47  # what the outline reserves for a row of a stacked bar
_MOST_LABEL = 200.0
_LEAST_PLOT = 0.8  # of the room; what is narrow there has room behind the bar


def lay_strip(press: Press, block: Drawing, strip: Strip, room: float) -> Laid:
    """A strip's rows as bars that people can edit; parts of one line become one bar."""
    if strip.side_by_side:
        marks = [mark for row in strip.rows for mark in row.marks]
        rows: tuple[StackedRow, ...] = (StackedRow("", _counted(mark.sign for mark in marks)),)
    else:
        rows = tuple(StackedRow(row.label, _counted(mark.sign for mark in row.marks)) for row in strip.rows)
    stacked = Stacked(strip.id, rows, strip.alternative)
    return _lay(press, stacked, room, "", _ROW)


def lay_stacked(press: Press, block: Drawing, stacked: Stacked, room: float) -> Laid:
    """Stacked bars."""
    title = block.title if not any(row.label for row in stacked.rows) else ""
    return _lay(press, stacked, room, title, _ROW if title else _STACKED_ROW)


def _counted(signs: Iterable[Sign]) -> tuple[tuple[Sign, int, str], ...]:
    return tuple((sign, count, f"{sign.symbol} {count:,}") for sign, count in Counter(signs).items())


def _lay(press: Press, stacked: Stacked, room: float, title: str, row: float) -> Laid:
    over = _TITLE if title else 0
    high = row * len(stacked.rows)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        if title:
            told = press.setter.paragraph(press.setter.run(title, Ink(NOTE)), NOTE_BODY)
            canvas.write(title, told, Box(left, top, room, _TITLE))
        _draw(press, canvas, stacked, Box(left, top + over, room, high))

    return Laid(over + high, draw)


def _draw(press: Press, canvas: Canvas, stacked: Stacked, box: Box) -> None:
    signs = _signs(stacked)
    labels = max((press.setter.points(row.label, NOTE) for row in stacked.rows), default=0)
    names = min(labels + _AIR if labels else 0, _MOST_LABEL)
    full = max([sum(count for _, count, _ in row.parts) for row in stacked.rows] + [1])
    most = [_narrow(press, row, full, (box.width - names) * _LEAST_PLOT) for row in stacked.rows]
    tail = max((press.setter.points(text, NOTE) + _AIR for text in most if text), default=0)
    plot = box.width - names - tail
    narrow = [_narrow(press, row, full, plot) for row in stacked.rows]
    native = Native(
        categories=tuple(row.label or stacked.alternative[:40] for row in stacked.rows),
        series=tuple(_series(press, sign, stacked, full, plot) for sign in signs),
        direction="bar",
        high=full,
        inner=(round(10_000 * names / box.width), 0, round(10_000 * plot / box.width), 10_000),
        gap=45,
        shows_categories=labels > 0,
        category_size=NOTE,
    )
    place_chart(press, canvas, press.named(stacked.id), stacked.alternative, native, box)
    high = box.height / len(stacked.rows)
    for at, text in enumerate(narrow):
        if text:
            told = press.setter.paragraph(press.setter.run(text, SMALL), NOTE_BODY)
            place = Box(box.left + names + plot + 4, box.top + at * high, tail - 4, high)
            canvas.write(text, told, place, anchor="ctr", wraps=False)


def _signs(stacked: Stacked) -> list[Sign]:
    """The signs of all rows in grade order: no row names them in another."""
    found: dict[Sign, None] = {}
    for row in sorted(stacked.rows, key=lambda row: -len(row.parts)):
        found |= dict.fromkeys(sign for sign, _, _ in row.parts)
    return sorted(found, key=lambda sign: sign.style == "dash-empty")


def _count(row: StackedRow, sign: Sign) -> int:
    return sum(count for found, count, _ in row.parts if found == sign)


def _shown(sign: Sign) -> str:
    return "－" if sign.style == "dash-empty" else sign.symbol


def _is_narrow(press: Press, sign: Sign, count: int, full: int, plot: float) -> bool:
    return count > 0 and count * plot / full < press.setter.points(f"{_shown(sign)} {count:,}", NOTE) + 3


def _narrow(press: Press, row: StackedRow, full: int, plot: float) -> str:
    """The counts that find no room in their own part of a bar of a length; they stand behind it."""
    told = [
        f"{_shown(sign)} {count:,}"
        for sign, count, _ in row.parts
        if _is_narrow(press, sign, count, full, plot)
    ]
    return "　".join(told)


def _series(press: Press, sign: Sign, stacked: Stacked, full: int, plot: float) -> Series:
    counts = tuple(_count(row, sign) for row in stacked.rows)
    hidden = frozenset(
        at for at, count in enumerate(counts) if not count or _is_narrow(press, sign, count, full, plot)
    )
    paint = painted(sign)
    is_hatched = bool(paint.pattern)
    ink = hexadecimal(f"{sign.style}-on") if not is_hatched else hexadecimal("square-light-on")
    return Series(
        f"{_shown(sign)} {sign.label}".strip(),
        counts,
        paint,
        label=f'"{_shown(sign)} "#,##0',
        ink="FFFFFF" if sign.style == "square-full" else ink,
        place="ctr",
        is_bold=True,
        unlabelled=hidden,
    )
