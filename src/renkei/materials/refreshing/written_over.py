"""Figures that people wrote over and that the facts still say as they were printed: nothing is to be brought up to date
there, so they would pass unseen. They are told, never changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from renkei.domain.errors import FileRefused
from renkei.materials.refreshing.chart_data import Drawn
from renkei.materials.refreshing.deck_list import Chart, Entry
from renkei.materials.refreshing.differences import Differences
from renkei.materials.refreshing.edited import EditedShape, EditedSlide
from renkei.materials.refreshing.locating import Found, Locator
from renkei.materials.refreshing.outcome import Report
from renkei.materials.refreshing.runs import is_field
from renkei.materials.refreshing.sentences import Token, has_figure, tokens, words_alone

_GRADE = 3  # letters of a cell that is no words: a grade, a mark for a value that is missing


def says(one: Found, entry: Entry) -> bool:
    """Whether words say what an entry says, wherever their lines end."""
    return _joined(one.text) in (_joined(entry.told), _joined(entry.printed))


@dataclass(frozen=True)
class WrittenOver:
    """The slides after a refresh, where the entries of the list stand on them, and what says something else today."""

    slides: Sequence[EditedSlide]
    locator: Locator
    differences: Differences
    report: Report

    def tell(self) -> None:
        """Note every figure that was written over where the facts say what was printed."""
        for slide in (one for one in self.slides if not self._is_as_made(one)):
            for one in self.locator.on(slide):
                if one.entry.place not in self.differences.today and is_written_over(one):
                    self._leave(one)
            for shape in slide.shapes:
                if shape.is_chart and (chart := self._chart(shape)) is not None:
                    self._tell_chart(shape, chart)

    def _is_as_made(self, slide: EditedSlide) -> bool:
        """Whether nobody had changed a word or chart of a slide since the deck was made, as its check sum tells at once."""
        return self._sums.get(slide.id) == slide.digest

    @cached_property
    def _sums(self) -> dict[str, str]:
        return {page.slide: page.said for page in self.differences.old.pages if page.said}

    def _leave(self, one: Found) -> None:
        naming, entry, shape = self.differences.naming, one.entry, one.shape.name
        told = {"stands": one.text, "before": entry.told, "today": entry.told, "record": entry.record}
        told["label"] = naming.label(entry)
        told["where"] = naming.place(shape) or naming.place(entry.stand.shape)
        self.report.leave("written_over", one.slide.number, shape, **told)

    # ---- charts

    def _chart(self, shape: EditedShape) -> Chart | None:
        """The chart as it was drawn, where it would be drawn so today."""
        found = self._charts.get(shape.name)
        return None if found is None or found.stand.shape in self.differences.charts else found

    @cached_property
    def _charts(self) -> dict[str, Chart]:
        return {one.stand.shape: one for one in self.differences.old.charts if one.points}

    def _tell_chart(self, shape: EditedShape, chart: Chart) -> None:
        part = _part(shape)
        drawn = Drawn(part, part, chart, chart)
        if part is None or not drawn.has_form():
            return
        now = {(series, category): text for series, category, text in drawn.typed_over()}
        for point in chart.points:
            if text := now.get((point.series, point.category)):
                told = {"stands": text, "before": point.printed, "today": point.printed}
                label = self.differences.naming.point(chart, point.series, point.category)
                told |= {"label": label, "record": point.record}
                self.report.leave("written_over", shape.slide.number, shape.name, **told)


def _part(shape: EditedShape) -> Any:
    """The chart's part; None where it is missing or broken."""
    try:
        return shape.slide.deck.tree(shape.chart) if shape.chart else None
    except FileRefused:
        return None


def is_written_over(one: Found) -> bool:
    """Whether a figure is another than the printed one. Remarks beside it and words round it are people's own; so is a place
    that they emptied."""
    if says(one, one.entry) or not one.text.strip() or all(map(is_field, one.paragraphs)):
        return False
    if one.entry.kind in ("cell", "words"):
        return _is_other_figure(one.text, one.entry)
    return words_alone(_joined(one.text)) == words_alone(_joined(one.entry.told))


def _is_other_figure(now: str, entry: Entry) -> bool:
    """Whether one of the figures of a record does not stand there any more, or a figure stands where there was none."""
    if has_figure(entry.printed):
        here = tokens(now)
        return any(not _stands(one, here) for one in tokens(entry.printed))
    is_figure = has_figure(now) and not has_figure(entry.whole)
    return is_figure or (len(entry.printed) <= _GRADE and not _joined(now).startswith(_joined(entry.printed)))


def _stands(printed: Token, here: Sequence[Token]) -> bool:
    return any(_is_same(printed, one) for one in here)


def _is_same(printed: Token, now: Token) -> bool:
    """Whether a figure is that one, in its unit. Behind one without a unit people may set brackets, but no unit."""
    (number, unit), (other, theirs) = printed.form, now.form
    is_unit = theirs.isalnum() or theirs == "%"
    return number == other and (unit == theirs or not (unit.isalnum() or unit == "%" or is_unit))


def _joined(text: str) -> str:
    return "".join(text.split())
