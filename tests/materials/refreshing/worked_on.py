"""A deck that people have worked on: ten edits as officers make them, and the facts with a late value."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Pt
from tests.materials.pptx.decks import EXAMPLES, example

import renkei
from renkei.domain.register import Register
from renkei.domain.yearbook import Yearbook
from renkei.materials.refreshing import Refreshed, refresh

YEAR = 2024
HEADLINE = "見出し Headline"


@cache
def register(name: str) -> Register:
    """The facts of an example."""
    return renkei.load(EXAMPLES / name)


@cache
def late(name: str, **values: int) -> Yearbook:
    """The year with values that came late, in ten-thousandths: late("aomori", p003_i1=505_000_000)."""
    new = {indicator.replace("_", "-"): value for indicator, value in values.items()}
    facts = register(name)
    results = tuple(
        replace(one, value=new[one.indicator], missing="", as_printed="")
        if one.year == YEAR and one.indicator in new
        else one
        for one in facts.results
    )
    return renkei.open_year(replace(facts, results=results), YEAR)


def c_becomes_b() -> Yearbook:
    """Five of six firms instead of four: a C becomes a B."""
    return late("mihon", p005_i1=50_000)


# ---- looking at decks


@cache
def slides(content: bytes) -> list[Any]:
    """The slides of a deck, to be looked at."""
    return list(Presentation(io.BytesIO(content)).slides)


def shape_of(slide: Any, name: str) -> Any:
    """A shape of a slide by its name."""
    return next(shape for shape in slide.shapes if shape.name == name)


def slide_with(deck: Any, name: str) -> Any:
    """The first slide with a shape of a name."""
    return next(slide for slide in deck.slides if any(shape.name == name for shape in slide.shapes))


def cell_with(table: Any, text: str) -> Any:
    """The first cell that says a text."""
    return next(cell for row in table.rows for cell in row.cells if cell.text.strip() == text)


def paragraphs(content: bytes) -> list[list[str]]:
    """Every paragraph of every slide, tables included, by slide."""
    return [
        [said(one) for one in slide._element.iter("{*}p") if one.tag.endswith("main}p")]
        for slide in slides(content)
    ]


def said(paragraph: Any) -> str:
    """A paragraph's words."""
    return "".join(one.text or "" for one in paragraph.iter("{*}t"))


Spot = tuple[int, str, int]


@cache
def spots(content: bytes) -> dict[Spot, tuple[str, str]]:
    """Slide, number of the shape and of the paragraph in it → its words, and the looks of its runs."""
    found: dict[Spot, tuple[str, str]] = {}
    for number, slide in enumerate(slides(content), 1):
        for shape in slide.shapes:
            own = (one for one in shape._element.iter("{*}p") if one.tag.endswith("main}p"))
            for at, one in enumerate(own):
                found[number, f"{shape.shape_id} {shape.name}", at] = said(one), _looks(one)
    return found


def _looks(paragraph: Any) -> str:
    from lxml import etree

    runs = (run for run in paragraph.iter("{*}r") if run.tag.endswith("main}r"))
    return " ".join(etree.tostring(run[0], method="c14n").decode() for run in runs)


def values(content: bytes) -> list[tuple[str, str]]:
    """The shapes' names and numbers of all charts, and what their workbooks say."""
    found = []
    for slide in slides(content):
        for shape in slide.shapes:
            if shape.has_chart:
                space = shape.chart._chartSpace
                found.append((shape.name, " ".join(one.text or "" for one in space.iter("{*}v"))))
                book = shape.chart.part.chart_workbook.xlsx_part
                found.append((shape.name, " ".join(_cells(book.blob)) if book is not None else ""))
    return found


def _cells(book: bytes) -> Iterator[str]:
    from openpyxl import load_workbook

    for row in load_workbook(io.BytesIO(book)).worksheets[0].iter_rows(values_only=True):
        yield from (f"{value}" for value in row)


