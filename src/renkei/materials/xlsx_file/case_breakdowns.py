"""All breakdowns of the cases in one table, each with its bars beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from renkei.charts import Bar, Bars
from renkei.domain.measure import unscaled
from renkei.materials.outline.material import empty, head, prose
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Cell, Column, Drawing, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.xlsx_file.case import Case, case_column
from renkei.materials.xlsx_file.leaf import Leaf, RowChart
from renkei.materials.xlsx_file.remarks import REMARKS
from renkei.wording import Words

CHART = "chart"
_CASE, _TITLE, _UNIT, _PART, _VALUE, _BARS, _REMARKS = (
    180,
    135,
    110,
    130,
    90,
    160,
    150,
)  # points at the size of paper
_SIZE, _AIR, _MOST = 14, 30, 190


def breakdowns(cases: Sequence[Case], words: Words) -> Leaf | None:
    """The sheet of the breakdowns; none where the cases have none."""
    rows: list[Row] = []
    beside: list[RowChart] = []
    found = [(case, _drawings(case)) for case in cases]
    for case, drawings in found:
        rows += _rows(case, drawings, beside, len(rows))
    if not rows:
        return None
    shown = [drawing for _, drawings in found for drawing in drawings]
    parts = [bar.label for drawing in shown if isinstance(drawing.chart, Bars) for bar in drawing.chart.rows]
    columns = (
        replace(case_column(words), width=_CASE),
        Column("breakdown", _TITLE, label=words("Breakdown")),
        Column("unit", _room((drawing.subtitle for drawing in shown), _UNIT, words), label=words("Unit")),
        Column("part", _room(parts, _PART, words), label=words("Part")),
        Column("value", _VALUE, "right", words("Value")),
        Column(CHART, _BARS),
        Column(REMARKS, _REMARKS, label=words("Remarks")),
    )
    heads = (Row(tuple(head(column.label) if column.label else empty() for column in columns), kind="head"),)
    name = words("Breakdowns")
    table = Table("case-breakdowns", "breakdowns", name, columns, heads, tuple(rows))
    return Leaf(name, words("Breakdowns of the selected projects"), table, beside=tuple(beside))


def _drawings(case: Case) -> list[Drawing]:
    return [drawing for drawing in case.blocks(Drawing) if isinstance(drawing.chart, Bars)]


def _room(texts: Iterable[str], least: int, words: Words) -> int:
    """Room for the longest of some texts in a line, within bounds: beside bars every row is as high as the highest."""
    return min(max(least, widest(texts, _SIZE, words.language) + _AIR), _MOST)


def _rows(case: Case, drawings: Sequence[Drawing], beside: list[RowChart], start: int) -> list[Row]:
    """The rows of a project, its name before them all."""
    rows: list[Row] = []
    for drawing in drawings:
        chart = drawing.chart
        assert isinstance(chart, Bars)
        first = start + len(rows)
        rows += _of_drawing(drawing, chart)
        if chart.rows:
            beside.append(RowChart(first, first + len(chart.rows) - 1, (chart,), "part", "value"))
    if not rows:
        return []
    opening = Row((case.cell(len(rows)), *rows[0].cells), rows[0].key, rows[0].kind, "role")
    return [opening, *rows[1:]]


def _of_drawing(drawing: Drawing, chart: Bars) -> list[Row]:
    """The rows of a breakdown, its title before them. What is said of it as a whole stands in its last row."""
    bars = [*chart.rows, *([chart.total] if chart.total else [])]
    title = Cell(phrases(drawing.title), scope="rowgroup", rowspan=len(bars))
    unit = Cell((drawing.subtitle,) if drawing.subtitle else (), scope="rowgroup", rowspan=len(bars))
    rows = []
    for at, bar in enumerate(bars):
        said = [bar.reason, *(drawing.notes if at == len(bars) - 1 else ())]
        cells = (
            *((title, unit) if not at else ()),
            *_cells(bar),
            empty(),
            prose("\n".join(filter(None, said))),
        )
        is_total = bar is chart.total
        rows.append(Row(cells, bar.record, "total" if is_total else "body", "field" if not at else ""))
    return rows


def _cells(bar: Bar) -> tuple[Cell, Cell]:
    label = Cell(phrases(bar.label) if bar.label else (), scope="row")
    if bar.value is None:
        return label, Cell((bar.text,), "missing", bar.record, reason=bar.reason)
    return label, Cell((bar.text,), "number" if bar.value else "zero", bar.record, unscaled(bar.value))
