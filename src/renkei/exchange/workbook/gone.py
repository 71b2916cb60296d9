"""What stood in a workbook and stands there no more: a column, a sheet, all rows of a sheet. It is taken away only if a
person says so; until then nobody knows whether it was meant."""

from __future__ import annotations

from renkei.domain.errors import Place
from renkei.exchange.table import Table
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.heads import title_of
from renkei.exchange.workbook.proposal import Proposal
from renkei.exchange.workbook.sheet_names import sheet_name
from renkei.intake import Sheet


def ask_of_column(desk: Desk, sheet: Sheet, table: Table, heading: str) -> None:
    """Ask about a column (or a line of the region) that is not on its sheet, if it held anything."""
    n = desk.held.values(table, heading)
    if not n:
        return
    title = title_of(desk.words, table, heading)
    place = desk.place(sheet, title=title)
    before = desk.words.ngettext("{n} value", "{n} values", n)
    said = {"heading": title, "n": n}
    desk.gone[sheet.name, heading] = place
    if not desk.proposes(Proposal("column_gone", place, before, "", said, digest=heading)):
        desk.fault("sheet_heading_missing", place, heading=title)


def ask_of_sheet(desk: Desk, sheet: str) -> bool:
    """Ask about a sheet that is not in the workbook, if it held anything; whether it did."""
    return _ask_of_rows(desk, sheet, "sheet_gone")


def ask_of_rows(desk: Desk, sheet: str) -> None:
    """Ask about a sheet on which no row is left, if it held any."""
    _ask_of_rows(desk, sheet, "rows_gone")


def _ask_of_rows(desk: Desk, sheet: str, code: str) -> bool:
    n = desk.held.rows(sheet)
    if not n:
        return False
    name = sheet_name(desk.words, sheet)
    place, before = Place(desk.file, sheet=name), desk.words.ngettext("{n} row", "{n} rows", n)
    if not desk.proposes(Proposal(code, place, before, "", {"n": n})):
        desk.fault("sheet_wanted", place, n=n)
    return True
