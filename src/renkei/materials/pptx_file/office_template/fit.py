"""Our pages on an office's layouts: where their headline, their content and all that runs round them stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from renkei.materials.outline.model import Page
from renkei.materials.outline.sheet import TITLE_LINE, Sheet
from renkei.materials.pptx_file.canvas import Canvas
from renkei.materials.pptx_file.frame import HEADLINE, Frame
from renkei.materials.pptx_file.office_template.layouts import Area
from renkei.materials.pptx_file.office_template.names import COVER, DIVIDER, PAGE
from renkei.materials.pptx_file.office_template.paint import Paint

NAME = "office"
RUNNING = ("number", "footer", "day", "section")
FOOT = 27  # of the page's own notes, with the air over it
_SIDE = 6  # from where the columns of a case begin to what stands at the left of them
_GAP = 4  # under a headline that has grown out of its place
_BAND_AIR = 3  # over and under a headline in a band


@dataclass(frozen=True, slots=True)
class Slot:
    """A place of a layout that we fill: `kind` and `idx` name it for slides, `name` for people; `area` with and `room` without its margins; `size` is what
    its letters have in points, `ink` a colour of the theme where the place's own could not be read; `words` are its own, `side` where they stand (l · ctr · r)."""

    kind: str
    idx: int
    area: Area
    room: Area
    name: str = ""
    anchor: str = "t"
    size: float = 0
    ink: str = ""
    words: tuple[str, ...] = ()
    side: str = "l"


@dataclass(frozen=True, slots=True)
class Band:
    """What a headline may not leave: a drawn ground of a colour (`fill`, empty for a picture or where none is known) from its
    upper to its lower edge."""

    top: float
    bottom: float
    fill: str = ""

    @property
    def height(self) -> int:
        """The room for lines in it."""
        return int(self.bottom - self.top - 2 * _BAND_AIR)

    def within(self, top: float, height: float) -> float:
        """Where something of a height begins, as near to `top` as it can."""
        return max(min(top, self.bottom - _BAND_AIR - height), self.top + _BAND_AIR)


@dataclass(frozen=True)
class Form:
    """One layout for a sort of page: its part, its places by what goes into them, the area for content, what is drawn on
    it (`drawn`) that nothing should lie on, the band of its title, and what is behind words."""

    part: str
    slots: Mapping[str, Slot]
    area: Area
    drawn: tuple[Area, ...] = ()
    band: Band | None = None
    paint: Paint = field(default_factory=Paint)


@dataclass(frozen=True)
class Fit:
    """All sorts of pages on the layouts of a template."""

    sheet: Sheet
    forms: Mapping[str, Form]
    inks: Mapping[str, str] = field(default_factory=dict)
    """Colours of ours, or of the theme, that cannot be read on the ground of the pages → others that can."""

    def filled(self, sort: str) -> Mapping[str, Slot]:
        """The places of a sort of page that are filled; a cover has neither page number nor footer."""
        unused = RUNNING if sort == COVER else ()
        return {what: slot for what, slot in self.forms[sort].slots.items() if what not in unused}

    def form(self, kind: str) -> Form:
        """That of a kind of page."""
        return self.forms[kind if kind in (COVER, DIVIDER) else PAGE]

    def canvas(self, page: Page, measure: str) -> Canvas:
        """A new slide; words are measured by `measure`."""
        from renkei.materials.pptx_file.office_template.canvas import OfficeCanvas

        form = self.form(page.kind)
        return OfficeCanvas(page.id, form=form, inks=tuple(self.inks.items()), measure=measure)

    @property
    def frame(self) -> OfficeFrame:
        """Where things stand on a page."""
        form = self.forms[PAGE]
        return OfficeFrame(self.sheet, form.area, form.slots.get("title"), form.band)

    def text(self) -> str:
        """It, as a deck's list keeps it."""
        from renkei.materials.pptx_file.office_template.kept import kept

        return kept(self)

    @classmethod
    def of_text(cls, text: str) -> Fit:
        """The one that a list keeps. Raises `ValueError` for anything else."""
        from renkei.materials.pptx_file.office_template.kept import fit_of

        return fit_of(text)


@dataclass(frozen=True, slots=True)
class OfficeFrame(Frame):
    """A slide with the places of an office's layout: `area` for content, the place of the title, where it has one, and its
    band."""

    area: Area
    title: Slot | None
    band: Band | None

    @property
    def rule(self) -> float:
        """From where the height of the sheet counts."""
        return self.headline - HEADLINE

    @property
    def headline(self) -> float:
        """Where the headline begins at the highest."""
        return self.area.top if self.title is None else self.title.room.top

    @property
    def foot(self) -> float:
        """Where the foot ends."""
        return self.area.bottom

    @property
    def left(self) -> float:
        """The left edge of what a page says."""
        return self.area.left

    def under_headline(self, height: float) -> float:
        """Where the content begins: in its area, lower where the headline needs more than its place or its band."""
        if self.band and height <= self.sheet.band:
            return self.area.top
        grown = self.headline + height + (_GAP if self.title and height > self.sheet.head else 0)
        return max(self.area.top, grown) if self.title else grown

    def headline_place(self, kind: str) -> tuple[float, float]:
        """Where every headline begins, and its room."""
        return (self.left, self.width) if self.title is None else (self.title.room.left, self.sheet.title)

    def headline_top(self, height: float) -> float:
        """Where a headline of a height begins in its place, or in its band where that is higher."""
        if self.band and self.title and height > self.title.room.height:
            return self.band.within(self.headline, height)
        spare = max(self.title.room.height - height, 0) if self.title else 0
        part = {"ctr": 0.5, "b": 1}.get(self.title.anchor, 0) if self.title else 0
        return self.headline + spare * part

    def within(self, top: float, height: float) -> float:
        """What stands beside a headline stays in its band."""
        return self.band.within(top, height) if self.band else top

    @property
    def title_ink(self) -> str:
        """A colour of the theme, where the place's own cannot be read."""
        return self.title.ink if self.title else ""

    def beside_columns(self, columns: float) -> float:
        """Beside the columns of a case, under its headline."""
        return columns + _SIDE


def sheet_of(area: Area, title: Slot | None, band: Band | None, page: tuple[int, int], letters: str) -> Sheet:
    """The sheet on which the outline flows: a case's columns in the proportions of ours."""
    width, side = int(area.width), 127 if area.width < 800 else 146
    main = width - side
    left = (main - 20) * 372 // 599
    top = area.top if title is None else title.room.top
    head = max(int(area.top - top + 0.99), 0) if title else 0
    wide = int(title.room.width) if title else width
    return Sheet(
        NAME, *page, width=width, height=int(area.bottom - FOOT - top + HEADLINE), main=main, left=left,
        right=main - 20 - left, title=wide, head=max(head, TITLE_LINE if title else 0),
        band=band.height if band else 0, letters=letters,
    )  # fmt: skip
