"""Whether two names or headings are the same but for how they were typed. Folded text is compared, never stored."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from fractions import Fraction

_SMALL_KE = str.maketrans(dict.fromkeys("ヶケガ", "が"))  # 霞ヶ関 霞ケ関 霞ガ関 霞が関
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−ｰ", "-"))
_WAVES = str.maketrans(dict.fromkeys("〜～∼", "~"))
_TYPING = str.maketrans(dict.fromkeys("\u200b\u200c\u200d\ufeff・"))  # invisible, or left out at will


def fold(text: str) -> str:
    """Text as search and comparison see it: one width, one case, ヶ/ケ/ガ as が, no spaces, one kind of dash and wave.

    >>> fold("外ケ浜町　ＲＰＡ") == fold("外が浜町 rpa")
    True
    """
    same_width = unicodedata.normalize("NFKC", text.translate(_DASHES).translate(_WAVES)).casefold()
    return "".join(same_width.translate(_SMALL_KE).translate(_TYPING).split())


def near(a: str, b: str) -> Fraction:
    """How alike two names are, 0 to 1, after folding: twice the matching characters over all characters, exactly.

    >>> near("RPA活用推進事業", "RPA活用推進事務")
    Fraction(8, 9)
    """
    left, right = fold(a), fold(b)
    if left == right:
        return Fraction(1)
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return Fraction(2 * sum(block.size for block in blocks), len(left) + len(right))
