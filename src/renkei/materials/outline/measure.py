"""How much room words take on paper. BIZ UDGothic sets digits half an em wide and Japanese a whole one; Latin letters are
measured as Noto Sans Bold has them, in which English papers are set."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, east_asian_width

HALF, WHOLE = 50, 100  # hundredths of an em
_LETTERS = {
    letter: hundredths
    for hundredths, letters in (
        (31, "ijlI"), (38, "f-()/"), (45, " .,:;'"), (43, "tr"), (51, "szc"), (57, "xyJ“”"), (60, "evFLYakgZ"), (64, "ESToXbdhnpquAVC"),
        (69, "PBRK"), (74, "DGNU"), (77, "HOQ"), (86, "Mw"), (94, "Wm"),
    )
    for letter in letters
}  # fmt: skip
_NARROW = frozenset({"Na", "N", "H"})
_NO_START = "、。，．・：；！？）」』】〕〉》々ー～％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.%)"
# What no line end parts: a Latin word or a number with its spaces, or one sign with all that may not begin a line.
_WORD = re.compile(rf"[（「『【〔〈《(]*(?:[A-Za-z0-9,.%+/&'-]+|[^A-Za-z0-9])[{re.escape(_NO_START)}]*\s*")


@lru_cache(maxsize=4096)
def width(text: str) -> int:
    """The width of a text in one line, in hundredths of its size.

    >>> width("売上額"), width("43698千円")
    (300, 450)
    """
    return sum(_LETTERS.get(sign) or _sign(sign) for sign in text)


def _sign(sign: str) -> int:
    if combining(sign):
        return 0
    return HALF if east_asian_width(sign) in _NARROW else WHOLE


@lru_cache(maxsize=8192)
def lines(phrases: tuple[str, ...], room: int, size: int) -> int:
    """How many lines the phrases take in `room` points at a size in points. A phrase that is wider than the room breaks.

    >>> lines(("圏域全体の", "経済成長のけん引"), 120, 14), lines(("圏域全体の", "経済成長のけん引"), 200, 14)
    (2, 1)
    """
    full = room * 100 // size
    count, used = 1, 0
    for phrase in phrases:
        wide, seen = width(phrase), width(phrase.rstrip())
        if used and used + seen > full:
            count, used = count + 1, 0
        if seen > full:
            count += -(-seen // full) - 1
            wide = seen % full or full
        used += wide
    return count


@lru_cache(maxsize=4096)
def text_lines(text: str, room: int, size: int) -> int:
    """How many lines running text takes. A sign that may not begin a line takes the one before it along.

    >>> text_lines("市町村が連携して除排雪に当たる。", 14 * 15, 14), text_lines("", 100, 14)
    (2, 1)
    """
    full = max(room * 100 // size, WHOLE)
    return sum(_paragraph_lines(paragraph, full) for paragraph in text.split("\n"))


def _paragraph_lines(text: str, full: int) -> int:
    count, used = 1, 0
    for word in _WORD.findall(text):
        wide = width(word)
        if used and used + width(word.rstrip()) > full:
            count, used = count + 1, 0
        if wide > full:
            count += -(-wide // full) - 1
            wide = wide % full or full
        used += wide
    return count


def widest(texts: Iterable[str], size: int) -> int:
    """The room in points that the widest of some texts needs."""
    return max((-(-width(text) * size // 100) for text in texts), default=0)
