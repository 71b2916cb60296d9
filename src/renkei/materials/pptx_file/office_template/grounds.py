"""What is behind the words of a slide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from renkei.materials.pptx_file.office_template.layouts import Area, Drawn

_MOST = 0.9  # of an area: what covers more of it is its ground


@dataclass(frozen=True, slots=True)
class Ground:
    """The colours behind an area; none where a picture is, of which nobody can tell. `over` is drawn in the area, and not
    behind all of it."""

    colours: tuple[str, ...]
    over: tuple[Drawn, ...]


class Painted(Protocol):
    """What has a ground, and things drawn on it."""

    @property
    def grounds(self) -> tuple[str, ...]:
        """The colours behind everything."""

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        """What is drawn on it, the lowest first."""


def ground_of(painted: Painted, area: Area) -> Ground:
    """The ground of a part of a slide, and what is drawn on it."""
    colours, over = painted.grounds, list[Drawn]()
    for one in painted.drawn:
        share = _shared(one.area, area)
        if share >= _MOST and (one.fill or one.is_picture):
            colours, over = ((one.fill,) if one.fill else ()), []
        elif share and (one.fill or one.is_picture):
            over.append(one)
    return Ground(colours, tuple(over))


def _shared(drawn: Area, area: Area) -> float:
    """How much of the area it covers."""
    wide = min(drawn.right, area.right) - max(drawn.left, area.left)
    high = min(drawn.bottom, area.bottom) - max(drawn.top, area.top)
    whole = area.width * area.height
    return wide * high / whole if wide > 0 and high > 0 and whole > 0 else 0
