"""The facts of each answer: what is said, of which record, with which figures; all counted by hand in a small region."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.domain.cast import number
from tests.domain.small_region import (
    FLOWERS,
    PROJECTS,
    REGISTER,
    ROADS,
    SCALE,
    WATCH,
    opened,
    result,
    target,
    with_results,
)

from renkei.domain.indicator import Override
from renkei.domain.lineage import Descent
from renkei.domain.meeting import Meeting
from renkei.domain.project import Cost, PlanCategory, PlanRow
from renkei.domain.questions import questions_of
from renkei.domain.register import ReportedCount

DECIDED = Override("A", "雨で中止した回がある", "課長", "部長", date(2025, 5, 1))


def asked(**more):
    return {question.code: question for question in questions_of(opened(**more))}


def told(facts):
    return [(fact.code, fact.record, dict(fact.values)) for fact in facts]


def named(question):
    return question.record, dict(question.values)


def published(**counts):
    """Counts of 2023 and 2024, role 1 first."""
    return tuple(
        ReportedCount(int(year.strip("y")), role, grade, items)
        for year, rows in counts.items()
        for role, grade, items in rows
    )


# ---- what fell


def test_a_role_that_lost_its_only_favourable_item_is_told_with_the_item():
    questions = asked(results=with_results(result(FLOWERS, 2024, 10)))

    question = questions["role_fell"]
    assert named(question) == ("tally:2024/1/favourable", {"role": "1", "before": 1, "after": 0})
    assert question.facts[0].values["change"].key == "1"
    assert told(question.facts[1:]) == [
        ("counts_moved", "tally:2024/1", {"counts": (("A", 1, 0), ("D", 0, 1))}),
        ("favourable_left_and_joined", "tally:2024/1/favourable", {"down": 1, "up": 0}),
        ("item_moved", "indicator:p001-i1/2024/grade", {}),
    ]


def test_the_change_stands_first_and_what_moved_is_named():
    question = asked(results=with_results(result(FLOWERS, 2024, 10)))["role_fell"]

    first, *_, last = question.facts
    assert (first.code, first.record) == ("favourable_moved", "tally:2024/1/favourable")
    assert (last.item.indicator, last.move.before, last.move.after) == (FLOWERS, "A", "D")


def test_all_together_have_not_fallen_where_one_role_won_what_the_other_lost():
    questions = asked(results=with_results(result(FLOWERS, 2024, 10)))

    assert "total_fell" not in questions


LONG_RUNNING = tuple(replace(project, first_year=2020) for project in PROJECTS)


def test_what_became_worse_is_named_before_what_became_better():
    values = {(FLOWERS, 2023): 60, (FLOWERS, 2024): 100, (WATCH, 2023): 100, (WATCH, 2024): 10}
    values |= {(ROADS, 2023): 100, (ROADS, 2024): 10}
    results = with_results(*(result(of, year, value) for (of, year), value in values.items()))
    aims = (*REGISTER.targets, target(ROADS, 2023, 100))

    question = asked(results=results, projects=LONG_RUNNING, targets=aims)["total_fell"]

    assert named(question) == ("tally:2024/all/favourable", {"role": "", "before": 2, "after": 1})
    assert told(question.facts[1:3]) == [
        ("counts_moved", "tally:2024/all", {"counts": (("A", 2, 1), ("C", 1, 0), ("D", 0, 2))}),
        ("favourable_left_and_joined", "tally:2024/all/favourable", {"down": 2, "up": 1}),
    ]
    assert [fact.item.indicator for fact in question.facts[3:]] == [WATCH, ROADS, FLOWERS]


def test_an_item_that_left_says_where_its_project_went_until_the_next_year():
    kept = {
        "results": tuple(row for row in REGISTER.results if (row.indicator, row.year) != (FLOWERS.id, 2024)),
        "targets": tuple(row for row in REGISTER.targets if (row.indicator, row.year) != (FLOWERS.id, 2024)),
    }
    lineage = (
        Descent("p001", "p002", 2025, "merged"),
        Descent("p001", "p003", 2026, "merged"),
        Descent("p002", "p003", 2024, "merged"),
    )

    facts = asked(lineage=lineage, **kept)["role_fell"].facts

    (left,) = [fact for fact in facts if fact.code == "item_left"]
    assert told([left]) == [("item_left", "indicator:p001-i1/2024/grade", {"into": ("p002",)})]
    assert (left.item, left.move.before) == (None, "A")


COUNTED = published(y2023=[("1", "A", 40), ("3", "A", 7)], y2024=[("1", "C", 40), ("3", "A", 7)])


def test_beside_published_counts_it_is_said_how_many_items_are_known():
    question = asked(reported_counts=COUNTED)["role_fell"]

    assert told(question.facts[1:]) == [
        ("counts_moved", "tally:2024/1", {"counts": (("A", 40, 0), ("C", 0, 40))}),
        ("items_not_known", "tally:2024/1/favourable", {"known": 1, "items": 40}),
        ("item_known", "indicator:p001-i1/2024/actual", {}),
    ]


def test_of_all_roles_together_every_known_item_is_one():
    question = asked(reported_counts=COUNTED)["total_fell"]

    codes = [fact.code for fact in question.facts]
    assert dict(question.facts[codes.index("items_not_known")].values) == {"known": 3, "items": 47}
    assert codes.count("item_known") == 3


@pytest.mark.parametrize(("known", "are_named"), [(5, True), (6, False)])
def test_up_to_five_known_items_are_named_beside_published_counts(known, are_named):
    more = tuple(replace(FLOWERS, id=f"p001-i{n}", name=f"指標{n}") for n in range(2, known + 1))
    aims = (*REGISTER.targets, *(target(of, 2024, 100) for of in more))
    rows = with_results(*(result(of, 2024, 100) for of in more))

    facts = asked(
        reported_counts=COUNTED, indicators=(*REGISTER.indicators, *more), targets=aims, results=rows
    )["role_fell"].facts

    assert [fact.code for fact in facts].count("item_known") == (known if are_named else 0)


def test_grades_that_fell_are_asked_of_with_both():
    question = asked()["grades_fell"]

    assert named(question) == ("moves:2024/fell", {"n": 1})
    assert told(question.facts) == [("item_moved", "indicator:p001-i1/2024/grade", {})]
    assert question.facts[0].move.before == "A"


# ---- the lowest grade


def test_an_item_that_newly_has_the_lowest_grade_is_asked_of_with_its_value():
    questions = asked(results=with_results(result(FLOWERS, 2024, 10)))

    assert named(questions["newly_lowest"]) == ("tally:2024/all/D", {"grade": "D", "n": 1})
    assert told(questions["newly_lowest"].facts) == [("item_lowest", "indicator:p001-i1/2024/actual", {})]
    assert not {"lowest_published", "grades_fell", "still_lowest"} & set(questions)


def test_one_that_kept_the_lowest_grade_is_not_mixed_with_new_ones():
    rows = [result(FLOWERS, 2023, 10), result(FLOWERS, 2024, 10), result(WATCH, 2024, 10)]

    questions = asked(results=with_results(*rows))

    assert [fact.item.indicator for fact in questions["newly_lowest"].facts] == [WATCH]
    assert [fact.item.indicator for fact in questions["still_lowest"].facts] == [FLOWERS]
    assert named(questions["still_lowest"]) == ("tally:2024/all/D", {"grade": "D", "n": 1})


def test_a_lowest_grade_that_is_published_by_role_is_asked_of_by_role():
    counts = published(y2024=[("1", "A", 4), ("1", "D", 3), ("3", "A", 2)])

    question = asked(reported_counts=counts)["lowest_published"]

    assert named(question) == ("tally:2024/all/D", {"grade": "D", "n": 3})
    assert told(question.facts) == [
        ("lowest_in_role", "tally:2024/1/D", {"role": "1", "n": 3}),
        ("items_not_known", "tally:2024/all", {"known": 3, "items": 9}),
    ]


def test_a_last_grade_that_is_not_called_unfavourable_is_not_asked_of():
    grades = (*SCALE.grades[:-1], replace(SCALE.grades[-1], favourable=None))

    questions = asked(by=replace(SCALE, grades=grades), results=with_results(result(FLOWERS, 2024, 10)))

    assert not {"newly_lowest", "still_lowest", "lowest_published"} & set(questions)
    assert "grades_fell" in questions


# ---- what is too good, or not there


def test_a_target_that_was_far_exceeded_stands_with_the_newest_version_of_the_next():
    aims = (
        *REGISTER.targets,
        target(FLOWERS, 2025, 120),
        target(FLOWERS, 2025, 150, version=2),
        target(FLOWERS, 2026, 180),
    )

    question = asked(results=with_results(result(FLOWERS, 2024, 200)), targets=aims)["far_exceeded"]

    assert named(question) == ("far:2024", {"n": 1, "percent": 150})
    assert [(fact.code, fact.record) for fact in question.facts] == [
        ("item_far", "indicator:p001-i1/2024/actual")
    ]
    assert question.facts[0].values["next_target"].value == number(150)


def test_where_nothing_is_aimed_at_next_year_that_is_said():
    question = asked(results=with_results(result(FLOWERS, 2024, 200)))["far_exceeded"]

    assert dict(question.facts[0].values) == {"next_target": None}


def test_an_item_without_a_grade_is_asked_of():
    question = asked()["ungraded"]

    assert named(question) == ("tally:2024/all/-", {"n": 1})
    assert told(question.facts) == [("item_ungraded", "indicator:p003-i1/2024/actual", {})]


def test_items_that_were_published_without_a_grade_and_are_not_known_are_counted():
    counts = published(y2024=[("1", "A", 4), ("3", "-", 4)])

    question = asked(reported_counts=counts)["ungraded"]

    assert named(question) == ("tally:2024/all/-", {"n": 4})
    assert told(question.facts)[1:] == [("reasons_not_published", "tally:2024/all/-", {"n": 3})]


@pytest.mark.parametrize(
    ("division", "without"),
    [("", ("p001", "p002", "p003")), (" ", ("p001", "p002", "p003")), ("農政課", ("p002", "p003"))],
)
def test_projects_without_a_division_are_named_with_the_count_of_their_indicators(division, without):
    projects = (replace(PROJECTS[0], division=division), *PROJECTS[1:])

    question = asked(projects=projects)["without_owner"]

    values = {"n": len(without), "all": 3, "projects": without}
    assert named(question) == ("owners:2024", values)
    assert told(question.facts) == [("owners_not_known", "owners:2024", values)]


# ---- projects and money

PLAN = (
    PlanRow(2026, 1, 1, "p001", PlanCategory.CONTINUED, "1"),
    PlanRow(2026, 2, 2, "p002", PlanCategory.CONTINUED, "3"),
)


def test_a_project_that_is_not_planned_any_more_is_asked_of():
    question = asked(plan=PLAN)["projects_left"]

    assert named(question) == ("plan:2026/gone", {"n": 1, "old_year": 2024, "new_year": 2026})
    assert told(question.facts) == [("project_left", "plan:2026/p003", {})]


def test_where_every_project_goes_on_nobody_asks_of_those_that_left():
    last = PlanRow(2026, 3, 3, "p003", PlanCategory.CONTINUED, "3")

    assert "projects_left" not in asked(plan=(*PLAN, last))


# the older year that the meeting names, which projects left since
@pytest.mark.parametrize(
    ("named", "left"), [(2023, []), (2024, ["p003"]), (None, ["p003"]), (2026, []), (2027, [])]
)
def test_a_meeting_may_name_the_year_to_compare_with(named, left):
    meeting = Meeting(2025, 2024, plans=2026, compares=named)

    question = asked(plan=PLAN, meetings=(meeting,)).get("projects_left")

    assert [fact.compared.project for fact in (question.facts if question else ())] == left


COSTS = (
    Cost("p001", 2024, total=10),
    Cost("p002", 2024, total=20),
    Cost("p003", 2024),
    Cost("p001", 2024, municipality="022012", total=7),
    Cost("p001", 2023, total=5),
    Cost("p001", 2025, total=90),
    Cost("p001", 2024, kind="final_cost", total=3),
)


def test_budgets_and_final_costs_are_summed_with_the_year_before():
    question = asked(costs=COSTS)["costs"]

    assert named(question) == ("cost:2024", {"year": 2024})
    assert told(question.facts) == [
        (
            "cost_budget",
            "cost:2024/budget",
            {"total": 30, "projects": 2, "all": 3, "before": 5, "projects_before": 1},
        ),
        ("cost_final_cost", "cost:2024/final_cost", {"total": 3, "projects": 1, "all": 3}),
    ]


def test_where_costs_are_known_they_are_no_gap():
    facts = asked(costs=COSTS)["not_known"].facts

    assert "costs_not_known" not in [fact.code for fact in facts]


# ---- how sure the figures are


@pytest.mark.parametrize(
    ("code", "more"),
    [
        ("preliminary", {"results": with_results(result(WATCH, 2024, 100, is_preliminary=True))}),
        ("decided", {"results": with_results(result(WATCH, 2024, 80, override=DECIDED))}),
        ("revised", {"targets": (*REGISTER.targets, target(WATCH, 2024, 90, version=2, reason="雪"))}),
    ],
)
def test_what_is_not_as_planned_or_computed_is_asked_of_item_by_item(code, more):
    question = asked(**more)[code]

    assert named(question) == (f"{code}:2024", {"n": 1})
    assert told(question.facts) == [(f"item_{code}", "indicator:p002-i1/2024/actual", {})]


def test_what_was_published_otherwise_is_asked_of_as_it_was_found():
    question = asked(reported_counts=published(y2024=[("1", "A", 1), ("3", "A", 2)]))["counts_differ"]

    codes = [fact.finding.code for fact in question.facts]
    assert codes == ["published_counts_differ", "published_counts_differ"]
    assert named(question) == ("year:2024", {"n": 2})
    assert told(question.facts) == 2 * [("as_found", "year:2024", {})]


def test_what_is_not_known_stands_with_its_record():
    question = asked()["not_known"]

    assert named(question) == ("year:2024", {})
    assert told(question.facts) == [
        ("costs_not_known", "cost:2024", {}),
        ("shares_not_known", "period:2024", {"years": (2020, 2021, 2022)}),
        ("reasons_of_falls_not_known", "moves:2024/fell", {"n": 1}),
    ]


def test_items_that_are_known_in_part_are_said_as_they_were_found():
    facts = asked(reported_counts=published(y2024=[("1", "A", 4), ("3", "A", 2)]))["not_known"].facts

    (known,) = [fact for fact in facts if fact.finding]
    assert (known.code, known.record, known.finding.code) == ("as_found", "year:2024", "items_known_in_part")


@pytest.mark.parametrize(("note", "is_asked"), [("", True), (" ", True), ("大雪による", False)])
def test_a_fall_with_a_reason_on_record_is_no_gap(note, is_asked):
    rows = with_results(result(FLOWERS, 2024, 80, note=note))

    facts = asked(results=rows)["not_known"].facts

    assert ("reasons_of_falls_not_known" in [fact.code for fact in facts]) is is_asked
