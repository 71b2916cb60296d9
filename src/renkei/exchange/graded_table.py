"""Any table of indicators → the same table, graded: every row kept, four columns added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renkei.domain.errors import Fault, Place, Refused
from renkei.domain.grading import Graded
from renkei.domain.rule import CompiledScale, compile_scale
from renkei.domain.scale import Scale
from renkei.exchange.graded_table_text import DELIMITERS, Record, TableText, guarded, table_text
from renkei.intake.indicator_rows.cells import Cells
from renkei.intake.indicator_rows.headings import ADDED, columns_of, headings_below, known, near_misses
from renkei.intake.indicator_rows.row import NOT_COMPUTABLE, Asked, verdict
from renkei.wording import Words

UNREADABLE = "unreadable"
TWICE = "table_row_twice"
OUT_OF_TIME = ("table_year_outside_scale", "table_year_outside_scale_on")  # to a last year, or on and on
OF_ROWS = frozenset({TWICE, *OUT_OF_TIME})  # notes that speak of a row, not of a cell
_HEAD = 100_000  # bytes of a file in which the headings of a graded table stand


@dataclass(frozen=True, slots=True)
class GradedRow:
    """A row and its grade. The rate is in percent, as the scale prints it; `reason` and `trace` are in words."""

    record: Record
    rate: Decimal | None = None
    grade: str = ""
    reason_code: str = ""
    reason: str = ""
    trace: str = ""
    notes: tuple[
        str, ...
    ] = ()  # codes of what was found in it and is said in its trace, though it has its grade

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in the row at all."""
        return not any(cell.strip() for cell in self.record.cells)

    @property
    def added(self) -> tuple[str, str, str, str]:
        """What the four added columns hold."""
        rate = "" if self.rate is None else format(self.rate, "f")
        return rate, self.grade, self.reason, self.trace


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
        found = Counter(row.grade for row in self.rows if not row.is_empty)
        ordered = {symbol: found.pop(symbol) for symbol in self.scale.symbols if symbol in found}
        return {**ordered, **dict(sorted(found.items()))}

    @property
    def unreadable(self) -> tuple[GradedRow, ...]:
        """Rows that have no grade because something in them cannot be read."""
        return tuple(row for row in self.rows if row.reason_code == UNREADABLE)

    def noted(self, *codes: str) -> tuple[GradedRow, ...]:
        """Rows in which something of these codes was found; without codes, any cell that cannot be read."""
        return tuple(
            row
            for row in self.rows
            if row.reason_code != UNREADABLE
            and any(code in codes if codes else code not in OF_ROWS for code in row.notes)
        )

    @property
    def has_to_be_looked_at(self) -> bool:
        """Whether anything was not read, or is said twice or out of time."""
        return bool(self.near_misses) or any(row.notes or row.reason_code == UNREADABLE for row in self.rows)

    def to_bytes(self) -> bytes:
        """The table as it was, with `achievement_rate`, `grade`, `reason` and `trace` added to every row."""
        width = len(self.headings.cells)
        lines = [self.text.with_cells(self.headings, width, ADDED)]
        for row in self.rows:
            if row.record.cells:
                lines.append(self.text.with_cells(row.record, width, [*map(guarded, row.added)]))
            else:
                lines.append(row.record.raw)
        return b"".join(lines)

    def to_data(self) -> dict[str, object]:
        """The same for JSON: the rows that are not empty by number, with their own cells and what was added."""
        return {
            "format": 1,
            "scale": {"id": self.scale.id, "version": self.scale.version},
            "headings": self.headings.cells,
            "rows": [_row_data(row) for row in self.rows if not row.is_empty],
        }


def is_graded_table(content: bytes) -> bool:
    """Whether a file is such a table, as CSV in any encoding or as JSON: by the headings that were added."""
    head = content[:_HEAD]
    return all(heading.encode() in head for heading in ADDED)


def grade_table(data: bytes, scale: Scale, words: Words, *, file: str = "") -> GradedTable:
    """Grade a CSV table of indicators by a scale, with reasons and traces in words.

    The first row holds the headings: indicator, unit, direction, baseline, target, actual, year (指標 単位 方向 基準値 目標値
    実績値 年度), and where there are such previous, start_year, end_year, accumulation, target_kind, score, full. Other
    columns are carried along. Rates are in percent, rounded as the scale prints them. Source: GRADING.

    >>> from renkei.scales import preset
    >>> from renkei.wording import words_of
    >>> table = "指標,単位,方向,基準値,目標値,実績値,年度\\n売上額,千円,増,,50500,43698,R6\\n".encode()
    >>> row = grade_table(table, preset("aomori"), words_of("ja")).rows[0]
    >>> row.grade, row.rate
    ('B', Decimal('86.5'))

    Raises `Refused` with every fault of the table as a whole: encoding, quotes, headings. A row that cannot be read is
    no fault of the table: it is kept, with its reason.
    """
    text = _delimited(table_text(data, file))
    records = text.records()
    headings = next(records)
    columns = _columns(text, headings)
    grading = _Grading(compile_scale(scale), Asked.by(scale), columns, headings.cells, words)
    rows = tuple(map(grading.row, records))
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


