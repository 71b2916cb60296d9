"""What the workbook is to the program that opens it: texts, lists, notes, locks, print."""

import io
import re
import zipfile
from functools import cache

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.exchange.workbook.desk import PHOTOS, PROJECTS, RESULTS, TARGETS, edited, pictured, read

from renkei.exchange.tables import TABLES
from renkei.exchange.workbook import write_workbook
from renkei.exchange.workbook.heads import heads_of
from renkei.exchange.workbook.sheet_names import SHEETS, sheet_name
from renkei.wording.words import words_of


@cache
def content() -> bytes:
    return write_workbook(pictured())


@cache
def opened() -> Workbook:
    """As another library reads it."""
    return openpyxl.load_workbook(io.BytesIO(content()))


def parts() -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content())) as package:
        return {name: package.read(name).decode("utf-8", "replace") for name in package.namelist()}


def sheets() -> list[Worksheet]:
    return list(opened().worksheets)


def test_every_noun_has_a_sheet_of_its_own_behind_the_first() -> None:
    assert opened().sheetnames == [sheet_name(words_of(), sheet) for sheet in SHEETS]
    assert opened().sheetnames[0] == "はじめに"


@pytest.mark.parametrize("language", ["ja", "en"])
def test_names_of_sheets_and_columns_are_told_apart_and_fit(language: str) -> None:
    words = words_of(language)
    names = [sheet_name(words, sheet) for sheet in SHEETS]

    assert len(set(names)) == len(names)
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\']", name) for name in names)
    for table in TABLES:
        titles = [head.title for head in heads_of(words, table)]
        assert len(set(titles)) == len(titles), table.name


def test_there_is_no_formula_no_macro_and_no_link_to_elsewhere() -> None:
    made = parts()

    assert not any("<f>" in text or "<f " in text for name, text in made.items() if "/sheet" in name)
    assert not [name for name in made if "vba" in name.lower() or "externalLink" in name]
    assert 'TargetMode="External"' not in "".join(made.values())


def test_headings_stand_in_the_first_row_and_stay_there() -> None:
    for table in TABLES[1:]:
        sheet = opened()[sheet_name(words_of(), table.name)]
        assert [cell.value for cell in sheet[1]] == [head.title for head in heads_of(words_of(), table)]
        assert sheet.freeze_panes in ("B2", "C2")
        assert sheet.print_title_rows == "$1:$1"


def test_the_guide_is_printed_on_one_page_and_the_others_on_as_many_as_they_take() -> None:
    guide, *others = (sheet.page_setup for sheet in sheets())

    assert (guide.orientation, guide.fitToHeight or 1) == ("portrait", 1)
    assert {(page.orientation, page.fitToHeight) for page in others} == {("landscape", 0)}
    assert all(sheet.sheet_properties.pageSetUpPr.fitToPage for sheet in sheets())


def test_ids_and_texts_are_cells_of_text_that_no_program_takes_for_something_else() -> None:
    sheet = opened()[PROJECTS]

    assert {(sheet.cell(2, at).data_type, sheet.cell(2, at).number_format) for at in (1, 2, 3)} == {
        ("s", "@")
    }


def test_numbers_are_numbers_with_the_decimals_of_their_indicator() -> None:
    cell = opened()[RESULTS]["D2"]

    assert (cell.value, cell.number_format) == (43698, "#,##0")


def test_structure_and_sheets_are_protected_without_a_password() -> None:
    assert opened().security.lockStructure
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in sheets())


def test_ids_and_headings_are_locked_and_everything_else_is_open() -> None:
    sheet = opened()[PROJECTS]

    locked = {address: sheet[address].protection.locked for address in ("A1", "A2", "B2", "C2", "D2")}

    assert locked == {"A1": True, "A2": True, "B2": False, "C2": False, "D2": True}


def test_new_rows_may_be_written_below_with_the_same_lists() -> None:
    sheet = opened()[RESULTS]
    lists = {str(v.sqref): v.formula1 for v in sheet.data_validations.dataValidation if v.type == "list"}

    assert lists["A2:A1011"].startswith("'選択肢'!$")
    assert not sheet.protection.insertRows
    assert sheet.protection.insertColumns


def offered(sheet: str, column: str) -> list[str]:
    """What the list of a column offers."""
    found = next(
        v for v in opened()[sheet].data_validations.dataValidation if str(v.sqref).startswith(f"{column}2:")
    )
    area = found.formula1.rpartition("!")[2].replace("$", "")
    return [row[0].value for row in opened()["選択肢"][area]]


@pytest.mark.parametrize(
    ("sheet", "column", "first"),
    [
        (RESULTS, "A", "p003-i1｜"),
        (RESULTS, "E", "統合"),
        (RESULTS, "H", "はい"),
        (PROJECTS, "C", "r1｜"),
        ("指標", "F", "増"),
        ("市町村の意見", "E", "青森市"),
    ],
)
def test_choices_are_offered_in_the_words_of_officers(sheet: str, column: str, first: str) -> None:
    assert offered(sheet, column)[0].startswith(first)


@pytest.mark.parametrize(
    ("sheet", "column"),
    [(RESULTS, "A"), (RESULTS, "E"), (RESULTS, "H"), ("指標", "F"), ("指標", "H"), (TARGETS, "E")],
)
def test_every_word_that_a_list_offers_is_read(sheet: str, column: str) -> None:
    words = dict(zip((f"{column}{row}" for row in range(2, 12)), offered(sheet, column), strict=False))
    emptied = {f"D{row}": None for row in range(2, 12)} if (sheet, column) == (RESULTS, "E") else {}

    reading = read(edited(sheet, {**emptied, **words}))

    assert {p.place.cell for p in reading.proposals}.isdisjoint(words)
    assert {f.place.cell for f in reading.faults}.isdisjoint(words)


def test_every_heading_says_what_its_column_means() -> None:
    sheet = opened()[RESULTS]

    notes = {cell.value: cell.comment.text for cell in sheet[1] if cell.comment}

    assert len(notes) == sheet.max_column - 1  # the name that is for reference alone has none
    assert notes["実績値"].endswith("フォルダでの名前：results / value")


def test_what_is_for_programs_is_not_shown() -> None:
    states = {sheet.title: sheet.sheet_state for sheet in sheets() if sheet.sheet_state != "visible"}

    assert states == {"選択肢": "hidden", "renkei": "veryHidden"}


def test_excel_is_asked_to_leave_photographs_as_they_are() -> None:
    made = parts()

    assert 'defaultImageDpi="32767"' in made["xl/workbook.xml"]
    assert len(opened()[PHOTOS]._images) == 3  # type: ignore[attr-defined]


def test_rare_columns_that_nobody_used_are_hidden() -> None:
    sheet = opened()[RESULTS]

    assert sheet.column_dimensions["F"].hidden
    assert not sheet.column_dimensions["D"].hidden
