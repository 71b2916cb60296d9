"""A page of the outline as the typesetter takes it."""

from __future__ import annotations

from renkei.materials.outline.model import Cover, Entry, Page
from renkei.materials.outline.sheet import TITLE
from renkei.materials.pdf_file.blocks import blocks_data, identity_data
from renkei.materials.pdf_file.cells import Data
from renkei.materials.pdf_file.lines import runs, set_lines
from renkei.materials.pdf_file.manuscript import Manuscript
from renkei.materials.pdf_file.prose import prose_data

_SIDE = 114  # of a case: role, field, municipalities
_LEFT = {"review": 446, "annex": 430}  # the left of two columns, in points of A4
_PART = 36


def page_data(manuscript: Manuscript, page: Page) -> Data:
    """A page with everything on it. Headings: sections first, then pages, then blocks."""
    level = 1 if page.level == 0 or not manuscript.has_sections else 2
    sheet = manuscript.papers.sheet
    left, right = _columns(manuscript, page)
    size = _PART if page.kind == "divider" else TITLE
    room = sheet.main if page.kind in ("case", "divider") else sheet.width
    return {
        "id": page.id,
        "kind": page.kind,
        "level": level,
        "number": page.number,
        "section": page.section,
        "continued": page.is_continued,
        "headline": list(set_lines(page.headline, room, size)) if page.headline else [],
        "numeral": page.numeral,
        "under": page.under,
        "aside": runs(page.aside),
        "place": page.place,
        "lead": prose_data(page.lead),
        "side": identity_data(manuscript, page.side, _SIDE) if page.side else None,
        "columns": [left, right],
        "blocks": blocks_data(manuscript, page.blocks, left, level=level + 1),
        "beside": blocks_data(manuscript, page.beside, right, level=level + 1),
        "notes": [runs(note) for note in page.notes],
        "entries": [_entry(entry) for entry in page.entries],
        "cover": _cover(page.cover) if page.cover else None,
    }


def _columns(manuscript: Manuscript, page: Page) -> tuple[int, int]:
    """The rooms of what stands under the headline and beside it."""
    sheet = manuscript.papers.sheet
    if page.kind == "case":
        return (sheet.left, sheet.right) if page.beside else (sheet.main, 0)
    return sheet.parted(_LEFT.get(page.kind, _LEFT["review"])) if page.beside else (sheet.width, 0)


def _entry(entry: Entry) -> Data:
    return {
        "title": entry.title,
        "count": entry.count,
        "page": entry.page,
        "number": entry.number,
        "level": entry.level,
    }


def _cover(cover: Cover) -> Data:
    return {
        "region": cover.region,
        "title": list(cover.title),
        "draft": cover.draft,
        "paper_number": cover.paper_number,
        "members": list(cover.members),
        "date": cover.date,
        "secretariat": cover.secretariat,
    }
