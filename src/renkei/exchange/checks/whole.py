"""All records of a register in reach of the checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from renkei.exchange.folder_reading import Raw
from renkei.exchange.gathering import Entry, Gathering, Row
from renkei.exchange.table import Table
from renkei.exchange.tables import TABLES


@dataclass(frozen=True)
class Whole:
    """Entries by table; what they were read from; and where faults are noted."""

    entries: dict[str, list[Entry]]
    raw: Raw
    gathering: Gathering

    def of(self, table: Table) -> list[Entry]:
        """The entries of a table, without the rows that could not be read."""
        return self.entries[table.name]

    def tables(self) -> Iterator[tuple[Table, list[Entry]]]:
        """Every table with its entries."""
        return ((table, self.entries[table.name]) for table in TABLES)

    def cells(self, table: Table, heading: str) -> Iterator[tuple[Row, object]]:
        """Every value of a column that could be read, with its row: of rows with other faults too."""
        yield from ((entry.row, table.value(entry.record, heading)) for entry in self.of(table))
        for row, values in self.gathering.partial.get(table.name, ()):
            if heading in values:
                yield row, values[heading]

    def known(self, table: Table) -> Iterator[tuple[Row, Mapping[str, object]]]:
        """Every row with its values by heading: those of rows with other faults as far as they could be read."""
        headings = [column.heading for column in table.columns]
        for entry in self.of(table):
            yield entry.row, {heading: table.value(entry.record, heading) for heading in headings}
        yield from self.gathering.partial.get(table.name, ())

    def unread_ids(self, name: str) -> list[int]:
        """The faults of ids that could not be read, in a table that others name."""
        names = ("roles", "fields") if name == "nodes" else (name,)
        return [at for each in names for at in self.gathering.unread_ids.get(each, [])]

    def declared(self, name: str) -> set[object]:
        """The ids that a table declares, in rows with other faults too."""
        if name == "nodes":
            return self.declared("roles") | self.declared("fields")
        return self.gathering.declared.get(name, set())

    def is_lost(self, name: str) -> bool:
        """Whether nothing of a table could be read."""
        if name == "nodes":
            return self.is_lost("roles") or self.is_lost("fields")
        return name in self.gathering.lost
