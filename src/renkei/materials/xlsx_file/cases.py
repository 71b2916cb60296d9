"""The cases of the papers as tables: what is a page a project there, is a line or some lines a project here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from renkei.charts import Achievement
from renkei.materials.commonmark import plain
from renkei.materials.outline.material import DASH, empty, head, prose
from renkei.materials.outline.model import (
    Cell,
    Column,
    Drawing,
    Identity,
    KeyFigure,
    KeyFigures,
    Points,
    Row,
    Table,
)
from renkei.materials.outline.phrases import phrases
from renkei.materials.xlsx_file.case import Case, case_column
from renkei.materials.xlsx_file.case_breakdowns import CHART, breakdowns
from renkei.materials.xlsx_file.leaf import Leaf, RowChart
from renkei.materials.xlsx_file.remarks import REMARKS, with_remarks
from renkei.wording import N_, Words

_KIND, _DRAWN, _FIGURE, _NAMES_ROOM = 90, 150, 200, 230
_NAMES = {
    "indicators": (N_("Project indicators"), N_("Indicators of the selected projects")),
    "activities": (N_("Activities"), N_("What was done in the selected projects")),
    "towns": (N_("Grades by municipality"), N_("Grades by municipality")),
}


def cases(found: Sequence[Case], words: Words) -> list[Leaf]:
    """The sheets of the cases: an overview, their figures, and a sheet a kind of table and for the breakdowns."""
    if not found:
        return []
    leaves = [_overview(found, words), _figures(found, words)]
    kinds = dict.fromkeys(table.kind for case in found for table in case.blocks(Table))
    leaves += [_joined(found, kind, words) for kind in kinds]
    return [leaf for leaf in (*leaves, breakdowns(found, words)) if leaf is not None]


# ---- the overview


def _overview(found: Sequence[Case], words: Words) -> Leaf:
    columns = (
        Column("role", 60, label=words("Role")),
        Column("field", 150, label=words("Field")),
        Column("project", 200, label=words("Project")),
        Column("summary", 330, label=words("Summary")),
        Column("municipalities", 150, label=words("Municipalities")),
        Column(REMARKS, 190, label=words("Remarks")),
    )
    rows = tuple(_overview_row(case, words) for case in found)
    name = words("Selected projects")
    return Leaf(name, name, Table("case-overview", "cases", name, columns, (_head(columns),), rows))


def _head(columns: Sequence[Column]) -> Row:
    return Row(tuple(head(column.label) if column.label else empty() for column in columns), kind="head")


def _overview_row(case: Case, words: Words) -> Row:
    side = case.page.side
    said = (
        [f"{label}{'：' if words.is_japanese else ': '}{text}" for label, text, _ in side.facts]
        if side
        else []
    )
    taking = _taking(case, words)
    cells = (
        _role(side, words),
        Cell(side.field) if side and side.field else _nothing(words),
        Cell(phrases(case.name), scope="row"),
        prose(plain(case.summary)),
        prose(taking) if taking else _nothing(words),
        prose("\n".join((*said, *case.page.notes))),
    )
    return Row(cells, key=case.page.id)


def _taking(case: Case, words: Words) -> str:
    """Who takes part; where there are too many for the side of the page, they stand among its blocks."""
    side = case.page.side
    if side is None:
        return ""
    listed = [item for points in case.blocks(Points) if points.title == side.label for item in points.items]
    return words.join(side.municipalities) or "".join("".join(item) for item in listed) or side.unknown


def _nothing(words: Words) -> Cell:
    return Cell((DASH[words.language],), style="quiet")


def _role(side: Identity | None, words: Words) -> Cell:
    if side is None:
        return Cell()
    return Cell((), role=side.role, reason=words("Role {n}", n=side.role.numeral))


# ---- further figures


def _figures(found: Sequence[Case], words: Words) -> Leaf | None:
    rows: list[Row] = []
    for case in found:
        items = [item for block in case.blocks(KeyFigures) for item in block.items]
        for at, item in enumerate(items):
            first = (case.cell(len(items)),) if not at else ()
            rows.append(Row((*first, *figure_cells(item, words)), item.record, opens="" if at else "field"))
    if not rows:
        return None
    columns = (
        case_column(words),
        Column("label", _FIGURE, label=words("Figure")),
        Column("value", 110, "right", words("Value")),
    )
    name = words("Main figures")
    table = Table("case-figures", "figures", name, columns, (_head(columns),), tuple(rows))
    return Leaf(name, words("Main figures of the selected projects"), with_remarks(table, words))


def figure_cells(item: KeyFigure, words: Words) -> tuple[Cell, Cell]:
    """A big figure as a line: what it is, and the figure with its unit."""
    label = Cell(item.label, scope="row")
    if item.value is None:
        return label, Cell((item.text,), "missing", item.record, reason=item.reason)
    space = "" if words.is_japanese or item.unit in ("", "%") else " "
    text = item.text + space + item.unit
    return label, Cell((text,), "number" if item.value else "zero", item.record, item.value)


# ---- one kind of table of all cases


def _joined(found: Sequence[Case], kind: str, words: Words) -> Leaf:
    """All tables of a kind in one; what stands over each on its page is a column here."""
    tables = [(case, table) for case in found for table in case.blocks(Table) if table.kind == kind]
    first = max((table for _, table in tables), key=lambda table: len(table.columns))
    before = [case_column(words)]
    has_titles = len({table.title for _, table in tables}) > 1
    before += [Column("title", _KIND, label=words("Kind"))] if has_titles else []
    has_subtitles = any(table.subtitle for _, table in tables)
    before += [Column("subtitle", _KIND + 60, label=words("Indicator"))] if has_subtitles else []
    name, headline = _NAMES.get(kind, (first.title or first.caption, first.title or first.caption))
    columns = [
        replace(column, width=max(_room(table, at) for _, table in tables))
        for at, column in enumerate(first.columns)
    ]
    rows: list[Row] = []
    beside: list[RowChart] = []
    for case, table in tables:
        labels = [table.title] * has_titles + [table.subtitle] * has_subtitles
        beside += _beside(case, table, len(rows))
        rows += _labelled(case, table, labels)
    heads = tuple(_widened(row, before, at == len(first.heads) - 1) for at, row in enumerate(first.heads))
    joined = Table(f"case-{kind}", kind, words(name), (*before, *columns), heads, tuple(rows))
    if beside:
        joined = _with_drawn(joined, words)
    return Leaf(words(name), words(headline), with_remarks(joined, words), beside=tuple(beside))


def _room(table: Table, at: int) -> int:
    """The width of a table's column; one that takes what others leave has room for names."""
    return (table.columns[at].width or _NAMES_ROOM) if at < len(table.columns) else 0


