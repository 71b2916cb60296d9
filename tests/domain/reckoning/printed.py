"""Printed tables drawn in text: a line a row, cells between strokes; < is covered by the cell to its left, ^ by the one above."""

from __future__ import annotations

from renkei.domain.reckoning.checked import Spotted, checked
from renkei.domain.reckoning.grid import Box, Grid, grid_of
from renkei.domain.reckoning.page import Page, Passage, Table


def boxes(drawn: str) -> list[list[Box]]:
    """The cells of a drawn table. `/` ends a line within a cell, `_` sets it in."""
    rows = [[cell.strip() for cell in line.strip()[1:-1].split("|")] for line in drawn.strip().splitlines()]
    return [[_box(rows, row, column) for column in range(len(rows[row]))] for row in range(len(rows))]


def _box(rows: list[list[str]], row: int, column: int) -> Box:
    text = rows[row][column]
    if text in ("<", "^"):
        return Box("", is_own=False)
    right = next((n for n in range(1, 99) if column + n >= len(rows[row]) or rows[row][column + n] != "<"), 1)
    down = next((n for n in range(1, 99) if row + n >= len(rows) or rows[row + n][column] != "^"), 1)
    return Box(text.replace("/", "\n").replace("_", "　"), down, right)


def grid(drawn: str, unit: str = "") -> Grid:
    """It as a grid."""
    made = grid_of(boxes(drawn), unit)
    assert made is not None
    return made


def page(*parts: str, title: str = "", number: int = 1) -> Page:
    """A page of drawn tables (with strokes) and texts (without)."""
    tables = [Table(boxes(part), f"表{at}") for at, part in enumerate(parts) if part.strip().startswith("|")]
    texts = [Passage(part, f"文{at}") for at, part in enumerate(parts) if not part.strip().startswith("|")]
    return Page(number, title, tables, texts)


def found(*parts: str, title: str = "") -> list[Spotted]:
    """What is found on one page."""
    return checked([page(*parts, title=title)])


def codes(*parts: str, title: str = "") -> list[str]:
    """The codes of it."""
    return [one.odd.code for one in found(*parts, title=title)]


def spots(*parts: str) -> list[tuple[str, str, str, str]]:
    """Code, level, row and column by their labels."""
    return [
        (
            one.odd.code,
            one.odd.level,
            str(one.odd.values.get("row_label", "")),
            str(one.odd.values.get("column_label", "")),
        )
        for one in found(*parts)
    ]
