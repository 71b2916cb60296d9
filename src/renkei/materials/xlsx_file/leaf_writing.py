"""A sheet written: headline, table, remarks, charts; ready to be printed."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.charts import Achievement, Bars, Sign, Stacked, Strip, Years
from renkei.materials.commonmark import plain
from renkei.materials.outline.measure import parted, text_lines
from renkei.materials.outline.model import Drawing, Legend, Points
from renkei.materials.xlsx_file import charts, year_charts
from renkei.materials.xlsx_file.canvas import Canvas
from renkei.materials.xlsx_file.chart_cells import ChartCells
from renkei.materials.xlsx_file.charts import Range
from renkei.materials.xlsx_file.grid import placed
from renkei.materials.xlsx_file.leaf import Leaf, Remark, RowChart
from renkei.materials.xlsx_file.look import NOTE, SUB, TITLE, Style, glyph, line
from renkei.materials.xlsx_file.paging import Setup, page_breaks, set_up
from renkei.materials.xlsx_file.rooms import (
    column_of,
    column_rooms,
    row_heights,
    with_long_rows_parted,
)
from renkei.materials.xlsx_file.table_writing import TableWriting
from renkei.wording import Words

_ALONE = [520]  # the width of a sheet without a table
_PIXELS = 4 / 3  # of a point
_AIR, _CHART_ROW, _MOST_LINES = 8, 15, 18
_STACKED_ROW, _STACKED_REST, _YEARS_HEIGHT = 34, 62, 180
_CHART_MOST, _BAR_ROW = 620, 20


class LeafWriting:
    """One sheet of the papers being written."""

    def __init__(self, canvas: Canvas, words: Words, leaf: Leaf, signs: Sequence[Sign]) -> None:
        self.canvas, self.words, self.leaf, self.signs = canvas, words, leaf, signs
        self.rooms = column_rooms(leaf.table, words.language) if leaf.table else list(_ALONE)
        self.width = len(self.rooms)
        self.row = 0

    def write(self, setup: Setup) -> None:
        """All of it."""
        self.canvas.widths(self.rooms)
        self._line(self.leaf.headline, Style(TITLE, bold=True))
        for text in self.leaf.over:
            self._line(text, Style())
        self._air()
        heads, breaks = self._table()
        self._air()
        for remark in self.leaf.remarks:
            if isinstance(remark, Legend):
                self._remark(remark)
        self._drawings()
        for remark in self.leaf.remarks:
            if not isinstance(remark, Legend):
                self._remark(remark)
        for note in self.leaf.notes:
            self._line(note, Style(NOTE, colour=SUB))
        last = (max(self.row - 1, 0), self.width - 1)
        set_up(self.canvas, setup, self.rooms, heads=heads, last=last, breaks=breaks)

    # ---- lines over all columns

    def _line(self, text: str, style: Style) -> None:
        room = sum(self.rooms) * 95 // 100
        language = self.words.language
        for start in _starts(text, room, style.size, language):
            height = min(line(style.size, language) * text_lines(start, room, style.size, language) + 3, 409)
            self.canvas.put((self.row, 0, self.row, self.width - 1), start, style)
            self.canvas.height(self.row, height)
            self.row += 1

    def _air(self) -> None:
        self.canvas.height(self.row, _AIR)
        self.row += 1

    def _remark(self, remark: Remark) -> None:
        if isinstance(remark, Legend):
            said = (_legend_entry(entry.sign, entry.bounds) for entry in remark.entries)
            self._line("　".join(said), Style(NOTE))
        elif isinstance(remark, Points):
            self._line(remark.title, Style(bold=True))
            for item in remark.items:
                self._line(("・" if self.words.is_japanese else "• ") + "".join(item), Style())
        else:
            style = Style(NOTE, colour=SUB) if remark.kind == "note" else Style()
            self._line(plain(remark.text), style)

    # ---- the table

    def _table(self) -> tuple[tuple[int, int] | None, list[int]]:
        """The table and the charts beside its rows; the rows of its heads, and those with which a printed page begins."""
        if self.leaf.table is None:
            return None, []
        table = with_long_rows_parted(self.leaf.table, self.rooms, self.words.language)
        rows, heads = (*table.heads, *table.rows), len(table.heads)
        heights = row_heights(placed(rows), len(rows), self.rooms, self.words.language, heads=heads)
        for beside in self.leaf.beside if len(table.rows) == len(self.leaf.table.rows) else ():
            _level(heights, beside.first + heads, beside.last + heads)
        above, whole = sum(self.canvas.heights.values()), bool(self.leaf.beside)
        breaks = page_breaks(table, heights, self.rooms, above=above, whole=whole)
        TableWriting(self.canvas, self.words, table, self.rooms, top=self.row, breaks=breaks).write(heights)
        top, self.row = self.row, self.row + len(rows)
        for beside in self.leaf.beside if len(table.rows) == len(self.leaf.table.rows) else ():
            self._beside(beside, top + heads)
        return (top, top + heads - 1), [top + heads + at for at in breaks]

    def _beside(self, beside: RowChart, top: int) -> None:
        assert self.leaf.table
        columns, name = self.leaf.table.columns, self.canvas.name
        first, last = top + beside.first, top + beside.last
        at = column_of(columns, "chart")
        labels, values = (column_of(columns, key) for key in (beside.labels, beside.values))
        names, figures = (Range(name, first, column, last, column) for column in (labels, values))
        book, drawn = self.canvas.book, beside.charts[0]
        if isinstance(drawn, Achievement):
            targets = self._targets(beside, first)
            made = charts.achievement(
                book, names, figures, targets, target=drawn.target_label, row=self.canvas.heights[first]
            )
        else:
            made = charts.bars(
                book, names, figures, row=self.canvas.heights[first], falls=_falls(beside.charts)
            )
        height = sum(self.canvas.heights[row] for row in range(first, last + 1))
        self._insert(made, (first, at), self.canvas.pixels(at, at), height, beside.alternative)

    def _targets(self, beside: RowChart, first: int) -> Range:
        """Where the frames end: a column of figures outside what is printed, in the rows themselves."""
        column, last = self.width + 1, first + beside.last - beside.first
        for row in range(first, last + 1):
            self.canvas.put((row, column, row, column), 100, Style(NOTE, colour=SUB, wraps=False))
        return Range(self.canvas.name, first, column, last, column)

    def _insert(
        self, chart: charts.Chart, place: tuple[int, int], pixels: int, height: float, said: str
    ) -> None:
        chart.set_size({"width": pixels, "height": round(height * _PIXELS)})
        options = {"object_position": 1, "description": said}
        self.canvas.sheet.insert_chart(*place, chart, options)

    # ---- charts under it

    def _drawings(self) -> None:
        cells = ChartCells(self.canvas, self.words, self.width + 1, 2)
        for drawing in self.leaf.drawings:
            self._drawing(drawing, cells)

    def _drawing(self, drawing: Drawing, cells: ChartCells) -> None:
        chart, book = drawing.chart, self.canvas.book
        if isinstance(chart, Strip | Stacked):
            labels, counts = cells.stacked(chart, self.signs)
            made = charts.stacked(book, labels, counts, title=drawing.title)
            self._under(made, _STACKED_ROW * len(chart.rows) + _STACKED_REST, chart.alternative)
        elif isinstance(chart, Years):
            self._years(chart, cells)
        elif isinstance(chart, Bars):
            labels, values = cells.bars(chart)
            made = charts.bars(book, labels, values, row=_BAR_ROW, falls=_falls([chart]))
            self._under(made, _BAR_ROW * len(chart.rows), chart.alternative)

    def _years(self, chart: Years, cells: ChartCells) -> None:
        drawn, book = cells.years(chart), self.canvas.book
        unit = f"（{chart.share_unit}）" if self.words.is_japanese else " (%)"
        made = year_charts.shares(
            book,
            drawn,
            title=chart.share_title + unit,
            has_band=bool(chart.gaps),
            has_reported=any(point.is_reported for point in chart.points),
        )
        self._under(made, _YEARS_HEIGHT, chart.alternative)
        made = year_charts.projects(book, drawn, title=chart.projects_title)
        self._under(made, _YEARS_HEIGHT, chart.alternative)

    def _under(self, chart: charts.Chart, height: int, said: str) -> None:
        """A chart under what was written, in rows of its own."""
        self._air()
        rows = -(-height // _CHART_ROW)
        for row in range(self.row, self.row + rows):
            self.canvas.height(row, _CHART_ROW)
        whole, room = self.canvas.pixels(0, self.width - 1), sum(self.rooms)
        self._insert(chart, (self.row, 0), whole * min(room, _CHART_MOST) // room, height, said)
        self.row += rows
        self._air()


def _starts(text: str, room: int, size: int, language: str) -> list[str]:
    """A text in pieces that fit a row each."""
    found = []
    while text:
        first, text = parted(text, room, size, _MOST_LINES, language)
        found.append(first)
    return found


def _legend_entry(sign: Sign, bounds: str) -> str:
    mark = "－" if sign.shape == "dash" else " ".join(filter(None, (glyph(sign), sign.symbol)))
    return " ".join(filter(None, (mark, sign.label, bounds)))


def _falls(shown: Sequence[Bars | Achievement]) -> bool:
    """Whether a bar goes below zero."""
    bars = (bar for chart in shown if isinstance(chart, Bars) for bar in chart.rows)
    return any(bar.value is not None and bar.value < 0 for bar in bars)


def _level(heights: list[int], first: int, last: int) -> None:
    """Rows beside a chart are all as high as the highest, so that each bar lies in its row."""
    highest = max(heights[first : last + 1])
    heights[first : last + 1] = [highest] * (last - first + 1)
