"""What was done: days or times in words, names, places, quantities."""

from __future__ import annotations

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

_TITLE, _HEAD, _PAD, _WHEN = 35, 1, 10, 142


def activities(material: Material, year: ProjectYear, room: int) -> list[Piece]:
    """The list of activities; none where nothing was reported."""
    if not year.activities:
        return []
    words = material.words
    columns = (
        Column("when", _when_room(material, year), label=words("When")),
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
    return [
        table_piece(
            table, room, top=_TITLE, pad=_PAD, head=_HEAD, language=material.language, above=TITLE_GAP
        )
    ]


def _when_room(material: Material, year: ProjectYear) -> int:
    """The longest time in one line, if it is not too long."""
    texts = ["".join(when(material, activity)) for activity in year.activities]
    return min(widest(texts, TEXT, material.language) + 14, _WHEN)


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
    return Row((Cell(when(material, activity)), what), key=record)


def _quantity(material: Material, activity: Activity) -> str:
    if activity.quantity is None:
        return ""
    text = material.words.quantity(activity.quantity, activity.unit)
    return f"{activity.quantity_name} {text}" if activity.quantity_name else text


def when(material: Material, activity: Activity) -> tuple[str, ...]:
    """A day, a span of days, or the time in words; a dash if it is not known."""
    words = material.words
    if activity.date is None:
        return phrases(activity.when_text) if activity.when_text else (material.dash,)
    first = words.day(activity.date)
    if activity.until is None or activity.until == activity.date:
        return (first,)
    last = words.day(activity.until)
    if words.is_japanese and activity.until.month == activity.date.month:
        last = last.removeprefix(f"{activity.until.month}月")
    return (first, ("～" if words.is_japanese else "–") + last)
