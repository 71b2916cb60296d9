"""How the workbook looks to whoever fills it in: what is counted, room between cells, one font, the year's sheets."""

import io
import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from functools import cache

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.exchange.workbook.desk import PROJECTS, RESULTS, TARGETS, facts

from renkei.domain.register import Register
from renkei.exchange.workbook import write_workbook
from renkei.exchange.workbook.canvas import width
from renkei.exchange.workbook.sheet_names import SHEETS, YEARLY, sheet_name
from renkei.exchange.workbook.sheet_says import SAYS
from renkei.exchange.workbook.table_sheet import as_shown
from renkei.wording.words import words_of

GUIDE, PARTS, COUNTS = "はじめに", "内訳の数値", "公表された件数"


def small() -> Register:
    """The published facts; one value is in percent, with the counts that it is made of."""
    first, *others = facts().results
    counted = replace(first, value=41_4000, numerator=78_200_0000, denominator=188_000_0000)
    indicators = (
        replace(each, unit="%", decimals=1) if each.id == first.indicator else each
        for each in facts().indicators
    )
    return replace(facts(), results=(counted, *others), indicators=tuple(indicators))


@cache
def content() -> bytes:
    return write_workbook(small())


@cache
def opened() -> Workbook:
    """As another library reads it."""
    return openpyxl.load_workbook(io.BytesIO(content()))


def column(sheet: str, title: str) -> list[object]:
    """The values below a heading."""
    heads = [cell.value for cell in opened()[sheet][1]]
    return [row[heads.index(title)] for row in opened()[sheet].iter_rows(min_row=2, values_only=True)]


def part(name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content())) as package:
        return package.read(name).decode()


@pytest.mark.parametrize("sheet", [RESULTS, TARGETS])
def test_the_unit_stands_behind_the_name_of_the_indicator(sheet: str) -> None:
    units = {each.id: each.unit for each in small().indicators}

    named = dict(zip(column(sheet, "指標"), column(sheet, "指標の名称（参考）"), strict=True))

    assert all(str(name).endswith(f"（{units[str(id)]}）") for id, name in named.items())


def test_the_parts_of_a_breakdown_say_what_is_counted_and_members_by_name() -> None:
    rows = zip(*(column(PARTS, title) for title in ("内訳の名称（参考）", "内訳の項目", "値")), strict=True)

    assert next(rows) == ("イベント件数（件）", "青森市", 86)


def test_what_a_rate_is_made_of_is_shown_with_its_own_decimals() -> None:
    (row,) = [row for row in opened()[RESULTS].iter_rows(min_row=2) if row[5].value]

    shown = [as_shown(Decimal(str(cell.value)), cell.number_format) for cell in (row[3], row[5], row[6])]

    assert shown == ["41.4", "78,200", "188,000"]


def test_columns_of_numbers_hold_their_longest_number_and_room_besides() -> None:
    tight = [
        f"{sheet.title} {cell.coordinate}"
        for sheet in opened()
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if isinstance(cell.value, int | float) and cell.number_format.startswith("#")
        if len(as_shown(Decimal(str(cell.value)), cell.number_format)) + 2 > wide(sheet, cell.column_letter)
    ]

    assert tight == []


def wide(sheet: Worksheet, letter: str) -> float:
    """Columns of one width are told together, under the first of them."""
    found = next(d for d in sheet.column_dimensions.values() if d.min <= at(letter) <= d.max)
    return float(found.width)


def at(letter: str) -> int:
    return int(openpyxl.utils.column_index_from_string(letter))


def test_texts_are_set_in_so_that_no_number_touches_them() -> None:
    sheets = [opened()[name] for name in (RESULTS, PROJECTS, PARTS)]

    texts = [
        cell for sheet in sheets for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)
    ]

    assert {cell.alignment.indent for cell in texts} == {1}


def test_a_gap_stands_behind_the_number_of_a_role() -> None:
    assert column(PROJECTS, "役割の名称（参考）")[0] == "1　圏域全体の経済成長のけん引"


def test_no_theme_sets_another_font_and_notes_are_in_ours() -> None:
    styles, notes = part("xl/styles.xml"), part("xl/comments1.xml")

    assert "<scheme" not in styles
    assert set(re.findall(r'<name val="(.*?)"/>', styles)) == {"BIZ UDゴシック"}
    assert set(re.findall(r'<sz val="(\d+)"/>.*?<rFont val="(.*?)"/>', notes)) == {("9", "BIZ UDゴシック")}


def test_the_sheets_of_every_year_are_marked_in_the_guide_and_have_a_dark_tab() -> None:
    dark = {sheet.title for sheet in opened() if sheet.sheet_properties.tabColor}
    marked = {row[0] for row in opened()[GUIDE].iter_rows(values_only=True) if row[2] == "○"}

    assert dark == marked == {sheet_name(words_of(), name) for name in YEARLY}


def test_the_newest_year_stands_at_the_top() -> None:
    years = [int(str(year)) for year in column(COUNTS, "年度")]

    assert len(set(years)) > 1
    assert years == sorted(years, reverse=True)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_guide_says_of_every_sheet_what_it_holds_in_a_sentence(language: str) -> None:
    words = words_of(language)

    said = [words.gettext(text) for text in SAYS.values()]

    assert set(SAYS) == set(SHEETS) - {"guide", "choices", "renkei"}
    assert all(text.endswith(("。", ".")) for text in said)


def test_no_line_of_the_guide_is_too_long_for_its_row() -> None:
    lines = [line for (text, *_) in opened()[GUIDE].iter_rows(max_row=17, values_only=True) if text for line in str(text).split("\n")]  # fmt: skip

    assert max(map(width, lines)) <= 30 + 74 + 10 + 10


def test_a_sheet_too_wide_for_a_page_is_printed_on_several_with_the_names_on_each() -> None:
    by_width = {
        s.title: (s.page_setup.fitToWidth, s.print_title_cols) for s in opened() if s.page_setup.fitToWidth
    }

    assert by_width[PROJECTS] == (2, "$A:$B")
