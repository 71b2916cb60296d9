"""A graded table comes back as it was: every cell, its encoding, its line ends, and no formula that would run."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.graded import ENGLISH, JAPANESE, ROW, cells_of, graded, one, table

from renkei.domain.errors import Refused

# ---- the table comes back as it was


def test_four_columns_are_added_and_nothing_else_is_changed():
    data = '指標,単位,方向,基準値,目標値,実績値,年度,備考\n"売上額",千円,増,,50500,43698,R6,"a ""b""\n c"\n'.encode()

    written = graded(data).to_bytes()

    assert written.startswith("指標,単位,方向,基準値,目標値,実績値,年度,備考,achievement_rate".encode())
    assert '"売上額",千円,増,,50500,43698,R6,"a ""b""\n c",86.5,B,,' in written.decode()


@pytest.mark.parametrize(
    ("row", "grade", "reason"),
    [
        ("事故件数,件,維持,,0,3,R6", "-", "end_not_stated"),
        ("待機児童,人,維持,0,現状維持,12,R6", "-", "end_not_stated"),
        ("水温,度,範囲,,20,90,R6", "-", "end_not_stated"),
        ("水温,度,維持,,20以上,90,R6", "A", ""),
        ("水温,度,維持,,20以下,90,R6", "D", ""),
        ("水温,度,範囲,,20～25,90,R6", "D", ""),
        ("水温,度,範囲,,20～25,25,R6", "A", ""),
        ("路線数,路線,増,12,現状維持,12,R6", "A", ""),
    ],
)
def test_what_is_to_be_kept_is_graded_only_where_both_ends_are_said(row, grade, reason):
    made = one(row)

    assert (made.grade, made.reason_code) == (grade, reason)


@pytest.mark.parametrize("actual", ["0.9%", "1.5", "80"])
def test_a_share_that_is_sure_is_taken(actual):
    assert one(f"受診率,％,増,,80%,{actual},R6").reason_code == ""


def test_a_title_above_the_headings_is_told_once_with_the_row_of_the_headings():
    data = f"成果指標一覧,,,,,,\n,,,,,,\n{','.join(JAPANESE)}\n{ROW}\n".encode()

    with pytest.raises(Refused) as refused:
        graded(data)

    assert [(fault.code, fault.place.row) for fault in refused.value.faults] == [("table_title_above", 3)]


def test_the_period_that_is_missing_is_told_by_its_columns():
    made = one("参加者,人,増,,100,40,R6", "tama")

    assert made.reason == "計画期間（開始年度と最終年度）が分からない"


def test_a_row_of_spaces_is_empty():
    made = table(ROW, " ,　,,, ,,", ROW.replace("R6", "R7"))

    assert [row.added for row in made.rows][1] == ("", "", "", "")


@pytest.mark.parametrize(
    ("row", "said"),
    [("参加者,人,増,,100,110,2019", "令和2年度からのもの"), ("参加者,人,増,,100,110,2020", "")],
)
def test_a_year_before_the_scale_is_said_in_the_trace(row, said):
    made = one(row, "aomori")

    assert made.grade == "A"
    assert bool(made.notes) == bool(said)
    assert said in made.trace


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encoding_mark_delimiter_and_line_ends_stay_as_they_are(encoding, end, delimiter):
    lines = [",".join(JAPANESE).replace(",", delimiter), ROW.replace(",", delimiter), ""]
    data = end.join(lines).encode(encoding)

    written = graded(data).to_bytes()

    read = cells_of(written, encoding, delimiter)
    assert [row[:-4] for row in read] == [list(JAPANESE), ROW.split(",")]
    assert read[1][-4:-2] == ["110.0", "A"]
    assert written.count(end.encode()) == data.count(end.encode())
    assert written.startswith(data[:3])


def test_a_mark_before_a_quoted_heading_does_not_hide_it():
    data = f'"指標","単位","方向","基準値","目標値","実績値","年度","備\n考"\n{ROW},\n'.encode("utf-8-sig")

    written = graded(data).to_bytes()

    assert written.startswith(data[:20])
    assert cells_of(written, "utf-8-sig")[0][:8] == [*JAPANESE, "備\n考"]


def test_characters_that_cp932_writes_in_two_ways_keep_their_bytes():
    data = ",".join(JAPANESE).encode("cp932") + b"\n" + b"\x87\x90,\x90\x6c,\x91\x9d,,100,110,R6\n"

    assert b"\n\x87\x90,\x90\x6c,\x91\x9d,,100,110,R6,110.0,A,," in graded(data).to_bytes()


def test_a_last_row_without_line_end_gets_none():
    written = graded(f"{','.join(JAPANESE)}\n{ROW}".encode()).to_bytes()

    assert not written.endswith(b"\n")
    assert cells_of(written)[1][7:9] == ["110.0", "A"]


def test_empty_rows_stay_where_they_are():
    made = table("", ROW, ",,,,,,", ROW)

    written = cells_of(made.to_bytes())

    assert [len(row) for row in written] == [11, 0, 11, 11, 11]
    assert [row.grade for row in made.rows] == ["", "A", "", "A"]
    assert written[3] == [""] * 11


@pytest.mark.parametrize("row", ["参加者,人,増", "参加者,人,増,,50,500,110,R6"])
def test_a_row_with_too_few_or_too_many_cells_is_kept_and_not_graded(row):
    made = table(row, ROW)

    written = cells_of(made.to_bytes())[1]

    assert made.rows[0].reason_code == "unreadable"
    assert written[8] == "-"
    assert [*written[:7], *written[11:]] == row.split(",") + [""] * (7 - len(row.split(",")))


@pytest.mark.parametrize("name", ["=1+1", "+cmd", "@SUM(A1)", "-人", "＝1"])
def test_a_text_that_a_spreadsheet_would_run_is_guarded(name):
    written = cells_of(table(ROW.replace("参加者", name)).to_bytes())

    assert written[1][0] == f"'{name}"
    assert written[1][1:7] == ROW.split(",")[1:]


@pytest.mark.parametrize("cell", ["-5", "-3.5", "+10%", "-", "－", "▲5"])
def test_a_number_and_a_lone_sign_are_no_formula(cell):
    row = f"参加者,人,増,{cell},100,110,R6"

    assert cells_of(table(row).to_bytes())[1][:7] == row.split(",")


def test_a_trace_that_begins_with_a_sign_is_guarded_too():
    trace = cells_of(table("参加者,人,増,,100,-5,R6").to_bytes())[1][-1]

    assert trace[0] not in "=+-@－＋＝＠"


@given(
    st.lists(st.lists(st.text(max_size=6), min_size=7, max_size=7), min_size=1, max_size=4),
    st.sampled_from(",;\t"),
)
def test_whatever_stands_in_a_table_every_cell_comes_back(rows, delimiter):
    out = io.StringIO()
    clean = [
        [cell.translate({0: "", 13: ""}).encode("utf-8", "ignore").decode() for cell in row] for row in rows
    ]
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows([JAPANESE, *clean])

    made = graded(out.getvalue().encode())

    written = cells_of(made.to_bytes(), delimiter=delimiter)[1:]
    assert [[cell.removeprefix("'") for cell in row[:7]] for row in written] == [
        [cell.removeprefix("'") for cell in row] for row in clean
    ]
    assert all(row.grade or row.is_empty for row in made.rows)


@given(st.binary(max_size=60))
def test_any_bytes_are_graded_or_refused_and_nothing_else_happens(data):
    try:
        made = graded(",".join(ENGLISH).encode() + b"\n" + data)
    except Refused:
        return
    assert made.to_bytes()
