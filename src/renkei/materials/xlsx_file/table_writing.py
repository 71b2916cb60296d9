"""A table of the outline in the cells of a sheet, as on paper: rules, sides, letters of grades, figures as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from renkei.domain.tally import NONE
from renkei.materials.outline.material import DASH
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.xlsx_file.canvas import Canvas, Content
from renkei.materials.xlsx_file.grid import Placed, placed
from renkei.materials.xlsx_file.look import NOTE, SUB, ZERO, Style, sign_colour, sign_form
from renkei.materials.xlsx_file.number_form import number_form
from renkei.materials.xlsx_file.rooms import PAD, cell_height
from renkei.wording import Words

GAP = "gap"  # the key of a column that only parts others
_CHANGES = frozenset({"delta", "points"})
# Filled and outlined on paper; a cell would be all ink.
_MARKS = {
    ("mark", "ja"): '"【"@"】"',
    ("tag", "ja"): '"［"@"］"',
    ("mark", "en"): '"[["@"]]"',
    ("tag", "en"): '"["@"]"',
}


class TableWriting:
    """A table with its first row on a sheet. `breaks`: rows of the table with which a printed page begins."""

    def __init__(
        self,
        canvas: Canvas,
        words: Words,
        table: Table,
        rooms: Sequence[int],
        *,
        top: int,
        breaks: Sequence[int] = (),
    ) -> None:
        self.canvas, self.words, self.table, self.rooms, self.top = canvas, words, table, rooms, top
        self.rows: tuple[Row, ...] = (*table.heads, *table.rows)
        self.heads = len(table.heads)
        self.breaks = [row + self.heads for row in breaks]
        self.last = len(self.rows) - 1

    def write(self, heights: Sequence[float]) -> None:
        """All cells, and the heights of their rows."""
        for at, height in enumerate(heights):
            self.canvas.height(self.top + at, height)
        for place in placed(self.rows):
            for piece in place.parted(self.breaks):
                for lying in self._lying(piece, heights):
                    self._put(lying)

    def _lying(self, place: Placed, heights: Sequence[float]) -> list[Placed]:
        """A label over several rows lies in the first of them that have room for it, in the middle of their height."""
        if place.last_row == place.row or place.row < self.heads:
            return [place]
        room = sum(self.rooms[place.column : place.last_column + 1])
        needed = cell_height(place.cell, room, self.words.language) + PAD
        rows = 1
        while place.row + rows <= place.last_row and sum(heights[place.row : place.row + rows]) < needed:
            rows += 1
        return place.opened(rows)

    def _put(self, place: Placed) -> None:
        cell, column = place.cell, self.table.columns[place.last_column]
        if column.key == GAP and not cell.text:
            return
        style = self._ruled(place, self._style(place, cell, column))
        content, style = self._content(cell, column, style)
        small = "\n".join(cell.small)
        if cell.is_continued and content:
            small = self.words("(continued)")
        elif not content and small:
            content, small, style = small, "", replace(style, size=NOTE)
        spot = (self.top + place.row, place.column, self.top + place.last_row, place.last_column)
        is_figure = not isinstance(content, str)
        self.canvas.put(
            spot, content, style, small="" if is_figure else small, small_style=Style(size=NOTE, colour=SUB)
        )

    # ---- what stands in a cell

    def _content(self, cell: Cell, column: Column, style: Style) -> tuple[Content, Style]:
        if cell.sign and cell.kind != "number" and cell.kind != "zero":
            return self._sign(cell, style)
        if cell.kind in ("number", "zero") and cell.value is not None:
            form = number_form(cell.text, cell.value, is_change=column.key in _CHANGES)
            if form and self.canvas.book.has_room_for(form):
                return cell.value, replace(style, form=form, wraps=False)
        if cell.role and cell.phrases:
            return f"{cell.role.numeral}　{cell.text}", style
        return cell.text or (cell.reason if cell.role else "") or None, style

    def _sign(self, cell: Cell, style: Style) -> tuple[Content, Style]:
        assert cell.sign
        if cell.sign.symbol == NONE:
            return DASH[self.words.language], replace(style, colour=SUB)
        look = replace(
            style, form=sign_form(cell.sign), colour=sign_colour(cell.sign), bold=True, wraps=False
        )
        return cell.text, look

    # ---- how it looks

    def _style(self, place: Placed, cell: Cell, column: Column) -> Style:
        if place.row < self.heads:
            side = "left" if cell.scope == "colgroup" else column.align
            set_in = side == "left" and self._is_set_in(place)
            return Style(NOTE, bold=cell.style == "strong", align=side, across="foot", is_set_in=set_in)
        kind = self.rows[place.row].kind
        style = Style(
            across="middle",
            is_set_in=self._is_set_in(place),
            align=column.align,
            bold=kind == "total" or cell.style in ("strong", "tag", "mark", "group"),
        )
        if cell.style in ("mark", "tag"):
            return replace(style, form=_MARKS[cell.style, self.words.language], wraps=False)
        if cell.kind == "zero":
            return replace(style, colour=ZERO)
        return replace(style, colour=SUB) if cell.kind == "missing" or cell.style == "quiet" else style

    def _is_set_in(self, place: Placed) -> bool:
        """Words keep away from what stands at their left."""
        columns, at = self.table.columns, place.column
        return at > 0 and columns[place.last_column].align == "left" and columns[at - 1].key != GAP

    def _ruled(self, place: Placed, style: Style) -> Style:
        top, bottom = self._over(place), self._under(place)
        return replace(style, top=style.top or top, bottom=style.bottom or bottom)

    def _over(self, place: Placed) -> str:
        if place.row == 0:
            return "ink" if self.heads == 1 else ""
        if place.row < self.heads:
            return ""
        if _is_rest(place.cell):
            return ""
        row = self.rows[place.row]
        if row.kind == "total" or row.opens == "role":
            return "ink"
        if place.cell.style == "group":
            return "ink"
        return "field" if row.opens == "field" else ""

    def _under(self, place: Placed) -> str:
        if place.last_row == self.last or place.last_row == self.heads - 1:
            return "ink"
        if place.row < self.heads:
            return "ink" if place.cell.scope == "colgroup" and place.cell.text else ""
        if place.cell.scope == "rowgroup":
            return ""  # what follows opens a group, and brings its own
        below = self.rows[place.last_row + 1]
        return "hair" if below.kind == "body" and not below.opens else ""


def _is_rest(cell: Cell) -> bool:
    """Whether it lies under a label that stands in the row above."""
    return cell.scope == "rowgroup" and not cell.phrases
