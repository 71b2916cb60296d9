"""How much room words take on paper. BIZ UDGothic sets Latin and digits half an em wide and everything else a whole one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from unicodedata import combining, east_asian_width

HALF, WHOLE = 50, 100  # hundredths of an em
_NARROW = frozenset({"Na", "N", "H"})


@lru_cache(maxsize=4096)
def width(text: str) -> int:
    """The width of a text in one line, in hundredths of its size.

    >>> width("売上額"), width("43,698千円")
    (300, 500)
    """
    return sum(
        0 if combining(sign) else HALF if east_asian_width(sign) in _NARROW else WHOLE for sign in text
    )


def lines(phrases: Sequence[str], room: int, size: int) -> int:
    """How many lines the phrases take in `room` points at a size in points. A phrase that is wider than the room breaks.

    >>> lines(("圏域全体の", "経済成長のけん引"), 120, 14), lines(("圏域全体の", "経済成長のけん引"), 200, 14)
    (2, 1)
    """
    full = room * 100 // size
    count, used = 1, 0
    for phrase in phrases:
        wide = width(phrase)
        if used and used + wide > full:
            count, used = count + 1, 0
        if wide > full:
            count += -(-wide // full) - 1
            wide = wide % full or full
        used += wide
    return count


def text_lines(text: str, room: int, size: int) -> int:
    """How many lines running text takes. Its lines end a little early, since some signs may not begin one."""
    full = max(room * 100 // size - WHOLE, WHOLE)
    return sum(max(1, -(-width(paragraph) // full)) for paragraph in text.split("\n"))


def widest(texts: Iterable[str], size: int) -> int:
    """The room in points that the widest of some texts needs."""
    return max((-(-width(text) * size // 100) for text in texts), default=0)
