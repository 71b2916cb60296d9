"""Words on a slide: points, running text, how a grade came about, and what the signs mean."""

from __future__ import annotations

import re
from dataclasses import replace

from renkei.materials.outline.model import Legend, LegendEntry, Points, Prose, TraceLines
from renkei.materials.outline.sheet import LEAD, LINE, NOTE, TEXT
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.marks import mark
from renkei.materials.pptx_file.press import Laid, Press
from renkei.materials.pptx_file.prose import prose
from renkei.materials.pptx_file.table_look import INK
from renkei.materials.pptx_file.typesetter import SMALL, STRONG, Ink, Shape

_INDENT, _POINT, _CLOSE_POINT, _POINT_GAP, _POINTS_OVER = 13, 20, 18, 2, 10
_TRACE_GAP = 6
_SPACE = "\N{NO-BREAK SPACE}"
_SIGNS = re.compile(r" ?([＋－×÷＝]) ?")
_LEGEND_LINE, _LEGEND_OVER, _ENTRY_GAP, _MOST_GAP = 15, 14, 8, 24


def lay_points(press: Press, block: Points, room: float, *, is_tight: bool = False) -> Laid:
    """A heading under a rule, and its points; close together where they find no room otherwise."""
    line = _CLOSE_POINT if is_tight else _POINT
    setter = press.setter
    more = setter.run("\N{NO-BREAK SPACE}" + press.words("(continued)"), SMALL) if block.is_continued else ""
    heading = setter.paragraph(setter.run(block.title, Ink(LEAD, is_bold=True)) + more, Shape(24))
    told = [setter.running("".join(item), room - _INDENT, TEXT) for item in block.items]
    point = Shape(line, before=_POINT_GAP, margin=_INDENT, indent=-_INDENT, bullet="-")
    items = "".join(setter.paragraph(setter.lines(one.texts), replace(point, end=one.less)) for one in told)
    height = 24 * setter.running(block.title, room, LEAD).count + sum(
        _POINT_GAP + line * one.count for one in told
    )

    def draw(canvas: Canvas, left: float, top: float) -> None:
        top += _POINTS_OVER
        canvas.rule("罫 Rule", left, top, room, rule=INK)
        canvas.write(block.title, heading + items, Box(left, top + 8, room, height))

    return Laid(_POINTS_OVER + 8 + height, draw, above=_POINTS_OVER)


def lay_prose(press: Press, block: Prose, room: float) -> Laid:
    """Running text as an office wrote it."""
    said = prose(press.setter, block.text, room, line=LINE)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.write(block.text[:40], said.paragraphs, Box(left, top, said.width, said.height))

    return Laid(said.height, draw)


def lay_trace(press: Press, block: TraceLines, room: float) -> Laid:
    """How grades came about, where it is for paper; what is for the screen takes no room."""
    if block.medium != "paper":
        return Laid(0, lambda canvas, left, top: None)
    setter = press.setter
    paragraphs, count = "", 0
    for name, lines in [(block.title, ()), *block.items]:
        if name:
            paragraphs += setter.paragraph(setter.run(name, STRONG))
            count += setter.running(name, room, TEXT).count
        for line in lines:
            told = setter.broken(tuple(_close(piece) for piece in line), room, TEXT)
            paragraphs += setter.paragraph(setter.lines(told.texts))
            count += told.count

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.write("計算 Computation", paragraphs, Box(left, top + _TRACE_GAP, room, LINE * count))

    return Laid(_TRACE_GAP + LINE * count, draw)


def _close(piece: str) -> str:
    """Full-width signs of a computation bring air of their own; beside them a space tears the line apart.

    >>> _close("2,299 ＋ ")
    '2,299＋'
    """
    return _SIGNS.sub(r"\1", piece)


def lay_legend(press: Press, block: Legend, room: float, *, has_rule: bool = True) -> Laid:
    """The signs in one line from margin to margin, in more where they need it."""
    rows = _legend_rows(press, block, room)
    is_spread = len(rows) == 1
    paragraphs = "".join(_legend_row(press, row, room, is_spread=is_spread) for row in rows)
    over = _LEGEND_OVER if has_rule else 0

    def draw(canvas: Canvas, left: float, top: float) -> None:
        if has_rule:
            canvas.rule("罫 Rule", left, top + 7, room, rule=INK)
        box = Box(left, top + over, room, _LEGEND_LINE * len(rows))
        canvas.write("凡例 Legend", paragraphs, box, wraps=False)

    return Laid(over + _LEGEND_LINE * len(rows), draw)


def entry_width(press: Press, entry: LegendEntry) -> float:
    """An entry of the legend in note size."""
    symbol = "" if entry.sign.shape == "dash" else entry.sign.symbol
    bounds = f" {entry.bounds}" if entry.bounds else ""
    return press.setter.points(f"●{symbol} {entry.sign.label}{bounds}", NOTE)


def legend_gap(press: Press, room: float) -> str:
    """About so many points between two entries: spaces alone, so that gaps are alike in every program."""
    return press.setter.run(_SPACE * max(int(room / press.setter.points(_SPACE, NOTE)), 1), Ink(NOTE))


def _legend_rows(press: Press, block: Legend, room: float) -> list[list[LegendEntry]]:
    rows: list[list[LegendEntry]] = [[]]
    used = 0.0
    for entry in block.entries:
        wide = entry_width(press, entry)
        if rows[-1] and used + wide > room:
            rows.append([])
            used = 0
        rows[-1].append(entry)
        used += wide + _ENTRY_GAP
    return rows


def _legend_row(press: Press, row: list[LegendEntry], room: float, *, is_spread: bool) -> str:
    """Entries with gaps alike; those of a row alone fill it."""
    spare = room - sum(entry_width(press, entry) for entry in row)
    gap = min(max(spare / max(len(row) - 1, 1), _ENTRY_GAP), _MOST_GAP) if is_spread else _ENTRY_GAP
    has_bounds = any(entry.bounds for entry in row)
    entries = (legend_entry(press, entry, is_strong=has_bounds) for entry in row)
    return press.setter.paragraph(legend_gap(press, gap).join(entries), Shape(_LEGEND_LINE))


def legend_entry(press: Press, entry: LegendEntry, *, is_strong: bool) -> str:
    """●A 順調 100％以上; the label bold where bounds stand beside it."""
    setter = press.setter
    bounds = setter.run(f" {entry.bounds}", Ink(NOTE)) if entry.bounds else ""
    label = setter.run(f" {entry.sign.label}", Ink(NOTE, is_bold=is_strong))
    return mark(setter, entry.sign, NOTE) + label + bounds
