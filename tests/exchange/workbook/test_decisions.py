"""Proposals are decided by people: all, the sure ones, or one by one in a list."""

from pathlib import Path

import pytest
from tests.exchange.workbook.desk import RESULTS, edited, facts, read

from renkei.domain.errors import FactsRefused
from renkei.exchange.workbook import ALL, NOTHING, SURE
from renkei.exchange.workbook.decisions import decisions_of, proposals_to_csv, refuse_gone
from renkei.wording.words import words_of

MESSY = edited(RESULTS, {"D2": "４３，６９８", "C3": "同上", "P4": "=1+1"})


def listed(tmp_path: Path, edit: dict[str, str], language: str = "ja", encoding: str = "utf-8-sig") -> Path:
    """The list of proposals with words written over, as a spreadsheet program saves it."""
    text = proposals_to_csv(words_of(language), read(MESSY).proposals, NOTHING).decode("utf-8-sig")
    for before, after in edit.items():
        assert before in text
        text = text.replace(before, after, 1)
    path = tmp_path / "P.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_nothing_is_read_before_all_is_decided() -> None:
    reading = read(MESSY)

    assert (reading.register, len(reading.undecided)) == (None, 2)


def test_what_is_sure_may_be_accepted_alone() -> None:
    reading = read(MESSY, SURE)

    assert [proposal.code for proposal in reading.undecided] == ["cell_ditto"]
    assert reading.register is None


def test_all_that_is_accepted_is_read() -> None:
    register = read(MESSY, ALL).register

    assert register is not None
    assert [(result.year, result.value) for result in register.results[:2]] == [
        (2024, 43698_0000),
        (2024, 2_0000),
    ]


def test_a_list_comes_with_what_is_sure_filled_in(tmp_path: Path) -> None:
    accept, rows = decisions_of(listed(tmp_path, {}))

    assert [p.code for p in read(MESSY, accept).undecided] == ["cell_ditto"]
    assert list(rows.values()) == [2]


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932"])
def test_a_list_is_decided_in_either_language_and_as_excel_saves_it(
    tmp_path: Path, language: str, encoding: str
) -> None:
    accept, _ = decisions_of(listed(tmp_path, {f"\n,{RESULTS},C3": f"\n○,{RESULTS},C3"}, language, encoding))

    assert read(MESSY, accept).register is not None


def test_a_cell_whose_proposal_is_declined_stays_as_it_is(tmp_path: Path) -> None:
    accept, _ = decisions_of(listed(tmp_path, {f"\n,{RESULTS},C3": f"\nいいえ,{RESULTS},C3"}))

    (fault,) = read(MESSY, accept).faults

    assert (fault.code, fault.place.cell, fault.values["found"]) == ("not_a_year", "C3", "同上")


def test_a_decision_about_a_cell_that_was_changed_since_is_refused(tmp_path: Path) -> None:
    _, rows = decisions_of(listed(tmp_path, {}))

    with pytest.raises(FactsRefused) as refused:
        refuse_gone(rows, read(edited(RESULTS, {"D2": 5})).proposals, "P.csv")

    assert [(f.code, f.place.row) for f in refused.value.faults] == [("decision_of_nothing", 2)]


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        ({"採用": "ばつ"}, "decisions_without_accepted"),
        ({"\nはい": "\n検討中"}, "decision_unclear"),
    ],
)
def test_a_list_that_is_not_clear_is_refused(tmp_path: Path, edit: dict[str, str], code: str) -> None:
    with pytest.raises(FactsRefused) as refused:
        decisions_of(listed(tmp_path, edit))

    assert [fault.code for fault in refused.value.faults] == [code]


def test_a_cell_of_the_list_is_no_formula() -> None:
    messy = edited(RESULTS, {"A13": "=合計", "D13": "+1"})

    text = proposals_to_csv(words_of(), read(messy).proposals, NOTHING).decode("utf-8-sig")

    assert ",'=合計 +1," in text


def test_a_text_that_begins_like_a_formula_is_a_text() -> None:
    register = read(MESSY, ALL).register

    assert register is not None
    assert register.results[2].note == "=1+1"
    assert facts().results[2].note == ""
