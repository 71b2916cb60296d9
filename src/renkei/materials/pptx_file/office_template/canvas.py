"""A slide on an office's layout: what has a place there stands in it, all else as text of the theme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from renkei.materials.pptx_file.canvas import Box, Canvas, placed
from renkei.materials.pptx_file.markup import escaped
from renkei.materials.pptx_file.office_template.fit import Form, Slot
from renkei.materials.pptx_file.office_template.layouts import Area
from renkei.materials.pptx_file.office_template.running import footer, own_words
from renkei.materials.pptx_file.places import DOCUMENT, NUMBER, SECTION
from renkei.materials.pptx_file.typesetter import colour

_RUNNING = {DOCUMENT: "footer", NUMBER: "number", SECTION: "section"}
# What the slides name of our own theme, in plain colours; letters of figures become those of the office's theme.
_OWN = (
    ('<a:schemeClr val="accent5"/>', '<a:srgbClr val="4D4D4D"/>'),
    ('<a:schemeClr val="bg2"/>', '<a:srgbClr val="F2F2F2"/>'),
    ('<a:latin typeface="Noto Sans JP"/><a:ea typeface="Noto Sans JP"/>', ""),
)


_LINK = 'action="ppaction://hlinksldjump"/>'
_LINK_AS_TEXT = (
    'action="ppaction://hlinksldjump"><a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr'
    ' xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst></a:hlinkClick>'
)
_MARGINS = 8  # of a place, under its words
_DAY = "日付 Date"


def _plain(name: str) -> str:
    return colour(name).removeprefix("<a:solidFill>").removesuffix("</a:solidFill>")


def _outer(slot: Slot, box: Box) -> Box | None:
    """The place with its margins for words of a size; nothing where they fit into it as it is."""
    area, room = slot.area, slot.room
    is_high = box.height > room.height + 0.5
    if not is_high and box.width >= room.width - 1.5:
        return None
    top = box.top - (room.top - area.top) if is_high else area.top
    high = max(area.height, box.height + area.height - room.height)
    return Box(area.left, round(top, 2), box.width + area.width - room.width, high)


@dataclass
class OfficeCanvas(Canvas):
    """The shapes of a slide on a layout of the template."""

    form: Form = field(default_factory=lambda: Form("", {}, Area(0, 0, 0, 0)))
    measure: str = "ja"  # by what words are measured
    inks: Iterable[tuple[str, str]] = ()  # colours that cannot be read on this ground → those that can

    def placeholder(self, kind: str, idx: int, name: str, paragraphs: str, box: Box | None = None) -> None:
        """Words in the layout's place for them; without one in a text box where a box says where, else nowhere."""
        if kind in ("title", "ctrTitle"):
            slot = self.form.slots.get("title")
        else:
            slot = self.form.slots.get(_RUNNING.get(idx, ""))
        if idx == DOCUMENT and (day := self.form.slots.get("day")):
            self.fill(day, _DAY, own_words(day, paragraphs))
        if slot is None:
            if box is not None:
                self.write(name, paragraphs, box)
        elif idx == DOCUMENT and not slot.words:
            self.fill(slot, name, *footer(self.form, slot, paragraphs, self.measure))
        elif idx in (DOCUMENT, NUMBER):
            self.fill(slot, name, own_words(slot, paragraphs))
        else:
            self.fill(slot, name, paragraphs, _outer(slot, box) if kind == "title" and box else None)

    def ink(self, box: Box, usual: str = "") -> str:
        """The usual colour, else one of the theme that can be read on what is behind the box."""
        return self.form.paint.ink(Area(box.left, box.top, box.width, box.height), usual)

    def _ground(self, slot: Slot, box: Box | None) -> str:
        """That of its band, behind a headline that no band can hold."""
        band = self.form.band
        is_in = box is None or band is None or box.top + box.height <= band.bottom + _MARGINS
        if is_in or not (band and band.fill) or slot.kind not in ("title", "ctrTitle"):
            return ""
        return colour(band.fill)

    def fill(self, slot: Slot, name: str, paragraphs: str, box: Box | None = None) -> None:
        """Words in a place of the layout; without a box where the layout has it. It does not shrink them."""
        self._note("text", name, box, words=paragraphs)
        kind = "" if slot.kind == "obj" else f' type="{slot.kind}"'
        idx = f' idx="{slot.idx}"' if slot.idx else ""
        place = ("" if box is None else placed(box)) + self._ground(slot, box)
        self.shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._number()}" name="{escaped(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f"<p:nvPr><p:ph{kind}{idx}/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody><a:bodyPr><a:noAutofit/></a:bodyPr>"
            f"<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
        )

    def markup(self) -> str:
        """The slide's part."""
        made = super().markup()
        swaps = [(_plain(one), _plain(other)) for one, other in self.inks]
        for ours, plain in (*_OWN, (_LINK, _LINK_AS_TEXT), *swaps):
            made = made.replace(ours, plain)
        return made
