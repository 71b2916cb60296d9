"""One broken register for each thing to look at in grades, published counts, targets, indicators and change."""

from __future__ import annotations

from dataclasses import replace

from tests.domain.findings.region import (
    DAY,
    LECTURES,
    REGISTER,
    SALES,
    VILLAGE,
    with_indicator,
    with_last_year,
    with_project,
    with_result,
    with_target,
)

from renkei.domain.indicator import Direction, IndicatorKind, Override, Result
from renkei.domain.measure import scaled
from renkei.domain.register import Register, ReportedCount, ReportedYear, Vision
from renkei.domain.target import Target, TargetKind

COUNTS = {"r1": {"A": 7, "B": 4, "C": 2, "D": 0, "-": 3}, "r2": {"A": 1, "B": 0, "C": 0, "D": 0, "-": 0}}
DECISION = Override("A", "災害で拠点が閉じたため", "課長", "部長", DAY(2025, 8, 1))


def published(
    counts: dict[str, dict[str, int]] = COUNTS, register: Register = REGISTER, **total: object
) -> Register:
    """The register with published counts of 2024, and with published totals if some are given."""
    rows = tuple(
        ReportedCount(2024, role, grade, items)
        for role, grades in counts.items()
        for grade, items in grades.items()
    )
    years = (ReportedYear(2024, **total),) if total else ()  # type: ignore[arg-type]
    return replace(register, reported_counts=rows, reported_years=years)


def compared(before: dict[str, dict[str, int]], after: dict[str, dict[str, int]]) -> Register:
    """The register with the published counts of two years."""
    rows = tuple(
        ReportedCount(year, role, grade, items)
        for year, counts in ((2023, before), (2024, after))
        for role, grades in counts.items()
        for grade, items in grades.items()
    )
    return replace(REGISTER, reported_counts=rows)


def decided(**changed: object) -> Register:
    """The register with a grade that people decided otherwise."""
    return with_result(override=replace(DECISION, **changed))  # type: ignore[arg-type]


def revised(**changed: object) -> Register:
    """The register with a target that was revised."""
    target = Target(
        "p001-i1", 2024, value=scaled(40000), version=2, decided_on=DAY(2024, 10, 1), reason="店舗の閉鎖"
    )
    return replace(
        with_result(),
        targets=(*REGISTER.targets, replace(target, **changed)),  # type: ignore[arg-type]
    )


def with_history(*values: int) -> Register:
    """The register with sales of the years before 2024, oldest first."""
    years = range(2024 - len(values), 2024)
    before = tuple(Result("p001-i1", y, scaled(v)) for y, v in zip(years, values, strict=True))
    return replace(REGISTER, results=(*before, *REGISTER.results))


FALL = compared(
    {"r1": {"A": 10, "B": 3, "C": 3}, "r2": {"A": 10, "B": 10, "C": 20}},
    {"r1": {"A": 7, "B": 4, "C": 5}, "r2": {"A": 11, "B": 20, "C": 9}},
)

