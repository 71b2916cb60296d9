"""Totals of rows and columns against their parts.

Which rows a total adds up is read from the labels, and proved by the other columns: the reading by which most columns add
up is the right one, and a column that then does not is a finding. Where no column proves it, the level is lower.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from renkei.domain.measure import SCALE
from renkei.domain.reckoning.grid import Grid, Line
from renkei.domain.reckoning.labels import Kind, adds_up, is_partial, lists_some
from renkei.domain.reckoning.odd import Odd, amounts, finest, odd_cell
from renkei.domain.reckoning.told import is_rounded_unit

_TOTALS = (Kind.TOTAL, Kind.SUBTOTAL)
_QUARTER = re.compile(r"四半期|[上下]半?期$")  # sums of months, that no word calls so
_MOST = 40  # totals of a table
_DROPPED = 3  # lines
_WEAK = ("全体", "圏域全体", "累計")  # may be an average, or one of several totals
_THOUSAND = 1_000 * SCALE


@dataclass(frozen=True, slots=True)
class Added:
    """A total of one column beside its parts: what is wanted, their sum, the size of a last digit, how many parts have no
    number, and how far rounding alone can part the two."""

    total: int
    sum: int
    step: int
    missing: int
    parts: int
    unit: str
    decimals: int
    is_rounded: bool

    @property
    def rest(self) -> int:
        """What the parts leave of the total."""
        return self.total - self.sum

    @property
    def is_met(self) -> bool:
        """Whether the parts make the total."""
        return self.rest == 0 or (self.missing > 0 and self.rest > 0)


def sums(grid: Grid, *, about: str = "") -> Iterator[Odd]:
    """Totals of columns and of rows that their parts do not make. `about` are the words round the table: where they say that
    not all parts are listed, nothing is said."""
    is_explained = "四捨五入" in about or "端数" in about
    labels = (*grid.heads.values(), *(line.label for line in grid.rows))
    if is_partial(about) or any(map(lists_some, labels)):
        return
    for one in (grid, grid.turned()):
        totals = [line for line in one.rows if line.kind in _TOTALS]
        for total in totals if len(totals) <= _MOST else ():
            yield from _of_total(one, total, is_explained)


def _of_total(grid: Grid, total: Line, is_explained: bool) -> Iterator[Odd]:
    columns = [column for column in grid.columns if _is_added(grid, column, total)]
    readings = [_made(grid, total, parts, columns) for parts in parts_of(grid, total)]
    shortened = [_made(grid, total, parts, columns) for parts in _shortened(grid, total)]
    several = [made for made in (*readings, *shortened) if any(one.parts > 1 for one in made.values())]
    made = max(several, key=_proofs, default={})
    met = {column for one in readings for column, added in one.items() if added.is_met}
    met |= {column for one in shortened for column, added in one.items() if added.rest == 0}
    failed = [column for column, one in made.items() if column not in met and one.parts > one.missing + 1]
    proofs = _proofs(made)
    if failed and not proofs and 1 < len(made) == len(failed):
        yield from _all_differ(grid, total, made, is_explained)
        return
    for column in failed:
        if (odd := _odd(grid, total, column, made[column], proofs, is_explained)) is not None:
            yield odd


def _proofs(made: dict[Line, Added]) -> int:
    """How many columns add up; those of nothing but zeros prove little."""
    return sum(one.rest == 0 and one.total != 0 for one in made.values())


def _is_added(grid: Grid, column: Line, total: Line) -> bool:
    """Whether the column's numbers can be added, and its total is one."""
    labels = " ".join((*column.group, column.own))
    cell = grid.cell(total, column)
    unit = grid.unit_of(total, column)
    return (
        cell.value is not None and cell.before is None and adds_up(labels) and unit not in ("%", "ポイント")
    )


def parts_of(grid: Grid, total: Line) -> list[tuple[Line, ...]]:
    """The readings of which lines a total adds up, the likeliest first."""
    lines = list(grid.rows)
    at = lines.index(total)
    before, after = lines[:at], lines[at + 1 :]
    own = [line for line in lines if line.group == total.group and line is not total and total.group]
    readings = [
        _base(own),
        _base(_since_total(before)),
        _tops(before),
        _base(before),
        _base(_until_total(after)),
        _tops(after),
        _base(after),
        [line for line in before if line.kind in _TOTALS],
        [line for line in before if _QUARTER.search(line.own)],
        [line for line in after if line.kind is Kind.SUBTOTAL],
    ]
    return list(dict.fromkeys(tuple(parts) for parts in readings if parts))


