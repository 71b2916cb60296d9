"""Any block of the outline on a slide, and columns of them over as many slides as they need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from math import ceil

from renkei.charts import Achievement, Bars
from renkei.materials.outline.flow import Piece, fill
from renkei.materials.outline.model import (
    Block,
    Drawing,
    Group,
    KeyFigures,
    Legend,
    Pictures,
    Points,
    Prose,
    Table,
    TraceLines,
)
from renkei.materials.outline.points import PAIR, without_lone_last
from renkei.materials.pptx_file.block_drawings import lay_drawing
from renkei.materials.pptx_file.block_figures import lay_figures
from renkei.materials.pptx_file.block_pictures import lay_pictures
from renkei.materials.pptx_file.block_tables import group_room, lay_group, lay_table
from renkei.materials.pptx_file.block_words import lay_legend, lay_points, lay_prose, lay_trace
from renkei.materials.pptx_file.drawing_bars import parted_bars
from renkei.materials.pptx_file.grid import parted
from renkei.materials.pptx_file.press import Laid, Press, height_of
from renkei.materials.pptx_file.tables import set_table

_TABLE_GAPS = {"tally": 0, "change": 14}
TABLE_GAP = 8
_FEW = 3
_SLACK = 6  # of the air over the foot, for a line that only some programs need

Lay = Callable[[Block, bool], Laid]


def lay(
    press: Press, block: Block, room: float, *, space: float, gap: float = 0, is_tight: bool = False
) -> Laid:
    """A block in a width. `space` is the height that the column has, `gap` what stands over a table without a title;
    `is_tight` sets rows and points close together."""
    match block:
        case Table():
            return lay_table(
                press, block, room, _TABLE_GAPS.get(block.kind, gap) if gap else 0, is_tight=is_tight
            )
        case Group():
            return lay_group(press, block, room, is_tight=is_tight)
        case KeyFigures():
            return lay_figures(press, block, room)
        case Legend():
            return lay_legend(press, block, room)
        case Points():
            return lay_points(press, block, room, is_tight=is_tight)
        case Prose():
            return lay_prose(press, block, room)
        case TraceLines():
            return lay_trace(press, block, room)
        case Pictures():
            return lay_pictures(press, block, room)
        case Drawing():
            return lay_drawing(press, block, room, space)
    raise TypeError(f"no such block: {type(block).__name__}")


def columns(
    press: Press, blocks: Sequence[Block], lays: Lay, room: float, first: float, later: float
) -> list[list[Laid]]:
    """A column of blocks, slide by slide: on one where they fit, else on as many as they need, their heads and merged
    labels repeated. `room` is its width, `first` and `later` the heights of the first slide and of the others."""
    for is_tight in (False, True):
        laid = [lays(block, is_tight) for block in blocks]
        if height_of(laid) <= first + _SLACK:
            return [laid]
    pieces = [
        replace(_piece(press, block, lays, room), keeps=_is_of(block, after))
        for block, after in zip_longest(blocks, blocks[1:])
    ]
    return [[lays(block, False) for block in box] for box in fill(pieces, _rooms(int(first), int(later)))]


def _is_of(block: Block, after: Block | None) -> bool:
    """Whether what follows an indicator is its bar, which bears no name of its own."""
    is_bar = isinstance(after, Drawing) and isinstance(after.chart, Achievement) and not after.title
    return is_bar and isinstance(block, Table)


def _rooms(first: int, later: int) -> Iterator[int]:
    yield first
    while True:
        yield later


def _piece(press: Press, block: Block, lays: Lay, room: float) -> Piece:
    laid = lays(block, False)

    def split(space: int) -> tuple[Piece, Piece] | None:
        found = _split(press, block, room, space - _over(press, block, laid, room))
        return (_piece(press, found[0], lays, room), _piece(press, found[1], lays, room)) if found else None

    return Piece(block, ceil(laid.height), split, above=int(laid.above), is_whole=_is_whole(block))


def _is_whole(block: Block) -> bool:
    """Whether it parts only where no slide could hold it."""
    return isinstance(block, Drawing) or (isinstance(block, Points) and len(block.items) <= PAIR)


def _over(press: Press, block: Block, laid: Laid, room: float) -> float:
    """What stands over a block's table and stays with its first row."""
    table = _table_of(press, block, room)
    return laid.height - table[1] if table else 0


def _table_of(press: Press, block: Block, room: float) -> tuple[Table, float, list[float]] | None:
    if isinstance(block, Table):
        made = set_table(press.setter, block, room)
    elif isinstance(block, Group):
        made = set_table(press.setter, block.table, group_room(press, room))
    else:
        return None
    return made.table, made.height, list(made.heights)


def _split(press: Press, block: Block, room: float, space: float) -> tuple[Block, Block] | None:
    """A table (alone or in a group) or a breakdown parted between rows, points between them; None where nothing fits."""
    if isinstance(block, Points):
        return _split_points(press, block, room, space)
    if isinstance(block, Drawing) and isinstance(block.chart, Bars):
        return parted_bars(press, block, block.chart, room, space)
    found = _table_of(press, block, room)
    if found is None:
        return None
    table, _, heights = found
    heads = len(heights) - len(table.rows)
    used, at = sum(heights[:heads]), 0
    while at < len(table.rows) and used + heights[heads + at] <= space:
        used += heights[heads + at]
        at += 1
    at = _whole(table, at)
    if not 0 < at < len(table.rows):
        return None
    before, after = parted(table, at, press.words("(continued)"))
    if isinstance(block, Group):
        return replace(block, table=before), replace(block, table=after, is_continued=True)
    return before, after


def _whole(table: Table, at: int) -> int:
    """Totals stay with what they sum; a last slide has three rows at least, where there are six."""
    rows = table.rows
    if len(rows) - _FEW < at < len(rows) and len(rows) >= 2 * _FEW:
        at = len(rows) - _FEW
    while 0 < at < len(rows) and rows[at].kind != "body":
        at -= 1
    return at


def _split_points(press: Press, block: Points, room: float, space: float) -> tuple[Block, Block] | None:
    used, at = 42.0, 0
    while at < len(block.items):
        used += 2 + 20 * press.setter.running("".join(block.items[at]), room - 13, 14).count
        if used > space:
            break
        at += 1
    at = without_lone_last(at, len(block.items))
    if not 0 < at < len(block.items):
        return None
    return replace(block, items=block.items[:at]), replace(block, items=block.items[at:], is_continued=True)
