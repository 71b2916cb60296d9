"""The shapes of a slide as boxes in points, for tests of where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Any

from tests.materials.pptx.decks import POINT, every

from renkei.materials.pptx_file.grounds import NAME as GROUND
from renkei.materials.pptx_file.places import DOCUMENT, FOOT, NUMBER, SECTION

RUNNING = {SECTION, DOCUMENT, FOOT, NUMBER}
_AIR, _LEADING = (
    1,
    4.5,
)  # points that boxes may reach into each other at their sides, and over or under their words


@dataclass(frozen=True)
class Placed:
    """A shape with its edges. `idx` is that of its place in the layout, 0 for a headline, None for what has none."""

    name: str
    left: float
    top: float
    right: float
    bottom: float
    idx: int | None
    is_chart: bool
    is_line: bool

    def meets(self, other: Placed) -> bool:
        """Whether both cover some place."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide > _AIR and high > _LEADING


@cache
def placed(name: str) -> list[list[Placed]]:
    """All shapes of a deck, slide by slide."""
    return [[_placed(shape) for shape in slide.shapes] for slide in every(name).opened.slides]


def _placed(shape: Any) -> Placed:
    left, top, wide, high = (length / POINT for length in (shape.left, shape.top, shape.width, shape.height))
    idx = shape.placeholder_format.idx if shape.is_placeholder else None
    is_chart = bool(getattr(shape, "has_chart", False))
    return Placed(shape.name, left, top, left + wide, top + high, idx, is_chart, not wide or not high)


def content(slide: list[Placed]) -> list[Placed]:
    """What the page itself says: all but running head, foot and number."""
    return [shape for shape in slide if shape.idx not in RUNNING]


def with_ends(name: str) -> Iterator[tuple[list[Placed], float]]:
    """The slides of a deck, and where on each the foot begins and the content must end (nowhere without a foot)."""
    for slide in placed(name):
        yield slide, min((shape.top for shape in slide if shape.idx in (FOOT, NUMBER)), default=1e9)


def overlaps(slide: list[Placed]) -> Iterator[tuple[str, str]]:
    """The names of shapes that cover each other. Lines cross nothing that is read; words on a chart belong there, and what
    stands behind the words of a table."""
    shapes = [s for s in content(slide) if not s.is_line and not s.is_chart and s.name != GROUND]
    for one, other in combinations(shapes, 2):
        if one.meets(other):
            yield one.name, other.name
