"""One year called by two names that are not the same: 令和6年度（2023年度）; a day with another weekday than it had."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from renkei.domain.fiscal_year import era_text, fiscal_year_of, parse_fiscal_year
from renkei.domain.reckoning.odd import Odd
from renkei.domain.reckoning.told import plain

_ERA = r"(?:令和|平成|昭和|(?<![A-Za-z])[RHS]\.?)\s*(?:元|\d{1,2})(?!\d)"
_PAIR = re.compile(
    rf"(?P<era>{_ERA})(?P<unit>年度|年)?\s*[(/=]\s*(?:西暦)?\s*(?P<west>(?:19|20)\d\d)(?!\d)\s*(?P<west_unit>年度|年)?(?!\s*年?\s*\d{{1,2}}月)(?!\s*[~-])"
)
_TURNED = re.compile(
    rf"(?<!\d)(?P<west>(?:19|20)\d\d)\s*(?P<west_unit>年度|年)?\s*[(/=]\s*(?P<era>{_ERA})\s*(?P<unit>年度|年)?(?!\s*年?\s*\d{{1,2}}月)(?!\s*[~-])"
)
_DAY = re.compile(
    rf"(?P<year>{_ERA}|(?<!\d)(?:19|20)\d\d)\s*[年./]\s*(?P<month>\d{{1,2}})\s*[月./]\s*(?P<day>\d{{1,2}})\s*日?\s*\((?P<weekday>[月火水木金土日])(?:曜日?)?[)・]"
)
SEVERAL = -1  # a span of years, of which it is not said which
_WEEKDAYS = "月火水木金土日"


def year_names(text: str) -> Iterator[Odd]:
    """Years with two names that disagree. 令和6年 and 2024年 are calendar years, 令和6年度 and 2024年度 fiscal ones.

    >>> [one.values["written"] for one in year_names("令和6年度（2023年度）と令和5年度（2023年度）")]
    ['令和6年度（2023年度）']
    """
    usual = plain(text)
    for pattern in (_PAIR, _TURNED):
        for found in pattern.finditer(usual):
            era, west = parse_fiscal_year(found["era"]), int(found["west"])
            if era is not None and era != west and not _is_same_spring(found, era, west):
                end = found.end() + (usual[found.end() : found.end() + 1] == ")")
                written = text[found.start() : end]
                values = {"written": written, "western": f"{west}", "right_era": era_text(west, "")}
                yield Odd("year_names_disagree_in_text", "error", values)


def _is_same_spring(found: re.Match[str], era: int, west: int) -> bool:
    """A fiscal year beside the calendar year in which it ends is no mistake for sure: 令和6年度（2025年）."""
    return (found["unit"] == "年度") != (found["west_unit"] == "年度") and west == era + 1


def weekdays(text: str) -> Iterator[Odd]:
    """Days with a year whose weekday is another one.

    >>> [one.values["weekday"] for one in weekdays("令和7年11月14日（木）、令和7年11月14日（金）")]
    ['金']
    """
    usual = plain(text)
    for found in _DAY.finditer(usual):
        day = _day(found)
        if day is not None and _WEEKDAYS[day.weekday()] != found["weekday"]:
            values = {"written": text[found.start() : found.end()], "weekday": _WEEKDAYS[day.weekday()]}
            yield Odd("weekday_differs", "error", values)


def _day(found: re.Match[str]) -> date | None:
    year = parse_fiscal_year(found["year"])
    try:
        return date(year, int(found["month"]), int(found["day"])) if year else None
    except ValueError:
        return None


def year_of(text: str) -> int | None:
    """The one fiscal year that a text speaks of; None for none and for several.

    >>> year_of("令和6年度の実績"), year_of("R5"), year_of("令和5・6年度"), year_of("計")
    (2024, 2023, None, None)
    """
    years = years_in(text)
    return next(iter(years)) if len(years) == 1 and years != {SEVERAL} else None


_YEAR = re.compile(
    rf"(?P<era>{_ERA})(?:\s*年度?)?(?P<more>\s*[~・,、〜]\s*(?:令和|R)?\s*(?:元|\d{{1,2}})(?!\d))?(?P<date>[./年]\s*\d{{1,2}}月?)?"
    r"|(?<!\d)(?P<west>(?:19|20)\d\d)(?!\d)\s*(?:年度|年|(?![\d,.]*\s*[^\s年度()]))"
)


@lru_cache(maxsize=4_096)  # a text of many claims is asked for each of them
def years_in(text: str) -> frozenset[int]:
    """The fiscal years that a text names. Of a span it is not said which; a day belongs to its fiscal year.

    >>> sorted(years_in("令和5年度から令和6年度")), sorted(years_in("令和2～6年度"))
    ([2023, 2024], [-1])
    """
    found = set[int]()
    for one in _YEAR.finditer(plain(text)):
        if one["more"]:
            return frozenset((SEVERAL,))
        year = parse_fiscal_year(one["era"]) if one["era"] else int(one["west"])
        if year is None:
            continue
        month = re.search(r"\d{1,2}", one["date"] or "")
        if month and 1 <= int(month[0]) <= 12:
            year = fiscal_year_of(date(year, int(month[0]), 1))
        found.add(year)
    return frozenset(found)
