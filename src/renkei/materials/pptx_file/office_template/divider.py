"""The slide before a section on an office's own: its title with its numeral, and what the section holds."""

from __future__ import annotations

from collections.abc import Mapping

from renkei.materials.outline.model import Page
from renkei.materials.outline.sheet import LEAD, TEXT, TITLE
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.office_template.canvas import OfficeCanvas
from renkei.materials.pptx_file.office_template.fit import Form, Slot
from renkei.materials.pptx_file.office_template.layouts import Area
from renkei.materials.pptx_file.page_frame import run_round
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
    bottom = _title(press, canvas, form, page)
    if page.entries:
        _list(press, canvas, form, page, numbers, bottom)
    run_round(press, canvas, page)
    return [canvas]


def _title(press: Press, canvas: OfficeCanvas, form: Form, page: Page) -> float:
    """Numeral and title in one; where it ends."""
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
    return slot.area.top + high


def _list(
    press: Press, canvas: OfficeCanvas, form: Form, page: Page, numbers: Mapping[str, int], bottom: float
) -> None:
    """Its parts with the numbers of their slides: in the layout's place for text where they have room in it, else under the
    title, else over it."""
    slot = form.slots.get("list") or form.slots.get("body")
    places = [slot] if slot else []
    foot = form.area.bottom if slot is None else max(form.area.bottom, slot.room.bottom)
    left, wide = (slot.room.left, slot.room.width) if slot else (form.area.left, form.area.width)
    places += [Slot("", 0, one, one) for one in (Area(left, bottom + _AIR, wide, foot - bottom - _AIR),)]
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
    ink = Ink(TEXT, colour=place.ink)
    words = "".join(
        press.setter.paragraph(entry_runs(press, canvas, entry, numbers, ink, _room(place)), shape)
        for entry in page.entries
    )
    high = _height(press, page, place, row)
    top = place.room.bottom - high if place.anchor == "b" else place.room.top
    canvas.write(_LIST, words, Box(place.room.left, top, place.room.width, high))
