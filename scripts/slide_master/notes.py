"""The master of the notes pages: the slide above, where its figures come from below; A4 portrait."""

from __future__ import annotations

from scripts.slide_master.places import TEXT, Letters, Place

from renkei.materials.pptx_file.frame import emu
from renkei.materials.pptx_file.markup import HEADING, NAMES

_IMAGE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="スライド Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
    '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/>'
    '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="6350"><a:solidFill><a:schemeClr val="accent6"/>'
    "</a:solidFill></a:ln></p:spPr></p:sp>"
)


def notes_master(tree: str, colours: str, ground: str) -> str:
    """The notes master's part."""
    image = _IMAGE.format(left=emu(98), top=emu(43), wide=emu(400), high=emu(283))
    words = Place(
        "body", 3, "数値の出どころ Sources", "数値の出どころ", (60, 350, 475, 440), Letters(10.5, 15)
    )
    number = Place("sldNum", 5, "ページ番号 Page", "", (435, 806, 100, 14), Letters(11, 14, side="r"), "b")
    levels = "".join((Letters(10.5, 15) if level == 1 else TEXT).level(level) for level in range(1, 6))
    shapes = image + words.drawn(3) + number.drawn(4)
    return (
        f"{HEADING}<p:notesMaster {NAMES}><p:cSld>{ground}<p:spTree>{tree}{shapes}</p:spTree></p:cSld>{colours}"
        f'<p:hf hdr="0" ftr="0" dt="0"/><p:notesStyle>{levels}</p:notesStyle></p:notesMaster>'
    )
