"""The programme chart (体系図): every project of the planned year under its role and fields."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.domain.project import PlanCategory
from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Page
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.programme_chart import GAP, HEAD, Chart, line_of


def programme(material: Material) -> list[Page]:
    """The pages of the chart. It breaks where a field ends, if it can; role and field repeat on the next page."""
    plan = material.yearbook.plan
    if plan is None:
        return []
    words = material.words
    headline = phrases(words("Programme chart of {year}", year=words.fiscal_year(plan.year)) + material.draft)
    chart = [line_of(material, row) for row in plan.rows]
    notes = _notes(material)
    taken = GAP + HEAD
    made = Chart(
        material,
        chart,
        material.body_height(headline, ()) - taken,
        material.body_height(headline, notes) - taken,
    )
    sheets = made.sheets(chart)
    return [
        Page(
            id="programme" + (f"-{at + 1}" if at else ""),
            kind="programme",
            part="plan",
            headline=headline,
            aside=_sums(material) if not at else "",
            place=f"{at + 1}／{len(sheets)}" if at else "",
            blocks=(made.table(sheet, sheets[:at]),),
            notes=notes if at == len(sheets) - 1 else (),
            is_continued=at > 0,
            name=words("Programme chart"),
        )
        for at, sheet in enumerate(sheets)
    ]


def _sums(material: Material) -> str:
    """53事業　継続50、拡充1、新規2　／　ほかに統合1."""
    plan, words = material.yearbook.plan, material.words
    assert plan is not None
    parts = _counted(material, plan.by_category)
    said = words.ngettext("{n} project: {parts}", "{n} projects: {parts}", plan.numbered, parts=parts)
    if plan.leaving:
        said += words(" / also {parts}", parts=_counted(material, plan.leaving))
    return said


def _counted(material: Material, categories: Sequence[tuple[str, int]]) -> str:
    words, space = material.words, "" if material.words.is_japanese else " "
    return words.join(f"{words.label(PlanCategory(key))}{space}{n:,}" for key, n in categories)


def _notes(material: Material) -> tuple[str, ...]:
    plan, words = material.yearbook.plan, material.words
    assert plan is not None
    said = []
    if any(row.is_provisional for row in plan.rows):
        said.append(words("(provisional): a name before it is decided."))
    if any(not row.field for row in plan.rows):
        said.append(words("Fields are shown where they are certain."))
    return (("" if words.is_japanese else " ").join(said),) if said else ()
