"""Numbers and targets as the papers print them."""

from __future__ import annotations

from scripts.mihon.telling import Told

from renkei.domain.measure import SCALE
from renkei.domain.target import Target, TargetKind

_MARKS = {TargetKind.MORE_THAN: "超", TargetKind.AT_MOST: "以下", TargetKind.LESS_THAN: "未満"}


def number_text(value: int, decimals: int) -> str:
    """A number in whole ten-thousandths with its decimals and commas; ▲ below zero.

    >>> number_text(1234_5000, 1), number_text(-3_0000, 0)
    ('1,234.5', '▲3')
    """
    digits = f"{abs(value) // (SCALE // 10**decimals):0{decimals + 1}d}"
    whole, part = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
    return f"{'▲' if value < 0 else ''}{int(whole):,}{'.' if part else ''}{part}"


def target_text(target: Target, told: Told) -> str:
    """A target as printed: as the content says, else the number with its unit and what it means."""
    decimals, unit = told.get("decimals", 0), told.get("unit", "")
    if target.value is None:
        return {TargetKind.KEEP: "現状維持以上"}.get(target.kind, "")
    if target.kind is TargetKind.RELATIVE:
        return str(told["printed"]).format(f"{abs(target.value) // 100}％")
    number = number_text(target.value, decimals)
    if target.kind is TargetKind.RANGE:
        if target.upper == target.value:
            return f"{number}{unit}を維持"
        return f"{number}～{number_text(target.upper or 0, decimals)}{unit}"
    if "printed" in told:
        return str(told["printed"]).format(number)
    return f"{number}{unit}{_MARKS.get(target.kind, '')}"
