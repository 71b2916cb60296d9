"""The sheets to read: every table of the papers, its figures as numbers that are shown as printed."""

from __future__ import annotations

import pytest
from tests.materials.xlsx.reading import book, find, grid, papers, row_of, shown

from renkei.materials.outline.model import Cell, Group, Page, Table

CHANGE = """
圏域全体の経済成長のけん引            13  16   81.3％  11  16   68.8％  －2  －12.5
高次の都市機能の集積・強化             1   1  100.0％   1   1  100.0％  ±0   ±0.0
圏域全体の生活関連機能サービスの向上  28  38   73.7％  33  40   82.5％  ＋5   ＋8.8
計                                    42  55   76.4％  45  57   78.9％  ＋3   ＋2.5
"""
TALLY = """
圏域全体の経済成長のけん引            11   2   1   0   2  16       7   4   2   0   3  16       13→11  －2
高次の都市機能の集積・強化             1   0   0   0   0   1       1   0   0   0   0   1        1→1   ±0
圏域全体の生活関連機能サービスの向上  19   9   6   4   0  38      23  10   3   2   2  40       28→33  ＋5
計                                    31  11   7   4   2  55      31  14   5   2   5  57       42→45  ＋3
構成比                               56.4 20.0 12.7 7.3 3.6 100.0  54.4 24.5 8.8 3.5 8.8 100.0
"""


def lines(text: str) -> list[tuple[str, list[str]]]:
    """A table of expectation: the label of each row and its figures."""
    return [(line.split()[0], line.split()[1:]) for line in text.strip().splitlines()]


@pytest.mark.parametrize(("label", "figures"), lines(TALLY))
def test_the_counts_stand_in_their_row_as_published(label: str, figures: list[str]) -> None:
    row = row_of(book()["進捗評価の結果"], label)

    said = [shown(cell).replace(" ", "") for cell in row[1:17] if shown(cell)]

    assert said == figures


@pytest.mark.parametrize(("label", "figures"), lines(CHANGE))
def test_the_change_by_role_stands_in_its_row_as_published(label: str, figures: list[str]) -> None:
    row = row_of(book()["役割別の増減"], label)

    assert [shown(cell) for cell in row[1:11] if shown(cell)] == figures


def tables(page: Page) -> list[Table]:
    """The tables of a page."""
    blocks = (*page.blocks, *page.beside)
    return [b.table if isinstance(b, Group) else b for b in blocks if isinstance(b, Group | Table)]


def figures(table: Table) -> list[list[Cell]]:
    """The figures of a table, row by row."""
    kinds = ("number", "zero")
    rows = [[c for c in row.cells if c.value is not None and c.kind in kinds] for row in table.rows]
    return [row for row in rows if row]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("example", ["aomori", "mihon"])
def test_every_figure_of_every_table_is_shown_as_on_paper_and_in_its_row(example: str, language: str) -> None:
    found = [tuple(filter(None, row)) for sheet in book(example, language) for row in grid(sheet)]
    rows = [
        row for page in papers(example, language).pages for table in tables(page) for row in figures(table)
    ]

    lacking = [[cell.text for cell in row] for row in rows if not any(_holds(said, row) for said in found)]

    assert len(rows) > 100 if example == "mihon" else len(rows) > 50
    assert lacking == []


def _holds(said: tuple[str, ...], row: list[Cell]) -> bool:
    """Whether the figures stand in a row in this order."""
    rest = iter(said)
    return all(cell.text in rest for cell in row)


@pytest.mark.parametrize("example", ["aomori", "mihon"])
def test_every_figure_is_a_number_of_its_own_value(example: str) -> None:
    held = {
        (shown(cell), round(float(cell.value), 4))
        for sheet in book(example)
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, int | float)
    }
    wanted = {
        (cell.text, round(float(cell.value), 4))
        for page in papers(example).pages
        for table in tables(page)
        for row in figures(table)
        for cell in row
        if not cell.text.startswith("基準値より")  # 基準値より80％減 is said in words
    }

    assert wanted - held == set()


@pytest.mark.parametrize(
    ("sheet", "text", "value"),
    [
        ("事例の指標", "43,698千円", 43698),
        ("事例の指標", "86.5％", 86.5),
        ("事例の指標", "1回以上/年度", 1),
        ("役割別の増減", "－12.5", -12.5),
        ("役割別の増減", "±0", 0),
        ("進捗評価の結果", "13 → 11", 11),
        ("主な数値", "76,976人", 76976),
        ("内訳", "14（全110人のうち）", 14),
    ],
)
def test_a_figure_is_shown_with_its_words_and_held_as_a_number(sheet: str, text: str, value: float) -> None:
    assert find(book()[sheet], text).value == value


def test_a_grade_is_held_as_its_letter_and_shown_with_its_shape() -> None:
    row = row_of(book()["事例の指標"], "首都圏ビジネス交流拠点運営事業")

    grade = next(cell for cell in row if cell.value == "B")

    assert shown(grade) == "○ B"


def test_a_missing_value_is_a_dash_with_its_reason_beside_it_and_no_zero() -> None:
    rows = [[shown(cell) for cell in row] for row in book()["内訳"].iter_rows()]

    missing = next(row for row in rows if row[3] == "外ヶ浜町" and row[4] == "－")

    assert missing[6] == "記載なし"


def test_a_reported_zero_is_printed_in_its_own_grey() -> None:
    zero = next(
        cell for cell in row_of(book()["進捗評価の結果"], "圏域全体の経済成長のけん引") if cell.value == 0
    )

    assert zero.font.color.rgb == "FF767676"


def test_heads_over_several_columns_are_merged() -> None:
    sheet = book()["進捗評価の結果"]

    years = find(sheet, "令和5年度")

    assert f"B{years.row}:G{years.row}" in {str(place) for place in sheet.merged_cells.ranges}


def test_a_label_of_several_rows_lies_in_the_middle_of_the_first_that_hold_it() -> None:
    sheet = book("mihon")["体系図"]

    roles = [place for place in sheet.merged_cells.ranges if place.min_col == 1 == place.max_col]

    assert len(roles) >= 3
    for place in roles:
        first = sheet.cell(place.min_row, 1)
        high = [sheet.row_dimensions[row].height for row in range(place.min_row, place.max_row + 1)]
        needed = 14 * -(-len(first.value) * 11 // 64)  # lines of a column of 72 points
        assert sum(high[:-1]) < needed + 14 <= sum(high) + 28
        assert first.alignment.vertical == "center"


def test_a_label_is_said_again_where_a_printed_page_begins() -> None:
    sheet = book("mihon")["体系図"]

    first = sheet.row_breaks.brk[0].id + 1

    assert "（続き）" in str(sheet.cell(first, 1).value)


def test_the_contents_lead_to_every_sheet() -> None:
    contents = book().worksheets[0]

    targets = [cell.hyperlink.location for row in contents.iter_rows() for cell in row if cell.hyperlink]

    assert targets == [f"'{sheet.title}'!A1" for sheet in book().worksheets[1:]]
