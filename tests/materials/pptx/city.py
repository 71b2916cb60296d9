"""The template of a city as many are: headlines in white on a band of its colour, a section with a bar at its side."""

from __future__ import annotations

from functools import cache
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt
from tests.materials.pptx.templates import JAPANESE, changed, layout_named, place, saved

GREEN = "1F5C3A"
WIDE, HIGH, BAND = 780, 540, 60
_TITLE, _BODY, _DATE, _FOOTER, _NUMBER = 1, 2, 16, 15, 13
_PLACES = {
    _TITLE: (30, 6, 670, 48),
    _BODY: (30, 76, 720, 430),
    _DATE: (30, 517, 160, 20),
    _FOOTER: (230, 517, 320, 20),
    _NUMBER: (670, 517, 80, 20),
}


def _bar(deck: Any, target: Any, name: str, *frame: float) -> None:
    """A bar behind everything on a layout or a master."""
    sample = deck.slides.add_slide(deck.slide_layouts[6])
    bar = sample.shapes.add_shape(MSO_SHAPE.RECTANGLE, *map(Pt, frame))
    bar.fill.solid()
    bar.fill.fore_color.rgb = RGBColor.from_string(GREEN)
    bar.line.fill.background()
    bar.name = name
    target.shapes._spTree.insert(2, bar._element)
    number = deck.slides._sldIdLst[-1]
    deck.part.drop_rel(number.rId)
    deck.slides._sldIdLst.remove(number)


@cache
def city(band: int = BAND) -> bytes:
    """A4: a band of 60 points or so, the second text colour green, titles of covers and sections in 32 points."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDE), Pt(HIGH)
    for one in deck.slide_layouts:
        one.name = JAPANESE[one.name]
    for shape in deck.slide_master.placeholders:
        place(shape, *_PLACES[int(shape.placeholder_format.type)])
    _inherit(deck)
    _bar(deck, deck.slide_master, "帯", 0, 0, WIDE, band)
    cover, section = layout_named(deck, "タイトル スライド"), layout_named(deck, "セクション見出し")
    for one in (cover, section):
        one._element.set("showMasterSp", "0")
    _bar(deck, section, "左帯", 0, 0, 200, HIGH)
    place(cover.placeholders[0], 60, 130, 660, 96)
    place(cover.placeholders[1], 60, 250, 660, 150)
    place(section.placeholders[0], 230, 180, 510, 110)
    place(section.placeholders[1], 230, 300, 510, 160)
    return _coloured(saved(deck))


def _inherit(deck: Any) -> None:
    """Pages and all that runs round them stand where the master has them."""
    for one in deck.slide_layouts:
        for shape in one.placeholders:
            is_running = int(shape.placeholder_format.type) in (_DATE, _FOOTER, _NUMBER)
            is_page = one.name in ("タイトルとコンテンツ", "タイトルのみ")
            if (is_page or is_running) and shape._element.spPr.xfrm is not None:
                shape._element.spPr.remove(shape._element.spPr.xfrm)


def _coloured(content: bytes) -> bytes:
    theme, master = "ppt/theme/theme1.xml", "ppt/slideMasters/slideMaster1.xml"
    content = changed(content, theme, r'(<a:dk2>)<a:srgbClr val="[^"]*"/>', rf'\1<a:srgbClr val="{GREEN}"/>')
    content = changed(content, theme, r'<a:latin typeface="Calibri"/>', '<a:latin typeface="メイリオ"/>')
    style = r'(<p:titleStyle><a:lvl1pPr algn=")ctr(".*?sz=")4400"(.*?<a:schemeClr val=")tx1"'
    content = changed(content, master, style, r'\1l\g<2>2400"\3bg1"')
    dark = '<a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="3200"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>'
    for part in ("slideLayout1", "slideLayout3"):
        title = r'(<p:ph type="(?:ctrTitle|title)"/>.*?)<a:lstStyle(?:/>|>.*?</a:lstStyle>)'
        content = changed(content, f"ppt/slideLayouts/{part}.xml", f"(?s){title}", rf"\1{dark}")
    return content
