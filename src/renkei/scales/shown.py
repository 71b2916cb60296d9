"""Values and keys of a file as a message names them: short, and without signs that cannot be printed."""

from __future__ import annotations

import re
import unicodedata

UNPRINTABLE = ("Cc", "Cs", "Zl", "Zp")  # controls, halves of characters, ends of lines and paragraphs
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_LONGEST = 60


def is_printable(text: str) -> bool:
    """Whether a text stands in one line and can be written to a file."""
    return all(unicodedata.category(sign) not in UNPRINTABLE for sign in text)


def shown(value: object) -> str:
    """A value as a message names it: short, texts in quotation marks, tables only by their sort.

    >>> shown("75"), shown(75), shown([1, 2])
    ('"75"', '75', '[…]')
    """
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{shown_key(value)}"'
    return shown_key(_digits(value) if isinstance(value, int) else str(value))


def shown_key(name: str) -> str:
    """A key as a message names it: as it stands, but short and printable."""
    visible = "".join(sign if unicodedata.category(sign) not in UNPRINTABLE else "\ufffd" for sign in name)
    return visible if len(visible) <= _LONGEST else f"{visible[:_LONGEST]}…"


def joined(path: str, key: str) -> str:
    """The path of a key in a table, quoted where TOML quotes it."""
    name = key if _BARE_KEY.fullmatch(key) else shown(key)
    return f"{path}.{name}" if path else name


def _digits(value: int) -> str:
    """A whole number as text, also one that is too long to be written out."""
    return str(value) if abs(value) < 10**_LONGEST else hex(value)
