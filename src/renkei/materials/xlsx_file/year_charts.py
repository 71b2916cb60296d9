"""The look back as native charts (LOOK §5): the share and the number of projects, each over the same row of years."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.charts import PAPER
from renkei.materials.xlsx_file.book import Book
from renkei.materials.xlsx_file.charts import Chart, Range, font, framed, titled
from renkei.materials.xlsx_file.look import NOTE, TEXT

_GAP = 60  # percent of a bar
_BAR, _QUIET, _INK, _LINE = PAPER["bar"], PAPER["quiet"], PAPER["ink"], PAPER["line"]
_DOT, _HOLE = 9, 5  # points: a dot, and the white in one that is hollow
_NO_LINE = {"line": {"none": True}}


@dataclass(frozen=True, slots=True)
class YearCells:
    """The cells that the charts draw, a year a row. `band`: the full height over years without a share."""

    labels: Range
    counted: Range
    reported: Range
    band: Range
    going: Range
    joined: Range
    projects: Range


def shares(book: Book, cells: YearCells, *, title: str, has_band: bool, has_reported: bool) -> Chart:
    """The share over the years: a tinted band that says so over those without one, a hollow dot, not joined to others,
    where only the share was published."""
    lines = _share_lines(book, cells, has_reported=has_reported)
    chart = _band(book, cells) if has_band else lines
    if has_band:
        chart.combine(lines)
    chart.show_blanks_as("gap")
    titled(chart, title)
    chart.set_y_axis(_scale(0, 100, 50))
    chart.set_legend({"none": True})
    return _years(chart)


def _share_lines(book: Book, cells: YearCells, *, has_reported: bool) -> Chart:
    chart = book.chart("line")
    value = {"value": True, "position": "above", "num_format": "0.0", "font": font(TEXT, bold=True)}
    line = {"line": {"color": _LINE, "width": 1.5}, "marker": _dot(_LINE, _DOT), "data_labels": value}
    chart.add_series(_series(cells.labels, cells.counted) | line)
    if has_reported:
        # A ring of two dots: not every program draws the outline of one.
        said = {"series_name": True, "position": "below", "font": font(NOTE)}
        ring = _series(cells.labels, cells.reported) | _NO_LINE
        chart.add_series(ring | {"marker": _dot(_LINE, _DOT), "data_labels": value})
        chart.add_series(ring | {"marker": _dot("#ffffff", _HOLE), "data_labels": said})
    return chart


def _band(book: Book, cells: YearCells) -> Chart:
    chart = book.chart("column")
    label = {"series_name": True, "value": False, "position": "center", "font": font(NOTE)}
    look = {"fill": {"color": PAPER["tint"]}, "border": {"none": True}, "gap": 0, "data_labels": label}
    chart.add_series(_series(cells.labels, cells.band) | look)
    return chart


def _series(labels: Range, figures: Range) -> dict[str, object]:
    return {"name": figures.head(), "categories": labels.place, "values": figures.place}


def _dot(fill: str, size: int) -> dict[str, object]:
    return {"type": "circle", "size": size, "fill": {"color": fill}, "border": {"none": True}}


def projects(book: Book, cells: YearCells, *, title: str) -> Chart:
    """The number of projects over the years, those that joined hatched on top, and the number of all over both."""
    chart, totals = book.chart("column", "stacked"), book.chart("line")
    going = {"fill": {"color": _QUIET}, "border": {"none": True}}
    chart.add_series(_series(cells.labels, cells.going) | going | {"gap": _GAP})
    hatched = {"pattern": "wide_upward_diagonal", "fg_color": _BAR, "bg_color": "#ffffff"}
    joined = {
        "pattern": hatched,
        "border": {"color": _BAR, "width": 0.75},
        "data_labels": _count(NOTE, '"＋"#,##0;;;') | {"fill": {"color": "#ffffff"}},
    }
    chart.add_series(_series(cells.labels, cells.joined) | joined)
    above = {"data_labels": _count(TEXT, "#,##0") | {"position": "above"}, "marker": {"type": "none"}}
    totals.add_series(_series(cells.labels, cells.projects) | _NO_LINE | above)
    chart.combine(totals)
    titled(chart, title)
    chart.set_y_axis({"visible": False, "min": 0, "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom", "font": font(NOTE), "delete_series": [2]})
    return _years(chart)


def _count(size: int, form: str) -> dict[str, object]:
    return {"value": True, "num_format": form, "font": font(size, bold=True)}


def _years(chart: Chart) -> Chart:
    chart.set_x_axis({"line": {"color": _INK}, "major_tick_mark": "none", "num_font": font(NOTE)})
    return framed(chart)


def _scale(least: int, most: int, unit: int) -> dict[str, object]:
    return {
        "min": least,
        "max": most,
        "major_unit": unit,
        "line": {"none": True},
        "major_tick_mark": "none",
        "major_gridlines": {"visible": True, "line": {"color": PAPER["hair"], "width": 0.5}},
        "num_font": font(NOTE),
    }
