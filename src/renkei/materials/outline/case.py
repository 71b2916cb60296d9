"""Case pages: what one project did in the year, what came of it, and for whom. What does not fit goes to a further page."""

from __future__ import annotations

from dataclasses import replace

from renkei.charts import Sign
from renkei.domain.tree import Node
from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.case_columns import case_columns
from renkei.materials.outline.case_head import case_head
from renkei.materials.outline.case_sources import case_notes
from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Identity, Page, Phrases


def cases(material: Material) -> tuple[Page, ...]:
    """The pages of the chosen projects in the office's order; without a choice, of every project with a summary."""
    book = material.yearbook
    if material.meeting.cases:
        chosen = [found for id in material.meeting.cases if (found := book.project(id)) is not None]
    else:
        chosen = [project for project in book.projects if project.has_case]
    nobody = not any(year.project.participants for year in chosen)
    return tuple(
        page
        for at, project in enumerate(chosen)
        for page in _case(material, project, says_who=not nobody, is_first=at == 0)
    )


def _case(material: Material, year: ProjectYear, *, says_who: bool, is_first: bool) -> list[Page]:
    """One project's pages: the first says who and what, the others go on. Where no case says who takes part, the first
    case says so once for all."""
    notes = case_notes(material, year)
    if is_first and not says_who:
        notes = (*notes, material.words("Which municipalities take part is not in the source."))
    foot = material.sheet.foot_height(notes, material.meeting.notice, material.language)
    head = case_head(material, year, _identity(material, year, says_who=says_who), foot)
    pages = [
        Page(
            id=_page_id(year, at),
            kind="case",
            part="cases",
            headline=head.headline,
            under=head.under,
            blocks=main,
            beside=beside,
            side=head.identity,
            notes=notes,
            is_continued=at > 0,
            level=2,
        )
        for at, (main, beside) in enumerate(case_columns(material, year, head))
    ]
    pages[0] = replace(pages[0], lead=head.lead)
    return pages


def _page_id(year: ProjectYear, at: int) -> str:
    return f"project-{year.project.id}" + (f"-{at + 1}" if at else "")


def _identity(material: Material, year: ProjectYear, *, says_who: bool) -> Identity:
    """Role and field, then who takes part: all municipalities known to, in official order."""
    words, project = material.words, year.project
    members = material.yearbook.municipalities
    taking_part = [m for m in members if m.code in project.participants]
    unknown = "" if taking_part or not says_who else words("not stated")
    return Identity(
        role=material.role(project.role),
        role_phrases=material.role_phrases(project.role),
        field=_field(material, year.path),
        label=words("Municipalities"),
        municipalities=tuple(material.municipality(m) for m in taking_part),
        unknown=unknown,
        facts=_facts(material, year),
    )


def _field(material: Material, path: tuple[Node, ...]) -> Phrases:
    return material.node_phrases(path[-1]) if len(path) > 1 else ()


def _facts(material: Material, year: ProjectYear) -> tuple[tuple[str, str, Sign | None], ...]:
    words = material.words
    facts: list[tuple[str, str, Sign | None]] = []
    if year.project.division:
        facts.append((words("Division"), year.project.division, None))
    if year.grade:
        step = material.scale.step(year.grade)
        label = material.grade_label(step) if step else ""
        facts.append((words("Grade of the project"), label or year.grade, material.sign(year.grade)))
    if year.is_new:
        facts.append((words("Began"), words.fiscal_year(material.year), None))
    return tuple(facts)
