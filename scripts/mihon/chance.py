"""What looks like chance and is none: a hash of what it is drawn for."""

from __future__ import annotations

import hashlib
from fractions import Fraction


def chance(*key: object) -> Fraction:
    """A number from 0 to 1 that is always the same for the same key.

    >>> chance("p001", 2024, "回数") == chance("p001", 2024, "回数")
    True
    """
    digest = hashlib.sha256("\x1f".join(map(str, key)).encode()).digest()
    return Fraction(int.from_bytes(digest[:6], "big"), 2**48)


def wobble(percent: Fraction | int, *key: object) -> Fraction:
    """A factor near 1, at most so many percent away."""
    return 1 + percent / Fraction(100) * (2 * chance(*key) - 1)
