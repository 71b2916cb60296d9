"""Templates as offices have them, crafted: each from python-pptx's own or from the one that LibreOffice wrote."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

from renkei.materials.archive import archived
from renkei.materials.pptx_file.package import unzipped

DATA = Path(__file__).parents[2] / "data/templates"
JAPANESE = {
    "Title Slide": "タイトル スライド",
    "Title and Content": "タイトルとコンテンツ",
    "Section Header": "セクション見出し",
    "Two Content": "2 つのコンテンツ",
    "Comparison": "比較",
    "Title Only": "タイトルのみ",
    "Blank": "白紙",
    "Content with Caption": "タイトル付きのコンテンツ",
    "Picture with Caption": "タイトル付きの図",
    "Title and Vertical Text": "タイトルと縦書きテキスト",
    "Vertical Title and Text": "縦書きタイトルと縦書きテキスト",
}


def saved(deck: Any) -> bytes:
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def place(shape: Any, left: float, top: float, width: float, height: float) -> None:
    shape.left, shape.top, shape.width, shape.height = (Pt(one) for one in (left, top, width, height))


def layout_named(deck: Any, name: str) -> Any:
    return next(one for one in deck.slide_layouts if one.name == name)


def changed(content: bytes, part: str, before: str, after: str) -> bytes:
    """A part with some text of it changed, everywhere in it."""
    files = dict(unzipped(content))
    text = files[part].decode("utf-8")
    assert re.search(before, text), before
    files[part] = re.sub(before, after, text).encode("utf-8")
    return archived(files.items())


def usual() -> bytes:
    """python-pptx's own: 4:3, English names, no slides."""
    return saved(Presentation())


def japanese() -> bytes:
    """A4, Japanese names and letters, a logo and a bar at the foot, its own colours; two sample slides."""
    deck = Presentation()
    wide, high = 780, 540
    deck.slide_width, deck.slide_height = Pt(wide), Pt(high)
    for layout in deck.slide_layouts:
        layout.name = JAPANESE[layout.name]
    master = deck.slide_master
    bar = master.shapes._spTree
    picture = io.BytesIO()
    Image.new("RGB", (120, 40), (0, 96, 128)).save(picture, "PNG")
    sample = deck.slides.add_slide(deck.slide_layouts[0])
    logo = sample.shapes.add_picture(picture, Pt(wide - 120), Pt(14), Pt(96), Pt(32))
    logo.name = "市章"
    strip = sample.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, Pt(high - 34), Pt(wide), Pt(34))
    strip.fill.solid()
    strip.fill.fore_color.rgb = RGBColor(0xD9, 0xEA, 0xF0)
    strip.line.fill.background()
    strip.name = "帯"
    relation = master.part.relate_to(sample.part.related_part(logo._element.blip_rId), "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image")  # fmt: skip
    for shape in (strip, logo):
        shape._element.getparent().remove(shape._element)
        bar.insert(2, shape._element)
    logo._element.blipFill.blip.rEmbed = relation
    for shape in master.placeholders:
        kind = shape.placeholder_format.type
        frames = {
            1: (40, 18, wide - 180, 62), 2: (40, 92, wide - 80, high - 140), 16: (40, high - 30, 160, 24),
            15: (220, high - 30, 400, 24), 13: (wide - 120, high - 30, 80, 24),
        }  # fmt: skip
        place(shape, *frames[int(kind)])
    for name in ("タイトルとコンテンツ", "タイトルのみ"):
        for shape in layout_named(deck, name).placeholders:
            if shape._element.spPr.xfrm is not None:
                shape._element.spPr.remove(shape._element.spPr.xfrm)
    deck.slides.add_slide(layout_named(deck, "タイトルとコンテンツ")).shapes.title.text = "記入例"
    content = saved(deck)
    theme = next(name for name in unzipped(content) if name.startswith("ppt/theme/theme1"))
    content = changed(content, theme, r'<a:latin typeface="Calibri"/>', '<a:latin typeface="游ゴシック"/>')
    content = changed(content, theme, r'(<a:font script="Jpan" typeface=")[^"]*"', r'\1游ゴシック"')
    content = changed(content, theme, r'(<a:dk2>)<a:srgbClr val="[^"]*"/>', r'\1<a:srgbClr val="1F4E5F"/>')
    master_part = "ppt/slideMasters/slideMaster1.xml"
    return changed(
        content, master_part, r'(<p:titleStyle><a:lvl1pPr algn=")ctr(".*?sz=")4400"', r'\1l\g<2>2800"'
    )


def small_area() -> bytes:
    """The place for text is half a slide."""
    deck = Presentation()
    place(layout_named(deck, "Title and Content").placeholders[1], 36, 126, 320, 200)
    return saved(deck)


def one_blank() -> bytes:
    """No layout but an empty one, without any place."""
    deck = Presentation()
    layouts = deck.slide_layouts
    for layout in [one for one in layouts if one.name != "Blank"]:
        layouts.remove(layout)
    for shape in list(layouts[0].placeholders):
        shape._element.getparent().remove(shape._element)
    return saved(deck)


