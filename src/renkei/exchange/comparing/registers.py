"""What differs between two registers, table by table in official order."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from renkei.domain.errors import FactsRefused, Fault
from renkei.domain.register import Register
from renkei.domain.register_difference import (
    CellChange,
    Form,
    Happened,
    Held,
    Named,
    RecordChange,
    RegisterDifference,
    TableDifference,
)
from renkei.exchange.assembly import canonical, records_of
from renkei.exchange.comparing.files import file_changes, readme_changes
from renkei.exchange.comparing.holding import Holding
from renkei.exchange.comparing.naming import Naming
from renkei.exchange.comparing.pairing import ORDER
from renkei.exchange.comparing.placing import Pair, paired
from renkei.exchange.comparing.shifting import shifts_together
from renkei.exchange.comparing.subjects import subject
from renkei.exchange.standing import is_same_region
from renkei.exchange.table import Column, Table
from renkei.exchange.tables import TABLES
from renkei.exchange.tables.doings import BREAKDOWNS, PARTS_OF_BREAKDOWNS


def compare(before: Register, after: Register) -> RegisterDifference:
    """Everything that differs: records added, removed, renamed, changed (cell by cell) and moved, the README and the
    files carried along. Nothing differs if and only if both registers have the same canonical form.

    Records are known again by their ids; rows that are only numbered (comments, activities, lines of the plan) by their
    content, then by what they are called, then by their number where much is the same.

    Raises `FactsRefused` for registers of two regions: their ids have nothing to do with each other.
    """
    refuse_other_region(before, after)
    before, after = canonical(before), canonical(after)
    old, new = records_of(before), records_of(after)
    comparison = _Comparison(Naming(before), Naming(after))
    tables = [
        TableDifference(table.name, tuple(comparison.changes(table, old[table.name], new[table.name])))
        for table in TABLES
    ]
    tables.append(TableDifference("readme", tuple(readme_changes(before.readme, after.readme))))
    tables.append(TableDifference("files", tuple(file_changes(dict(before.files), dict(after.files)))))
    return RegisterDifference(
        _region(before), _region(after), tuple(table for table in tables if table.changes)
    )


def refuse_other_region(before: Register, after: Register) -> None:
    """Raise `FactsRefused` for registers of two regions: neither name nor hub is the same."""
    if not is_same_region(before, after):
        said = {"before": before.region.name, "after": after.region.name}
        raise FactsRefused([Fault("compared_regions_differ", values=said)])


def _region(register: Register) -> Named:
    return Named(register.region.name, register.region.english)


@dataclass(frozen=True)
class _Comparison:
    """Both sides with their names."""

    before: Naming
    after: Naming

    def changes(self, table: Table, old: Sequence[Any], new: Sequence[Any]) -> Iterable[RecordChange]:
        """The records of a table that differ."""
        sides = _Sides(table, Holding(table, self.before), Holding(table, self.after))
        pairs = self._pairs(table, old, new)
        found = [(pair, change) for pair in pairs if (change := sides.change(pair)) is not None]
        return shifts_together(table, found)

    def _pairs(self, table: Table, old: Sequence[Any], new: Sequence[Any]) -> list[Pair]:
        if table is not PARTS_OF_BREAKDOWNS:
            return paired(table, old, new)
        return self._pairs_of_parts(old, new)

    def _pairs_of_parts(self, old: Sequence[Any], new: Sequence[Any]) -> list[Pair]:
        """Parts belong to their breakdown, whatever its number has become."""
        breakdowns = paired(BREAKDOWNS, *(_breakdowns(side) for side in (self.before, self.after)))
        now = {_whole(p.before): p.after.order for p in breakdowns if p.before and p.after}
        moved = [dataclasses.replace(row, order=now.get(_whole(row), -row.order)) for row in old]
        own = {id(there): row for there, row in zip(moved, old, strict=True)}
        pairs = paired(PARTS_OF_BREAKDOWNS, moved, new)
        return [dataclasses.replace(pair, before=own.get(id(pair.before))) for pair in pairs]


def _breakdowns(naming: Naming) -> list[Any]:
    return [dataclasses.replace(b, parts=()) for b in naming.register.breakdowns]


def _whole(row: Any) -> tuple[str, int, int]:
    return row.project, row.year, row.order


@dataclass(frozen=True)
class _Sides:
    """One table on both sides."""

    table: Table
    before: Holding
    after: Holding

    def change(self, pair: Pair) -> RecordChange | None:
        """How a record differs; None if it does not."""
        record, holding = (pair.after, self.after) if pair.after is not None else (pair.before, self.before)
        cells = tuple(self._cells(pair))
        happened = self._happened(pair, cells)
        if happened is None:
            return None
        if happened is Happened.RENAMED:  # told by the name that is known
            record, holding = pair.before, self.before
        identity = self.table.identity(record)
        return RecordChange(self.table.name, identity, happened, subject(holding, record), cells)

    def _happened(self, pair: Pair, cells: Sequence[CellChange]) -> Happened | None:
        if pair.before is None:
            return Happened.ADDED
        if pair.after is None:
            return Happened.REMOVED
        changed = {cell.column for cell in cells}
        if "name" in changed and ORDER not in self.table.key:
            return Happened.RENAMED
        if changed - {ORDER}:
            return Happened.CHANGED
        return Happened.MOVED if changed else None

    def _cells(self, pair: Pair) -> Iterator[CellChange]:
        if pair.before != pair.after:
            yield from (cell for column in self._own_columns() if (cell := self._cell(pair, column)))
        if pair.is_moved and ORDER not in {column.heading for column in self._own_columns()}:
            old, new = pair.places or (0, 0)
            yield CellChange(ORDER, Held(Form.COUNT, old), Held(Form.COUNT, new))

    def _cell(self, pair: Pair, column: Column) -> CellChange | None:
        """What differs in one column; nothing if the values do not, or if none stands on either side."""
        records = pair.before, pair.after
        old, new = (None if each is None else self.table.value(each, column.heading) for each in records)
        if old == new or (None in records and self._goes_without_saying(column, (old, new))):
            return None
        before = Held() if pair.before is None else self.before.cell(pair.before, column)
        after = Held() if pair.after is None else self.after.cell(pair.after, column)
        return None if before.is_empty and after.is_empty else CellChange(column.heading, before, after)

    def _goes_without_saying(self, column: Column, values: tuple[object, object]) -> bool:
        """Whether a cell of a record that was added or removed holds what an empty cell means."""
        is_needed = column.required or column.always
        return not is_needed and all(value in (None, self.table.default(column)) for value in values)

    def _own_columns(self) -> tuple[Column, ...]:
        """The columns without the number of a part's breakdown, which is not its own."""
        columns = self.table.columns
        if self.table is not PARTS_OF_BREAKDOWNS:
            return columns
        return tuple(column for column in columns if column.heading != ORDER)
