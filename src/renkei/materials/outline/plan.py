"""Next year: what is proposed, new or changed, with its content."""

from __future__ import annotations

from collections import Counter

from renkei.domain.project import PlanCategory, PlanRow
from renkei.materials.outline.material import Material, head, prose
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Cell, Column, Page, Phrases, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.programme import programme
from renkei.materials.outline.programme_cells import category_cell, name_cell
from renkei.materials.outline.rows import table_pages
from renkei.materials.outline.sheet import TEXT

_ORDER = (PlanCategory.NEW, PlanCategory.EXPANDED)
_PAD, _HEAD, _GAP, _LINE = 17, 22, 12, 21


def plan(material: Material) -> tuple[Page, ...]:
    """The pages of the proposals, then those of the programme chart; none without a plan."""
    if material.yearbook.plan is None:
        return ()
    return (*_proposals(material), *programme(material))


def proposed(material: Material) -> list[PlanRow]:
    """The rows whose content is told: new ones first, then the others as the chart stands."""
    book = material.yearbook
    rows = [row for row in book.plan.rows if row.content or row.category in _ORDER] if book.plan else []
    rank = {category: at for at, category in enumerate(_ORDER)}
    return sorted(rows, key=lambda row: rank.get(row.category, len(rank)))


def _proposals(material: Material) -> list[Page]:
    rows = proposed(material)
    if not rows:
        return []
    headline = _headline(material, rows)
    notes = _notes(material, rows)
    table = _table(material, rows)
    room = material.body_height(headline, notes)
    later = material.later_height(headline, notes)
    sheets = table_pages(material, table, room, later, top=_GAP, pad=_PAD, head=_HEAD, line=_LINE)
    return [
        Page(
            id="proposals" + (f"-{at + 1}" if at else ""),
            kind="plan",
            part="plan",
            headline=headline,
            blocks=blocks,
            notes=notes,
            is_continued=at > 0,
            name=material.words("New and changed projects"),
        )
        for at, blocks in enumerate(sheets)
    ]


def _headline(material: Material, rows: list[PlanRow]) -> Phrases:
    """令和8年度は新規2事業、拡充1事業を提案."""
    words, book = material.words, material.yearbook
    assert book.plan is not None
    counted = Counter(row.category for row in rows)
    said = [
        words.ngettext(
            "{n} project {category}",
            "{n} projects {category}",
            counted[category],
            category=words.label(category),
        )
        for category in (*_ORDER, *(c for c in PlanCategory if c not in _ORDER))
        if counted[category]
    ]
    year = words.fiscal_year(book.plan.year)
    return phrases(words("Proposals for {year}: {said}", year=year, said=words.join(said)))


def _notes(material: Material, rows: list[PlanRow]) -> tuple[str, ...]:
    if any(row.is_provisional for row in rows):
        return (material.words("(provisional): a name before it is decided."),)
    return ()


def _table(material: Material, rows: list[PlanRow]) -> Table:
    words = material.words
    columns = (
        Column("category", _category_room(material, rows), label=words("Category")),
        Column("role", 60, label=words("Role")),
        Column("project", 214, label=words("Project")),
        Column("content", label=words("Content")),
    )
    return Table(
        id="proposals-table",
        kind="proposals",
        caption=words("New and changed projects"),
        columns=columns,
        heads=(Row(tuple(head(column.label) for column in columns), kind="head"),),
        rows=tuple(_row(material, row) for row in rows),
    )


def _category_room(material: Material, rows: list[PlanRow]) -> int:
    labels = [category_cell(material, row).text for row in rows]
    return max(widest(labels, TEXT, material.language) + 28, 72)


def _content(material: Material, row: PlanRow) -> Cell:
    if row.content:
        return prose(row.content)
    return Cell((material.words("content to be confirmed"),), style="quiet")


def _row(material: Material, row: PlanRow) -> Row:
    role = Cell((), role=material.role(row.role), reason=material.role_word(row.role))
    content = _content(material, row)
    cells = (category_cell(material, row), role, name_cell(material, row), content)
    return Row(cells, key=f"plan:{row.year}/{row.order}")