def _columns(text: TableText, headings: Record) -> dict[str, int]:
    """Where the columns stand. Raises `Refused`, with the row of the headings where a title stands above them."""
    try:
        return columns_of(headings.cells, text.file)
    except Refused as refused:
        rest = ((record.row, record.cells) for record in text.records() if record.row > 1)
        if row := headings_below(rest, headings.cells):
            raise Refused([Fault("table_title_above", Place(text.file, row))]) from refused
        raise


class _Grading:
    """One table being graded: what is the same for all its rows."""

    def __init__(
        self,
        compiled: CompiledScale,
        asked: Asked,
        columns: Mapping[str, int],
        headings: Sequence[str],
        words: Words,
    ) -> None:
        self.compiled = compiled
        self.asked = asked
        self.columns = columns
        self.named = {name: headings[at].strip() for name, at in columns.items()}
        self.width = len(headings)
        self.values = frozenset(columns.values()) - {columns["indicator"], columns["unit"]}
        self.seen: dict[tuple[object, ...], int] = {}
        self.words = words
        self.blank = compiled.scale.missing_rule(UNREADABLE).symbol if compiled.scale.grades else ""

    def row(self, record: Record) -> GradedRow:
        """A record graded; it is kept whatever stands in it."""
        if not any(cell.strip() for cell in record.cells):
            return GradedRow(record)
        if fault := _misshapen(record.cells, self.width):
            return self._unreadable(record, [fault])
        cells = Cells({name: record.cells[at].strip() for name, at in self.columns.items()}, self.named)
        said = verdict(cells, self.asked, self.compiled)
        graded, reason = said.graded, said.reason
        notes = [*cells.faults.values(), *self._notes(record, graded)]
        if said.blocking:
            others = [fault for fault in notes if fault not in said.blocking]
            return self._unreadable(record, [*said.blocking, *others])
        return GradedRow(
            record,
            graded.printed_rate,
            graded.symbol or self._symbol_of(reason),
            reason,
            self._reason(reason),
            self._trace(graded, notes),
            tuple(note.code for note in notes),
        )

    def _notes(self, record: Record, graded: Graded) -> Iterator[Fault]:
        """What is odd about a row though each cell can be read: it stands there twice, or the scale is not of its time."""
        scale, year = self.compiled.scale, graded.given.result.year if graded.given.result else 0
        names = tuple(cell.strip() for at, cell in enumerate(record.cells) if at not in self.values)
        first = self.seen.setdefault((year, *names), record.row)
        if first != record.row and graded.given.indicator.name:
            yield Fault(TWICE, Place(), {"first": first})
        if year and not (scale.valid_from or year) <= year <= (scale.valid_to or year):
            values = {"outside_year": year, "first_year": scale.valid_from, "last_year": scale.valid_to}
            yield Fault(OUT_OF_TIME[not scale.valid_to], Place(), values)

    def _unreadable(self, record: Record, faults: list[Fault]) -> GradedRow:
        reason = self.words("something in the row cannot be read")
        return GradedRow(record, None, self.blank, UNREADABLE, reason, self._trace(None, faults))

    def _symbol_of(self, reason: str) -> str:
        scale = self.compiled.scale
        return scale.missing_rule(reason).symbol if reason and scale.grades else ""

    def _reason(self, code: str) -> str:
        if code == NOT_COMPUTABLE:
            return self.words("not graded: the rate cannot be computed")
        return self.words.reason(code) if code else ""

    def _trace(self, graded: Graded | None, faults: list[Fault]) -> str:
        """How the grade came about, or what stands in the way; then what could not be read though it was not needed."""
        told = self.words.trace_lines(graded) if graded is not None else ()
        return ("　" if self.words.is_japanese else " / ").join([*told, *map(self.words.fault, faults)])


def _misshapen(cells: Sequence[str], width: int) -> Fault | None:
    """A row with too few or too many cells: which one is missing or too many, nobody can tell."""
    if len(cells) < width:
        return Fault("table_row_short", Place(), {"cells": len(cells), "wanted": width})
    if any(cells[width:]):
        return Fault("table_row_long", Place(), {"cells": len(cells), "wanted": width})
    return None


def _row_data(row: GradedRow) -> dict[str, object]:
    rate, symbol, reason, trace = row.added
    return {
        "row": row.record.row,
        "cells": row.record.cells,
        "achievement_rate": rate or None,
        "grade": symbol or None,
        "reason_code": row.reason_code or None,
        "notes": list(row.notes),
        "reason": reason or None,
        "trace": trace or None,
    }
