"""The sheet of paper that pages are made for, in points, and the sizes of letters on it (LOOK §1, §2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from renkei.materials.outline.measure import lines, text_lines

TEXT, LEAD, TITLE, NOTE = 14, 18, 24, 11
LINE, TITLE_LINE, NOTE_LINE = 18, 32, 14
BAND_SIZES = (TITLE, TITLE_LINE), (20, 26), (LEAD, 24)
TITLE_GAP = 13  # over the title of a block
NUMBER_ROOM = 40  # of the page number, which notes leave free
_WITHOUT_END = 10**9
SIDE = 114  # of a case, columns 1 and 2: who takes part
GUTTER = 26  # between two columns of a page
LEFT = {"review": 446, "annex": 430}  # the left one by the kind of its page, on A4
_OF_A4 = 746


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: `page_width` × `page_height` is the paper, `width` × `height` the room for what a page says, from under
    the running head to 12 pt over the foot. `main` begins at the third column; a case has a `left` and a `right` column
    there. A sheet without end has no foot: nothing flows to a further page.

    On a sheet with places of its own (an office's template) `title` is the room of every headline, `head` the height that it
    has before anything has to give way to it; 0 on ours. `band` is the height of a drawn ground that no headline may leave, 0
    where it may grow downward. `letters` names letters of others, which are wider than ours.
    """

    name: str
    page_width: int
    page_height: int
    width: int
    height: int
    main: int
    left: int
    right: int
    title: int = 0
    head: int = 0
    band: int = 0
    letters: str = ""

    @property
    def case_title(self) -> int:
        """The room of a case's headline."""
        return self.title or self.main

    @property
    def is_office(self) -> bool:
        """Whether it is a slide of an office's template."""
        return self.title > 0

    @property
    def is_endless(self) -> bool:
        """Whether a page is as long as what stands on it."""
        return self.height >= _WITHOUT_END

    def parted(self, left: int) -> tuple[int, int]:
        """The whole width in two columns with a gutter; the left one is of `left` points on A4."""
        first = self.width * left // _OF_A4
        return first, self.width - first - GUTTER

    def columns_of(self, kind: str) -> tuple[int, int]:
        """The two columns of a page of a kind: case · review · annex."""
        return (self.left, self.right) if kind == "case" else self.parted(LEFT.get(kind, LEFT["review"]))

    def headline_height(self, headline: tuple[str, ...], language: str) -> int:
        """A headline with the room above it."""
        return 10 + self.title_height(headline, self.title or self.width, language)

    def title_height(self, headline: tuple[str, ...], room: int, language: str) -> int:
        """What a headline takes in a room: in a band that holds it, what every headline has there."""
        tall = [line * lines(headline, room, size, language) for size, line in self.title_sizes]
        return self.head if tall[-1] <= self.band else max(tall[-1], self.head)

    @property
    def title_sizes(self) -> tuple[tuple[int, int], ...]:
        """The sizes of headlines with their lines, the first that fits is taken: one, in a band also smaller ones."""
        return BAND_SIZES if self.band else ((TITLE, TITLE_LINE),)

    def foot_height(self, notes: Iterable[str], notice: str, language: str) -> int:
        """What the foot takes beyond its one line: further lines of notes, and the notice under them."""
        count = sum(text_lines(note, self.width - NUMBER_ROOM, NOTE, language) for note in notes)
        return NOTE_LINE * max(count + bool(notice) - 1, 0)

    def body_height(
        self, headline: tuple[str, ...], notes: Iterable[str], notice: str, language: str = "ja"
    ) -> int:
        """What is left for blocks under a headline."""
        return (
            self.height - self.headline_height(headline, language) - self.foot_height(notes, notice, language)
        )


A4 = Sheet("a4", 842, 595, width=_OF_A4, height=506, main=619, left=372, right=227)
"""A4 landscape: twelve columns of 51.2 pt, gutters of 12."""
WIDE = Sheet("wide", 960, 540, width=864, height=457, main=718, left=430, right=268)
"""A slide of 16:9: twelve columns of 61 pt, gutters of 12."""
ENDLESS = Sheet("endless", 727, _WITHOUT_END, width=727, height=_WITHOUT_END, main=600, left=353, right=227)
"""For writers that part pages themselves or have none: the booklet (A4 portrait at 0.7 of the size) and the workbook.
Every part and every case is one page however long."""
