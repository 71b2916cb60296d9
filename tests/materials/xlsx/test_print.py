"""Ready to print: paper, heads that stay and repeat, what stands on every page; what the file says of itself."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from tests.materials.xlsx.reading import book, find, read, written

from renkei.materials.xlsx_file.book import Book
from renkei.materials.xlsx_file.canvas import Canvas
from renkei.materials.xlsx_file.paging import Setup, set_up

DATA = "データ_"
PAPER = [sheet.title for sheet in book().worksheets if not sheet.title.startswith(DATA)]


@pytest.mark.parametrize("name", PAPER)
def test_a_sheet_prints_on_a4_with_document_sheet_and_page(name: str) -> None:
    sheet = book()[name]

    assert sheet.page_setup.paperSize == 9
    assert sheet.print_area
    assert "&A" in sheet.oddHeader.left.text
    assert "青森圏域連携中枢都市圏" in sheet.oddHeader.right.text
    assert sheet.oddFooter.right.text == "&P / &N"


@pytest.mark.parametrize("name", PAPER)
def test_all_columns_fit_one_page(name: str) -> None:
    sheet = book()[name]

    is_fitted = bool(sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage)

    assert is_fitted
    assert sheet.page_setup.fitToWidth in (1, None)


def test_where_a_label_is_said_again_a_page_begins() -> None:
    sheet = book("mihon")["体系図"]

    first_rows = [found.id + 1 for found in sheet.row_breaks.brk]

    assert first_rows
    assert all("（続き）" in str(sheet.cell(row, 1).value) for row in first_rows)


def test_the_last_page_of_a_chart_is_no_stub() -> None:
    sheet = book("mihon")["体系図"]

    last = sheet.row_breaks.brk[-1].id

    assert sheet.max_row - last > 10


@pytest.mark.parametrize("name", [s.title for s in book("mihon").worksheets if s.title.startswith(DATA)])
def test_data_print_on_a3_in_letters_that_can_be_read(name: str) -> None:
    sheet = book("mihon")[name]

    wide = sum(sheet.column_dimensions[column.column_letter].width * 5.5 for column in sheet[1])

    assert sheet.page_setup.paperSize == 8
    assert 1119 * int(sheet.page_setup.fitToWidth or 1) / wide >= 0.55


@pytest.mark.parametrize("notice", ["&" * 200, "R&D " * 60, "注" + "&" * 119])
def test_a_cut_notice_keeps_no_half_of_an_ampersand(notice: str) -> None:
    made = Book("ja")

    set_up(
        Canvas(made, made.sheet("表")),
        Setup("文書", notice, "BIZ UDゴシック"),
        [100],
        heads=None,
        last=(0, 0),
    )

    foot = read(made.to_bytes())["表"].oddFooter.left.text
    assert set(re.findall("&+", foot)) <= {"&&" * n for n in range(1, 61)}


@pytest.mark.parametrize("name", [name for name in PAPER if name != "目次"])
def test_the_heads_of_a_table_stay_and_repeat(name: str) -> None:
    sheet = book()[name]

    top = int(sheet.freeze_panes.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) - 1

    assert sheet.print_title_rows.endswith(f"${top}")


def test_what_is_wide_lies_and_what_is_narrow_stands() -> None:
    assert book()["主な取組事例"].page_setup.orientation == "landscape"
    assert book()["進捗評価の結果"].page_setup.orientation != "landscape"


def test_figures_of_charts_are_outside_what_is_printed() -> None:
    sheet = book()["進捗評価の結果"]

    helper = find(sheet, "グラフの値")

    assert helper.column > sheet[sheet.print_area.split("!")[-1].replace("$", "")][0][-1].column


def test_the_file_names_its_title_and_language() -> None:
    properties = book().properties

    assert properties.title == "令和7年度 青森圏域連携中枢都市圏 会議資料"
    assert properties.language == "ja-JP"
    assert read(written("aomori", "en")).properties.language == "en-GB"


def test_the_file_holds_no_way_to_anything_outside_it() -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as parts:
        told = [
            n for n in parts.namelist() if b'TargetMode="External"' in parts.read(n) or "macro" in n.lower()
        ]

    assert told == []


def test_cells_are_set_in_the_font_of_the_papers() -> None:
    fonts = {cell.font.name for sheet in book() for row in sheet.iter_rows() for cell in row if cell.value}

    assert fonts == {"BIZ UDゴシック"}
