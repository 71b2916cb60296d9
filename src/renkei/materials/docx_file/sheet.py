"""A4 portrait as a city hall writes on it: one typeface, real styles, headings and lists, tables whose head is marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from renkei.materials.docx_file.line_ends import broken, is_one_line
from renkei.materials.xml_text import clean
from renkei.wording import Words

FONT = "BIZ UDGothic"  # Word knows BIZ UDゴシック by this name too, other programs by no other
LATIN = {"ja": FONT, "en": "Noto Sans JP"}
_WIDTH, _HEIGHT, _SIDE, _TOP = Mm(210), Mm(297), Mm(25), Mm(25)
TEXT, TITLE, _HEADING, _NOTE = 12, 18, 13, 10  # points
_LINE = {"ja": 1.45, "en": 1.15}
_INDENT, _TAB = 10, 22
ROOM, SIDES = 160, 4  # millimetres between the margins of the paper; at both sides of a cell
_FULL_WIDTH = {"ja": "decimalFullWidth", "en": "decimal"}
_AFTER = {"ja": "%1", "en": "%1."}
LANGUAGES = {"ja": "ja-JP", "en": "en-GB"}


class Sheet:
    """A document of our own, empty."""

    def __init__(self, words: Words) -> None:
        self.words, self.named = words, ""
        self.document: Document = docx.Document()
        _page(self.document)
        self._styles()
        self._numbering()

    # ---- what stands on it

    def title(self, name: str, what: str) -> None:
        """The document's title: whose it is, and what; in a line each where one does not hold them."""
        language = self.words.language
        self.named = name + ("　" if self.words.is_japanese else ": ") + what
        shown = self.named
        if not is_one_line(shown, ROOM, TITLE, language):
            shown = "\n".join(broken(text, ROOM, TITLE, language) for text in (name, what))
        self._line(shown, "Title")

    def heading(self, text: str) -> None:
        """A heading."""
        self._line(text, "Heading 1")

    def numbered(self, text: str, *, keeps: bool) -> None:
        """The next item of the numbered list; with `keeps` it stays with the line under it."""
        self._line(text, "List Number").paragraph_format.keep_with_next = keeps

    def under(self, text: str) -> None:
        """A line that belongs to the item above."""
        self._line(text, "List Continue")

    def fact(self, name: str, text: str) -> None:
        """日時　令和7年…: a name, and what it is, at one tab."""
        self._line(f"{name}\t{text}", "Fact")

    def note(self, text: str) -> None:
        """A small line."""
        self._line(text, "Note")

    def foot(self, text: str) -> None:
        """What stands at the foot of every page."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.style = self.document.styles["Note"]
        paragraph.text = clean(text)

    def table(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int], height: int = 0
    ) -> None:
        """A table with its head row marked and repeated; widths in millimetres, rows at least `height` of them high."""
        table: Table = self.document.add_table(rows=1 + len(rows), cols=len(heads), style="Table Grid")
        table.autofit = False
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        for at, width in enumerate(widths):
            table.columns[at].width = Mm(width)
        for row, texts in zip(table.rows, (heads, *rows), strict=True):
            _row(row, [self._ended(*pair) for pair in zip(texts, widths, strict=True)], widths, height)
        _mark_head(table)

    def _ended(self, text: str, width: int) -> str:
        """A cell's text, its lines ended between phrases where it needs several."""
        room, language = width - SIDES, self.words.language
        return text if is_one_line(text, room, TEXT, language) else broken(text, room, TEXT, language)

    def _line(self, text: str, style: str) -> Paragraph:
        return self.document.add_paragraph(clean(text), style=style)

    # ---- how it looks

    def _styles(self) -> None:
        styles, language = self.document.styles, self.words.language
        _default_run(styles.element, language)
        looks = {
            "Normal": _Look(TEXT),
            "Title": _Look(TITLE, after=14, bold=True),
            "Heading 1": _Look(_HEADING, before=16, after=4, bold=True),
            "List Number": _Look(TEXT, before=6),
            "List Continue": _Look(TEXT),
            "Fact": _Look(TEXT, after=3),
            "Note": _Look(_NOTE, before=4),
        }
        for name in ("Fact", "Note"):
            styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        for name, look in looks.items():
            _style(styles[name], look, _LINE[language])
        _closed_up(styles["Normal"])
        _without(styles["Title"], "w:pBdr", "w:contextualSpacing")
        _without(styles["List Continue"], "w:contextualSpacing")
        styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        styles["List Continue"].paragraph_format.left_indent = Mm(_INDENT)
        fact = styles["Fact"].paragraph_format
        fact.tab_stops.add_tab_stop(Mm(_TAB))
        fact.left_indent, fact.first_line_indent = Mm(_TAB), Mm(-_TAB)

    def _numbering(self) -> None:
        """The list's numbers: １ ２ ３ in Japanese, 1. 2. 3. in English."""
        language = self.words.language
        numbering = self.document.part.numbering_part.element
        numbering.clear()
        abstract = _element("w:abstractNum", abstractNumId="0")
        abstract.append(_element("w:multiLevelType", val="singleLevel"))
        level = _element("w:lvl", ilvl="0")
        for name, value in (
            ("w:start", "1"),
            ("w:numFmt", _FULL_WIDTH[language]),
            ("w:suff", "tab"),
            ("w:lvlText", _AFTER[language]),
            ("w:lvlJc", "left"),
        ):
            level.append(_element(name, val=value))
        properties = OxmlElement("w:pPr")
        tabs = OxmlElement("w:tabs")
        tabs.append(_element("w:tab", val="num", pos=str(Mm(_INDENT).twips)))
        properties.append(tabs)
        properties.append(_element("w:ind", left=str(Mm(_INDENT).twips), hanging=str(Mm(_INDENT).twips)))
        level.append(properties)
        abstract.append(level)
        number = _element("w:num", numId="1")
        number.append(_element("w:abstractNumId", val="0"))
        numbering.extend([abstract, number])
        _numbered_by(self.document.styles["List Number"], "1")


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    section.left_margin = section.right_margin = _SIDE
    section.top_margin = section.bottom_margin = _TOP


