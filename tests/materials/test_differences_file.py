"""The file of differences: every record that differs is there, marked so that grey paper tells it, and no text is obeyed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import openpyxl
import pytest
from tests.domain.small_region import SCALE
from tests.materials import crafted
from tests.materials.hostile import hostile, marks_as_written, shown_columns
from tests.materials.paper import Element, read

from renkei.domain.consequences import consequences
from renkei.domain.opening import open_year
from renkei.domain.register import Register
from renkei.domain.register_difference import GRADES, PROJECT_GRADES, CellChange, Happened, Held, RecordChange
from renkei.exchange.comparing import compare
from renkei.exchange.kinds import Text
from renkei.exchange.tables import TABLES
from renkei.materials.differences_file import Compared, html, xlsx
from renkei.materials.differences_file.compared import told
from renkei.wording import words_of

BEFORE = crafted.large(3, comments=3)
PLANTED = {f"{t.name}.{c.heading}" for t in TABLES for c in t.columns if isinstance(c.kind, Text)}
HIDDEN = {"photos.file", "papers.number", "breakdown_parts.missing", "results.missing", "figures.missing"}


def after() -> Register:
    """A value came late, a name and a summary changed, a comment went, a photograph was replaced."""
    first, *others = BEFORE.projects
    summary = first.summary.replace("研修", "共同研修")
    results = (BEFORE.results[0], replace(BEFORE.results[1], value=120_0000), *BEFORE.results[2:])
    return replace(
        BEFORE,
        projects=(replace(first, name="担い手育成事業", summary=summary), *others),
        results=results,
        comments=BEFORE.comments[1:],
        files=(("photos/a.png", crafted.png(8, 3)),),
    )


@cache
def compared() -> Compared:
    books = [open_year(register, crafted.YEAR, SCALE) for register in (BEFORE, after())]
    found = compare(BEFORE, after()), consequences(*books)
    return Compared(*found, "前の資料", "後の資料", tuple(book.scale for book in books))


@cache
def page(language: str = "ja") -> Element:
    return read(html(compared(), words_of(language)).decode())


@cache
def book(language: str = "ja") -> Any:
    return openpyxl.load_workbook(io.BytesIO(xlsx(compared(), words_of(language))))


def test_every_record_that_differs_stands_on_the_page() -> None:
    records = [th.attributes["data-record"] for th in page().all("th") if "data-record" in th.attributes]

    differing = [change.identity for change in compared().difference.changes()]
    assert records[-len(differing) :] == differing


def test_what_was_taken_out_and_put_in_is_told_to_the_eye_and_to_the_ear() -> None:
    (put_in,) = {element.text for element in page().all("ins")}

    assert put_in == "追加 共同研修"
    assert {element.text for element in page().all("del")} == {"削除 研修"}


def test_both_photographs_stand_on_the_page() -> None:
    sources = [picture.attributes["src"] for picture in page().all("img")]

    assert len(set(sources)) == 2
    assert all(source.startswith("data:image/png;base64,") for source in sources)


def test_what_follows_in_the_year_stands_right_below_the_counts() -> None:
    words = page().one("section", class_="follows").text

    assert "令和6年度で変わる評価と件数" in words
    assert "Aの項目数" in words
    assert page().all("section")[0].attributes["class"] == "follows"


def test_the_top_says_how_many_grades_change_and_leads_to_them() -> None:
    (lead,) = page().one("p", class_="lead").all("a")

    assert (lead.text, lead.attributes["href"]) == ("令和6年度：評価が変わる項目1", "#follows")


def test_grades_have_their_marks_and_no_record_its_id() -> None:
    marks = [svg.attributes["aria-label"] for svg in page().one("section", class_="follows").all("svg")]

    assert marks == ["評価C", "評価A"]
    assert "result:p001-i1/2024" not in page().one("main").text


def test_no_grade_is_the_sign_of_the_papers() -> None:
    change = RecordChange(GRADES, "indicator:p1-i1", Happened.CHANGED, ())
    cell = CellChange("grade", Held(value="-"), Held(value="A"))

    said = told(words_of("ja"), change, cell)

    assert (said.before, said.after) == ("－", "A")


def test_a_project_without_a_grade_has_that_sign_too() -> None:
    change = RecordChange(PROJECT_GRADES, "project:p1", Happened.CHANGED, ())

    assert told(words_of("ja"), change, CellChange("grade", Held(), Held(value="A"))).before == "－"


def test_heads_of_figures_stand_above_them() -> None:
    heads = {cell.value: cell.alignment.horizontal for row in book()["概要"].iter_rows() for cell in row}

    assert [heads[kind] for kind in ("追加", "削除", "名称変更", "変更", "移動")] == ["right"] * 5


def test_a_grade_of_the_workbook_has_its_shape_before_the_letter() -> None:
    rows = book()["変わる評価と件数"].iter_rows(min_row=2)

    (cells,) = [row[4:6] for row in rows if row[3].value == "評価"]

    assert [(cell.value, cell.number_format) for cell in cells] == [("C", '"□ "@'), ("A", '"● "@')]


def test_no_year_is_torn_and_no_column_touches_the_next() -> None:
    cells = [row[2] for row in book()["違い"].iter_rows(min_row=2)]
    lines = [line for cell in cells for line in cell.value.split("\n")]

    assert "令和6年度" in {line.rpartition("／")[2] for line in lines}
    assert {cell.alignment.indent for cell in cells} == {1}


def test_the_rows_of_the_list_are_as_high_as_their_lines() -> None:
    sheet = book()["違い"]

    (at,) = [row[2].row for row in sheet.iter_rows(min_row=2) if row[3].value == "実績値"]

    lines = sheet.cell(at, 3).value.count("\n") + 1
    assert sheet.row_dimensions[at].height == pytest.approx(14 * lines + 4, abs=0.75)  # whole pixels


def test_the_page_needs_nothing_else() -> None:
    text = html(compared(), words_of("ja")).decode()

    assert not re.search(r"<script|https?://|@import|<link", text)
    assert set(re.findall(r"url\(\"(.{5})", text)) == {"data:"}


def test_headers_of_tables_name_their_columns_and_rows() -> None:
    tables = page().all("table")

    assert {th.attributes.get("scope") for table in tables for th in table.all("th")} == {
        "col", "row", "rowgroup",
    }  # fmt: skip


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_workbook_has_the_counts_the_list_what_follows_and_the_clean_data(language: str) -> None:
    names = book(language).sheetnames

    assert names == {
        "ja": ["概要", "変わる評価と件数", "違い", "data_differences"],
        "en": ["Overview", "What follows", "Differences", "data_differences"],
    }[language]  # fmt: skip


def test_the_list_of_the_workbook_is_ready_to_print() -> None:
    sheet = book()["違い"]

    assert (sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")


def test_the_clean_data_name_every_cell_as_the_facts_do() -> None:
    rows = [row for row in book()["data_differences"].iter_rows(values_only=True) if row[0] == "results"]

    assert rows == [
        (
            "results",
            "result:p001-i1/2024",
            "changed",
            1,
            "担い手育成事業／参加者数／令和6年度",
            "value",
            "60人",
            "120人",
        )
    ]


@pytest.mark.parametrize("make", [html, xlsx])
def test_the_same_differences_give_the_same_bytes(make: Any) -> None:
    assert make(compared(), words_of("ja")) == make(compared(), words_of("ja"))


@pytest.mark.parametrize("make", [html, xlsx])
def test_no_difference_is_a_file_that_says_so(make: Any) -> None:
    content = make(Compared(compare(BEFORE, BEFORE)), words_of("ja"))

    assert "違いはありません。" in (of_html(content) if make is html else of_xlsx(content))


# ---- injections


@cache
def hostile_files() -> tuple[bytes, bytes]:
    """All that the hostile region holds, as what was added to a region of which only the hub is known."""
    region = hostile().register
    bare = replace(crafted.bare(), municipalities=region.municipalities)
    found = Compared(compare(bare, region), None, '"><script>alert(1)</script>', "=1+1")
    return html(found, words_of("ja")), xlsx(found, words_of("ja"))


def of_html(content: bytes) -> str:
    return "\n".join(element.text for element in read(content.decode()).all("body"))


def of_xlsx(content: bytes) -> str:
    return "\n".join(str(cell.value) for cell in cells(content))


def cells(content: bytes) -> Iterator[Any]:
    for sheet in openpyxl.load_workbook(io.BytesIO(content)):
        for row in sheet.iter_rows():
            yield from row


@pytest.mark.parametrize(("at", "shown"), [(0, of_html), (1, of_xlsx)], ids=["html", "xlsx"])
def test_every_hostile_text_stands_as_it_was_written(at: int, shown: Any) -> None:
    marks, odd = marks_as_written(shown(hostile_files()[at]))

    assert odd == []
    assert shown_columns(marks) >= PLANTED - HIDDEN - {"municipalities.name", "municipalities.reading", "municipalities.english"}  # fmt: skip


def test_no_hostile_text_becomes_an_element_or_leads_anywhere() -> None:
    elements = read(hostile_files()[0].decode()).all()

    assert not {element.tag for element in elements} & {"script", "svg", "iframe", "form", "link", "object"}
    assert not [name for e in elements for name in e.attributes if name.startswith("on")]
    assert [e.attributes["href"] for e in elements if not e.attributes.get("href", "#").startswith("#")] == []


def test_no_hostile_text_becomes_a_formula_or_a_link() -> None:
    found = list(cells(hostile_files()[1]))

    assert {cell.data_type for cell in found} <= {"s", "n", "inlineStr"}
    assert [cell.coordinate for cell in found if cell.hyperlink] == []
