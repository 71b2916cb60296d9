"""Yearbook in, outline out: the office's parts in the office's order, sectioned and numbered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from renkei.domain.meeting import ALL_PARTS, PARTS, usual_meeting
from renkei.domain.yearbook import Yearbook
from renkei.materials.outline.annex_indicators import annex_indicators
from renkei.materials.outline.annex_scale import annex_scale
from renkei.materials.outline.annex_sources import annex_sources
from renkei.materials.outline.annex_traces import annex_traces
from renkei.materials.outline.case import cases
from renkei.materials.outline.comments import comments
from renkei.materials.outline.comparison import comparison
from renkei.materials.outline.cover import contents, cover, document, numbered
from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Outline, Page
from renkei.materials.outline.open_findings import open_findings
from renkei.materials.outline.plan import plan
from renkei.materials.outline.questions import questions
from renkei.materials.outline.results import change_by_role, results
from renkei.materials.outline.review import review
from renkei.materials.outline.sections import sectioned
from renkei.materials.outline.sheet import A4, Sheet
from renkei.materials.outline.summary import summary
from renkei.wording import Words, words_of


def _findings(material: Material) -> tuple[Page, ...]:
    return tuple(open_findings(material))


def _annexes(material: Material) -> tuple[Page, ...]:
    made = (change_by_role, annex_indicators, annex_traces, annex_scale, annex_sources)
    return tuple(page for annex in made for page in annex(material))


BUILDERS: dict[str, Callable[[Material], tuple[Page, ...]]] = {
    "summary": summary,
    "results": results,
    "cases": cases,
    "comments": comments,
    "review": review,
    "plan": plan,
    "comparison": comparison,
    "questions": questions,
    "annexes": _annexes,
    "findings": _findings,
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
    results, cases, comments, review, plan, annexes; summary and comparison; and for the office alone findings and
    questions); without it the meeting's own choice, else the first eight. A part for which the facts hold nothing gives no page. `sheet` is the paper that the pages are made for (A4, WIDE, or ENDLESS, on which
    nothing flows to a further page). Raises `ValueError` for a part that does not exist.
    """
    chosen = tuple(parts) if parts is not None else yearbook.meeting.parts if yearbook.meeting else PARTS
    unknown = [part for part in chosen if part not in ALL_PARTS]
    if unknown:
        raise ValueError(f"no such part: {', '.join(unknown)}; there are {', '.join(ALL_PARTS)}")
    material = Material(
        yearbook, words or words_of(), yearbook.meeting or usual_meeting(yearbook.year), sheet
    )
    pages = numbered(_fronted(material, chosen, sectioned(material, _made(material, chosen))))
    return Outline(
        language=material.words.language,
        title=_title(material, pages),
        document=document(material),
        notice=material.meeting.notice,
        pages=pages,
        signs=material.signs,
        sheet=sheet,
    )


def _title(material: Material, pages: Sequence[Page]) -> str:
    """What a reader's window calls the papers: the region, and what the first page says beyond it."""
    if not pages:
        return material.region
    said = " ".join(line.strip() for line in pages[0].headline)
    return said if material.region in said else f"{material.region} {said}"


def _made(material: Material, chosen: Sequence[str]) -> list[tuple[str, tuple[Page, ...]]]:
    """The chosen parts that give pages, with these."""
    made = ((part, BUILDERS[part](material)) for part in chosen if part in BUILDERS)
    return [(part, pages) for part, pages in made if pages]


def _fronted(material: Material, chosen: Sequence[str], pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Cover and contents before everything, if chosen."""
    front = []
    if "cover" in chosen:
        front.append(cover(material))
    if "contents" in chosen and pages:
        front.append(contents(material, pages))
    return (*front, *pages)
