"""Case pages: what one project did in the year, what came of it, and for whom. What does not fit goes to a further page."""

from __future__ import annotations

from dataclasses import replace

from renkei.domain.measure import unscaled
from renkei.domain.tree import Node
from renkei.domain.yearbook import ProjectYear
from renkei.materials.outline.activities import activities
from renkei.materials.outline.breakdowns import bars_piece, breakdowns
from renkei.materials.outline.case_sources import case_notes
from renkei.materials.outline.flow import Piece, side_by_side
from renkei.materials.outline.indicators import indicators
from renkei.materials.outline.material import Material
from renkei.materials.outline.measure import lines, text_lines
from renkei.materials.outline.model import Identity, KeyFigure, KeyFigures, Page, Phrases
from renkei.materials.outline.phrases import phrases
from renkei.materials.outline.pictures import pictures
from renkei.materials.outline.sheet import HEIGHT, LINE, MAIN, TEXT, TITLE, TITLE_GAP, TITLE_LINE, foot_height

LEFT, RIGHT = 372, 227  # the two columns of a case
_SUMMARY_LINE, _FIGURES, _GAP = 22, 37, 21
_FIGURES_A_ROW = 3


def cases(material: Material) -> tuple[Page, ...]:
    """The pages of the chosen projects in the office's order; without a choice, of every project with a summary."""
    book = material.yearbook
    if material.meeting.cases:
        chosen = [found for id in material.meeting.cases if (found := book.project(id)) is not None]
    else:
        chosen = [project for project in book.projects if project.has_case]
    return tuple(page for project in chosen for page in _case(material, project))


def _case(material: Material, year: ProjectYear) -> list[Page]:
    """One project's pages: the first says who and what, the others go on."""
    headline = phrases(material.name(year.project))
    notes = case_notes(material, year)
    later = HEIGHT - TITLE_LINE * lines(headline, MAIN, TITLE) - _GAP
    later -= foot_height(notes, material.meeting.notice)
    first = later - _SUMMARY_LINE * _summary_lines(year)
    left, right = _columns(material, year, first)
    identity = _identity(material, year)
    pages = [
        Page(
            id=_page_id(year, at),
            kind="case",
            part="cases",
            headline=headline,
            blocks=main,
            beside=beside,
            side=identity,
            notes=notes,
            is_continued=at > 0,
            level=2,
        )
        for at, (main, beside) in enumerate(side_by_side(left, right, first, later))
    ]
    pages[0] = replace(pages[0], lead=year.project.summary)
    return pages


def _columns(material: Material, year: ProjectYear, room: int) -> tuple[list[Piece], list[Piece]]:
    """What was reached and done at the left; at the right photographs, else breakdowns as far as they fit."""
    left = [
        *_figures(material, year),
        *indicators(material, year, LEFT),
        *activities(material, year, LEFT),
    ]
    drawn = breakdowns(material, year)
    photos = pictures(material, year)
    if photos or not left:
        return [*left, *(bars_piece(one, LEFT) for one in drawn)], photos
    right: list[Piece] = []
    for piece in (bars_piece(one, RIGHT) for one in drawn):
        if right and sum(one.height for one in right) + piece.height > room:
            break
        right.append(piece)
    return [*left, *(bars_piece(one, LEFT) for one in drawn[len(right) :])], right


def _page_id(year: ProjectYear, at: int) -> str:
    return f"project-{year.project.id}" + (f"-{at + 1}" if at else "")


def _summary_lines(year: ProjectYear) -> int:
    summary = year.project.summary
    return max(text_lines(summary, MAIN, TEXT), lines(phrases(summary), MAIN, TEXT)) if summary else 0


def _identity(material: Material, year: ProjectYear) -> Identity:
    """Role and field, then who takes part: all municipalities known to, in official order."""
    words, project = material.words, year.project
    members = material.yearbook.municipalities
    taking_part = [m for m in members if m.code in project.participants]
    unknown = "" if taking_part else words("not stated")
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


def _facts(material: Material, year: ProjectYear) -> tuple[tuple[str, str], ...]:
    words = material.words
    facts = []
    if year.project.division:
        facts.append((words("Division"), year.project.division))
    if year.grade:
        step = material.scale.step(year.grade)
        label = material.grade_label(step) if step else ""
        facts.append((words("Grade of the project"), f"{year.grade} {label}".strip()))
    if year.is_new:
        facts.append((words("Began"), words.fiscal_year(material.year)))
    return tuple(facts)


def _figures(material: Material, year: ProjectYear) -> list[Piece]:
    """Further numbers, big; three in a row."""
    made = [
        KeyFigure(
            label=phrases(figure.name),
            text=material.dash if figure.value is None else material.words.number(figure.value),
            unit=figure.unit if figure.value is not None else "",
            record=f"figure:{figure.project}/{figure.year}/{figure.order}",
            value=None if figure.value is None else unscaled(figure.value),
            reason=""
            if figure.value is not None
            else material.words.reason(figure.missing or "not_reported"),
        )
        for figure in year.figures
    ]
    rows = [tuple(made[at : at + _FIGURES_A_ROW]) for at in range(0, len(made), _FIGURES_A_ROW)]
    return [
        Piece(
            KeyFigures(row), _FIGURES + LINE * _label_lines(row) + (0 if at == len(rows) - 1 else TITLE_GAP)
        )
        for at, row in enumerate(rows)
    ]


def _label_lines(row: tuple[KeyFigure, ...]) -> int:
    room = LEFT // _FIGURES_A_ROW - 12
    return max(lines(figure.label, room, TEXT) for figure in row)
