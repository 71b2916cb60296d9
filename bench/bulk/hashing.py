"""One number for the grades of all rows, the same whatever the order of rows and whoever computes it: a sum of a hash of each
row's number with what became of it, in whole numbers that 64 bits hold up to 100 million rows."""

from __future__ import annotations

PRIME = 2_147_483_647
HASH = f"((id * 48271 + ({{code}}) * 16807) % {PRIME}) * 69621 % {PRIME}"
"""The hash of a row as SQL, and as an expression of arrays and data frames too."""


def hash_of(code: str) -> str:
    """The hash of a row, `id` its number and `code` what became of it.

    >>> eval(hash_of("code"), {"id": 3, "code": 101})
    1003203480
    """
    return HASH.format(code=code)
