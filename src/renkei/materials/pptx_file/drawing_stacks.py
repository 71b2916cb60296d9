"""Grades of many items on a slide: one native stacked bar a row, its counts written at every part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from renkei.charts import Mark, Sign, Stacked, StackedRow, Strip, StripRow
from renkei.materials.outline.model import Drawing
from renkei.materials.outline.sheet import NOTE, NOTE_LINE
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.native_charts import Native, Series
from renkei.materials.pptx_file.native_charts.native import hexadecimal, painted
from renkei.materials.pptx_file.placing import place_chart
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.table_look import INK
from renkei.materials.pptx_file.typesetter import NOTE_BODY, SMALL, Ink

_ROW, _AIR = 22, 8
_STACKED_ROW = 47  # what the outline reserves for a row of a stacked bar
_GAP = 45  # the air between bars in percent of a bar
_MOST_LABEL = 200.0
_LEAST_PLOT = 0.8  # of the room; what is narrow there has room behind the bar
_BEHIND, _BRACKET = 4, 3
_PART_HIGH, _PART_GAP, _MOST_UNIT = (
    38,
    18,
    24.0,
)  # of parts in one line: height, air between two, an item at most


def lay_strip(press: Press, block: Drawing, strip: Strip, room: float) -> Laid:
    """A strip's rows as bars that people can edit; the parts of one line stand side by side."""
    rows = tuple(map(_row, strip.rows))
    if strip.side_by_side:
        return _lay_parts(press, strip, [row for row in rows if row.parts], room)
    return _lay(press, Stacked(strip.id, rows, strip.alternative), room, _ROW)


def lay_stacked(press: Press, block: Drawing, stacked: Stacked, room: float) -> Laid:
    """Stacked bars. One without a name has it over it: the cover's caption."""
    has_names = any(row.label for row in stacked.rows)
    return _lay(press, stacked, room, _STACKED_ROW if has_names else _ROW)


def _row(row: StripRow) -> StackedRow:
    return StackedRow(row.label, _counted(row.marks), row.counted, row.favourable)


def _counted(marks: Iterable[Mark]) -> tuple[tuple[Sign, int, str], ...]:
    counts = Counter(mark.sign for mark in marks)
    return tuple((sign, count, f"{sign.symbol} {count:,}") for sign, count in counts.items())


def _lay(press: Press, stacked: Stacked, room: float, row: float) -> Laid:
    high = row * len(stacked.rows)
    return Laid(high, lambda canvas, left, top: _draw(press, canvas, stacked, Box(left, top, room, high)))


@dataclass(frozen=True, slots=True)
class _Bars:
    """Bars in a frame: their names take `names` points of it at the left, `full` items the `plot`."""

    names: float
    plot: float
    full: int

    def wide(self, count: int) -> float:
        """The length of so many items."""
        return count * self.plot / self.full


def _draw(press: Press, canvas: Canvas, stacked: Stacked, box: Box) -> None:
    bars = _measured(press, stacked, box.width)
    _place(press, canvas, press.named(stacked.id), stacked, box, bars)
    high = box.height / len(stacked.rows)
    for at, row in enumerate(stacked.rows):
        left, top = box.left + bars.names, box.top + at * high
        if row.favourable:
            _bracket(canvas, left, top + high / 2 * (1 + 1 / (1 + _GAP / 100)) + 1, bars.wide(row.favourable))
        end = left + bars.wide(_items(row))
        _behind(press, canvas, _narrow(press, row, bars), Box(end, top, box.left + box.width - end, high))


def _measured(press: Press, stacked: Stacked, room: float) -> _Bars:
    labels = max((press.setter.points(row.label, NOTE) for row in stacked.rows), default=0)
    names = min(labels + _AIR if labels else 0, _MOST_LABEL)
    full = max([_items(row) for row in stacked.rows] + [1])
    least = _Bars(names, (room - names) * _LEAST_PLOT, full)
    ends = (_behind_width(press, row, least) - least.wide(full - _items(row)) for row in stacked.rows)
    return _Bars(names, min(room - names - max(0, *ends), full * _MOST_UNIT), full)


def _items(row: StackedRow) -> int:
    return sum(count for _, count, _ in row.parts)


def _place(press: Press, canvas: Canvas, name: str, stacked: Stacked, box: Box, bars: _Bars) -> None:
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


# ---- parts of one line


def _lay_parts(press: Press, strip: Strip, rows: Sequence[StackedRow], room: float) -> Laid:
    """A bar for each part, all on one scale, over its rule and its name."""
    unit = _unit(press, rows, room)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, row in enumerate(rows, start=1):
            wide = _items(row) * unit
            behind = _behind_width(press, row, _Bars(0, wide, _items(row)))
            _draw_part(press, canvas, f"{strip.id}-{number}", row, Box(left, top, wide, _ROW), behind)
            _name(press, canvas, strip.rows, row, Box(left, top + _ROW, wide + behind, _PART_HIGH - _ROW))
            left += wide + behind + _PART_GAP

    return Laid(_PART_HIGH, draw)


