"""What the columns of real tables stand for, by their headings."""

from __future__ import annotations

import pytest

from renkei.bulk.column_map import Sure, guess, twice


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("指標名", "indicator"),
        ("施策指標", "indicator"),
        ("indicator_name", "indicator"),
        ("単位", "unit"),
        ("fiscal year", "year"),
        ("actual value", "actual"),
        ("target value", "target"),
        ("達成目標", "target"),
        ("baseline value", "baseline"),
        ("実績値（R6）", "actual"),
        ("目標値(令和6年度)", "target"),
        ("達成率(%)", "published_rate"),
        ("評価", "published_grade"),
        ("自治体名", "municipality"),
        ("市町村コード", "municipality_code"),
    ],
)
def test_a_heading_of_real_tables_is_understood(heading: str, name: str) -> None:
    assert [one.name for one in guess([heading]).known] == [name]


@pytest.mark.parametrize(
    "headings", [("R5目標", "R5実績"), ("2023年度目標", "令和5年度 実績値"), ("2023_target", "2023_actual")]
)
def test_years_in_headings_make_a_wide_table(headings: tuple[str, str]) -> None:
    assert guess(headings).wide == {2023: {"target": headings[0], "actual": headings[1]}}


def test_a_table_with_a_column_of_years_is_not_wide() -> None:
    assert guess(["年度", "目標値(R6)", "実績値(R6)"]).wide == {}


def test_a_single_baseline_keeps_to_every_year() -> None:
    assert guess(["H30基準値", "R5実績", "R6実績"]).named == {"baseline": "H30基準値"}


def test_a_direction_is_never_guessed_from_other_columns() -> None:
    assert "direction" not in guess(["指標名", "目標値", "実績値"]).given


def test_a_column_of_no_known_meaning_is_named_as_unused() -> None:
    assert guess(["実績値", "担当課"]).unused == ("担当課",)


def test_a_sure_heading_goes_before_one_that_is_only_like_it() -> None:
    found = guess(["actual", "actual_value"])

    assert [(one.heading, one.sure) for one in found.known] == [("actual", Sure.EXACT)]
    assert found.unused == ("actual_value",)


def test_two_columns_for_one_meaning_are_both_named() -> None:
    found = guess(["目標数値", "計画値"])

    assert [fault.values for fault in twice(found, frozenset(["target"]), "t.csv")] == [
        {"meant": "target", "columns": ["目標数値", "計画値"]}
    ]
