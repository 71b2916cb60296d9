"""A page of the outline as the typesetter takes it."""

from __future__ import annotations

from renkei.domain.meeting import OFFICE_PARTS
from renkei.materials.outline.cover_sizes import LINES, cover_sizes
from renkei.materials.outline.model import Block, Entry, Page, Table
from renkei.materials.outline.sheet import NOTE, SIDE, TEXT, TITLE
from renkei.materials.pdf_file.blocks import blocks_data, identity_data
from renkei.materials.pdf_file.cells import Data
from renkei.materials.pdf_file.manuscript import Manuscript
from renkei.materials.pdf_file.parting import has_spans, pages_of
from renkei.materials.pdf_file.prose import prose_data

_PART = 36
_ENTRY, _BESIDE, _DIVIDED = 540, 220, 350  # lines of contents, of cases beside each other, of a divider
_ASIDE_GAP = 24
_NUMBER = 40  # of the foot, for the page's number
_HEAD = 40  # of the programme chart, with the room over it
PORTRAIT = 1080  # the height of a page of the booklet, in points of the deck


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
        "anew": _begins_anew(manuscript, page),
        "section": page.section,
        "continued": page.is_continued,
        "headline": manuscript.lines(page.headline, room, size),
        "numeral": page.numeral,
        "under": page.under,
        "aside": _aside(manuscript, page, room),
        "place": page.place,
        "lead": prose_data(manuscript, page.lead, room),
        "side": identity_data(manuscript, page.side, SIDE) if page.side else None,
        "columns": [left, right],
        "blocks": blocks_data(manuscript, tuple(_parted(manuscript, page)), left, level=level + 1),
        "beside": blocks_data(manuscript, page.beside, right, level=level + 1),
        "office": _office(page),
        "notes": [manuscript.runs(note, sheet.width - _NUMBER, NOTE) for note in page.notes],
        "entries": [_entry(manuscript, page, entry) for entry in page.entries],
        "cover": _cover(manuscript, page) if page.cover else None,
    }


def _office(page: Page) -> str:
    """What the pages say that are never handed out; the booklet says it beside the heading and on each of them."""
    return page.notes[-1] if page.part in OFFICE_PARTS and page.notes else ""


def _begins_anew(manuscript: Manuscript, page: Page) -> bool:
    """Whether it begins on a new page of the booklet: where labels stand over several rows, it must be known where the
    pages end."""
    tables = [block for block in page.blocks if isinstance(block, Table)]
    return manuscript.papers.sheet.is_endless and any(has_spans(table) for table in tables)


def _parted(manuscript: Manuscript, page: Page) -> list[Block]:
    """The blocks; on a sheet without end, tables whose labels stand over several rows are parted where pages end."""
    if not _begins_anew(manuscript, page):
        return list(page.blocks)
    sheet = manuscript.papers.sheet
    first = PORTRAIT - sheet.headline_height(page.headline, manuscript.words.language) - _HEAD
    found: list[Block] = []
    for block in page.blocks:
        if isinstance(block, Table) and has_spans(block):
            found += pages_of(block, sheet.width, (first, PORTRAIT - _HEAD), manuscript.words)
        else:
            found.append(block)
    return found


def _columns(manuscript: Manuscript, page: Page) -> tuple[int, int]:
    """The rooms of what stands under the headline and beside it."""
    sheet = manuscript.papers.sheet
    if page.beside:
        return sheet.columns_of(page.kind)
    return (sheet.main if page.kind == "case" else sheet.width), 0


def _aside(manuscript: Manuscript, page: Page, room: int) -> list[str]:
    """What stands at the right of the headline, in the room that it leaves."""
    if not page.aside:
        return []
    taken = manuscript.width((page.title, TITLE), (page.place, TEXT))
    return manuscript.lines(page.aside, max(room - taken - 2 * _ASIDE_GAP, room // 3), TEXT)


def _entry(manuscript: Manuscript, page: Page, entry: Entry) -> Data:
    room = _DIVIDED if page.kind == "divider" else _BESIDE if entry.level == 2 else _ENTRY
    return {
        "title": manuscript.runs(entry.title, room, NOTE if entry.level == 2 else TEXT),
        "count": entry.count,
        "page": entry.page,
        "number": entry.number,
        "level": entry.level,
    }


def _cover(manuscript: Manuscript, page: Page) -> Data:
    cover, sheet = page.cover, manuscript.papers.sheet
    assert cover is not None
    sizes = cover_sizes(page, sheet, manuscript.words.language)
    return {
        "region": cover.region,
        "title": [
            line for said in cover.title for line in manuscript.lines((said,), sheet.main, sizes.title)
        ],
        "draft": cover.draft,
        "sizes": {
            "title": [sizes.title, LINES[sizes.title]],
            "draft": sizes.draft,
            "members": [sizes.members, LINES[sizes.members]],
        },
        "paper_number": cover.paper_number,
        "members": [manuscript.lines((name,), sheet.main, sizes.members) for name in cover.members],
        "date": cover.date,
        "secretariat": cover.secretariat,
    }
