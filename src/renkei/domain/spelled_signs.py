"""The many signs that mean one thing, each replaced by one sign, so that positions in the text stay as they are."""

from __future__ import annotations

_WIDE = {0xFF01 + i: 0x21 + i for i in range(94)}  # ！ to ～
_TYPED_SPACES = "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u200b\u205f\u3000\ufeff"
NO_BREAK = "\u00a0"
_NO_BREAK_SPACES = "\u00a0\u2007\u2009\u202f\u2060"  # typeset between the thousands of one number
_SIGNS = str.maketrans(
    {
        **_WIDE,
        **dict.fromkeys(_TYPED_SPACES, " "),
        **dict.fromkeys(_NO_BREAK_SPACES, NO_BREAK),
        **dict.fromkeys("\t\r\n", "\n"),
        **dict.fromkeys("−‐‑‒–﹣△▲", "-"),
        **dict.fromkeys("，、", ","),
        **dict.fromkeys("〜∼", "~"),
        **dict.fromkeys("≧⩾", "≥"),
        **dict.fromkeys("≦⩽", "≤"),
        "．": ".",
        "￥": "¥",
        "〔": "[",
        "〕": "]",
    }
)
LINES = "ー―—ｰ─━"  # typed for a minus, and also long vowels and rules
TRIANGLES = "△▲"


def plain_signs(text: str) -> str:
    """The text with every sign in its usual form, sign by sign.

    >>> plain_signs("▲１，８００人～")
    '-1,800人~'
    """
    return text.translate(_SIGNS)
