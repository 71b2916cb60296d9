"""Differences and quotients printed beside the numbers they are of: 増減, ポイント, 前年度比, 達成率, 割合.

Which columns a column is of is not guessed from headings alone: it is the pair by which most rows come right. A row that
then does not is a finding, and the more rows prove the pair, the surer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations

from renkei.domain.measure import SCALE
from renkei.domain.reckoning.grid import Cell, Grid, Line
from renkei.domain.reckoning.labels import Kind
from renkei.domain.reckoning.odd import Odd, amounts, odd_cell
from renkei.domain.reckoning.policies import nearest
from renkei.domain.reckoning.told import Told, is_rounded_unit

_PROOFS = 2  # rows that prove a way
_NEAR = 8  # columns before (or behind) one that may be what it is of
Operands = tuple[Told, Told]


@dataclass(frozen=True, slots=True)
class Way:
    """A way in which a number comes of two others: exactly, in ten-thousandths; None where it cannot be said."""

    code: str
    of: Callable[[int, int], Fraction | None]
    is_percent: bool


def _share(a: int, b: int) -> Fraction | None:
    return Fraction(100 * SCALE * a, b) if b > 0 else None


def _growth(a: int, b: int) -> Fraction | None:
    return Fraction(100 * SCALE * (b - a), a) if a > 0 else None


def _two_minus(a: int, b: int) -> Fraction | None:
    return Fraction(100 * SCALE * (2 * b - a), b) if b > 0 else None


DIFFERENCE = Way("difference_differs", lambda a, b: Fraction(b - a), False)
QUOTIENTS = (
    Way("quotient_differs", _share, True),
    Way("growth_differs", _growth, True),
    Way("quotient_differs", _two_minus, True),
)


def changes(grid: Grid) -> Iterator[Odd]:
    """Differences and quotients that do not come of the numbers beside them."""
    for one in (grid, grid.turned()):
        for column in one.columns:
            if column.kind is Kind.CHANGE or _is_signed(one, column):
                yield from _best(one, column, (DIFFERENCE, *QUOTIENTS))
            elif _is_percent(one, column):
                yield from _best(one, column, QUOTIENTS)


def _numbers(grid: Grid, column: Line) -> list[tuple[Line, Cell]]:
    cells = ((row, grid.cell(row, column)) for row in grid.rows)
    return [(row, cell) for row, cell in cells if cell.value is not None]


def _is_signed(grid: Grid, column: Line) -> bool:
    told = [cell.told for _, cell in _numbers(grid, column) if cell.told and cell.told.value]
    return bool(told) and all(one.sign for one in told)


def _is_percent(grid: Grid, column: Line) -> bool:
    found = _numbers(grid, column)
    return bool(found) and all(grid.unit_of(row, column) == "%" for row, _ in found)


@dataclass(frozen=True)
class Fit:
    """A way and the columns it is of (none: two numbers of one cell), with the rows where it comes right, and those where it
    does not."""

    way: Way
    of: frozenset[int]
    right: tuple[Line, ...]
    wrong: tuple[tuple[Line, Operands], ...]
    distance: int

    @property
    def rank(self) -> tuple[int, int]:
        """The more rows the better; then the nearer."""
        return len(self.right) - len(self.wrong), -self.distance


def _best(grid: Grid, column: Line, ways: tuple[Way, ...]) -> Iterator[Odd]:
    """What differs by the way that most rows prove. A row may follow another way of the same columns: of an indicator that
    is better when it is lower, the target is divided by the actual."""
    fits = [fit for way in ways for fit in _fits(grid, column, way)]
    likely = [fit for fit in fits if len(fit.right) > len(fit.wrong)]
    if not likely:
        yield from _plain_pair(grid, column)
        return
    best = max(likely, key=lambda fit: fit.rank)
    if len(best.right) < _PROOFS:
        return
    right = {row for fit in fits if fit.of == best.of or fit in likely for row in fit.right}
    for row, operands in best.wrong:
        if row not in right:
            yield _odd(grid, best.way, row, column, operands, "error")


def _fits(grid: Grid, column: Line, way: Way) -> Iterator[Fit]:
    at = grid.columns.index(column)
    if inner := _within(grid, column):
        yield _fit(grid, column, way, inner, (frozenset(), 0))
    near = [one for place, one in enumerate(grid.columns) if 0 < abs(place - at) <= _NEAR]
    for first, second in permutations(near, 2):
        if operands := _operands(grid, column, first, second):
            distance = sum(abs(grid.columns.index(one) - at) for one in (first, second))
            yield _fit(grid, column, way, operands, (frozenset((first.at, second.at)), distance))


def _within(grid: Grid, column: Line) -> dict[Line, Operands]:
    """Before and after in one cell of the row: 13 → 11."""
    found = {}
    for row, _ in _numbers(grid, column):
        pairs = [
            cell for other in grid.columns if (cell := grid.cell(row, other)).before and other is not column
        ]
        if len(pairs) == 1 and pairs[0].before and pairs[0].told:
            found[row] = (pairs[0].before, pairs[0].told)
    return found


def _operands(grid: Grid, column: Line, first: Line, second: Line) -> dict[Line, Operands]:
    found = {}
    for row, _ in _numbers(grid, column):
        a, b = grid.cell(row, first), grid.cell(row, second)
        if a.value is None or b.value is None or a.before or b.before or a.told is None or b.told is None:
            continue
        if grid.unit_of(row, first) == grid.unit_of(row, second):
            found[row] = (a.told, b.told)
    return found


def _fit(
    grid: Grid, column: Line, way: Way, operands: dict[Line, Operands], of: tuple[frozenset[int], int]
) -> Fit:
    right, wrong = [], []
    for row, (a, b) in operands.items():
        told = grid.cell(row, column).told
        exact = way.of(a.value, b.value)
        if told is None or exact is None:
            continue
        if comes_right(told, exact, way, (a, b)):
            right.append(row)
        else:
            wrong.append((row, (a, b)))
    return Fit(way, of[0], tuple(right), tuple(wrong), of[1])


def comes_right(told: Told, exact: Fraction, way: Way, operands: Operands) -> bool:
    """Whether a printed number is the exact one, as it may be rounded: of printed operands that are rounded themselves, a
    difference may be off by their last digit."""
    if way.is_percent and told.value == 100 * SCALE and exact > told.value:
        return True  # a scale may cap its rates
    if way.is_percent:
        return abs(told.value - exact) < told.step
    is_rounded = any(is_rounded_unit(one.unit) or one.decimals for one in operands)
    slack = max(one.step for one in operands) if is_rounded else 0
    return abs(told.value - exact) <= slack


def _plain_pair(grid: Grid, column: Line) -> Iterator[Odd]:
    """No pair is proved: only where exactly two columns of one unit stand before 増減 it is sure what this is of."""
    if column.kind is not Kind.CHANGE or column.group:
        return
    before = [one for one in grid.columns if one.at < column.at]
    if len(before) != 2 or any(one.kind is not Kind.BASE for one in before):
        return
    for row, operands in _operands(grid, column, *before).items():
        told, (a, b) = grid.cell(row, column).told, operands
        if told is None or any(
            (exact := way.of(x, y)) is not None and comes_right(told, exact, way, operands)
            for way in (DIFFERENCE, *QUOTIENTS)
            for x, y in ((a.value, b.value), (b.value, a.value))
        ):
            continue
        is_same = grid.unit_of(row, column) in ("", a.unit or grid.unit_of(row, before[0]))
        if is_same:
            yield _odd(grid, DIFFERENCE, row, column, operands, "warning")


def _odd(grid: Grid, way: Way, row: Line, column: Line, operands: Operands, level: str) -> Odd:
    told = grid.cell(row, column).told
    exact = way.of(operands[0].value, operands[1].value)
    assert told is not None
    assert exact is not None
    unit = grid.unit_of(row, column)
    decimals = (
        max(told.decimals, *(one.decimals for one in operands)) if not way.is_percent else told.decimals
    )
    right = nearest(exact, SCALE // 10**decimals)
    values = amounts(unit, decimals, stands=told.value, right=right)
    first, second = (one.printed for one in operands)
    return odd_cell(grid, way.code, level, row, column, **values, first=first, second=second)
