"""Shares against the counts beside them, and against 100."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renkei.domain.measure import SCALE
from renkei.domain.reckoning.grid import Cell, Grid, Line
from renkei.domain.reckoning.labels import PARTITION, Kind, flat
from renkei.domain.reckoning.odd import Odd, amounts, odd_cell
from renkei.domain.reckoning.policies import differing, is_near, is_possible, nearest, quotient
from renkei.domain.reckoning.readings import parts_of
from renkei.domain.reckoning.told import Told

_WHOLE = 100 * SCALE
_TOTALS = (Kind.TOTAL, Kind.SUBTOTAL)


@dataclass(frozen=True, slots=True)
class Pair:
    """A count and its share in one row."""

    row: Line
    count: Told
    share: Told


def shares(grid: Grid, *, about: str = "") -> Iterator[Odd]:
    """Shares that their counts do not give, by any policy of rounding; shares of a whole that do not add up to 100."""
    is_explained = "四捨五入" in about or "端数" in about
    for one in (grid, grid.turned()):
        counts = [column for column in one.columns if not _is_share(one, column)]
        for column in one.columns:
            yield from _against_counts(one, column, column, _in_brackets(one, column))
            if column not in counts:
                yield from _of_column(one, column, counts, is_explained)


def _is_share(grid: Grid, column: Line) -> bool:
    """Whether the column's numbers are percentages."""
    units = {grid.unit_of(row, column) for row in grid.rows if grid.cell(row, column).told}
    is_named = column.kind is Kind.SHARE or PARTITION.search(column.label) is not None
    return units == {"%"} or (is_named and units <= {"%", ""})


def _of_column(grid: Grid, column: Line, counts: Sequence[Line], is_explained: bool) -> Iterator[Odd]:
    found = list(_best_counts(grid, column, counts))
    if found:
        yield from found[0]
        return
    yield from _against_hundred(grid, column, is_explained)


def _best_counts(grid: Grid, column: Line, counts: Sequence[Line]) -> Iterator[list[Odd]]:
    """The column of counts of which most shares are, before or behind, if there is one; with what differs."""
    best: tuple[int, int] | None = None
    for other in counts:
        pairs = _beside(grid, other, column)
        held = _of_whole(grid, pairs)
        fits = sum(
            is_near(one.share.value, quotient(one.count.value, whole), one.share.step) for one, whole in held
        )
        if len(held) >= 2 and 2 * fits > len(held) and (best is None or fits > best[0]):
            best = (fits, grid.columns.index(other))
    if best is not None:
        other = grid.columns[best[1]]
        yield list(_against_counts(grid, other, column, _beside(grid, other, column)))


def _beside(grid: Grid, counts: Line, shares: Line) -> list[Pair]:
    found = []
    for row in grid.rows:
        count, share = grid.cell(row, counts), grid.cell(row, shares)
        if _is_count(count) and share.value is not None and count.told and share.told:
            found.append(Pair(row, count.told, share.told))
    return found


def _is_count(cell: Cell) -> bool:
    return cell.value is not None and cell.value >= 0 and cell.before is None


def _in_brackets(grid: Grid, column: Line) -> list[Pair]:
    """Counts with their shares in the same cells: 14（24.6％）."""
    cells = [(row, grid.cell(row, column)) for row in grid.rows]
    return [
        Pair(row, cell.told, cell.beside)
        for row, cell in cells
        if cell.told and cell.beside and _is_count(cell)
    ]


def _of_whole(grid: Grid, pairs: Sequence[Pair]) -> list[tuple[Pair, int]]:
    """Each pair that is a part, with the total that it is a part of."""
    found = []
    by_row = {one.row: one for one in pairs}
    for group in _wholes(grid, by_row):
        parts, whole = group
        found += [(part, whole) for part in parts]
    return found


def _wholes(grid: Grid, by_row: dict[Line, Pair]) -> Iterator[tuple[list[Pair], int]]:
    """The parts of each total and its count, by the reading in which the counts add up; without a total their sum."""
    totals = [row for row in by_row if row.kind in _TOTALS and by_row[row].count.value > 0]
    for total in totals:
        whole, own = by_row[total].count.value, by_row[total].share
        if abs(own.value - _WHOLE) >= own.step and total.kind is Kind.TOTAL:
            continue  # not shares of this whole: the total itself has another
        for parts in parts_of(grid, total):
            mine = [by_row[part] for part in parts if part in by_row]
            if len(mine) == len(parts) > 1 and sum(one.count.value for one in mine) == whole:
                yield mine, whole
                break
    if not totals and not any(row.kind in _TOTALS for row in grid.rows):
        mine = [one for row, one in by_row.items() if row.kind is Kind.BASE]
        whole = sum(one.count.value for one in mine)
        if len(mine) > 1 and whole > 0:
            yield mine, whole


def _against_counts(grid: Grid, counts: Line, column: Line, pairs: Sequence[Pair]) -> Iterator[Odd]:
    for parts, whole in _wholes(grid, {one.row: one for one in pairs}):
        step = max(one.share.step for one in parts)
        printed, numbers = [one.share.value for one in parts], [one.count.value for one in parts]
        near = [is_near(one.share.value, quotient(one.count.value, whole), one.share.step) for one in parts]
        if 2 * sum(near) <= len(parts) or is_possible(printed, numbers, whole, step):
            continue
        for at in differing(printed, numbers, whole, step):
            yield _differs(grid, parts[at], column, whole, is_far=not near[at])


def _differs(grid: Grid, one: Pair, column: Line, whole: int, *, is_far: bool) -> Odd:
    right = nearest(quotient(one.count.value, whole), one.share.step)
    values = {
        **amounts("%", one.share.decimals, share=one.share.value, right=right),
        "count": one.count.printed,
        "whole": Told(whole).printed,
    }
    level = "error" if is_far else "warning"
    return odd_cell(grid, "share_differs_from_count", level, one.row, column, **values)


def _against_hundred(grid: Grid, column: Line, is_explained: bool) -> Iterator[Odd]:
    """Shares of a whole, their counts not printed: named so, or with a total of 100."""
    totals = [row for row in grid.rows if row.kind in _TOTALS and grid.cell(row, column).value == _WHOLE]
    if not totals and not PARTITION.search(flat(column.label)):
        return
    parts = parts_of(grid, totals[0]) if totals else [tuple(r for r in grid.rows if r.kind is Kind.BASE)]
    made = [found for reading in parts if (found := _percentages(grid, reading, column))]
    if not made or any(sum(one.value for one in told) == _WHOLE for told in made):
        return
    told = made[0]
    off, step = abs(sum(one.value for one in told) - _WHOLE), max(one.step for one in told)
    is_rounding = 2 * off <= step * len(told)
    if (is_rounding and is_explained) or (off > _WHOLE // 10 and not totals):
        return
    row = totals[0] if totals else grid.rows[-1]
    decimals = max(one.decimals for one in told)
    values = amounts("%", decimals, sum=sum(one.value for one in told), total=_WHOLE)
    code = "shares_off_by_rounding" if is_rounding else "shares_not_hundred"
    level = "note" if is_rounding else "error" if totals else "warning"
    yield odd_cell(grid, code, level, row, column, **values)


def _percentages(grid: Grid, rows: Sequence[Line], column: Line) -> list[Told]:
    """The shares of some rows, where each has one."""
    cells = [grid.cell(row, column) for row in rows]
    told = [cell.told for cell in cells if cell.told and cell.value is not None and cell.value >= 0]
    return told if len(told) == len(cells) and len(told) > 1 else []
