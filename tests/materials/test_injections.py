"""No text that an officer wrote becomes a formula, a script, markup, a link or a field code in any of the papers; where it
is shown, it stands as it was written."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache

import openpyxl
import pikepdf
import pypdf
import pytest
from lxml import etree
from tests.materials.hostile import marks_as_written, shown_columns, year
from tests.materials.paper import Element, read

from renkei.materials.papers import Papers
from renkei.wording import words_of

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHOWN = {
    "html": {"projects.name", "projects.summary", "indicators.name", "indicators.unit", "comments.text", "activities.name"},
    "pptx": {"projects.name", "indicators.name", "comments.text", "comments.answer", "plan.content", "review.text"},
    "pdf": {"projects.name", "indicators.name", "comments.text", "plan.content", "review.text", "figures.name"},
    "booklet": {"projects.name", "indicators.name", "results.source", "photos.caption", "comments.answer"},
    "xlsx": {"projects.name", "indicators.name", "breakdowns.title", "activities.note", "results.note"},
    "agenda": {"meetings.name", "meetings.place", "agenda.title", "agenda.speaker"},
    "members": {"municipalities.name", "attendees.post", "attendees.name", "attendees.duty"},
}  # fmt: skip


@cache
def made(kind: str) -> bytes:
    content: bytes = getattr(Papers(year(), words_of("ja")), kind)()
    return content


@cache
def document() -> Element:
    return read(made("html").decode())


@cache
def parts(kind: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made(kind))) as package:
        return {name: package.read(name) for name in package.namelist()}


def trees(kind: str) -> Iterator[tuple[str, etree._Element]]:
    for name, content in parts(kind).items():
        if name.endswith((".xml", ".rels")):
            yield name, etree.fromstring(content)


def shown(kind: str) -> str:
    """Everything that a reader of the file is shown, or hears."""
    return {"html": of_html, "pdf": of_pdf, "booklet": of_pdf, "xlsx": of_xlsx}.get(kind, of_office)(kind)


def of_html(kind: str) -> str:
    heard = ("alt", "title", "aria-label", "data-label")
    attributes = [element.attributes.get(name, "") for element in document().all() for name in heard]
    visible = [element.text for element in document().all() if element.tag in ("head", "body")]
    return "\n".join([*visible, *attributes])


def of_pdf(kind: str) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made(kind))).pages)


def of_xlsx(kind: str) -> str:
    sheets = openpyxl.load_workbook(io.BytesIO(made(kind)), rich_text=False).worksheets
    return "\n".join(str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row)


def of_office(kind: str) -> str:
    blocks = [block for _, tree in trees(kind) for block in tree.iter(f"{A}txBody", f"{A}p", f"{W}p")]
    told = [value for _, tree in trees(kind) for value in tree.xpath("//@descr")]
    return "\n".join(["".join(block.itertext()) for block in blocks] + told)


@pytest.mark.parametrize("kind", SHOWN)
def test_what_is_shown_stands_as_it_was_written(kind: str) -> None:
    marks, odd = marks_as_written(shown(kind))

    assert odd == []
    assert shown_columns(marks) >= SHOWN[kind]


def test_the_page_holds_no_script_and_no_handler() -> None:
    tags = {element.tag for element in document().all()}
    attributes = {name for element in document().all() for name in element.attributes}

    assert not tags & {"script", "iframe", "object", "embed", "base", "form", "link"}
    assert not [name for name in attributes if name.startswith("on") or name in ("srcdoc", "formaction")]


def test_the_page_leads_nowhere_but_into_itself_and_loads_nothing() -> None:
    elements = document().all()
    targets = [
        e.attributes[name] for e in elements for name in ("href", "src", "xlink:href") if name in e.attributes
    ]
    styles = [element.text for element in document().all("style")] + [
        e.attributes.get("style", "") for e in elements
    ]

    assert [target for target in targets if not re.match(r"#|data:image/(?:png|jpeg);", target)] == []
    assert [
        url for style in styles for url in re.findall(r"url\(\s*\"?(.{5})", style) if url != "data:"
    ] == []


@pytest.mark.parametrize("kind", ["pptx", "xlsx", "agenda", "members"])
def test_an_office_file_leads_nowhere_outside(kind: str) -> None:
    relations = [node for name, tree in trees(kind) if name.endswith(".rels") for node in tree]

    assert [node.get("Target") for node in relations if node.get("TargetMode") == "External"] == []
    assert not [
        node for node in relations if re.search("vbaProject|oleObject|externalLink", str(node.get("Type")))
    ]


def test_links_of_the_deck_jump_to_slides_alone() -> None:
    links = [link for _, tree in trees("pptx") for link in tree.iter(f"{A}hlinkClick", f"{A}hlinkHover")]

    assert {link.get("action") for link in links} <= {"ppaction://hlinksldjump"}


def test_fields_of_the_deck_are_slide_numbers_alone() -> None:
    fields = [field.get("type") for _, tree in trees("pptx") for field in tree.iter(f"{A}fld")]

    assert set(fields) <= {"slidenum"}


def test_field_codes_of_the_documents_are_our_own() -> None:
    names = (f"{W}instrText", f"{W}fldSimple")
    fields = [
        node.text or node.get(f"{W}instr")
        for kind in ("agenda", "members")
        for _, tree in trees(kind)
        for node in tree.iter(*names)
    ]

    assert {str(field).split()[0] for field in fields} <= {"PAGE", "NUMPAGES"}


def test_workbooks_behind_the_charts_add_up_their_own_cells_alone() -> None:
    books = [
        openpyxl.load_workbook(io.BytesIO(data))
        for name, data in parts("pptx").items()
        if name.endswith(".xlsx")
    ]
    cells = [cell for book in books for row in book.worksheets[0].iter_rows() for cell in row]

    assert books
    assert [
        c.value for c in cells if c.data_type == "f" and not re.fullmatch(r"=SUM\(B\d+:[A-Z]\d+\)", c.value)
    ] == []


def test_the_workbook_holds_no_formula_and_leads_to_its_own_sheets_alone() -> None:
    book = openpyxl.load_workbook(io.BytesIO(made("xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]

    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert [
        c.hyperlink.target for c in cells if c.hyperlink and (c.hyperlink.target or not c.hyperlink.location)
    ] == []


def test_head_and_foot_of_a_printed_sheet_take_no_code_from_a_text() -> None:
    text = b"".join(data for name, data in parts("xlsx").items() if name.startswith("xl/worksheets/sheet"))
    heads = re.findall(r"<odd(?:Header|Footer)>(.*?)</odd", text.decode())

    assert heads
    assert {code for head in heads for code in re.findall(r"&amp;(?!&amp;)(.)", head.replace("&amp;&amp;", ""))} <= set('LR"9AP N')  # fmt: skip


@pytest.mark.parametrize("kind", ["pdf", "booklet"])
def test_the_pdf_runs_nothing_and_leads_nowhere_outside(kind: str) -> None:
    file = pikepdf.open(io.BytesIO(made(kind)))
    actions = [node for node in dictionaries(file) if "/S" in node and str(node.S) in FORBIDDEN]

    assert [str(node.S) for node in actions] == []
    assert not {"/OpenAction", "/AA"} & set(file.Root.keys())
    assert "/EmbeddedFiles" not in file.Root.get("/Names", pikepdf.Dictionary())


FORBIDDEN = ("/URI", "/JavaScript", "/Launch", "/GoToR", "/SubmitForm", "/ImportData", "/Named", "/Rendition")


def dictionaries(file: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """Every dictionary of a file, those inside others too."""
    for thing in file.objects:
        yield from _inside(thing)


def _inside(thing: object) -> Iterator[pikepdf.Dictionary]:
    if isinstance(thing, pikepdf.Dictionary):
        yield thing
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Array):
        children = list(thing.values()) if isinstance(thing, pikepdf.Dictionary) else list(thing)
        yield from (d for c in children if not getattr(c, "is_indirect", False) for d in _inside(c))


def test_names_in_english_stand_as_they_were_written_too() -> None:
    page = read(Papers(year(), words_of("en")).html().decode())

    marks, odd = marks_as_written(page.one("body").text)
    assert odd == []
    assert shown_columns(marks) >= {"projects.english", "municipalities.english", "roles.english"}
