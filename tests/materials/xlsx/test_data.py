"""The data sheets follow the rules for data that machines read."""

from __future__ import annotations

import re

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from tests.materials.xlsx.reading import book, yearbook

from renkei.domain.measure import unscaled

SHEETS = [
    "データ_指標の値",
    "データ_評価",
    "データ_内訳",
    "データ_件数",
    "データ_項目定義",
    "データ_コード一覧",
]
VALUES = SHEETS[:4]
CASES = [(example, name) for example in ("aomori", "mihon") for name in SHEETS]


def rows(name: str, example: str = "mihon") -> list[dict[str, object]]:
    """A data sheet as records by heading."""
    heads, *data = book(example)[name].iter_rows(values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in data]


def headings(sheet: Worksheet) -> list[object]:
    """The first row."""
    return [cell.value for cell in sheet[1]]


@pytest.mark.parametrize(("example", "name"), CASES)
def test_one_table_from_row_1_with_every_column_headed_once(example: str, name: str) -> None:
    sheet = book(example)[name]

    heads = headings(sheet)

    assert all(isinstance(head, str) and head == head.strip() for head in heads)
    assert len(set(heads)) == len(heads)
    assert sheet.dimensions.startswith("A1:")


@pytest.mark.parametrize(("example", "name"), CASES)
def test_no_merged_cell_no_formula_no_object_nothing_hidden(example: str, name: str) -> None:
    sheet = book(example)[name]

    assert not sheet.merged_cells.ranges
    assert [*sheet._charts, *sheet._images, *sheet.tables] == []
    assert not any(
        dimension.hidden for dimension in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values())
    )
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize(("example", "name"), CASES)
def test_texts_are_one_datum_without_spaces_for_the_eye(example: str, name: str) -> None:
    texts = [
        cell.value for row in book(example)[name].iter_rows() for cell in row if isinstance(cell.value, str)
    ]

    assert [text for text in texts if text != text.strip() or not text] == []


@pytest.mark.parametrize("name", VALUES)
def test_no_row_is_empty_and_every_row_names_its_year_and_region(name: str) -> None:
    for row in rows(name):
        assert re.fullmatch(r"20[0-9]{2}", str(row["年度"]))
        assert row["圏域"] == "みほん圏域連携中枢都市圏"


@pytest.mark.parametrize("name", ["データ_指標の値", "データ_内訳"])
def test_a_value_is_a_number_or_says_why_there_is_none(name: str) -> None:
    for row in rows(name):
        assert isinstance(row["値"], int | float) == (row["値がない理由コード"] is None)
        assert (row["値がない理由コード"] is None) == (row["値がない理由"] is None)


def test_municipalities_have_their_code_as_text_and_their_formal_name() -> None:
    named = {
        row["団体コード"]: row["内訳の名称"] for row in rows("データ_内訳", "aomori") if row["団体コード"]
    }

    assert named == {
        "022012": "青森市",
        "023019": "平内町",
        "023035": "今別町",
        "023043": "蓬田村",
        "023078": "外ヶ浜町",
    }


@pytest.mark.parametrize("example", ["aomori", "mihon"])
def test_every_value_of_the_year_is_there_once(example: str) -> None:
    wanted = {
        (item.indicator.id, "actual", float(unscaled(item.result.value)))
        for item in yearbook(example).items
        if item.result and item.result.value is not None
    }

    found = [(row["指標ID"], row["値の種類コード"], row["値"]) for row in rows("データ_指標の値", example)]

    assert wanted <= set(found)
    assert len({pair[:2] for pair in found}) == len(found)


def test_every_item_has_its_grade_or_the_reason_for_none() -> None:
    graded = {row["指標ID"]: row for row in rows("データ_評価") if row["評価者コード"] == "region"}

    assert graded.keys() == {item.indicator.id for item in yearbook("mihon").items}
    assert all((row["評価"] is None) == (row["評価がない理由コード"] is not None) for row in graded.values())


def test_the_counts_are_those_of_the_papers() -> None:
    total = [
        row for row in rows("データ_件数", "aomori") if row["集計の範囲"] == "全役割" and row["年度"] == 2024
    ]

    counts = {row["評価"]: row["値"] for row in total if row["値の種類"] == "項目数" and row["評価"]}
    share = next(row["値"] for row in total if row["値の種類コード"] == "favourable_share")

    assert counts == {"A": 31, "B": 14, "C": 5, "D": 2, "-": 5}
    assert share == 78.9


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_column_is_defined_and_no_definition_is_of_nothing(language: str) -> None:
    *tables, definitions, codes = book("mihon", language).worksheets[-6:]

    defined = [row[:3] for row in definitions.iter_rows(min_row=2, values_only=True)]

    assert defined == [
        (sheet.title, at, head)
        for sheet in (*tables, codes)
        for at, head in enumerate(headings(sheet), start=1)
    ]


@pytest.mark.parametrize(
    ("name", "column", "listed", "as_"),
    [
        ("データ_指標の値", "指標の種類", "指標の種類", "語"),
        ("データ_指標の値", "望ましい方向", "望ましい方向", "語"),
        ("データ_指標の値", "値の種類コード", "値の種類コード", "コード"),
        ("データ_指標の値", "値がない理由コード", "値がない理由コード", "コード"),
        ("データ_評価", "評価がない理由コード", "値がない理由コード", "コード"),
        ("データ_内訳", "内訳の区分", "内訳の区分", "語"),
        ("データ_件数", "評価", "評価", "コード"),
        ("データ_件数", "集計の範囲", "集計の範囲", "語"),
    ],
)
def test_what_is_chosen_from_a_list_stands_in_the_list_of_codes(
    name: str, column: str, listed: str, as_: str
) -> None:
    known = {row[as_] for row in rows("データ_コード一覧") if row["見出し"] == listed}

    used = {row[column] for row in rows(name) if row[column] is not None}

    assert known >= used > set()
