"""A table's sheet → the raw rows of its records, with what is proposed of cells and rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from renkei.domain.errors import Place
from renkei.domain.target import TargetKind
from renkei.exchange.gathering import own_unit
from renkei.exchange.kinds import Number
from renkei.exchange.meant import stated_kind
from renkei.exchange.table import Table
from renkei.exchange.workbook.cell_row import CellRow, shown
from renkei.exchange.workbook.cell_values import Taken, taken
from renkei.exchange.workbook.desk import SHOWN, Desk
from renkei.exchange.workbook.ditto import is_ditto
from renkei.exchange.workbook.gone import ask_of_rows
from renkei.exchange.workbook.proposal import Proposal
from renkei.exchange.workbook.row_signs import sign_of
from renkei.exchange.workbook.shown_number import Counted, shown_number
from renkei.exchange.workbook.table_heads import TableHeads, find_heads
from renkei.intake import Cell, Sheet
from renkei.intake.address import address, area_of, cell_of


@dataclass
class TableReading:
    """One table's sheet being read."""

    table: Table
    sheet: Sheet
    desk: Desk
    entries: frozenset[str] = frozenset()  # what the workbook's own lists offer
    units: Mapping[str, str] = field(default_factory=dict)  # by indicator
    heads: TableHeads = field(default_factory=lambda: TableHeads(0))
    rows: dict[int, dict[str, object]] = field(default_factory=dict)  # raw cells by row of the sheet

    def records(self) -> list[CellRow]:
        """The rows of all records; none, with faults, if the headings do not fit."""
        before = len(self.desk.faults)
        found = find_heads(self.sheet, self.table, self.desk)
        if found is None:
            if len(self.desk.faults) > before:
                self.desk.lost.add(self.table.name)
            else:
                ask_of_rows(self.desk, self.table.name)
            return []
        self.heads = found
        read = [row for cells in self.sheet.rows if (row := self._row(cells)) is not None]
        self._notice(read)
        if not read:
            ask_of_rows(self.desk, self.table.name)
        return read

    def _row(self, cells: tuple[Cell, ...]) -> CellRow | None:
        """A record's row; None for one that holds nothing, or no record."""
        number = cells[0].row
        if not self.heads.row < number <= self.heads.last_row:
            return None
        by_column = {cell.column: cell for cell in cells if _holds(cell)}
        own = {heading: by_column[at] for heading, at in self.heads.columns.items() if at in by_column}
        if not own or self._is_left_out(own):
            return None
        for cell in own.values():
            self._refuse_merged_across(cell)
        row = self.rows[number] = {}
        for heading, at in self.heads.columns.items():
            raw = self._raw(heading, self.sheet.at(number, at), row)
            if raw is not None:
                row[heading] = raw
        places = {heading: (number, at) for heading, at in self.heads.columns.items()}
        return CellRow(self.desk.file, row, number, "", self.sheet.name, places, self.heads.titles)

    def _is_left_out(self, own: Mapping[str, Cell]) -> bool:
        code = sign_of(self.table, own, set(self.heads.titles.values()))
        if not code:
            return False
        first = next(iter(own.values()))
        before = " ".join(shown(cell.value) for cell in own.values())
        place = self.desk.place(self.sheet, first)
        said = {"found": before}
        return self.desk.proposes(Proposal(code, place, before, "", said, is_sure=code == "row_is_heading"))

    def _refuse_merged_across(self, cell: Cell) -> None:
        if not cell.merged:
            return
        _, left, _, right = area_of(cell.merged)
        if sum(left <= at <= right for at in self.heads.columns.values()) > 1:
            self.desk.fault("cell_merged_across", self.desk.place(self.sheet, cell), area=cell.merged)

    def _raw(self, heading: str, cell: Cell, row: Mapping[str, object]) -> object:
        """The raw value of a cell; None where it holds nothing."""
        column = self.table.column(heading)
        if cell.kind == "empty":
            return self._merged(heading, cell) if cell.merged else None
        if cell.kind == "text" and self._points_above(heading, str(cell.value)):
            return self._ditto(heading, cell)
        if cell.kind == "number" and cell.format and isinstance(cell.value, int | Decimal):
            got = shown_number(cell.value, cell.format, column.kind, self._counted(cell.row, row))
        else:
            got = taken(cell, column, self.entries)
        if got.code:
            return self._proposed(heading, cell, got)
        return self._unless_refused(heading, cell, got, got.raw)

    def _unless_refused(self, heading: str, cell: Cell, got: Taken, raw: object) -> object:
        if not got.fault:
            return raw
        self.desk.fault(got.fault, self._place(heading, cell), **got.values)
        return None

    def _place(self, heading: str, cell: Cell) -> Place:
        return self.desk.place(self.sheet, cell, self.heads.titles[heading])

    def _proposed(self, heading: str, cell: Cell, got: Taken) -> object:
        place, before, after = self._place(heading, cell), shown(got.kept), shown(got.raw)
        proposal = Proposal(got.code, place, before, after, got.values, got.is_sure)
        if self.desk.proposes(proposal):
            typed = self.desk.accept.typed(proposal)
            return got.raw if typed is None else typed
        return self._unless_refused(heading, cell, got, got.kept)

    def _counted(self, number: int, row: Mapping[str, object]) -> Counted:
        """What a row counts in, as far as its cells say it."""
        unit = self._said(number, row, "unit") or self.units.get(str(row.get("indicator")), "")
        kind = stated_kind({"kind": self._said(number, row, "kind")})
        return Counted(unit or own_unit(self.table), is_factor=kind is TargetKind.RELATIVE)

    def _said(self, number: int, row: Mapping[str, object], heading: str) -> str:
        at = self.heads.columns.get(heading)
        stands = self.sheet.at(number, at).value if at else ""
        return shown(row.get(heading) or stands).strip()

    def _points_above(self, heading: str, text: str) -> bool:
        return is_ditto(text) and (f"{self.table.name}/{heading}", text) not in self.desk.dittos

    def _ditto(self, heading: str, cell: Cell) -> object:
        """「同上」 is what stands above, if a person says so."""
        above = max((at for at in self.rows if at < cell.row), default=0)
        found, raw = shown(cell.value), self.rows.get(above, {}).get(heading)
        source = address(above or cell.row, cell.column)
        if raw is None or not self._is_alike(heading, above, cell.row):
            code = "cell_ditto_of_nothing" if raw is None else "cell_ditto_of_other"
            self.desk.fault(code, self._place(heading, cell), found=found, source=source)
            return None
        said = {"found": found, "proposal": shown(raw), "source": source}
        return self._proposed(heading, cell, Taken(raw, "cell_ditto", kept=found, values=said))

    def _is_alike(self, heading: str, above: int, number: int) -> bool:
        """Whether what stands above may hold here: a number only for the same indicator, counted in the same unit."""
        if not isinstance(self.table.column(heading).kind, Number):
            return True
        told = [
            (
                self._said(at, self.rows.get(at, {}), "indicator"),
                self._said(at, self.rows.get(at, {}), "unit"),
            )
            for at in (above, number)
        ]
        return told[0] == told[1]

    def _merged(self, heading: str, cell: Cell) -> object:
        """An empty cell below the first of a merged area may mean what stands in that one."""
        top, left, _, _ = area_of(cell.merged)
        raw = self.rows.get(top, {}).get(heading)
        if raw is None or left != cell.column:
            return None
        if isinstance(self.table.column(heading).kind, Number):
            self.desk.fault(
                "cell_merged_number", self._place(heading, cell), found=shown(raw), area=cell.merged
            )
            return None
        said = {"area": cell.merged, "proposal": shown(raw)}
        return self._proposed(heading, cell, Taken(raw, "cell_merged", kept=None, values=said))

    def _notice(self, read: list[CellRow]) -> None:
        """Say what a person may not see: rows and columns that are hidden and hold something, and formulas."""
        sheet, columns = self.sheet, set(self.heads.columns.values())
        numbers = [row.row for row in read if row.row in sheet.hidden_rows]
        if numbers:
            rows = tuple(str(number) for number in numbers[:20])
            self.desk.finding("rows_hidden", sheet, rows=rows, n=len(numbers))
        taken = {row.row for row in read}
        own = [cell for cell in sheet if cell.row in taken and cell.column in columns]
        hidden = sorted({cell.column for cell in own} & sheet.hidden_columns)
        titles = {at: self.heads.titles[heading] for heading, at in self.heads.columns.items()}
        if hidden:
            self.desk.finding("columns_hidden", sheet, columns=tuple(titles[at] for at in hidden))
        formulas = [
            cell.address for cell in own if cell.is_formula and cell.kind not in ("error", "unvalued")
        ]
        self.desk.cells("formulas_taken", sheet, formulas)
        remarks = [f"{at}：{text}" for at, text in sheet.remarks if cell_of(at)[0] > self.heads.row]
        if remarks:
            self.desk.finding(
                "cells_remarked", sheet, "warning", n=len(remarks), remarks=tuple(remarks[:SHOWN])
            )


def _holds(cell: Cell) -> bool:
    """Whether a cell says anything; a blank alone says nothing of a row."""
    return cell.kind in ("error", "unvalued") or bool(shown(cell.value).strip())
