"""Records as officers know them: the project, the indicator, the year, instead of the address of a cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from renkei.exchange.folder_reading import Raw
from renkei.exchange.gathering import Row
from renkei.exchange.table import Table
from renkei.exchange.tables import INDICATORS, MUNICIPALITIES, PROJECTS, REGION, TABLES
from renkei.exchange.workbook.cell_row import CellRow, shown
from renkei.wording.words import Words

_OWN = ("name", "title", "item", "label")  # of a record that others name by an id, or nobody does


@dataclass
class RecordNames:
    """The names of the records of raw rows, by sheet and row."""

    words: Words
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    found: dict[tuple[str, int], str] = field(default_factory=dict)

    @classmethod
    def of(cls, raw: Raw, words: Words) -> RecordNames:
        """What all records are called."""
        names = cls(words)
        for table in (PROJECTS, MUNICIPALITIES):
            names.names[table.name] = {_said(row, table.key[0]): _said(row, "name") for row in raw.of(table)}
        names.names[INDICATORS.name] = {
            _said(row, "id"): "／".join(names._parts(row, "project", "name")) for row in raw.of(INDICATORS)
        }
        for table in (table for table in TABLES if table is not REGION):
            for row in raw.of(table):
                if isinstance(row, CellRow) and row.row is not None:
                    names.found[row.sheet, row.row] = "／".join(names._of(table, row))
        return names

    def at(self, sheet: str, row: int) -> str:
        """What the record of a row is called; empty where there is none."""
        return self.found.get((sheet, row), "")

    def _of(self, table: Table, row: Row) -> Iterator[str]:
        """The wider things first: project and indicator, the record's own name, member, year."""
        headings = {column.heading for column in table.columns}
        yield from self._parts(row, "indicator" if "indicator" in headings else "project")
        yield from self._parts(row, next((heading for heading in _OWN if heading in headings), ""))
        yield from self._parts(row, "municipality")
        year = _said(row, "year")
        if year:
            yield self.words.fiscal_year(int(year)) if year.isdecimal() and len(year) == 4 else year

    def _parts(self, row: Row, *headings: str) -> Iterator[str]:
        known: Mapping[str, str] = {
            "project": PROJECTS.name, "indicator": INDICATORS.name, "municipality": MUNICIPALITIES.name
        }  # fmt: skip
        for heading in headings:
            said = _said(row, heading)
            if said:
                yield self.names.get(known.get(heading, ""), {}).get(said) or said


def _said(row: Row, heading: str) -> str:
    return " ".join(shown(row.cells.get(heading)).split())
