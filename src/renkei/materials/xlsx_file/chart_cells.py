"""Figures of charts that no table of the sheet holds: at its right, outside what is printed, each block under a heading."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from renkei.charts import Bars, Sign, Stacked, Strip, Years
from renkei.domain.measure import unscaled
from renkei.materials.xlsx_file.canvas import Canvas, Content
from renkei.materials.xlsx_file.charts import Range
from renkei.materials.xlsx_file.look import NOTE, SUB, Style
from renkei.materials.xlsx_file.year_charts import YearCells
from renkei.wording import Words

_FULL = 100  # percent, to which a band reaches
_LOOK = Style(NOTE, colour=SUB, wraps=False)


class ChartCells:
    """The columns from `column` on, filled downwards."""

    def __init__(self, canvas: Canvas, words: Words, column: int, row: int) -> None:
        self.canvas, self.words, self.column, self.row = canvas, words, column, row

    def block(self, heads: Sequence[str], rows: Sequence[Sequence[Content]]) -> list[Range]:
        """Figures under their heads: the ranges of the columns, without the heads."""
        self._line([self.words("Figures of the chart")])
        self._line(heads)
        first = self.row
        for row in rows:
            self._line(row)
        last = self.row - 1
        self.row += 1
        return [
            Range(self.canvas.name, first, at, last, at)
            for at in range(self.column, self.column + len(heads))
        ]

    def _line(self, contents: Sequence[Content]) -> None:
        for at, content in enumerate(contents, start=self.column):
            if content is not None:
                self.canvas.put((self.row, at, self.row, at), content, _LOOK)
        self.row += 1

    def stacked(
        self, chart: Strip | Stacked, signs: Sequence[Sign]
    ) -> tuple[Range, list[tuple[Sign, Range]]]:
        """Counts by row and grade."""
        labels = [row.label for row in chart.rows]
        counted = [_counts(chart, at) for at in range(len(labels))]
        shown = [sign for sign in signs if any(sign in counts for counts in counted)]
        heads = ["", *(_named(sign) for sign in shown)]
        ranges = self.block(
            heads,
            [
                [label, *(counts.get(sign, 0) for sign in shown)]
                for label, counts in zip(labels, counted, strict=True)
            ],
        )
        return ranges[0], list(zip(shown, ranges[1:], strict=True))

    def bars(self, chart: Bars) -> tuple[Range, Range]:
        """Parts and their values; a missing one is left out of the bars."""
        rows = [[bar.label, None if bar.value is None else unscaled(bar.value)] for bar in chart.rows]
        labels, values = self.block(["", chart.subtitle or chart.title], rows)
        return labels, values

    def years(self, chart: Years) -> YearCells:
        """Year, the share that was counted and that which was only reported, and projects; what was not published is empty
        but for the band that says so."""
        rows: list[list[Content]] = []
        for at, point in enumerate(chart.points):
            share = None if point.share is None else Decimal(point.share.numerator) / point.share.denominator
            counted, reported = (None, share) if point.is_reported else (share, None)
            band = _FULL if any(gap.first <= at <= gap.last for gap in chart.gaps) else None
            joined = None if point.projects is None else point.joined
            going = None if point.projects is None else point.projects - point.joined
            rows.append([point.label, counted, reported, band, going, joined, point.projects])
        none = self.words("not published")
        heads = (
            chart.share_title,
            chart.reported,
            none,
            chart.continuing,
            chart.joined,
            chart.projects_title,
        )
        return YearCells(*self.block(["", *heads], rows))


def _counts(chart: Strip | Stacked, at: int) -> dict[Sign, int]:
    if isinstance(chart, Stacked):
        return {sign: count for sign, count, _ in chart.rows[at].parts}
    counts: dict[Sign, int] = {}
    for mark in chart.rows[at].marks:
        counts[mark.sign] = counts.get(mark.sign, 0) + 1
    return counts


def _named(sign: Sign) -> str:
    return sign.label if sign.shape == "dash" else f"{sign.symbol} {sign.label}".strip()
