"""Text as the XML of office files can hold it."""

from __future__ import annotations

import re

# Control characters but for tab and line ends, halves of characters, and what is no character.
UNHOLDABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
_UNHOLDABLE = re.compile(f"[{UNHOLDABLE}]")
_ENDS = re.compile("\r\n?|\u2028|\u2029|\u0085")


def clean(text: str) -> str:
    """A text without what no file can hold; every line end is one.

    >>> clean("一行目\\r\\n二行目\\x00"), clean("会議\\x0b室\\uffff")
    ('一行目\\n二行目', '会議室')
    """
    return _UNHOLDABLE.sub("", _ENDS.sub("\n", text))
