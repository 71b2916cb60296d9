"""Days and fiscal years as printed. No locale of the machine is asked."""

from __future__ import annotations

from datetime import date, time

from renkei.domain.fiscal_year import era_text, era_year

_WEEKDAYS = {"ja": "月火水木金土日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_FIRST_OF_AN_ERA = 1868
_ERAS = ((date(2019, 5, 1), "令和"), (date(1989, 1, 8), "平成"), (date(1926, 12, 25), "昭和"))


def fiscal_year(language: str, year: int) -> str:
    """A fiscal year in full; one that has no era, which only damaged files say, by its number.

    >>> fiscal_year("ja", 2024), fiscal_year("en", 2024), fiscal_year("ja", 0)
    ('令和6年度', 'FY2024', '0年度')
    """
    if language != "ja":
        return f"FY{year}"
    return era_text(year) if year >= _FIRST_OF_AN_ERA else f"{year}年度"


def period(language: str, first: int, last: int) -> str:
    """From the first to the last fiscal year; the era is said once where it is the same."""
    if first == last:
        return fiscal_year(language, first)
    if language == "en":
        return f"FY{first}–{last}"
    (era, _), (last_era, number) = era_year(first), era_year(last)
    return (
        f"{era_text(first, '')}～{number}年度" if era == last_era else f"{era_text(first)}～{era_text(last)}"
    )


def day(language: str, on: date) -> str:
    """A day with its weekday, without the year."""
    weekday = _WEEKDAYS[language][on.weekday()]
    if language == "ja":
        return f"{on.month}月{on.day}日（{weekday}）"
    return f"{on.day} {_MONTHS[on.month - 1]} ({weekday})"


def weekday(language: str, on: date) -> str:
    """The weekday, short."""
    return _WEEKDAYS[language][on.weekday()]


def clock(language: str, at: time) -> str:
    """A time of the day.

    >>> clock("ja", time(14, 30)), clock("ja", time(9, 0)), clock("en", time(14, 30)), clock("en", time(0, 5))
    ('午後2時30分', '午前9時', '2:30 pm', '12:05 am')
    """
    half = "午後" if at.hour >= 12 else "午前"
    if language == "ja":
        return f"{half}{at.hour % 12}時" + (f"{at.minute}分" if at.minute else "")
    return f"{at.hour % 12 or 12}:{at.minute:02d} {'pm' if at.hour >= 12 else 'am'}"


def full(language: str, on: date) -> str:
    """A day with its year; in Japanese by the era of that very day.

    >>> full("ja", date(2019, 4, 30)), full("ja", date(2019, 5, 1))
    ('平成31年4月30日', '令和元年5月1日')
    """
    if language == "en":
        return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"
    start, era = next(((s, e) for s, e in _ERAS if on >= s), (date(1, 1, 1), ""))
    number = on.year - start.year + 1
    return f"{era}{'元' if era and number == 1 else number}年{on.month}月{on.day}日"
