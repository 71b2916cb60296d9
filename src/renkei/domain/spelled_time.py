"""Years and days as officers write them → values. 年 is not 年度; what is not sure is proposed, never taken."""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from renkei.domain.fiscal_year import fiscal_year_of, parse_fiscal_year
from renkei.domain.spelled_words import LONGEST

_ERA = r"(?:令和|平成|昭和|大正|明治|[RHSTM])"
_ERA_NUMBER = rf"{_ERA}\s*\.?\s*(?:元|\d{{1,2}})"
_PAIR = re.compile(
    rf"^(?P<a>{_ERA_NUMBER}|\d{{4}})(?:年度?)?\s*\((?P<b>{_ERA_NUMBER}|\d{{4}})(?:年度?)?\)\s*(?:年度)?$",
    re.I,
)
_CALENDAR = re.compile(rf"^(?P<year>{_ERA_NUMBER}|\d{{4}})\s*年$", re.I)
_DATED = re.compile(
    rf"^(?P<year>{_ERA_NUMBER}|\d{{4}})\s*(?:年|[./-])\s*(?P<month>\d{{1,2}})\s*(?:月|[./-](?=\d))?\s*(?:(?P<day>\d{{1,2}})\s*日?)?$",
    re.I,
)
_WESTERN_SHORT = re.compile(r"^FY\s*'?(?P<n>\d{4}|\d{2})$", re.I)
_EARLIEST, _LATEST = 1868, 2999
_NO_ERA = re.compile(r"^\d{1,2}\s*(?:年度?)?$")
_END = re.compile(r"(?:の?末|中|内|まで)+(?:に.*)?$")


@dataclass(frozen=True, slots=True)
class SpelledYear:
    """A fiscal year as written. With `certain` false the year is a proposal; with a `fault` there is none."""

    text: str
    year: int | None = None
    certain: bool = True
    fault: str = ""


@dataclass(frozen=True, slots=True)
class SpelledDay:
    """A point in time as written: the last day it can mean, and how exactly it was said (day · month · year · fiscal_year)."""

    text: str
    day: date | None = None
    precision: str = ""


def read_year(text: str) -> SpelledYear:
    """A fiscal year in any spelling. A calendar year (令和6年) and a month (R6.3) are proposals: the year is not certain.

    >>> [read_year(t).year for t in ("R6", "令和6（2024）年度", "2024年度", "FY24", "6年度")]
    [2024, 2024, 2024, 2024, None]
    >>> read_year("令和6年").year, read_year("令和6年").certain
    (2024, False)

    Faults: year_missing · year_without_era · year_names_disagree · year_not_understood.
    """
    plain = _plain(text[:LONGEST])
    if not plain:
        return SpelledYear(text, None, False, "year_missing")
    year = parse_fiscal_year(plain) or _short(plain)
    if year is not None:
        known = _known_year(year) is not None
        return SpelledYear(text, year) if known else SpelledYear(text, None, False, "year_not_understood")
    if pair := _PAIR.match(plain):
        return _agreed(text, parse_fiscal_year(pair["a"]), parse_fiscal_year(pair["b"]))
    return _proposed_year(text, plain)


def read_day(text: str) -> SpelledDay:
    """A day, month, year or fiscal year as the last day it can mean; no day if it is none of these.

    >>> [str(read_day(t).day) for t in ("R6.3", "令和元年", "令和6年度末", "2025/3/31", "増加")]
    ['2024-03-31', '2019-12-31', '2025-03-31', '2025-03-31', 'None']
    """
    plain = _END.sub("", _plain(text[:LONGEST])).strip()
    if found := _DATED.match(plain):
        return _dated(text, found)
    if found := _CALENDAR.match(plain):
        year = _known_year(found["year"])
        return SpelledDay(text, date(year, 12, 31), "year") if year else SpelledDay(text)
    if re.match(rf"^(?:{_ERA}|\d{{4}}\s*年度|FY)", plain, re.I):
        year = _known_year(read_year(plain).year)
        return SpelledDay(text, date(year + 1, 3, 31), "fiscal_year") if year else SpelledDay(text)
    return SpelledDay(text)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _short(plain: str) -> int | None:
    """FY2024, FY24, and 2024.0 as a spreadsheet hands it over."""
    if re.fullmatch(r"\d{4}\.0+", plain):
        return int(plain[:4])
    found = _WESTERN_SHORT.match(plain)
    if not found:
        return None
    return int(found["n"]) if len(found["n"]) == 4 else 2000 + int(found["n"])


def _known_year(year: int | str | None) -> int | None:
    """A year that a plan can speak of; None for 0000 and 9999."""
    number = parse_fiscal_year(year) if isinstance(year, str) else year
    return number if number is not None and _EARLIEST <= number <= _LATEST else None


def _agreed(text: str, a: int | None, b: int | None) -> SpelledYear:
    if a is None or a != b:
        return SpelledYear(text, None, False, "year_names_disagree")
    return SpelledYear(text, a)


def _proposed_year(text: str, plain: str) -> SpelledYear:
    if _NO_ERA.match(plain):
        return SpelledYear(text, None, False, "year_without_era")
    if found := _CALENDAR.match(plain):
        return SpelledYear(text, parse_fiscal_year(found["year"]), False)
    if (found := _DATED.match(plain)) and (day := _dated(text, found).day):
        return SpelledYear(text, fiscal_year_of(day), False)
    return SpelledYear(text, None, False, "year_not_understood")


def _dated(text: str, found: re.Match[str]) -> SpelledDay:
    year, month = _known_year(found["year"]), int(found["month"])
    if year is None or not 1 <= month <= 12:
        return SpelledDay(text)
    last = calendar.monthrange(year, month)[1]
    if found["day"] is None:
        return SpelledDay(text, date(year, month, last), "month")
    day = int(found["day"])
    return SpelledDay(text, date(year, month, day), "day") if 1 <= day <= last else SpelledDay(text)
