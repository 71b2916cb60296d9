"""A slide of a deck brought up to date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from renkei.materials.refreshing.charts import ChartUpdate
from renkei.materials.refreshing.deck_list import Entry
from renkei.materials.refreshing.differences import Differences, label_of
from renkei.materials.refreshing.drawing_update import DrawingUpdate
from renkei.materials.refreshing.edited import EditedShape, EditedSlide
from renkei.materials.refreshing.locating import Found, Locator, is_too_large
from renkei.materials.refreshing.outcome import Change, Report
from renkei.materials.refreshing.placing import Put, put
from renkei.materials.refreshing.progress import Progress
from renkei.materials.refreshing.room import needs_room
from renkei.materials.refreshing.runs import bare, words_of_paragraph
from renkei.materials.refreshing.sentences import has_figure


@dataclass(frozen=True, slots=True)
class SlideUpdate:
    """One slide, what changed, and where it is noted. `root` is the deck's list, which words round charts are added to."""

    slide: EditedSlide
    root: Any
    language: str
    differences: Differences
    progress: Progress
    report: Report

    def run(self, locator: Locator) -> None:
        """Update it: its charts, its words, and then what stands round the charts."""
        found = list(locator.on(self.slide))
        charts = list(self._charts())
        for name, shape in charts:
            self._refresh_chart(name, shape)
        for one in found:
            self._refresh_entry(one)
        stands = [self.differences.charts[name][0].stand for name, _ in charts]
        for page, drawing in dict.fromkeys((one.page, one.drawing) for one in stands if one.drawing):
            fresh, pairs = self.differences.fresh, self.differences.pairs
            DrawingUpdate(self.root, self.slide, page, drawing, fresh, pairs, self.report).run(found)
        self._leave_tables()

    # ---- charts

    def _charts(self) -> Iterator[tuple[str, EditedShape]]:
        """Those that would be drawn differently today, by name or by number."""
        for shape in self.slide.shapes:
            if not shape.is_chart:
                continue
            by_number = self.differences.chart_names.get((self.slide.id, shape.id), "")
            name = shape.name if shape.name in self.differences.charts else by_number
            if name:
                yield name, shape

    def _refresh_chart(self, name: str, shape: EditedShape) -> None:
        old, new = self.differences.charts[name]
        if shape.chart not in self.progress.charts:  # shapes may show the same part
            update = ChartUpdate(shape, old, new, self.differences, self.report)
            self.progress.charts[shape.chart] = update.run()
        is_today = self.progress.charts[shape.chart]
        self.progress.draw(name, is_today=is_today)
        if not is_today:
            self.progress.block(old.stand.page)

    # ---- words

    def _refresh_entry(self, one: Found) -> None:
        place = one.entry.place
        self.progress.found.add(place)
        if self._is_unsure(one):
            self._leave("copied", one, self.differences.today.get(place) or one.entry)
            return
        if place not in self.differences.today:
            return
        new = self.differences.today[place]
        if new is None:
            self._leave_gone(one)
        elif _is_prose(one.entry, new) and not _is_as_printed(one):
            self._leave("words", one, new)
        else:
            self._note(one, new, put(one.entry, new, one.paragraphs, one.body))

    def _is_unsure(self, one: Found) -> bool:
        """Whether words that several pages had alike say different things on these pages today."""
        today = self.differences.today
        return len({_whole(today.get(entry.place, entry)) for entry in (one.entry, *one.rivals)}) > 1

    def _note(self, one: Found, new: Entry, done: Put) -> None:
        if done.code:
            self.progress.keep(one.entry.place)
            self._leave(done.code, one, new)
            return
        self.progress.place(one.entry.place)
        if done.is_written:
            one.slide.touch()
        if done.before != done.after:
            number, shape, kind = one.slide.number, one.shape.name, one.entry.kind
            look, label = self._look(one, done), self.differences.naming.label(one.entry)
            change = Change(number, shape, kind, done.before, done.after, new.record, look, label)
            self.report.changes.append(replace(change, where=self._where(one)))

    def _look(self, one: Found, done: Put) -> str:
        """Why a change has to be looked at."""
        if done.is_around:
            return "around"
        return "room" if needs_room(one, done.before, done.after, self.language) else ""

    def _leave(self, code: str, one: Found, new: Entry) -> None:
        self.progress.block(one.entry.stand.page)
        told = {"stands": one.text, "before": one.entry.told, "today": new.told, "record": one.entry.record}
        told["label"], told["where"] = self.differences.naming.label(one.entry), self._where(one)
        self.report.leave(code, one.slide.number, one.shape.name, **told)

    def _where(self, one: Found) -> str:
        """What the place is called; where people copied a table or gave it a name of their own, that name."""
        naming, name = self.differences.naming, one.shape.name
        return naming.place(name) or naming.place(one.entry.stand.shape)

    def _leave_gone(self, one: Found) -> None:
        """What the facts do not say any more stands here."""
        entry = one.entry
        self.progress.block(entry.stand.page)
        if entry.stand.page and entry.stand.page not in self.differences.fresh.digests:
            self.report.leave("page_gone", one.slide.number, stands=one.slide.title)
            return
        if entry.kind == "said" and label_of(entry) in self.differences.labels:
            return  # a label that is repeated elsewhere
        if entry.stand.drawing or not (entry.record or has_figure(entry.whole)):
            return
        told = {"stands": one.text, "before": entry.told, "record": entry.record}
        told["label"], told["where"] = self.differences.naming.label(entry), self._where(one)
        self.report.leave("gone", one.slide.number, one.shape.name, **told)

    def _leave_tables(self) -> None:
        for shape in self.slide.shapes:
            if shape.table is not None and is_too_large(shape.table):
                self.report.leave("table_too_large", self.slide.number, shape.name)


def _whole(entry: Entry | None) -> str:
    return "" if entry is None else entry.whole


def _is_as_printed(one: Found) -> bool:
    return bare("".join(map(words_of_paragraph, one.paragraphs))) == one.entry.bare


def _is_prose(old: Entry, new: Entry) -> bool:
    """Whether words changed that hold no figure and stand in no chart. Reworded by people, nothing in them is ours to change."""
    is_text = old.kind == "text" and not old.stand.drawing and old.whole != new.whole
    return is_text and not has_figure(old.whole) and not has_figure(new.whole)
