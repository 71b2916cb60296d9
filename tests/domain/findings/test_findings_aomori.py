"""What is found in the published facts of a real region: all of it true, nothing else."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

from renkei.domain.finding import Finding
from renkei.domain.measure import scaled
from renkei.domain.opening import open_year
from renkei.domain.register import Register
from renkei.exchange import load
from renkei.scales import preset
from renkei.wording import words_of

FACTS = Path(__file__).parents[3] / "examples/aomori"


@cache
def aomori() -> Register:
    return load(FACTS)


def found(register: Register) -> tuple[Finding, ...]:
    return open_year(register, 2024, preset("aomori")).findings


def said(code: str) -> list[str]:
    return [words_of("ja").finding(finding) for finding in found(aomori()) if finding.code == code]


def test_what_the_published_facts_leave_open_is_found_and_nothing_else() -> None:
    counted = Counter((finding.level, finding.code) for finding in found(aomori()))

    assert counted == {
        ("warning", "small_parts"): 3,  # 見守りシール, セミナー, 男女共同参画
        ("note", "share_of_projects_impossible"): 1,  # 48.9 % in R2
        ("note", "members_not_in_breakdown"): 3,  # 外ヶ浜町 twice, and a subsidy only of the hub
        ("note", "members_counted_together"): 2,  # 東郡, 東津軽郡
        ("note", "unit_in_two_spellings"): 1,  # 人 and 名
        ("note", "projects_without_role"): 1,  # the two that left
        ("note", "total_hides_fall_of_role"): 1,  # role 1 from 13 to 11
        ("note", "best_grade_fell"): 1,  # A from 56.4 to 54.4
        ("note", "percent_was_printed"): 1,  # 30.0%上昇
        ("note", "times_not_in_breakdown"): 1,  # 年12回 beside six
        ("note", "name_drifts_in"): 7,
        ("note", "reasons_not_known"): 1,
        ("note", "items_known_in_part"): 1,
        ("note", "projects_known_in_part"): 1,  # 54 of 57 by name
        ("note", "comment_unanswered"): 3,
        ("note", "towns_without_answer"): 1,  # 蓬田村
        ("note", "comments_in_short"): 1,
        ("note", "merge_changes_role"): 1,
        ("note", "plan_leaves_out"): 1,  # 国民スポーツ大会PR, 汚水等処理
        ("note", "plan_fields_unknown"): 1,
        ("note", "plan_fields_inferred"): 1,
    }


def test_every_town_that_a_breakdown_leaves_out_is_named() -> None:
    lines = said("members_not_in_breakdown")

    assert [line.partition("：")[0] for line in lines if "：外ヶ浜町がありません" in line] == [
        "在宅医療推進のための共同セミナー開催事業「参加者のうち連携町村」",
        "高齢者等見守り体制確保事業「見守りシール登録者数」",
    ]


def test_a_share_that_cannot_be_says_what_would_give_it() -> None:
    (share,) = said("share_of_projects_impossible")

    assert "21項目なら47.7％、22項目なら50.0％" in share
    assert "22/45、23/47なら合います" in share


def test_a_changed_number_of_one_case_is_held_against_its_grade_and_the_published_counts() -> None:
    results = tuple(
        replace(result, value=scaled(50500)) if result.value == scaled(43698) else result
        for result in aomori().results
    )

    errors = [f for f in found(replace(aomori(), results=results)) if f.level == "error"]

    assert [error.code for error in errors] == ["grade_against_number", "published_counts_no_longer_fit"]
    assert "A 7→8、B 4→3になります" in words_of("ja").finding(errors[1])
