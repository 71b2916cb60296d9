"""Likely questions of a year, and the facts of their answers: every figure against what was counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from tests.domain.cast import number
from tests.domain.small_region import (
    FLOWERS,
    PROJECTS,
    REGISTER,
    WATCH,
    opened,
    result,
    target,
    with_results,
)

import renkei
from renkei.domain.indicator import Override
from renkei.domain.project import Cost, PlanCategory, PlanRow
from renkei.domain.questions import FAR, FEW, questions_of
from renkei.domain.register import ReportedCount

EXAMPLES = Path(__file__).parents[2] / "examples"


@cache
def book_of(name):
    return renkei.open_year(renkei.load(EXAMPLES / name), 2024)


def of_example(name):
    return {question.code: question for question in questions_of(book_of(name))}


def asked(**more):
    return {question.code: question for question in questions_of(opened(**more))}


def items_of(question):
    return [fact.item.indicator.id for fact in question.facts if fact.item is not None]


# ---- Aomori: published by role and grade


def test_aomori_is_asked_why_role_1_fell_from_13_to_11():
    question = of_example("aomori")["role_fell"]

    assert dict(question.values) == {"role": "r1", "before": 13, "after": 11}
    assert question.record == "tally:2024/r1/favourable"


def test_the_counts_of_role_1_by_grade_are_the_published_ones():
    facts = {fact.code: fact for fact in of_example("aomori")["role_fell"].facts}

    counts = facts["counts_moved"].values["counts"]

    assert counts == (("A", 11, 7), ("B", 2, 4), ("C", 1, 2), ("-", 2, 3))


def test_where_items_are_not_published_it_is_said_and_the_known_ones_are_named():
    question = of_example("aomori")["role_fell"]

    facts = {fact.code: fact for fact in question.facts}

    assert dict(facts["items_not_known"].values) == {"known": 2, "items": 16}
    assert items_of(question) == ["p003-i1", "p008-i1"]
    assert "item_moved" not in facts


def test_the_two_items_with_d_are_asked_of_by_role():
    facts = of_example("aomori")["lowest_published"].facts

    assert [dict(f.values) for f in facts if f.code == "lowest_in_role"] == [{"role": "r3", "n": 2}]


def test_five_items_without_a_grade_are_published_without_a_reason():
    (fact,) = of_example("aomori")["ungraded"].facts

    assert (fact.code, dict(fact.values)) == ("reasons_not_published", {"n": 5})


def test_what_is_not_known_of_aomori_is_said_openly():
    facts = of_example("aomori")["not_known"].facts

    codes = [fact.finding.code if fact.finding else fact.code for fact in facts]

    assert {"items_known_in_part", "costs_not_known", "shares_not_known"} <= set(codes)
    assert next(f for f in facts if f.code == "shares_not_known").values["years"] == (2021, 2022)


def test_every_indicator_of_aomori_lacks_a_division():
    values = of_example("aomori")["without_owner"].values

    assert (values["n"], values["all"], len(values["projects"])) == (10, 10, 10)


def test_what_is_counted_of_the_known_items_alone_says_of_how_many():
    known = {code: question.values.get("known") for code, question in of_example("aomori").items()}

    assert {known[code] for code in ("far_exceeded", "without_owner")} == {10}
    assert {known[code] for code in ("role_fell", "ungraded")} == {None}  # published counts are of all items


def test_where_every_item_is_known_no_question_says_so():
    assert not [code for code, question in of_example("mihon").items() if "known" in question.values]


# ---- mihon: every item known


def test_mihon_names_the_two_items_by_which_role_1_fell_from_17_to_15():
    question = of_example("mihon")["role_fell"]

    moved = [(fact.move.indicator, fact.move.before, fact.move.after) for fact in question.facts if fact.move]

    assert dict(question.values) == {"role": "r1", "before": 17, "after": 15}
    assert moved == [("p002-i1", "A", "-"), ("p015-i1", "A", "")]


def test_mihon_says_into_what_the_project_went_whose_item_left():
    left = next(fact for fact in of_example("mihon")["role_fell"].facts if fact.code == "item_left")

    assert left.values["into"] == ("p013",)


def test_the_three_items_that_newly_have_d_stand_apart_from_the_others_that_fell():
    questions = of_example("mihon")

    assert items_of(questions["newly_lowest"]) == ["p010-i1", "p050-i1", "p071-i1"]
    assert items_of(questions["grades_fell"]) == ["p022-i2", "p028-i2", "p068-i2"]


def test_costs_are_summed_over_projects_and_never_over_their_municipalities():
    facts = renkei.load(EXAMPLES / "mihon")
    whole = [c for c in facts.costs if (c.year, c.kind, c.municipality) == (2024, "budget", "")]

    budget = next(fact for fact in of_example("mihon")["costs"].facts if fact.code == "cost_budget")

    assert budget.values["total"] == sum(cost.total for cost in whole)
    assert budget.values["projects"] == len(whole) == 56


# ---- a small region: the rules one by one


@pytest.mark.parametrize(("actual", "is_far"), [(149, False), (150, True), (300, True)])
def test_a_target_is_far_exceeded_from_150_percent_on(actual, is_far):
    questions = asked(results=with_results(result(FLOWERS, 2024, actual)))

    assert FAR == 150
    assert ("far_exceeded" in questions) is is_far


def test_the_next_target_stands_beside_one_that_was_far_exceeded():
    aims = (*REGISTER.targets, target(FLOWERS, 2025, 120))

    question = asked(results=with_results(result(FLOWERS, 2024, 200)), targets=aims)["far_exceeded"]

    assert question.facts[0].values["next_target"].value == number(120)


def test_an_item_that_stays_at_the_lowest_grade_is_asked_of_by_itself():
    rows = (result(FLOWERS, 2023, 10), result(FLOWERS, 2024, 20))

    questions = asked(results=with_results(*rows))

    assert items_of(questions["still_lowest"]) == [FLOWERS.id]
    assert "newly_lowest" not in questions


def test_an_item_without_a_value_is_asked_of_with_its_reason():
    question = asked()["ungraded"]

    assert [fact.item.reason for fact in question.facts] == ["being_compiled"]


def test_preliminary_values_are_asked_of():
    rows = with_results(result(WATCH, 2024, 100, is_preliminary=True))

    assert items_of(asked(results=rows)["preliminary"]) == [WATCH.id]


def test_a_grade_that_people_decided_is_asked_of():
    decided = Override("A", "雨で中止した回がある", "課長", "部長", date(2025, 5, 1))

    rows = with_results(result(FLOWERS, 2024, 80, override=decided))

    assert items_of(asked(results=rows)["decided"]) == [FLOWERS.id]


def test_a_revised_target_is_asked_of():
    aims = (*REGISTER.targets, target(FLOWERS, 2024, 90, version=2, reason="雪"))

    assert items_of(asked(targets=aims)["revised"]) == [FLOWERS.id]


def test_an_indicator_with_a_division_has_an_owner():
    owned = tuple(replace(project, division="農政課") for project in PROJECTS)

    assert "without_owner" in asked()
    assert "without_owner" not in asked(projects=owned)


def test_a_project_that_leaves_the_list_is_asked_of():
    plan = (
        PlanRow(2026, 1, 1, "p001", PlanCategory.CONTINUED, "1"),
        PlanRow(2026, 2, 2, "p002", PlanCategory.CONTINUED, "3"),
    )

    question = asked(plan=plan)["projects_left"]

    assert [fact.compared.project for fact in question.facts] == ["p003"]
    assert (question.values["old_year"], question.values["new_year"]) == (2024, 2026)


def test_a_published_count_that_the_items_do_not_give_is_asked_of():
    counts = (ReportedCount(2024, "1", "A", 1), ReportedCount(2024, "3", "A", 2))

    question = asked(reported_counts=counts)["counts_differ"]

    assert question.facts
    assert all(fact.finding for fact in question.facts)


def test_a_zero_cost_is_a_cost_and_no_cost_is_said_not_to_be_known():
    free = asked(costs=(Cost("p001", 2024, total=0),))

    assert free["costs"].facts[0].values["total"] == 0
    assert "costs" not in asked()
    assert "costs_not_known" in [fact.code for fact in asked()["not_known"].facts]


def test_the_total_is_asked_of_before_the_roles_where_it_fell():
    rows = with_results(*(result(of, 2024, 10) for of in (FLOWERS, WATCH)))

    codes = [question.code for question in questions_of(opened(results=rows))]

    assert codes[:2] == ["total_fell", "role_fell"]


def test_a_long_list_of_known_items_is_not_retold_beside_published_counts():
    counts = tuple(ReportedCount(year, "1", "C", 40) for year in (2023, 2024))
    counts = (replace(counts[0], grade="A"), counts[1])

    question = asked(reported_counts=counts)["role_fell"]

    assert FEW == 5
    assert items_of(question) == [FLOWERS.id]