GRADING: dict[str, Register] = {
    "grade_against_number": with_result(published_grade="A"),
    "grade_not_as_published": with_result(value=None, missing="being_compiled", published_grade="B"),
    "published_counts_no_longer_fit": published(
        register=with_result(value=scaled(50500), published_grade="B")
    ),
    "published_counts_differ": published({"r1": {"A": 1}, "r2": {"A": 1}}, with_result()),
    "more_items_than_published": published({"r1": {"A": 2, "B": 0}, "r2": {"A": 1}}),
    "published_items_differ": published(items=18),
    "published_favourable_differ": published(favourable_items=13),
    "published_share_differs": published(items=17, favourable_items=12, favourable_share="78.9"),
    "published_share_impossible": replace(
        REGISTER, reported_years=(ReportedYear(2020, items=44, favourable_share="148.9"),)
    ),
    "share_of_items_impossible": replace(
        REGISTER, reported_years=(ReportedYear(2020, items=44, favourable_share="48.9"),)
    ),
    "share_of_projects_impossible": replace(
        REGISTER, reported_years=(ReportedYear(2020, projects=44, favourable_share="48.9"),)
    ),
    "published_grade_unknown": published({"r1": {"B": 4, "S": 2}, "r2": {"A": 1}}),
    "items_known_in_part": published(),
    "projects_known_in_part": published(projects=57),
    "more_projects_than_published": published(projects=1),
    "reasons_not_known": published(),
    "direction_contradicts_target": with_indicator(direction=Direction.LOWER),
    "direction_missing": with_indicator(direction=None),
    "lower_is_not_graded": replace(
        with_indicator(direction=Direction.LOWER), targets=with_target(kind=TargetKind.AT_MOST).targets
    ),
    "not_graded": with_target(value=scaled(-1)),
    "judged_by_nobody": with_result(judged="A"),
    "judged_without_reason": with_result(judged="A", judged_by="課長"),
    "override_without_reason": decided(reason=""),
    "override_by_one_person": decided(seconded_by="課長"),
    "override_to_no_grade": decided(grade="S"),
    "override_changes_nothing": decided(grade="B"),
    "grade_overridden": decided(),
    "towns_grade_otherwise": replace(
        REGISTER,
        results=(*REGISTER.results, Result("p001-i1", 2024, scaled(60000), evaluator=VILLAGE)),
        meetings=(replace(REGISTER.meetings[0], has_town_results=True),),
    ),
    "result_without_target": replace(with_result(), targets=REGISTER.targets[1:]),
    "target_without_number": with_target(value=None),
    "milestone_without_day": with_target(kind=TargetKind.MILESTONE, value=None),
    "range_without_ends": with_target(kind=TargetKind.RANGE),
    "range_upside_down": with_target(kind=TargetKind.RANGE, upper=scaled(100)),
    "target_kind_not_as_printed": with_target(as_printed="50,500千円以下"),
    "target_is_zero": with_target(value=0),
    "baseline_past_target": with_indicator(baseline=scaled(60000)),
    "target_in_words": with_target(kind=TargetKind.TEXT, value=None, as_printed="売上を伸ばす"),
    "revised_without_reason": revised(reason=""),
    "revised_after_the_year": revised(decided_on=DAY(2025, 5, 1)),
    "revision_changes_grade": revised(),
    "baseline_in_the_future": with_indicator(baseline=scaled(30000), baseline_year=2026),
    "output_called_outcome": with_indicator(at=1, kind=IndicatorKind.OUTCOME),
    "result_outside_indicator_years": with_indicator(first_year=2020, last_year=2023),
    "result_outside_project_years": with_project(first_year=2025),
    "field_of_other_role": with_project(field="f2"),
    "indicators_without_item": replace(
        REGISTER, indicators=(SALES, LECTURES, replace(LECTURES, id="p002-i2", name="修了者数", unit="人"))
    ),
    "projects_without_indicator": replace(
        REGISTER,
        projects=(*REGISTER.projects, replace(REGISTER.projects[1], id="p003", name="図書館相互利用")),
        plan=(*REGISTER.plan, replace(REGISTER.plan[1], order=3, number=3, project="p003")),
    ),
    "projects_without_role": with_project(at=1, role=""),
    "total_hides_fall_of_role": FALL,
    "best_grade_fell": FALL,
    "jump_without_reason": with_last_year(value=scaled(20000)),
    "outlier_of_history": with_history(60000, 60200, 60100, 59900, 60000, 60100),
    "scale_changed": replace(
        with_last_year(),
        visions=(Vision("v0", "前のビジョン", 2019, 2023, "old"), Vision("v1", "第1期", 2024, 2029)),
    ),
    "items_not_reported": with_result(value=None, missing="not_reported"),
    "items_being_compiled": with_result(value=None, missing="being_compiled"),
    "items_without_reason": with_result(value=None, missing="unspecified"),
    "items_preliminary": with_result(is_preliminary=True),
}
