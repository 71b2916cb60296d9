"""The cover on an office's own title slide: in its places for title and subtitle, or in those that bear our names."""

from __future__ import annotations

from collections.abc import Sequence

from renkei.materials.outline.model import Cover, Page
from renkei.materials.outline.sheet import LEAD, LINE, NOTE, TEXT, TITLE
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.office_template.canvas import OfficeCanvas
from renkei.materials.pptx_file.office_template.fit import Form, Slot
from renkei.materials.pptx_file.office_template.layouts import Area
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.typesetter import Ink, Shape

_TITLES, _SAID = (36, 32, 28, TITLE, 20, LEAD), (LEAD, 16, TEXT, 12, NOTE)
_LINE = 1.3  # of the size of letters
_MARGIN = 24
_NAMES = {
    "title": "表題 Title", "region": "圏域 Region", "members": "構成市町村 Members", "date": "日付 Date",
    "secretariat": "事務局 Secretariat", "notice": "注意書き Notice", "paper": "資料番号 Paper number",
}  # fmt: skip
_JOINED = "表紙の文 Cover"


def office_cover(press: Press, page: Page) -> list[Canvas]:
    """The cover. What has a place of its name stands there; all else, line by line, in the place of the subtitle."""
    canvas, face = press.canvas(page), page.cover
    assert face is not None
    assert isinstance(canvas, OfficeCanvas)
    form = canvas.form
    said = _said(press, face)
    bottom = _title(press, canvas, form, face)
    named = [(what, text) for what, text in said if what in form.slots]
    others = [text for what, text in said if what not in form.slots]
    for what, text in named:
        _fill(press, canvas, form.slots[what], _NAMES[what], [text], _SAID)
    if others:
        _fill(press, canvas, form.slots.get("body") or _under(press, form, bottom), _JOINED, others, _SAID)
    if face.paper_number:
        _paper_number(press, canvas, form, face.paper_number)
    return [canvas]


def _said(press: Press, face: Cover) -> list[tuple[str, str]]:
    members = press.words.join(face.members) if press.is_japanese else ", ".join(face.members)
    found = (
        ("region", face.region), ("members", members), ("date", face.date), ("secretariat", face.secretariat),
        ("notice", press.papers.notice),
    )  # fmt: skip
    return [(what, text) for what, text in found if text]


def _title(press: Press, canvas: OfficeCanvas, form: Form, face: Cover) -> float:
    """The title, a line each; where it ends."""
    lines = [*face.title[:-1], "".join(face.title[-1:]) + face.draft]
    slot = form.slots.get("title") or _upper(form)
    return _fill(press, canvas, slot, _NAMES["title"], lines, _TITLES)


def _fill(
    press: Press, canvas: OfficeCanvas, slot: Slot, name: str, lines: Sequence[str], sizes: Sequence[float]
) -> float:
    """Lines in a place: in the size that the layout gives where they fit, else in the largest that does; where they end."""
    own = [slot.size] if slot.size else []
    steps = [size for size in sizes if not slot.size or size < slot.size]
    fitting = (size for size in (*own, *steps) if _height(press, lines, slot, size) <= slot.room.height)
    size = next(fitting, sizes[-1])
    high = _height(press, lines, slot, size)
    ink = Ink(size, colour=slot.ink)
    words = "".join(
        press.setter.paragraph(press.setter.run(line, ink), Shape(size * _LINE, "")) for line in lines
    )
    place = slot.area
    if high > slot.room.height:
        place = Area(place.left, place.top, place.width, place.height - slot.room.height + high)
    box = Box(place.left, place.top, place.width, place.height)
    if slot.kind:
        canvas.fill(slot, name, words, None if place == slot.area else box)
    else:
        canvas.write(name, words, box)
    return place.bottom


def _height(press: Press, lines: Sequence[str], slot: Slot, size: float) -> float:
    count = sum(press.setter.running(line, slot.room.width, size).count for line in lines)
    return count * size * _LINE


def _upper(form: Form) -> Slot:
    """Where a title stands on a layout without a place for it."""
    area = form.area
    return _free(Area(area.left, area.top, area.width, area.height / 3))


def _under(press: Press, form: Form, top: float) -> Slot:
    """What is left under the title."""
    area = form.area
    top = max(top + 12, area.top)
    return _free(Area(area.left, top, area.width, max(press.papers.sheet.page_height - _MARGIN - top, LINE)))


def _free(area: Area) -> Slot:
    return Slot("", 0, area, area)


def _paper_number(press: Press, canvas: OfficeCanvas, form: Form, text: str) -> None:
    """In a frame at the upper right, as on ours; light, so that it can be read on any ground."""
    if slot := form.slots.get("paper"):
        _fill(press, canvas, slot, _NAMES["paper"], [text], (TEXT,))
        return
    wide = press.setter.points(text, TEXT) + 28
    left, top = press.papers.sheet.page_width - _MARGIN - wide, float(_MARGIN)
    for one in sorted(form.drawn, key=lambda one: one.top):
        if one.meets(Area(left, top, wide, LINE + 4)):
            top = one.bottom + 6
    box = Box(left, top, wide, LINE + 4)
    words = press.setter.paragraph(press.setter.run(text, Ink(colour="1A1A1A")), Shape(LINE, side="ctr"))
    canvas.write(_NAMES["paper"], words, box, anchor="ctr", fill="FFFFFF", line="1A1A1A")
