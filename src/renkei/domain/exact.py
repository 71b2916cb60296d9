"""Decimal numbers taken together exactly: an office's program may have set a precision of its own, and ours ignores it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, InvalidOperation

# Sums and products of what people report have some dozen digits; nothing is divided here.
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[InvalidOperation])


def with_decimals(units: int, decimals: int) -> Decimal:
    """So many units of the last of these decimals.

    >>> with_decimals(865, 1), with_decimals(-7, 0)
    (Decimal('86.5'), Decimal('-7'))
    """
    return EXACT.scaleb(units, -decimals)


def moved(number: Decimal, places: int) -> Decimal:
    """The number with its decimal point moved to the right, or to the left.

    >>> moved(Decimal("0.190"), 2), moved(Decimal(1234567), -3)
    (Decimal('19.0'), Decimal('1234.567'))
    """
    return EXACT.scaleb(number, places)


def decimals_of(number: Decimal) -> int:
    """How many decimals a number is written with.

    >>> decimals_of(Decimal("78.90")), decimals_of(Decimal("1E2"))
    (2, 0)
    """
    exponent = number.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def difference(after: Decimal, before: Decimal) -> Decimal:
    """What has to be added to `before`.

    >>> difference(Decimal("78.9"), Decimal("76.4"))
    Decimal('2.5')
    """
    return EXACT.subtract(after, before)


def total(numbers: Iterable[Decimal]) -> Decimal:
    """The sum, with the most decimals of any part.

    >>> total([Decimal("54.4"), Decimal("45.6")])
    Decimal('100.0')
    """
    added = Decimal(0)
    for number in numbers:
        added = EXACT.add(added, number)
    return added
