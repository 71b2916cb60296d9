"""What stands round a chart that changed: words and lines move with it, new words come, those of old figures go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from renkei.materials.pptx_file.markup import NAMES
from renkei.materials.pptx_file.opened_deck import P
from renkei.materials.refreshing.adopting import add_text, adopt_place
from renkei.materials.refreshing.deck_list import Entry, Stand
from renkei.materials.refreshing.drawings import Member, Shift, shift_of
from renkei.materials.refreshing.edited import EditedShape, EditedSlide
from renkei.materials.refreshing.fresh import Fresh
from renkei.materials.refreshing.locating import Found
from renkei.materials.refreshing.outcome import Change, Report
from renkei.materials.refreshing.pairing import Pairs
from renkei.materials.refreshing.xml_parts import number, parsed

_LARGEST = 2**31 - 1  # number of a shape that all office programs read


@dataclass(frozen=True, slots=True)
class DrawingUpdate:
    """One drawing of a page on one slide: its charts, words and lines."""

    root: Any
    slide: EditedSlide
    page: str
    drawing: str
    fresh: Fresh
    pairs: Pairs
    report: Report

    def run(self, found: Sequence[Found]) -> None:
        """Move, add and take away. Where people moved its parts against each other, all are left where they are."""
        words = [one for one in found if self._is_mine(one.entry.stand)]
        members = [*self._charts(), *self._words(words), *self._rules()]
        today = [one for one in self._stands_of_today() if self._is_mine(one)]
        if not words or not self._is_moved(members, today):
            return
        shift = shift_of(members, today) if self._has_all_rules(members) else None
        if shift is None:
            self.report.leave("drawing", self.slide.number, members[0].shape.name)
            return
        self._move(shift, members)
        for one in words:
            if self.pairs.entries.get(one.entry.place, one.entry) is None:
                self._remove(one)
        for entry in self.pairs.added:
            if entry.kind == "text" and self._is_mine(entry.stand) and entry.stand.at:
                self._add(shift, entry)

    def _is_mine(self, stand: Stand) -> bool:
        return (stand.drawing, stand.page) == (self.drawing, self.page)

    # ---- its parts

    def _charts(self) -> list[Member]:
        shapes = {shape.name: shape for shape in self.slide.shapes if shape.chart}
        both = ((shapes.get(old.stand.shape), old, new) for old, new in self.pairs.charts)
        return [
            Member(shape, old.stand, new.stand if new else None)
            for shape, old, new in both
            if shape is not None and self._is_mine(old.stand)
        ]

    def _words(self, found: Sequence[Found]) -> list[Member]:
        pairs = ((one, self.pairs.entries.get(one.entry.place)) for one in found)
        return [Member(one.shape, one.entry.stand, new.stand if new else None) for one, new in pairs]

    def _rules(self) -> list[Member]:
        """Its lines; none where there are more or fewer today."""
        old, new = (
            [one for one in rules if self._is_mine(one)]
            for rules in (self.fresh.old.rules, self.fresh.today.rules)
        )
        shapes = {(shape.name, shape.id): shape for shape in self.slide.shapes}
        if len(old) != len(new):
            return []
        both = ((shapes.get((one.shape, one.id)), one, other) for one, other in zip(old, new, strict=True))
        return [Member(shape, one, other) for shape, one, other in both if shape is not None]

    def _has_all_rules(self, members: Sequence[Member]) -> bool:
        """Whether no line of it is missing on the slide."""
        rules = sum(self._is_mine(one) for one in self.fresh.old.rules)
        return not rules or rules == len(self._rules())

    def _stands_of_today(self) -> list[Stand]:
        today = self.fresh.today
        return [*(one.stand for one in today.charts), *(one.stand for one in today.entries), *today.rules]

    def _is_moved(self, members: Sequence[Member], today: Sequence[Stand]) -> bool:
        """Whether something stands elsewhere in the drawing of today, or there is more or less of it."""
        new = [one.new for one in members if one.new is not None and one.new.at]
        if len(new) != len(members) or len(today) != len(members) or not all(one.old.at for one in members):
            return True
        corners = [
            min(one.at[side] for one in stands)
            for stands in ([one.old for one in members], new)
            for side in (0, 1)
        ]
        return any(
            (one.old.at[0] - corners[0], one.old.at[1] - corners[1], *one.old.at[2:])
            != (one.new.at[0] - corners[2], one.new.at[1] - corners[3], *one.new.at[2:])
            for one in members
            if one.new is not None and one.old.at
        )

    # ---- what is done with them

    def _move(self, shift: Shift, members: Sequence[Member]) -> None:
        for one in members:
            if one.new is None or not one.new.at:
                continue
            place = shift.place(one.new.at)
            if place != one.shape.at():
                one.shape.move(place)
            if one.old.element is not None:
                adopt_place(one.old.element, one.new)

    def _remove(self, one: Found) -> None:
        if one.text != one.entry.told:
            return
        one.shape.element.getparent().remove(one.shape.element)
        if one.entry.element.getparent() is not None:  # a copy of it may have gone before
            self.root.remove(one.entry.element)
        self.slide.touch()
        self.report.changes.append(Change(self.slide.number, one.shape.name, "drawn", one.text, ""))

    def _add(self, shift: Shift, new: Entry) -> None:
        """Words that were not there, as they are drawn today."""
        markup = self._markup(new)
        beside = next((shape for shape in self.slide.shapes if shape.chart), None)
        if markup is None or beside is None:
            return
        id = self._free_id()
        markup.find(f"*/{P}cNvPr").set("id", id)
        beside.element.getparent().append(markup)
        made = EditedShape(self.slide, markup)
        made.move(shift.place(new.stand.at))
        self.slide.shapes.append(made)
        add_text(self.root, new, slide=self.slide.id, id=id)
        self.report.changes.append(Change(self.slide.number, made.name, "drawn", "", new.told))

    def _free_id(self) -> str:
        """A number that no shape of the slide has: the next one, or the first in a gap where people's numbers leave no next."""
        used = {number(one, "id") for one in self.slide.tree.iter("{*}cNvPr")}
        following = max(used, default=1) + 1
        return f"{following if following <= _LARGEST else next(n for n in count(2) if n not in used)}"

    def _markup(self, new: Entry) -> Any:
        """The shape as it is drawn today."""
        for page, canvas in self.fresh.slides:
            for noted in canvas.noted if page.id == new.stand.page else ():
                if (f"{noted.id}", noted.name) == (new.stand.id, new.stand.shape):
                    return parsed(f"<p:x {NAMES}>{canvas.shapes[noted.id - 2]}</p:x>".encode())[0]
        return None
