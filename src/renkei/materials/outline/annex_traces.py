"""Annex: how the grade of every item was computed, in note size."""

from __future__ import annotations

from renkei.domain.yearbook import Item
from renkei.materials.outline.indicators import trace_lines
from renkei.materials.outline.material import Material, head
from renkei.materials.outline.model import Cell, Column, Page, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.rows import table_pages
from renkei.materials.outline.sheet import NOTE_LINE
from renkei.materials.outline.values import record_of

_PAD, _HEAD, _GAP = 5, 22, 8


def annex_traces(material: Material) -> list[Page]:
    """The pages of the computations; none where no single item is known or nothing is graded."""
    if not material.yearbook.items or not material.scale.grades:
        return []
    words = material.words
    headline = phrases(words("How the grades were computed"))
    room = material.body_height(headline, ())
    sheets = table_pages(
        material, _table(material), room, room, top=_GAP, pad=_PAD, head=_HEAD, line=NOTE_LINE
    )
    return [
        Page(
            id="traces" + (f"-{at + 1}" if at else ""),
            kind="annex",
            part="annexes",
            headline=headline,
            blocks=blocks,
            is_continued=at > 0,
            place=f"{at + 1}／{len(sheets)}" if len(sheets) > 1 else "",
            name=words("How the grades were computed"),
        )
        for at, blocks in enumerate(sheets)
    ]


def _table(material: Material) -> Table:
    words = material.words
    columns = (
        Column("indicator", 390, label=words("Project and indicator")),
        Column("trace", label=words("Computation")),
    )
    items = sorted(material.yearbook.items, key=lambda item: material.role(item.role).place)
    return Table(
        id="all-traces",
        kind="traces",
        caption=words("How the grades were computed"),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_row(material, item) for item in items),
    )


def _row(material: Material, item: Item) -> Row:
    name = material.words(
        "{project}: {indicator}", project=material.project_name(item.project), indicator=item.indicator.name
    )
    cells = (
        Cell(scope="row", small=(name,)),
        Cell(record=record_of(item, material.year, "trace"), small=tuple(trace_lines(material, item))),
    )
    return Row(cells, key=f"indicator:{item.indicator.id}")
