"""Orders and rare shapes of counts, rows and records."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.domain.findings.cases import CASES
from tests.domain.findings.cases_figures import with_cost, with_figure
from tests.domain.findings.cases_grading import compared, published
from tests.domain.findings.region import (
    DAY,
    HUB,
    REGISTER,
    SCALE,
    TOWN,
    codes,
    found,
    one,
    parts,
    with_events,
    with_indicator,
    with_plan,
    with_project,
    with_result,
)

from renkei.domain.breakdown import Part
from renkei.domain.indicator import Accumulation, Direction, Indicator, Result
from renkei.domain.measure import scaled
from renkei.domain.municipality import Municipality
from renkei.domain.opening import open_year
from renkei.domain.project import Activity, Cost, Figure, PlanCategory, Project
from renkei.domain.register import Register, ReportedCount, ReportedYear
from renkei.domain.target import Target, TargetKind
from renkei.domain.tree import Node
from renkei.wording import words_of

JA, EN = words_of("ja"), words_of("en")


FILLED = {"cases_without_content", "comparison_without_change"}  # what is empty no more with a further record
every_case = pytest.mark.parametrize("code", [code for code in CASES if code not in FILLED])


def behind_sound_records(register: Register) -> Register:
    """The register with records before all others that give no finding: without number, target, total, reason …"""
    first = Project("p000", "先頭に置く事業", "r0", "f0", summary="書面で行う。")
    indicators = tuple(
        Indicator(f"p000-i{n}", "p000", name, "割", Direction.HIGHER)
        for n, name in enumerate(("甲", "乙", "丙"))
    )
    targets = (
        Target("p000-i0", 2024, value=scaled(1)),
        Target("p000-i1", 2024, kind=TargetKind.TEXT, as_printed="継続"),
    )
    results = (
        Result("p000-i0", 2024, None, "off_year"),
        Result("p000-i1", 2024, None, "off_year"),
        Result("p000-i2", 2024, None, "off_year"),
    )
    silent = replace(REGISTER.breakdowns[0], project="p000", title="延べ数", by="activity", unit="割")
    members = (Municipality("010006", "先頭市", left=DAY(2019, 3, 31)), *register.municipalities)
    return replace(
        register,
        municipalities=members,
        tree=replace(
            register.tree, nodes=(Node("r0", 9, "その他"), Node("f0", 1, "共通", "r0"), *register.tree.nodes)
        ),
        projects=(first, *register.projects),
        indicators=(*indicators, *register.indicators),
        targets=(*targets, *register.targets),
        results=(*results, *register.results),
        breakdowns=(replace(silent, total=None), *register.breakdowns),
        figures=(Figure("p000", 2024, 1, "部数", None, "割", "off_year"), *register.figures),
        activities=(Activity("p000", 2024, 1, "書面の会議", when_text="春"), *register.activities),
        costs=(Cost("p000", 2024), *register.costs),
        reported_years=(ReportedYear(2020), *register.reported_years),
        plan=(
            replace(
                REGISTER.plan[0],
                order=0,
                project="p000",
                number=None,
                role="r0",
                field="f0",
                category=PlanCategory.COMPLETED,
            ),
            *register.plan,
        ),
    )


@every_case
def test_what_is_sound_before_it_hides_nothing(code: str) -> None:
    assert code in codes(behind_sound_records(CASES[code]))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        # role 1 as many of more: its share falls; role 2 rises more
        (({"A": 8, "C": 8}, {"A": 8, "C": 8}), ({"A": 8, "C": 9}, {"A": 12, "C": 4}), True),
        # role 1 fewer of much fewer: its share rises
        (({"A": 8, "C": 8}, {"A": 8, "C": 8}), ({"A": 7, "C": 1}, {"A": 12, "C": 4}), True),
        # the total stands still
        (({"A": 8, "C": 8}, {"A": 8, "C": 8}), ({"A": 7, "C": 9}, {"A": 9, "C": 7}), False),
    ],
)
def test_a_role_falls_by_its_count_or_by_its_share(
    before: tuple[dict[str, int], ...], after: tuple[dict[str, int], ...], told: bool
) -> None:
    years = [dict(zip(("r1", "r2"), roles, strict=True)) for roles in (before, after)]

    assert ("total_hides_fall_of_role" in codes(compared(*years))) is told


def test_a_scale_without_a_name_for_its_favourable_grades_names_them_by_their_signs() -> None:
    scale = replace(SCALE, group="", group_english="")

    fall = one(CASES["best_grade_fell"], "best_grade_fell", scale)

    assert JA.finding(fall).startswith("A＋Bは全体で")


def test_a_scale_that_calls_nothing_favourable_hides_nothing() -> None:
    plain = replace(SCALE, grades=tuple(replace(step, favourable=None) for step in SCALE.grades))

    assert not {"total_hides_fall_of_role", "best_grade_fell"} & set(
        codes(CASES["best_grade_fell"], scale=plain)
    )


@pytest.mark.parametrize(
    ("first", "last", "is_asked"),
    [(None, None, True), (2024, 2024, True), (2025, None, False), (None, 2023, False)],
)
def test_an_indicator_is_asked_for_while_it_is_in_force(
    first: int | None, last: int | None, is_asked: bool
) -> None:
    silent = Indicator("p002-i2", "p002", "修了者数", "人", None, first_year=first, last_year=last)

    told = codes(replace(REGISTER, indicators=(*REGISTER.indicators, silent)))

    assert ("indicators_without_item" in told) is is_asked


def test_an_indicator_of_a_project_that_ended_is_not_asked_for() -> None:
    ended = Project("p009", "終わった事業", "r1", "f1", last_year=2023)
    silent = Indicator("p009-i1", "p009", "修了者数", "人", None)

    register = replace(
        REGISTER, projects=(*REGISTER.projects, ended), indicators=(*REGISTER.indicators, silent)
    )

    assert codes(register) == []


@pytest.mark.parametrize("years", [{"first_year": 2024}, {"last_year": 2024}])
def test_the_first_and_the_last_year_of_an_indicator_belong_to_it(years: dict[str, int]) -> None:
    assert codes(with_indicator(**years)) == []


def test_where_only_counts_were_published_nobody_is_asked_for_indicators() -> None:
    ended = Project("p009", "指標の分からない事業", "r1", "f1")
    silent = Indicator("p002-i2", "p002", "修了者数", "人", None)
    register = replace(
        published(), projects=(*REGISTER.projects, ended), indicators=(*REGISTER.indicators, silent)
    )

    assert not {"projects_without_indicator", "indicators_without_item"} & set(codes(register))


def test_a_field_may_lie_deep_under_its_role() -> None:
    deep = replace(REGISTER.tree, nodes=(*REGISTER.tree.nodes, Node("f3", 1, "除雪", "f2")))

    wrong = one(replace(with_project(field="f3"), tree=deep), "field_of_other_role")
    plan = one(replace(with_plan(field="f3"), tree=deep), "plan_field_of_other_role")

    assert (wrong.values["field"], plan.values["field"]) == ("除雪", "除雪")


def test_a_cost_of_one_town_says_whose_it_is() -> None:
    town = Cost("p001", 2024, TOWN, "final_cost", scaled(10), scaled(6), scaled(3))

    differing = one(replace(REGISTER, costs=(town,)), "cost_parts_differ")

    assert JA.finding(differing).startswith("首都圏交流拠点運営事業「平内町」：決算額の特定財源6千円")
    assert EN.finding(differing).startswith("Capital exchange, Hiranai Town: final cost")
    assert codes(with_cost(earmarked_funds=60, general_funds=30)) == []


def test_a_sum_of_parts_is_held_against_a_figure_of_its_name() -> None:
    figure = replace(with_figure("イベント件数", 91, "件"), breakdowns=with_events(total=None).breakdowns)
    some = replace(figure, breakdowns=with_events(total=None, of_total=scaled(200)).breakdowns)
    open_ = with_events(
        total=None, parts=(*parts(hub=86, town=4), Part("x", "other", missing="off_year")), by="other"
    )

    assert "same_name_other_value" in codes(figure)
    assert "same_name_other_value" not in codes(some)
    assert "same_name_other_value" not in codes(replace(figure, breakdowns=open_.breakdowns))


def test_a_breakdown_that_names_its_indicator_is_held_against_it() -> None:
    linked = with_events(title="内訳", unit="千円", indicator="p001-i1")
    cumulative = with_indicator(accumulation=Accumulation.CUMULATIVE).indicators

    differing = one(linked, "same_name_other_value")

    assert (differing.values["first_where"], differing.values["second_where"]) == ("indicator", "breakdown")
    assert "same_name_other_value" not in codes(replace(linked, indicators=cumulative))


def test_numbers_of_a_chart_begin_with_one_and_rows_without_a_number_are_named() -> None:
    begun_late = replace(REGISTER, plan=tuple(replace(r, number=(r.number or 0) + 1) for r in REGISTER.plan))
    unnumbered = with_plan(number=None, category=PlanCategory.SUSPENDED, field="")

    assert one(begun_late, "plan_number_left_out").values["numbers"] == (1,)
    assert one(unnumbered, "plan_fields_unknown").values["rows"] == ("首都圏交流拠点運営事業",)


def test_a_new_project_may_begin_in_the_planned_year() -> None:
    register = replace(
        REGISTER,
        projects=(*REGISTER.projects, Project("p003", "働く女性支援", "r2", "f2", first_year=2026)),
        plan=(
            *REGISTER.plan,
            replace(REGISTER.plan[1], order=3, number=3, project="p003", category=PlanCategory.NEW),
        ),
    )

    assert codes(register) == []


def test_a_reason_on_record_is_not_asked_for_again() -> None:
    counts = {"r1": {"A": 3, "-": 2}}
    known = with_result(value=None, missing="being_compiled")

    asked = one(published(counts, known), "reasons_not_known")

    assert (asked.values["items"], asked.values["unknown"]) == (2, 1)


def test_published_totals_of_one_role_are_held_against_its_counts() -> None:
    rows = published(items=16, favourable_items=11, role="r1")

    wrong = one(published(items=15, role="r1"), "published_items_differ")

    assert not {"published_items_differ", "published_favourable_differ"} & set(codes(rows))
    assert (wrong.values["total"], wrong.values["counted"], wrong.values["role"]) == (15, 16, "経済成長")


def test_signs_that_the_scale_does_not_know_count_together_as_none() -> None:
    rows = tuple(ReportedCount(2024, "r1", grade, items) for grade, items in (("B", 1), ("－", 2), ("*", 3)))

    told = one(replace(REGISTER, reported_counts=rows), "reasons_not_known")

    assert told.values["items"] == 5


@pytest.mark.parametrize("share", ["100.0", "0.0", ""])
def test_a_share_that_is_whole_or_not_there_is_left_alone(share: str) -> None:
    row = ReportedYear(2021, items=44, favourable_share=share)

    assert codes(replace(REGISTER, reported_years=(row,))) == []


@pytest.mark.parametrize("share", ["101", "-1", "NaN", "８割", "七", "1e1", "sNaN", "9" * 5000])
def test_what_is_no_share_is_told_and_shown_nowhere(share: str) -> None:
    row = ReportedYear(2021, items=44, favourable_share=share)
    visions = (replace(REGISTER.visions[0], first_year=2021),)

    book = open_year(replace(REGISTER, reported_years=(row,), visions=visions), 2024, SCALE)

    assert [(at.share, at.is_reported) for at in book.period if at.year == 2021] == [(None, False)]
    assert "published_share_impossible" in {finding.code for finding in book.findings}


def test_a_share_that_was_published_alone_gives_the_move_in_points() -> None:
    shares = (ReportedYear(2023, favourable_share="70.0"), ReportedYear(2024, favourable_share="73.3"))
    text = with_project(summary="取組が3.3%増えた。").projects

    assert "percent_for_points" in codes(replace(REGISTER, reported_years=shares, projects=text))


def test_a_case_may_be_shown_by_any_of_its_records() -> None:
    bare = replace(CASES["case_without_facts"], projects=REGISTER.projects)
    figure = replace(bare, figures=(Figure("p002", 2024, 1, "部数", scaled(9), "部"),))
    activity = replace(bare, activities=(Activity("p002", 2024, 1, "講習会", when_text="冬"),))

    assert "case_without_facts" in codes(bare)
    assert "case_without_facts" not in codes(figure) + codes(activity)


def test_a_project_that_was_split_may_go_on() -> None:
    split = replace(CASES["merged_project_reports"].lineage[0], kind="split")

    assert codes(replace(REGISTER, lineage=(split,))) == []
    assert "into Capital exchange in" in EN.finding(
        one(
            replace(REGISTER, lineage=(replace(split, kind="merged", before="p002", after="p001"),)),
            "merged_project_reports",
        )
    )


def test_members_counted_with_a_body_that_is_no_group_are_still_missed() -> None:
    club = with_events(parts=(*parts(hub=86), Part("クラブ", "other", scaled(6))))
    town = with_events(title="東部町村", parts=(Part(HUB, value=scaled(92)),))

    assert codes(club) == ["members_not_in_breakdown"]
    assert codes(town) == ["members_not_in_breakdown"]


def test_one_day_is_no_span_that_ends_before_it_begins() -> None:
    day = Activity("p002", 2024, 1, "講習会", DAY(2024, 10, 1), DAY(2024, 10, 1))

    assert codes(replace(REGISTER, activities=(day,))) == []
    assert (
        found(
            replace(
                REGISTER, meetings=(replace(REGISTER.meetings[0], date=DAY(2024, 10, 1)),), activities=(day,)
            )
        )
        == ()
    )
