"""Headings as offices lay them out are found, and what could be two things is not chosen."""

from __future__ import annotations

import pytest

from renkei.intake import find_headings, find_tables
from renkei.intake.book import Cell, Sheet

WANTED = {
    "id": ("番号", "事業番号"),
    "name": ("事業名",),
    "target": ("目標値", "目標値 R6"),
    "actual": ("実績値", "実績値 R6"),
}
HEAD = "番号|事業名|目標値|実績値"
ALL = {"id": 1, "name": 2, "target": 3, "actual": 4}


def sheet(*lines: str, merged: tuple[str, ...] = ()) -> Sheet:
    """A sheet of lines, cells parted by |."""
    rows = [
        tuple(Cell(row, column, text, "text") for column, text in enumerate(line.split("|"), 1) if text)
        for row, line in enumerate(lines, 1)
    ]
    return Sheet("表", tuple(row for row in rows if row), merged=merged)


@pytest.mark.parametrize(
    ("lines", "merged", "rows", "columns"),
    [
        ((HEAD, "1|あ|2|3"), (), (1, 1), ALL),
        (("令和6年度　一覧", "|||単位：人", "", HEAD, "1|あ|2|3"), ("A1:D1",), (4, 4), ALL),
        (("番　号|事 業\n名|目標値|実績値", "1|あ|2|3"), (), (1, 1), ALL),
        (("事業番号|ｼﾞｷﾞｮｳ|実績値|事業名",), (), (1, 1), {"id": 1, "name": 4, "actual": 3}),
        (
            ("番号||事業名|||実績値", "1||あ|||3"),
            ("A1:B1", "C1:E1"),
            (1, 1),
            {"id": 1, "name": 3, "actual": 6},
        ),
        (
            ("番号|事業名|目標値||実績値|", "||R5|R6|R5|R6", "1|あ|1|2|3|4"),
            ("A1:A2", "B1:B2", "C1:D1", "E1:F1"),
            (1, 2),
            {"id": 1, "name": 2, "target": 4, "actual": 6},
        ),
        (
            ("番号|事業名|目標値|実績値", "||（人）|（人）", "1|あ|2|3"),
            ("A1:A2", "B1:B2"),
            (1, 2),
            ALL,
        ),
        (("", "", "||番号|事業名", "||1|あ"), (), (3, 3), {"id": 3, "name": 4}),
    ],
    ids=[
        "plain",
        "title above",
        "spaces",
        "moved",
        "blank columns",
        "two lines",
        "unit below",
        "away from the corner",
    ],
)
def test_headings_are_found(lines, merged, rows, columns):
    found = find_headings(sheet(*lines, merged=merged), WANTED)

    assert found is not None
    assert (found.first_row, found.row) == rows
    assert found.columns == columns


@pytest.mark.parametrize(
    "lines",
    [(), ("",), ("氏名|住所", "甲|乙"), ("番号",), ("ただの文",), ("|番号", "", "|事業名")],
    ids=["nothing", "blank", "others", "one of four", "prose", "upright"],
)
def test_a_sheet_without_the_headings_has_none(lines):
    assert find_headings(sheet(*lines), WANTED) is None


def test_one_heading_is_enough_where_only_one_is_wanted():
    found = find_headings(sheet("資料", "番号", "1"), {"id": ("番号",)})

    assert found is not None
    assert (found.row, found.columns) == (2, {"id": 1})


def test_a_heading_that_stands_twice_is_told_and_not_chosen():
    found = find_headings(sheet("番号|事業名|実績値||番号|実績値", "1|あ|2||5|6"), WANTED)

    assert found is not None
    assert found.columns == {"name": 2}
    assert found.doubled == {"id": (1, 5), "actual": (3, 6)}
    assert found.missing(("id", "name", "target")) == ("id", "target")


def test_a_label_over_two_filled_columns_is_told_and_not_chosen():
    found = find_headings(sheet("番号|事業名|実績値|", "1|あ|2|3", merged=("C1:D1",)), WANTED)

    assert found is not None
    assert (found.columns, found.doubled) == ({"id": 1, "name": 2}, {"actual": (3, 4)})


def test_what_was_passed_by_is_told():
    lines = (
        "表題",
        HEAD + "|備考",
        "1|あ|2|3|x",
        HEAD,
        "2|い|4|5",
        "",
        "※注",
        "番号|市町村|事業名",
        "1|青森市|あ",
    )

    found = find_headings(sheet(*lines), WANTED)

    assert found is not None
    assert [cell.value for cell in found.above] == ["表題"]
    assert found.strange == {5: "備考"}
    assert (found.repeated, found.others) == ((4,), (8,))
    assert (found.after_blanks, found.last_row) == ((7,), 7)


def test_tables_one_below_another_are_found_one_after_another():
    lines = (HEAD, "1|あ|2|3", "", "事業名|番号|実績値", "い|2|5", "う|3|6")

    found = find_tables(sheet(*lines), WANTED)

    assert [(one.row, one.last_row, one.columns["actual"]) for one in found] == [(1, 3, 4), (4, 6, 3)]
    assert [one.columns["id"] for one in found] == [1, 2]


def test_a_title_over_the_whole_table_is_no_heading():
    found = find_headings(sheet("実績値", HEAD, "1|あ|2|3", merged=("A1:D1",)), WANTED)

    assert found is not None
    assert (found.row, found.columns) == (2, ALL)
