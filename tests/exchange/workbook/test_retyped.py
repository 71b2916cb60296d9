"""What a person writes into the list of proposals is read as if it stood in the cell, and nothing of it is passed over."""

import csv
import io
from pathlib import Path

import pytest
from tests.exchange.workbook.desk import RESULTS, edited, read

from renkei.domain.errors import FactsRefused
from renkei.exchange.workbook import NOTHING, Accept, WorkbookReading
from renkei.exchange.workbook.decisions import decisions_of, proposals_to_csv, refuse_edits
from renkei.intake import Book
from renkei.wording.words import words_of

JA = words_of("ja")
ABOUT = edited(RESULTS, {"D4": "約1,800人", "O4": None})
MEANT = {"採用": "はい"}


def list_of(book: Book, row: dict[str, str], accept: Accept = NOTHING) -> str:
    """The list of one proposal, with cells written over."""
    text = proposals_to_csv(JA, read(book, accept).proposals, accept).decode("utf-8-sig")
    (found,) = csv.DictReader(io.StringIO(text, newline=""))
    made = io.StringIO()
    writer = csv.DictWriter(made, found)
    writer.writeheader()
    writer.writerow({**found, **row})
    return made.getvalue()


def decided(tmp_path: Path, book: Book, row: dict[str, str]) -> Accept:
    path = tmp_path / "P.csv"
    path.write_text(list_of(book, row), encoding="utf-8-sig", newline="")
    return decisions_of(path)[0]


def value(reading: WorkbookReading) -> int | None:
    assert reading.register is not None
    return reading.register.results[2].value


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [("1800", 1800), ("1,800", 1800), ("1850", 1850), ("1,850", 1850), ("0", 0), ("'-3", -3)],
)
def test_what_was_written_as_the_reading_is_read(tmp_path: Path, typed: str, becomes: int) -> None:
    accept = decided(tmp_path, ABOUT, {**MEANT, "読み替え": typed})

    reading = read(ABOUT, accept)

    assert value(reading) == becomes * 1_0000
    assert [int(p.after.replace(",", "")) for p in reading.as_taken(accept).proposals] == [becomes]


@pytest.mark.parametrize("words", ["145人", "約1,800人"])
def test_papers_print_the_number_that_was_written_and_no_words_about_another(
    tmp_path: Path, words: str
) -> None:
    printed = edited(RESULTS, {"D4": "約1,800人", "O4": words})
    accept = decided(tmp_path, printed, {**MEANT, "読み替え": "1850"})

    reading = read(printed, accept)

    assert reading.register is not None
    assert reading.register.results[2].as_printed == ""
    (told,) = reading.as_taken(accept).proposals
    assert (told.code, told.also) == ("written_in_list", (("資料での表記", f"{words} → （空欄）"),))


@pytest.mark.parametrize("stands", ["約1,800人", "４５"])
def test_a_value_that_is_taken_away_wants_a_reason(tmp_path: Path, stands: str) -> None:
    book = edited(RESULTS, {"D4": stands})

    found = read(book, decided(tmp_path, book, {**MEANT, "読み替え": ""}))

    assert [(f.code, f.place.cell) for f in found.faults] == [("decision_empties_value", "D4")]


def test_a_reason_may_be_written_instead_of_a_value(tmp_path: Path) -> None:
    found = read(ABOUT, decided(tmp_path, ABOUT, {**MEANT, "読み替え": "集計中"}))

    assert [(p.before, p.after, p.also) for p in found.undecided] == [
        ("集計中", "", (("値のない理由", "集計中"),))
    ]


def test_what_cannot_be_read_is_told_of_the_cell(tmp_path: Path) -> None:
    accept = decided(tmp_path, ABOUT, {**MEANT, "読み替え": "多数"})

    assert [(f.code, f.place.cell) for f in read(ABOUT, accept).faults] == [("value_not_a_number", "D4")]


def test_a_value_instead_of_a_reason_leaves_no_reason(tmp_path: Path) -> None:
    compiled = edited(RESULTS, {"D4": "集計中"})
    reading = read(compiled, decided(tmp_path, compiled, {**MEANT, "読み替え": "12"}))

    assert value(reading) == 12_0000


@pytest.mark.parametrize(
    ("book", "row", "code"),
    [
        (ABOUT, {"採用": "いいえ", "読み替え": "1850"}, "decision_not_taken"),
        (ABOUT, {"採用": "", "読み替え": "1850"}, "decision_not_taken"),
        (ABOUT, {**MEANT, "あわせて変わる所": "速報値：はい"}, "decision_not_of_cell"),
        (edited(RESULTS, {"A13": "合計"}), {**MEANT, "読み替え": "残す"}, "decision_not_of_cell"),
    ],
)
def test_what_cannot_be_taken_is_refused_by_its_row(
    tmp_path: Path, book: Book, row: dict[str, str], code: str
) -> None:
    accept = decided(tmp_path, book, row)

    with pytest.raises(FactsRefused) as refused:
        refuse_edits(accept, read(book, accept).proposals, "P.csv")

    assert [(f.code, f.place.row) for f in refused.value.faults] == [(code, 2)]


@pytest.mark.parametrize("row", [MEANT, {**MEANT, "読み替え": "1,800"}, {**MEANT, "読み替え": "1850"}])
def test_what_can_be_taken_is_not_refused(tmp_path: Path, row: dict[str, str]) -> None:
    accept = decided(tmp_path, ABOUT, row)

    refuse_edits(accept, read(ABOUT, accept).proposals, "P.csv")


def test_a_list_that_is_written_again_keeps_what_was_written(tmp_path: Path) -> None:
    accept = decided(tmp_path, ABOUT, {**MEANT, "読み替え": "1850"})

    (again,) = csv.DictReader(io.StringIO(list_of(ABOUT, {}, accept), newline=""))

    assert (again["採用"], again["読み替え"]) == ("はい", "1850")


def test_a_proposal_names_the_record_as_officers_know_it() -> None:
    (proposal,) = read(ABOUT).proposals

    assert proposal.of == "在宅医療推進のための共同セミナー開催事業／セミナー参加者数／令和6年度"


def test_one_cell_is_asked_about_once(tmp_path: Path) -> None:
    chain = edited(RESULTS, {"A3": "p003-i1", "B3": None, "C3": 2023, "D2": "※集計中", "D3": "〃"})

    found = [(p.code, p.place.cell, p.before, p.after, p.also) for p in read(chain).proposals]

    assert found[1:] == [("cell_ditto_further", "D3", "〃", "", (("値のない理由", "集計中"),))]
