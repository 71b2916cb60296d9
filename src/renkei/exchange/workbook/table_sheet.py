"""One noun, one sheet: headings in the first row, a record a row, drop-downs and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from xlsxwriter.worksheet import Worksheet

from renkei.exchange.kinds import Choice, Code, Count, Flag, Id, Number, Reason, Year
from renkei.exchange.table import Column, Table
from renkei.exchange.workbook import notes
from renkei.exchange.workbook.canvas import LOCKED, REFERENCE, ROW, Canvas, cut, fitted, height
from renkei.exchange.workbook.heads import Head, heads_of
from renkei.exchange.workbook.lists import Lists
from renkei.exchange.workbook.sheet_names import sheet_name
from renkei.exchange.workbook.tongue import Said, Tongue, is_id, is_text

ROOM = 1_000  # rows below the last record in which cells still offer their lists
_PROSE = 60  # width of a column of prose
_A3 = 8
_A4 = 200  # signs in a line that is still read on A4
Decimals = Callable[[object], int]


@dataclass(frozen=True)
class TableSheet:
    """The sheet of a table: on what it is written, the lists to choose from, and how many decimals a record's numbers have."""

    canvas: Canvas
    tongue: Tongue
    lists: Lists
    table: Table
    decimals: Decimals = field(default=lambda record: 0)

    def write(self, records: Sequence[object]) -> Worksheet:
        """Write a table's records."""
        words = self.tongue.words
        heads = heads_of(words, self.table)
        rows = [[self._cell(head, record) for head in heads] for record in records]
        sheet = self.canvas.sheet(sheet_name(words, self.table.name))
        widths = []
        for at, head in enumerate(heads):
            column = [row[at] for row in rows]
            widths.append(self._column(sheet, at, head, column))
            for row, (record, value) in enumerate(zip(records, column, strict=True), 1):
                self._value(sheet, row, at, head, value, record)
        sheet.set_row(0, 30)
        self._heights(sheet, rows, widths)
        if sum(widths) > _A4:
            sheet.set_paper(_A3)
        sheet.freeze_panes(1, 1 + (len(heads) > 1 and heads[1].is_name))
        sheet.autofilter(0, 0, len(rows), len(heads) - 1)
        sheet.repeat_rows(0)
        return sheet

    def _heights(self, sheet: Worksheet, rows: Sequence[Sequence[Said]], widths: Sequence[int]) -> None:
        """Rows with longer texts are as high as these need."""
        for at, row in enumerate(rows, 1):
            texts = (
                (cell, wide) for cell, wide in zip(row, widths, strict=True) if isinstance(cell, str) and wide
            )
            if (high := height(texts)) > ROW:
                sheet.set_row(at, high)

    def _cell(self, head: Head, record: object) -> Said:
        if head.is_name:
            return self.tongue.name(head.column, self.table.value(record, head.heading)) or None
        return self.tongue.cell(self.table, head.column, record)

    def _column(self, sheet: Worksheet, at: int, head: Head, values: Sequence[Said]) -> int:
        """The heading with its note, and how the cells below look and what they offer, those still to be filled too.
        Returns the width of the column; 0 for one that is hidden."""
        column = head.column
        needed = column.required and not head.is_name
        sheet.write_string(0, at, head.title, self.canvas.heading(needed=needed, reference=head.is_name))
        is_hidden = column.rare and not any(value is not None for value in values)
        shown = [str(value) for value in values if value is not None]
        wide = _width(head, shown)
        sheet.set_column(at, at, wide, self._empty(head), {"hidden": True} if is_hidden else {})
        if not head.is_name:
            notes.attach(sheet, 0, at, notes.note(self.tongue.words, self.table, column))
            sheet.data_validation(1, at, len(values) + ROOM, at, self._offer(column))
        return 0 if is_hidden else wide

    def _empty(self, head: Head) -> Any:
        if head.is_name:
            return self.canvas.body("@", locked=True, fill=REFERENCE)
        return self.canvas.body("@" if is_text(head.column.kind) else "General")

    def _offer(self, column: Column) -> dict[str, Any]:
        """What the program says and offers while a cell is filled in."""
        words = self.tongue.words
        title, message = notes.prompt(words, self.table, column)
        said = {"input_title": cut(title, 32), "input_message": cut(message, 255)} if message else {}
        source = self.lists.source(column)
        if not source:
            return {"validate": "any", **said} if not isinstance(column.kind, Number) else self._number(said)
        is_closed = isinstance(column.kind, Choice | Flag)
        return {
            "validate": "list",
            "source": source,
            "error_type": "stop" if is_closed else "warning",
            "error_title": words("Not in the list"),
            "error_message": notes.not_listed(words, column.kind),
            **said,
        }

    def _number(self, said: dict[str, Any]) -> dict[str, Any]:
        words = self.tongue.words
        return {
            "validate": "decimal",
            "criteria": "between",
            "minimum": -999_999_999_999_999,
            "maximum": 999_999_999_999_999,
            "error_type": "warning",
            "error_title": words("Not a number"),
            "error_message": words(
                "Write the number alone. Where there is none, leave the cell empty; why there is none has a column of its own, if it can be missing."
            ),
            **said,
        }

    def _value(self, sheet: Worksheet, row: int, at: int, head: Head, value: Said, record: object) -> None:
        if head.is_name:
            if value:
                sheet.write_string(
                    row, at, str(value), self.canvas.text(str(value), locked=True, fill=REFERENCE)
                )
            return
        write(sheet, row, at, value, self._format(head.column, value, record))

    def _format(self, column: Column, value: Said, record: object) -> Any:
        locked = is_id(self.table, column)
        fill = LOCKED if locked else ""
        if isinstance(value, str):
            return self.canvas.text(value, locked=locked, fill=fill)
        if isinstance(column.kind, Number):
            return self.canvas.body(number_form(value, self.decimals(record)))
        return self.canvas.body("General" if isinstance(column.kind, Count | Year) else "@")


def write(sheet: Worksheet, row: int, at: int, value: Said, look: Any) -> None:
    """A cell: a text is a text whatever it begins with, a number is written to its last digit."""
    if isinstance(value, str):
        sheet.write_string(row, at, value, look)
    elif value is not None:
        sheet.write_number(row, at, value, look)


def number_form(value: Said, least: int) -> str:
    """How a number is shown: with all its decimals, at least as many as its indicator prints.

    >>> number_form(Decimal("1234.5"), 0), number_form(Decimal(43698), 0), number_form(Decimal(3), 1)
    ('#,##0.0', '#,##0', '#,##0.0')
    """
    own = -int(value.as_tuple().exponent) if isinstance(value, Decimal) else 0
    decimals = max(own, least, 0)
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _width(head: Head, shown: list[str]) -> int:
    kind = head.column.kind
    is_prose = head.column.prose or any("\n" in text for text in shown)
    most = _PROSE if is_prose else 16 if isinstance(kind, Id | Code | Reason) and not head.is_name else 40
    return fitted([*shown, head.title[: len(head.title) // 2 + 2]], least=8, most=most)
