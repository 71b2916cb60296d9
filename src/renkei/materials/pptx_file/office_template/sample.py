"""A template to start from: our master with named places, and on each layout a slide that says what goes where."""

from __future__ import annotations

import re

from renkei.materials.outline.sheet import TEXT, TITLE_LINE, Sheet
from renkei.materials.pptx_file.canvas import Box
from renkei.materials.pptx_file.frame import Frame, emu
from renkei.materials.pptx_file.master import master
from renkei.materials.pptx_file.noting import FIRST_ID
from renkei.materials.pptx_file.office_template.bare import PRESENTATION
from renkei.materials.pptx_file.office_template.canvas import OfficeCanvas
from renkei.materials.pptx_file.office_template.fit import Fit
from renkei.materials.pptx_file.office_template.names import COVER, DIVIDER, PAGE
from renkei.materials.pptx_file.office_template.template import read_template
from renkei.materials.pptx_file.package import Package
from renkei.materials.pptx_file.page_lists import slide_part
from renkei.materials.pptx_file.places import ASIDE, BODY, FOOT, LAYOUTS, NUMBER, NUMERAL
from renkei.materials.pptx_file.typesetter import PAGE_NUMBER, Ink, Shape, Typesetter
from renkei.wording import N_, Words

_MASTER = "ppt/slideMasters/slideMaster1.xml"
_KIND = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
_SORTS = (COVER, DIVIDER, PAGE)
_GONE = (ASIDE, FOOT, NUMERAL)  # places that decks on a template fill with text of their own
_SHAPE = re.compile(r"<p:sp>.*?</p:sp>", re.S)
_PROMPT = "フッター"  # as PowerPoint says it in a footer; no words of its own
_LINE = 1.3  # of the size of letters
_GUIDES = {
    (COVER, "title"): N_("Fiscal year, region and title of the papers"),
    (COVER, "region"): N_("Name of the meeting, or region"),
    (COVER, "members"): N_("Municipalities in official order"),
    (COVER, "paper"): N_("Paper 1"),
    (COVER, "date"): N_("Date and place"),
    (COVER, "notice"): N_("Notice"),
    (COVER, "secretariat"): N_("Secretariat"),
    (DIVIDER, "title"): N_("Number and title of the section"),
    (DIVIDER, "list"): N_("The parts of the section, with page numbers"),
    (PAGE, "title"): N_("Headline of the page"),
}
_ABOUT = (
    N_("Here stand tables, charts and texts: in the place named 本文."),
    N_(
        "Names of layouts: 表紙 (cover), 中扉 (section), 本文 (all other pages). Names of places say what goes into them; keep both."
    ),
    N_("Fonts, colours, logo, the places' positions and the size of the slides are the office's own."),
    N_("These slides are not taken over into decks."),
)


def sample(sheet: Sheet, words: Words) -> bytes:
    """The file; for A4 or WIDE. It is itself a template without faults."""
    template = read_template(_trimmed(sheet).zipped(), words.language)
    package, setter = template.package.copied(), Typesetter(words.language)
    slides = [_guide(template.fit, sort, setter, words) for sort in _SORTS]
    _add_slides(package, slides, template.fit)
    return package.zipped()


def _guide(fit: Fit, sort: str, setter: Typesetter, words: Words) -> OfficeCanvas:
    """A slide that says what goes where."""
    form = fit.forms[sort]
    canvas = OfficeCanvas(sort, form=form)
    for what, slot in form.slots.items():
        if (text := _GUIDES.get((sort, what))) is not None:
            size = slot.size or TEXT
            told = setter.paragraph(setter.run(words.gettext(text), Ink(size)), Shape(size * _LINE, ""))
            canvas.fill(slot, slot.name, told)
    if sort == PAGE:
        area = form.area
        about = "".join(
            setter.paragraph(setter.run(words.gettext(text)), Shape(20, before=6)) for text in _ABOUT
        )
        canvas.write("案内 Guide", about, Box(area.left, area.top, area.width, area.height), line="B3B3B3")
    if sort != COVER:
        canvas.placeholder("sldNum", NUMBER, "ページ番号 Page", setter.paragraph(setter.page_number()))
    return canvas


def _add_slides(package: Package, slides: list[OfficeCanvas], fit: Fit) -> None:
    ids = []
    for number, canvas in enumerate(slides, start=1):
        name = slide_part(number)
        package.add(name, canvas.markup().replace(PAGE_NUMBER, f"{number}"), _KIND)
        package.relate(name, "slideLayout", fit.form(canvas.name).part)
        relation = package.relate(PRESENTATION, "slide", name)
        ids.append(f'<p:sldId id="{FIRST_ID + number}" r:id="{relation}"/>')
    listed = f"<p:sldIdLst>{''.join(ids)}</p:sldIdLst><p:sldSz "
    package.parts[PRESENTATION] = package.parts[PRESENTATION].replace(b"<p:sldSz ", listed.encode(), 1)


# ---- our master without what templates do not need


def _trimmed(sheet: Sheet) -> Package:
    """Three layouts: cover, section, page; the last with as much room for text as pages of ours have."""
    package = master(sheet, "ja")
    kept = {
        f"ppt/slideLayouts/slideLayout{at}.xml": key
        for at, key in enumerate(LAYOUTS, start=1)
        if key in _SORTS
    }
    gone = [
        one
        for one in package.relations[_MASTER]
        if one.kind.endswith("/slideLayout") and one.target not in kept
    ]
    for one in gone:
        del package.parts[one.target], package.types[one.target], package.relations[one.target]
        listed = re.compile(rb'<p:sldLayoutId [^>]*r:id="' + one.id.encode() + rb'"/>')
        package.parts[_MASTER] = listed.sub(b"", package.parts[_MASTER])
    package.relations[_MASTER] = [one for one in package.relations[_MASTER] if one not in gone]
    for part in (_MASTER, *kept):
        text = package.parts[part].decode("utf-8")
        package.parts[part] = _SHAPE.sub(lambda found: _kept(found[0], sheet), text).encode("utf-8")
    return package


def _kept(shape: str, sheet: Sheet) -> str:
    """A shape of a layout, or nothing."""
    if any(f' idx="{idx}"' in shape for idx in _GONE):
        return ""
    if f' idx="{BODY}"' in shape:
        frame = Frame(sheet)
        top = frame.headline + TITLE_LINE
        at = re.compile(r'(<a:off x="\d+" y=")\d+("/><a:ext cx="\d+" cy=")\d+')
        return at.sub(rf"\g<1>{emu(top)}\g<2>{emu(frame.foot - top)}", shape, count=1)
    if 'type="ftr"' in shape:  # without words in it LibreOffice forgets how its letters look
        return re.sub(
            r"<a:endParaRPr ([^>]*)/>", rf"<a:r><a:rPr \1/><a:t>{_PROMPT}</a:t></a:r>", shape, count=1
        )
    return shape
