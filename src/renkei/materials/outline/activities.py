"""What was done: days or times in words, names, places, quantities."""

from __future__ import annotations

from dataclasses import replace

from renkei.domain.measure import unscaled
from renkei.domain.project import Activity
from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.flow import Piece
from renkei.materials.outline.material import Material, head
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.rows import table_piece
from renkei.materials.outline.sheet import TEXT, TITLE_GAP

_TITLE, _HEAD, _PAD, _WHEN, _GUTTER = 35, 1, 10, 142, 14
_MANY = 6  # rows that may stand on two pages


def activities(material: Material, year: ProjectYear, room: int) -> list[Piece]:
    """The list of activities; none where nothing was reported. Times stand in one line, or in two where the list is lower
    then: what was done has more room beside them."""
    if not year.activities:
        return []
    made = [_piece(material, year, room, when_room) for when_room in _when_rooms(material, year)]
    return [min(made, key=lambda piece: piece.height)]


def _piece(material: Material, year: ProjectYear, room: int, when_room: int) -> Piece:
    words = material.words
    columns = (
        Column("when", when_room, label=words("When")),
        Column("what", label=words("What")),
    )
    table = Table(
        id=f"activities-{year.project.id}",
        kind="activities",
        caption=words("Activities of {project}", project=material.name(year.project)),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_row(material, activity) for activity in year.activities),
        title=words("Activities"),
    )
    piece = table_piece(material, table, room, top=_TITLE, pad=_PAD, head=_HEAD, above=TITLE_GAP)
    return replace(piece, is_whole=len(table.rows) < _MANY)


def _when_rooms(material: Material, year: ProjectYear) -> tuple[int, int]:
    """The longest time in one line, if it is not too long; the longest piece of a time."""
    times = [when(material, activity) for activity in year.activities]
    whole = widest(("".join(pieces) for pieces in times), TEXT, material.language)
    piece = widest((piece.strip() for pieces in times for piece in pieces), TEXT, material.language)
    return min(whole + _GUTTER, _WHEN), min(piece + _GUTTER, _WHEN)


def _row(material: Material, activity: Activity) -> Row:
    record = f"activity:{activity.project}/{activity.year}/{activity.order}"
    details = [text for text in (activity.place, _quantity(material, activity), activity.note) if text]
    counted = activity.quantity is not None
    what = Cell(
        phrases(activity.name),
        record=f"{record}/quantity" if counted else "",
        value=None if activity.quantity is None else unscaled(activity.quantity),
        unit=activity.unit,
        scope="row",
        small=tuple(details),
    )
    is_known = activity.date is not None or activity.when_text
    return Row((Cell(when(material, activity), style="" if is_known else "quiet"), what), key=record)


def _quantity(material: Material, activity: Activity) -> str:
    if activity.quantity is None:
        return ""
    text = material.words.quantity(activity.quantity, activity.unit)
    return f"{activity.quantity_name} {text}" if activity.quantity_name else text


def when(material: Material, activity: Activity) -> tuple[str, ...]:
    """A day, a span of days, or the time in words; where it is not known, that."""
    words = material.words
    if activity.date is None:
        return phrases(activity.when_text or words("time to be confirmed"))
    first = words.day(activity.date)
    if activity.until is None or activity.until == activity.date:
        return _pieces(first)
    last = words.day(activity.until)
    if words.is_japanese and activity.until.month == activity.date.month:
        last = last.removeprefix(f"{activity.until.month}月")
    return (first, ("～" if words.is_japanese else "–") + last)


def _pieces(day: str) -> tuple[str, ...]:
    """A day may part before its weekday: 10月13日／（日）."""
    date, bracket, weekday = day.partition("（")
    return (date, bracket + weekday) if weekday else (day,)
