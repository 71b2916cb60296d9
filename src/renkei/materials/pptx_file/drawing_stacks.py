"""Grades of many items on a slide: one native stacked bar a row, its counts written at every part."""

from __future__ import annotations

from collections.abc import Iterable

from renkei.charts import Sign, Stacked, StackedRow
from renkei.materials.outline.model import Drawing
from renkei.materials.outline.sheet import NOTE
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.native_charts import Native, Series
from renkei.materials.pptx_file.native_charts.native import hexadecimal, painted
from renkei.materials.pptx_file.placing import place_chart
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.stack_words import (
    StackBars,
    behind_width,
    draw_behind,
    is_narrow,
    items_of,
    shown,
)
from renkei.materials.pptx_file.table_look import INK

ROW, _AIR = 22, 8
_STACKED_ROW = 47  # what the outline reserves for a row of a stacked bar
_GAP = 45  # the air between bars in percent of a bar
_MOST_LABEL = 200.0
_LEAST_PLOT = 0.8  # of the room; what is narrow there has room behind the bar
_BRACKET = 3
MOST_UNIT = 24.0  # points that an item takes at most


def lay_stacked(press: Press, block: Drawing, stacked: Stacked, room: float) -> Laid:
    """Stacked bars. One without a name has it over it: the cover's caption."""
    has_names = any(row.label for row in stacked.rows)
    return lay_rows(press, stacked, room, _STACKED_ROW if has_names else ROW)


def lay_rows(press: Press, stacked: Stacked, room: float, row: float) -> Laid:
    """Bars one under the other, each in a row of so many points."""
    high = row * len(stacked.rows)
    return Laid(high, lambda canvas, left, top: _draw(press, canvas, stacked, Box(left, top, room, high)))


def _draw(press: Press, canvas: Canvas, stacked: Stacked, box: Box) -> None:
    bars = _measured(press, stacked, box.width)
    place_bars(press, canvas, press.named(stacked.id), stacked, box, bars)
    high = box.height / len(stacked.rows)
    for at, row in enumerate(stacked.rows):
        left, top = box.left + bars.names, box.top + at * high
        if row.favourable:
            _bracket(canvas, left, top + high / 2 * (1 + 1 / (1 + _GAP / 100)) + 1, bars.wide(row.favourable))
        end = left + bars.wide(items_of(row))
        draw_behind(press, canvas, row, bars, Box(end, top, box.left + box.width - end, high))


def _measured(press: Press, stacked: Stacked, room: float) -> StackBars:
    labels = max((press.setter.points(row.label, NOTE) for row in stacked.rows), default=0)
    names = min(labels + _AIR if labels else 0, _MOST_LABEL)
    full = max([items_of(row) for row in stacked.rows] + [1])
    least = StackBars(names, (room - names) * _LEAST_PLOT, full)
    ends = (behind_width(press, row, least) - least.wide(full - items_of(row)) for row in stacked.rows)
    return StackBars(names, min(room - names - max(0, *ends), full * MOST_UNIT), full)


def place_bars(press: Press, canvas: Canvas, name: str, stacked: Stacked, box: Box, bars: StackBars) -> None:
    """The bars themselves, and of every part which record it counts."""
    signs = _signs(press, stacked.rows)
    native = Native(
        categories=tuple(row.label or stacked.alternative[:40] for row in stacked.rows),
        series=tuple(_series(press, sign, stacked, bars) for sign in signs),
        direction="bar",
        high=bars.full,
        inner=(round(10_000 * bars.names / box.width), 0, round(10_000 * bars.plot / box.width), 10_000),
        gap=_GAP,
        shows_categories=bars.names > 0,
        category_size=NOTE,
    )
    for series, sign in enumerate(signs):
        for at, row in enumerate(stacked.rows):
            if row.counted:
                count = _count(row, sign)
                record = f"{row.counted}/{sign.symbol}"
                press.figures.point(name, series, at, record, f"{count:,}", count)
    place_chart(press, canvas, name, stacked.alternative, native, box)


def _bracket(canvas: Canvas, left: float, top: float, wide: float) -> None:
    """Under the favourable part, as under the strip of marks."""
    canvas.rule("括弧 Bracket", left, top + _BRACKET, wide, rule=INK)
    for side in (left, left + wide):
        canvas.rule("括弧 Bracket", side, top, 0, _BRACKET, rule=INK)


# ---- the series


def _signs(press: Press, rows: Iterable[StackedRow]) -> list[Sign]:
    """The signs of all rows in the order of the scale."""
    order = {sign.symbol: at for at, sign in enumerate(press.papers.signs)}
    found = dict.fromkeys(sign for row in rows for sign, _, _ in row.parts)
    return sorted(found, key=lambda sign: order.get(sign.symbol, len(order)))


def _count(row: StackedRow, sign: Sign) -> int:
    return sum(count for found, count, _ in row.parts if found == sign)


def _series(press: Press, sign: Sign, stacked: Stacked, bars: StackBars) -> Series:
    """A grade. Behind the words on a hatched part stands its plain colour."""
    counts = tuple(_count(row, sign) for row in stacked.rows)
    hidden = frozenset(
        at for at, count in enumerate(counts) if not count or is_narrow(press, sign, count, bars)
    )
    paint = painted(sign)
    quoted = shown(sign).replace('"', "")
    return Series(
        f"{shown(sign).strip()} {sign.label}".strip(),
        counts,
        paint,
        label=f'"{quoted}"#,##0',
        ink=hexadecimal(f"{sign.style}-on"),
        ground=paint.fill if paint.pattern else "",
        place="ctr",
        is_bold=True,
        unlabelled=hidden,
    )
