"""All faults are said at once, each once: none hides another, and like ones are summed up."""

import json

import pytest
from tests.exchange.spoilt import REGION, P, R, T, added, changed, faults_of, replaced, rows_of, sound

from renkei.domain.errors import FactsRefused
from renkei.exchange.reading import read_json


def test_all_faults_of_all_files_are_said_at_once() -> None:
    files = changed(R, "43698", "43,698千円") | {T: changed(T, "2024", "2019")[T]}

    codes = [(fault.code, fault.place.file) for fault in faults_of(files)]

    assert codes == [("ragged_row", R), ("year_outside_visions", T)]


def test_a_bad_value_does_not_hide_what_else_is_wrong_in_its_row() -> None:
    files = added("figures.csv", "p999,令和6年,x,n,abc,人,わからない,\n")

    found = [(fault.code, fault.place.column) for fault in faults_of(files)]

    assert found == [
        ("not_a_year", "year"),
        ("not_a_count", "order"),
        ("not_a_number", "value"),
        ("unknown_project", "project"),
        ("unknown_reason", "missing"),
    ]


def test_every_member_that_is_not_known_is_named() -> None:
    files = added(P, "p900,新しい事業,r1,,,,,999999 022012 888888,,\n")

    found = [(fault.code, fault.values["found"]) for fault in faults_of(files)]

    assert found == [("unknown_municipality", "999999"), ("unknown_municipality", "888888")]


def test_like_faults_are_told_a_few_times_and_then_summed_up() -> None:
    rows = "".join(f"p018,2024,{100 + at},数,abc,人,,\n" for at in range(10))
    first = rows_of("figures.csv") + 1

    *told, rest = faults_of(added("figures.csv", rows))

    assert [fault.place.row for fault in told] == [*range(first, first + 3)]
    assert (rest.code, rest.values["more"]) == ("more_in_rows", 7)
    assert (rest.values["like"], rest.others[6].place.row) == (first, first + 9)
    assert rest.values["rows"] == tuple(str(row) for row in range(first + 3, first + 10))


def test_ten_thousand_like_faults_are_told_in_a_few_lines() -> None:
    rows = "".join(f"p018,2024,{100 + at},数,abc,人,,\n" for at in range(10_000))

    *told, rest = faults_of(added("figures.csv", rows))

    assert len(told) == 3
    assert (rest.code, rest.values["more"]) == ("more_between_rows", 9_997)


def test_like_faults_of_json_are_summed_up_too() -> None:
    rows = [{"project": "p1", "year": "x", "kind": "budget"}] * 9
    text = json.dumps(
        {"format": 1, "region": {"name": "x"}, "projects": [{"id": "p1", "name": "y"}], "costs": rows}
    )

    with pytest.raises(FactsRefused) as refused:
        read_json(text.encode(), "facts.json")

    assert [fault.code for fault in refused.value.faults] == ["not_a_year"] * 3 + ["more_elsewhere"]


def test_a_file_without_its_format_has_its_other_faults_told_at_once() -> None:
    files = changed(REGION, "format = 1\n", "")
    files[REGION] = files[REGION].replace(b'"022012"', b'"022013"')

    assert [fault.code for fault in faults_of(files)] == ["format_missing", "code_wrong_check_digit"]


@pytest.mark.parametrize("table", ["projects.csv", "indicators.csv", "breakdowns.csv"])
def test_a_table_that_others_speak_of_and_that_is_gone_is_one_fault(table: str) -> None:
    files = {path: data for path, data in sound().items() if path != table}

    (fault,) = faults_of(files)

    assert (fault.code, fault.place.file) == ("table_missing", table)


def test_tables_that_only_meetings_and_prose_speak_of_are_missed_too() -> None:
    files = {path: data for path, data in sound().items() if not path.endswith(".csv")}

    found = [(fault.code, fault.place.file) for fault in faults_of(files)]

    assert found == [("table_missing", "projects.csv")]


def test_an_empty_region_file_has_its_own_faults_alone() -> None:
    assert [fault.code for fault in faults_of(replaced(REGION, b""))] == ["format_missing", "value_missing"]
