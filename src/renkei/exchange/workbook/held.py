"""What a workbook held when it was written, or the facts beside it hold: so that a column, a sheet or its rows cannot go
without a word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from renkei.domain.register import Register
from renkei.exchange.assembly import records_of
from renkei.exchange.table import Table
from renkei.exchange.tables import TABLES
from renkei.exchange.workbook.carried import lines_of
from renkei.exchange.workbook.sheet_names import FILES, README


@dataclass(frozen=True)
class Held:
    """How many rows each sheet held, and how many values each of its columns. What stands in no list held nothing."""

    counts: Mapping[str, int] = field(default_factory=dict)  # results → rows, results/value → values

    @classmethod
    def of(cls, register: Register) -> Held:
        """What a register's workbook holds."""
        photos = {photo.file for photo in register.photos}
        kept = sum(path not in photos for path, _ in register.files)
        return cls(dict(_counts(records_of(register), register.readme, kept)))

    @classmethod
    def told(cls, pairs: Iterable[tuple[str, str]]) -> Held:
        """What a list says; a number that is none is passed over."""
        return cls({name: int(count) for name, count in pairs if count.isdecimal() and len(count) < 10})

    def rows(self, sheet: str) -> int:
        """The rows of a sheet."""
        return self.counts.get(sheet, 0)

    def values(self, table: Table, heading: str) -> int:
        """The values of a column that would be lost without it."""
        return self.counts.get(f"{table.name}/{heading}", 0)

    def with_other(self, other: Held) -> Held:
        """The greater of two: what any of them held."""
        names = {*self.counts, *other.counts}
        return Held({name: max(self.counts.get(name, 0), other.counts.get(name, 0)) for name in names})


def _counts(records: Mapping[str, Sequence[object]], readme: str, files: int) -> Iterable[tuple[str, int]]:
    for table in TABLES:
        found = records[table.name]
        yield from ((f"{table.name}/{h}", n) for h, n in _values(table, found).items() if n)
        if found:
            yield table.name, len(found)
    if readme:
        yield README, len(lines_of(readme.encode(errors="surrogatepass")))
    if files:
        yield FILES, files


def _values(table: Table, records: Sequence[object]) -> dict[str, int]:
    """How many records say in each column what would not be understood without it."""
    return {
        heading: sum(table.value(record, heading) not in (None, "", default) for record in records)
        for heading, default in ((column.heading, table.default(column)) for column in table.columns)
    }
