"""A table as a grid: where each cell stands, and what merged cells cover. Tables part between rows, merged cells too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from renkei.materials.outline.model import Cell, Row, Table


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the grid: the cell, the row and column in which it begins, and how many of both it covers from here."""

    cell: Cell
    row: int
    column: int
    rows: int = 1
    columns: int = 1


Grid = list[list[Slot | None]]


def grid(rows: Sequence[Row], columns: int) -> Grid:
    """Every place of the rows. Cells that no row names are empty; what reaches over the end is cut there."""
    made: Grid = [[None] * columns for _ in rows]
    for at, row in enumerate(rows):
        column = 0
        for cell in row.cells:
            while column < columns and made[at][column] is not None:
                column += 1
            if column == columns:
                break
            slot = Slot(
                cell, at, column, min(cell.rowspan, len(rows) - at), min(cell.colspan, columns - column)
            )
            _cover(made, slot)
            column += slot.columns
    return made


def _cover(made: Grid, slot: Slot) -> None:
    if slot.rows == 1 and slot.columns == 1:
        made[slot.row][slot.column] = slot
        return
    for row in made[slot.row : slot.row + slot.rows]:
        row[slot.column : slot.column + slot.columns] = [slot] * slot.columns


def joined(table: Table) -> Table:
    """The table without columns that no cell of their own uses: merged ones all the way, they are one with the column
    before. Office programs do not agree on what such columns are."""
    if not any(cell.colspan > 1 for row in (*table.heads, *table.rows) for cell in row.cells):
        return table
    count = len(table.columns)
    heads, rows = grid(table.heads, count), grid(table.rows, count)
    unused = {
        at for at in range(1, count) if all((slot := row[at]) and slot.column < at for row in (*heads, *rows))
    }
    if not unused:
        return table
    columns = tuple(
        replace(column, width=sum(table.columns[n].width for n in _span(at, unused, count)))
        for at, column in enumerate(table.columns)
        if at not in unused
    )
    return replace(
        table,
        columns=columns,
        heads=_narrowed(table.heads, heads, unused),
        rows=_narrowed(table.rows, rows, unused),
    )


def _span(start: int, unused: set[int], count: int) -> list[int]:
    """A column and the unused ones right of it."""
    end = start + 1
    while end < count and end in unused:
        end += 1
    return list(range(start, end))


def _narrowed(rows: Sequence[Row], slots: Grid, unused: set[int]) -> tuple[Row, ...]:
    made = []
    for at, row in enumerate(rows):
        own = [slot for slot in dict.fromkeys(slots[at]) if slot and slot.row == at]
        cells = (
            replace(
                slot.cell,
                colspan=slot.columns - sum(slot.column <= one < slot.column + slot.columns for one in unused),
            )
            for slot in own
        )
        made.append(replace(row, cells=tuple(cells)))
    return tuple(made)


def parted(table: Table, at: int, continued: str) -> tuple[Table, Table]:
    """The table before and from a row. A merged cell that is parted ends before it and begins again after it, its label
    repeated with the word for that."""
    reaching = [
        slot
        for slot in dict.fromkeys(slot for slot in grid(table.rows, len(table.columns))[at] if slot)
        if slot.row < at
    ]
    ended = {id(slot.cell): slot for slot in reaching}
    first = tuple(_cut(row, n, at, ended) for n, row in enumerate(table.rows[:at]))
    second = list(table.rows[at:])
    if reaching:
        second[0] = _resumed(table, at, reaching, continued)
    rest = replace(table, id=f"{table.id}-on", rows=tuple(second), is_continued=True)
    return replace(table, rows=first), rest


def _cut(row: Row, n: int, at: int, ended: dict[int, Slot]) -> Row:
    if not any(id(cell) in ended for cell in row.cells):
        return row
    cells = (replace(cell, rowspan=at - n) if id(cell) in ended else cell for cell in row.cells)
    return replace(row, cells=tuple(cells))


def _resumed(table: Table, at: int, reaching: Sequence[Slot], continued: str) -> Row:
    """The row with the labels that reach into it, each in its column."""
    own = grid(table.rows, len(table.columns))[at]
    starts = {slot.column: slot.cell for slot in own if slot and slot.row == at}
    for slot in reaching:
        small = slot.cell.small if continued in slot.cell.small else (*slot.cell.small, continued)
        rows = slot.row + slot.rows - at
        starts[slot.column] = replace(slot.cell, rowspan=rows, small=small, is_continued=True)
    return replace(
        table.rows[at], cells=tuple(cell for _, cell in sorted(starts.items(), key=lambda one: one[0]))
    )
