"""What is said of a workbook, in both languages: where, what, and what to do."""

import re

import pytest
from tests.exchange.workbook.desk import RESULTS, edited, read
from tests.exchange.workbook.test_spellings import broken, messy

from renkei.wording.faults import FAULTS
from renkei.wording.words import words_of
from renkei.wording.workbook_faults import WORKBOOK_FAULTS, WORKBOOK_FINDINGS, proposal_reason
from renkei.wording.workbook_remedies import REMEDIES


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_fault_names_its_cell_and_leaves_nothing_open(language: str) -> None:
    said = [words_of(language).fault(fault) for fault in broken().faults]

    assert len(said) > 10
    assert [text for text in said if "?" in text or "None" in text] == []
    assert all(re.search(r"[A-Z]+[0-9]+", text) for text in said)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_proposal_says_why(language: str) -> None:
    words = words_of(language)

    said = [proposal_reason(words, proposal.code, proposal.values) for proposal in messy().proposals]

    assert [text for text in said if not text or "?" in text or "{" in text] == []


def test_an_officer_reads_no_english_and_no_names_of_the_folder() -> None:
    words = words_of("ja")
    texts = [
        text
        for of in (WORKBOOK_FAULTS, WORKBOOK_FINDINGS)
        for s in of.values()
        for text in (s.what, s.remedy)
    ]

    said = [
        re.sub(r"\{\w+\}|renkei \w+( X\.xlsx)?( -o)?|--\w+|\.xlsx", "", words(text)) for text in texts if text
    ]

    assert [text for text in said if re.search(r"[A-Za-z]{3,}", text)] == []


def test_a_place_is_said_by_sheet_column_and_cell() -> None:
    (fault,) = read(edited(RESULTS, {"D5": "多数"})).faults

    assert words_of("ja").fault(fault).startswith("facts.xlsx シート「実績値」 「実績値」列 D5セル：「多数」")
    assert words_of("en").fault(fault).startswith("facts.xlsx, sheet 実績値, column 実績値, cell D5: ")


def test_what_to_do_names_sheets_and_columns_and_no_files_of_the_folder() -> None:
    said = [words_of("ja").fault(fault) for fault in broken().faults]
    said += [words_of("ja").gettext(remedy) for remedy in REMEDIES.values()]

    assert [text for text in said if re.search(r"\.csv|\.toml|as_printed|\bmissing\b", text)] == []


def test_every_remedy_belongs_to_a_fault() -> None:
    assert REMEDIES.keys() <= FAULTS.keys()
