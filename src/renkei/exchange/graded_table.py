"""Any table of indicators → the same table, graded: every row kept, four columns added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renkei.domain.errors import Fault, Place, Refused
from renkei.domain.grading import Graded, grade_given
from renkei.domain.rounding import printed_percent
from renkei.domain.rule import CompiledScale, compile_scale
from renkei.domain.scale import Of, Scale
from renkei.exchange.graded_table_cells import Cells
from renkei.exchange.graded_table_headings import ADDED, columns_of, known, near_misses
from renkei.exchange.graded_table_row import ALWAYS, NEEDED, ONLY_BY_CASES, Asked, given_of
from renkei.exchange.graded_table_text import DELIMITERS, Record, TableText, guarded, table_text
from renkei.wording import Words

UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class GradedRow:
    """A row and its grade. `reason` is a code; `faults` are the cells that could not be read, needed or not."""

    record: Record
    graded: Graded | None
    symbol: str
    rate: Decimal | None  # in percent, as the scale prints it
    reason: str
    faults: tuple[Fault, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in the row at all."""
        return not any(cell.strip() for cell in self.record.cells)


@dataclass(frozen=True)
class GradedTable:
    """A table with its rows graded, in the order and in the very bytes in which they were given."""

    text: TableText
    scale: Scale
    headings: Record
    rows: tuple[GradedRow, ...]
    near_misses: tuple[tuple[str, str], ...] = ()

    def counts(self) -> dict[str, int]:
        """How many rows got each grade, in the scale's order; then those without one."""
        found = Counter(row.symbol for row in self.rows if not row.is_empty)
        ordered = {symbol: found.pop(symbol) for symbol in self.scale.symbols if symbol in found}
        return {**ordered, **dict(sorted(found.items()))}

    @property
    def unreadable(self) -> tuple[GradedRow, ...]:
        """Rows that have no grade because something in them cannot be read."""
        return tuple(row for row in self.rows if row.reason == UNREADABLE)


def grade_table(data: bytes, scale: Scale, *, file: str = "") -> GradedTable:
    """Grade a CSV table of indicators by a scale.

    The first row holds the headings: indicator, unit, direction, baseline, target, actual, year (指標 単位 方向 基準値 目標値
    実績値 年度), and where there are such previous, start_year, end_year, accumulation, target_kind, score, full. Other
    columns are carried along. Rates are in percent, rounded as the scale prints them. Source: GRADING.

    >>> from renkei.scales import preset
    >>> table = "指標,単位,方向,基準値,目標値,実績値,年度\\n売上額,千円,増,,50500,43698,R6\\n".encode()
    >>> row = grade_table(table, preset("aomori")).rows[0]
    >>> row.symbol, row.rate
    ('B', Decimal('86.5'))

    Raises `Refused` with every fault of the table as a whole: encoding, quotes, headings. A row that cannot be read is
    no fault of the table: it is kept, with its reason.
    """
    text = _delimited(table_text(data, file))
    records = text.records()
    headings = next(records)
    columns = columns_of(headings.cells, file)
    rows = tuple(_rows(records, headings, columns, compile_scale(scale)))
    return GradedTable(text, scale, headings, rows, tuple(near_misses(headings.cells, columns)))


def _delimited(text: TableText) -> TableText:
    """The text with the delimiter by which most headings are known."""
    made = [TableText(text.file, text.data, text.encoding, delimiter) for delimiter in DELIMITERS]
    return max(made, key=lambda one: known(_first(one).cells))


def _first(text: TableText) -> Record:
    try:
        return next(text.records())
    except Refused:
        if text.delimiter == DELIMITERS[0]:
            raise
        return Record(1, [], b"")


def _rows(
    records: Iterator[Record], headings: Record, columns: Mapping[str, int], compiled: CompiledScale
) -> Iterator[GradedRow]:
    asked = Asked.by(compiled.scale)
    named = {name: headings.cells[at].strip() for name, at in columns.items()}
    width = len(headings.cells)
    for record in records:
        fault = _misshapen(record.cells, width)
        if not any(record.cells):
            yield GradedRow(record, None, "", None, "")
        elif fault:
            yield _unreadable(record, [fault], compiled.scale)
        else:
            cells = Cells({name: record.cells[at] for name, at in columns.items()}, named)
            yield _graded(record, cells, asked, compiled)


