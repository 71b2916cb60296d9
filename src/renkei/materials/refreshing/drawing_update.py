"""What stands round a chart that changed: words and lines move with it, new words come, those of old figures go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from renkei.materials.pptx_file.markup import NAMES
from renkei.materials.pptx_file.opened_deck import P
from renkei.materials.refreshing.adopting import add_text, adopt_place
from renkei.materials.refreshing.drawings import Anchor, rules_of
from renkei.materials.refreshing.edited import EditedShape, EditedSlide
from renkei.materials.refreshing.fresh import Fresh
from renkei.materials.refreshing.listed import Chart, Entry, Stand
from renkei.materials.refreshing.locating import Found
from renkei.materials.refreshing.outcome import Change, Report
from renkei.materials.refreshing.pairing import Pairs
from renkei.materials.refreshing.xml_parts import parsed


@dataclass(frozen=True, slots=True)
class DrawingUpdate:
    """The surroundings of one chart on one slide."""

    root: Any
    slide: EditedSlide
    shape: EditedShape
    old: Chart
    new: Chart
    fresh: Fresh
    pairs: Pairs
    report: Report

    def run(self, found: Sequence[Found]) -> None:
        """Move, add and take away; where people moved the chart's parts, they are left."""
        anchor = Anchor(self.old.stand.at, self.new.stand.at, self.shape.at())
        if not (anchor.old and anchor.new and anchor.now):
            return
        for one in found:
            if self._is_mine(one.entry.stand):
                self._move_words(anchor, one)
        for shape, was, becomes in rules_of(
            self.slide, self._rules(self.fresh.old.rules), self._rules(self.fresh.listed.rules)
        ):
            self._move(anchor, shape, was, becomes)
            adopt_place(was.element, becomes)
        for entry in self.pairs.added:
            if entry.kind == "text" and self._is_of_today(entry.stand):
                self._add(anchor, entry)
        adopt_place(self.old.element, self.new.stand)

    def _is_mine(self, stand: Stand) -> bool:
        return (stand.drawing, stand.page) == (self.old.stand.drawing, self.old.stand.page)

    def _is_of_today(self, stand: Stand) -> bool:
        return (stand.drawing, stand.page) == (self.new.stand.drawing, self.new.stand.page)

    def _rules(self, rules: Sequence[Stand]) -> list[Stand]:
        return [one for one in rules if self._is_mine(one)]

    def _move_words(self, anchor: Anchor, one: Found) -> None:
        new = self.pairs.entries.get(one.entry.place)
        if new is not None:
            self._move(anchor, one.shape, one.entry.stand, new.stand)
            adopt_place(one.entry.element, new.stand)
        elif one.text == one.entry.flat and anchor.stands(one.entry.stand.at, one.shape.at()):
            self._remove(one)

    def _move(self, anchor: Anchor, shape: EditedShape, was: Stand, becomes: Stand) -> None:
        place = anchor.place(was.at, becomes.at, shape.at())
        if place is not None:
            shape.move(place)

    def _remove(self, one: Found) -> None:
        one.shape.element.getparent().remove(one.shape.element)
        self.root.remove(one.entry.element)
        self.slide.touch()
        self.report.changes.append(Change(self.slide.number, one.shape.name, "drawn", one.text, ""))

    def _add(self, anchor: Anchor, new: Entry) -> None:
        """Words that were not there, as they are drawn today."""
        markup = self._markup(new)
        if markup is None or not new.stand.at:
            return
        place = anchor.beside(new.stand.at)
        id = f"{max((int(shape.id or 0) for shape in self.slide.shapes), default=1) + 1}"
        markup.find(f"*/{P}cNvPr").set("id", id)
        self.shape.element.getparent().append(markup)
        made = EditedShape(self.slide, markup)
        made.move(place)
        self.slide.shapes.append(made)
        add_text(self.root, new, slide=self.slide.id, id=id)
        self.report.changes.append(Change(self.slide.number, made.name, "drawn", "", new.flat))

    def _markup(self, new: Entry) -> Any:
        for _, canvas in self.fresh.slides:
            for noted in canvas.noted:
                if (
                    canvas.name == new.stand.page
                    and f"{noted.id}" == new.stand.id
                    and noted.name == new.stand.shape
                ):
                    wrapped = parsed(f"<p:x {NAMES}>{canvas.shapes[noted.id - 2]}</p:x>".encode())
                    return wrapped[0]
        return None
