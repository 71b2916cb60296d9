"""What officers write into cells: read, proposed with before and after, or refused by cell."""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

import pytest
from tests.exchange.workbook.desk import (
    PROJECTS,
    RESULTS,
    TARGETS,
    Value,
    book,
    edited,
    error,
    faults,
    formula,
    noticed,
    proposed,
    read,
)

from renkei.exchange.workbook import WorkbookReading
from renkei.intake import Book

MEMBERS, ACTIVITIES = "構成市町村", "取組"
DAY = datetime.date(2025, 3, 4)


# RESULTS: row 2 counts in 千円, 3 in 回, 4 in 名, 5 in 人, 7 in 人
PLAIN: dict[tuple[str, str], Value] = {
    (RESULTS, "C2"): "令和6年度",
    (RESULTS, "C3"): "R6",
    (RESULTS, "C4"): "２０２４",
    (RESULTS, "D2"): Decimal("43698.5"),
    (RESULTS, "H2"): "○",
    (TARGETS, "E2"): "at_least",
    (TARGETS, "E3"): "以上",
    (TARGETS, "J2"): "R6.3.31",
    (PROJECTS, "J2"): "青森市、平内町",
    (PROJECTS, "J3"): "022012 023019",
}
PROPOSED: dict[tuple[str, str], tuple[Value, str, bool]] = {
    # before, after, sure
    (RESULTS, "D2"): ("43,698千円", "43698", False),
    (RESULTS, "D3"): ("1,800（見込）", "1800", False),
    (RESULTS, "D4"): ("約1,800人", "1800", False),
    (RESULTS, "D5"): ("５９７", "597", True),
    (RESULTS, "D6"): ("▲3.5", "-3.5", True),
    (RESULTS, "D7"): ("1,800", "1800", True),
    (RESULTS, "D8"): ("106", "106", True),
    (RESULTS, "D9"): ("※集計中", "", False),
    (TARGETS, "F9"): ("1.800", "1.8", False),
    (TARGETS, "F10"): ("１．８００", "1.8", False),
    (TARGETS, "F11"): ("- 43698", "-43698", False),
    (RESULTS, "D10"): ("集計中", "", False),
    (RESULTS, "D11"): ("-", "", False),
    (RESULTS, "C2"): ("令和6年", "2024", False),
    (RESULTS, "C3"): (DAY, "2024", False),
    (RESULTS, "C4"): ("〃", "2024", False),
    (RESULTS, "O7"): (1800, "1800", False),
    (RESULTS, "Q3"): ("（同　上）", "会議資料の事例ページ", False),
    (TARGETS, "F2"): ("現状維持", "", False),
    (TARGETS, "F3"): ("2回以上/年度", "2", False),
    (TARGETS, "J2"): ("R6.3", "2024-03-31", False),
    (TARGETS, "J3"): (DAY, "2025-03-04", True),
    (TARGETS, "A4"): ("p18-i1", "p018-i1", False),
    (TARGETS, "A6"): ("Ｐ０３３－ｉ１", "p033-i1", False),
    (TARGETS, "A7"): ("中学校文化連盟が開催する音楽会及び演劇発表会の入場者数", "p034-i1", False),
    (TARGETS, "A8"): ("p036-i1｜だれかの書いた名称", "p036-i1", False),
    (MEMBERS, "A2"): (22012, "022012", False),
    (MEMBERS, "A3"): ("023018", "023019", False),
    (PROJECTS, "J2"): ("青森市、平内待", "青森市、平内町", False),
}
REFUSED: dict[tuple[str, str], tuple[Value, str]] = {
    (RESULTS, "D2"): ("1,80", "number_comma_unclear"),
    (RESULTS, "D3"): ("4369O", "number_has_letter"),
    (RESULTS, "D4"): ("1,800回", "number_of_other_unit"),
    (RESULTS, "D5"): ("10～20", "value_not_a_number"),
    (RESULTS, "D6"): (True, "value_not_a_number"),
    (RESULTS, "D7"): (DAY, "cell_date"),
    (RESULTS, "D8"): (error(), "cell_error"),
    (RESULTS, "D9"): (formula(None, "unvalued"), "cell_unvalued"),
    (RESULTS, "P3"): (DAY, "cell_date"),
    (RESULTS, "P4"): (error("#N/A"), "cell_error"),
    (RESULTS, "A10"): (12, "id_mangled"),
    (RESULTS, "A11"): (DAY, "cell_date"),
    (RESULTS, "C2"): ("6", "not_a_year"),
    (TARGETS, "A5"): ("p999-i9", "unknown_indicator"),
    (TARGETS, "F2"): ("同上", "cell_ditto_of_nothing"),
    (TARGETS, "F6"): ("同上", "cell_ditto_of_other"),
    (TARGETS, "E3"): ("ぐらい", "not_a_choice"),
    (TARGETS, "J3"): ("来年度中", "not_a_date"),
    (MEMBERS, "A2"): ("あおもり", "code_malformed"),
}


