"""The outline as a deck."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from renkei.domain.yearbook import Yearbook
from renkei.materials.outline.model import Outline, Page
from renkei.materials.pptx_file.canvas import Canvas
from renkei.materials.pptx_file.digests import said_digest, text_digest
from renkei.materials.pptx_file.figures import NAMESPACE
from renkei.materials.pptx_file.frame import Frame
from renkei.materials.pptx_file.markup import HEADING
from renkei.materials.pptx_file.master import master
from renkei.materials.pptx_file.notes import notes_markup
from renkei.materials.pptx_file.noting import FIRST_ID, made_of, note_slides, sources_of
from renkei.materials.pptx_file.office_template import Fit, OfficeTemplate
from renkei.materials.pptx_file.office_template.cover import office_cover
from renkei.materials.pptx_file.office_template.divider import office_divider
from renkei.materials.pptx_file.package import Package
from renkei.materials.pptx_file.page_case import case_slides
from renkei.materials.pptx_file.page_cover import cover_slides
from renkei.materials.pptx_file.page_lists import Numbers, contents_slides, divider_slides, slide_part
from renkei.materials.pptx_file.page_plain import plain_slides
from renkei.materials.pptx_file.places import LAYOUTS, layout_of
from renkei.materials.pptx_file.press import Press
from renkei.materials.pptx_file.properties import add_properties
from renkei.materials.pptx_file.typesetter import PAGE_NUMBER, Typesetter
from renkei.wording import Words

_KIND = "application/vnd.openxmlformats-officedocument"
_PRESENTATION = "ppt/presentation.xml"
_ITEM = "{5B0D7C2E-3F1A-4A54-9D52-6C1E9A7F4B10}"
_FIGURES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
LISTS: dict[str, Callable[[Press, Page, Numbers], list[Canvas]]] = {
    "contents": contents_slides,
    "divider": divider_slides,
}
"""Kinds of pages that name the numbers of others → how they are set."""
_PAGES: dict[str, Callable[[Press, Page], list[Canvas]]] = {"cover": cover_slides, "case": case_slides}
_OFFICE_PAGES: dict[str, Callable[[Press, Page], list[Canvas]]] = {"cover": office_cover}
_OFFICE_LISTS: dict[str, Callable[[Press, Page, Numbers], list[Canvas]]] = {"divider": office_divider}
Slide = tuple[Page, Canvas]


def deck(
    papers: Outline,
    yearbook: Yearbook,
    words: Words,
    *,
    is_handout: bool,
    template: OfficeTemplate | None = None,
) -> bytes:
    """The deck's file, on our master or on an office's template."""
    if template is None:
        package, office = master(papers.sheet, papers.language), None
    else:
        package, office = template.package.copied(), template.fit
    press = press_of(papers, words, package, office)
    slides = slides_of(press, papers.pages)
    sums = _add_slides(press, slides)
    notes = {} if is_handout else _add_notes(press, slides, yearbook)
    note_slides(press, slides, notes=notes, said=sums)
    _add_figures(press, made_of(papers, yearbook, is_handout=is_handout, office=office))
    add_properties(package, papers, yearbook, len(slides))
    return package.zipped()


def press_of(papers: Outline, words: Words, package: Package, office: Fit | None) -> Press:
    """What slides are set with: on our frame, or on the places of an office's layouts."""
    setter = Typesetter(papers.language, papers.sheet.letters)
    frame = Frame(papers.sheet) if office is None else office.frame
    return Press(papers, words, package, setter, frame, office=office)


