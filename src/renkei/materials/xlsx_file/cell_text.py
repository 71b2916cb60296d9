"""Text as a cell can hold it: no signs that a file of this kind refuses, and no more than a cell has room for."""

from __future__ import annotations

import re

MAX_UNITS = 32_767  # UTF-16 units in a cell
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ENDS = re.compile("\r\n?|\u2028|\u2029|\u0085")


def clean(text: str) -> str:
    """A text without control characters; every line end is one.

    >>> clean("一行目\\r\\n二行目\\x00")
    '一行目\\n二行目'
    """
    return _FORBIDDEN.sub("", _ENDS.sub("\n", text))


def units(text: str) -> int:
    """How long Excel holds a text to be: a rare character counts twice.

    >>> units("吉野"), units("𠮷野")
    (2, 3)
    """
    return len(text) + sum(sign > "\uffff" for sign in text)


def parts(text: str, most: int = MAX_UNITS) -> list[str]:
    """A text in pieces that each fit a cell.

    >>> parts("あいうえお", 2)
    ['あい', 'うえ', 'お']
    """
    if 2 * len(text) <= most or units(text) <= most:
        return [text]
    found, start, used = [], 0, 0
    for at, sign in enumerate(text):
        wide = 2 if sign > "\uffff" else 1
        if used + wide > most:
            found.append(text[start:at])
            start, used = at, 0
        used += wide
    return [*found, text[start:]]
