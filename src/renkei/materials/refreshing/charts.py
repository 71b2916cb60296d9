"""A native chart of a slide brought up to date: its data, the workbook behind it, and the words read aloud."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from renkei.domain.errors import FileRefused
from renkei.materials.refreshing.chart_book import book_of_today
from renkei.materials.refreshing.chart_data import Drawn, Moved
from renkei.materials.refreshing.deck_list import Chart, Point
from renkei.materials.refreshing.differences import Differences
from renkei.materials.refreshing.edited import EditedShape
from renkei.materials.refreshing.outcome import Change, Report
from renkei.materials.refreshing.xml_parts import parsed


@dataclass(frozen=True, slots=True)
class ChartUpdate:
    """A chart of a deck, as it was drawn and as it would be today."""

    shape: EditedShape
    old: Chart
    new: Chart
    differences: Differences
    report: Report

    @property
    def _slide(self) -> int:
        return self.shape.slide.number

    def run(self) -> bool:
        """Update it; whether it now shows what the facts say."""
        tree = self._tree()
        if tree is None:
            self.report.leave("chart_broken", self._slide, self.shape.name)
            return False
        content, book = self.differences.fresh.chart_part(self.new.stand.shape)
        drawn = Drawn(tree, parsed(content), self.old, self.new)
        if drawn.says_today():
            self._described()
            return self._with_book(drawn, self.shape.chart, book)
        typed = drawn.typed_over() if drawn.has_form() and drawn.is_kin() else None
        if typed is None or (typed and not drawn.is_alike()):
            self._leave_points()
            return False
        return self._updated(drawn.keeping(typed) if typed else drawn, typed, self.shape.chart, book)

    def _tree(self) -> Any:
        """Its part; None where it is missing or broken: the slide round it can still be brought up to date."""
        try:
            return self.shape.slide.deck.tree(self.shape.chart)
        except FileRefused:
            return None

    def _updated(self, drawn: Drawn, typed: list[tuple[int, int, str]], part: str, book: bytes) -> bool:
        deck = self.shape.slide.deck
        for series, category, now in typed:
            self._leave_typed(series, category, now)
        moved = drawn.update()
        deck.touch(part)
        for one in moved:
            self._note(one)
        self._described()
        return self._with_book(drawn, part, book) and not typed

    def _with_book(self, drawn: Drawn, part: str, book: bytes) -> bool:
        deck = self.shape.slide.deck
        name = deck.target(part, "package")
        if not name:
            return True
        made = book_of_today(deck.raw(name), book, drawn.old, drawn.new)
        if made is None:
            self.report.leave("chart_book", self._slide, self.shape.name)
            return False
        deck.replace(name, made)
        return True

    def _described(self) -> None:
        """The alternative text, where it is ours."""
        was, becomes = self.old.stand.described, self.new.stand.described
        properties = self.shape.properties
        if properties is not None and was and was != becomes and properties.get("descr") == was:
            properties.set("descr", becomes)
            self.shape.slide.touch()
            self.report.changes.append(Change(self._slide, self.shape.name, "described", was, becomes))

    def _note(self, one: Moved) -> None:
        point = self._point(self.new, one.series, one.category)
        before = self._printed(point, one.before)
        after = point.printed if point else one.after
        record = point.record if point else ""
        change = Change(self._slide, self.shape.name, "point", before, after, record)
        label = self.differences.naming.point(self.new, one.series, one.category)
        self.report.changes.append(replace(change, label=label, where=self._where))

    @property
    def _where(self) -> str:
        naming = self.differences.naming
        return naming.place(self.shape.name) or naming.place(self.old.stand.shape)

    def _printed(self, point: Point | None, value: str) -> str:
        """What a point said before, as it was printed."""
        known = (one.printed for one in self.old.points if point and one.record == point.record)
        return next(known, value)

    @staticmethod
    def _point(chart: Chart, series: int, category: int) -> Point | None:
        found = (one for one in chart.points if (one.series, one.category) == (series, category))
        return next(found, None)

    def _leave_typed(self, series: int, category: int, now: str) -> None:
        old, new = (self._point(chart, series, category) for chart in (self.old, self.new))
        before, today = (one.printed if one else "" for one in (old, new))
        if before == today and old is None:
            return
        told = {"stands": now, "before": before, "today": today, "record": old.record if old else ""}
        told["label"] = self.differences.naming.point(self.old, series, category)
        code = "typed_over" if before != today else "written_over"
        self.report.leave(code, self._slide, self.shape.name, **told)

    def _leave_points(self) -> None:
        """Data that people gave another form: every figure of it that changed; the chart where it has no figures of records."""
        today = {one.record: one.printed for one in self.new.points}
        changed = [one for one in self.old.points if today.get(one.record, one.printed) != one.printed]
        for one in changed:
            label = self.differences.naming.point(self.old, one.series, one.category)
            told = {"before": one.printed, "today": today[one.record], "record": one.record, "label": label}
            self.report.leave("chart", self._slide, self.shape.name, **told)
        if not changed:
            self.report.leave("chart_other", self._slide, self.shape.name)
