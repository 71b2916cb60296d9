"""A decision falls on what was decided and on nothing else; everything is asked and told at once."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.exchange.workbook import desk
from tests.exchange.workbook.desk import PROJECTS, RESULTS, edited, png, proposed, read

from renkei.domain.errors import FactsRefused, Fault, Place
from renkei.exchange.workbook import ALL, Accept, Proposal, reading
from renkei.exchange.workbook.decisions import ADOPT, MARK, decisions_of
from renkei.intake import Book
from renkei.wording.words import words_of

FILES = "基礎資料に添えたファイル"
ONE = Proposal("number_near", Place("f.xlsx", sheet=RESULTS, cell="D2"), "1,800", "1800")


@pytest.mark.parametrize(
    "other",
    [
        replace(ONE, also=(("速報値", "はい"),)),
        replace(ONE, digest="another picture"),
        replace(ONE, after="18"),
        replace(ONE, before="1.800"),
    ],
)
def test_what_would_become_otherwise_of_a_cell_is_another_proposal(other: Proposal) -> None:
    assert other.mark != ONE.mark


def test_another_picture_of_as_many_bytes_is_another_proposal() -> None:
    pictures = [png((90, 40, 160)), png((90, 41, 160))]

    marks = {read(_with_picture(content)).proposals[0].mark for content in pictures}

    assert (len({len(content) for content in pictures}), len(marks)) == (1, 2)


def _with_picture(content: bytes) -> Book:
    book = desk.pictured_book()
    sheet = book.sheet(desk.PHOTOS)
    assert sheet is not None
    first, *others = sheet.pictures
    return edited(desk.PHOTOS, {}, of=book, pictures=(replace(first, content=content), *others))


def listed(tmp_path: Path, *rows: tuple[str, str], language: str = "ja") -> Path:
    """A list of decisions."""
    heads = ",".join(words_of(language).gettext(head) for head in (ADOPT, MARK))
    path = tmp_path / "P.csv"
    path.write_text("\n".join([heads, *(",".join(row) for row in rows)]), "utf-8")
    return path


def refused(path: Path) -> list[tuple[str, int | None, object]]:
    with pytest.raises(FactsRefused) as told:
        decisions_of(path)
    return [(f.code, f.place.row, f.values.get("other_row")) for f in told.value.faults]


def test_two_decisions_about_one_proposal_are_refused_with_both_rows(tmp_path: Path) -> None:
    path = listed(tmp_path, ("はい", "k1"), ("いいえ", "k2"), ("いいえ", "k1"), ("いいえ", "k2"))

    assert refused(path) == [("decision_twice", 4, 2)]


def test_a_cell_longer_than_a_spreadsheet_program_writes_is_read(tmp_path: Path) -> None:
    path = listed(tmp_path, ("はい", "k1"), ("", "あ" * 140_000))

    accept, _ = decisions_of(path)

    assert accept.accepted == {"k1"}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_missing_headings_are_named_in_the_language_of_the_list(language: str) -> None:
    words = words_of(language)

    said = words.fault(Fault("decisions_without_columns", Place("P.csv", 1)))

    assert all(words.gettext(head) in said for head in (ADOPT, MARK))


def test_a_proposal_that_is_declined_is_listed_once() -> None:
    changed = edited(RESULTS, {"D2": "約1,800千円", "D3": "2回くらい", "D4": "集計中"})
    marks = frozenset(proposal.mark for proposal in read(changed).proposals[:1])

    declined = read(changed, Accept(everything=True, declined=marks))

    assert len(declined.proposals) == len({proposal.mark for proposal in declined.proposals})


MEMBERS_OF_PROJECT = [
    # what stands there, and what is proposed: whole pieces, all of a cell at once
    ("青森市、青森", "青森市、青森市"),
    ("青森市、平内待、今別待", "青森市、平内町、今別町"),
    ("平内町、平内", "平内町、平内町"),
    ("平内待 青森市", "平内町、青森市"),
]


def test_of_several_values_whole_ones_are_replaced_in_one_proposal_a_cell() -> None:
    cells = {f"J{row}": stands for row, (stands, _) in enumerate(MEMBERS_OF_PROJECT, 2)}

    made = [(before, after) for _, _, before, after in proposed(edited(PROJECTS, cells))]

    assert made == MEMBERS_OF_PROJECT


def test_values_that_are_mended_together_are_read() -> None:
    register = read(edited(PROJECTS, {"J2": "青森市、平内待、今別待"}), ALL).register

    assert register is not None
    assert register.projects[0].participants == ("022012", "023019", "023035")


def test_proposals_that_lead_to_ever_more_are_said_to_be_unfinished(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_ROUNDS", 1)

    codes = [finding.code for finding in read(edited(RESULTS, {"D3": "約2回"})).findings]

    assert codes == ["proposals_unfinished"]


def test_faults_without_a_cell_do_not_hide_each_other() -> None:
    changed = desk.with_sheet(_with_file("scales/OWN.toml", "text", "a"), "連携事業")

    codes = [fault.code for fault in read(changed).faults if not fault.place.cell]

    assert codes == ["sheet_missing", "scale_toml_broken", "file_twice_in_case"]


def test_an_explanation_that_is_no_text_is_refused_by_its_cell() -> None:
    (fault,) = read(_with_file("README.md", "base64", "/wA=")).faults

    assert (fault.code, fault.place.cell[0], fault.place.sheet) == ("readme_no_text", "A", FILES)


def _with_file(path: str, form: str, content: str) -> Book:
    """A workbook with one file more among those that are kept."""
    book = desk.pictured_book()
    sheet = book.sheet(FILES)
    assert sheet is not None
    row = {"A": path, "B": form, "C": 1, "D": content}
    return edited(FILES, {f"{column}{sheet.height + 1}": text for column, text in row.items()}, of=book)