def _widened(row: Row, before: Sequence[Column], is_last: bool) -> Row:
    made = [head(column.label) if is_last else empty() for column in before]
    return replace(row, cells=(*made, *row.cells))


def _labelled(case: Case, table: Table, labels: Sequence[str]) -> list[Row]:
    """The rows of a table behind the name of its project, which reaches over them all."""
    count = len(table.rows)
    before = (case.cell(count), *(Cell(phrases(text) if text else (), rowspan=count) for text in labels))
    return [
        replace(row, cells=(*(before if not at else ()), *row.cells), opens=row.opens if at else "field")
        for at, row in enumerate(table.rows)
    ]


def _beside(case: Case, table: Table, start: int) -> list[RowChart]:
    """How far the indicators of a project came, drawn beside them."""
    if table.kind != "indicators":
        return []
    charts = [drawing.chart for drawing in case.blocks(Drawing) if isinstance(drawing.chart, Achievement)]
    records = {chart.record for chart in charts}
    rows = [at for at, row in enumerate(table.rows) if any(cell.record in records for cell in row.cells)]
    return [RowChart(start + rows[0], start + rows[-1], tuple(charts), "indicator", "rate")] if rows else []


def _with_drawn(table: Table, words: Words) -> Table:
    """The table with a column in which charts are drawn, after that of the rates."""
    at = next(n for n, column in enumerate(table.columns) if column.key == "rate") + 1
    columns = (
        *table.columns[:at],
        Column(CHART, _DRAWN, label=words("the frame ends at the target")),
        *table.columns[at:],
    )
    missing = len(table.columns) - at  # counted from the right, where every row is whole

    def put(row: Row, cell: Cell) -> Row:
        place = len(row.cells) - missing
        return replace(row, cells=(*row.cells[:place], cell, *row.cells[place:]))

    heads = tuple(
        put(row, head(columns[at].label) if row is table.heads[-1] else empty()) for row in table.heads
    )
    return replace(table, columns=columns, heads=heads, rows=tuple(put(row, empty()) for row in table.rows))
