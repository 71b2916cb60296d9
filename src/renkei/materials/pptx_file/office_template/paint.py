"""What is behind words anywhere on a slide, and the colour in which they can be read there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from renkei.materials.pptx_file.office_template.colours import ENOUGH, contrast
from renkei.materials.pptx_file.office_template.grounds import ground_of
from renkei.materials.pptx_file.office_template.layouts import Area, Drawn

_READ = ("tx1", "bg1")


@dataclass(frozen=True)
class Paint:
    """The colours behind a slide (`grounds`, none for a picture), what is `drawn` on it, the lowest first, and the `colours`
    of text by their names."""

    grounds: tuple[str, ...] = ()
    drawn: tuple[Drawn, ...] = ()
    colours: Mapping[str, str] = field(default_factory=dict)

    def ink(self, area: Area, usual: str = "") -> str:
        """The colour of words in an area: the usual one where it can be read, or where nobody can tell; else of text and
        ground the one that can be read better."""
        ground = ground_of(self, area)
        behind = (*ground.colours, *(one.fill for one in ground.over if one.fill))
        own = self.colours.get(usual or _READ[0], "")
        if not ground.colours or not own or _least(own, behind) >= ENOUGH:
            return usual
        known = [name for name in _READ if self.colours.get(name)]
        return max(known, key=lambda name: _least(self.colours[name], behind), default=usual)

    def is_clear(self, area: Area) -> bool:
        """Whether nothing is drawn in an area but what is behind all of it."""
        return not ground_of(self, area).over


def _least(colour: str, behind: tuple[str, ...]) -> float:
    return min(contrast(colour, one) for one in behind)


def band_of(drawn: tuple[Drawn, ...], title: Area, content: Area) -> Drawn | None:
    """The drawn ground on which a title stands and the content does not; none where it stands on the slide itself."""
    over = [one for one in drawn if (one.fill or one.is_picture) and _is_behind(one.area, title)]
    return over[-1] if over and not over[-1].area.bottom > content.top + content.height / 2 else None


def _is_behind(drawn: Area, title: Area) -> bool:
    middle = title.top + title.height / 2
    return (
        drawn.top < middle < drawn.bottom
        and drawn.left <= title.left + 1
        and drawn.right > title.left + title.width / 2
    )


def stop_of(drawn: tuple[Drawn, ...], title: Area, content: Area) -> float | None:
    """Where something is drawn between a title and the content, such as a rule: its upper edge."""
    low = title.top + title.height / 2
    tops = [one.area.top for one in drawn if low < one.area.top <= content.top and one.area.left < title.right and one.area.right > title.left]  # fmt: skip
    return min(tops, default=None)
