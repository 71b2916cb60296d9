"""A number with its unit, or a typed reason for its absence. Zero is a number; missing is a reason.

Numbers are held as whole ten-thousandths (`int`), so that sums and comparisons are exact on every engine.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

from renkei.domain.exact import with_decimals

SCALE = 10_000
MAX_DECIMALS = 4
MAX_DIGITS = 15
_PLAIN = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)")


class MissingReason(StrEnum):
    """Why there is no grade or no value. The set is open: an office may add reasons in its scale."""

    MERGED = "merged"
    BEING_COMPILED = "being_compiled"
    OFF_YEAR = "off_year"
    NO_TARGET = "no_target"
    NOT_EVALUABLE = "not_evaluable"
    OUT_OF_SCOPE = "out_of_scope"
    COMPLETED = "completed"
    NOT_REPORTED = "not_reported"
    UNSPECIFIED = "unspecified"


class TooManyDigits(ValueError):
    """More than 15 significant digits or 4 decimals: Excel and SQLite would silently damage it."""


def scaled(number: Decimal | int | str) -> int:
    """The number in whole ten-thousandths.

    >>> scaled("12.5")
    125000

    Raises `TooManyDigits` beyond 15 significant digits or 4 decimals, `ValueError` if it is no finite number or a text
    with more than digits, a point and a sign (`1_000`, `1e3`), `TypeError` for a truth value, and for a binary number,
    which may have lost digits already.
    """
    if not isinstance(number, Decimal | int | str) or isinstance(number, bool):
        raise TypeError("a text, an int or a Decimal wanted: a binary number is not exact")
    if isinstance(number, str) and not _PLAIN.fullmatch(number.strip()):
        raise ValueError(f"not a number: {number[:40]!r}")
    value = Decimal(number)
    if not value.is_finite():
        raise ValueError(f"not a finite number: {str(number)[:40]!r}")
    # by its digits: decimal's own arithmetic would round the 29th away
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    significant = "".join(map(str, digits)).rstrip("0")
    exponent += len(digits) - len(significant)
    if not significant:
        return 0
    if len(significant) > MAX_DIGITS or not -MAX_DECIMALS <= exponent <= MAX_DIGITS - len(significant):
        raise TooManyDigits(f"{len(significant)} digits")
    return int(f"{'-' if sign else ''}{significant}{'0' * (exponent + MAX_DECIMALS)}")


def unscaled(value: int) -> Decimal:
    """The number back from whole ten-thousandths, without needless zeros.

    >>> unscaled(125000)
    Decimal('12.5')
    """
    decimals = MAX_DECIMALS
    while decimals and value % 10 == 0:
        value, decimals = value // 10, decimals - 1
    return with_decimals(value, decimals)
