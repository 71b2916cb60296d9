"""Numbers as office programs save them: in binary, so that 78.9 may stand in a file as 78.900000000000006."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal

_PLAIN = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,24})?(?:[eE][-+]?[0-9]{1,2})?")
_DIGITS = Context(prec=12, rounding=ROUND_HALF_EVEN)  # what binary numbers hold for certain


def saved_number(text: str) -> Decimal | None:
    """The number that is meant by a saved one; None for what is none.

    >>> str(saved_number("78.900000000000006")), str(saved_number("1.2E3")), saved_number("合計")
    ('78.9', '1200', None)
    """
    if not _PLAIN.fullmatch(text):
        return None
    return Decimal(f"{_DIGITS.create_decimal(text).normalize(_DIGITS):f}")


def is_same_saved(one: str, other: str) -> bool:
    """Whether two programs saved the same: a number, or words.

    >>> is_same_saved("78.9", "78.900000000000006"), is_same_saved("45", "46"), is_same_saved("", " ")
    (True, False, True)
    """
    a, b = saved_number(one), saved_number(other)
    return one.strip() == other.strip() if a is None or b is None else a == b
