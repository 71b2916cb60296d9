"""The chart of the vision period as a table: a year a row."""

from __future__ import annotations

from decimal import Decimal

from renkei.charts import YearPoint, Years
from renkei.materials.outline.material import DASH, head
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.xlsx_file.remarks import REMARKS
from renkei.wording import Words


def years_table(chart: Years, words: Words) -> Table:
    """Share and number of projects of every year, and how many joined; what was not published has a dash."""
    columns = (
        Column("year", 110, label=words("Fiscal year")),
        Column("share", 190, "right", chart.share_title),
        Column("projects", 90, "right", chart.projects_title),
        Column("joined", 150, "right", chart.joined),
        Column(REMARKS, 130, label=words("Remarks")),
    )
    heads = (Row(tuple(head(column.label) for column in columns), kind="head"),)
    rows = tuple(_row(point, chart, words, is_first=not at) for at, point in enumerate(chart.points))
    return Table("period", "years", words("Years of the period"), columns, heads, rows)


def _row(point: YearPoint, chart: Years, words: Words, *, is_first: bool) -> Row:
    year = int(point.record.rpartition(":")[2])
    dash, none = DASH[words.language], words("not published")
    share = Cell((dash,), "missing", f"{point.record}/share", reason=none)
    if point.share is not None:
        exact = Decimal(point.share.numerator) / point.share.denominator
        share = Cell((point.share_text + chart.share_unit,), "number", f"{point.record}/share", exact, "%")
    projects = Cell((dash,), "missing", f"{point.record}/projects", reason=none)
    if point.projects is not None:
        projects = Cell((point.projects_text,), "number", f"{point.record}/projects", point.projects)
    said = [words("share only published")] if point.is_reported else [none] if point.share is None else []
    label = Cell((words.fiscal_year(year),), scope="row")
    return Row((label, share, projects, _joined(point, dash, is_first), Cell(tuple(said))), key=point.record)


def _joined(point: YearPoint, dash: str, is_first: bool) -> Cell:
    """How many projects joined; of the first year that says nothing."""
    record = f"{point.record}/joined"
    if point.projects is None or (is_first and not point.joined):
        return Cell((dash,), "missing", record)
    return Cell((str(point.joined),), "number" if point.joined else "zero", record, point.joined)
