"""The slide before a section on an office's own: its title with its numeral, and what the section holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from renkei.materials.outline.model import Page
from renkei.materials.outline.sheet import LEAD, NUMBER_ROOM, TEXT, TITLE
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.office_template.canvas import OfficeCanvas
from renkei.materials.pptx_file.office_template.fit import Form, Slot
from renkei.materials.pptx_file.office_template.layouts import Area
from renkei.materials.pptx_file.page_frame import foot_height, run_round
from renkei.materials.pptx_file.page_lists import entry_lines, entry_runs
from renkei.materials.pptx_file.places import HEADLINE_NAME
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.typesetter import Ink, Shape

_SIZES = (40, 36, 32, 28, TITLE, LEAD)
_LINE, _ROWS, _WIDEST, _AIR = 1.3, (28, 24, 20, 18), 480, 6
_TITLE, _LIST = HEADLINE_NAME, "内容 Contents"


def office_divider(press: Press, page: Page, numbers: Mapping[str, int]) -> list[Canvas]:
    """A section's first slide."""
    canvas = press.canvas(page)
    assert isinstance(canvas, OfficeCanvas)
    form = canvas.form
    title = _title(press, canvas, form, page)
    foot = _foot(press, form, page)
    if page.entries:
        _list(
            press,
            canvas,
            page,
            numbers,
            _places(form, title, foot.top + foot.height - foot_height(press, page, foot.width)),
        )
    run_round(press, canvas, page, foot)
    return [canvas]


def _foot(press: Press, form: Form, page: Page) -> Box:
    """The room of the notes: under the section's own places, as low as they stand on other pages, clear of what is drawn."""
    slot = form.slots.get("list") or form.slots.get("body") or form.slots.get("title")
    if slot is None:
        return Box(form.area.left, 0, form.area.width - NUMBER_ROOM, press.frame.foot)
    left, wide = slot.room.left, slot.room.width - NUMBER_ROOM
    high = foot_height(press, page, wide)
    ends = (press.frame.foot, slot.room.bottom, form.area.bottom)
    clear = (end for end in ends if form.paint.is_clear(Area(left, end - high, wide, max(high, 1))))
    return Box(left, 0, wide, next(clear, ends[0]))


def _title(press: Press, canvas: OfficeCanvas, form: Form, page: Page) -> Area:
    """Numeral and title in one; where they stand."""
    upper = Area(form.area.left, form.area.top, form.area.width, form.area.height / 3)
    slot = form.slots.get("title") or Slot("", 0, upper, upper)
    space = "　" if press.is_japanese else "\N{NO-BREAK SPACE}"
    phrases = (
        (f"{page.numeral}{space}{page.headline[0]}", *page.headline[1:]) if page.numeral else page.headline
    )
    most = slot.size or _SIZES[0]
    steps = [size for size in (most, *_SIZES) if size <= most] or [most]
    broken = [(size, press.setter.broken(phrases, slot.room.width, size)) for size in steps]
    fitting = (one for one in broken if one[1].count * one[0] * _LINE <= slot.room.height)
    size, told = next(fitting, broken[-1])
    ink = Ink(size, colour=slot.ink)
    words = press.setter.paragraph(press.setter.lines(told.texts, ink), Shape(size * _LINE, ""))
    high = max(slot.area.height, told.count * size * _LINE + slot.area.height - slot.room.height)
    box = Box(slot.area.left, slot.area.top, slot.area.width, high)
    if slot.kind:
        canvas.fill(slot, _TITLE, words, None if high == slot.area.height else box)
    else:
        canvas.write(
            _TITLE, words, Box(slot.room.left, slot.room.top, slot.room.width, told.count * size * _LINE)
        )
    if slot.anchor == "t":  # what is left of its place is free
        high = slot.room.top - slot.area.top + told.count * size * _LINE
    return Area(slot.area.left, slot.area.top, slot.area.width, high)


def _places(form: Form, title: Area, foot: float) -> list[Slot]:
    """Where the parts may stand over the foot: in the layout's place for text, else under the title; under it first where the
    place stands over it, as on many layouts."""
    slot = form.slots.get("list") or form.slots.get("body")
    left, wide = (slot.room.left, slot.room.width) if slot else (form.area.left, form.area.width)
    top = title.bottom + _AIR
    under = _free(Area(left, top, wide, max(foot - top - _AIR, 0)))
    if slot is None:
        return [under]
    own = replace(
        slot,
        room=Area(
            slot.room.left, slot.room.top, slot.room.width, min(slot.room.bottom, foot) - slot.room.top
        ),
    )
    return [replace(under, ink=slot.ink), own] if slot.room.top < title.top else [own, under]


def _free(area: Area) -> Slot:
    return Slot("", 0, area, area)


def _list(
    press: Press, canvas: OfficeCanvas, page: Page, numbers: Mapping[str, int], places: list[Slot]
) -> None:
    """Its parts with the numbers of their slides, in the first place that has room for them."""
    for place in places:
        for row in _ROWS:
            if _height(press, page, place, row) <= place.room.height:
                _put(press, canvas, place, page, numbers, row)
                return


def _room(place: Slot) -> float:
    return min(place.room.width, _WIDEST)


def _height(press: Press, page: Page, place: Slot, row: float) -> float:
    return row * sum(len(entry_lines(press, one, Ink(TEXT), _room(place))) for one in page.entries)


# As text of its own: in a layout's place LibreOffice forgets the tabulators.
def _put(
    press: Press, canvas: OfficeCanvas, place: Slot, page: Page, numbers: Mapping[str, int], row: float
) -> None:
    shape = Shape(row, tabs=((_room(place), "r"),))
    high = _height(press, page, place, row)
    top = place.room.bottom - high if place.anchor == "b" else place.room.top
    box = Box(place.room.left, top, place.room.width, high)
    ink = Ink(TEXT, colour=canvas.ink(box, place.ink))
    words = "".join(
        press.setter.paragraph(entry_runs(press, canvas, entry, numbers, ink, _room(place)), shape)
        for entry in page.entries
    )
    canvas.write(_LIST, words, box)
