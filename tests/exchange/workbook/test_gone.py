"""What a workbook held and holds no more is asked about: no column, sheet or row is taken away without a word."""

import dataclasses

import pytest
from tests.exchange.workbook.desk import (
    MIHON,
    RESULTS,
    TARGETS,
    book,
    edited,
    facts,
    faults,
    proposed,
    read,
    with_sheet,
)

from renkei.domain.register import Register
from renkei.exchange.workbook import ALL, SURE, Accept
from renkei.exchange.workbook.reading import reading_of
from renkei.intake import Book
from renkei.wording.words import words_of

COMMENTS = "市町村の意見"
GRADED = sum(result.value is not None for result in facts().results)


def taken_out(sheet: str, column: str, of: Book | None = None) -> Book:
    """The workbook with a column deleted, and those right of it moved up."""
    before = of or book()
    found = before.sheet(sheet)
    assert found is not None
    at = next(cell.column for cell in found.rows[0] if cell.value == column)
    rows = (
        tuple(c._replace(column=c.column - (c.column > at)) for c in row if c.column != at)
        for row in found.rows
    )
    return with_sheet(before, sheet, dataclasses.replace(found, rows=tuple(row for row in rows if row)))


def without_list(before: Book) -> Book:
    """A workbook that does not say what it held: its hidden sheet was taken away."""
    return with_sheet(before, "renkei")


def emptied(sheet: str, rows: int) -> Book:
    """The workbook with only the first rows of a sheet left."""
    found = book().sheet(sheet)
    assert found is not None
    return with_sheet(book(), sheet, dataclasses.replace(found, rows=found.rows[:rows]))


@pytest.mark.parametrize("title", ["R6実績", "令和6年度", "ｘ"])
def test_a_heading_that_was_changed_is_asked_about_by_its_place(title: str) -> None:
    changed = edited(RESULTS, {"D1": title})

    assert proposed(changed) == [("sheet_heading_near", "D1", title, "実績値")]
    assert read(changed, ALL).register == facts()


def test_a_changed_heading_that_is_declined_would_take_all_its_values_away() -> None:
    changed = edited(RESULTS, {"D1": "R6実績"})
    (near,) = read(changed).proposals

    undecided = read(changed, Accept(declined=frozenset({near.mark}))).undecided

    assert [(p.code, p.place.column, p.before, p.after) for p in undecided] == [
        ("column_gone", "実績値", f"{GRADED}件の値", "")
    ]


def test_a_column_that_was_deleted_is_asked_about_once_for_all_its_values() -> None:
    changed = taken_out(RESULTS, "出典")

    assert proposed(changed) == [("column_gone", "", f"{len(facts().results)}件の値", "")]
    register = read(changed, ALL).register
    assert register is not None
    assert {result.source for result in register.results} == {""}


def test_what_cannot_be_read_since_a_column_is_gone_is_told_once() -> None:
    found = read(taken_out(TARGETS, "目標の種類", book(MIHON)), ALL).faults

    assert [(f.code, f.place.column, f.place.cell) for f in found] == [
        ("column_gone_wanted", "目標の種類", "")
    ]


def test_a_target_without_its_kind_is_told_in_the_words_of_the_sheet() -> None:
    sheet = book(MIHON).sheet(TARGETS)
    assert sheet is not None
    kinds = {cell.address: None for cell in sheet if str(cell.value).startswith("範囲")}

    found = read(edited(TARGETS, kinds, of=book(MIHON))).faults

    said = "".join(map(words_of("ja").fault, found))
    assert "目標の種類" in said
    assert [code for code in ("kind", "range", "at_", "keep") if code in said] == []


def test_a_column_that_held_nothing_may_go() -> None:
    assert read(taken_out(RESULTS, "得点")).register == facts()


def test_a_column_whose_going_is_declined_is_missed() -> None:
    changed = taken_out(RESULTS, "出典")
    (gone,) = read(changed).proposals

    assert faults(changed, Accept(declined=frozenset({gone.mark}))) == [("sheet_heading_missing", "")]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        (with_sheet(book(), COMMENTS), "sheet_gone"),
        (emptied(COMMENTS, 0), "rows_gone"),
        (emptied(COMMENTS, 1), "rows_gone"),
    ],
)
def test_the_rows_of_a_sheet_are_taken_away_only_if_a_person_says_so(changed: Book, code: str) -> None:
    n = len(facts().comments)

    assert proposed(changed) == [(code, "", f"{n}行", "")]
    assert read(changed).register is None
    assert read(changed, SURE).register is None
    assert read(changed, ALL).register == dataclasses.replace(facts(), comments=())


def test_a_sheet_whose_going_is_declined_is_missed() -> None:
    changed = with_sheet(book(), COMMENTS)
    (gone,) = read(changed).proposals

    assert faults(changed, Accept(declined=frozenset({gone.mark}))) == [("sheet_wanted", "")]


def test_the_explanation_is_no_less_asked_about() -> None:
    assert [p.code for p in read(with_sheet(book(), "基礎資料の説明")).proposals] == ["sheet_gone"]


def test_a_line_of_the_region_that_says_something_is_asked_about() -> None:
    changed = edited("圏域", {"A5": "わからない"})

    assert [p.code for p in read(changed).proposals] == ["column_gone"]


@pytest.mark.parametrize("changed", [taken_out(RESULTS, "出典"), with_sheet(book(), COMMENTS)])
def test_a_workbook_that_does_not_say_what_it_held_is_compared_with_the_facts_it_replaces(
    changed: Book,
) -> None:
    blind = without_list(changed)

    def asked(standing: Register | None) -> int:
        return len(reading_of(blind, standing=standing).undecided)

    assert (asked(None), asked(facts())) == (0, 1)


def test_a_workbook_that_holds_all_it_held_asks_nothing() -> None:
    assert reading_of(book(), standing=facts()).register == facts()
