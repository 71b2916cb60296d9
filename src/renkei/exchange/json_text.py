"""JSON as text in one canonical way: two spaces, keys in the order given, exact numbers written plainly.

The standard library writes decimals as binary floats or not at all; here 86.50 stays 86.50 and nothing is written as 1E+2.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal

WIDEST = 90  # characters of a list or object that stays on one line


def json_text(value: object) -> str:
    r"""A value of dicts, lists, texts, whole numbers, decimals, truths and None, ended by a line feed.

    >>> json_text({"share": Decimal("20.0"), "counts": [31, 14]})
    '{\n  "share": 20.0,\n  "counts": [31, 14]\n}\n'

    Raises `TypeError` for anything else: a float has no business here.
    """
    return _text(value, "\n") + "\n"


def _text(value: object, line: str) -> str:
    if isinstance(value, Mapping):
        pairs = [f"{_plain(str(key))}: {_text(inner, line + '  ')}" for key, inner in value.items()]
        return _laid_out(pairs, "{}", line, is_flat=not any(map(_holds_others, value.values())))
    if isinstance(value, list | tuple):
        texts = [_text(inner, line + "  ") for inner in value]
        return _laid_out(texts, "[]", line, is_flat=not any(map(_holds_others, value)))
    return _plain(value)


def _holds_others(value: object) -> bool:
    return isinstance(value, Mapping | list | tuple)


def _laid_out(texts: list[str], brackets: str, line: str, *, is_flat: bool) -> str:
    """What holds single values alone stays on one line where it is short."""
    joined = ", ".join(texts)
    if is_flat and len(joined) <= WIDEST:
        return f"{brackets[0]}{joined}{brackets[1]}"
    inner = f"{line}  "
    return f"{brackets[0]}{inner}{f',{inner}'.join(texts)}{line}{brackets[1]}"


def _plain(value: object) -> str:
    if isinstance(value, Decimal) and value.is_finite():
        return format(value, "f")
    if value is None or isinstance(value, bool | int | str):
        return json.dumps(value, ensure_ascii=False)
    raise TypeError(f"no JSON for {value!r}")