def saved(deck: Any) -> bytes:
    """As it is saved."""
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def listed_as(content: bytes, change: Callable[[Any], object]) -> bytes:
    """The deck with a change in its list."""
    from lxml import etree

    deck = Presentation(io.BytesIO(content))
    part = next(rel.target_part for rel in deck.part.rels.values() if rel.reltype.endswith("/customXml"))
    root = etree.fromstring(part.blob)
    change(root)
    part._blob = etree.tostring(root)
    return saved(deck)


# ---- ten edits


def _reword(deck: Any) -> None:
    """A headline worded anew round its figure."""
    paragraph = shape_of(slide_with(deck, "renkei:summary-roles"), HEADLINE).text_frame.paragraphs[0]
    paragraph.runs[0].text = "良好な項目は59項目になった"
    for run in paragraph.runs[1:]:
        run._r.getparent().remove(run._r)
    for line_end in paragraph._p.findall("{*}br"):
        paragraph._p.remove(line_end)


def _reorder(deck: Any) -> None:
    """The review before everything else."""
    slides = deck.slides._sldIdLst
    slides.insert(1, slides[23])


def _delete(deck: Any) -> None:
    """The annex with the change by role is gone."""
    at = next(
        i for i, slide in enumerate(deck.slides) if any(s.name == "renkei:change" for s in slide.shapes)
    )
    gone = deck.slides._sldIdLst[at]
    deck.part.drop_rel(gone.rId)
    deck.slides._sldIdLst.remove(gone)


def _add(deck: Any) -> None:
    """A slide of the office's own, with a figure that is none of ours."""
    slide = deck.slides.add_slide(deck.slide_layouts[3])
    slide.shapes.add_textbox(0, 0, Pt(300), Pt(40)).text_frame.text = "参考：4社の内訳は59ページ"


def _paste(deck: Any) -> None:
    """The table of all indicators pasted on the slide that was added."""
    table = next(
        shape for slide in deck.slides for shape in slide.shapes if shape.name == "renkei:all-indicators"
    )
    deck.slides[len(deck.slides) - 1].shapes._spTree.append(copy.deepcopy(table._element))


def _colour(deck: Any) -> None:
    """A count in red and larger."""
    cell = cell_with(shape_of(slide_with(deck, "renkei:summary-roles"), "renkei:summary-roles").table, "59")
    font = cell.text_frame.paragraphs[0].runs[0].font
    font.size, font.color.rgb = Pt(20), RGBColor(0xC0, 0, 0)


def _merge(deck: Any) -> None:
    """A label merged with the count beside it."""
    table = shape_of(slide_with(deck, "renkei:summary-table"), "renkei:summary-table").table
    at = next(i for i, row in enumerate(table.rows) if "C＋D" in row.cells[0].text)
    table.cell(at, 0).merge(table.cell(at, 1))


def _move_row(deck: Any) -> None:
    """The row of the firms moved to the end of its table."""
    table = next(s.table for slide in deck.slides for s in slide.shapes if s.name == "renkei:all-indicators")
    row = next(row for row in table._tbl.tr_lst if "4社" in "".join(said(p) for p in row.iter("{*}p")))
    table._tbl.tr_lst[-1].addnext(row)


def _rename(deck: Any) -> None:
    """The table of results has another name."""
    shape_of(slide_with(deck, "renkei:tally-2023-2024"), "renkei:tally-2023-2024").name = "結果の表"


def _type_over(deck: Any) -> None:
    """A share rounded by hand."""
    cell = cell_with(
        shape_of(slide_with(deck, "renkei:summary-roles"), "renkei:summary-roles").table, "78.9％"
    )
    cell.text_frame.paragraphs[0].runs[0].text = "約8割"


EDITS: dict[str, Callable[[Any], None]] = {
    "reworded": _reword,
    "reordered": _reorder,
    "added": _add,
    "pasted": _paste,
    "coloured": _colour,
    "merged": _merge,
    "row moved": _move_row,
    "renamed": _rename,
    "typed over": _type_over,
    "deleted": _delete,
}


@cache
def worked_on() -> bytes:
    """The deck of the example after all ten."""
    deck = example("mihon").opened
    for edit in EDITS.values():
        edit(deck)
    return saved(deck)


@cache
def refreshed() -> Refreshed:
    """It with the late value."""
    return refresh(worked_on(), c_becomes_b())
