"""Any table of indicators, graded: nothing of it lost, nothing guessed."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renkei.domain.errors import Refused
from renkei.exchange.graded_table import GradedRow, GradedTable, grade_table
from renkei.scales import load, preset
from renkei.wording import words_of

ENGLISH = ("indicator", "unit", "direction", "baseline", "target", "actual", "year")
JAPANESE = ("指標", "単位", "方向", "基準値", "目標値", "実績値", "年度")
ADDED = ("achievement_rate", "grade", "reason", "trace")


def table(*rows: str, headings: str = ",".join(JAPANESE)) -> GradedTable:
    return graded("\n".join([headings, *rows, ""]).encode())


def graded(data: bytes, scale: str = "plain", language: str = "ja") -> GradedTable:
    return grade_table(data, preset(scale), words_of(language), file="t.csv")


def one(row: str, scale: str = "plain", headings: str = ",".join(JAPANESE)) -> GradedRow:
    return graded(f"{headings}\n{row}\n".encode(), scale).rows[0]


def codes(data: bytes) -> list[str]:
    with pytest.raises(Refused) as refused:
        graded(data)
    return [fault.code for fault in refused.value.faults]


def cells_of(data: bytes, encoding: str = "utf-8", delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(encoding), newline=""), delimiter=delimiter))


# ---- what a row means


@pytest.mark.parametrize(
    ("row", "rate", "grade"),
    [
        ("売上額,千円,増,,50500,43698,R6", "86.5", "B"),
        ("売上額,千円,増,,\"50,500千円\",\"43,698\",R6", "86.5", "B"),
        ("売上額,円,増,,50500千円,\"43,698,000円\",R6", "86.5", "B"),
        ("売上額,,up,,50500千円,43698000円,2024", "86.5", "B"),
        ("講習会,回,higher,,1回以上/年度,2,令和6年度", "200.0", "A"),
        ("講習会,回/年度,増加,,1回以上,2回,R6", "200.0", "A"),
        ("参加者,名,増,,１００名,110人,R6", "110.0", "A"),
        ("参加者,人,増,,100,0,R6", "0.0", "D"),
        ("参加者,人,増,,100,100人（速報値）,R6", "100.0", "A"),
        ("加入率,％(速報),増,,80％,60.0%,R6", "75.0", "B"),
        ("17千人,人,増,,\"17,187人超\",17187,R6", "100.0", "B"),
        ("利用率,％,増,80,現状維持,80,R6", "100.0", "A"),
        ("利用率,％,増,80,現状維持以上,82,R6", "102.5", "A"),
        ("体温,℃,範囲,,36.0～37.0,36.5,R6", "100.0", "A"),
        ("人口,人,増,1000,基準値より2割増,1200,R6", "100.0", "A"),
    ],
)  # fmt: skip
def test_a_row_is_graded_as_an_officer_means_it(row, rate, grade):
    assert one(row).added[:2] == (rate, grade)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("参加者,人,,,100,110,R6", "no_direction"),
        ("参加者,人,増,,,110,R6", "no_target"),
        ("参加者,人,増,,-,110,R6", "no_target"),
        ("参加者,人,増,,100,,R6", "not_reported"),
        ("参加者,人,増,,100,-,R6", "unspecified"),
        ("参加者,人,増,,100,集計中,R6", "being_compiled"),
        ("参加者,人,増,,隔年,110,R6", "off_year"),
        ("連携,,増,,連携を深める,110,R6", "text_target"),
        ("事故,件,減,,10,5,R6", "lower_refused"),
        ("事故,件,減,,10件以上,5,R6", "direction_contradicts_target"),
    ],
)
def test_a_row_without_a_grade_is_kept_with_its_reason(row, reason):
    kept = one(row)

    assert (kept.reason_code, kept.grade, kept.added[0]) == (reason, "-", "")
    assert kept.reason
    assert kept.trace


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        ("参加者,人,増,,100,\"1,8OO\",R6", "実績値", "4文字目"),
        ("参加者,人,増,,100,約110人,R6", "実績値", "110人"),
        ("参加者,人,増,,100,なし,R6", "実績値", "0とも"),
        ("参加者,人,増,,100,1.23456,R6", "実績値", "4桁"),
        ("参加者,人,増,,100件,110,R6", "目標値", "換算できません"),
        ("参加者,人,増,,約100人,110,R6", "目標値", "100人とも読めます"),
        ("参加者,人,増,,\"1,80\",110,R6", "目標値", "桁の抜け"),
        ("参加者,人,増,,100,\"1,80\",R6", "実績値", "桁の抜け"),
        ("参加者,人,増,,5（見込）,110,R6", "目標値", "5とも読めます"),
        ("参加者,人,増,,2024/3/1,110,R6", "目標値", "日付で、数ではありません"),
        ("参加者,人,増,,100,4\u200b,R6", "実績値", "2文字目は、目に見えない文字"),
        ("参加者,人,増,,10\u202e0,4,R6", "目標値", "U+202E"),
        ("参加者,人,増,,100,4\a,R6", "実績値", "U+0007"),
        ("受診率,％,増,,80%,0.9,R6", "実績値", "90%を小数で書いた"),
        ("受診率,％,増,,0.8,90,R6", "目標値", "80%を小数で書いた"),
        ("参加者,人,増,,20～10,15,R6", "目標値", "始めの数"),
        ("参加者,人,上々,,100,110,R6", "方向", "higher（増）"),
        ("売上額,,増,,50千円,40,R6", "実績値", "千円"),
        ("人口,人,増,約千人,基準値より2割増,1200,R6", "基準値", "約千人"),
    ],
)  # fmt: skip
def test_a_cell_that_cannot_be_read_is_named_with_what_to_do(row, column, said):
    kept = one(row)

    assert (kept.reason_code, kept.grade) == ("unreadable", "-")
    assert f"「{column}」" in kept.trace
    assert said in kept.trace


def test_a_cell_that_is_not_needed_does_not_take_the_grade_away_and_is_still_named():
    kept = one("参加者,人,増,約80人,100,110,R6")

    assert kept.grade == "A"
    assert "「基準値」" in kept.trace


@pytest.mark.parametrize("year", ["6", "令和6年"])
def test_a_year_that_is_not_certain_takes_the_grade_away_as_the_facts_refuse_it(year):
    kept = one(f"参加者,人,増,80,100,110,{year}")

    assert (kept.reason_code, kept.grade) == ("unreadable", "-")
    assert "「年度」" in kept.trace


def test_the_direction_decides_what_a_number_alone_means():
    growth = "指標,単位,方向,基準値,目標値,実績値,年度"

    assert one("待機児童,人,減,50,10,30,R6", "france", growth).rate == 50
    assert one("待機児童,人,増,50,90,70,R6", "france", growth).rate == 50


def test_a_japanese_and_an_english_table_give_the_same():
    japanese = one("売上額,千円,増,,50500,43698,令和6年度")
    english = one("売上額,千円,up,,50500,43698,2024", headings=",".join(ENGLISH))

    assert japanese.added == english.added


# ---- the columns that may be there too


def test_the_elapsed_share_of_the_period_is_counted_from_its_years():
    headings = f"{','.join(ENGLISH)},start_year,end_year"

    row = one("参加者,人,higher,,100,40,2024,2023,2026", "tama", headings)

    assert row.added[:2] == ("80.0", "②")


def test_a_year_outside_its_period_is_said_and_not_counted():
    headings = f"{','.join(JAPANESE)},開始年度,最終年度"

    row = one("参加者,人,増,,100,40,R8,R3,R7", "tama", headings)

    assert row.reason_code == "unreadable"
    assert "令和8年度は、令和3年度から令和7年度までの期間に入りません" in row.trace


def test_points_are_compared_with_the_full_score():
    headings = f"{','.join(ENGLISH)},score,full"

    row = one("連携,,,,,,2024,43,50", "takamatsu_area", headings)

    assert row.added[:2] == ("86.0", "A")


def test_a_milestone_is_reached_on_its_day_or_not():
    headings = f"{','.join(JAPANESE)},目標の種類"
    rows = [f"計画策定,,増,,令和6年度,{actual},R6,期限" for actual in ("令和7年3月", "令和7年4月", "未達成")]

    grades = [one(row, "osaka_lib_milestone", headings).grade for row in rows]

    assert grades[0] != grades[1] == grades[2]


def test_a_milestone_that_was_reached_on_an_unknown_day_is_not_graded():
    row = one("計画策定,,増,,令和6年度までに策定,策定済み,R6", "osaka_lib_milestone")

    assert row.reason_code == "unreadable"
    assert "いつ達成したか" in row.trace


def test_a_kind_of_target_decides_about_a_number_alone():
    headings = f"{','.join(ENGLISH)},target_kind"

    assert one("n,人,higher,,100,100,2024,more_than", headings=headings).grade == "B"
    assert one("n,人,higher,,100,100,2024,以上", headings=headings).grade == "A"
    assert one("n,人,higher,1000,-20%,800,2024,relative", headings=headings).grade == "A"


@pytest.mark.parametrize(
    "cells", ["100人以下,100,2024,at_least", "-20,800,2024,relative", "100,100,2024,more"]
)
def test_a_kind_of_target_that_contradicts_the_target_is_not_graded(cells):
    headings = f"{','.join(ENGLISH)},target_kind"

    assert one(f"n,人,higher,1000,{cells}", headings=headings).reason_code == "unreadable"


def test_another_rule_for_surveys_is_found_by_the_method():
    headings = f"{','.join(ENGLISH)},start_year,end_year,method"
    rows = [f"満足度,％,higher,50,60,49,2024,2021,2025,{method}" for method in ("アンケート", "")]

    survey, other = (one(row, "fukuoka", headings) for row in rows)

    assert (survey.grade, other.grade) == ("b", "c")


def test_the_running_total_is_taken_as_the_table_gives_it():
    headings = f"{','.join(ENGLISH)},accumulation"

    assert one("n,人,higher,,100,100,2024,cumulative", headings=headings).grade == "A"


def test_a_scale_without_grades_states_the_rate_alone():
    row = one("n,人,増,50,100,75,R6", "france")

    assert row.added[:3] == ("50", "", "")


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


ROW = "参加者,人,増,,100,110,R6"


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


# ---- tables that are refused as a whole


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "table_empty"),
        (b"\xef\xbb\xbf \n", "table_empty"),
        (b"PK\x03\x04...", "table_is_workbook"),
        (",".join(JAPANESE).encode("utf-16"), "table_wrong_encoding"),
        (b"\xff\xff,\xa0", "table_wrong_encoding"),
        (f'{",".join(JAPANESE)}\n"売上額,千円\n'.encode(), "table_quote_open"),
        (f'{",".join(JAPANESE)}\n"売上"額,千円\n'.encode(), "table_broken"),
        (f"{','.join(JAPANESE)}\n{'あ' * 131_073},人,増,,100,110,R6\n".encode(), "table_cell_too_long"),
        (f"{','.join(JAPANESE)}\n参加\0者,人,増,,100,110,R6\n".encode(), "table_has_nul"),
    ],
)
def test_what_is_no_table_is_refused(data, code):
    assert codes(data) == [code]


def test_the_row_of_an_open_quote_is_named():
    with pytest.raises(Refused) as refused:
        table(ROW, ROW, '"参加者,人')

    assert refused.value.faults[0].place.row == 4


def test_every_missing_heading_is_named_at_once_with_what_is_near():
    with pytest.raises(Refused) as refused:
        table(headings="指標,単位,方向,目標直,実績値,備考")

    found = [(fault.code, fault.values.get("proposal")) for fault in refused.value.faults]
    assert found == [
        ("table_heading_missing", ""),
        ("table_heading_missing_near", "目標直"),
        ("table_heading_missing", ""),
    ]


@pytest.mark.parametrize(
    ("headings", "code"),
    [
        ("指標,単位,方向,基準値,目標値,実績値,年度,備考,備考", "table_heading_twice"),
        ("指標,単位,方向,基準値,目標値,target,実績値,年度", "table_heading_same"),
        ("指標,単位,方向,基準値,目標値,実績値,年度,grade", "table_heading_taken"),
    ],
)
def test_a_heading_that_would_stand_twice_is_refused(headings, code):
    assert codes(headings.encode()) == [code]


def test_the_usual_heading_goes_before_another_that_could_be_meant():
    made = table("n,人,増,,100,110,R6,旧", headings=f"{','.join(JAPANESE)},目標")

    assert made.rows[0].grade == "A"


def test_headings_are_known_in_any_width_case_and_order():
    made = table("R6,110,100,,増,人,参加者", headings="Year,ＡＣＴＵＡＬ, Target ,基準値,方向,単位,指標")

    assert made.rows[0].grade == "A"


def test_an_optional_heading_that_is_nearly_right_is_pointed_out():
    made = table(f"{ROW},1", headings=f"{','.join(JAPANESE)},previus")

    assert made.near_misses == (("previus", "previous"),)


# ---- for machines


def test_rows_for_machines_have_codes_beside_the_words():
    data = table(ROW, "参加者,人,増,,100,集計中,R6").to_data()

    assert [row["achievement_rate"] for row in data["rows"]] == ["110.0", None]
    assert [row["reason_code"] for row in data["rows"]] == [None, "being_compiled"]
    assert [row["reason"] for row in data["rows"]] == [None, "集計中"]


def test_an_office_s_own_symbol_for_a_missing_value_is_printed():
    text = 'format = 1\nid = "own"\nversion = 1\nname = "own"\n[[grade]]\nsymbol = "◎"\nlabel = "達成"\nwhen = [{ of = "ratio", at_least = "100%" }]\n[[grade]]\nsymbol = "×"\nlabel = "未達成"\notherwise = true\n[[missing]]\nreason = "being_compiled"\nsymbol = "－"\n'

    made = grade_table(
        f"{','.join(JAPANESE)}\n参加者,人,増,,100,集計中,R6\n".encode(), load(text), words_of("ja")
    )

    assert made.rows[0].grade == "－"


def test_reasons_and_traces_are_in_the_language_that_is_asked_for():
    english = graded(f"{','.join(JAPANESE)}\n参加者,人,増,,100,約110人,R6\n".encode(), language="en").rows[0]

    assert "may mean 110人" in english.trace


def test_a_range_against_a_direction_is_told_with_both_ends():
    trace = one("参加者,人,増,,10以上20以下,15,R6").trace

    assert trace.endswith("実績値15、目標値10～20")