def _shortened(grid: Grid, total: Line) -> list[tuple[Line, ...]]:
    """Further readings, without the lines farthest from the total: those may be of another kind, like the number of projects."""
    at = grid.rows.index(total)
    near, following = _base(_since_total(grid.rows[:at])), _base(_until_total(grid.rows[at + 1 :]))
    drops = range(1, _DROPPED + 1)
    readings = [*(near[drop:] for drop in drops), *(following[:-drop] for drop in drops)]
    return [tuple(parts) for parts in readings if len(parts) > 1]


def _base(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.kind is Kind.BASE]


def _since_total(before: Sequence[Line]) -> list[Line]:
    last = max((at for at, line in enumerate(before) if line.kind in _TOTALS), default=-1)
    return list(before[last + 1 :])


def _until_total(after: Sequence[Line]) -> list[Line]:
    first = next((at for at, line in enumerate(after) if line.kind in _TOTALS), len(after))
    return list(after[:first])


def _tops(lines: Sequence[Line]) -> list[Line]:
    """Subtotals, and the lines that none of them holds: those behind the last."""
    subtotals = [line for line in lines if line.kind is Kind.SUBTOTAL]
    if not subtotals:
        return []
    return [*subtotals, *(line for line in lines if line.kind is Kind.BASE and line.at > subtotals[-1].at)]


def _made(grid: Grid, total: Line, parts: Sequence[Line], columns: Sequence[Line]) -> dict[Line, Added]:
    """Column → its total beside its parts, where all are of one unit and at least two are numbers."""
    found = {}
    for column in columns:
        cells = [grid.cell(part, column) for part in parts]
        values = [cell.value for cell in cells if cell.value is not None and cell.before is None]
        if not values or any(cell.kind == "words" or cell.before for cell in cells):
            continue
        units = {grid.unit_of(line, column) for line in (*parts, total) if grid.cell(line, column).told}
        if len(units - {""}) > 1:
            continue
        found[column] = _added(grid, total, column, parts, values, len(cells) - len(values), max(units))
    return found


def _added(
    grid: Grid,
    total: Line,
    column: Line,
    parts: Sequence[Line],
    values: list[int],
    missing: int,
    unit: str,
) -> Added:
    told = [one for line in (*parts, total) if (one := grid.cell(line, column).told) is not None]
    decimals = finest(told)
    is_rounded = is_rounded_unit(unit) or decimals > 0
    wanted = grid.cell(total, column).value or 0
    return Added(wanted, sum(values), SCALE // 10**decimals, missing, len(parts), unit, decimals, is_rounded)


def _odd(grid: Grid, total: Line, column: Line, one: Added, proofs: int, is_explained: bool) -> Odd | None:
    """What is said of a total that its parts do not make."""
    values = amounts(one.unit, one.decimals, sum=one.sum, total=one.total, difference=abs(one.rest))
    off = abs(one.rest)
    if one.missing:
        return odd_cell(grid, "sum_of_known_parts_larger", "error", total, column, **values)
    if one.is_rounded and off <= one.step:
        return (
            None if is_explained else odd_cell(grid, "sum_off_by_rounding", "note", total, column, **values)
        )
    if one.is_rounded and 2 * off <= one.step * (one.parts + 1):
        return odd_cell(grid, "sum_off_by_much_rounding", "note", total, column, **values)
    if total.own in _WEAK and not proofs:
        return None
    is_sure = proofs > 0 or (bool(one.unit) or abs(one.total) < _THOUSAND or off > one.step)
    level = "error" if is_sure and (proofs or total.kind is Kind.TOTAL) else "warning"
    code = "sum_less_than_total" if one.rest > 0 else "sum_more_than_total"
    return odd_cell(grid, code, level, total, column, **values)


def _all_differ(grid: Grid, total: Line, made: dict[Line, Added], is_explained: bool) -> Iterator[Odd]:
    """No column adds up: perhaps not all parts are listed. One word about it, by the first."""
    odd = [
        (column, one) for column, one in made.items() if not (one.is_rounded and abs(one.rest) <= one.step)
    ]
    if not odd:
        if not is_explained:
            column, one = next(iter(made.items()))
            if (found := _odd(grid, total, column, one, 0, is_explained)) is not None:
                yield found
        return
    column, one = odd[0]
    values = amounts(one.unit, one.decimals, sum=one.sum, total=one.total, difference=abs(one.rest))
    level = "note" if all(each.rest > 0 for _, each in odd) else "warning"
    yield odd_cell(grid, "no_column_adds_up", level, total, column, **values, n=len(odd))
