"""How much text a cell has room for."""

from __future__ import annotations

MAX_UNITS = 32_767  # UTF-16 units in a cell


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
