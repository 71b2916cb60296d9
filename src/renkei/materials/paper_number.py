"""The number of a paper of the meeting (資料1), as each language says it."""

from __future__ import annotations

import re
from unicodedata import normalize

from renkei.wording import Words

_NUMBERED = re.compile(r"(参考)?資料\s*(?:No\.?\s*)?(\d+(?:[-－]\d+)?)")


def paper_number(words: Words, number: str) -> str:
    """資料1; in English Paper 1, where it is such a number."""
    found = _NUMBERED.fullmatch(number)
    if words.is_japanese or found is None:
        return number
    kind = words("Reference {n}") if found[1] else words("Paper {n}")
    return kind.format(n=normalize("NFKC", found[2]))
