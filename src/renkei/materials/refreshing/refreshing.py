"""A deck that people have worked on, brought up to date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from renkei.domain.yearbook import Yearbook
from renkei.materials.pptx_file.figures import NAMESPACE
from renkei.materials.refreshing.about import AboutDeck
from renkei.materials.refreshing.adopting import adopt, adopt_chart
from renkei.materials.refreshing.deck_list import DeckList
from renkei.materials.refreshing.differences import Differences
from renkei.materials.refreshing.edited import EditedDeck, EditedSlide, needles
from renkei.materials.refreshing.fresh import fresh
from renkei.materials.refreshing.leftover import Leftover
from renkei.materials.refreshing.list_reading import read_list
from renkei.materials.refreshing.locating import Locator
from renkei.materials.refreshing.moved import moved_pages
from renkei.materials.refreshing.notes import update_notes
from renkei.materials.refreshing.outcome import Left, Refreshed, Report
from renkei.materials.refreshing.progress import Progress
from renkei.materials.refreshing.region import refuse_other_region, refuse_unknown_figures
from renkei.materials.refreshing.slide_match import match_slides
from renkei.materials.refreshing.slide_update import SlideUpdate
from renkei.materials.refreshing.stale import Stale
from renkei.materials.refreshing.written_over import WrittenOver
from renkei.materials.refreshing.xml_parts import written
from renkei.wording import words_of


def refresh(content: bytes, yearbook: Yearbook) -> Refreshed:
    """A deck with the figures of today, in its own language and form.

    Changed are figures, cells, charts and sentences that are built from figures, where they stand as they were printed or
    where it is certain what is meant; all else stays, part by part, byte for byte. `content` must have been screened.
    Raises `FileRefused` for a deck without its list, for one whose list or slides are damaged, and for another region's.
    """
    return refresh_file(content, content, yearbook)


def refresh_file(content: bytes, safe: bytes, yearbook: Yearbook, file: str = "") -> Refreshed:
    """The same for a file of others: `safe` is the deck as it passed the screen, which is read; the parts that stay are
    carried over from the file as it came. `file` is its name, for refusals."""
    return Refresh.of(content, safe, yearbook, file).run()


def list_of(deck: EditedDeck, root: Any) -> DeckList:
    """The list of a deck. Raises `FileRefused` where it is damaged."""
    try:
        return read_list(root)
    except ValueError as error:
        raise deck.refusal("deck_list_unreadable") from error


@dataclass(frozen=True)
class Refresh:
    """One refresh: the deck, what it is made of, its list as XML and as it was read, the facts of today, and the slides of
    the list for which several of the deck are as much alike."""

    deck: EditedDeck
    about: AboutDeck
    root: Any
    old: DeckList
    yearbook: Yearbook
    unsure: Mapping[str, tuple[int, ...]]
    progress: Progress = field(default_factory=Progress)
    report: Report = field(default_factory=Report)

    @classmethod
    def of(cls, content: bytes, safe: bytes, yearbook: Yearbook, file: str = "") -> Refresh:
        """That of a file, as `refresh_file` takes it. Raises `FileRefused`."""
        deck = EditedDeck(safe, content, file)
        about = AboutDeck.of(deck, file)
        if yearbook.register:
            refuse_other_region(about, yearbook.register, file)
        root = deck.tree(deck.item(NAMESPACE))
        old = list_of(deck, root)
        made = cls(deck, about, root, old, yearbook, match_slides(deck.slides, old))
        title = deck.slides[0].title if deck.slides else ""
        refuse_unknown_figures(about, made.differences, title, file)
        return made

    @cached_property
    def locator(self) -> Locator:
        """Where the entries of the list stand."""
        return Locator(self.old.entries)

    @cached_property
    def differences(self) -> Differences:
        """What says something else today."""
        moved = moved_pages(self.deck.slides, self.old)
        return Differences(fresh(self.old, self.yearbook, words_of(self.about.language), moved))

    def run(self) -> Refreshed:
        """All of it."""
        before = written(self.root)
        if self.differences.is_any:
            self._refresh_slides()
        WrittenOver(self.deck.slides, self.locator, self.differences, self.report).tell()
        if not self.about.is_handout:
            self._refresh_notes()
        self._adopt()
        if (after := written(self.root)) != before:
            self.deck.replace(self.deck.item(NAMESPACE), after)
        return self._refreshed()

    def _refresh_slides(self) -> None:
        """Slides on which something may have changed, and those that people added; then what has no place on any."""
        names, lines = needles(self.differences.names), needles(self.differences.lines)
        for slide in self.deck.slides:
            if self._is_hit(slide) or names & slide.names or any(one in slide.letters for one in lines):
                self._update(slide).run(self.locator)
        Leftover(self.deck.slides, self.unsure, self.differences, self.progress, self.report).tell()
        Stale(self.deck.slides, self.differences, self.report).tell()

    def _is_hit(self, slide: EditedSlide) -> bool:
        return slide.id in self.differences.slides or slide.id not in self.differences.known_slides

    def _update(self, slide: EditedSlide) -> SlideUpdate:
        return SlideUpdate(
            slide, self.root, self.about.language, self.differences, self.progress, self.report
        )

    def _refresh_notes(self) -> None:
        """The sources in the notes of every page's first slide. Lists of the first version do not tell of notes."""
        slides = {slide.id: slide for slide in self.deck.slides}
        pages = {page.id: page for page in self.differences.fresh.papers.pages}
        if self.old.version > 1:
            for one in {page.id: page for page in reversed(self.old.pages)}.values():
                if one.slide in slides and one.id in pages:
                    lines = self.differences.fresh.notes(pages[one.id])
                    update_notes(slides[one.slide], one, lines, self.report)

    def _adopt(self) -> None:
        """The list says what was put. A page on which something was left is looked at again the next time."""
        slides = {slide.id for slide in self.deck.slides if slide.is_touched}
        for one in self.differences.entries:
            new = self.differences.today[one.place]
            if new is not None and self.progress.is_put(one.place):
                adopt(one, new)
                slides.add(one.stand.slide)
        for name, (chart, drawn) in self.differences.charts.items():
            if self.progress.is_drawn(name):
                adopt_chart(self.root, chart, drawn)
        digests = self.differences.fresh.digests
        for page in self.old.pages:
            if page.digest and page.id in digests and not self.progress.is_blocked(page.id):
                page.element.set("digest", digests[page.id])
            if page.slide in slides:
                page.element.attrib.pop("said", None)  # it says something else now

    def _refreshed(self) -> Refreshed:
        numbers = {one.slide for one in self.report.changes} | {one.slide for one in self.report.left}
        titles = {slide.number: slide.title for slide in self.deck.slides if slide.number in numbers}
        changes = tuple(sorted(self.report.changes, key=lambda one: one.slide))
        left = tuple(sorted(map(self._placed, self.report.left), key=lambda one: (not one.slide, one.slide)))
        return Refreshed(self.deck.content(), changes, left, titles)

    def _placed(self, one: Left) -> Left:
        """With what its place is called, where that was not told."""
        return one if one.where else replace(one, where=self.differences.naming.place(one.shape))
