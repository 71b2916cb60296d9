"""What stands beside the values and is not kept: names for reference, remarks, hidden and copied sheets."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from tests.exchange.workbook.desk import RESULTS, book, edited, facts, read, with_sheet

from renkei.exchange.workbook import ALL, Accept, write_workbook
from renkei.exchange.workbook.reading import reading_of
from renkei.intake import read_book

IDS, NAMES = "A", "B"
OTHER = "id_beside_other_name"


def cells(column: str, *rows: int) -> list[str]:
    sheet = book().sheet(RESULTS)
    assert sheet is not None
    return [str(sheet.at(row, "AB".index(column) + 1).value) for row in rows]


def test_an_id_beside_the_name_of_another_record_is_asked_about() -> None:
    first, second = cells(IDS, 2, 3)

    (proposal,) = read(edited(RESULTS, {"A2": second})).proposals

    assert (proposal.code, proposal.place.cell, proposal.before, proposal.after) == (
        OTHER,
        "A2",
        second,
        first,
    )
    assert not proposal.is_sure


def test_what_is_asked_of_an_id_is_followed_or_left() -> None:
    changed = edited(RESULTS, {"A2": cells(IDS, 3)[0]})
    mark = read(changed).proposals[0].mark

    accepted, declined = reading_of(changed, ALL), reading_of(changed, Accept(declined=frozenset({mark})))

    assert accepted.register == facts()
    assert {fault.code for fault in declined.faults} == {"duplicate_row"}


@pytest.mark.parametrize("column", [IDS, NAMES])
def test_a_column_that_was_sorted_alone_is_asked_about_row_by_row(column: str) -> None:
    rows = range(2, 9)
    backwards = cells(column, *reversed(rows))

    reading = read(
        edited(RESULTS, {f"{column}{row}": text for row, text in zip(rows, backwards, strict=True)})
    )

    assert [p.place.cell for p in reading.proposals if p.code == OTHER] == [
        f"A{row}" for row in rows if row != 5
    ]


def test_a_copied_row_that_was_given_its_own_id_is_not_asked_about() -> None:
    reading = read(edited(RESULTS, {"B3": cells(NAMES, 2)[0]}))

    assert (reading.proposals, reading.register) == ((), facts())


@pytest.mark.parametrize("name", ["だれの名でもない", None])
def test_a_name_that_grew_old_or_is_gone_is_no_contradiction(name: str | None) -> None:
    assert read(edited(RESULTS, {"B3": name})).proposals == ()


def test_a_hidden_sheet_is_read_and_told() -> None:
    reading = read(edited(RESULTS, {}, is_hidden=True))

    assert [(f.code, f.place.sheet) for f in reading.findings] == [("sheet_hidden", RESULTS)]
    assert reading.register == facts()


@pytest.mark.parametrize("name", ["実績値 (2)", "実績値（３）"])
def test_a_copy_of_a_sheet_is_told_and_which_one_counts(name: str) -> None:
    sheet = book().sheet(RESULTS)
    assert sheet is not None
    reading = read(with_sheet(book(), RESULTS, sheet, dataclasses.replace(sheet, name=name)))

    assert [(f.code, f.place.sheet, f.values) for f in reading.findings] == [
        ("sheet_is_copy", name, {"of": RESULTS})
    ]


def test_remarks_of_people_are_told_and_ours_are_not(tmp_path: Path) -> None:
    path = tmp_path / "facts.xlsx"
    path.write_bytes(write_workbook(facts(), "ja"))
    made = openpyxl.load_workbook(path)
    made[RESULTS]["D2"].comment = Comment("町から\n再確認中", "係")
    made.save(path)

    found = reading_of(read_book(path)).findings

    assert [(f.code, f.level, f.values) for f in found] == [
        ("cells_remarked", "warning", {"n": 1, "remarks": ("D2：町から 再確認中",)})
    ]
