"""Parts in sections: each behind its divider, and the numbers of the papers that they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from renkei.materials.outline.cover import divider
from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Page
from renkei.materials.paper_number import paper_number
from renkei.wording import N_

Made = Sequence[tuple[str, tuple[Page, ...]]]
_SECTIONS = {
    **dict.fromkeys(("results", "cases", "comments"), "year"),
    "review": "period",
    "plan": "next",
}
# These stand by themselves, without a number: what is for the office alone changes no number of what is handed out.
_ALONE = frozenset({"summary", "questions", "findings"})
_TITLES = {
    "annexes": N_("Annexes"),
    "comparison": N_("Comparison of project lists"),
}


def sectioned(material: Material, made: Made) -> tuple[Page, ...]:
    """The parts' pages, each section behind its divider. One section alone has none, nor has a section of one page."""
    sections = _sections(made)
    numbered = [key for key, _ in sections if key not in _ALONE]
    found: list[Page] = []
    number = 0
    for key, pages in sections:
        if key in _ALONE or len(numbered) < 2:
            found += pages
        else:
            number += 1
            found += _section(material, str(number), _title(material, key), pages)
    return tuple(_with_papers(material, found))


def _sections(made: Made) -> list[tuple[str, list[Page]]]:
    """Neighbouring parts of one section together; the comparison of project lists goes with the plan before it."""
    found: list[tuple[str, list[Page]]] = []
    for part, pages in made:
        before = found[-1][0] if found else ""
        key = _SECTIONS.get(part, part)
        if key == before or (part == "comparison" and before == "next"):
            found[-1][1].extend(pages)
        else:
            found.append((key, list(pages)))
    return found


def _section(material: Material, numeral: str, title: str, pages: list[Page]) -> list[Page]:
    space = "　" if material.words.is_japanese else " "
    running = f"{numeral}{space}{title}"
    if len(pages) == 1:
        return [replace(pages[0], section=_running(material, running, pages[0]), name=running, level=0)]
    front = divider(material, numeral, title, pages)
    return [
        front,
        *(replace(page, section=_running(material, running, page)) for page in pages),
    ]


def _running(material: Material, running: str, page: Page) -> str:
    if page.part != "cases":
        return running
    joint = "　／　" if material.words.is_japanese else " / "
    return running + joint + material.words("Selected projects")


def _with_papers(material: Material, pages: Iterable[Page]) -> Iterable[Page]:
    """Every page with the number of its paper in the running head; the first of each says it in the contents too."""
    space = "　" if material.words.is_japanese else " "
    before = ""
    for page in pages:
        paper = paper_number(material.words, material.meeting.paper_of(page.part))
        running = space.join(text for text in (paper, page.section) if text)
        yield replace(page, section=running, paper=paper if paper != before else "")
        before = paper


def _title(material: Material, key: str) -> str:
    """What a section is called."""
    book, words = material.yearbook, material.words
    if key == "year":
        return words("What was done in {year}", year=words.fiscal_year(material.year))
    if key == "period":
        first, last = book.period[0].year, book.period[-1].year
        if book.vision is not None:
            first, last = book.vision.first_year, book.vision.last_year
        name = book.vision.name if book.vision and words.is_japanese else words("the vision period")
        return words("Evaluation of {vision} ({period})", vision=name, period=words.period(first, last))
    if key == "next" and book.plan is not None:
        return (
            words("New and expanded projects of {year}", year=words.fiscal_year(book.plan.year))
            + material.draft
        )
    return words(_TITLES.get(key, _TITLES["annexes"]))
