"""Paths as they can be copied into a command line."""

from __future__ import annotations

import sys
from pathlib import Path


def quoted(path: Path) -> str:
    """A path as one word of a command line on this kind of computer.

    >>> quoted(Path("out/aomori")), quoted(Path("my facts"))
    ('out/aomori', "'my facts'")
    """
    text = str(path)
    if sys.platform == "win32":
        return f'"{text}"' if " " in text or "　" in text else text
    from shlex import quote

    is_plain = not set(text) & set(" \t\n'\"\\$`!&|;<>()*?[]#~{}　")  # shlex quotes every Japanese name
    return text if is_plain and text else quote(text)
