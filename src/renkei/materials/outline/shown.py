"""The figures of a page as it shows them: each record with what stands there, and under which names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renkei.charts import Achievement, Bars, Shape, Sign, Stacked, StackedRow, Strip, StripRow, Years
from renkei.domain.tally import NONE
from renkei.materials.outline.model import (
    Block,
    Cell,
    Drawing,
    Group,
    KeyFigures,
    Page,
    Row,
    Table,
)

_DASH = "－"
_WORDS = frozenset({"text", "prose"})
_LISTS = frozenset(
    {"programme", "proposals", "comparison", "traces"}
)  # rows to count, not figures to say again
Names = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """One record on a page. `subject` is of whom it speaks (売上額), `what` what it says (実績値), `text` what is printed.
    `kind`: figure · words (text that the notes need not say again) · mark (one of many signs, each an item)."""

    record: str
    subject: str
    what: str
    text: str
    kind: str = "figure"


def shown_on(page: Page) -> tuple[Shown, ...]:
    """The records of a page in reading order; what stands there twice with the same words is there once."""
    blocks = (*page.blocks, *page.beside)
    found: dict[tuple[str, str], Shown] = {}
    for shown in (shown for block in blocks for shown in _of(block) if shown.record):
        found.setdefault((shown.record, shown.text), shown)
    return tuple(found.values())


def _of(block: Block) -> Iterator[Shown]:
    match block:
        case Table():
            yield from _of_table(block)
        case Group():
            yield from _of_table(block.table)
        case KeyFigures():
            yield from _of_key_figures(block)
        case Drawing():
            yield from _of_chart(block)


def _of_key_figures(block: KeyFigures) -> Iterator[Shown]:
    for figure in block.items:
        subject = "".join(figure.label)
        yield Shown(figure.record, subject, "", _counted_in(figure.text, figure.unit))
        yield Shown(figure.share_record, subject, "", figure.share)


def _counted_in(text: str, unit: str) -> str:
    """43,698千円, 42 items."""
    return f"{text} {unit}" if unit[:1].isascii() and unit[:1].isalpha() else text + unit


# ---- tables


def _of_table(table: Table) -> Iterator[Shown]:
    heads = _heads(table)
    for row, starts in zip(table.rows, _starts(table.rows), strict=True):
        subject = _subject(row)
        for cell, start in zip(row.cells, starts, strict=True):
            if cell.record:
                yield _of_cell(table, cell, subject, heads.get(start, ""))


def _of_cell(table: Table, cell: Cell, subject: str, what: str) -> Shown:
    if table.kind in _LISTS:
        return Shown(cell.record, subject, what, _said(cell), "words")
    if cell.kind not in _WORDS:
        return Shown(cell.record, subject, what, _said(cell))
    if cell.value is None or not cell.small:
        return Shown(cell.record, subject, what, _said(cell), "words")
    return Shown(cell.record, subject, "", cell.small[-1])


def _starts(rows: tuple[Row, ...]) -> list[list[int]]:
    """The column in which each cell begins, beside cells that reach down from rows above."""
    taken: dict[int, int] = {}  # column → the first row that is free again
    found = []
    for at, row in enumerate(rows):
        starts, column = [], 0
        for cell in row.cells:
            while taken.get(column, 0) > at:
                column += 1
            starts.append(column)
            for covered in range(column, column + cell.colspan):
                taken[covered] = at + cell.rowspan
            column += cell.colspan
        found.append(starts)
    return found


def _heads(table: Table) -> Names:
    """What stands over each column: its lowest head, else its label."""
    found = {at: column.label for at, column in enumerate(table.columns) if column.label}
    for row, starts in zip(table.heads, _starts(table.heads), strict=True):
        for cell, start in zip(row.cells, starts, strict=True):
            if cell.text and cell.colspan == 1:
                is_dash = cell.sign is not None and cell.sign.shape is Shape.DASH
                found[start] = cell.sign.label if cell.sign and is_dash else cell.text
    return found


def _subject(row: Row) -> str:
    """The row's own name, its role's numeral before it."""
    named = [cell for cell in row.cells if cell.scope in ("row", "rowgroup") and (cell.text or cell.small)]
    if not named:
        return ""
    cell = next((cell for cell in reversed(named) if cell.scope == "row"), named[-1])
    return f"{cell.role.numeral} {_said(cell)}" if cell.role else _said(cell)


def _said(cell: Cell) -> str:
    text = cell.text or " ".join(cell.small)
    if cell.kind != "missing":
        return text
    return _with(_DASH if text == NONE else text, cell.reason)


def _with(text: str, reason: str) -> str:
    """A dash with its reason."""
    return f"{text} {reason}" if reason else text


# ---- charts


def _of_chart(block: Drawing) -> Iterator[Shown]:
    match block.chart:
        case Strip() as strip:
            for row in strip.rows:
                yield from _of_strip_row(row)
        case Stacked() as stacked:
            for of_one in stacked.rows:
                yield from _of_stacked_row(of_one)
        case Achievement() as bar:
            yield Shown(bar.record, bar.name or block.title, bar.target_label, bar.text)
        case Bars() as bars:
            for part in (*bars.rows, *((bars.total,) if bars.total else ())):
                yield Shown(part.record, block.title or bars.title, part.label, _with(part.text, part.reason))
        case Years() as years:
            yield from _of_years(years)


def _of_strip_row(row: StripRow) -> Iterator[Shown]:
    for mark in row.marks:
        yield Shown(mark.record, mark.name, "", mark.sign.symbol, "mark")
    for sign, count in Counter(mark.sign for mark in row.marks).items():
        yield _of_count(row, sign, count)


def _of_stacked_row(row: StackedRow) -> Iterator[Shown]:
    for sign, count, _ in row.parts:
        yield _of_count(row, sign, count)


def _of_count(row: StripRow | StackedRow, sign: Sign, count: int) -> Shown:
    record = f"{row.counted}/{sign.symbol}" if row.counted else ""
    what = sign.label if sign.shape is Shape.DASH else sign.symbol
    return Shown(record, row.label, what, f"{count:,}")


def _of_years(years: Years) -> Iterator[Shown]:
    for point in years.points:
        if point.share is not None:
            yield Shown(point.record, point.label, years.share_title, point.share_text + years.share_unit)
        yield Shown(point.record, point.label, years.projects_title, point.projects_text)
