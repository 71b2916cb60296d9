"""How large title and members stand on the cover: smaller by steps where there are so many, or so long, that they would
reach what stands under them. All members are named, whole."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.materials.outline.measure import lines, text_lines
from renkei.materials.outline.model import Cover, Page
from renkei.materials.outline.sheet import LEAD, NOTE, TEXT, TITLE, Sheet

COVER = 36
LINES = {COVER: 50, TITLE: 34, LEAD: 26, TEXT: 20, NOTE: 15}
"""Letters of the cover in points → the height of their lines."""
_STEPS = ((COVER, LEAD), (COVER, TEXT), (TITLE, TEXT), (TITLE, NOTE), (LEAD, NOTE))
_REGION_LINE, _REGION_GAP = 24, 14
_OVER_MEMBERS = 38
_FOOT, _UNDER_FACE = 70, 188  # the line of the day, and the year's grades over it
_BOOKLET = 700  # what the cover of the booklet has, in points of the deck


@dataclass(frozen=True, slots=True)
class CoverSizes:
    """The sizes of the letters of title and members, in points."""

    title: int = COVER
    members: int = LEAD

    @property
    def draft(self) -> int:
        """That of （案） behind the title."""
        return TITLE if self.title == COVER else LEAD


def cover_sizes(page: Page, sheet: Sheet, language: str) -> CoverSizes:
    """The largest sizes at which what the cover says stands over its foot; the smallest where none does."""
    assert page.cover is not None
    room = _room(sheet, has_strip=bool(page.blocks))
    found = (CoverSizes(title, members) for title, members in _STEPS)
    fitting = (sizes for sizes in found if _height(page.cover, sizes, sheet.main, language) <= room)
    return next(fitting, CoverSizes(*_STEPS[-1]))


def _room(sheet: Sheet, *, has_strip: bool) -> int:
    if sheet.is_endless:
        return _BOOKLET
    return sheet.height - _UNDER_FACE if has_strip else sheet.page_height - sheet.page_height // 5 - _FOOT


def _height(face: Cover, sizes: CoverSizes, room: int, language: str) -> int:
    over = _REGION_LINE * text_lines(face.region, room, LEAD, language) + _REGION_GAP if face.region else 0
    titles = (*face.title[:-1], "".join((*face.title[-1:], face.draft)))
    rows = sum(text_lines(line, room, sizes.title, language) for line in titles)
    names = lines(tuple(f"{name}　" for name in face.members), room, sizes.members, language)
    return over + LINES[sizes.title] * rows + _OVER_MEMBERS + LINES[sizes.members] * names
