"""Tables with a column for each year (「R5実績」「R6目標」), made long: one row for each row and year.

Every year gives a row, whatever its cells hold: a year without an actual is "not reported", one without a target has none.
"""

from __future__ import annotations

from collections.abc import Mapping

import ibis
import ibis.expr.types as ir

from renkei.bulk.column_map import ColumnMap

YEAR = "year"


def long(table: ir.Table, map: ColumnMap) -> ir.Table:
    """The table with a column `year` and one each for what its years hold, by what it stands for; all else repeats.

    The table is read once, however many years it has. What was achieved the year before stands in `previous`, unless a
    column says so itself. A table that is not wide stays as it is.

    >>> from renkei.bulk.column_map import guess
    >>> wide = ibis.table({"指標": "string", "R5実績": "int64", "R6実績": "int64", "R6目標": "int64"}, name="wide")
    >>> long(wide, guess(wide.columns)).columns
    ('指標', 'year', 'target', 'actual', 'previous')
    """
    years = map.wide
    if not years:
        return table
    once = table.mutate(**{YEAR: ibis.array([*years]).unnest()})
    held = {heading for columns in years.values() for heading in columns.values()}
    kept = [once[heading] for heading in table.columns if heading not in held]
    made = {name: _of_year(once, by_year) for name, by_year in _by_name(map).items()}
    return once.select(*kept, once[YEAR].cast("int64").name(YEAR), **made)


def _by_name(map: ColumnMap) -> Mapping[str, Mapping[int, str]]:
    """The columns that hold something of each year, by what it is."""
    years = map.wide
    names = sorted({name for columns in years.values() for name in columns}, key=_place)
    found = {name: {year: had[name] for year, had in years.items() if name in had} for name in names}
    before = {year + 1: heading for year, heading in found.get("actual", {}).items() if year + 1 in years}
    return found if "previous" in map.given or not before else {**found, "previous": before}


def _place(name: str) -> tuple[bool, bool, str]:
    """Targets first, then actuals, then all else."""
    return name != "target", name != "actual", name


def _of_year(table: ir.Table, by_year: Mapping[int, str]) -> ir.Value:
    """What the column of the row's year holds; empty in a year without one. Numbers beside words are taken as words."""
    columns = {year: table[heading] for year, heading in by_year.items()}
    if any(column.type().is_string() for column in columns.values()):
        columns = {year: column.cast("string") for year, column in columns.items()}
    return ibis.cases(*((table[YEAR] == year, column) for year, column in columns.items()))
