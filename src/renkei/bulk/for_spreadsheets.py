"""A table that goes into a CSV file, so that spreadsheets open it as it is: its encoding known, no text run as a formula."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

_STARTS = "=+-@\t\r＝＋－＠"
_FORMULA = "^[=+\\-@\t\r＝＋－＠]."
_NUMBER = "^[-+－＋]?[0-9０-９]*[0-9０-９,，.．]*[0-9０-９][%％]?$"
_MARK = "\ufeff"


def for_spreadsheets(table: ir.Table) -> ir.Table:
    """The table with an apostrophe before texts that a spreadsheet would run, and the mark of UTF-8 before its first heading.

    >>> for_spreadsheets(ibis.table({"市町村": "string", "実績値": "int64"}, name="facts")).columns
    ('\\ufeff市町村', '実績値')
    """
    names = [f"{'' if at else _MARK}{guarded_heading(name)}" for at, name in enumerate(table.columns)]
    return table.select(
        **{name: _guarded(table[old]) for name, old in zip(names, table.columns, strict=True)}
    )


def guarded_heading(name: str) -> str:
    """A heading with an apostrophe before it where a spreadsheet would run it."""
    return f"'{name}" if name[:1] in tuple(_STARTS) and len(name) > 1 else name


def _guarded(column: ir.Value) -> ir.Value:
    if not column.type().is_string():
        return column
    is_run = column.re_search(_FORMULA) & ~column.re_search(_NUMBER)
    return ibis.cases((is_run, ibis.literal("'") + column), else_=column)
