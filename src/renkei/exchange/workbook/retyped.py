"""Whether a person wrote something else into a list of proposals, or a spreadsheet program only saved it in its own way."""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = re.compile(r"[-+]?[0-9][0-9,]*(?:\.[0-9]+)?")
_DAY = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})")


def is_retyped(found: str, after: str) -> bool:
    """Whether a text says something else than was proposed.

    >>> is_retyped("1850", "1800"), is_retyped("1,800", "1800"), is_retyped("22012", "022012"), is_retyped("", "1800")
    (True, False, False, True)
    >>> is_retyped("2024/8/10", "2024-08-10"), is_retyped("'=1+1", "=1+1"), is_retyped("雛形町 ", "雛形町")
    (False, False, False)
    """
    return _plain(found.removeprefix("'")) != _plain(after.removeprefix("'"))


def _plain(text: str) -> object:
    """What stays of a text when a spreadsheet program saves it."""
    bare = "\n".join(line.strip() for line in text.strip().splitlines())
    if _NUMBER.fullmatch(bare):
        return Decimal(bare.replace(",", ""))
    day = _DAY.fullmatch(bare)
    return tuple(map(int, day.groups())) if day else bare