def _unit(press: Press, rows: Sequence[StackedRow], room: float) -> float:
    """What an item takes, so that all parts and what stands behind them fill the room."""
    items = sum(map(_items, rows))
    room -= _PART_GAP * (len(rows) - 1)
    unit = min(room / max(items, 1), _MOST_UNIT)
    for _ in range(3):  # what is narrow stands behind, which makes others narrower
        behind = sum(_behind_width(press, row, _Bars(0, _items(row) * unit, _items(row))) for row in rows)
        unit = min((room - behind) / max(items, 1), unit)
    return unit


def _draw_part(press: Press, canvas: Canvas, id: str, row: StackedRow, box: Box, behind: float) -> None:
    told = " ".join(f"{_shown(sign)}{count:,}" for sign, count, _ in row.parts)
    stacked = Stacked(id, (row,), f"{row.label} {told}")
    bars = _Bars(0, box.width, _items(row))
    _place(press, canvas, press.named(id), stacked, box, bars)
    _behind(press, canvas, _narrow(press, row, bars), Box(box.left + box.width, box.top, behind, box.height))


def _name(press: Press, canvas: Canvas, rows: Sequence[StripRow], part: StackedRow, box: Box) -> None:
    """The longest of a part's names that its width holds."""
    row = next(row for row in rows if row.label == part.label)
    whole = f"{row.label}　{row.total}" if row.total else row.label
    fitting = (text for text in (whole, row.label) if press.setter.points(text, NOTE) <= box.width)
    words = next(fitting, row.short or row.label)
    canvas.rule("罫 Rule", box.left, box.top + 1, box.width, rule=INK)
    told = press.setter.paragraph(press.setter.run(words, Ink(NOTE)), NOTE_BODY)
    canvas.write(words, told, Box(box.left, box.top + 2, box.width, NOTE_LINE), wraps=False)


# ---- what is too narrow for its count


def _is_narrow(press: Press, sign: Sign, count: int, bars: _Bars) -> bool:
    return count > 0 and bars.wide(count) < press.setter.points(f"{_shown(sign)}{count:,}", NOTE) + 3


def _narrow(press: Press, row: StackedRow, bars: _Bars) -> str:
    """The counts that find no room in their own part of a bar; they stand behind it."""
    narrow = (
        f"{_shown(sign)}{count:,}" for sign, count, _ in row.parts if _is_narrow(press, sign, count, bars)
    )
    return "　".join(narrow)


def _behind_width(press: Press, row: StackedRow, bars: _Bars) -> float:
    text = _narrow(press, row, bars)
    return press.setter.points(text, NOTE) + _BEHIND + 2 if text else 0


def _behind(press: Press, canvas: Canvas, text: str, box: Box) -> None:
    if text:
        told = press.setter.paragraph(press.setter.run(text, SMALL), NOTE_BODY)
        place = Box(box.left + _BEHIND, box.top, box.width - _BEHIND, box.height)
        canvas.write(text, told, place, anchor="ctr", wraps=False)


# ---- the series


def _signs(press: Press, rows: Iterable[StackedRow]) -> list[Sign]:
    """The signs of all rows in the order of the scale."""
    order = {sign.symbol: at for at, sign in enumerate(press.papers.signs)}
    found = dict.fromkeys(sign for row in rows for sign, _, _ in row.parts)
    return sorted(found, key=lambda sign: order.get(sign.symbol, len(order)))


def _count(row: StackedRow, sign: Sign) -> int:
    return sum(count for found, count, _ in row.parts if found == sign)


def _shown(sign: Sign) -> str:
    """The sign before its count: A31. A dash would make the count negative and a figure another one, so these stand apart."""
    if sign.style == "dash-empty":
        return "－ "
    return sign.symbol if sign.symbol[-1:].isascii() and sign.symbol[-1:].isalpha() else f"{sign.symbol} "


def _series(press: Press, sign: Sign, stacked: Stacked, bars: _Bars) -> Series:
    """A grade. Behind the words on a hatched part stands its plain colour."""
    counts = tuple(_count(row, sign) for row in stacked.rows)
    hidden = frozenset(
        at for at, count in enumerate(counts) if not count or _is_narrow(press, sign, count, bars)
    )
    paint = painted(sign)
    quoted = _shown(sign).replace('"', "")
    return Series(
        f"{_shown(sign).strip()} {sign.label}".strip(),
        counts,
        paint,
        label=f'"{quoted}"#,##0',
        ink=hexadecimal(f"{sign.style}-on"),
        ground=paint.fill if paint.pattern else "",
        place="ctr",
        is_bold=True,
        unlabelled=hidden,
    )
