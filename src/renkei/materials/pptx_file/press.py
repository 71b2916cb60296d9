"""What every block of a deck is set with: the letters, the frame of the slide, the words, the figures noted so far, and
the pictures and charts that slides point to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from renkei.materials.outline.model import Outline, Page
from renkei.materials.pptx_file.canvas import Canvas
from renkei.materials.pptx_file.figures import PREFIX, Figures
from renkei.materials.pptx_file.frame import Frame
from renkei.materials.pptx_file.package import Package
from renkei.materials.pptx_file.typesetter import Typesetter
from renkei.wording import Words

if TYPE_CHECKING:
    from renkei.materials.pptx_file.office_template.fit import Fit

Draw = Callable[[Canvas, float, float], None]


@dataclass(frozen=True, slots=True)
class Laid:
    """A block set into a width: its height in points, what of it vanishes where it stands first in its column, and how
    it is drawn on a slide from its left upper corner."""

    height: float
    draw: Draw
    above: float = 0


def stacked(laid: list[Laid], canvas: Canvas, left: float, top: float) -> float:
    """Blocks one under the other; where they end."""
    for at, one in enumerate(laid):
        shift = one.above if not at else 0
        one.draw(canvas, left, top - shift)
        top += one.height - shift
    return top


def height_of(laid: list[Laid]) -> float:
    """What blocks one under the other take."""
    return sum(one.height for one in laid) - (laid[0].above if laid else 0)


@dataclass
class Press:
    """The deck that is being set."""

    papers: Outline
    words: Words
    package: Package
    setter: Typesetter
    frame: Frame
    figures: Figures = field(default_factory=Figures)
    media: dict[bytes, str] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    charts: int = 0  # native charts placed so far
    office: Fit | None = None  # an office's own template, where the deck is set on one

    def canvas(self, page: Page) -> Canvas:
        """A new slide of a page."""
        return Canvas(page.id) if self.office is None else self.office.canvas(page, self.setter.measure)

    def named(self, what: str) -> str:
        """A shape's name for a table, a chart or a record: the same one twice gets a number."""
        count = self.names.get(what, 0) + 1
        self.names[what] = count
        return PREFIX + what if count == 1 else f"{PREFIX}{what}#{count}"

    def picture(self, content: bytes, media: str) -> str:
        """The part that holds a picture; the same picture is there once."""
        if content not in self.media:
            name = f"ppt/media/image{len(self.media) + 1}.{media.rpartition('/')[2]}"
            self.media[content] = name
            self.package.add(name, content)
        return self.media[content]

    @property
    def is_japanese(self) -> bool:
        """Whether the papers are in Japanese."""
        return self.words.is_japanese
