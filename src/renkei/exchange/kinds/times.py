"""Fiscal years and days."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from renkei.domain.fiscal_year import parse_fiscal_year
from renkei.exchange.kinds.kind import NO_NAMES, Kind, Names, Unreadable, narrow


@dataclass(frozen=True)
class Year(Kind):
    """A fiscal year, kept as its western number; read in every spelling that domain knows."""

    @property
    def empty(self) -> object:
        return None

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        year = None if isinstance(raw, bool) else parse_fiscal_year(str(raw))
        if year is None or not 1900 <= year <= 2200:
            raise Unreadable("not_a_year", found=str(raw))
        return year

    def schema(self) -> dict[str, object]:
        return {"type": ["integer", "null"], "minimum": 1900, "maximum": 2200}


_DAY = re.compile(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?")
_ERA_DAY = re.compile(r"(令和|平成|昭和|[RHS])\.?([0-9]{1,2}|元)[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?")


@dataclass(frozen=True)
class Day(Kind):
    """A civil date, written 2024-08-10."""

    @property
    def empty(self) -> object:
        return None

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        if isinstance(raw, datetime.date) and not isinstance(raw, datetime.datetime):
            return raw
        return day_of(str(raw))

    def text(self, value: object) -> str:
        assert isinstance(value, datetime.date)
        return value.isoformat()

    def json(self, value: object) -> object:
        return self.text(value)

    def schema(self) -> dict[str, object]:
        return {"type": ["string", "null"], "format": "date"}


_CLOCK = re.compile(r"(午前|午後)?([0-9]{1,2})(?::([0-9]{2})|時(?:([0-9]{1,2})分|(半))?)")


@dataclass(frozen=True)
class Clock(Kind):
    """A time of the day, written 14:30; 午後2時30分 is read too."""

    @property
    def empty(self) -> object:
        return None

    def read(self, raw: object, names: Names = NO_NAMES) -> object:
        if isinstance(raw, datetime.time):
            return raw.replace(second=0, microsecond=0)
        return clock_of(str(raw))

    def text(self, value: object) -> str:
        assert isinstance(value, datetime.time)
        return f"{value:%H:%M}"

    def data(self, value: object) -> object:
        return self.text(value)

    def schema(self) -> dict[str, object]:
        return {"type": ["string", "null"], "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}


def clock_of(text: str) -> datetime.time:
    """A time in any spelling that is read.

    >>> [f"{clock_of(text):%H:%M}" for text in ("14:30", "9時", "午後2時30分", "午前12時")]
    ['14:30', '09:00', '14:30', '00:00']

    Raises `Unreadable`.
    """
    found = _CLOCK.fullmatch(narrow(text).replace("：", ":").replace(" ", ""))
    try:
        return _clock(found) if found else datetime.time(24)
    except ValueError:
        raise Unreadable("not_a_time", found=text) from None


def _clock(found: re.Match[str]) -> datetime.time:
    hour, minute = int(found[2]), 30 if found[5] else int(found[3] or found[4] or 0)
    if found[1]:
        if hour > 12:
            raise ValueError(hour)
        hour = hour % 12 + (12 if found[1] == "午後" else 0)
    return datetime.time(hour, minute)


def day_of(text: str) -> datetime.date:
    """A day in any spelling that is read.

    >>> [day_of(text).isoformat() for text in ("2024/3/31", "R6.3.31", "令和6年3月31日")]
    ['2024-03-31', '2024-03-31', '2024-03-31']

    Raises `Unreadable`.
    """
    try:
        return datetime.date(*_year_month_day(narrow(text)))
    except ValueError:
        raise Unreadable("not_a_date", found=text) from None


def _year_month_day(text: str) -> tuple[int, int, int]:
    western = _DAY.fullmatch(text)
    if western:
        return int(western[1]), int(western[2]), int(western[3])
    era = _ERA_DAY.fullmatch(text)
    year = parse_fiscal_year(era[1] + era[2]) if era else None
    if era is None or year is None:
        raise ValueError(text)
    return year, int(era[3]), int(era[4])
