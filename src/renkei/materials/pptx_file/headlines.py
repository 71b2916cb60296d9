"""A headline in lines: in the size of all of them, or in a smaller one where it has to stay within a band."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.materials.outline.model import Phrases
from renkei.materials.pptx_file.press import Press


@dataclass(frozen=True, slots=True)
class Headline:
    """Texts with a set line end after each but the last, the lines that they take, their size and that of a line in points."""

    texts: tuple[str, ...]
    count: int
    size: int
    line: int

    @property
    def height(self) -> int:
        """All its lines."""
        return self.line * self.count


def headline_in(press: Press, phrases: Phrases, room: float, beside: float, suffix: float = 0) -> Headline:
    """Phrases in a room, in the largest size whose lines stay within the band; `beside` is what one line of them must leave
    at the right, `suffix` what their last line needs at its end."""
    sheet = press.papers.sheet
    made: Headline | None = None
    for size, line in sheet.title_sizes:
        told = press.setter.broken(phrases, room - beside, size)
        made = Headline(told.texts, told.count, size, line)
        if made.height <= sheet.band and _has_end(press, made, room - beside, suffix):
            break
    assert made is not None
    return made


def _has_end(press: Press, made: Headline, room: float, suffix: float) -> bool:
    return not suffix or press.setter.points(made.texts[-1], made.size) + suffix <= room
