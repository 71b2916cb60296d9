"""The title of a cover on an office's own title slide: as large as the layout has it, and never smaller than those of sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from renkei.materials.outline.model import Cover
from renkei.materials.outline.sheet import LEAD, TITLE
from renkei.materials.pptx_file.canvas import Box
from renkei.materials.pptx_file.office_template.canvas import OfficeCanvas
from renkei.materials.pptx_file.office_template.fit import Form, Slot
from renkei.materials.pptx_file.office_template.layouts import Area
from renkei.materials.pptx_file.office_template.names import DIVIDER
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.typesetter import Ink, Shape

_NAME = "表題 Title"
_SIZES = (36, 32, 28, TITLE, 20, LEAD)
_LINE, _MARGIN, _AIR = (
    1.3,
    24,
    6,
)  # a line, of its size; points at the edges of the slide, and to what is drawn
_OF_DRAFT = 2 / 3  # of the title's size
_UPWARD = {"ctr": 0.5, "b": 1.0}  # by its anchor, the part of what it grows by that a place takes upward


def cover_title(press: Press, canvas: OfficeCanvas, face: Cover) -> float:
    """Set it; where it ends. A line each, else in two, else in a place that grows, and only then in smaller letters."""
    slot = canvas.form.slots.get("title") or _upper(canvas.form)
    top, bottom = _limits(press, canvas.form, slot.area)
    margins = slot.area.height - slot.room.height
    size, lines = _set(press, face, slot, (slot.room.height, bottom - top - margins))
    more = max(_height(press, face, lines, slot, size) - slot.room.height, 0)
    up = max(
        min(max(more * _UPWARD.get(slot.anchor, 0), more - (bottom - slot.area.bottom)), slot.area.top - top),
        0,
    )
    box = Box(slot.area.left, slot.area.top - up, slot.area.width, slot.area.height + more)
    words = _words(press, face, lines, Ink(size, colour=slot.ink))
    if slot.kind:
        canvas.fill(slot, _NAME, words, box if more else None)
    else:
        canvas.write(_NAME, words, box)
    return box.top + box.height


def _set(press: Press, face: Cover, slot: Slot, rooms: Sequence[float]) -> tuple[float, Sequence[str]]:
    """The largest size with room, and the title's lines in it; the smallest one where none has."""
    sizes = _sizes(press, slot)
    ways = [face.title, *_in_two(press, face.title)]
    fitting = (
        (size, lines)
        for size in sizes
        for room in rooms
        for lines in ways
        if _height(press, face, lines, slot, size) <= room
    )
    return next(fitting, (sizes[-1], ways[-1]))


def _sizes(press: Press, slot: Slot) -> list[float]:
    """From the layout's own down to that of the titles of sections."""
    assert press.office is not None
    section = press.office.forms[DIVIDER].slots.get("title")
    own = slot.size or _SIZES[0]
    least = min(own, section.size if section and section.size else TITLE)
    return sorted({own, least, *(size for size in _SIZES if least < size < own)}, reverse=True)


def _in_two(press: Press, title: Sequence[str]) -> Iterator[Sequence[str]]:
    """The year and the region in one line, and what the papers are under it."""
    if len(title) > 2:
        yield ("　" if press.is_japanese else " ").join(title[:-1]), title[-1]


def _height(press: Press, face: Cover, lines: Sequence[str], slot: Slot, size: float) -> float:
    told = (*lines[:-1], "".join(lines[-1:]) + face.draft)
    return size * _LINE * sum(press.setter.running(line, slot.room.width, size).count for line in told)


def _words(press: Press, face: Cover, lines: Sequence[str], ink: Ink) -> str:
    """A paragraph each; the draft's bracket smaller behind the last."""
    runs = [press.setter.run(line, ink) for line in lines]
    runs[-1] += press.setter.run(face.draft, Ink(round(ink.size * _OF_DRAFT), colour=ink.colour))
    return "".join(press.setter.paragraph(one, Shape(ink.size * _LINE, "")) for one in runs)


def _limits(press: Press, form: Form, area: Area) -> tuple[float, float]:
    """From where to where the title's place may grow: to the next place, to what is drawn, to the edges of the slide."""
    others = [slot.area for what, slot in form.slots.items() if what != "title"]
    near = [one for one in (*others, *form.drawn) if one.left < area.right and one.right > area.left]
    over = [one.bottom + _AIR for one in near if one.bottom <= area.top + _AIR]
    under = [one.top - _AIR for one in near if one.top >= area.bottom - _AIR]
    top, bottom = max([_MARGIN, *over]), min([press.papers.sheet.page_height - _MARGIN, *under])
    return min(top, area.top), max(bottom, area.bottom)


def _upper(form: Form) -> Slot:
    """Where a title stands on a layout without a place for it."""
    area = form.area
    upper = Area(area.left, area.top, area.width, area.height / 3)
    return Slot("", 0, upper, upper)