def written(cells: Mapping[tuple[str, str], Value]) -> Book:
    """The workbook with all of these cells written over."""
    changed = book()
    for sheet in dict.fromkeys(sheet for sheet, _ in cells):
        changed = edited(sheet, {at: value for (of, at), value in cells.items() if of == sheet}, of=changed)
    return changed


@cache
def messy() -> WorkbookReading:
    """One book with everything that is proposed."""
    return read(written({at: before for at, (before, _, _) in PROPOSED.items()}))


@cache
def broken() -> WorkbookReading:
    """One book with everything that is refused."""
    return read(written({at: value for at, (value, _) in REFUSED.items()}))


def test_what_can_only_mean_one_thing_in_its_column_is_read() -> None:
    reading = read(written(PLAIN))

    assert (reading.faults, reading.proposals) == ((), ())


@pytest.mark.parametrize("at", PROPOSED, ids="".join)
def test_what_is_meant_is_proposed_by_its_cell(at: tuple[str, str]) -> None:
    made = {(p.place.sheet, p.place.cell): (p.after, p.is_sure) for p in messy().proposals}

    assert made[at] == PROPOSED[at][1:]


def test_nothing_else_is_proposed_and_nothing_is_taken() -> None:
    assert {(p.place.sheet, p.place.cell) for p in messy().proposals} == set(PROPOSED)
    assert (messy().register, messy().faults) == (None, ())


@pytest.mark.parametrize("at", REFUSED, ids="".join)
def test_what_nobody_can_propose_is_refused_by_its_cell(at: tuple[str, str]) -> None:
    assert (*at, REFUSED[at][1]) in [(f.place.sheet, f.place.cell, f.code) for f in broken().faults]


def test_one_cell_is_told_of_once() -> None:
    assert faults(edited(RESULTS, {"A2": error(), "D3": error()})) == [
        ("cell_error", "A2"),
        ("cell_error", "D3"),
    ]


def test_a_reason_in_the_place_of_a_number_moves_into_its_own_column() -> None:
    (proposal,) = read(edited(RESULTS, {"D3": "※集計中"})).proposals

    assert proposal.also == (("値のない理由", "集計中"),)


def test_a_number_that_may_still_change_is_marked_and_kept_as_it_was_written() -> None:
    (proposal,) = read(edited(RESULTS, {"D3": "1,800（見込）"})).proposals

    assert proposal.also == (("速報値", "はい"), ("資料での表記", "1,800（見込）"))


def test_a_bound_in_words_changes_the_kind_of_target_that_stands_there() -> None:
    (proposal,) = read(edited(TARGETS, {"F3": "2回以下"})).proposals

    assert (proposal.after, proposal.also) == (
        "2",
        (("目標の種類", "以上 → 以下"), ("資料での表記", "1回以上/年度 → 2回以下")),
    )


def test_a_share_that_the_program_shows_in_percent_is_proposed_as_it_is_shown() -> None:
    percent = formula(Decimal("0.19"))._replace(is_formula=False, format="0.0%")

    assert proposed(edited(RESULTS, {"D2": percent}, of=edited("指標", {"E2": "％"}))) == [
        ("cell_percent", "D2", "19%", "19")
    ]


def test_a_formula_gives_its_saved_value_and_is_named() -> None:
    reading = read(edited(RESULTS, {"D2": formula(50500)}))

    assert reading.register is not None
    assert reading.register.results[0].value == 50500_0000
    assert [(f.code, f.values["cells"]) for f in reading.findings] == [("formulas_taken", ("D2",))]


def test_a_chain_of_dittos_goes_up_to_the_first_word() -> None:
    written = {"Q3": "同上", "Q4": "〃"}

    assert [after for _, _, _, after in proposed(edited(RESULTS, written))] == ["会議資料の事例ページ"] * 2


def test_a_ditto_behind_an_id_that_is_proposed_follows_it() -> None:
    changed = edited(TARGETS, {"A3": "p8-i1", "A4": "同上", "C4": 2023})

    assert [(cell, after) for _, cell, _, after in proposed(changed)] == [
        ("A3", "p008-i1"),
        ("A4", "p008-i1"),
    ]


def test_a_blank_in_a_number_is_nothing() -> None:
    assert noticed(edited(RESULTS, {"D3": "　"})) == []


def test_a_reason_that_is_misspelled_is_proposed() -> None:
    assert proposed(edited(RESULTS, {"D3": None, "E3": "集計虫"})) == [
        ("unknown_reason_near", "E3", "集計虫", "集計中")
    ]
