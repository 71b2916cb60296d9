"""% where ポイント is meant: the difference of two percentages is no percentage."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from renkei.domain.reckoning.grid import Grid, Line
from renkei.domain.reckoning.labels import Kind
from renkei.domain.reckoning.odd import Odd, amounts, odd_cell
from renkei.domain.reckoning.sentence import NUMBER, Sentence
from renkei.domain.reckoning.told import Told
from renkei.domain.reckoning.ways import DIFFERENCE

_MOVED = re.compile(
    rf"(?P<n>{NUMBER})\s*(?:の|も|ほど)?\s*(?:上昇|改善|増|向上|低下|減|下落|下降|悪化|伸び|上が|下が|上回|下回)"
)


def points(grid: Grid) -> Iterator[Odd]:
    """Cells that say % of what is the difference of two percentages beside it."""
    for one in (grid, grid.turned()):
        for column in one.columns:
            if "ポイント" in column.label:
                yield from _of_points(one, column)
            elif column.kind is Kind.CHANGE:
                yield from _of_column(one, column.at)


def _of_points(grid: Grid, column: Line) -> Iterator[Odd]:
    """Cells that say % under a heading that says points."""
    for row in grid.rows if "%" not in column.label else ():
        told = grid.cell(row, column).told
        if told is not None and told.unit == "%" and told.value and row.kind is not Kind.SHARE:
            values = amounts("%", told.decimals, stands=told.value)
            yield odd_cell(grid, "cell_percent_for_points", "warning", row, column, **values)


def _of_column(grid: Grid, at: int) -> Iterator[Odd]:
    column = next(one for one in grid.columns if one.at == at)
    shares = [one for one in grid.columns if one.at < at]
    for row in grid.rows:
        told = grid.cell(row, column).told
        if told is None or told.unit != "%" or told.value == 0:
            continue
        operands = [cell.told for one in shares if (cell := grid.cell(row, one)).told]
        percent = [one for one in operands if one.unit == "%"]
        if len(percent) == 2 and _is_difference(told, percent[0], percent[1]):
            values = amounts("%", told.decimals, stands=told.value)
            yield odd_cell(grid, "cell_percent_for_points", "warning", row, column, **values)


def _is_difference(told: Told, a: Told, b: Told) -> bool:
    return bool(DIFFERENCE.gives(told, a, b) or DIFFERENCE.gives(told, b, a))


def percent_for_points(sentence: Sentence) -> Iterator[Odd]:
    """「76.4％から78.9％へ2.5％上昇」: the difference of two percentages of the same sentence, called a percentage.

    >>> from renkei.domain.reckoning.sentence import sentences
    >>> (sentence,) = sentences("76.4％から78.9％へ2.5％上昇した。")
    >>> [str(one.values["stands"]) for one in percent_for_points(sentence)]
    ['2.5']
    """
    times = Counter(one.value for one in sentence.told if one.unit == "%" and not one.is_rough)
    for found in _MOVED.finditer(sentence.masked):
        one = sentence.number(found["n"])
        if one.unit != "%" or one.is_rough or not one.value:
            continue
        others = times - Counter((one.value,))
        if any(value + abs(one.value) in others for value in others):
            values = amounts("%", one.decimals, stands=one.value)
            yield Odd("percent_for_points_in_text", "warning", {"sentence": sentence.text, **values})
