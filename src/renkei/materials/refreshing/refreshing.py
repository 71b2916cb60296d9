"""A deck that people have worked on, brought up to date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from renkei.domain.errors import Fault, FileRefused, Place
from renkei.domain.yearbook import Yearbook
from renkei.materials.pptx_file.figures import NAMESPACE
from renkei.materials.refreshing.about import AboutDeck
from renkei.materials.refreshing.adopting import adopt, adopt_chart
from renkei.materials.refreshing.charts import ChartUpdate
from renkei.materials.refreshing.drawing_update import DrawingUpdate
from renkei.materials.refreshing.edited import EditedDeck, EditedShape, EditedSlide, needles
from renkei.materials.refreshing.fresh import Fresh, fresh
from renkei.materials.refreshing.leftover import Leftover
from renkei.materials.refreshing.listed import Chart, Entry, Listed, Spot, listed
from renkei.materials.refreshing.locating import Found, Locator
from renkei.materials.refreshing.notes import update_notes
from renkei.materials.refreshing.outcome import Change, Refreshed, Report
from renkei.materials.refreshing.pairing import Pairs, pairs_of
from renkei.materials.refreshing.placing import Put, put
from renkei.materials.refreshing.room import needs_room
from renkei.materials.refreshing.sentences import has_figure
from renkei.materials.refreshing.slide_match import match_slides
from renkei.materials.refreshing.xml_parts import written
from renkei.wording import Words, words_of


def refresh(content: bytes, yearbook: Yearbook) -> Refreshed:
    """A deck with the figures of today, in its own language and form.

    Changed are figures, cells, charts and sentences that are built from figures, where they stand as they were printed or
    where it is certain what is meant; all else stays, part by part, byte for byte. `content` must have been screened.
    Raises `FileRefused` for a deck without its list.
    """
    return refresh_file(content, content, yearbook)


def refresh_file(content: bytes, safe: bytes, yearbook: Yearbook, file: str = "") -> Refreshed:
    """The same for a file of others: `safe` is the deck as it passed the screen, which is read; the parts that stay are
    carried over from the file as it came. `file` is its name, for refusals."""
    deck = EditedDeck(safe, content)
    try:
        about = AboutDeck.of(deck, file)
        return Refresh(deck, about, yearbook, words_of(about.language)).run()
    except (ValueError, SyntaxError) as error:
        raise FileRefused([Fault("deck_list_unreadable", Place(file))]) from error


@dataclass
class Refresh:
    """One refresh."""

    deck: EditedDeck
    about: AboutDeck
    yearbook: Yearbook
    words: Words
    report: Report = field(default_factory=Report)
    found: set[Spot] = field(default_factory=set)
    placed: set[Spot] = field(default_factory=set)
    kept: set[Spot] = field(default_factory=set)  # left as it is in one place at least
    drawn: set[str] = field(default_factory=set)  # the charts that were found, by their names in the list
    undrawn: set[str] = field(default_factory=set)  # those that do not show what the facts say
    blocked: set[str] = field(default_factory=set)  # pages on which something was left

    @cached_property
    def item(self) -> str:
        """The list's part."""
        return self.deck.item(NAMESPACE)

    @cached_property
    def root(self) -> Any:
        """The list itself."""
        return self.deck.tree(self.item)

    @cached_property
    def old(self) -> Listed:
        """The list as it was."""
        return listed(self.root)

    @cached_property
    def fresh(self) -> Fresh:
        """The papers of today."""
        return fresh(self.old, self.yearbook, self.words)

    @cached_property
    def pairs(self) -> Pairs:
        """Old and new."""
        return pairs_of(self.fresh)

    @cached_property
    def changed(self) -> dict[Spot, Entry | None]:
        """The entries that say something else today."""
        known = {one.place: one for one in self.old.entries}
        return {
            place: new
            for place, new in self.pairs.entries.items()
            if new is None or not known[place].same(new)
        }

    @cached_property
    def charts(self) -> dict[str, tuple[Chart, Chart]]:
        """Name → the charts that would be drawn differently today."""
        both = ((old, new) for old, new in self.pairs.charts if new is not None)
        return {old.stand.shape: (old, new) for old, new in both if _is_other(old, new)}

    def run(self) -> Refreshed:
        """All of it."""
        before = written(self.root)
        match_slides(self.deck.slides, self.old)
        if self.changed or self.charts or self.pairs.added or self.pairs.charts:
            for slide in self._hit():
                self._refresh_slide(slide)
            Leftover(self).tell()
        self._refresh_notes()
        self._adopt_pages()
        if written(self.root) != before:
            self.deck.touch(self.item)
        return self._refreshed()

    def _refreshed(self) -> Refreshed:
        numbers = {one.slide for one in self.report.changes} | {one.slide for one in self.report.left}
        titles = {slide.number: slide.title for slide in self.deck.slides if slide.number in numbers}
        changes = tuple(sorted(self.report.changes, key=lambda one: one.slide))
        left = tuple(sorted(self.report.left, key=lambda one: (not one.slide, one.slide)))
        return Refreshed(self.deck.content(), changes, left, titles)

    # ---- which slides to look at

    def _hit(self) -> Iterable[EditedSlide]:
        """Slides on which something may have changed, and those that people added."""
        names = needles(self._names())
        slides = {one.stand.slide for one in self.changed_entries()}
        slides |= {old.stand.slide for old, _ in self.charts.values()}
        return [
            slide
            for slide in self.deck.slides
            if slide.id in slides or slide.id not in self.known or names & slide.names
        ]

    @cached_property
    def known(self) -> frozenset[str]:
        """The lasting numbers of the slides that were written."""
        return frozenset(page.slide for page in self.old.pages)

    def changed_entries(self) -> list[Entry]:
        """The old ones of these."""
        return [one for one in self.old.entries if one.place in self.changed]

    def _names(self) -> set[str]:
        names = set(self.charts)
        for one in self.changed_entries():
            names |= {one.row} if one.row else {one.stand.shape} if one.kind == "words" else set()
        return names

    # ---- a slide

    @cached_property
    def locator(self) -> Locator:
        """Where entries stand."""
        return Locator(self.old.entries, self.known)

    def _refresh_slide(self, slide: EditedSlide) -> None:
        found = list(self.locator.on(slide))
        charts = self._charts_on(slide)
        for shape, old, new in charts:
            self._refresh_chart(shape, old, new)
        for one in found:
            self._refresh_entry(one)
        drawings = {(old.stand.page, old.stand.drawing): None for _, old, _ in charts if old.stand.drawing}
        for page, drawing in drawings:
            update = DrawingUpdate(self.root, slide, page, drawing, self.fresh, self.pairs, self.report)
            update.run(found)

    def _charts_on(self, slide: EditedSlide) -> list[tuple[EditedShape, Chart, Chart]]:
        made = []
        for shape in slide.shapes:
            if not shape.chart:
                continue
            same = (
                old
                for old, _ in self.charts.values()
                if (old.stand.slide, old.stand.id) == (slide.id, shape.id)
            )
            name = shape.name if shape.name in self.charts else next((old.stand.shape for old in same), "")
            if name:
                made.append((shape, *self.charts[name]))
        return made

    def _refresh_chart(self, shape: EditedShape, old: Chart, new: Chart) -> None:
        self.drawn.add(old.stand.shape)
        if not ChartUpdate(shape, old, new, self.fresh, self.report).run():
            self.blocked.add(old.stand.page)
            self.undrawn.add(old.stand.shape)

    def _refresh_entry(self, one: Found) -> None:
        place = one.entry.place
        self.found.add(place)
        if place not in self.changed:
            return
        new = self.changed[place]
        if new is None:
            self._leave_gone(one)
        elif _is_prose(one.entry, new):
            self._leave("words", one, new)
        else:
            self._note(one, new, put(one.entry, new, one.paragraphs, one.body))

    def _note(self, one: Found, new: Entry, done: Put) -> None:
        if done.code:
            self.kept.add(one.entry.place)
            self._leave(done.code, one, new)
            return
        self.placed.add(one.entry.place)
        if done.is_written:
            one.slide.touch()
        if done.before != done.after:
            look = "around" if done.is_around else "room" if self._needs_room(one, done) else ""
            told = (
                one.slide.number,
                one.shape.name,
                one.entry.kind,
                done.before,
                done.after,
                new.record,
                look,
            )
            self.report.changes.append(Change(*told))

    def label_of(self, entry: Entry) -> str:
        """What the row of a cell is of."""
        return self._row_labels.get((entry.stand.shape, entry.row), "") if entry.row else ""

    @cached_property
    def _row_labels(self) -> dict[tuple[str, str], str]:
        """Table and row → what the row is of: its first words that are no figure."""
        found: dict[tuple[str, str], str] = {}
        for one in self.old.entries:
            if one.kind == "said" and len(one.flat) > 1:
                found.setdefault((one.stand.shape, one.row), one.flat)
        return found

    def _needs_room(self, one: Found, done: Put) -> bool:
        return needs_room(one, done.before, done.after, self.about.language)

    def _leave(self, code: str, one: Found, new: Entry) -> None:
        self.blocked.add(one.entry.stand.page)
        told = {"stands": one.text, "before": one.entry.flat, "today": new.flat, "record": one.entry.record}
        told["label"] = self.label_of(one.entry)
        self.report.leave(code, one.slide.number, one.shape.name, **told)

    def _leave_gone(self, one: Found) -> None:
        """What the facts do not say any more stands here."""
        self.blocked.add(one.entry.stand.page)
        if one.entry.stand.page and one.entry.stand.page not in self.fresh.digests:
            self.report.leave("page_gone", one.slide.number, stands=one.slide.title)
            return
        if one.entry.kind == "said" and (one.entry.column, *one.entry.paragraphs[:2]) in self._labels:
            return  # a label that is repeated elsewhere
        if one.entry.stand.drawing or not (one.entry.record or has_figure(one.entry.whole)):
            return
        told = {"stands": one.text, "before": one.entry.flat, "record": one.entry.record}
        told["label"] = self.label_of(one.entry)
        self.report.leave("gone", one.slide.number, one.shape.name, **told)

    @cached_property
    def _labels(self) -> set[tuple[str, ...]]:
        """Column and words of all labels of today."""
        return {(one.column, *one.paragraphs[:2]) for one in self.fresh.listed.entries if one.kind == "said"}

    # ---- notes, and the list

    def _refresh_notes(self) -> None:
        if self.about.is_handout:
            return
        slides = {slide.id: slide for slide in self.deck.slides}
        pages = {page.id: page for page in self.fresh.papers.pages}
        for one in self.old.pages:
            if one.notes and one.slide in slides and one.id in pages:
                update_notes(slides[one.slide], one, self.fresh.notes(pages[one.id]), self.report)

    def _adopt_pages(self) -> None:
        """The list says what was put. A page on which something was left is looked at again the next time."""
        for one in self.changed_entries():
            new = self.changed[one.place]
            if new is not None and one.place in self.placed - self.kept:
                adopt(one, new)
        for name, (chart, drawn) in self.charts.items():
            if name in self.drawn and name not in self.undrawn:
                adopt_chart(self.root, chart, drawn)
        for page in self.old.pages:
            if page.digest and page.id in self.fresh.digests and page.id not in self.blocked:
                page.element.set("digest", self.fresh.digests[page.id])


def _is_prose(old: Entry, new: Entry) -> bool:
    """Whether words changed that hold no figure and stand in no chart: an office's own, not built from figures."""
    is_text = old.kind == "text" and not old.stand.drawing and old.whole != new.whole
    return is_text and not has_figure(old.whole) and not has_figure(new.whole)


def _is_other(old: Chart, new: Chart) -> bool:
    mine, theirs = (
        (
            one.categories,
            one.series,
            one.high,
            one.low,
            one.stand.described,
            [(p.record, p.printed) for p in one.points],
        )
        for one in (old, new)
    )
    return mine != theirs
