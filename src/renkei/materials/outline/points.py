"""Headings with their points as pieces that part between the points; a point that no page holds parts inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from renkei.materials.outline.flow import Piece
from renkei.materials.outline.measure import parted, text_lines
from renkei.materials.outline.model import Phrases, Points
from renkei.materials.outline.sheet import TEXT

TITLE, LINE, GAP = 42, 20, 2  # the heading with the room over it, a line, the room over a point
ABOVE = 10  # of the heading's room, what vanishes at the top
PAIR = 2  # points that stay together, where a page holds both


@dataclass(frozen=True, slots=True)
class _Measures:
    """Room of the words in points, and the language they are measured in."""

    room: int
    language: str

    def lines(self, item: Phrases) -> int:
        return text_lines("".join(item), self.room, TEXT, self.language)

    def height(self, item: Phrases) -> int:
        return GAP + LINE * self.lines(item)


def points_piece(points: Points, room: int, language: str) -> Piece:
    """Points in `room` points without their bullet."""
    return _piece(points, _Measures(room, language))


def _piece(points: Points, measures: _Measures) -> Piece:
    heights = [measures.height(item) for item in points.items]

    def split(space: int) -> tuple[Piece, Piece] | None:
        at = without_lone_last(_fitting(heights, space - TITLE), len(heights))
        if at == 0 or at == len(heights):
            return None
        return _two(points, (points.items[:at], points.items[at:]), measures)

    def cut(space: int) -> tuple[Piece, Piece] | None:
        text = "".join(points.items[0])
        most = max((space - TITLE - GAP) // LINE, 1)
        first, rest = parted(text, measures.room, TEXT, most, measures.language)
        return _two(points, (((first,),), ((rest,), *points.items[1:])), measures) if rest else None

    is_pair = len(heights) <= PAIR
    return Piece(points, TITLE + sum(heights), split, cut, above=ABOVE, is_whole=is_pair)


def without_lone_last(at: int, count: int) -> int:
    """Where points part, so that the last page has two of them.

    >>> without_lone_last(4, 5), without_lone_last(3, 5), without_lone_last(1, 2)
    (3, 3, 1)
    """
    return at - 1 if at == count - 1 and at > 1 else at


def _fitting(heights: Sequence[int], space: int) -> int:
    used, at = 0, 0
    while at < len(heights) and used + heights[at] <= space:
        used += heights[at]
        at += 1
    return at


def _two(
    points: Points, items: tuple[tuple[Phrases, ...], tuple[Phrases, ...]], measures: _Measures
) -> tuple[Piece, Piece]:
    first, rest = (replace(points, items=part) for part in items)
    return _piece(first, measures), _piece(replace(rest, is_continued=True), measures)
