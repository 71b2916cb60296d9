"""What officers wrote into a workbook and what must not become of it: a value ten thousand times too small, a town lost."""

import datetime
import re
from functools import cache

import pytest
from tests.exchange.workbook.desk import (
    PHOTOS,
    PROJECTS,
    RESULTS,
    TARGETS,
    Value,
    edited,
    error,
    facts,
    faults,
    noticed,
    pictured_book,
    png,
    proposed,
    read,
)

from renkei.exchange.workbook import ALL, SURE, Proposal, WorkbookReading
from renkei.exchange.workbook.told import undecided_fault
from renkei.intake import Book, Sheet, SheetPicture
from renkei.wording.words import words_of

JA = words_of("ja")
LOOKED_AFTER, SHIELDS = "高齢者等見守り体制確保事業", "見守りシール登録者数"  # row 5, in persons

# of the results: rows 2 to 12 are of one indicator each
WRITTEN: dict[str, Value] = {
    "A5": SHIELDS, "D5": "12.3万人",
    "D7": "約1,800人", "O7": "145人",
    "D4": "約110人", "O4": "約110人",
    "D8": "調整中", "D9": "精査中（8月公表）", "D10": "※取りまとめ中",
    "K2": datetime.date(2026, 3, 31),
}  # fmt: skip
PROPOSED = {
    # code, after, beside
    "A5": ("name_for_id", "p020-i1", ()),
    "D5": ("number_in_other_unit", "123000", (("資料での表記", "12.3万人"),)),
    "D7": ("not_a_number_near", "1800", (("資料での表記", "145人 → 約1,800人"),)),
    "D4": ("not_a_number_near", "110", ()),
    "D8": ("number_is_reason", "", (("値のない理由", "集計中"),)),
    "D9": ("number_is_reason", "", (("値のない理由", "集計中"),)),
    "D10": ("not_a_number", "", (("値のない理由", "集計中"),)),
    "K2": ("cell_date_for_day", "2026-03-31", ()),
}
REFUSED: dict[str, tuple[Value, str]] = {
    "D3": ("同上", "cell_ditto_of_other"),
    "D5": ("3件確定待ち", "value_not_a_number"),
    "D6": ("中止", "value_not_a_number"),
    "D7": ("なし", "value_not_a_number"),
    "D9": (error(), "cell_error"),
    "D11": ("〃", "cell_ditto_of_other"),
}


@cache
def asked() -> dict[str, Proposal]:
    return {p.place.cell: p for p in read(edited(RESULTS, WRITTEN)).proposals}


@cache
def refused() -> WorkbookReading:
    return read(edited(RESULTS, {address: value for address, (value, _) in REFUSED.items()}))


@pytest.mark.parametrize("at", PROPOSED)
def test_what_is_written_is_proposed_with_all_that_it_says(at: str) -> None:
    assert (asked()[at].code, asked()[at].after, asked()[at].also) == PROPOSED[at]


def test_nothing_else_is_proposed() -> None:
    assert asked().keys() == PROPOSED.keys()


@pytest.mark.parametrize(
    ("at", "of"),
    [
        ("D5", f"{LOOKED_AFTER}／{SHIELDS}／令和6年度"),
        ("K2", "首都圏ビジネス交流拠点運営事業／売上額／令和6年度"),
    ],
)
def test_a_proposal_names_its_record(at: str, of: str) -> None:
    assert asked()[at].of == of


def test_a_day_that_a_program_made_is_shown_as_it_is_seen() -> None:
    assert asked()["K2"].before == "2026/3/31"


def test_what_means_nothing_certain_is_refused_from_the_top() -> None:
    told = [(f.place.cell, f.code) for f in refused().faults]

    assert told == [(at, code) for at, (_, code) in REFUSED.items()]
    assert refused().proposals == ()


def test_a_number_from_above_names_the_cell_it_would_come_from() -> None:
    sources = [f.values["source"] for f in refused().faults if f.code == "cell_ditto_of_other"]

    assert sources == ["D2", "D10"]


def test_a_word_instead_of_a_value_is_refused_with_the_way_out() -> None:
    said = [JA.fault(f) for f in refused().faults if f.code == "value_not_a_number"]

    assert [text for text in said if "「値のない理由」で選んでください" not in text] == []


def test_a_number_in_ten_thousands_of_an_unknown_unit_is_no_number() -> None:
    changed = edited(RESULTS, {"A5": "だれも知らない指標", "D5": "12.3万人"})

    assert "number_of_unknown_unit" in [code for code, _ in faults(changed)]
    assert proposed(changed) == []