def _default_run(styles: Any, language: str) -> None:
    """One typeface for all scripts, and the language, in place of the template's theme."""
    properties = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    properties.clear()
    properties.append(_fonts(LATIN[language]))
    properties.append(_element("w:lang", val=LANGUAGES[language], eastAsia="ja-JP"))


def _fonts(latin: str) -> Any:
    return _element("w:rFonts", ascii=latin, hAnsi=latin, eastAsia=FONT, cs=latin)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a style looks: the size of its letters, and points before and after a paragraph."""

    size: int
    before: float = 0
    after: float = 0
    bold: bool = False


def _style(style: Any, look: _Look, line: float) -> None:
    """Let a style look so, and no longer as the template has it."""
    found = style.element.rPr
    if found is not None:
        style.element.remove(found)
    style.font.size, style.font.bold = Pt(look.size), look.bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    format = style.paragraph_format
    format.space_before, format.space_after, format.line_spacing = Pt(look.before), Pt(look.after), line


def _without(style: Any, *names: str) -> None:
    """Take out what the template says of a style's paragraphs."""
    properties = style.element.get_or_add_pPr()
    for name in names:
        found = properties.find(qn(name))
        if found is not None:
            properties.remove(found)


def _closed_up(style: Any) -> None:
    """Latin and Japanese stand without extra space between them."""
    spacing = style.element.get_or_add_pPr().find(qn("w:spacing"))
    for name in ("w:autoSpaceDE", "w:autoSpaceDN"):
        spacing.addprevious(_element(name, val="0"))


def _numbered_by(style: Any, number: str) -> None:
    _without(style, "w:numPr", "w:ind", "w:tabs", "w:contextualSpacing")
    numbers = style.element.get_or_add_pPr().get_or_add_numPr()
    numbers.append(_element("w:numId", val=number))


def _row(row: Any, texts: Sequence[str], widths: Sequence[int], height: int) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    if height:
        row.height, row.height_rule = Mm(height), WD_ROW_HEIGHT_RULE.AT_LEAST
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Mm(width)
        _fill(cell, text)


def _fill(cell: _Cell, text: str) -> None:
    cell.paragraphs[0].text = clean(text)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    format = cell.paragraphs[0].paragraph_format
    format.space_before = format.space_after = Pt(4)
    format.line_spacing = 1.1


def _mark_head(table: Table) -> None:
    """The head row as such: it is repeated on a further page, and a screen reader says it."""
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    if look is not None:
        for name, value in (("firstRow", "1"), ("firstColumn", "0"), ("noVBand", "1")):
            look.set(qn(f"w:{name}"), value)
    for cell in head.cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
