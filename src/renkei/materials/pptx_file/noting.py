"""What a deck keeps of its slides beside the figures: which page each shows, check sums, and what the deck is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from renkei.domain.meeting import usual_meeting
from renkei.domain.register import Register
from renkei.domain.yearbook import Yearbook
from renkei.materials.outline.material import Material
from renkei.materials.outline.model import Outline, Page
from renkei.materials.outline.page_sources import PageSources
from renkei.materials.pptx_file.canvas import Canvas
from renkei.materials.pptx_file.digests import digest_of
from renkei.materials.pptx_file.figures import VERSION
from renkei.materials.pptx_file.office_template.fit import Fit
from renkei.materials.pptx_file.press import Press
from renkei.wording import Words

FIRST_ID = 256  # of a slide in the file; smaller ones are not allowed


def digests_of(papers: Outline, pages: Iterable[Page]) -> dict[str, str]:
    """Page → the check sum of what its slides say."""
    base = digest_of((papers.document, papers.notice, papers.signs))
    return {page.id: digest_of((base, replace(page, number=0))) for page in pages}


def note_slides(
    press: Press,
    slides: Iterable[tuple[Page, Canvas]],
    *,
    notes: Mapping[int, str],
    said: Mapping[int, str],
    digests: Mapping[str, str] | None = None,
) -> None:
    """Note what every slide holds; `notes` and `said` are the check sums of their notes and of all that they say, by the slides' numbers,
    `digests` those of the pages, where they are known."""
    slides = list(slides)
    if digests is None:
        digests = digests_of(press.papers, {page.id: page for page, _ in slides}.values())
    for number, (page, canvas) in enumerate(slides, start=1):
        id = FIRST_ID + number
        sums = {"notes": notes.get(number, ""), "said": said.get(number, "")}
        press.figures.page(page.id, id, digest=digests[page.id], **sums)
        press.figures.slide(page.id, id, canvas.noted)


def made_of(
    papers: Outline, yearbook: Yearbook, *, is_handout: bool, office: Fit | None = None
) -> dict[str, object]:
    """What a deck is made of, as its list keeps it; on an office's template with the places that it was fitted into."""
    meeting = yearbook.meeting.id if yearbook.meeting else ""
    handout = "1" if is_handout else ""
    hubs, region = region_of(yearbook.register) if yearbook.register else ("", yearbook.region.name)
    return {
        "region": region,
        "hubs": hubs,
        "year": yearbook.year,
        "meeting": meeting,
        "language": papers.language,
        "sheet": papers.sheet.name,
        "handout": handout,
        "template": office.text() if office else "",
        **({"version": VERSION} if office else {}),
    }


def region_of(register: Register) -> tuple[str, str]:
    """What a region is known by: the codes of its hubs, which outlast its name, and the name."""
    return " ".join(sorted(one.code for one in register.municipalities if one.is_hub)), register.region.name


def sources_of(papers: Outline, yearbook: Yearbook, words: Words) -> PageSources:
    """Where the figures of the pages come from, as the notes say it."""
    meeting = yearbook.meeting or usual_meeting(yearbook.year)
    return PageSources(Material(yearbook, words, meeting, papers.sheet))
