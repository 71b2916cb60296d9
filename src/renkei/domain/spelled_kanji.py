"""Numbers written in kanji, and the powers of ten that stand between figures."""

from __future__ import annotations

import re

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_POWERS = {"十": 10, "百": 100, "千": 1_000}
_MYRIADS = {"万": 10_000, "億": 100_000_000, "兆": 1_000_000_000_000}
_PART = re.compile(r"([一二三四五六七八九]?)([十百千])|([一二三四五六七八九])")


def power(signs: str) -> int:
    """The power of ten that some signs name together; 1 for none.

    >>> power("百万"), power("千"), power("")
    (1000000, 1000, 1)
    """
    factor = 1
    for sign in signs:
        factor *= _POWERS.get(sign) or _MYRIADS[sign]
    return factor


def kanji_number(text: str) -> int:
    """A number in kanji.

    >>> kanji_number("三百五十"), kanji_number("一万二千"), kanji_number("百")
    (350, 12000, 100)
    """
    total, part = 0, 0
    for piece in re.split(r"([万億兆])", text):
        if piece in _MYRIADS:
            total, part = total + (part or 1) * _MYRIADS[piece], 0
        else:
            part = _below_myriad(piece)
    return total + part


def _below_myriad(text: str) -> int:
    total = 0
    for digit, ten, last in _PART.findall(text):
        total += _DIGITS[last] if last else (_DIGITS[digit] if digit else 1) * _POWERS[ten]
    return total
