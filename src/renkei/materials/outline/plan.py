"""Next year: what is proposed, new or changed, with its content."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from renkei.domain.project import PlanCategory, PlanRow
from renkei.domain.questions import left_in
from renkei.materials.outline.answers import gone_text
from renkei.materials.outline.material import Material, head, prose
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Cell, Column, Page, Phrases, Row, Table
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.programme import programme
from renkei.materials.outline.programme_cells import category_cell, name_cell
from renkei.materials.outline.rows import table_pages
from renkei.materials.outline.sheet import TEXT

_ORDER = (PlanCategory.NEW, PlanCategory.EXPANDED)
_FEW = 3  # kinds of proposals that a headline counts in full
_PAD, _HEAD, _GAP, _LINE = 17, 22, 12, 21


def plan(material: Material) -> tuple[Page, ...]:
    """The pages of the proposals, then those of the programme chart; none without a plan."""
    if material.yearbook.plan is None:
        return ()
    return (*_proposals(material), *programme(material))


def proposed(material: Material) -> list[PlanRow]:
    """All that does not just go on: new ones first, then the others as the chart stands, what leaves it last."""
    book, goes_on = material.yearbook, PlanCategory.CONTINUED
    rows = [row for row in book.plan.rows if row.content or row.becomes is not goes_on] if book.plan else []
    return sorted(rows, key=_rank)


def _rank(row: PlanRow) -> int:
    if row.becomes in _ORDER:
        return _ORDER.index(row.becomes)
    return len(_ORDER) + row.leaves


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
    counted = Counter(row.becomes for row in rows)
    kinds = [c for c in (*_ORDER, *(c for c in PlanCategory if c not in _ORDER)) if counted[c]]
    said = [_counted(material, category, counted[category], in_short=len(kinds) > _FEW) for category in kinds]
    year = words.fiscal_year(book.plan.year)
    return phrases(words("Proposals for {year}: {said}", year=year, said=words.join(said)))


def _counted(material: Material, category: PlanCategory, count: int, *, in_short: bool) -> str:
    """新規4事業; where many kinds stand in a row 新規4."""
    words, label = material.words, material.words.label(category)
    if in_short:
        return words("{n} {category}", n=count, category=label)
    return words.ngettext("{n} {category} project", "{n} {category} projects", count, category=label)


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
    labels = [material.words.label(row.becomes) for row in rows]
    return max(widest(labels, TEXT, material.language) + 28, 72)


def _content(material: Material, row: PlanRow) -> Cell:
    if row.content:
        return prose(material.ended(row.content))
    if row.leaves:
        return prose(gone_text(material, left_in(material.yearbook, row)))
    return Cell((material.words("content to be confirmed"),), style="quiet")


def _row(material: Material, row: PlanRow) -> Row:
    role = Cell((), role=material.role(row.role), reason=material.role_word(row.role))
    content = _content(material, row)
    category = category_cell(material, replace(row, category=row.becomes, merged_into=""))
    cells = (category, role, name_cell(material, row), content)
    return Row(cells, key=f"plan:{row.year}/{row.order}")
