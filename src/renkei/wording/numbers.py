"""Figures as printed: thousands parted by commas, full-width signs of change in Japanese, units as their language has them."""

from __future__ import annotations

from decimal import Decimal

from renkei.domain.measure import unscaled
from renkei.wording.units import unit as unit_word

_MINUS = {"ja": "－", "en": "−"}
_PLUS = {"ja": "＋", "en": "+"}
_PERCENT = {"ja": "％", "en": "%"}


def plain(language: str, value: int | Decimal, decimals: int = 0) -> str:
    """A number with its thousands parted, padded to `decimals`."""
    exponent = Decimal(value).as_tuple().exponent
    shown = max(decimals, -exponent if isinstance(exponent, int) else 0)
    sign = _MINUS[language] if value < 0 else ""
    return f"{sign}{Decimal(value).copy_abs():,.{shown}f}"


def number(language: str, value: int, decimals: int) -> str:
    """A number held in whole ten-thousandths. No digit is dropped: what was reported is what is printed."""
    return plain(language, unscaled(value), decimals)


def quantity(language: str, value: int, unit: str, decimals: int) -> str:
    """A number and its unit; percent signs follow the language, a unit unknown in English stays as written."""
    figure = number(language, value, decimals)
    if unit in ("%", "％"):
        return figure + _PERCENT[language]
    if language == "ja" or not unit:
        return figure + unit
    return f"{figure} {unit_word(language, unit, one=figure == '1')}"


def percent(language: str, value: Decimal) -> str:
    """A percentage, given in percent."""
    return plain(language, value) + _PERCENT[language]


def signed(language: str, value: int | Decimal) -> str:
    """A change with its sign; no change is ±0, with the decimals that were given."""
    if value == 0:
        return "±" + plain(language, Decimal(value).copy_abs())
    return (_PLUS[language] if value > 0 else "") + plain(language, value)


def points(language: str, value: Decimal, is_signed: bool) -> str:
    """A difference of shares."""
    figure = signed(language, value) if is_signed else plain(language, value)
    if language == "ja":
        return f"{figure}ポイント"
    return f"{figure} point" if value in (1, -1) else f"{figure} points"
