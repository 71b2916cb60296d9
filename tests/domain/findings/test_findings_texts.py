"""Where a text may stand, whose names are printed, and who was a member when."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.domain.findings.cases_papers import COMMENT, DONE, commented, having_done, saying
from tests.domain.findings.region import (
    DAY,
    REGISTER,
    VILLAGE,
    codes,
    found,
    one,
    parts,
    with_events,
    with_plan,
    with_project,
    with_result,
)

from renkei.domain.breakdown import Part
from renkei.domain.comment import Comment, ReviewPoint
from renkei.domain.indicator import Indicator
from renkei.domain.measure import scaled
from renkei.domain.meeting import Meeting
from renkei.domain.municipality import Municipality, Organisation
from renkei.domain.project import Activity, ProjectName
from renkei.domain.register import Register, ReportedYear
from renkei.wording import words_of

MIXED = "57事業のうち45項目。"
JA, EN = words_of("ja"), words_of("en")


def at_meeting(**changed: str) -> Register:
    return replace(REGISTER, meetings=(replace(REGISTER.meetings[0], **changed),))


@pytest.mark.parametrize(
    ("register", "subject", "begins"),
    [
        (saying(MIXED), "project:p001", "首都圏交流拠点運営事業：事業の概要の「"),
        (having_done(name=MIXED), "activity:p002/2024/1", "除雪講習会開催事業：取組の「"),
        (having_done(note=MIXED), "activity:p002/2024/1", "除雪講習会開催事業：取組の「"),
        (with_result(note=MIXED), "indicator:p001-i1", "首都圏交流拠点運営事業：実績の備考の「"),
        (commented(answer=MIXED), "comment:p001/2024/1", "首都圏交流拠点運営事業：意見への回答の「"),
        (
            commented(text=MIXED, is_summary=True),
            "comment:p001/2024/1",
            "首都圏交流拠点運営事業：意見の要旨の「",
        ),
        (with_plan(content=MIXED), "plan:2026/1", "首都圏交流拠点運営事業：次年度の事業の内容の「"),
        (
            replace(REGISTER, review=(ReviewPoint("v1", 1, "effect", MIXED),)),
            "review:v1/effect/1",
            "ビジョンの振り返りの「",
        ),
        (at_meeting(title=MIXED), "meeting:2025", "会議の題名か注記の「"),
        (at_meeting(notice=MIXED), "meeting:2025", "会議の題名か注記の「"),
    ],
)
def test_every_text_of_the_office_is_read(register: Register, subject: str, begins: str) -> None:
    mixed = one(register, "projects_and_items_mixed")

    assert mixed.subject == subject
    assert JA.finding(mixed).startswith(begins)


@pytest.mark.parametrize(
    "register",
    [
        commented(text=MIXED),  # a town's own words
        having_done(year=2023, note=MIXED),
        commented(year=2023, answer=MIXED),
        replace(REGISTER, review=(ReviewPoint("v2", 1, "effect", MIXED),)),
        with_plan(year=2025, content=MIXED),
        replace(saying(MIXED), projects=with_project(last_year=2023, summary=MIXED).projects),
        replace(REGISTER, meetings=(*REGISTER.meetings, Meeting(2024, 2023, 2025, title=MIXED))),
    ],
)
def test_other_peoples_texts_and_other_years_are_left_alone(register: Register) -> None:
    assert "projects_and_items_mixed" not in codes(register)


def test_a_published_text_is_read_beside_the_mended_one() -> None:
    point = ReviewPoint("v1", 2, "improvement", "30ポイント改善した。", "評価が30%改善した。")

    printed = one(replace(REGISTER, review=(point,)), "percent_was_printed")

    assert (printed.subject, "project" in printed.values) == ("review:v1/improvement/2", False)


@pytest.mark.parametrize(
    ("text", "where", "is_told"),
    [
        ("目標を達成した。", "note", True),
        ("目標を達成した。", "answer", True),
        ("目標を達成した。", "name", False),
    ],
)
def test_a_note_and_an_answer_must_not_contradict_the_grade(text: str, where: str, is_told: bool) -> None:
    behind = with_result(value=scaled(30000))
    told = {
        "note": with_result(value=scaled(30000), note=text),
        "answer": replace(behind, comments=commented(answer=text).comments),
        "name": replace(behind, activities=(replace(DONE, project="p001", name=text),)),
    }

    assert ("text_better_than_grade" in codes(told[where])) is is_told


def test_a_note_speaks_of_its_own_indicator_alone() -> None:
    second = replace(REGISTER.indicators[0], id="p001-i2", name="客単価", unit="円")
    results = (
        replace(
            REGISTER.results[0],
            note="目標を達成した。",
            value=scaled(60000),
            published_grade="",
            as_printed="",
        ),
        replace(
            REGISTER.results[0], indicator="p001-i2", value=scaled(30000), published_grade="", as_printed=""
        ),
    )
    targets = (
        replace(REGISTER.targets[0], as_printed=""),
        replace(REGISTER.targets[0], indicator="p001-i2", as_printed=""),
    )

    register = replace(
        REGISTER, indicators=(REGISTER.indicators[0], second), results=results, targets=targets
    )

    assert "text_better_than_grade" not in codes(register)


def test_a_text_on_items_of_which_one_is_well_says_nothing_wrong() -> None:
    second = Indicator("p001-i2", "p001", "客単価", "円", REGISTER.indicators[0].direction)
    well = replace(
        REGISTER.results[0], indicator="p001-i2", value=scaled(60000), published_grade="", as_printed=""
    )
    target = replace(REGISTER.targets[0], indicator="p001-i2", as_printed="")
    behind = replace(with_result(value=scaled(30000)), projects=saying("順調に進んだ。").projects)

    both = replace(
        behind,
        indicators=(*REGISTER.indicators, second),
        results=(*behind.results, well),
        targets=(*REGISTER.targets, target),
    )

    assert codes(both) == []


def test_an_item_without_a_grade_keeps_a_text_from_being_judged() -> None:
    compiled = replace(
        with_result(value=None, missing="being_compiled"), projects=saying("順調に進んだ。").projects
    )

    assert codes(compiled) == ["items_being_compiled"]


@pytest.mark.parametrize(
    ("joined", "left", "is_member"),
    [
        (None, None, True),
        (DAY(2025, 3, 31), None, True),
        (DAY(2025, 4, 1), None, False),
        (None, DAY(2024, 4, 2), True),
        (None, DAY(2024, 4, 1), False),
    ],
)
def test_a_member_of_some_part_of_the_year_is_missed_in_a_breakdown(
    joined: DAY | None, left: DAY | None, is_member: bool
) -> None:
    late = Municipality("023035", "今別町", joined=joined, left=left)

    register = replace(REGISTER, municipalities=(*REGISTER.municipalities, late))

    assert ("members_not_in_breakdown" in codes(register)) is is_member


def test_a_former_member_is_named_where_it_still_stands() -> None:
    left = Municipality("023035", "今別町", left=DAY(2023, 3, 31))
    former = replace(REGISTER, municipalities=(*REGISTER.municipalities, left))
    part = with_events(parts=(*parts(hub=80, town=4, village=2), Part("023035", value=scaled(6))))

    in_breakdown = one(replace(former, breakdowns=part.breakdowns), "part_of_no_member")
    in_comment = one(
        replace(former, comments=commented(municipality="023035").comments), "comment_of_no_member"
    )

    assert in_breakdown.values["parts"] == ("今別町",)
    assert in_comment.values["municipalities"] == ("今別町",)


def test_a_body_that_is_no_municipality_is_called_by_its_name() -> None:
    body = Part("o1", "organisation", missing="not_reported")
    register = with_events(parts=(*parts(hub=80, town=4, village=2), body))

    rest = one(replace(register, organisations=(Organisation("o1", "消防本部"),)), "breakdown_rest_open")

    assert rest.values["parts"] == ("消防本部",)


def test_without_a_meeting_the_year_after_next_is_planned_and_nothing_lies_after_the_papers() -> None:
    alone = replace(REGISTER, meetings=(), plan=REGISTER.plan[:1], activities=(DONE,))

    assert [(f.code, f.values["plan_year"]) for f in found(alone)] == [("plan_leaves_out", 2026)]


def test_a_meeting_may_plan_another_year() -> None:
    register = replace(at_meeting(), meetings=(replace(REGISTER.meetings[0], plans=2025),), plan=())
    rows = tuple(replace(row, year=2025) for row in REGISTER.plan[:1])

    assert one(replace(register, plan=rows), "plan_leaves_out").values["plan_year"] == 2025


def test_a_comment_may_name_its_project_otherwise() -> None:
    drift = one(commented(as_printed="首都圏交流拠点運営事務"), "name_nearly_right")

    assert (drift.subject, drift.values["where"]) == ("comment:p001/2024/1", "comment")


def test_the_longest_drift_in_a_text_is_told() -> None:
    names = (
        ProjectName("p001", "交流拠点業務"),
        ProjectName("p001", "交流拠点業務等"),
        ProjectName("p001", "拠点運営"),
    )
    text = saying("交流拠点業務等の催し。首都圏交流拠点運営事業の催し。", at=1)

    told = [f.values["name"] for f in found(replace(text, names=names)) if f.code == "name_drifts_in_text"]

    assert told == ["交流拠点業務等"]  # 拠点運営 stands in the right name itself


def test_names_of_role_town_and_project_are_said_in_english() -> None:
    tree = replace(
        REGISTER.tree, nodes=(replace(REGISTER.tree.nodes[0], english="Growth"), *REGISTER.tree.nodes[1:])
    )
    field = one(replace(with_project(field="f2"), tree=tree), "field_of_other_role")
    silent = one(replace(REGISTER, comments=(COMMENT,)), "towns_without_answer")

    assert "under the role “Growth”" in EN.finding(field)
    assert EN.finding(silent).startswith("Yomogita Village: neither")
    assert EN.finding(field).startswith("Capital exchange: ")


def test_a_role_that_the_tree_does_not_know_is_said_as_it_stands() -> None:
    totals = replace(
        REGISTER, reported_years=(ReportedYear(2020, items=44, favourable_share="48.9", role="r9"),)
    )

    assert JA.finding(one(totals, "share_of_items_impossible")).startswith("r9：令和2年度")


def test_undated_comments_of_both_kinds_are_told_in_either_order() -> None:
    no_comment = Comment("p001", 2024, 1, VILLAGE, "no_comment", "")
    comment = Comment("p001", 2024, 2, VILLAGE, "effect", "役に立った")

    told = codes(replace(REGISTER, comments=(no_comment, comment)))

    assert told == ["comment_and_no_comment", "towns_without_answer"]


def test_an_activity_beside_its_part_is_named_in_what_is_said() -> None:
    market = Activity("p001", 2024, 1, "春の市", when_text="4月", quantity=scaled(350), unit="人")
    counted = with_events(
        by="activity", unit="人", total=None, parts=(Part("春の市", "activity", scaled(355)),)
    )

    differing = one(replace(counted, activities=(market,)), "same_name_other_value")

    assert differing.subject == "breakdown:p001/2024/1"
    assert "「春の市」が、取組では350人、内訳では355人です" in JA.finding(differing)
