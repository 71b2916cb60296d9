"""How much room words take on a slide at most. Office programs may set air between Latin and Japanese letters (LibreOffice
a fifth to a quarter of the size, PowerPoint none); what has room with it has room without it."""

from __future__ import annotations

import re
from functools import lru_cache

from renkei.materials.outline.measure import width

AIR, LESS_AIR = 25, 20  # hundredths of the size: bold letters, and others
ROUNDING = 30  # hundredths of a point that programs lose when they place letters in their own units
# What LibreOffice takes for Latin and for Japanese; anything else goes with what stands before it, at the start with Latin.
_LATIN, _JAPANESE = "!-~\u00a1-\u024f", "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_OTHER = f"[^{_LATIN}{_JAPANESE}]"
MEETS = re.compile(
    rf"(?<=[{_LATIN}]){_OTHER}*(?=[{_JAPANESE}])|(?<=[{_JAPANESE}]){_OTHER}*(?=[{_LATIN}])|^{_OTHER}+(?=[{_JAPANESE}])"
)
_NO_START = "、。，．・：；！？）」』】〕〉》々ー～％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.%)"
WORD = re.compile(rf"[（「『【〔〈《(]*(?:[A-Za-z0-9,.%+/&'-]+|[^A-Za-z0-9])[{re.escape(_NO_START)}]*\s*")


@lru_cache(maxsize=8192)
def wide(text: str, language: str) -> int:
    """The most that a text takes in one line, in hundredths of its size.

    >>> wide("令和6年度", "ja"), wide("売上額", "ja")
    (500, 300)
    """
    return width(text, language) + (AIR * len(MEETS.findall(text)) if len(text) > 1 else 0)


@lru_cache(maxsize=8192)
def most_lines(text: str, room: float, size: float, language: str) -> int:
    """The most lines that running text takes.

    >>> most_lines("令和6年度の実績", 14 * 8.7, 14, "ja"), most_lines("令和6年度の実績", 14 * 7, 14, "ja")
    (1, 2)
    """
    full = max((room * 100 - ROUNDING) / size, 100)
    return sum(_lines(paragraph, full, language) for paragraph in text.split("\n"))


def _lines(text: str, full: float, language: str) -> int:
    if wide(text, language) <= full:
        return 1
    count, used, before = 1, 0.0, ""
    for word in WORD.findall(text):
        joint = AIR if before and MEETS.search(before + word.strip()[:1]) else 0
        own, seen = wide(word, language), wide(word.rstrip(), language)
        if used and used + joint + seen > full:
            count, used, joint = count + 1, 0.0, 0
        if own > full:
            count += int(-(-seen // full)) - 1
            own = int(seen % full or full)
        used += joint + own
        before = word.rstrip()[-1:]
    return count
