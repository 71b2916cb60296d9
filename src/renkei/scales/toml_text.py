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

_SAID = re.compile(r'"(?:[^"\\]|\\.)*"' + r"|'[^']*'|#.*")  # a text within quotation marks, or a remark
_BARE = re.compile(r"=\s*([^\s\[\]{},#]*[^\x00-\x7f][^\s\[\]{},#]*)")
_MEANT = {
    **dict.fromkeys("“”„‟＂「」『』", '"'),
    **dict.fromkeys("、，", ","),
    "＝": "=",
    "［": "[",
    "］": "]",
    "＃": "#",
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
    if slip := _slip([*text.split("\n"), ""][line - 1]):
        return Fault(slip[0], Place(file, row=line), slip[1])
    values = {"character": int(found[2]) if found else 1}
    code = next((code for code, words in _BROKEN.items() if words.search(detail)), "scale_toml_broken")
    return Fault(code, Place(file, row=line), values)


def _slip(line: str) -> tuple[str, dict[str, object]] | None:
    """What is easily typed in Japanese where TOML wants a sign of its own: “ for ", 、 for a comma, a text without marks."""
    rest = _SAID.sub("", line)
    wide = next((sign for sign in rest if sign in _MEANT), "")
    if wide:
        return "scale_toml_wide", {"found": wide, "meant": _MEANT[wide]}
    if bare := _BARE.search(rest):
        return "scale_toml_unquoted", {"found": bare[1]}
    return ("scale_toml_wide_space", {}) if "\u3000" in rest else None


def _line_of_long_number(text: str) -> int:
    """Where Python gives no position: at a number of thousands of digits, or at the end."""
    found = _LONG_NUMBER.search(text)
    return text.count("\n", 0, found.start() if found else len(text)) + 1
