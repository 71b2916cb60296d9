"""The plan of a year to come and the look back on the period."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.domain.small_region import FLOWERS, WATCH, opened, result, with_results

from renkei.domain.comment import ReviewPoint
from renkei.domain.meeting import Meeting
from renkei.domain.project import PlanCategory, PlanRow
from renkei.domain.register import ReportedYear
from renkei.domain.tally import exact_points


def row(
    project: str, order: int, number: int | None, category: PlanCategory, role: str = "3", **more
) -> PlanRow:
    return PlanRow(2026, order, number, project, category, role, **more)


PLAN = (
    row("p001", 1, 1, PlanCategory.CONTINUED, "1"),
    row("p002", 2, 2, PlanCategory.EXPANDED),
    row("p004", 3, 3, PlanCategory.NEW),
    row("p003", 4, None, PlanCategory.MERGED, merged_into="p002"),
    replace(row("p005", 5, 4, PlanCategory.NEW), year=2027),
)


def test_the_plan_is_of_the_year_after_next_and_sums_its_numbered_rows():
    plan = opened(plan=PLAN).plan

    assert (plan.year, plan.numbered, plan.merged, len(plan.rows)) == (2026, 3, 1, 4)
    assert plan.by_role == (("1", 1), ("3", 2))
    assert plan.by_category == (("continued", 1), ("new", 1), ("expanded", 1))


def test_a_meeting_says_which_year_it_plans():
    meetings = (Meeting(2026, reports=2025, plans=2030), Meeting(2025, reports=2024, plans=2027))

    book = opened(plan=PLAN, meetings=meetings)

    assert (book.meeting, book.plan.year) == (meetings[1], 2027)


def test_a_meeting_that_plans_no_year_in_words_plans_the_year_after_next():
    assert opened(plan=PLAN, meetings=(Meeting(2025, reports=2024),)).plan.year == 2026


def test_without_rows_there_is_no_plan():
    assert opened().plan is None
    assert opened().meeting is None


def test_a_project_s_year_knows_its_line_of_the_plan():
    assert [year.plan for year in opened(plan=PLAN).projects] == [PLAN[0], PLAN[1], PLAN[3]]


def test_the_look_back_covers_the_period_up_to_the_year():
    book = opened()

    assert [at.year for at in book.period] == [2020, 2021, 2022, 2023, 2024]
    assert [at.share for at in book.period] == [None, None, None, Decimal("50.0"), Decimal("66.7")]
    assert [(at.items, at.favourable) for at in book.period[2:]] == [(None, None), (2, 1), (3, 2)]
    assert [at.scale_version for at in book.period[2:]] == [None, 1, 1]


def test_the_look_back_names_who_joined_but_not_in_the_region_s_first_year():
    assert [at.joined for at in opened().period] == [(), ("p002",), (), (), ("p003",)]


def test_without_visions_the_look_back_is_the_year_alone():
    book = opened(visions=())

    assert [(at.year, at.joined) for at in book.period] == [(2024, ())]
    assert book.period_points is None


ONLY_PUBLISHED = (ReportedYear(2020, projects=44, items=44, favourable_items=20, favourable_share="48.9"),)


def test_a_share_that_only_was_published_stays_that():
    first = opened(reported_years=ONLY_PUBLISHED).period[0]

    assert (first.share, first.is_reported, first.projects, first.items) == (Decimal("48.9"), True, 44, 44)
    assert (first.favourable, first.scale_version) == (20, None)


def test_a_year_without_a_share_has_none():
    years = (ReportedYear(2021, projects=48),)

    second = opened(reported_years=years).period[1]

    assert (second.share, second.is_reported, second.projects, second.items) == (None, False, 48, None)


def test_a_counted_share_stands_before_a_published_one():
    years = (
        ReportedYear(2024, favourable_share="99.9"),
        ReportedYear(2024, favourable_share="1.0", role="1"),
    )

    last = opened(reported_years=years).period[-1]

    assert (last.share, last.is_reported) == (Decimal("66.7"), False)


def test_the_period_s_points_go_from_its_first_share_to_its_last():
    moved = opened(reported_years=ONLY_PUBLISHED).period_points

    assert (moved.before, moved.after, moved.delta) == (20, 2, -18)
    assert (moved.share_before, moved.share_after, moved.points) == (
        Decimal("48.9"),
        Decimal("66.7"),
        Decimal("17.8"),
    )
    assert moved.exact_points is None


def test_the_period_s_exact_points_are_known_where_both_years_were_counted():
    book = opened()

    assert book.period_points.exact_points == exact_points(book.previous.total, book.tally.total)


def test_no_favourable_item_in_the_first_year_is_a_zero_and_no_gap():
    rows = with_results(result(FLOWERS, 2023, 10))

    moved = opened(results=rows).period_points

    assert (moved.before, moved.after, moved.delta) == (0, 2, 2)


def test_a_published_share_without_a_count_gives_no_change_of_items():
    years = (replace(ONLY_PUBLISHED[0], favourable_items=None),)

    assert opened(reported_years=years).period_points.delta is None


def test_the_review_is_of_the_year_s_period():
    review = (ReviewPoint("v1", 1, "effect", "連携が進んだ"), ReviewPoint("v2", 1, "effect", "次の期"))

    assert opened(review=review).review == review[:1]
    assert opened(review=review, visions=()).review == ()


def test_the_look_back_counts_the_projects_of_each_year():
    assert [at.projects for at in opened().period] == [None, None, None, 2, 3]


def test_published_figures_are_of_their_own_year():
    first, second = opened(reported_years=(ReportedYear(2021, projects=48),)).period[:2]

    assert (first.projects, second.projects) == (None, 48)


def test_the_move_of_the_period_is_of_all_roles_and_counts_a_fall_to_nothing():
    moved = opened(results=with_results(result(FLOWERS, 2024, 1), result(WATCH, 2024, 1))).period_points

    assert (moved.key, moved.before, moved.after, moved.delta) == ("", 1, 0, -1)
