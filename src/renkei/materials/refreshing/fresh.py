"""What the facts say today, for those pages alone that say something else than when the deck was made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from xml.etree import ElementTree

from renkei.domain.yearbook import Yearbook
from renkei.materials.outline.model import Outline, Page
from renkei.materials.outline.page_sources import PageSources
from renkei.materials.outline.sheet import A4, WIDE
from renkei.materials.papers import Papers
from renkei.materials.pptx_file.canvas import Canvas
from renkei.materials.pptx_file.deck import LISTS, press_of, slides_of
from renkei.materials.pptx_file.noting import FIRST_ID, digests_of, note_slides, sources_of
from renkei.materials.pptx_file.office_template import Fit
from renkei.materials.pptx_file.package import Package
from renkei.materials.pptx_file.press import Press
from renkei.materials.refreshing.deck_list import DeckList
from renkei.materials.refreshing.list_reading import read_list
from renkei.wording import Words


@dataclass(frozen=True)
class Fresh:
    """The papers of today beside an old list. `changed` are the pages that say something else, new ones too; `moved` the
    numbers that pages have now, where people moved slides."""

    old: DeckList
    papers: Outline
    yearbook: Yearbook
    words: Words
    digests: Mapping[str, str]
    changed: tuple[Page, ...]
    office: Fit | None = None
    moved: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def press(self) -> Press:
        """The changed pages, set."""
        return press_of(self.papers, self.words, Package(), self.office)

    @cached_property
    def slides(self) -> Sequence[tuple[Page, Canvas]]:
        """Their slides."""
        numbers = {page.id: i for page in self.papers.pages if (i := self._number(page.id))}
        return slides_of(self.press, self.changed, numbers)

    @cached_property
    def today(self) -> DeckList:
        """What stands on them, in the form of the deck's own list."""
        note_slides(self.press, self.slides, notes={}, said={}, digests=self.digests)
        return read_list(ElementTree.fromstring(self.press.figures.part({})))

    def chart_part(self, shape: str) -> tuple[bytes, bytes]:
        """A chart of the changed pages by its shape's name there: its part, and the workbook behind it."""
        noted = (one for _, canvas in self.slides for one in canvas.noted)
        part = next(one.part for one in noted if one.kind == "chart" and one.name == shape)
        data = part.replace("ppt/charts/chart", "ppt/embeddings/workbook").replace(".xml", ".xlsx")
        return self.press.package.parts[part], self.press.package.parts[data]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """Page → the number of its first slide: that which it has now, else that which it had when the deck was made."""
        return numbers_of(self.old) | dict(self.moved)

    def _number(self, page: str) -> int:
        return self._numbers.get(page, 0)

    def notes(self, page: Page) -> tuple[str, ...]:
        """Where the figures of a page come from, as the notes say it."""
        return tuple(self._sources.lines(page))

    @cached_property
    def _sources(self) -> PageSources:
        return sources_of(self.papers, self.yearbook, self.words)


def numbers_of(old: DeckList) -> dict[str, int]:
    """Page → the number that its first slide had when the deck was made."""
    found: dict[str, int] = {}
    for one in old.pages:
        found.setdefault(one.id, int(one.slide or FIRST_ID) - FIRST_ID)
    return found


def fresh(old: DeckList, yearbook: Yearbook, words: Words, moved: Mapping[str, int] | None = None) -> Fresh:
    """Make the papers of today in the deck's form (its sheet or template, for handing out or not), and see which pages
    changed. `moved` are the numbers of slides that people moved: the pages that name numbers are then looked at too."""
    is_handout, is_wide = old.about.get("handout") == "1", old.about.get("sheet") == WIDE.name
    office = old.office
    sheet = office.sheet if office else WIDE if is_wide else A4
    papers = Papers(yearbook, words, is_handout, is_wide).outline(sheet)
    digests = digests_of(papers, papers.pages)
    known = {one.id: one.digest for one in old.pages}
    listing = LISTS if moved else ()
    changed = tuple(
        page for page in papers.pages if known.get(page.id) != digests[page.id] or page.kind in listing
    )
    return Fresh(old, papers, yearbook, words, digests, changed, office, moved or {})