def _misshapen(cells: Sequence[str], width: int) -> Fault | None:
    """A row with too few or too many cells: which one is missing or too many, nobody can tell."""
    if len(cells) < width:
        return Fault("table_row_short", Place(), {"cells": len(cells), "wanted": width})
    if any(cells[width:]):
        return Fault("table_row_long", Place(), {"cells": len(cells), "wanted": width})
    return None


def _unreadable(record: Record, faults: Sequence[Fault], scale: Scale) -> GradedRow:
    symbol = scale.missing_rule(UNREADABLE).symbol if scale.grades else ""
    return GradedRow(record, None, symbol, None, UNREADABLE, tuple(faults))


def _graded(record: Record, cells: Cells, asked: Asked, compiled: CompiledScale) -> GradedRow:
    scale = compiled.scale
    given = given_of(cells, asked)
    always = (*ALWAYS, *(ONLY_BY_CASES if asked.has_cases else ()))
    blocking = [cells.faults[name] for name in always if name in cells.faults]
    graded = grade_given(given, compiled)
    reason = graded.reason or ("" if graded.symbol or graded.rate is not None else "not_computable")
    blocking += [cells.faults[name] for name in NEEDED.get(reason, ()) if name in cells.faults]
    if blocking:
        return _unreadable(record, list(dict.fromkeys([*blocking, *cells.faults.values()])), scale)
    symbol = graded.symbol or (scale.missing_rule(reason).symbol if reason and scale.grades else "")
    return GradedRow(record, graded, symbol, _printed(graded, scale), reason, tuple(cells.faults.values()))


def _printed(graded: Graded, scale: Scale) -> Decimal | None:
    """The rate as the scale prints it; a mere comparison has none."""
    if graded.rate is None or graded.trace.formula == Of.COMPARE:
        return None
    return printed_percent(graded.rate, scale.printing.digits, scale.printing.rounding)


def table_bytes(table: GradedTable, words: Words) -> bytes:
    """The table as it was, with `achievement_rate`, `grade`, `reason` and `trace` added to every row.

    `achievement_rate` is a bare number in percent; reason and trace are in the words' language.
    """
    width = len(table.headings.cells)
    lines = [table.text.with_cells(table.headings, width, ADDED)]
    for row in table.rows:
        if row.record.cells:
            lines.append(table.text.with_cells(row.record, width, [*map(guarded, added_cells(row, words))]))
        else:
            lines.append(row.record.raw)
    return b"".join(lines)


def added_cells(row: GradedRow, words: Words) -> tuple[str, str, str, str]:
    """Achievement rate, grade, reason and trace of a row, as its cells."""
    rate = "" if row.rate is None else format(row.rate, "f")
    return rate, row.symbol, reason_of(row, words), trace_of(row, words)


def reason_of(row: GradedRow, words: Words) -> str:
    """Why there is no grade, in words; empty where there is one."""
    if row.reason == UNREADABLE:
        return words("something in the row cannot be read")
    if row.reason == "not_computable":
        return words("not graded: the rate cannot be computed")
    return words.reason(row.reason) if row.reason else ""


def trace_of(row: GradedRow, words: Words) -> str:
    """How the grade came about, or what stands in the way; then what could not be read though it was not needed."""
    parts = [words.trace(row.graded)] if row.graded is not None else []
    return (" " if not words.is_japanese else "　").join([*parts, *map(words.fault, row.faults)])


def table_data(table: GradedTable, words: Words) -> dict[str, object]:
    """The graded rows for machines: by row number, reasons as codes and in words."""
    return {
        "format": 1,
        "scale": {"id": table.scale.id, "version": table.scale.version},
        "headings": table.headings.cells,
        "rows": [_row_data(row, words) for row in table.rows if not row.is_empty],
    }


def _row_data(row: GradedRow, words: Words) -> dict[str, object]:
    rate, symbol, reason, trace = added_cells(row, words)
    return {
        "row": row.record.row,
        "cells": row.record.cells,
        "achievement_rate": rate or None,
        "grade": symbol or None,
        "reason_code": row.reason or None,
        "reason": reason or None,
        "trace": trace or None,
    }