def dark() -> bytes:
    """White letters on dark blue, on every layout."""
    mapped = r'(<p:clrMap [^>]*)bg1="lt1" tx1="dk1"([^>]*)'
    content = changed(usual(), "ppt/slideMasters/slideMaster1.xml", mapped, r'\1bg1="dk1" tx1="lt1"\2')
    return changed(
        content, "ppt/theme/theme1.xml", r"<a:dk1>.*?</a:dk1>", '<a:dk1><a:srgbClr val="10243E"/></a:dk1>'
    )


def dark_cover() -> bytes:
    """The title slide alone is dark, its letters light."""
    content = usual()
    ground = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="003C5A"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>'
    content = changed(content, "ppt/slideLayouts/slideLayout1.xml", "<p:spTree>", ground)
    lit = r"<p:clrMapOvr><a:overrideClrMapping bg1='dk1' tx1='lt1' bg2='dk2' tx2='lt2' accent1='accent1' accent2='accent2' accent3='accent3' accent4='accent4' accent5='accent5' accent6='accent6' hlink='hlink' folHlink='folHlink'/></p:clrMapOvr>"
    return changed(content, "ppt/slideLayouts/slideLayout1.xml", r"<p:clrMapOvr>.*?</p:clrMapOvr>", lit)


def tinted() -> bytes:
    """A light yellow ground, on which our grey would be too faint, and a second text colour that is."""
    content = changed(
        usual(), "ppt/theme/theme1.xml", r"<a:lt1>.*?</a:lt1>", '<a:lt1><a:srgbClr val="FFF6D8"/></a:lt1>'
    )
    return changed(
        content, "ppt/theme/theme1.xml", r"<a:dk2>.*?</a:dk2>", '<a:dk2><a:srgbClr val="9AA7B5"/></a:dk2>'
    )


def upright() -> bytes:
    """A4 portrait."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(540), Pt(780)
    return saved(deck)


def with_macros() -> bytes:
    """A template with macros (.potm), sections and a first number of 5."""
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[0])
    files = dict(unzipped(saved(deck)))
    files["ppt/vbaProject.bin"] = b"macro"
    kind = "application/vnd.ms-powerpoint.template.macroEnabled.main+xml"
    types = files["[Content_Types].xml"].decode()
    types = re.sub(r"application/[^\"]*presentation\.main\+xml", kind, types)
    binary = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override'
    files["[Content_Types].xml"] = types.replace("<Override", binary, 1).encode()
    macro = '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>'
    related = files["ppt/_rels/presentation.xml.rels"].decode().replace("</Relationships>", macro)
    files["ppt/_rels/presentation.xml.rels"] = related.encode()
    section = '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="例" id="{00000000-0000-0000-0000-000000000001}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>'
    main = files["ppt/presentation.xml"].decode()
    main = re.sub(r"<p:extLst>.*?</p:extLst>", "", main, flags=re.S).replace("</p:presentation>", section)
    files["ppt/presentation.xml"] = re.sub(
        r"<p:presentation ", '<p:presentation firstSlideNum="5" ', main
    ).encode()
    return archived(files.items())


def _with_relation(kind: str, target: str, mode: str = "") -> bytes:
    files = dict(unzipped(usual()))
    name = "ppt/slideLayouts/_rels/slideLayout2.xml.rels"
    outside = f' TargetMode="{mode}"' if mode else ""
    added = f'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"{outside}/></Relationships>'
    files[name] = files[name].decode().replace("</Relationships>", added).encode()
    files.setdefault("ppt/embeddings/oleObject1.bin", b"object")
    types = files["[Content_Types].xml"].decode()
    files["[Content_Types].xml"] = types.replace(
        "<Override", '<Default Extension="bin" ContentType="application/x-object"/><Override', 1
    ).encode()
    return archived(files.items())


def linked() -> bytes:
    """A picture that would be fetched from another computer."""
    return _with_relation("image", "http://example.jp/logo.png", "External")


def active() -> bytes:
    """An embedded object."""
    return _with_relation("oleObject", "../embeddings/oleObject1.bin")


def by_libreoffice() -> bytes:
    """16:9 as LibreOffice Impress 7.4 writes it: kept, since it takes seconds. `python -m tests.materials.pptx.templates` made it."""
    return (DATA / "libreoffice-wide.pptx").read_bytes()


MADE: dict[str, Callable[[], bytes]] = {
    one.__name__: one
    for one in (
        usual, japanese, by_libreoffice, small_area, one_blank, dark, dark_cover, tinted, upright, with_macros, linked, active,
    )
}  # fmt: skip


@cache
def template(name: str) -> bytes:
    """A template by its name."""
    return MADE[name]()


def _impress(folder: Path) -> bytes:
    """A deck of 16:9 with Japanese names, through the program's own format; without what it says of itself."""
    from tests.materials.office import converted

    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(960), Pt(540)
    for one in (deck.slide_master, *deck.slide_layouts):
        for shape in one.placeholders:
            if shape._element.spPr.xfrm is not None:
                shape.left, shape.width = int(shape.left * 4 / 3), int(shape.width * 4 / 3)
    deck.slides.add_slide(deck.slide_layouts[1]).shapes.title.text = "例"
    deck.save(folder / "given.pptx")
    back = converted(converted(folder / "given.pptx", "odp", folder), "pptx", folder / "back")
    return archived((name, data) for name, data in unzipped(back.read_bytes()).items())


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as made:
        DATA.mkdir(parents=True, exist_ok=True)
        (DATA / "libreoffice-wide.pptx").write_bytes(_impress(Path(made)))
