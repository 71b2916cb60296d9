"""Ids whose neighbour, the name that is shown for reference, is that of another record: one of the two cells was changed
or moved alone, and only a person knows which."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from renkei.exchange.folder_reading import Raw
from renkei.exchange.table import Table
from renkei.exchange.tables import INDICATORS, PROJECTS, VISIONS
from renkei.exchange.tables.region import ORGANISATIONS
from renkei.exchange.workbook.cell_row import CellRow, shown
from renkei.exchange.workbook.desk import Desk
from renkei.exchange.workbook.proposal import Proposal
from renkei.exchange.workbook.table_reading import TableReading
from renkei.exchange.workbook.tongue import BREAK, counted_in

Names = Mapping[str, Mapping[str, str]]  # table → id → name


@dataclass
class BesideNames:
    """The ids of one table's sheet against the names beside them."""

    reading: TableReading
    rows: list[CellRow]
    names: Names
    heading: str
    at: int  # the column of the names
    ids: Mapping[str, str] = field(default_factory=dict)  # by name, as far as it is that of one record

    def others(self) -> Iterator[tuple[int, str, str]]:
        """Rows by number whose name is that of another record, with that record's id and the name."""
        known = self.names.get(self.reading.table.column(self.heading).refers, {})
        counts = Counter(known.values())
        self.ids = {name: id for id, name in known.items() if counts[name] == 1}
        agreeing = {self._key(row, self._id(row)) for row in self.rows if self._agrees(row, known)}
        for number, row in enumerate(self.rows):
            meant = self.ids.get(self._name(row), "")
            is_other = bool(meant) and self._id(row) in known and not self._agrees(row, known)
            if (
                is_other and self._key(row, meant) not in agreeing
            ):  # else a copied row that got an id of its own
                yield number, meant, self._name(row)

    def _agrees(self, row: CellRow, known: Mapping[str, str]) -> bool:
        return self._name(row) == known.get(self._id(row))

    def _id(self, row: CellRow) -> str:
        return shown(row.cells.get(self.heading)).strip()

    def _name(self, row: CellRow) -> str:
        text = shown(self.reading.sheet.at(row.row or 0, self.at).value)
        return " ".join(text.replace(f"{BREAK}\n", BREAK).split())

    def _key(self, row: CellRow, id: str) -> tuple[str, ...]:
        """What tells a record from others, were this its id; nothing where the id is no part of that."""
        if self.heading not in self.reading.table.key:
            return (str(row.row), id)
        return tuple(id if h == self.heading else shown(row.cells.get(h)) for h in self.reading.table.key)


def ask_of_names(raw: Raw, readings: Sequence[TableReading], desk: Desk) -> None:
    """Propose the record that is named instead of the one whose id stands there."""
    names = _names(raw)
    for reading in readings:
        for heading, at in reading.heads.names.items():
            rows = [row for row in raw.of(reading.table) if isinstance(row, CellRow)]
            for number, meant, name in BesideNames(reading, rows, names, heading, at).others():
                _ask(raw, reading.table, number, heading, meant, name, desk)


def _ask(raw: Raw, table: Table, number: int, heading: str, meant: str, name: str, desk: Desk) -> None:
    row = raw.of(table)[number]
    assert isinstance(row, CellRow)
    stands = shown(row.cells.get(heading))
    said = {"found": stands, "name": name, "proposal": meant}
    proposal = Proposal("id_beside_other_name", row.place(heading), stands, meant, said)
    if desk.proposes(proposal):
        typed = desk.accept.typed(proposal)
        cells = {**row.cells, heading: meant if typed is None else typed}
        raw.rows[table.name][number] = dataclasses.replace(row, cells=cells)


def _names(raw: Raw) -> Names:
    """The names that stand beside ids, as they are now."""
    found = {table.name: dict(_pairs(raw, table)) for table in (PROJECTS, ORGANISATIONS, VISIONS)}
    projects = found[PROJECTS.name]
    of = {shown(row.cells.get("id")): shown(row.cells.get("project")) for row in raw.of(INDICATORS)}
    units = {shown(row.cells.get("id")): shown(row.cells.get("unit")) for row in raw.of(INDICATORS)}
    named = ((id, f"{projects.get(of[id], of[id])}{BREAK}{name}") for id, name in _pairs(raw, INDICATORS))
    indicators = {id: " ".join(counted_in(name, units[id]).split()) for id, name in named}
    return {**found, INDICATORS.name: indicators}


def _pairs(raw: Raw, table: Table) -> Iterator[tuple[str, str]]:
    for row in raw.of(table):
        yield shown(row.cells.get("id")), " ".join(shown(row.cells.get("name")).split())
