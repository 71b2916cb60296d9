"""How wide the columns of a project's indicators are: its name keeps room to be read, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Row
from renkei.materials.outline.sheet import TEXT

GRADE = 44
_NAME, _MOST, _SAID, _RATE, _LEAST, _GAP = 110, 118, 150, 56, 58, 14
_GUTTER, _INDENT = 8, 9
_SHORT_NAME = 70
_CLOSER = 5  # points by which figures stand closer where the name has too little room


def rooms(rows: Sequence[Row], room: int, language: str) -> tuple[int, int, int]:
    """The rooms in points of the actual value, the target and the rate, of `room` for all columns."""
    is_said = any(row.cells[2].style == "said" for row in rows)
    actual, rate = _figures(rows, 1, language), max(_figures(rows, 3, language), _RATE)
    target = max(_figures(rows, 2, language), _SAID) if is_said else _figures(rows, 2, language)
    if is_said and all(row.cells[3].kind == "missing" for row in rows):
        rate = GRADE
    spare = room - GRADE - rate - actual - target - _NAME
    if spare < 0 and is_said:
        name = min(_NAME, max(_names(rows, language), _SHORT_NAME))  # a short one leaves its room to words
        actual = max(actual + spare, _LEAST + _GAP) if _is_said(rows, 1) else actual
        target = max(room - GRADE - rate - actual - name, _numbers(rows, 2, language), _LEAST)
    elif is_said:
        target = min(max(_whole(rows, 2, language), target), target + spare)
    elif spare < 0 and spare + _NAME < _names(rows, language):
        return actual - _CLOSER, target - _CLOSER, rate - _CLOSER
    return actual, target, rate


def _figures(rows: Sequence[Row], at: int, language: str) -> int:
    return min(widest([row.cells[at].text for row in rows], TEXT, language) + _GAP, _MOST)


def _whole(rows: Sequence[Row], at: int, language: str) -> int:
    """What the words of a column need in one line."""
    return widest([row.cells[at].text for row in rows], TEXT, language) + _GAP + _INDENT


def _names(rows: Sequence[Row], language: str) -> int:
    """What the longest phrase of a name needs."""
    return (
        widest([phrase.rstrip() for row in rows for phrase in row.cells[0].phrases], TEXT, language) + _GUTTER
    )


def _numbers(rows: Sequence[Row], at: int, language: str) -> int:
    """What the figures of a column need, which never part, beside words that may."""
    figures = [row.cells[at].text for row in rows if row.cells[at].kind in ("number", "zero")]
    return widest(figures, TEXT, language) + _GAP if figures else 0


def _is_said(rows: Sequence[Row], at: int) -> bool:
    """Whether a column holds words or days alone, which may part over lines."""
    return all(row.cells[at].kind in ("text", "prose", "missing") for row in rows)
