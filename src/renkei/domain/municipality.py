"""Municipalities, their official codes and order, and bodies that act in a region without being one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_WEIGHTS = (6, 5, 4, 3, 2)


def check_digit(code: str) -> str:
    """The sixth digit of a 全国地方公共団体コード, from its first five.

    >>> check_digit("02201")
    '2'

    Raises `ValueError` for anything but five digits.
    """
    if not re.fullmatch(r"[0-9]{5}", code):
        raise ValueError(f"five digits wanted: {code!r}")
    return str(11 - sum(weight * int(code[at]) for at, weight in enumerate(_WEIGHTS)) % 11)[-1]


def complete_code(code: str) -> str | None:
    """The six-digit code from five or six digits; None if it is no such code.

    >>> complete_code("02201"), complete_code("022012"), complete_code("022013"), complete_code("22012")
    ('022012', '022012', None, None)

    Five digits are completed only if they do not look like a six-digit code that lost its zero.
    """
    if not re.fullmatch(r"[0-9]{5,6}", code):
        return None
    if not 1 <= int(code[:2]) <= 47:  # prefectures, from 北海道 to 沖縄県
        return None
    if len(code) == 6:
        return code if check_digit(code[:5]) == code[5] else None
    if lost_zero(code):
        return None
    return code + check_digit(code)


def lost_zero(code: str) -> bool:
    """Whether five digits are a six-digit code of the first nine prefectures without its leading zero, as Excel leaves it."""
    if not re.fullmatch(r"[1-9][0-9]{4}", code):
        return False
    restored = "0" + code
    return check_digit(restored[:5]) == restored[5]


@dataclass(frozen=True, slots=True)
class Municipality:
    """A member of the region. Members are held in official order (建制順), the hub first."""

    code: str
    name: str
    is_hub: bool = False
    reading: str = ""
    english: str = ""
    joined: date | None = None
    left: date | None = None  # the first day on which it is no member any more

    def belongs_in(self, year: int) -> bool:
        """Whether it is a member in some part of a fiscal year.

        >>> Municipality("023019", "平内町", left=date(2024, 4, 1)).belongs_in(2024)
        False
        """
        first, last = date(year, 4, 1), date(year + 1, 3, 31)
        return (self.joined is None or self.joined <= last) and (self.left is None or self.left > first)


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that is no municipality: it acts, supplies figures, owns photos (関係機関)."""

    id: str
    name: str
    english: str = ""