def test_a_number_is_taken_from_above_for_the_same_indicator() -> None:
    (proposal,) = read(edited(RESULTS, {"A3": "p003-i1", "B3": None, "C3": 2023, "D3": "同上"})).proposals

    assert (proposal.code, proposal.after, proposal.values["source"]) == ("cell_ditto", "43698", "D2")


MEMBERS = [
    # written, proposed
    ("青森市・平内町", "青森市、平内町"),
    ("青森市／外ケ浜町", "青森市、外ヶ浜町"),
    ("青森、平内", "青森市、平内町"),
    ("青森市ほか2町", ""),
    ("青森市・別の町", ""),
]


@pytest.mark.parametrize(("written", "after"), MEMBERS)
def test_every_member_of_a_list_is_proposed_or_none(written: str, after: str) -> None:
    changed = edited(PROJECTS, {"J3": written})

    assert [found for _, _, _, found in proposed(changed)] == ([after] if after else [])
    assert bool(faults(changed)) == (not after)


def test_the_members_that_were_proposed_are_read() -> None:
    register = read(edited(PROJECTS, {"J3": "青森市・平内町"}), ALL).register

    assert register is not None
    assert register.projects[1].participants == ("022012", "023019")


def test_a_role_by_its_number_is_proposed() -> None:
    assert proposed(edited(PROJECTS, {"C3": "2", "E3": None})) == [("id_malformed_near", "C3", "2", "r2")]


def test_new_projects_and_indicators_get_the_next_free_ids() -> None:
    projects = edited(PROJECTS, {"B58": "新しい観光事業", "C58": "r1", "B59": "新しい防災事業", "C59": "r1"})
    new = {
        "B12": "新しい防災事業",
        "D12": "訓練の回数",
        "E12": "回",
        "F12": "増",
        "G12": "活動指標",
        "H12": "単年度",
    }
    changed = edited("指標", new, of=projects)

    assert [(cell, after) for _, cell, _, after in proposed(changed)] == [
        ("A58", "p057"),
        ("A59", "p058"),
        ("A12", "p058-i1"),
        ("B12", "p058"),
    ]
    assert read(changed, ALL).register is not None


def test_codes_of_the_folder_are_told_in_the_words_of_the_workbook() -> None:
    both = edited(RESULTS, {"E3": "集計中"}, of=edited("指標", {"H2": "毎年"}))

    said = [JA.fault(fault).removeprefix("facts.xlsx") for fault in read(both).faults]

    assert len(said) == 2
    assert [text for text in said if re.search("[a-z_]{4,}", text)] == []


def test_the_tables_of_papers_are_told_as_such_alone() -> None:
    papers = Book("materials-2024.xlsx", "xlsx", (Sheet("目次"), Sheet("指標の一覧"), Sheet("データ_評価")))

    assert [f.code for f in read(papers).faults] == ["papers_workbook"]


def test_a_second_picture_on_a_row_is_refused_by_its_cell() -> None:
    sheet = pictured_book().sheet(PHOTOS)
    assert sheet is not None
    more = (*sheet.pictures, SheetPicture("A3", png((1, 2, 3))))

    assert faults(edited(PHOTOS, {}, of=pictured_book(), pictures=more)) == [("several_pictures", "A3")]


def test_a_picture_on_another_sheet_is_told() -> None:
    changed = edited(PROJECTS, {}, pictures=(SheetPicture("B5", png((1, 2, 3))),))

    assert noticed(changed) == ["picture_on_other_sheet"]


def test_the_first_sheet_says_how_many_rows_the_sheet_of_files_has() -> None:
    guide, files = (pictured_book().sheet(name) for name in ("はじめに", "基礎資料に添えたファイル"))
    assert guide is not None
    assert files is not None

    (n,) = [row[-1].value for row in guide.rows if row[0].value == files.name]

    assert n == len(files.rows) - 1


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ({"D2": "※集計中"}, "proposal_undecided_beside"),
        ({"D2": "約1,800千円"}, "proposal_undecided"),
        ({"A13": "合計"}, "proposal_undecided_row"),
    ],
)
def test_whoever_only_looks_is_told_what_may_be_meant(written: dict[str, Value], code: str) -> None:
    (proposal,) = read(edited(RESULTS, written), SURE).undecided

    assert undecided_fault(proposal).code == code


def test_targets_are_not_taken_from_above_for_another_indicator() -> None:
    assert ("cell_ditto_of_other", "F4") in faults(edited(TARGETS, {"F4": "同上"}))
    assert len(facts().targets) > 3
