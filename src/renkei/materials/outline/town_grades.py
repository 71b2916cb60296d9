"""What each municipality came to by itself, as marks, where the region shows it."""

from __future__ import annotations

from renkei.domain.tally import NONE
from renkei.domain.yearbook import Item, ProjectYear
from renkei.materials.outline.flow import Piece
from renkei.materials.outline.material import Material, head
from renkei.materials.outline.model import Cell, Column, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.rows import table_piece
from renkei.materials.outline.sheet import LINE, TITLE_GAP
from renkei.materials.outline.values import record_of

_TITLE, _HEAD, _PAD = 35, 19, 6


def town_grades(material: Material, year: ProjectYear, room: int) -> list[Piece]:
    """A small table an item, the municipalities in official order; none where the meeting does not show them."""
    if not material.meeting.has_town_results:
        return []
    return [_piece(material, year, item, room) for item in year.items if item.by_evaluator]


def _piece(material: Material, year: ProjectYear, item: Item, room: int) -> Piece:
    words = material.words
    columns = (Column("town", label=words("Municipality")), Column("grade", 44, "right", words("Grade")))
    subtitle = item.indicator.name if len(year.items) > 1 else ""
    table = Table(
        id=f"towns-{item.indicator.id}",
        kind="towns",
        caption=words(
            "{project}: {indicator}", project=words("Grades by municipality"), indicator=item.indicator.name
        ),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_row(material, item, code, symbol) for code, symbol in item.by_evaluator),
        title=words("Grades by municipality"),
        subtitle=subtitle,
    )
    top = _TITLE + (LINE if subtitle else 0)
    return table_piece(material, table, room, top=top, pad=_PAD, head=_HEAD, above=TITLE_GAP)


def _row(material: Material, item: Item, code: str, symbol: str) -> Row:
    record = f"{record_of(item, material.year, 'grade')}/{code}"
    sign = material.sign(symbol)
    grade = (
        material.missing_cell("not_reported", record)
        if sign.symbol == NONE
        else Cell((symbol,), "grade", record, sign=sign)
    )
    return Row((Cell(phrases(material.bodies.get(code, code)), scope="row"), grade), key=record)
