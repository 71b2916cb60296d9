"""Annex: every indicator of the year in one table."""

from __future__ import annotations

from collections.abc import Iterable

from renkei.domain.measure import unscaled
from renkei.domain.tally import NONE
from renkei.domain.yearbook import Item
from renkei.materials.outline.material import Material, head
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Cell, Column, Page, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.rows import table_pages
from renkei.materials.outline.sheet import TEXT
from renkei.materials.outline.values import actual_cell, decimals_of, rate_cell, record_of, target_cell

_PAD, _HEAD, _GAP = 8, 22, 8
_SAID, _LEAST, _GUTTER, _MARK = 150, 70, 20, 22


def annex_indicators(material: Material) -> list[Page]:
    """The pages of the table; none where no single item is known."""
    if not material.yearbook.items:
        return []
    words = material.words
    headline = phrases(words("All indicators of {year}", year=words.fiscal_year(material.year)))
    notes = _notes(material)
    room = material.body_height(headline, notes)
    sheets = table_pages(material, _table(material), room, room, top=_GAP, pad=_PAD, head=_HEAD)
    return [
        Page(
            id="indicators" + (f"-{at + 1}" if at else ""),
            kind="annex",
            part="annexes",
            headline=headline,
            blocks=blocks,
            notes=notes,
            is_continued=at > 0,
            place=f"{at + 1}／{len(sheets)}" if len(sheets) > 1 else "",
            name=words("All indicators"),
        )
        for at, blocks in enumerate(sheets)
    ]


def _notes(material: Material) -> tuple[str, ...]:
    """How many of all items are known one by one, where it is not all of them."""
    words, tally = material.words, material.yearbook.tally
    known = len(material.yearbook.items)
    if known >= tally.total.items:
        return ()
    return (
        words(
            "{n} of {all} items are known one by one; the others were published as counts.",
            n=f"{known:,}",
            all=f"{tally.total.items:,}",
        ),
    )


def _table(material: Material) -> Table:
    words, items = material.words, material.yearbook.items
    previous = _room((_previous(material, item) for item in items), 140, material.language, beside=_MARK)
    columns = (
        Column("role", 34, label=words("Role")),
        Column("project", label=words("Project and indicator")),
        Column(
            "actual",
            _room((actual_cell(material, item) for item in items), 118, material.language),
            "right",
            words("Actual"),
        ),
        Column(
            "target",
            _room((target_cell(material, item) for item in items), 118, material.language),
            "right",
            words("Target"),
        ),
        Column("rate", 70, "right", words("Rate")),
        Column("grade", 50, "right", words("Grade")),
        *((Column("previous", previous, "right", words("Year before")),) if _has_previous(material) else ()),
    )
    ranked = sorted(items, key=lambda item: material.role(item.role).place)
    return Table(
        id="all-indicators",
        kind="list",
        caption=words("All indicators of {year}", year=words.fiscal_year(material.year)),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_row(material, item) for item in ranked),
    )


def _room(cells: Iterable[Cell], most: int, language: str, beside: int = 0) -> int:
    """What the longest figure of a column needs, within bounds; targets in words need a column to be read in."""
    shown = list(cells)
    if any(cell.style == "said" for cell in shown):
        return _SAID
    return min(max(widest([cell.text for cell in shown], TEXT, language) + _GUTTER + beside, _LEAST), most)


def _row(material: Material, item: Item) -> Row:
    grade = material.grade_cell(item, record_of(item, material.year, "grade"))
    reason = (grade.reason,) if grade.kind == "missing" and grade.reason else ()
    name = Cell(
        phrases(material.project_name(item.project)),
        scope="row",
        small=(item.indicator.name, *reason),
        page=f"project-{item.project}",
    )
    cells = (
        Cell((), role=material.role(item.role), reason=material.role_word(item.role)),
        name,
        actual_cell(material, item),
        target_cell(material, item),
        rate_cell(material, item),
        grade,
        *((_previous(material, item),) if _has_previous(material) else ()),
    )
    return Row(cells, key=f"indicator:{item.indicator.id}")


def _has_previous(material: Material) -> bool:
    return any(item.previous_value is not None for item in material.yearbook.items)


def _previous(material: Material, item: Item) -> Cell:
    """The value and grade of the year before."""
    record = record_of(item, material.year - 1, "actual")
    if item.previous_value is None:
        return material.missing_cell("not_reported", record)
    words, indicator = material.words, item.indicator
    text = words.quantity(
        item.previous_value, indicator.unit, decimals_of([item.previous_value], indicator.decimals)
    )
    sign = material.sign(item.previous_symbol)
    kind = "zero" if item.previous_value == 0 else "number"
    value = unscaled(item.previous_value)
    return Cell((text,), kind, record, value, indicator.unit, sign=None if sign.symbol == NONE else sign)
