"""What differs between two registers of a region: record by record, cell by cell. Values with what is needed to say them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

GRADES, PROJECT_GRADES = "grades_of_year", "project_grades_of_year"  # tables of what follows


class Happened(StrEnum):
    """What became of a record."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"  # the same id, another name; other cells may differ too
    CHANGED = "changed"
    MOVED = "moved"  # the same but for its place


class Form(StrEnum):
    """How a value is said."""

    TEXT = "text"
    NUMBER = "number"  # whole ten-thousandths, with unit and decimals
    COUNT = "count"
    PERCENT = "percent"
    SPAN = "span"  # from one place in an order to another
    YEAR = "year"
    DAY = "day"
    CLOCK = "clock"
    FLAG = "flag"
    REASON = "reason"
    NAMED = "named"  # a word of a closed list, or a record that is named by its id; several of them
    FILE = "file"  # bytes
    PICTURE = "picture"  # bytes


@dataclass(frozen=True, slots=True)
class Named:
    """What a code or an id is called. `english` is empty where nobody wrote one."""

    japanese: str
    english: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A value as a register holds it. An empty one says that nothing stands there, which is not zero."""

    form: Form = Form.TEXT
    value: object = None
    unit: str = ""
    decimals: int = 0
    names: tuple[Named, ...] = ()  # of NAMED: one for each id or code of the value

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands there."""
        return self.value is None or self.value == "" or self.value == ()


@dataclass(frozen=True, slots=True)
class PixelDifference:
    """How two pictures differ to the eye: width and height of each, and how many pixels differ where both are alike in
    size. No pixel: the same picture, kept otherwise."""

    before: tuple[int, int]
    after: tuple[int, int]
    pixels: int | None = None


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell: what stood in it, and what stands in it now."""

    column: str
    before: Held
    after: Held
    pixels: PixelDifference | None = None


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that differs. `subject` is how officers know it: project, indicator, municipality, year.

    Of one that was added or removed the cells are all that it holds. `count` is more than one for rows that stand
    together and have only all moved on by as many places, since others were put in or taken out before them.
    """

    table: str
    identity: str
    happened: Happened
    subject: tuple[Held, ...]
    cells: tuple[CellChange, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class TableDifference:
    """The records of one table that differ, in official order."""

    table: str
    changes: tuple[RecordChange, ...]

    def count(self, happened: Happened) -> int:
        """How many records of the table became so."""
        return sum(change.count for change in self.changes if change.happened is happened)


@dataclass(frozen=True, slots=True)
class RegisterDifference:
    """Everything that differs between two registers of one region, table by table in their order."""

    before: Named  # the region's name
    after: Named
    tables: tuple[TableDifference, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.tables)

    def changes(self) -> Iterator[RecordChange]:
        """The records of all tables."""
        for table in self.tables:
            yield from table.changes

    def count(self, happened: Happened) -> int:
        """How many records became so."""
        return sum(table.count(happened) for table in self.tables)


@dataclass(frozen=True, slots=True)
class Consequences:
    """What follows of a difference in one fiscal year: grades, rates and counts that changed with the facts."""

    year: int
    tables: tuple[TableDifference, ...] = ()

    @property
    def regraded(self) -> int:
        """How many items have another grade, came with one, or went."""
        cells = (
            {cell.column for cell in change.cells}
            for table in self.tables
            if table.table == GRADES
            for change in table.changes
        )
        return sum("grade" in columns for columns in cells)
