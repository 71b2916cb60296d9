"""Any table of indicators, graded: nothing of it lost, nothing guessed."""

from __future__ import annotations

import pytest
from tests.exchange.graded import ENGLISH, JAPANESE, ROW, codes, graded, one, table

from renkei.domain.errors import Refused
from renkei.exchange.graded_table import grade_table
from renkei.scales import load
from renkei.wording import words_of

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
