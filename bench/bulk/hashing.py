"""One number for the grades of all rows, the same whatever the order of rows and whoever computes it: a sum of a hash of each
row's number with what became of it, in whole numbers that 64 bits hold up to 100 million rows."""

from __future__ import annotations

from typing import Any

PRIME = 2_147_483_647


def hash_of(id: Any, code: Any) -> Any:
    """The hash of rows by their numbers and what became of them: of numbers, arrays or expressions alike.

    >>> hash_of(3, 101)
    1562625547
    """
    return (id * 48271 + code * 16807) % PRIME * 69621 % PRIME


def sql_hash_of(code: str) -> str:
    """The same as SQL, of the column `id`."""
    return f"((id * 48271 + ({code}) * 16807) % {PRIME}) * 69621 % {PRIME}"
