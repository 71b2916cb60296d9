"""The many signs that mean one thing, each replaced by one sign, so that positions in the text stay as they are."""

from __future__ import annotations

NO_BREAK = "\u00a0"
LINES = "ー―—ｰ─━"  # typed for a minus, and also long vowels and rules
TRIANGLES = "△▲"

_MEANT = (
    (
        " ",
        "\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u200b\u205f\u3000\ufeff",
    ),  # typed spaces
    (NO_BREAK, "\u00a0\u2007\u2009\u202f\u2060"),  # spaces typeset between the thousands of one number
    ("\n", "\t\r\n"),
    ("-", f"−‐‑‒–﹣{TRIANGLES}"),
    (",", "，、"),
    ("~", "〜∼"),
    ("≥", "≧⩾"),
    ("≤", "≦⩽"),
    (".", "．"),
    ("¥", "￥"),
    ("[", "〔"),
    ("]", "〕"),
)
_SIGNS: dict[int, str] = {
    **{0xFF01 + at: chr(0x21 + at) for at in range(94)},  # ！ to ～
    **{ord(sign): meant for meant, signs in _MEANT for sign in signs},
}


def plain_signs(text: str) -> str:
    """The text with every sign in its usual form, sign by sign.

    >>> plain_signs("▲１，８００人～")
    '-1,800人~'
    """
    return text.translate(_SIGNS)
