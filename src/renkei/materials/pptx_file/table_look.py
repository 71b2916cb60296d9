"""How each kind of table looks (LOOK §4): its rules, and the room round its words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from renkei.materials.outline.sheet import LINE, NOTE_LINE
from renkei.materials.pptx_file.frame import emu
from renkei.materials.pptx_file.typesetter import colour


@dataclass(frozen=True, slots=True)
class Rule:
    """A line: its weight in points, its colour."""

    weight: float
    colour: str


INK, HAIR, PART, THICK = Rule(0.75, "tx1"), Rule(0.5, "B3B3B3"), Rule(0.5, "666666"), Rule(2, "tx1")


@dataclass(frozen=True, slots=True)
class Look:
    """Room in points over and under words, the line they stand in, the rules over and under the heads and at the end."""

    top: float = 3.5
    bottom: float = 3.5
    line: float = LINE
    head_top: float = 4
    head_bottom: float = 4
    opening: Rule | None = None
    under_heads: Rule | None = INK
    closing: Rule | None = None
    has_heads: bool = True
    is_centred: bool = False
    gutter: float = 8  # right of words, but in the last column
    figure_gutter: float = 8


def _listed(pad: float, line: float = LINE, figure_gutter: float = 8) -> Look:
    return Look(pad, pad, line, 3, 3, opening=INK, closing=INK, figure_gutter=figure_gutter)


LOOKS = {
    "tally": Look(gutter=0, figure_gutter=0, is_centred=True),
    "change": Look(gutter=0, figure_gutter=0, is_centred=True),
    "indicators": Look(5, 5, head_top=2, head_bottom=2, opening=INK, under_heads=HAIR, closing=HAIR),
    "activities": Look(5, 5, opening=INK, closing=HAIR, has_heads=False),
    "towns": Look(3, 2, opening=INK, closing=HAIR),
    "traces": _listed(2, NOTE_LINE),
    "programme": Look(2.6, 2.6, opening=INK, closing=INK, gutter=4),
    "proposals": _listed(8, 21),
    "findings": _listed(8, 21),
    "list": _listed(4.5, figure_gutter=12),
    "summary": _listed(4.5, figure_gutter=12),
    "sources": _listed(5.5),
    "scale": _listed(5.5),
    "comments": Look(7, 7, 21, head_top=4, head_bottom=2, opening=THICK, under_heads=None),
}
PLAIN = _listed(4.5)
_LEAST = 2


def look_of(kind: str) -> Look:
    """The look of a kind of table; of any other, that of a plain list."""
    return LOOKS.get(kind, PLAIN)


def tightened(look: Look) -> Look:
    """The same with a point less over and under the words."""
    return replace(look, top=max(look.top - 1, _LEAST), bottom=max(look.bottom - 1, _LEAST))


@lru_cache(maxsize=4096)
def cell_frame(
    room: tuple[float, float, float, float], over: Rule | None, under: Rule | None, anchor: str
) -> str:
    """A cell's properties: margins (left, right, top, bottom), rules, and where its words stand (t · ctr · b)."""
    left, right, top, bottom = (emu(points) for points in room)
    none = '<a:ln{} w="0"><a:noFill/></a:ln{}>'
    return (
        f'<a:tcPr marL="{left}" marR="{right}" marT="{top}" marB="{bottom}" anchor="{anchor}">'
        f"{none.format('L', 'L')}{none.format('R', 'R')}{_rule('T', over)}{_rule('B', under)}<a:noFill/></a:tcPr>"
    )


def _rule(side: str, rule: Rule | None) -> str:
    if rule is None:
        return f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>'
    return (
        f'<a:ln{side} w="{emu(rule.weight)}" cap="flat" cmpd="sng" algn="ctr">{colour(rule.colour)}'
        f'<a:prstDash val="solid"/></a:ln{side}>'
    )
