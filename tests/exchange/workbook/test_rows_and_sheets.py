"""What people do to rows, columns and sheets: found again, named, asked about, or refused by cell."""

import dataclasses

import pytest
from tests.exchange.workbook.desk import (
    PROJECTS,
    RESULTS,
    book,
    cell,
    edited,
    facts,
    faults,
    moved_down,
    noticed,
    pictured_book,
    proposed,
    read,
    with_sheet,
    without_row,
)

from renkei.exchange.workbook import ALL, Accept
from renkei.intake import Sheet

HEADS = {each.address: each.value for each in book().sheet(RESULTS).rows[0]}  # type: ignore[union-attr]


@pytest.mark.parametrize("by", [1, 3])
def test_title_rows_above_the_headings_do_no_harm(by: int) -> None:
    titled = edited(RESULTS, {"A1": "令和6年度 実績値（照会用）"}, of=moved_down(RESULTS, by))

    assert read(titled).register == facts()


def test_blank_rows_are_passed_over() -> None:
    assert read(moved_down(RESULTS, 2, from_row=5)).register == facts()


@pytest.mark.parametrize("word", ["計", "合計", "小　計", "役割1 小計", "総計（全事業）", "平均"])
def test_a_row_of_totals_is_proposed_to_be_left_out(word: str) -> None:
    changed = edited(RESULTS, {"A13": word, "D13": 999})

    assert proposed(changed) == [("row_is_total", "A13", f"{word} 999", "")]
    assert read(changed, ALL).register == facts()


@pytest.mark.parametrize(
    "note", ["※ 速報値を含む。", "注）集計中のものを除く。", "（単位：千円）", "出典：担当課調べ"]
)
def test_a_remark_among_the_rows_is_proposed_to_be_left_out(note: str) -> None:
    assert proposed(edited(RESULTS, {"A13": note})) == [("row_is_note", "A13", note, "")]


def test_headings_that_stand_once_more_are_surely_no_record() -> None:
    again = {address.replace("1", "13"): title for address, title in HEADS.items()}

    (proposal,) = read(edited(RESULTS, again)).proposals

    assert (proposal.code, proposal.is_sure) == ("row_is_heading", True)


def test_a_row_that_is_declined_to_be_left_out_is_read_as_a_record() -> None:
    changed = edited(RESULTS, {"A13": "合計", "D13": 999})
    (proposal,) = read(changed).proposals

    refused = faults(changed, Accept(declined=frozenset({proposal.mark})))

    assert ("id_malformed", "A13") in refused


def test_a_total_that_is_a_record_of_its_own_is_kept() -> None:
    changed = edited("内訳の数値", {"G2": "計"}, of=edited("内訳の数値", {"F2": "その他"}))

    assert read(changed).proposals == ()


def test_columns_are_found_wherever_they_were_moved() -> None:
    sheet = book().sheet(RESULTS)
    assert sheet is not None
    turned = tuple(tuple(reversed([c._replace(column=30 - c.column) for c in row])) for row in sheet.rows)

    moved = with_sheet(book(), RESULTS, dataclasses.replace(sheet, rows=turned))

    assert read(moved).register == facts()


def test_a_column_of_somebodys_own_is_named_and_left_alone() -> None:
    reading = read(edited(RESULTS, {"Y1": "担当者メモ", "Y2": "電話で確認"}))

    assert reading.register == facts()
    assert [(f.code, f.values) for f in reading.findings] == [
        ("column_not_read", {"found": "担当者メモ", "cell": "Y1"})
    ]


def test_a_heading_that_is_near_is_proposed() -> None:
    changed = edited(RESULTS, {"D1": "実績"})

    assert proposed(changed) == [("sheet_heading_near", "D1", "実績", "実績値")]
    assert read(changed, ALL).register == facts()


def test_a_heading_that_is_needed_and_gone_is_refused() -> None:
    (fault,) = read(edited(RESULTS, {"A1": None, "Y1": "なにか"})).faults

    assert (fault.code, fault.place.sheet, fault.values["heading"]) == (
        "sheet_heading_missing",
        RESULTS,
        "指標",
    )


def test_a_heading_that_stands_twice_is_refused() -> None:
    assert ("sheet_heading_twice", "Y1") in faults(edited(RESULTS, {"Y1": "実績値", "Y2": 3}))


def test_a_second_table_below_is_refused_and_not_lost() -> None:
    below = {"B20": "実績値", "D20": "指標", "E20": "年度"}

    assert ("sheet_second_table", "B20") in faults(edited(RESULTS, below))


