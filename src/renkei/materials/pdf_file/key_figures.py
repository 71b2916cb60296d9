"""Big figures in a row as the typesetter takes them."""

from __future__ import annotations

from renkei.materials.outline.model import KeyFigures
from renkei.materials.outline.sheet import LEAD, TEXT, TITLE
from renkei.materials.pdf_file.cells import Data
from renkei.materials.pdf_file.manuscript import Manuscript

_IN_A_ROW = 3
_BIG = 48
_GAPS, _ARROW, _REMARKS = 20, 72, 36  # inside a figure, between two, before the remarks


def key_figures_data(manuscript: Manuscript, block: KeyFigures, room: int) -> Data:
    """Big figures for a room in points, with the widths of their columns."""
    rooms = _figure_rooms(manuscript, block, room)
    return {
        "block": "figures",
        "moves": block.moves or bool(block.items and block.items[0].base),
        "remarks": list(block.remarks),
        "below": _row_width(manuscript, block) > room,
        "widths": rooms,
        "items": [
            {
                "label": manuscript.lines(item.label, width, TEXT),
                "text": item.text,
                "unit": item.unit,
                "base": item.base,
                "share": item.share,
            }
            for item, width in zip(block.items, rooms, strict=True)
        ],
    }


def _figure_rooms(manuscript: Manuscript, block: KeyFigures, room: int) -> list[int]:
    """Three columns, all as wide as another, unless a word or a figure needs more."""
    room -= 12 * (len(block.items) - 1)
    needs = [
        max(
            *(manuscript.width((phrase.rstrip(), TEXT)) for phrase in item.label),
            manuscript.width((item.text, TITLE), (item.unit, TEXT)) + 4,
        )
        for item in block.items
    ]
    equal = room // max(len(block.items), _IN_A_ROW)
    if max(needs, default=0) <= equal or sum(needs) > room:
        return [equal] * len(needs)
    free = (room - sum(needs)) // len(needs)
    return [need + free for need in needs]


def _row_width(manuscript: Manuscript, block: KeyFigures) -> int:
    """How wide figures that move stand with the remarks behind them."""
    widths = [
        manuscript.width((item.text, _BIG), (item.unit, LEAD), (item.base, TEXT), (item.share, LEAD)) + _GAPS
        for item in block.items
    ]
    remarks = max((manuscript.width((remark, TEXT)) + _REMARKS for remark in block.remarks), default=0)
    return sum(widths) + _ARROW * (len(widths) - 1) + remarks
