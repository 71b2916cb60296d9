"""Bounds, orders and rare shapes of numbers, counts and rows."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.domain.findings.cases import CASES
from tests.domain.findings.cases_figures import PERCENT, with_cost, with_figure
from tests.domain.findings.cases_grading import compared, published, revised
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
    with_last_year,
    with_plan,
    with_project,
    with_result,
    with_target,
)

from renkei.domain.breakdown import Part
from renkei.domain.indicator import Accumulation, Direction, Indicator, Result
from renkei.domain.measure import scaled
from renkei.domain.municipality import Municipality
from renkei.domain.project import Activity, Cost, Figure, PlanCategory, Project
from renkei.domain.register import Register, ReportedCount, ReportedYear
from renkei.domain.target import Target, TargetKind
from renkei.domain.tree import Node
from renkei.wording import words_of

JA, EN = words_of("ja"), words_of("en")
every_case = pytest.mark.parametrize("code", CASES)


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
    "code",
    [
        *(
            "value_and_reason",
            "zero_after_numbers",
            "far_from_target",
            "jump_without_reason",
            "baseline_past_target",
        ),
        *("revision_changes_grade", "revised_without_reason", "outlier_of_history"),
    ],
)
def test_numbers_are_said_with_the_decimals_of_their_indicator(code: str) -> None:
    register = CASES[code]
    indicators = (replace(register.indicators[0], decimals=1), *register.indicators[1:])

    text = JA.finding(one(replace(register, indicators=indicators), code))

    numbers = re.findall(r"([\d,]+)(\.\d)?(?=千円|から|～)", text.replace("（中央値", "").replace("令和", ""))
    assert numbers
    assert all(decimals for _, decimals in numbers)


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


@pytest.mark.parametrize(
    ("code", "changed", "is_told"),
    [
        ("count_below_zero", {"at": 1, "value": 0}, False),
        ("score_above_full", {"score": scaled(10), "full": scaled(10)}, False),
        ("far_from_target", {"value": scaled(50500 * 20)}, True),
        ("far_from_target", {"value": scaled(50500 * 20) - 1}, False),
        ("far_from_target", {"value": scaled("50.5")}, True),
        ("far_from_target", {"value": scaled("50.6")}, False),
        ("far_from_target", {"value": -scaled(50500 * 20)}, False),
        ("far_from_target", {"value": 0}, False),
        ("zero_printed_as_missing", {"value": 0, "as_printed": "0千円"}, False),
        ("zero_printed_as_missing", {"value": scaled(1), "as_printed": "－"}, False),
        ("missing_printed_as_zero", {"value": None, "missing": "off_year", "as_printed": "－"}, False),
        ("missing_printed_as_zero", {"value": 0, "as_printed": "0千円"}, False),
        ("printed_number_differs", {"as_printed": "▲43,698千円"}, True),
        ("printed_number_differs", {"value": scaled(-43698), "as_printed": "▲43,698千円"}, False),
        ("printed_number_differs", {"as_printed": "43,698"}, False),
        ("printed_number_differs", {"as_printed": "43,689"}, True),
        ("judged_without_reason", {"judged": "B", "judged_by": "課長", "note": "聞き取りによる"}, False),
        ("items_not_reported", {"value": None, "numerator": scaled(1), "denominator": scaled(2)}, False),
        ("items_not_reported", {"value": None, "judged": "A"}, False),
    ],
)
def test_bounds_of_a_result(code: str, changed: dict[str, object], is_told: bool) -> None:
    assert (code in codes(with_result(**changed))) is is_told  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "changed", "is_told"),
    [
        ("range_upside_down", {"kind": TargetKind.RANGE, "upper": scaled(50500)}, False),
        ("target_is_zero", {"kind": TargetKind.RELATIVE, "value": 0}, False),
        (
            "target_kind_not_as_printed",
            {"kind": TargetKind.RANGE, "upper": scaled(60000), "as_printed": "10以上20以下"},
            False,
        ),
        ("target_kind_not_as_printed", {"kind": TargetKind.MORE_THAN, "as_printed": "50,500千円超"}, False),
        ("printed_number_differs", {"kind": TargetKind.RELATIVE, "value": 3000, "as_printed": "30%"}, False),
    ],
)
def test_bounds_of_a_target(code: str, changed: dict[str, object], is_told: bool) -> None:
    assert (code in codes(with_target(**changed))) is is_told


@pytest.mark.parametrize(
    ("value", "decimals", "is_told"),
    [
        ("33.3", 1, False),
        ("33.4", 1, False),  # rounded up: less than a unit away
        ("33.5", 1, True),
        ("33", 0, False),
        ("34", 0, False),
        ("35", 0, True),
    ],
)
def test_a_percentage_comes_from_its_parts_within_its_rounding(
    value: str, decimals: int, is_told: bool
) -> None:
    register = replace(
        PERCENT, indicators=(replace(PERCENT.indicators[0], decimals=decimals), PERCENT.indicators[1])
    )

    told = codes(with_result(register, value=scaled(value), numerator=scaled(10), denominator=scaled(30)))

    assert ("percent_not_its_parts" in told) is is_told


def test_parts_of_another_unit_than_percent_are_not_divided() -> None:
    assert codes(with_result(numerator=scaled(10), denominator=scaled(30))) == []


@pytest.mark.parametrize(
    ("actual", "target", "direction", "is_told"),
    [
        ("0.865", 90, Direction.HIGHER, True),
        ("1", 90, Direction.HIGHER, True),
        ("1.1", 90, Direction.HIGHER, False),
        ("0.865", 10, Direction.HIGHER, False),
        ("0.865", 90, Direction.LOWER, False),
        ("0", 90, Direction.HIGHER, False),
    ],
)
def test_a_share_may_have_been_written_for_percent(
    actual: str, target: int, direction: Direction, is_told: bool
) -> None:
    register = replace(
        with_indicator(unit="%", direction=direction), targets=with_target(value=scaled(target)).targets
    )

    assert ("share_for_percent" in codes(with_result(register, value=scaled(actual)))) is is_told


def test_a_target_of_less_was_reached_where_the_baseline_is_below_it() -> None:
    lower = replace(
        with_indicator(direction=Direction.LOWER, baseline=scaled(100)),
        targets=with_target(kind=TargetKind.AT_MOST, value=scaled(200)).targets,
    )

    assert "baseline_past_target" in codes(lower)


@pytest.mark.parametrize(("day", "is_late"), [(DAY(2025, 3, 31), False), (DAY(2025, 4, 1), True)])
def test_a_target_may_be_revised_until_the_year_ends(day: DAY, is_late: bool) -> None:
    assert ("revised_after_the_year" in codes(revised(decided_on=day))) is is_late


def test_a_revision_that_leaves_the_grade_is_not_told() -> None:
    assert codes(revised(value=scaled(50000))) == []


def test_a_revision_to_words_says_the_words() -> None:
    text = one(
        revised(kind=TargetKind.TEXT, value=None, as_printed="伸ばす", reason=""), "revised_without_reason"
    )

    assert (text.values["earlier"], text.values["target"]) == (50500, "伸ばす")


def test_a_cost_of_one_town_says_whose_it_is() -> None:
    town = Cost("p001", 2024, TOWN, "final_cost", scaled(10), scaled(6), scaled(3))

    differing = one(replace(REGISTER, costs=(town,)), "cost_parts_differ")

    assert JA.finding(differing).startswith("首都圏交流拠点運営事業「平内町」：決算額の特定財源6千円")
    assert EN.finding(differing).startswith("Capital exchange, Hiranai Town: final cost")
    assert codes(with_cost(earmarked_funds=60, general_funds=30)) == []


def test_small_numbers_begin_at_one_person() -> None:
    people = [with_figure("登録した子どもの数", n, "人", counts_people=True) for n in (0, 1, 4, 5)]

    assert ["small_figure" in codes(register) for register in people] == [False, True, True, False]


@pytest.mark.parametrize(
    ("accumulation", "is_told"), [(Accumulation.AS_OF, True), (Accumulation.YEARLY, False)]
)
def test_the_difference_of_a_stock_tells_of_people_and_that_of_a_flow_does_not(
    accumulation: Accumulation, is_told: bool
) -> None:
    people = with_indicator(
        unit="人", name="見守り", accumulation=accumulation, counts_people=True
    ).indicators
    register = replace(with_last_year(), indicators=people, targets=with_target().targets)

    assert ("small_difference" in codes(with_result(register, at=2, value=scaled(43003)))) is is_told


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


@pytest.mark.parametrize("share", ["100.0", "0.0", "101", "-1", "NaN", ""])
def test_a_share_that_is_whole_or_no_share_is_left_alone(share: str) -> None:
    row = ReportedYear(2021, items=44, favourable_share=share)

    assert codes(replace(REGISTER, reported_years=(row,))) == []


def test_a_share_that_was_published_alone_gives_the_move_in_points() -> None:
    shares = (ReportedYear(2023, favourable_share="70.0"), ReportedYear(2024, favourable_share="73.3"))
    text = with_project(summary="取組が3.3%増えた。").projects

    assert "percent_for_points" in codes(replace(REGISTER, reported_years=shares, projects=text))


@pytest.mark.parametrize(
    ("unit", "written", "is_told"),
    [("回", "年3回開く。", False), ("回", "年5回開く。", True), ("千円", "年3回開く。", True)],
)
def test_times_a_year_may_be_those_of_an_indicator(unit: str, written: str, is_told: bool) -> None:
    register = with_indicator(unit=unit, name="催しの数", direction=Direction.HIGHER)
    counted = with_result(replace(register, targets=with_target(value=scaled(3)).targets), value=scaled(3))

    told = codes(replace(counted, projects=with_project(summary=written).projects))

    assert ("times_not_in_breakdown" in told) is is_told


def test_times_a_year_may_be_those_of_a_figure() -> None:
    figure = with_figure("相談会", 5, "回")

    assert codes(replace(figure, projects=with_project(summary="年5回開く。").projects)) == []


def test_a_unit_written_oftener_is_the_usual_one() -> None:
    figures = tuple(
        Figure("p001", 2024, n, f"{n}番の数", scaled(9), unit) for n, unit in enumerate(("名", "名", "人"))
    )

    two = one(replace(REGISTER, figures=figures), "unit_in_two_spellings")

    assert [two.values[k] for k in ("usual", "usual_count", "others", "others_count")] == [
        "名",
        2,
        ("人",),
        1,
    ]


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