def test_cells_below_a_merged_label_may_mean_it() -> None:
    changed = edited(RESULTS, {"C3": None, "C4": None}, merged=("C2:C4",))

    assert proposed(changed) == [("cell_merged", "C3", "", "2024"), ("cell_merged", "C4", "", "2024")]
    assert read(changed, ALL).register == facts()


def test_one_number_for_several_rows_is_refused() -> None:
    assert faults(edited(RESULTS, {"D3": None}, merged=("D2:D3",))) == [("cell_merged_number", "D3")]


def test_a_cell_merged_over_several_columns_is_refused() -> None:
    assert faults(edited(RESULTS, {}, merged=("D3:E3",))) == [("cell_merged_across", "D3")]


def test_hidden_rows_and_columns_that_hold_something_are_read_and_named() -> None:
    reading = read(edited(RESULTS, {}, hidden_rows=frozenset({3}), hidden_columns=frozenset({4})))

    assert reading.register == facts()
    assert [f.code for f in reading.findings] == ["rows_hidden", "columns_hidden"]


def test_a_sheet_of_somebodys_own_is_named_and_left_alone() -> None:
    own = Sheet("打合せ記録", rows=((cell("A1", "4月8日"),),))

    more = dataclasses.replace(book(), sheets=(*book().sheets, own))

    assert noticed(more) == ["sheet_not_read"]
    assert read(more).register == facts()


def test_a_sheet_under_another_name_is_refused_with_the_name_that_is_meant() -> None:
    renamed = edited(RESULTS, {}, name="実績値（修正）")

    assert [(f.code, f.values["proposal"]) for f in read(renamed).faults] == [("sheet_near", "実績値")]


def test_a_sheet_that_is_gone_is_refused_where_others_speak_of_it() -> None:
    assert [f.code for f in read(with_sheet(book(), PROJECTS)).faults] == ["sheet_missing"]


def test_a_sheet_that_held_nothing_and_is_gone_is_told() -> None:
    assert noticed(with_sheet(book(), "写真")) == ["sheets_missing"]


def test_a_book_of_something_else_is_refused_at_once() -> None:
    assert [f.code for f in read(with_sheet(book(), "圏域")).faults] == ["not_region_workbook"]


def test_a_book_of_a_newer_format_is_refused() -> None:
    assert [f.code for f in read(edited("renkei", {"B2": "9"})).faults] == ["format_newer"]


def test_headings_in_english_and_as_the_folder_has_them_are_found_in_a_japanese_book() -> None:
    named = edited(RESULTS, {"A1": "indicator", "C1": "Fiscal year", "D1": "value"})

    assert read(named).register == facts()


def test_a_row_that_was_deleted_is_no_longer_there() -> None:
    register = read(without_row(RESULTS, 2)).register

    assert register is not None
    assert register.results == facts().results[1:]


def test_of_many_like_faults_three_are_told_and_the_cells_of_the_others() -> None:
    written = {f"D{row}": "多数" for row in range(2, 12)}

    told = read(edited(RESULTS, written)).faults

    assert [f.place.cell for f in told] == ["D2", "D3", "D4", ""]
    assert told[3].values == {"more": 7, "like": "D2", "cells": ("D5:D11",)}


def test_of_like_faults_all_over_a_column_the_ends_are_told() -> None:
    written = {f"D{row}": "多数" for row in range(2, 60, 2)}

    told = read(edited(RESULTS, written)).faults

    assert (told[3].code, told[3].values) == (
        "more_between_cells",
        {"more": 26, "like": "D2", "first": "D8", "last": "D58"},
    )


def test_lines_may_be_added_to_the_explanation_and_taken_away() -> None:
    sheet = "基礎資料の説明"
    register = read(edited(sheet, {"B2": "# 新しい題", "B3": None})).register

    assert register is not None
    assert register.readme.startswith("# 新しい題\n\n")


def test_a_kept_file_is_read_line_by_line() -> None:
    of, sheet = pictured_book(), "基礎資料に添えたファイル"
    register = read(edited(sheet, {"D2": "format = 1 # 確認済み"}, of=of)).register

    assert register is not None
    assert dict(register.files)["scales/own.toml"].startswith("format = 1 # 確認済み\n".encode())


def test_what_is_said_of_the_region_is_read_by_its_title() -> None:
    register = read(edited("圏域", {"B5": "新しい事務局"})).register

    assert register is not None
    assert register.region.secretariat == "新しい事務局"
