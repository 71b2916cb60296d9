"""Pages of blocks under a headline, in one column or two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from renkei.materials.outline.annex_scale import TABLES
from renkei.materials.outline.model import Block, Page
from renkei.materials.outline.review import CHART
from renkei.materials.pptx_file.blocks import TABLE_GAP, columns, lay
from renkei.materials.pptx_file.canvas import Canvas
from renkei.materials.pptx_file.page_frame import foot_lines, headline, headline_height, run_round
from renkei.materials.pptx_file.press import Laid, Press, stacked

_GUTTER = 26
_PAIR_GAPS = {"review": 14, "annex": 8}


def plain_slides(press: Press, page: Page) -> list[Canvas]:
    """The slides of such a page: one, unless its blocks need more."""
    frame = press.frame
    title_left, title_room = frame.headline_place(page.kind)
    top = frame.under_headline(headline_height(press, page, title_room))
    gap = _PAIR_GAPS.get(page.kind, 8) if page.beside else 0
    space = frame.bottom_over(foot_lines(press, page)) - top - gap
    left, right = (CHART, TABLES)[page.kind == "annex"], 0.0
    left, right = press.papers.sheet.parted(left) if page.beside else (int(frame.width), 0)
    first = _columns(press, page.blocks, left, space, 0 if page.beside else TABLE_GAP)
    second = _columns(press, page.beside, right, space, 0)
    made: list[Canvas] = []
    none: list[Laid] = []
    for one, other in zip_longest(first, second, fillvalue=none):
        canvas = press.canvas(page)
        headline(press, canvas, page, title_left, title_room)
        stacked(one, canvas, frame.left, top + gap)
        stacked(other, canvas, frame.left + left + _GUTTER, top + gap)
        run_round(press, canvas, page)
        made.append(canvas)
    return made


def _columns(
    press: Press, blocks: Sequence[Block], room: float, space: float, gap: float
) -> list[list[Laid]]:
    if not blocks:
        return [[]]

    def lays(block: Block, is_tight: bool) -> Laid:
        return lay(press, block, room, space=space, gap=gap, is_tight=is_tight)

    return columns(press, blocks, lays, room, space, space)
