"""Addresses of cells: B12 is column 2, row 12."""

from __future__ import annotations

import re
from functools import cache

_REFERENCE = re.compile(r"\$?([A-Za-z]+)\$?([0-9]+)")


@cache
def letters(column: int) -> str:
    """The letters of a column.

    >>> letters(1), letters(26), letters(27), letters(16384)
    ('A', 'Z', 'AA', 'XFD')
    """
    name = ""
    while column:
        column, at = divmod(column - 1, 26)
        name = chr(65 + at) + name
    return name


@cache
def column_of(name: str) -> int:
    """The number of a column.

    >>> column_of("A"), column_of("AA"), column_of("XFD")
    (1, 27, 16384)
    """
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - 64
    return number


def address(row: int, column: int) -> str:
    """The address of a cell.

    >>> address(12, 2)
    'B12'
    """
    return f"{letters(column)}{row}"


def cell_of(reference: str) -> tuple[int, int]:
    """Row and column of an address, `$` or not. Raises `ValueError` where it is none.

    >>> cell_of("B12"), cell_of("$AA$1")
    ((12, 2), (1, 27))
    """
    match = _REFERENCE.fullmatch(reference)
    if not match or len(match[1]) > 7 or len(match[2]) > 9:
        raise ValueError(f"no address of a cell: {reference[:40]!r}")
    return int(match[2]), column_of(match[1])


def area_of(reference: str) -> tuple[int, int, int, int]:
    """First row, first column, last row, last column of an area. Raises `ValueError`.

    >>> area_of("A1:C2"), area_of("B5")
    ((1, 1, 2, 3), (5, 2, 5, 2))
    """
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = cell_of(first), cell_of(last or first)
    return min(top, bottom), min(left, right), max(top, bottom), max(left, right)
