"""Ready to print: paper, heads that stay and repeat, what stands on every page; what the file says of itself."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.materials.xlsx.reading import book, find, read, written

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

    assert (is_fitted and sheet.page_setup.fitToWidth in (1, None)) or sheet.page_setup.scale < 100


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
