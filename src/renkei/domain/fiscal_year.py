"""Years as officers write them. A fiscal year (年度) runs from 1 April and is held as its western number."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

ERAS = (
    ("令和", "R", 2019),
    ("平成", "H", 1989),
    ("昭和", "S", 1926),
    ("大正", "T", 1912),
    ("明治", "M", 1868),
)
_MOSTLY_FROM = {"昭和": 1927}  # it began on 25 December 1926: most of that fiscal year was 大正15年度
_LAST = {"昭和": 64, "大正": 15, "明治": 45, "平成": 72}
"""The last year that is written of an era that is over. Plans of the 平成 years looked ahead to 平成72年度 (2060)."""
_KANJI = "〇一二三四五六七八九"
_KANJI_NUMBER = re.compile("(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?")
_YEAR = re.compile(
    r"^(?:FY\s*)?(?:(?P<era>令和|平成|昭和|大正|明治|[令平昭大明RHSTM])\s*\.?\s*(?P<n>元|\d{1,2}|[一二三四五六七八九十]{1,3})"
    r"|(?P<western>\d{4}))\s*(?P<unit>年度|年|FY)?$",
    re.I,
)


def fiscal_year_of(day: date) -> int:
    """The fiscal year in which a day falls.

    >>> fiscal_year_of(date(2025, 3, 31))
    2024
    """
    return day.year if day.month >= 4 else day.year - 1


def parse_fiscal_year(text: str) -> int | None:
    """The western number of a year in any spelling; None if it is not one. 年 without 度 is a calendar year: None.

    >>> [parse_fiscal_year(t) for t in ("R6", "令和6年度", "令和元年度", "平成32年度", "2024", "H28", "令和6年")]
    [2024, 2024, 2019, 2020, 2024, 2016, None]
    """
    found = _YEAR.match(unicodedata.normalize("NFKC", text).strip())
    if not found or found["unit"] == "年":
        return None
    if found["western"]:
        return int(found["western"])
    number = _number(found["n"])
    if number == 0:
        return None
    era = found["era"].upper()
    name, first = next((name, first) for name, letter, first in ERAS if era in (name, name[0], letter))
    return first + number - 1 if number <= _LAST.get(name, number) else None


def _number(text: str) -> int:
    """The year within an era, in digits or in kanji: 元, 6, 六, 三十一. 0 if it is none."""
    if text == "元":
        return 1
    if text.isdigit():
        return int(text)
    found = _KANJI_NUMBER.fullmatch(text)
    if not found:
        return 0
    tens, ten, ones = found.groups(default="")
    return (_KANJI.find(tens) if tens else 1) * 10 * bool(ten) + (_KANJI.find(ones) if ones else 0)


def era_year(year: int) -> tuple[str, int]:
    """Era and year in it, of a fiscal year, by the era in which most of that fiscal year lies.

    >>> era_year(2024), era_year(2019), era_year(2018)
    (('令和', 6), ('令和', 1), ('平成', 30))

    Raises `ValueError` before 1868.
    """
    for name, _, first in ERAS:
        if year >= _MOSTLY_FROM.get(name, first):
            return name, year - first + 1
    raise ValueError(f"no era for {year}")


def era_text(year: int, unit: str = "年度") -> str:
    """A fiscal year as printed.

    >>> era_text(2024), era_text(2019), era_text(2024, "")
    ('令和6年度', '令和元年度', '令和6')
    """
    era, number = era_year(year)
    return f"{era}{'元' if number == 1 else number}{unit}"
