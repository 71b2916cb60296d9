"""Differences and quotients printed beside the numbers they are of: 増減, ポイント, 前年度比, 達成率, 割合.

Which columns a column is of is not guessed from headings alone: it is the pair by which most rows come right. A row that
then does not is a finding, and the more rows prove the pair, the surer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

from renkei.domain.measure import SCALE
from renkei.domain.reckoning.grid import Grid, Line
from renkei.domain.reckoning.labels import Kind
from renkei.domain.reckoning.odd import Odd, amounts, odd_cell
from renkei.domain.reckoning.policies import nearest
from renkei.domain.reckoning.told import Told, step_of
from renkei.domain.reckoning.ways import DIFFERENCE, QUOTIENTS, TIMES, WAYS, Way

ROOM = 1_500_000  # trials of one deck: ours of 57 projects asks for 8,000
_PERCENT = re.compile(r"率|比(?!較)|伸び|割合|%")
_ACHIEVED = re.compile(r"達成(?:率|度)")
NEAR_RATE = 10 * SCALE
"""Percent by which a rate that was typed wrong may be off, where nothing else proves of what it is."""
_OPERANDS = (
    re.compile(r"^(?!.*(?:達成|最終|累計)).*目標"),
    re.compile(r"^(?!.*(?:前年|昨年|累計|見込)).*実績"),
)
_PROOFS = 2  # rows that prove a way
_NEAR = 8  # columns before (or behind) one that may be what it is of
_SAMPLE = 6  # rows by which a pair of columns is tried first
_MOST = 30  # columns of a table that are looked at; those of a table for people are fewer
Operands = tuple[Told, Told]
Numbers = Mapping[int, tuple[Told, str]]
"""The certain numbers of a column by their rows, with their units."""


def changes(grid: Grid, *, room: int = ROOM) -> Iterator[Odd]:
    """Differences and quotients that do not come of the numbers beside them. `room` is how many trials may be made."""
    sides = [_Changes.of(one) for one in (grid, grid.turned())]
    if sum(side.effort for side in sides) <= room:
        for side in sides:
            yield from side.all()


def effort(grid: Grid) -> int:
    """How many trials the numbers of a table ask for at most."""
    return sum(_Changes.of(one).effort for one in (grid, grid.turned()))


def _numbers(grid: Grid, column: Line) -> Numbers:
    found = {}
    for at, row in enumerate(grid.rows):
        cell = grid.cell(row, column)
        if cell.value is not None and cell.told is not None:
            found[at] = (cell.told, grid.unit_of(row, column))
    return found


@dataclass(frozen=True)
class Fit:
    """A way and the columns it is of (none: two numbers of one cell), with the rows where it comes right, and those where it
    does not."""

    way: Way
    of: frozenset[int]
    right: tuple[int, ...]
    wrong: tuple[tuple[int, Operands], ...]
    distance: int

    @property
    def rank(self) -> tuple[int, int]:
        """The more rows the better; then the nearer."""
        return len(self.right) - len(self.wrong), -self.distance


@dataclass(frozen=True)
class _Changes:
    """The columns of a grid, each with its numbers."""

    grid: Grid
    numbers: list[Numbers]

    @classmethod
    def of(cls, grid: Grid) -> _Changes:
        """Of a grid."""
        return cls(grid, [_numbers(grid, column) for column in grid.columns])

    @property
    def wanted(self) -> list[tuple[int, tuple[Way, ...]]]:
        """The columns that may be of others, and how."""
        return [(at, ways) for at in range(len(self.numbers)) if (ways := self._ways(at))][:_MOST]

    @property
    def effort(self) -> int:
        """How many trials they ask for at most."""
        others = min(len(self.numbers) - 1, 2 * _NEAR)
        return sum(len(self.numbers[at]) * len(ways) for at, ways in self.wanted) * others * (others - 1)

    def all(self) -> Iterator[Odd]:
        """Column by column."""
        for at, ways in self.wanted:
            yield from self._of_column(at, ways)

    def _ways(self, at: int) -> tuple[Way, ...]:
        """What a column may be: by its heading, by signs before its numbers, or as percentages."""
        numbers = self.numbers[at].values()
        told = [one for one, _ in numbers if one.value]
        if self.grid.columns[at].kind is Kind.CHANGE or (told and all(one.sign for one in told)):
            is_percent = any(unit == "%" for _, unit in numbers) or _PERCENT.search(
                self.grid.columns[at].label
            )
            is_times = all(one.decimals and unit in ("", "倍") for one, unit in self.numbers[at].values())
            return (*WAYS, TIMES) if is_percent and is_times else WAYS if is_percent else (DIFFERENCE,)
        return QUOTIENTS if numbers and all(unit == "%" for _, unit in numbers) else ()

    def _of_column(self, at: int, ways: tuple[Way, ...]) -> Iterator[Odd]:
        """What differs by the way that most rows prove. A row may follow another way of the same columns: of an indicator
        that is better when it is lower, the target is divided by the actual."""
        fits = [
            fit
            for of, operands in self._operands(at)
            for way in ways
            if (fit := self._fit(at, way, of, operands))
        ]
        likely = [fit for fit in fits if len(fit.right) > len(fit.wrong)]
        best = max(likely, key=lambda fit: fit.rank, default=None)
        if best is None or len(best.right) < _PROOFS:
            yield from self._named_rate(at)
        if best is None:
            yield from self._plain_pair(at)
            return
        right = {row for fit in fits if fit.of == best.of or fit in likely for row in fit.right}
        for row, operands in best.wrong if len(best.right) >= _PROOFS else ():
            if row not in right:
                yield self._odd(best.way, row, at, operands, "error")

    def _operands(self, at: int) -> Iterator[tuple[tuple[frozenset[int], int], dict[int, Operands]]]:
        """The pairs of columns that a column may be of, with their distance and their numbers row by row."""
        if inner := self._within(at):
            yield (frozenset(), 0), inner
        near = [place for place in range(len(self.numbers)) if 0 < abs(place - at) <= _NEAR]
        for a in near if self.grid.columns[at].kind is Kind.CHANGE else ():
            before = self._before(at, a)
            yield (frozenset((a,)), abs(a - at)), before
            yield (
                (frozenset((a,)), abs(a - at)),
                {row: (second, first) for row, (first, second) in before.items()},
            )
        for a, b in permutations(near, 2):
            if operands := self._pairs(at, a, b):
                yield (frozenset((a, b)), abs(a - at) + abs(b - at)), operands

    def _within(self, at: int) -> dict[int, Operands]:
        """Before and after in one cell of the row: 13 → 11."""
        found = {}
        for row in self.numbers[at]:
            cells = (self.grid.cell(self.grid.rows[row], one) for one in self.grid.columns)
            pairs = [(cell.before, cell.told) for cell in cells if cell.before and cell.told]
            if len(pairs) == 1:
                found[row] = pairs[0]
        return found

    def _before(self, at: int, a: int) -> dict[int, Operands]:
        """A column's number in the row before and in the row itself: years that stand below each other."""
        found: dict[int, Operands] = {}
        numbers, rows = self.numbers[a], self.grid.rows
        for row in self.numbers[at]:
            if row in numbers and row - 1 in numbers and rows[row].kind is rows[row - 1].kind is Kind.BASE:
                found[row] = (numbers[row - 1][0], numbers[row][0])
        return found

    def _pairs(self, at: int, a: int, b: int) -> dict[int, Operands]:
        """Two columns' numbers in the rows of a third, where they are of one unit; none where the first rows come right in
        no way: then the further ones need not be looked at."""
        found: dict[int, Operands] = {}
        first, second = self.numbers[a], self.numbers[b]
        for row in self.numbers[at]:
            if (
                row in first
                and row in second
                and first[row][1] == second[row][1]
                and self._is_single(row, a, b)
            ):
                found[row] = (first[row][0], second[row][0])
                if len(found) == _SAMPLE and not self._is_likely(at, found):
                    return {}
        return found

    def _is_single(self, row: int, *columns: int) -> bool:
        cells = (self.grid.cell(self.grid.rows[row], self.grid.columns[one]) for one in columns)
        return all(cell.before is None for cell in cells)

    def _is_likely(self, at: int, operands: dict[int, Operands]) -> bool:
        told = self.numbers[at]
        return any(way.gives(told[row][0], *pair) for way in (*WAYS, TIMES) for row, pair in operands.items())

    def _fit(
        self, at: int, way: Way, of: tuple[frozenset[int], int], operands: dict[int, Operands]
    ) -> Fit | None:
        right, wrong = [], []
        for row, (a, b) in operands.items():
            gives = way.gives(self.numbers[at][row][0], a, b, self._unit(of[0], row))
            if gives:
                right.append(row)
            elif gives is not None:
                wrong.append((row, (a, b)))
        return Fit(way, of[0], tuple(right), tuple(wrong), of[1])

    def _unit(self, of: frozenset[int], row: int) -> str:
        return self.numbers[min(of)][row][1] if of else ""

    def _named_rate(self, at: int) -> Iterator[Odd]:
        """No rows prove it, but the headings say it: 達成率 beside one 目標 and one 実績."""
        target, actual = (
            [place for place in range(len(self.numbers)) if self._is_named(place, one)] for one in _OPERANDS
        )
        heads = self.grid.heads.values()
        if (
            not self._is_named(at, _ACHIEVED)
            or len(target) != 1
            or len(actual) != 1
            or any("基準" in one for one in heads)
        ):
            return
        pairs = self._pairs_of(at, target[0], actual[0])
        wrong = {row: pair for row, pair in pairs.items() if not self._is_rate(row, at, *pair)}
        for row, (a, b) in wrong.items():
            is_likely = len(wrong) < len(pairs) or (len(pairs) == 1 and self._is_near_rate(row, at, a, b))
            is_exact = not any(one.decimals for one in (a, b)) or len(wrong) < len(pairs)
            if a.value > 0 and b.value > 0 and is_likely and is_exact:
                yield self._odd(QUOTIENTS[0], row, at, (b, a), "warning")

    def _is_rate(self, row: int, at: int, a: Told, b: Told) -> bool:
        told, _ = self.numbers[at][row]
        return any(way.gives(told, *pair) for way in QUOTIENTS for pair in ((a, b), (b, a)))

    def _is_near_rate(self, row: int, at: int, a: Told, b: Told) -> bool:
        """Whether it is meant to be the quotient: a rate from a base that is not printed is far from it."""
        exact = QUOTIENTS[0].exact(b, a)
        return exact is not None and abs(self.numbers[at][row][0].value - exact) <= NEAR_RATE

    def _is_named(self, at: int, name: re.Pattern[str]) -> bool:
        return name.search(self.grid.columns[at].label) is not None

    def _plain_pair(self, at: int) -> Iterator[Odd]:
        """No pair is proved: only where exactly two columns of one unit stand before 増減 it is sure what this is of."""
        column = self.grid.columns[at]
        before = self.grid.columns[:at]
        if column.kind is not Kind.CHANGE or column.group or len(before) != 2:
            return
        if any(one.kind is not Kind.BASE for one in before):
            return
        is_times = any(unit == "倍" for _, unit in self.numbers[at].values())
        for row, (a, b) in self._pairs_of(at, 0, 1).items():
            told, unit = self.numbers[at][row]
            ways = (*WAYS, TIMES) if told.decimals else WAYS
            turned = (
                way.gives(told, *pair, self.numbers[0][row][1]) for way in ways for pair in ((a, b), (b, a))
            )
            if not any(turned) and unit in ("", self.numbers[0][row][1]):
                yield self._odd(TIMES if is_times else DIFFERENCE, row, at, (a, b), "warning")

    def _pairs_of(self, at: int, a: int, b: int) -> dict[int, Operands]:
        first, second = self.numbers[a], self.numbers[b]
        return {
            row: (first[row][0], second[row][0])
            for row in self.numbers[at]
            if row in first
            and row in second
            and first[row][1] == second[row][1]
            and self._is_single(row, a, b)
        }

    def _odd(self, way: Way, row: int, at: int, operands: Operands, level: str) -> Odd:
        told, unit = self.numbers[at][row]
        exact = way.exact(*operands)
        assert exact is not None
        of_operands = 0 if way.is_percent else max(one.decimals for one in operands)
        decimals = max(told.decimals, of_operands)
        right = nearest(exact, step_of(decimals))
        values = amounts(unit, decimals, stands=told.value, right=right)
        values |= {name: one.printed for name, one in zip(("first", "second"), operands, strict=True)}
        return odd_cell(self.grid, way.code, level, self.grid.rows[row], self.grid.columns[at], **values)
