"""A planned project's name and category, as the chart and the proposals print them."""

from __future__ import annotations

from collections.abc import Iterable

from renkei.domain.project import PlanCategory, PlanRow
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import widest
from renkei.materials.outline.model import Cell
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.sheet import TEXT

_CATEGORY, _MAX_CATEGORY = 80, 130


def name_cell(material: Material, row: PlanRow) -> Cell:
    """The project's name as it stands in the plan, （仮称） before it; bold where something changes."""
    name = material.project_name(row.project) if not row.name or not material.words.is_japanese else row.name
    provisional = material.words("(provisional) ") if row.is_provisional else ""
    changes = row.category is not PlanCategory.CONTINUED and not row.merged_into
    style = "quiet" if row.merged_into else "strong" if changes else ""
    pieces = phrases(name)
    if provisional and not name.startswith(provisional):
        pieces = (provisional + pieces[0], *pieces[1:])
    page = f"project-{row.project}" if row.project in material.shown else ""
    return Cell(pieces, record=f"plan:{row.year}/{row.order}/name", scope="row", style=style, page=page)


def category_cell(material: Material, row: PlanRow) -> Cell:
    """継続 in grey, 拡充 outlined, 新規 filled; 「No. 2へ統合」 in words."""
    words = material.words
    record = f"plan:{row.year}/{row.order}/category"
    if row.merged_into:
        return Cell(phrases(_merged(material, row)), record=record)
    label = words.label(row.category)
    styles = {PlanCategory.CONTINUED: "quiet", PlanCategory.NEW: "mark"}
    return Cell((label,), record=record, style=styles.get(row.category, "tag"))


def _merged(material: Material, row: PlanRow) -> str:
    plan, words = material.yearbook.plan, material.words
    into = next((r for r in plan.rows if r.project == row.merged_into), None) if plan else None
    if into is not None and into.number is not None:
        return words("into No. {n}", n=into.number)
    return words("into {project}", project=material.project_name(row.merged_into))


def category_room(cells: Iterable[Cell], language: str) -> int:
    """What the longest category needs, within bounds; a merged project says where it went."""
    wanted = [
        widest([cell.text], TEXT, language) + (16 if cell.style in ("tag", "mark") else 2) for cell in cells
    ]
    return min(max([_CATEGORY, *wanted]), _MAX_CATEGORY)
