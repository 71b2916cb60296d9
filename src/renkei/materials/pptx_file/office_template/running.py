"""What runs round the pages in an office's own places: page number, date, and the name of the papers."""

from __future__ import annotations

import re

from renkei.materials.pptx_file.canvas import Box
from renkei.materials.pptx_file.markup import escaped
from renkei.materials.pptx_file.measuring import wide
from renkei.materials.pptx_file.noted import letters
from renkei.materials.pptx_file.office_template.fit import Form, Slot
from renkei.materials.pptx_file.typesetter import PAGE_NUMBER

_USUAL, _STEPS = 12, (12, 11, 10, 9)  # of footers, where nothing says it; what is tried
_AIR = 6  # to the next place
_LANGUAGES = re.compile(r'lang="[^"]*" altLang="[^"]*"')
_FIELD = "{7C0A5E3A-5E0F-4B59-9F0C-2B1D6A3C9E01}"
_PART = "　"  # between the region and what the papers are


def own_words(slot: Slot, paragraphs: str) -> str:
    """What the layout says in a place itself, in its own letters, its page number as a field; where it says nothing, ours."""
    words = slot.words or (PAGE_NUMBER if PAGE_NUMBER in paragraphs else letters(paragraphs).text,)
    return _paragraph(slot, words, _look(paragraphs, slot.size))


def footer(form: Form, slot: Slot, paragraphs: str, measure: str) -> tuple[str, Box | None]:
    """The name of the papers in one line, and its place, where it needs a wider one: as far as the next places leave it, then
    in letters that are smaller by steps; at last in two lines, the first of which ends with the region."""
    text, own = letters(paragraphs).text, slot.size or _USUAL
    margins, widest = slot.area.width - slot.room.width, _widest(form, slot)
    rooms = (slot.room.width, widest.width - margins)
    sizes = [own, *(size for size in _STEPS if size < own)]
    for size in sizes:
        for room in rooms:
            if wide(text, measure) * size <= room * 100:
                box = widest if room != slot.room.width else None
                return _paragraph(slot, (text,), _look(paragraphs, size)), box
    return _paragraph(slot, tuple(_parted(text)), _look(paragraphs, sizes[-1])), widest


def _widest(form: Form, slot: Slot) -> Box:
    """A place grown to where the next ones begin: at the side where its words end, or as much at both."""
    area = slot.area
    beside = [
        one.area
        for one in form.slots.values()
        if one is not slot and one.area.top < area.bottom and one.area.bottom > area.top
    ]
    left = max([form.area.left, *(one.right + _AIR for one in beside if one.right <= area.left)])
    right = min([form.area.right, *(one.left - _AIR for one in beside if one.left >= area.right)])
    before, after = max(area.left - left, 0), max(right - area.right, 0)
    if slot.side == "ctr":
        before = after = min(before, after)
    before, after = (0 if slot.side == "l" else before), (0 if slot.side == "r" else after)
    return Box(area.left - before, area.top, area.width + before + after, area.height)


def _parted(text: str) -> list[str]:
    """Before what the papers are; a text without such a part stays whole."""
    region, part, papers = text.partition(_PART)
    return [region, "\n", papers] if part else [text]


def _look(paragraphs: str, size: float) -> str:
    """Languages and size. The size is said though the place has it: LibreOffice forgets that of places that hold no words."""
    found = _LANGUAGES.search(paragraphs)
    return (found[0] if found else "") + (f' sz="{round(size * 100)}"' if size else "")


def _paragraph(slot: Slot, words: tuple[str, ...], look: str) -> str:
    runs = "".join(_run(text, f"<a:rPr {look}/>") for text in words)
    return f'<a:p><a:pPr algn="{slot.side}"/>{runs}</a:p>'


def _run(text: str, look: str) -> str:
    if text == "\n":
        return f"<a:br>{look}</a:br>"
    run = f"{look}<a:t>{escaped(text)}</a:t>"
    return (
        f'<a:fld id="{_FIELD}" type="slidenum">{run}</a:fld>' if text == PAGE_NUMBER else f"<a:r>{run}</a:r>"
    )