def slides_of(press: Press, pages: Sequence[Page], numbers: Numbers | None = None) -> list[Slide]:
    """The slides of some pages. Those that name the numbers of others are set last; they are one slide each. `numbers` are
    those of the deck's pages, where it has more than these."""
    ways, lists = (_PAGES, LISTS) if press.office is None else (_PAGES | _OFFICE_PAGES, LISTS | _OFFICE_LISTS)
    set_first = {
        page.id: ways.get(page.kind, plain_slides)(press, page) for page in pages if page.kind not in lists
    }
    if numbers is None:
        numbers = _numbered(pages, set_first)
    found: list[Slide] = []
    for page in pages:
        made = lists[page.kind](press, page, numbers) if page.kind in lists else set_first[page.id]
        found += [(page, canvas) for canvas in made]
    return found


def _numbered(pages: Sequence[Page], made: Mapping[str, Sequence[Canvas]]) -> dict[str, int]:
    """Page → the number of its first slide."""
    numbers, next_number = {}, 1
    for page in pages:
        numbers[page.id] = next_number
        next_number += len(made.get(page.id, (None,)))
    return numbers


def _add_slides(press: Press, slides: list[Slide]) -> dict[int, str]:
    """Slide → the check sum of all that it says."""
    package, ids, sums = press.package, [], {}
    layouts = {key: f"ppt/slideLayouts/slideLayout{at}.xml" for at, key in enumerate(LAYOUTS, start=1)}
    for number, (page, canvas) in enumerate(slides, start=1):
        name = slide_part(number)
        markup = canvas.markup().replace(PAGE_NUMBER, f"{number}")  # what the field says until it is asked
        charts = sorted(target for target, kind in canvas.kinds.items() if kind == "chart")
        sums[number] = said_digest(markup.encode(), (package.parts[one] for one in charts))
        package.add(name, markup, f"{_KIND}.presentationml.slide+xml")
        layout = press.office.form(page.kind).part if press.office else layouts[layout_of(page.kind)]
        package.relate(name, "slideLayout", layout)
        for target, id in canvas.links.items():
            made = package.relate(name, canvas.kinds[target], target)
            assert made == id, "relations are numbered as they were promised"
        relation = package.relate(_PRESENTATION, "slide", name)
        ids.append(f'<p:sldId id="{FIRST_ID + number}" r:id="{relation}"/>')
    listed = f"<p:sldIdLst>{''.join(ids)}</p:sldIdLst><p:sldSz " if ids else "<p:sldSz "
    package.parts[_PRESENTATION] = package.parts[_PRESENTATION].replace(b"<p:sldSz ", listed.encode(), 1)
    return sums


def _add_notes(press: Press, slides: list[Slide], yearbook: Yearbook) -> dict[int, str]:
    """Under the first slide of each page, where its figures come from. Slide → the check sum of its notes."""
    sources, told = sources_of(press.papers, yearbook, press.words), set[str]()
    sums = {}
    for number, (page, _) in enumerate(slides, start=1):
        lines = () if page.id in told else sources.lines(page)
        told.add(page.id)
        if lines:
            sums[number] = text_digest("\n".join(lines))
            name = f"ppt/notesSlides/notesSlide{number}.xml"
            press.package.add(
                name, notes_markup(press.setter, lines), f"{_KIND}.presentationml.notesSlide+xml"
            )
            press.package.relate(name, "notesMaster", "ppt/notesMasters/notesMaster1.xml")
            press.package.relate(name, "slide", slide_part(number))
            press.package.relate(slide_part(number), "notesSlide", name)
    return sums


def _add_figures(press: Press, about: Mapping[str, object]) -> None:
    """The list of figures as a part of its own, which office programs keep."""
    package, item, properties = press.package, "customXml/item1.xml", "customXml/itemProps1.xml"
    package.add(item, press.figures.part(about))
    package.add(
        properties,
        f'{HEADING}<ds:datastoreItem xmlns:ds="{_FIGURES}" ds:itemID="{_ITEM}"><ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/>'
        "</ds:schemaRefs></ds:datastoreItem>",
        f"{_KIND}.customXmlProperties+xml",
    )
    package.relate(item, "customXmlProps", properties)
    package.relate(_PRESENTATION, "customXml", item)
