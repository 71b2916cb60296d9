"""A cell of a sheet → the raw value that its column's kind reads; what it may mean, or why it cannot be read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from renkei.domain.fiscal_year import fiscal_year_of
from renkei.domain.spelled_number import is_like_thousands
from renkei.domain.spelled_time import read_day, read_year
from renkei.exchange.kinds import (
    Choice,
    Clock,
    Code,
    Count,
    Day,
    Flag,
    Id,
    Kind,
    Number,
    Several,
    Text,
    Unreadable,
    Year,
)
from renkei.exchange.table import Column
from renkei.exchange.workbook.cell_row import shown
from renkei.exchange.workbook.listed import pieces_of
from renkei.exchange.workbook.tongue import NONE, SEP
from renkei.intake import Cell
from renkei.wording.words import words_of

_NONE = {words_of(language).gettext(NONE) for language in ("ja", "en")}
_MIDNIGHT = datetime.time()
_TIME = re.compile(r"(?P<hour>\d+):(?P<minute>\d\d)(?::(?P<second>\d\d(?:\.\d+)?))?")


@dataclass(frozen=True, slots=True)
class Taken:
    """What a cell gives. With a `code` `raw` is only proposed, and `kept` is what stands there. A `fault` gives nothing; beside
    a `code` it is what a declined proposal leaves."""

    raw: object = None
    code: str = ""
    kept: object = None
    is_sure: bool = False
    fault: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


def taken(cell: Cell, column: Column, entries: frozenset[str] = frozenset()) -> Taken:
    """What a cell gives to a column. `entries` are those that the workbook's own lists offer."""
    if cell.kind == "error":
        return Taken(fault="cell_error", values={"found": str(cell.value)})
    if cell.kind == "unvalued":
        return Taken(fault="cell_unvalued")
    if cell.kind == "number" and isinstance(cell.value, int | Decimal):
        return taken_number(cell.value, column.kind)
    if cell.kind == "date" and isinstance(cell.value, datetime.date):
        return _date(cell.value, column.kind)
    if cell.kind == "time":
        return _time(str(cell.value), column.kind)
    if cell.kind == "boolean":
        return Taken(str(cell.value).lower())
    return taken_text(str(cell.value or ""), column.kind, entries)


def taken_number(value: int | Decimal, kind: Kind, words: str = "") -> Taken:
    """What a number gives; `words` is how its cell shows it, where that says more: 第1回."""
    if isinstance(kind, Number):
        return Taken(value)
    if isinstance(kind, Year) and words:
        return taken_text(words, kind)
    if isinstance(kind, Count | Year | Id | Code | Flag | Choice | Several):
        return Taken(shown(value))
    text = words or shown(value)
    return Taken(text, "cell_number_for_text", kept=text, values={"found": text})


def _time(text: str, kind: Kind) -> Taken:
    """A time of day (9:30:00). Seconds are dropped only where there are none; a length of time is no time of day."""
    if not isinstance(kind, Clock | Text):
        return Taken(text)
    found = _TIME.fullmatch(text)
    if found is None or int(found["hour"]) > 23:
        return Taken(fault="cell_time", values={"found": text})
    plain = f"{int(found['hour']):02}:{found['minute']}"
    if isinstance(kind, Clock) and not found["second"].strip("0."):
        return Taken(plain)
    code = "cell_seconds" if isinstance(kind, Clock) else "cell_time_for_text"
    values = {"found": text, "proposal": plain}
    return Taken(plain, code, kept=text, fault="cell_time", values=values)


def _date(value: datetime.date, kind: Kind) -> Taken:
    at = value if isinstance(value, datetime.datetime) else datetime.datetime.combine(value, _MIDNIGHT)
    day, found = at.date(), at.date().isoformat()
    if at.time() != _MIDNIGHT:
        return _date_and_time(at, kind)
    if isinstance(kind, Day):
        seen = f"{day.year}/{day.month}/{day.day}"
        return Taken(found, "cell_date_for_day", kept=seen, is_sure=True, values={"found": seen})
    if isinstance(kind, Year):
        year = fiscal_year_of(day)
        return Taken(year, "cell_date_for_year", kept=found, values={"found": found, "proposed_year": year})
    return Taken(fault="cell_date", values={"found": found})


def _date_and_time(at: datetime.datetime, kind: Kind) -> Taken:
    found = f"{at:%Y-%m-%d %H:%M:%S}".removesuffix(":00")
    if not isinstance(kind, Clock):
        return Taken(fault="cell_date", values={"found": found})
    plain = f"{at:%H:%M}"
    values = {"found": found, "proposal": plain}
    return Taken(plain, "cell_day_with_time", kept=found, fault="cell_time", values=values)


def taken_text(text: str, kind: Kind, entries: frozenset[str] = frozenset()) -> Taken:
    """What a text gives."""
    if isinstance(kind, Several):
        return Taken([]) if text.strip() in _NONE else Taken(pieces_of(text))
    if isinstance(kind, Id) and SEP in text:
        id = text.partition(SEP)[0].strip()
        values = {"found": text, "proposal": id}
        return Taken(id) if text in entries else Taken(id, "cell_id_with_name", kept=text, values=values)
    if isinstance(kind, Number | Count) and text.strip():
        return _number_in_text(text, kind)
    if isinstance(kind, Year | Day) and text.strip() and not _reads(kind, text):
        return _spelled_time(text, kind)
    return Taken(text)


def _number_in_text(text: str, kind: Kind) -> Taken:
    """A number that was typed as a text, or in another width: sure, as far as it is a number alone."""
    try:
        value = kind.read(text)
    except Unreadable:
        return Taken(text)
    plain = kind.text(value)
    values = {"found": text, "proposal": plain}
    if isinstance(kind, Number) and is_like_thousands(text.strip()):
        return Taken(plain, "number_point_unclear", kept=text, values=values)
    return Taken(plain, "cell_text_for_number", kept=text, is_sure=True, values=values)


def _spelled_time(text: str, kind: Kind) -> Taken:
    """A year or day that may be meant."""
    if isinstance(kind, Year):
        year = read_year(text).year
        values: dict[str, object] = {"found": text, "proposed_year": year}
        return Taken(year, "cell_year_near", kept=text, values=values) if year is not None else Taken(text)
    spelled = read_day(text)
    day = spelled.day.isoformat() if spelled.day else ""
    values = {"found": text, "proposal": day}
    return Taken(day, "cell_day_near", kept=text, values=values) if day else Taken(text)


def _reads(kind: Kind, text: str) -> bool:
    try:
        kind.read(text)
    except Unreadable:
        return False
    return True
