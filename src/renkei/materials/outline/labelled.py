"""Rows under labels that stand beside them, over as many pages as they need: the labels are repeated where a group goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Cell, Row
from renkei.materials.outline.row_parts import cut_row
from renkei.materials.outline.rows import cell_height, row_height


@dataclass(frozen=True, slots=True)
class Labelled:
    """A group: the cells that stand left of all its rows, and these."""

    labels: tuple[Cell, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """The widths of label and other columns, what every row adds, and a line."""

    labels: tuple[int, ...]
    rooms: tuple[int, ...]
    pad: int
    line: int


def labelled_pages(
    material: Material, groups: Sequence[Labelled], measures: Measures, room: int
) -> list[tuple[Row, ...]]:
    """The rows page by page, each group's labels spanning its rows there. A group parts where it would not fit on a page
    of its own, or where a third of the page would stay empty."""
    filling = _Filling(material, measures, room)
    for group in groups:
        filling.take(group)
    return [tuple(page) for page in filling.pages if page]


class _Filling:
    def __init__(self, material: Material, measures: Measures, room: int) -> None:
        self.material, self.measures, self.room = material, measures, room
        self.pages: list[list[Row]] = [[]]
        self.left = room

    def take(self, group: Labelled) -> None:
        """Put a group on the page, or what fits of it, and the rest on the next ones."""
        rows = [part for row in group.rows for part in self._parts(row)]
        heights = [self._height(row) for row in rows]
        label = self._label_height(group.labels)
        at, is_on = 0, False
        while at < len(rows):
            fitting = self._fitting(heights[at:], label)
            is_whole = fitting == len(rows) - at
            may_part = is_on or max(sum(heights), label) > self.room or 3 * self.left > self.room
            if self.pages[-1] and not (fitting and (is_whole or may_part)):
                self._turn()
                continue
            count = max(fitting, 1)
            self._put(group.labels, rows[at : at + count], is_on=is_on)
            self.left -= max(sum(heights[at : at + count]), label)
            at, is_on = at + count, True

    def _parts(self, row: Row) -> list[Row]:
        """A row that no page holds, in several."""
        parts, space = [row], self.room - self.measures.pad - 1
        while cut := cut_row(parts[-1], self.measures.rooms, space, self.material, line=self.measures.line):
            parts[-1:] = cut
        return parts

    def _fitting(self, heights: Sequence[int], label: int) -> int:
        if label > self.left:
            return 0
        used, count = 0, 0
        while count < len(heights) and used + heights[count] <= self.left:
            used += heights[count]
            count += 1
        return count

    def _turn(self) -> None:
        self.pages.append([])
        self.left = self.room

    def _put(self, labels: tuple[Cell, ...], rows: Sequence[Row], *, is_on: bool) -> None:
        small = (self.material.words("(continued)"),) if is_on else ()
        spanning = [replace(cell, rowspan=len(rows), is_continued=is_on) for cell in labels]
        spanning[-1] = replace(spanning[-1], small=(*spanning[-1].small, *small))
        first = replace(rows[0], cells=(*spanning, *rows[0].cells), opens="field" if self.pages[-1] else "")
        self.pages[-1] += [first, *rows[1:]]

    def _height(self, row: Row) -> int:
        measures = self.measures
        return row_height(
            row, measures.rooms, pad=measures.pad, language=self.material.language, line=measures.line
        )

    def _label_height(self, labels: tuple[Cell, ...]) -> int:
        rooms, language, line = self.measures.labels, self.material.language, self.measures.line
        highest = max(
            cell_height(cell, room, language, line=line) for cell, room in zip(labels, rooms, strict=True)
        )
        return self.measures.pad + highest + 1
