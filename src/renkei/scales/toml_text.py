"""TOML text → plain tables, with exact decimals."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from typing import Any

from renkei.domain.errors import Fault, Place, ScaleRefused

_POSITION = re.compile(r"\(at line ([0-9]+), column ([0-9]+)\)")
_LONG_NUMBER = re.compile(r"[0-9_]{4000}")
_BROKEN = {
    "scale_toml_key_twice": re.compile("overwrite|twice|Duplicate|redefine|mutate"),
    "scale_toml_unclosed": re.compile("Unterminated|Unclosed|Illegal character"),
    "scale_toml_too_long": re.compile("Exceeds the limit|recursion", re.IGNORECASE),
}


def parse(text: str, *, file: str) -> dict[str, Any]:
    """TOML with exact decimals.

    Raises `ScaleRefused` with the line where it cannot be read.
    """
    try:
        return tomllib.loads(text, parse_float=_decimal)
    except (ValueError, RecursionError) as error:
        raise ScaleRefused([_broken(str(error), text, file)]) from error


def _decimal(text: str) -> Decimal:
    """A number beyond what a decimal holds becomes none, so that its key is named like that of any other."""
    try:
        return Decimal(text)
    except ArithmeticError:
        return Decimal("NaN")


def _broken(detail: str, text: str, file: str) -> Fault:
    found = _POSITION.search(detail)
    line = int(found[1]) if found else _line_of_long_number(text)
    values = {"character": int(found[2]) if found else 1}
    code = next((code for code, words in _BROKEN.items() if words.search(detail)), "scale_toml_broken")
    return Fault(code, Place(file, row=line), values)


def _line_of_long_number(text: str) -> int:
    """Where Python gives no position: at a number of thousands of digits, or at the end."""
    found = _LONG_NUMBER.search(text)
    return text.count("\n", 0, found.start() if found else len(text)) + 1
