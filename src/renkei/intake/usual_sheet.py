"""The cells of a sheet that is written as Excel, LibreOffice and XlsxWriter write it, found by plain searches over its bytes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from renkei.intake.address import column_of

_DIGITS, _LETTERS = b"0123456789", b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SHAPES = bytes.maketrans(_DIGITS + _LETTERS, b"0" * 10 + b"A" * 26)
_OTHERS = bytes(set(range(256)) - set(_DIGITS + _LETTERS + b'"'))
_FEWEST, _MOST = 4, 7  # digits of a row
_CELL = re.compile(rb'<c r="([A-Z]{1,3})"[^<>]*>')
_OTHERWISE = (b"'", b"<!", b" =", b"= ")  # attributes that no search would find, and remarks
_SPACED, _PREFIXED = re.compile(rb"\s=|=\s"), re.compile(rb"</?[\w.-]+:")
_MARKS = (b"<f", b't="e"', b'vm="')


@dataclass(frozen=True, slots=True)
class UsualCells:
    """The cells of a sheet that is written in the usual way."""

    count: int
    last_row: int  # the last that so many digits may mean
    last_column: int
    are_marked: bool  # whether there may be formulas, errors, pictures or hidden rows among them


def usual_cells(data: bytes) -> UsualCells | None:
    """The cells of the rows of a sheet; None where something is written in another way, so that a search would miss it.

    Without their digits the rows of a table are nearly all the same, so that few are left to be looked at. An address whose
    letters and digits are mixed is one that the reader refuses.
    """
    rows = Counter(data.translate(None, _DIGITS).split(b"<row"))
    different = b"<row".join(rows)
    columns = _CELL.findall(different)
    digits = _digits(data)
    if different.count(b"<c") != len(columns) or _is_otherwise(different) or digits > _MOST:
        return None
    return UsualCells(
        sum(times * row.count(b"<c") for row, times in rows.items()),
        10**digits - 1 if columns else 0,
        max((column_of(letters.decode()) for letters in set(columns)), default=0),
        _are_marked(different, data),
    )


def _digits(data: bytes) -> int:
    """How many digits the rows of the cells have at most, or a few more."""
    shapes = data.translate(_SHAPES, _OTHERS)
    digits = _FEWEST
    while digits <= _MOST and b"A" + b"0" * (digits + 1) in shapes:
        digits += 1
    return digits


def _is_otherwise(different: bytes) -> bool:
    if any(sign in different for sign in _OTHERWISE):
        return True
    if any(sign in different for sign in (b"\t", b"\n", b"\r")) and _SPACED.search(different):
        return True
    return b":" in different and _PREFIXED.search(different) is not None


def _are_marked(different: bytes, data: bytes) -> bool:
    """LibreOffice says of every row that it is not hidden."""
    if any(sign in different for sign in _MARKS):
        return True
    if different.count(b"hidden") > different.count(b'hidden="false"'):
        return True
    return b'ht="' in different and b'ht="0' in data
