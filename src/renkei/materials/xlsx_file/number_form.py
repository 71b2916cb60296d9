"""A figure stays a number and is shown as the papers print it: the words round it become its number format."""

from __future__ import annotations

import re
from decimal import Decimal

MAX_LENGTH = 255  # of a number format
_DECIMALS = range(5)
_PLUS, _MINUS, _ZERO = "＋+", "－−-▲", "±"


def number_form(text: str, value: Decimal | int, *, is_change: bool = False) -> str:
    """The number format by which `value` is shown as `text`; empty where none does it. `is_change`: it keeps a sign
    whatever figure is written there later.

    >>> number_form("43,698千円", 43698), number_form("86.5％", Decimal("86.5"))
    ('#,##0"千円"', '#,##0.0"％"')
    >>> number_form("13 → 11", 11), number_form("－2", -2, is_change=True)
    ('"13 → "#,##0', '"＋"#,##0;"－"#,##0;"±"#,##0')
    """
    number = Decimal(value)
    found = _found(text, number)
    if found is None:
        return ""
    at, end, digits = found
    before, after = text[:at], text[end:]
    sign = before[-1:] if before[-1:] in (*_PLUS, *_MINUS, *_ZERO) else ""
    if (number < 0) != (sign != "" and sign in _MINUS) or (is_change and not sign):
        return ""
    made = _sections(before.removesuffix(sign), digits, after, sign if is_change else sign.strip(_PLUS), text)
    return made if len(made) <= MAX_LENGTH and '"' not in text else ""


def _found(text: str, number: Decimal) -> tuple[int, int, str] | None:
    """Where the figure stands in the text and how its digits are written; the last one where a value moves to another."""
    for decimals in _DECIMALS:
        if round(number, decimals) != number:
            continue
        for parted in (True, False):
            shown = f"{abs(number):,.{decimals}f}" if parted else f"{abs(number):.{decimals}f}"
            places = [m.start() for m in re.finditer(rf"(?<![\d.,]){re.escape(shown)}(?![\d]|[.,]\d)", text)]
            if places:
                at = places[-1] if "→" in text else places[0]
                whole = "#,##0" if parted else "0"
                return at, at + len(shown), whole + ("." + "0" * decimals if decimals else "")
    return None


def _sections(before: str, digits: str, after: str, sign: str, text: str) -> str:
    head, tail = _literal(before), _literal(after)
    if sign and (sign in _PLUS or sign in _ZERO or sign in _MINUS):
        wide = any(mark in text for mark in "＋－") or (not text.isascii() and "−" not in text)
        plus, minus = ("＋", "－") if wide else ("+", "−")
        return ";".join(f'{head}"{mark}"{digits}{tail}' for mark in (plus, minus, "±"))
    return f"{head}{digits}{tail}"


def _literal(text: str) -> str:
    return f'"{text}"' if text else ""
