"""Yearbook in, outline out: the office's parts in the office's order, sectioned and numbered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from renkei.domain.meeting import ALL_PARTS, PARTS, Meeting
from renkei.domain.yearbook import Yearbook
from renkei.materials.outline.annex_indicators import annex_indicators
from renkei.materials.outline.annex_scale import annex_scale
from renkei.materials.outline.annex_sources import annex_sources
from renkei.materials.outline.annex_traces import annex_traces
from renkei.materials.outline.case import cases
from renkei.materials.outline.comments import comments
from renkei.materials.outline.cover import contents, cover, divider, document, numbered
from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Outline, Page
from renkei.materials.outline.open_findings import open_findings
from renkei.materials.outline.plan import plan
from renkei.materials.outline.results import change_by_role, results
from renkei.materials.outline.review import review
from renkei.materials.outline.sheet import A4, Sheet
from renkei.wording import Words, words_of


def _findings(material: Material) -> tuple[Page, ...]:
    return tuple(open_findings(material))


def _annexes(material: Material) -> tuple[Page, ...]:
    made = (change_by_role, annex_indicators, annex_traces, annex_scale, annex_sources)
    return tuple(page for annex in made for page in annex(material))


BUILDERS: dict[str, Callable[[Material], tuple[Page, ...]]] = {
    "results": results,
    "cases": cases,
    "comments": comments,
    "review": review,
    "plan": plan,
    "annexes": _annexes,
    "findings": _findings,
}
_SECTIONS = {
    **dict.fromkeys(("results", "cases", "comments"), "year"),
    "review": "period",
    "plan": "next",
    "findings": "annexes",
}


def outline(
    yearbook: Yearbook,
    words: Words | None = None,
    *,
    parts: Iterable[str] | None = None,
    sheet: Sheet = A4,
) -> Outline:
    """The papers of a year's meeting as pages, without a format.

    `words` are those of the paper (Japanese without). `parts` chooses and orders what the papers hold (cover, contents,
    results, cases, comments, review, plan, annexes, and the sheet of open findings for the office alone, findings); without it the meeting's own choice, else everything but findings. A part for which
    the facts hold nothing gives no page. `sheet` is the paper that the pages are made for (A4, WIDE, or ENDLESS, on which
    nothing flows to a further page). Raises `ValueError` for a part that does not exist.
    """
    chosen = tuple(parts) if parts is not None else yearbook.meeting.parts if yearbook.meeting else PARTS
    unknown = [part for part in chosen if part not in ALL_PARTS]
    if unknown:
        raise ValueError(f"no such part: {', '.join(unknown)}; there are {', '.join(ALL_PARTS)}")
    material = Material(yearbook, words or words_of(), yearbook.meeting or _meeting(yearbook), sheet)
    pages = numbered(_fronted(material, chosen, _sectioned(material, chosen)))
    return Outline(
        language=material.words.language,
        title=material.region + " " + "".join(pages[0].headline) if pages else material.region,
        document=document(material),
        notice=material.meeting.notice,
        pages=pages,
        signs=material.signs,
        sheet=sheet,
    )


def _meeting(yearbook: Yearbook) -> Meeting:
    """Where no meeting is known, the one that would report the year."""
    return Meeting(year=yearbook.year + 1, reports=yearbook.year)


def _sectioned(material: Material, chosen: Sequence[str]) -> tuple[Page, ...]:
    """The parts' pages, each section behind its divider. One section alone has none, nor has a section of one page."""
    made = [(part, BUILDERS[part](material)) for part in chosen if part in BUILDERS]
    filled = [(part, pages) for part, pages in made if pages]
    sections = [
        (key, [page for _, pages in group for page in pages])
        for key, group in groupby(filled, key=_section_of)
    ]
    if len(sections) < 2:
        return tuple(page for _, pages in sections for page in pages)
    found: list[Page] = []
    for number, (key, pages) in enumerate(sections, start=1):
        found += _section(material, str(number), section_title(material, key), pages)
    return tuple(found)


def _section_of(made: tuple[str, tuple[Page, ...]]) -> str:
    return _SECTIONS.get(made[0], made[0])


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


def section_title(material: Material, key: str) -> str:
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
    return words("Annexes")


def _fronted(material: Material, chosen: Sequence[str], pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Cover and contents before everything, if chosen."""
    front = []
    if "cover" in chosen:
        front.append(cover(material))
    if "contents" in chosen and pages:
        front.append(contents(material, pages))
    return (*front, *pages)
