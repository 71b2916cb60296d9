"""A strip of marks on a slide, as bars that people can edit; the parts of one line side by side, each over its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from renkei.charts import Mark, Sign, Stacked, StackedRow, Strip, StripRow
from renkei.materials.outline.model import Drawing
from renkei.materials.outline.sheet import NOTE, NOTE_LINE
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.drawing_stacks import MOST_UNIT, ROW, lay_rows, place_bars
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.stack_words import StackBars, behind_width, draw_behind, items_of, shown
from renkei.materials.pptx_file.table_look import INK
from renkei.materials.pptx_file.typesetter import NOTE_BODY, Ink

_HIGH, _GAP = 38, 18  # of parts in one line: height, air between two
_LEAST_SHARE = 0.8  # of the bars' length that is left to them where names take room of their own
_ROUNDS = 6


def lay_strip(press: Press, block: Drawing, strip: Strip, room: float) -> Laid:
    """A strip's rows one under the other or side by side."""
    rows = tuple(map(_row, strip.rows))
    if strip.side_by_side:
        return _lay_parts(press, strip, [row for row in rows if row.parts], room)
    return lay_rows(press, Stacked(strip.id, rows, strip.alternative), room, ROW)


def _row(row: StripRow) -> StackedRow:
    return StackedRow(row.label, _counted(row.marks), row.counted, row.favourable)


def _counted(marks: Iterable[Mark]) -> tuple[tuple[Sign, int, str], ...]:
    counts = Counter(mark.sign for mark in marks)
    return tuple((sign, count, f"{sign.symbol} {count:,}") for sign, count in counts.items())


@dataclass(frozen=True, slots=True)
class _Part:
    """One of several parts, with its name and what that takes."""

    row: StackedRow
    name: str
    room: float

    def width(self, press: Press, unit: float) -> float:
        """What it takes where an item has so many points."""
        wide = items_of(self.row) * unit
        return max(wide + behind_width(press, self.row, StackBars(0, wide, items_of(self.row))), self.room)


def _lay_parts(press: Press, strip: Strip, rows: Sequence[StackedRow], room: float) -> Laid:
    """A bar for each part, all on one scale, over its rule and its name."""
    parts, unit = _named(press, strip, rows, room)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        for number, part in enumerate(parts, start=1):
            wide = part.width(press, unit)
            _draw_bar(press, canvas, f"{strip.id}-{number}", part.row, Box(left, top, wide, ROW), unit)
            _draw_name(press, canvas, part.name, Box(left, top + ROW, wide, _HIGH - ROW))
            left += wide + _GAP

    return Laid(_HIGH, draw)


def _named(press: Press, strip: Strip, rows: Sequence[StackedRow], room: float) -> tuple[list[_Part], float]:
    """The parts with their names, and what an item takes. Names are whole where the bars keep most of their length; else
    each is the longest that its part holds."""
    found = {row.label: row for row in strip.rows}
    names = [_names(found[row.label]) for row in rows]
    bare = [_Part(row, "", 0) for row in rows]
    free = _unit(press, bare, room)
    whole = [
        _Part(row, told[0], press.setter.points(told[0], NOTE)) for row, told in zip(rows, names, strict=True)
    ]
    unit = _unit(press, whole, room)
    if unit >= _LEAST_SHARE * free:
        return whole, unit
    fitting = []
    for part, told in zip(bare, names, strict=True):
        wide = part.width(press, free)
        name = next((text for text in told[:-1] if press.setter.points(text, NOTE) <= wide), told[-1])
        fitting.append(_Part(part.row, name, 0))
    return fitting, free


def _names(row: StripRow) -> tuple[str, ...]:
    """A part's names, the longest first."""
    whole = (f"{row.label}　{row.total}",) if row.total else ()
    return (*whole, row.label, row.short or row.label)


def _unit(press: Press, parts: Sequence[_Part], room: float) -> float:
    """What an item takes, so that all parts fill the room; those whose names are longer than their bars have room for these,
    and what is narrow stands behind its bar, which makes others narrower."""
    room -= _GAP * (len(parts) - 1)
    items = sum(items_of(part.row) for part in parts)
    unit = min(room / max(items, 1), MOST_UNIT)
    for _ in range(_ROUNDS):
        taken = [part.width(press, unit) - items_of(part.row) * unit for part in parts]
        unit = min((room - sum(taken)) / max(items, 1), unit)
    return max(unit, 0)


def _draw_bar(press: Press, canvas: Canvas, id: str, row: StackedRow, box: Box, unit: float) -> None:
    told = " ".join(f"{shown(sign)}{count:,}" for sign, count, _ in row.parts)
    stacked = Stacked(id, (row,), f"{row.label} {told}")
    wide = items_of(row) * unit
    bars = StackBars(0, wide, items_of(row))
    place_bars(press, canvas, press.named(id), stacked, Box(box.left, box.top, wide, box.height), bars)
    draw_behind(press, canvas, row, bars, Box(box.left + wide, box.top, box.width - wide, box.height))


def _draw_name(press: Press, canvas: Canvas, name: str, box: Box) -> None:
    canvas.rule("罫 Rule", box.left, box.top + 1, box.width, rule=INK)
    told = press.setter.paragraph(press.setter.run(name, Ink(NOTE)), NOTE_BODY)
    canvas.write(name, told, Box(box.left, box.top + 2, box.width, NOTE_LINE), wraps=False)
