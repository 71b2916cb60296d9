"""One noun, one sheet: headings in the first row, a record a row, drop-downs and notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from xlsxwriter.worksheet import Worksheet

from renkei.exchange.kinds import Choice, Code, Flag, Id, Number, Reason
from renkei.exchange.table import Column, Table
from renkei.exchange.workbook import notes
from renkei.exchange.workbook.canvas import LOCKED, REFERENCE, ROW, SIDES, Canvas, cut, fitted, height, width
from renkei.exchange.workbook.heads import Head, heads_of
from renkei.exchange.workbook.lists import Lists
from renkei.exchange.workbook.sheet_names import YEARLY, sheet_name
from renkei.exchange.workbook.tongue import BREAK, Said, Tongue, is_id, is_text

ROOM = 1_000  # rows below the last record in which cells still offer their lists
_PROSE, _BESIDE, _OTHER, _ID = (
    60,
    46,
    40,
    16,
)  # the most of a column of prose, names for reference, others, ids
_A3 = 8
_A4, _A3_WIDE = 200, 280  # signs in a line that is still read on A4, and on A3
_OF_INDICATOR = ("value", "upper", "baseline")  # numbers with as many decimals as their indicator prints
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
        sheet = self.canvas.sheet(sheet_name(words, self.table.name), is_yearly=self.table.name in YEARLY)
        widths = []
        for at, head in enumerate(heads):
            column = [row[at] for row in rows]
            forms = [self._form(head, value, record) for record, value in zip(records, column, strict=True)]
            widths.append(self._column(sheet, at, head, column, forms))
            for row, (value, form) in enumerate(zip(column, forms, strict=True), 1):
                self._value(sheet, row, at, head, value, form)
        sheet.set_row(0, 30)
        self._heights(sheet, rows, widths)
        named = 1 + (len(heads) > 1 and (heads[1].is_name or heads[1].heading == "name"))
        self._paper(sheet, sum(widths), named)
        sheet.freeze_panes(1, named)
        sheet.autofilter(0, 0, len(rows), len(heads) - 1)
        sheet.repeat_rows(0)
        return sheet

    def _paper(self, sheet: Worksheet, wide: int, named: int) -> None:
        """A wide sheet is printed on A3; one that nobody could read there on several pages, each of them with the first
        columns, which name the record."""
        if wide > _A4:
            sheet.set_paper(_A3)
        if wide > _A3_WIDE:
            sheet.fit_to_pages(-(-wide // _A3_WIDE), 0)
            sheet.repeat_columns(0, named - 1)

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
            return in_lines(self.tongue.beside(self.table, head.column, record), _BESIDE - SIDES) or None
        return self.tongue.cell(self.table, head.column, record)

    def _column(
        self, sheet: Worksheet, at: int, head: Head, values: Sequence[Said], forms: Sequence[str]
    ) -> int:
        """The heading with its note, and how the cells below look and what they offer, those still to be filled too.
        Returns the width of the column; 0 for one that is hidden."""
        column = head.column
        needed = column.required and not head.is_name
        sheet.write_string(0, at, head.title, self.canvas.heading(needed=needed, reference=head.is_name))
        is_hidden = column.rare and not any(value is not None for value in values)
        shown = zip(values, forms, strict=True)
        wide = _width(head, [as_shown(value, form) for value, form in shown if value is not None])
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

    def _form(self, head: Head, value: Said, record: object) -> str:
        """The format of a cell that holds no text."""
        if isinstance(head.column.kind, Number) and not head.is_name:
            least = self.decimals(record) if head.heading in _OF_INDICATOR else 0
            return number_form(value, least)
        return "@" if head.is_name or is_text(head.column.kind) else "General"

    def _value(self, sheet: Worksheet, row: int, at: int, head: Head, value: Said, form: str) -> None:
        if head.is_name and not value:
            return
        locked = head.is_name or is_id(self.table, head.column)
        fill = REFERENCE if head.is_name else LOCKED if locked else ""
        if isinstance(value, str):
            look = self.canvas.text(value, locked=locked, fill=fill)
        else:
            look = self.canvas.body(form)
        write(sheet, row, at, value, look)


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


def in_lines(name: str, wide: int) -> str:
    """A name for reference that is too long for a line, with its line broken behind the project.

    >>> in_lines("救急医療体制強化事業／救急搬送の応需率（%）", 30).splitlines()
    ['救急医療体制強化事業／', '救急搬送の応需率（%）']
    """
    return name.replace(BREAK, f"{BREAK}\n", 1) if width(name) > wide else name


def as_shown(value: Said, form: str) -> str:
    """What is seen of a value, as long as its column must be wide.

    >>> as_shown(Decimal(78200), "#,##0.0"), as_shown(2024, "General"), as_shown("見本市", "@")
    ('78,200.0', '2024', '見本市')
    """
    if isinstance(value, str) or not form.startswith("#"):
        return str(value)
    return f"{value:,.{len(form.partition('.')[2])}f}"


def _width(head: Head, shown: list[str]) -> int:
    kind = head.column.kind
    if head.is_name:
        most = _BESIDE
    elif head.column.prose or any("\n" in text for text in shown):
        most = _PROSE
    else:
        most = _ID if isinstance(kind, Id | Code | Reason) else _OTHER
    least = 10 if head.column.required else 8  # the sign of a needed one stands behind its heading
    return fitted([*shown, head.title[: len(head.title) // 2 + 2]], least=least, most=most)
