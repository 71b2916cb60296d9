"""The cover on an office's own title slide: in its places for title and subtitle, or in those that bear our names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from renkei.materials.outline.model import Cover, Page
from renkei.materials.outline.sheet import LEAD, LINE, NOTE, TEXT
from renkei.materials.pptx_file.canvas import Box, Canvas
from renkei.materials.pptx_file.office_template.canvas import OfficeCanvas
from renkei.materials.pptx_file.office_template.cover_title import cover_title
from renkei.materials.pptx_file.office_template.fit import Form, Slot
from renkei.materials.pptx_file.office_template.layouts import Area
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.typesetter import Ink, Shape

_LINE = 1.3  # of the size of letters
_MARGIN, _GAP = 24, 9
_SLACK = 1  # a line of a place for one
_STEPS = ((LEAD, TEXT, NOTE), (16, TEXT, NOTE), (TEXT, 12, NOTE), (12, 12, NOTE), (NOTE, NOTE, NOTE))
_LEAD, _TEXT, _NOTE = range(3)  # of a step: region and members · date and office · notice
_RANKS = {
    "region": _LEAD,
    "members": _LEAD,
    "date": _TEXT,
    "secretariat": _TEXT,
    "notice": _NOTE,
    "paper": _TEXT,
}
_NAMES = {
    "region": "圏域 Region", "members": "構成市町村 Members", "date": "日付 Date",
    "secretariat": "事務局 Secretariat", "notice": "注意書き Notice", "paper": "資料番号 Paper number",
}  # fmt: skip
_JOINED = "表紙の文 Cover"


@dataclass(frozen=True, slots=True)
class _Said:
    """A paragraph of the cover: what it is, how it begins in bold letters, and how it goes on."""

    what: str
    bold: str
    rest: str

    @property
    def text(self) -> str:
        return self.bold + self.rest

    @property
    def rank(self) -> int:
        return _RANKS[self.what]


def office_cover(press: Press, page: Page) -> list[Canvas]:
    """The cover. What has a place of its name stands there; all else, line by line, in the place of the subtitle."""
    canvas, face = press.canvas(page), page.cover
    assert face is not None
    assert isinstance(canvas, OfficeCanvas)
    form = canvas.form
    said = _said(press, face)
    bottom = cover_title(press, canvas, face)
    for one in said:
        if one.what in form.slots:
            _fill(press, canvas, form.slots[one.what], _NAMES[one.what], [one])
    others = [one for one in said if one.what not in form.slots]
    if others:
        _fill(press, canvas, form.slots.get("body") or _under(press, form, bottom), _JOINED, others)
    if face.paper_number:
        _paper_number(press, canvas, form, face.paper_number)
    return [canvas]


def _said(press: Press, face: Cover) -> list[_Said]:
    """What the cover says under its title; of the members the hub bold."""
    joint = "　" if press.is_japanese else ", "
    hub, others = "".join(face.members[:1]), "".join(joint + name for name in face.members[1:])
    found = (
        _Said("region", "", face.region), _Said("members", hub, others), _Said("date", "", face.date),
        _Said("secretariat", "", face.secretariat), _Said("notice", "", press.papers.notice),
    )  # fmt: skip
    return [one for one in found if one.text]


def _fill(press: Press, canvas: OfficeCanvas, slot: Slot, name: str, said: Sequence[_Said]) -> None:
    """Paragraphs in a place, in the largest sizes that have room in it; where none have, it grows downward."""
    most = min(slot.size or LEAD, LEAD)
    steps = [tuple(min(size, most) for size in step) for step in _STEPS]
    fitting = (step for step in steps if _height(press, said, slot, step) <= slot.room.height + _SLACK)
    sizes = next(fitting, steps[-1])
    more = _height(press, said, slot, sizes) - slot.room.height
    high = more if more > _SLACK else 0
    box = Box(slot.area.left, slot.area.top, slot.area.width, slot.area.height + high)
    words = "".join(_paragraph(press, slot, one, sizes, _before(said, at)) for at, one in enumerate(said))
    if slot.kind:
        canvas.fill(slot, name, words, box if high else None)
    else:
        canvas.write(name, words, box)


def _paragraph(press: Press, slot: Slot, one: _Said, sizes: Sequence[float], before: float) -> str:
    size = sizes[one.rank]
    runs = press.setter.run(one.bold, Ink(size, is_bold=True, colour=slot.ink))
    runs += press.setter.run(one.rest, Ink(size, colour=slot.ink))
    return press.setter.paragraph(runs, Shape(size * _LINE, "", before=before))


def _before(said: Sequence[_Said], at: int) -> float:
    """Air over what is of another rank than what stands over it."""
    return _GAP if at and said[at].rank != said[at - 1].rank else 0


def _height(press: Press, said: Sequence[_Said], slot: Slot, sizes: Sequence[float]) -> float:
    lines = (
        press.setter.running(one.text, slot.room.width, sizes[one.rank]).count * sizes[one.rank]
        for one in said
    )
    return sum(lines) * _LINE + sum(_before(said, at) for at in range(len(said)))


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
        _fill(press, canvas, slot, _NAMES["paper"], [_Said("paper", "", text)])
        return
    wide = press.setter.points(text, TEXT) + 28
    left, top = press.papers.sheet.page_width - _MARGIN - wide, float(_MARGIN)
    for one in sorted(form.drawn, key=lambda one: one.top):
        if one.meets(Area(left, top, wide, LINE + 4)):
            top = one.bottom + 6
    box = Box(left, top, wide, LINE + 4)
    words = press.setter.paragraph(press.setter.run(text, Ink(colour="1A1A1A")), Shape(LINE, side="ctr"))
    canvas.write(_NAMES["paper"], words, box, anchor="ctr", fill="FFFFFF", line="1A1A1A")
