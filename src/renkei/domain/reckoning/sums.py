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
from renkei.domain.reckoning.labels import Kind, adds_up, is_perhaps_partial, lists_some
from renkei.domain.reckoning.odd import Odd, amounts, finest, odd_cell
from renkei.domain.reckoning.readings import TOTALS, parts_of, shortened
from renkei.domain.reckoning.told import is_rounded_unit
from renkei.domain.reckoning.years import years_in

_SURE = 2  # columns that prove a reading where words leave it in doubt
_MOST = 40  # totals of a table
_OPENING = re.compile(r"当初|期首|前(?:年度|期|月|回)末?")  # what is added to and taken from
_TAKEN = re.compile(r"廃止|^減|減(?:少|額)?$|取崩|取りやめ|中止|終了|完了|脱退|退会|除外|返還|償還")
_RUNNING = re.compile(r"累計|累積|末(?:現在|時点)")
_TIMES = re.compile(r"\d{1,2}月|四半期|[上下]半?期$")
_RUNNING_TOTAL = "累計"
_WEAK = ("全体", "圏域全体", _RUNNING_TOTAL)  # may be an average, or one of several totals
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
    total_step: int
    unit: str
    decimals: int
    is_rounded: bool

    @property
    def rest(self) -> int:
        """What the parts leave of the total."""
        return self.total - self.sum

    @property
    def is_by_rounding(self) -> bool:
        """Whether rounding alone may part the two: the parts', or that of a total with fewer decimals."""
        off = abs(self.rest)
        return self.is_rounded and (off <= self.step or 2 * off <= self.total_step)

    @property
    def is_met(self) -> bool:
        """Whether the parts make the total."""
        return self.rest == 0 or (self.missing > 0 and self.rest > 0)


def sums(grid: Grid, *, about: str = "") -> Iterator[Odd]:
    """Totals of columns and of rows that their parts do not make. `about` are the words round the table: where they say that
    not all parts are listed, nothing is said; where they may say so, only of what other columns prove."""
    is_explained = "四捨五入" in about or "端数" in about
    is_whole = not is_perhaps_partial(about)
    labels = (*grid.heads.values(), *(line.label for line in grid.rows))
    if any(map(lists_some, (about, *labels))):
        return
    for one in (grid, grid.turned()):
        totals = [line for line in one.rows if line.kind in TOTALS]
        for total in totals if len(totals) <= _MOST else ():
            yield from _of_total(one, total, is_explained, is_whole=is_whole)


def _of_total(grid: Grid, total: Line, is_explained: bool, *, is_whole: bool) -> Iterator[Odd]:
    columns = [column for column in grid.columns if _is_added(grid, column, total)]
    readings = [_made(grid, total, parts, columns) for parts in parts_of(grid, total)]
    shorter = [_made(grid, total, parts, columns) for parts in shortened(grid, total)]
    several = [made for made in (*readings, *shorter) if any(one.parts > 1 for one in made.values())]
    made = max(several, key=_proofs, default={})
    met = {column for one in readings for column, added in one.items() if added.is_met}
    met |= {column for one in shorter for column, added in one.items() if added.rest == 0}
    failed = [column for column, one in made.items() if column not in met and one.parts > one.missing + 1]
    proofs = _proofs(made)
    if not is_whole and proofs < max(_SURE, 2 * len(failed)):  # parts may stand elsewhere
        return
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
    is_running = _RUNNING.search(column.own) is not None and _is_over_time(grid)
    is_added = adds_up(labels) and not is_running and unit not in ("%", "ポイント")
    return is_added and cell.value is not None and cell.before is None


def _is_over_time(grid: Grid) -> bool:
    """Whether the lines are years or months, over which running totals are not added."""
    return any(_TIMES.search(line.own) or years_in(line.own) for line in grid.rows)


def _made(grid: Grid, total: Line, parts: Sequence[Line], columns: Sequence[Line]) -> dict[Line, Added]:
    """Column → its total beside its parts, where all are of one unit and at least two are numbers."""
    found = {}
    for column in columns:
        cells = [grid.cell(part, column) for part in parts]
        signs = _signs(parts)
        values = [
            sign * cell.value
            for sign, cell in zip(signs, cells, strict=True)
            if cell.value is not None and cell.before is None
        ]
        if not values or any(cell.kind == "words" or cell.before for cell in cells):
            continue
        units = {grid.unit_of(line, column) for line in (*parts, total) if grid.cell(line, column).told}
        if len(units - {""}) > 1:
            continue
        found[column] = _added(grid, total, column, parts, values, len(cells) - len(values), max(units))
    return found


def _signs(parts: Sequence[Line]) -> list[int]:
    """Whether each part is added or taken away: 当初60、追加3、廃止6."""
    is_moved = any(_OPENING.search(line.own) for line in parts)
    return [-1 if is_moved and _TAKEN.search(line.own) else 1 for line in parts]


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
    own = grid.cell(total, column).told
    total_step = own.step if own else 0
    made = wanted if sum(values) == 2 * wanted and _stands_twice(values) else sum(values)
    return Added(
        wanted, made, SCALE // 10**decimals, missing, len(parts), total_step, unit, decimals, is_rounded
    )


def _stands_twice(values: Sequence[int]) -> bool:
    """Whether every number is one of a heading or of its parts, which follow it or stand before it, so that all stands twice."""
    return len(values) > 2 and (_is_headed(values) or _is_headed(values[::-1]))


def _is_headed(values: Sequence[int]) -> bool:
    rest = 0
    for value in values:
        rest = rest - value if rest else value
        if rest < 0:
            return False
    return rest == 0


def _odd(grid: Grid, total: Line, column: Line, one: Added, proofs: int, is_explained: bool) -> Odd | None:
    """What is said of a total that its parts do not make."""
    values = amounts(one.unit, one.decimals, sum=one.sum, total=one.total, difference=abs(one.rest))
    off = abs(one.rest)
    if one.missing:
        return odd_cell(grid, "sum_of_known_parts_larger", "error", total, column, **values)
    if one.is_by_rounding:
        return (
            None if is_explained else odd_cell(grid, "sum_off_by_rounding", "note", total, column, **values)
        )
    if one.is_rounded and 2 * off <= one.step * (one.parts + 1):
        return odd_cell(grid, "sum_off_by_much_rounding", "note", total, column, **values)
    if total.own in _WEAK and not proofs and not _is_like_a_sum(grid, total, one):
        return None
    is_sure = proofs > 0 or (bool(one.unit) or abs(one.total) < _THOUSAND or off > one.step)
    is_total = total.kind is Kind.TOTAL and total.own not in _WEAK
    level = "error" if is_sure and (proofs or is_total) else "warning"
    code = "sum_less_than_total" if one.rest > 0 else "sum_more_than_total"
    return odd_cell(grid, code, level, total, column, **values)


def _is_like_a_sum(grid: Grid, total: Line, one: Added) -> bool:
    """Whether a total that may be an average is near the sum of its parts, as no average is."""
    return total.own != _RUNNING_TOTAL and one.parts > 1 and 10 * abs(one.rest) <= one.total


def _all_differ(grid: Grid, total: Line, made: dict[Line, Added], is_explained: bool) -> Iterator[Odd]:
    """No column adds up: perhaps not all parts are listed. One word about it, by the first."""
    odd = [(column, one) for column, one in made.items() if not one.is_by_rounding]
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
