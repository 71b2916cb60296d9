"""Native charts from the neutral ones (LOOK §5). Their figures stand in cells, so that an officer can change them there;
what they say stands in the alternative text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from renkei.charts import PAPER, Fill, Shape, Sign
from renkei.materials.xlsx_file.book import Book
from renkei.materials.xlsx_file.look import NOTE, TEXT

_GAP, _BAR_HEIGHT = 60, 11  # percent of a bar; points
_BAR, _QUIET, _INK, _SUB = PAPER["bar"], PAPER["quiet"], PAPER["ink"], PAPER["sub"]
_FULL = 110  # percent at which an achievement bar ends
Chart = Any  # the library has no types


@dataclass(frozen=True, slots=True)
class Range:
    """Cells of a sheet, first and last row and column counted from 0."""

    sheet: str
    row: int
    column: int
    last_row: int
    last_column: int

    @property
    def place(self) -> list[object]:
        """As the library wants it."""
        return [self.sheet, self.row, self.column, self.last_row, self.last_column]

    def head(self) -> list[object]:
        """The cell over a column of figures."""
        return [self.sheet, self.row - 1, self.column]


def stacked(book: Book, labels: Range, counts: Sequence[tuple[Sign, Range]], *, title: str) -> Chart:
    """A bar a row, stacked by grade; the count stands in every part."""
    chart = book.chart("bar", "stacked")
    for sign, figures in counts:
        chart.add_series(
            {
                "name": figures.head(),
                "categories": labels.place,
                "values": figures.place,
                **filling(sign),
                "data_labels": {
                    "value": True,
                    "num_format": "#,##0;;;",
                    "font": {"color": _on(sign), "bold": True, "size": TEXT},
                },
                "gap": _GAP,
            }
        )
    titled(chart, title)
    chart.set_y_axis(
        {"reverse": True, "line": {"none": True}, "major_tick_mark": "none", "num_font": font(NOTE)}
    )
    chart.set_x_axis({"visible": False, "min": 0, "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom", "font": font(NOTE)})
    return framed(chart)


def filling(sign: Sign) -> dict[str, object]:
    """Fill and outline of a grade; those behind are hatched, none is dashed and empty."""
    fill, line = PAPER[sign.style], PAPER[f"{sign.style}-line"]
    border = {"color": line, "width": 0.75}
    if sign.shape is Shape.DASH:
        return {"fill": {"none": True}, "border": border | {"dash_type": "dash"}}
    if sign.shape is Shape.CIRCLE:
        return {"fill": {"color": fill}, "border": border}
    if sign.fill is Fill.FULL:
        pattern = {"pattern": "wide_downward_diagonal", "fg_color": "#ffffff", "bg_color": fill}
    else:
        pattern = {"pattern": "wide_upward_diagonal", "fg_color": line, "bg_color": fill}
    return {"pattern": pattern, "border": border}


def _on(sign: Sign) -> str:
    return PAPER[f"{sign.style}-on"]


def bars(book: Book, labels: Range, values: Range, *, row: float, falls: bool) -> Chart:
    """A breakdown as bars that lie beside the rows of their figures: no words, which stand in the rows.
    `row`: the height of a row in points. `falls`: a part is below zero, and its bar goes to the left."""
    chart = book.chart("bar")
    chart.add_series(
        {"categories": labels.place, "values": values.place, "fill": {"color": _BAR}, "gap": _gap(row)}
    )
    return _beside_rows(chart, {} if falls else {"min": 0})


def achievement(book: Book, labels: Range, rates: Range, targets: Range, *, target: str, row: float) -> Chart:
    """How far indicators came, beside their rows: a bar in a frame that ends at the target."""
    chart = book.chart("bar")
    chart.add_series(
        {
            "categories": labels.place,
            "values": rates.place,
            "fill": {"color": _QUIET},
            "gap": _gap(row),
            "overlap": 100,
        }
    )
    chart.add_series(
        {
            "name": target,
            "categories": labels.place,
            "values": targets.place,
            "fill": {"none": True},
            "border": {"color": _INK, "width": 1},
        }
    )
    return _beside_rows(chart, {"min": 0, "max": _FULL})


def _gap(row: float) -> int:
    """The room between bars that are all as high, whatever the height of their rows in points."""
    return min(max(round(100 * row / _BAR_HEIGHT) - 100, 0), 500)


def _beside_rows(chart: Chart, axis: dict[str, object]) -> Chart:
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, **axis})
    chart.set_y_axis({"visible": False, "reverse": True, "major_gridlines": {"visible": False}})
    chart.set_plotarea({"layout": {"x": 0.03, "y": 0, "width": 0.96, "height": 1}})
    chart.set_legend({"none": True})
    return framed(chart)


def titled(chart: Chart, title: str) -> None:
    """A title at the left, or none."""
    if title:
        chart.set_title(
            {"name": title, "name_font": font(TEXT, bold=True), "layout": {"x": 0.005, "y": 0.02}}
        )
    else:
        chart.set_title({"none": True})


def font(size: int, *, bold: bool = False) -> dict[str, object]:
    """Letters of a chart: bold ones in ink, others quieter."""
    return {"size": size, "bold": bold, "color": _INK if bold else _SUB}


def framed(chart: Chart) -> Chart:
    """White paper, no frame."""
    chart.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    return chart
