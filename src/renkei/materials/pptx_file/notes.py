"""The notes under a slide: where each of its figures comes from."""

from __future__ import annotations

from collections.abc import Iterable

from renkei.materials.pptx_file.canvas import TREE
from renkei.materials.pptx_file.markup import HEADING, NAMES
from renkei.materials.pptx_file.typesetter import Ink, Shape, Typesetter

_LETTERS = Ink(10.5)


def notes_markup(setter: Typesetter, lines: Iterable[str]) -> str:
    """The part of a slide's notes."""
    words = "".join(setter.paragraph(setter.run(line, _LETTERS), Shape(15)) for line in lines)
    return (
        f"{HEADING}<p:notes {NAMES}><p:cSld><p:spTree>{TREE}{_IMAGE}"
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="数値の出どころ Sources"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="body" idx="3" sz="quarter"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{words}</p:txBody></p:sp>'
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )


_IMAGE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="スライド Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
    '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
)
