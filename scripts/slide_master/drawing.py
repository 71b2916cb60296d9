"""The master file: one slide master with its layouts, a master of notes, and what every presentation holds."""

from __future__ import annotations

from scripts.slide_master.layouts import Layout, layouts, running
from scripts.slide_master.notes import notes_master
from scripts.slide_master.places import HEADLINE, TEXT, Place
from scripts.slide_master.theme import theme

from renkei.materials.outline.sheet import A4, Sheet
from renkei.materials.pptx_file.frame import LEFT, Frame, emu
from renkei.materials.pptx_file.markup import HEADING, NAMES, escaped
from renkei.materials.pptx_file.package import Package
from renkei.materials.pptx_file.places import HEADLINE_NAME

_OFFICE = "application/vnd.openxmlformats-officedocument"
_KIND = f"{_OFFICE}.presentationml"
_MILLIMETRES = {A4.name: (10_692_000, 7_560_000)}  # the exact sheet; LOOK's points are of whole numbers
_NO_START = "!%),.:;?]}¢°’”‰′″℃、。々〉》」』】〕〗〞ぁぃぅぇぉっゃゅょゎゝゞ゛゜ァィゥェォッャュョヮヵヶ・ーヽヾ！％），．：；？］｝～￠"
_NO_END = "$([{£¥‘“〈《「『【〔〖〝＄（［｛￡￥"
_COLOURS = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"'
    ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_GROUND = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
_MASTER, _NOTES = "ppt/slideMasters/slideMaster1.xml", "ppt/notesMasters/notesMaster1.xml"
_FIRST_ID = 2_147_483_648


def drawn(sheet: Sheet) -> bytes:
    """The master of a sheet as a file without slides."""
    package = Package()
    made = layouts(sheet)
    _presentation(package, sheet)
    _slide_master(package, sheet, made)
    for at, layout in enumerate(made, start=1):
        name = f"ppt/slideLayouts/slideLayout{at}.xml"
        package.add(name, _layout(layout), f"{_KIND}.slideLayout+xml")
        package.relate(name, "slideMaster", _MASTER)
    for at in (1, 2):
        package.add(f"ppt/theme/theme{at}.xml", theme(), f"{_OFFICE}.theme+xml")
    package.add(_NOTES, notes_master(_TREE, _COLOURS, _GROUND), f"{_KIND}.notesMaster+xml")
    package.relate(_NOTES, "theme", "ppt/theme/theme2.xml")
    return package.zipped()


def _presentation(package: Package, sheet: Sheet) -> None:
    name = "ppt/presentation.xml"
    package.relate("", "officeDocument", name)
    master = package.relate(name, "slideMaster", _MASTER)
    notes = package.relate(name, "notesMaster", _NOTES)
    for part, kind in (
        ("presProps", "presProps"),
        ("viewProps", "viewProps"),
        ("tableStyles", "tableStyles"),
    ):
        package.relate(name, kind, f"ppt/{part}.xml")
        package.add(f"ppt/{part}.xml", _SETTINGS[part], f"{_KIND}.{part}+xml")
    package.relate(name, "theme", "ppt/theme/theme1.xml")
    wide, high = _MILLIMETRES.get(sheet.name, (emu(sheet.page_width), emu(sheet.page_height)))
    levels = "".join(TEXT.level(level) for level in range(1, 10))
    content = (
        f'{HEADING}<p:presentation {NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="{_FIRST_ID}" r:id="{master}"/>'
        f'</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="{notes}"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{wide}" cy="{high}"/><p:notesSz cx="7560000" cy="10692000"/>'
        f'<p:kinsoku lang="ja-JP" invalStChars="{escaped(_NO_START)}" invalEndChars="{escaped(_NO_END)}"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="ja-JP"/></a:defPPr>{levels}</p:defaultTextStyle></p:presentation>'
    )
    package.add(name, content, f"{_KIND}.presentation.main+xml")


_SETTINGS = {
    "presProps": f"{HEADING}<p:presentationPr {NAMES}/>",
    "viewProps": f'{HEADING}<p:viewPr {NAMES}><p:gridSpacing cx="76200" cy="76200"/></p:viewPr>',
    "tableStyles": (
        f'{HEADING}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' def="{2D5ABB26-0587-4C30-8999-92F81FD0307C}"/>'
    ),
}


def _slide_master(package: Package, sheet: Sheet, made: tuple[Layout, ...]) -> None:
    frame = Frame(sheet)
    top = frame.headline + 46
    places = (
        Place("title", 0, HEADLINE_NAME, "見出し", (LEFT, frame.headline, frame.width, 32), HEADLINE),
        Place("body", 1, "本文 Text", "本文", (LEFT, top, frame.width, frame.bottom - top)),
        *(place for place in running(sheet) if place.kind in ("ftr", "sldNum")),
    )
    ids = []
    for at in range(1, len(made) + 1):
        relation = package.relate(_MASTER, "slideLayout", f"ppt/slideLayouts/slideLayout{at}.xml")
        ids.append(f'<p:sldLayoutId id="{_FIRST_ID + at}" r:id="{relation}"/>')
    package.relate(_MASTER, "theme", "ppt/theme/theme1.xml")
    styles = (
        f"<p:txStyles><p:titleStyle>{HEADLINE.level()}</p:titleStyle><p:bodyStyle>{_body_levels()}</p:bodyStyle>"
        f'<p:otherStyle><a:defPPr><a:defRPr lang="ja-JP"/></a:defPPr>{TEXT.level()}</p:otherStyle></p:txStyles>'
    )
    shapes = _rule(frame) + "".join(place.drawn(at) for at, place in enumerate(places, start=3))
    content = (
        f"{HEADING}<p:sldMaster {NAMES}><p:cSld>{_GROUND}<p:spTree>{_TREE}{shapes}</p:spTree></p:cSld>{_COLOURS}"
        f'<p:sldLayoutIdLst>{"".join(ids)}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/>{styles}</p:sldMaster>'
    )
    package.add(_MASTER, content, f"{_KIND}.slideMaster+xml")


def _body_levels() -> str:
    """Text, then points and points under them."""
    deeper = (TEXT.level(level, indent=13 * (level - 1), bullet="-") for level in range(2, 6))
    return TEXT.level() + "".join(deeper) + "".join(TEXT.level(level, indent=65) for level in range(6, 10))


def _rule(frame: Frame) -> str:
    """The line under the running head."""
    return (
        '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="2" name="罫 Rule"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr><a:xfrm>'
        f'<a:off x="{emu(LEFT)}" y="{emu(frame.rule - 0.375)}"/><a:ext cx="{emu(frame.width)}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>'
        "</p:spPr></p:cxnSp>"
    )


def _layout(layout: Layout) -> str:
    kind = f' type="{layout.kind}"' if layout.kind else ""
    bare = "" if layout.has_running_head else ' showMasterSp="0"'
    shapes = "".join(place.drawn(at) for at, place in enumerate(layout.places, start=2))
    return (
        f'{HEADING}<p:sldLayout {NAMES}{bare}{kind} preserve="1" userDrawn="1"><p:cSld name="{escaped(layout.name)}"><p:spTree>'
        f"{_TREE}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )
