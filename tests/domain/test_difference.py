"""What changed between two yearbooks of one year: a late value is an update, another number an error, grades follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

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

from renkei.domain.difference import Change, Nature, difference
from renkei.domain.indicator import Override
from renkei.domain.project import Activity, Figure, PlanCategory, PlanRow
from renkei.domain.register import Region, ReportedCount

BEFORE = opened()
UPDATE, CORRECTION, FOLLOWS = Nature.UPDATE, Nature.CORRECTION, Nature.FOLLOWS


def changes(**tables) -> list[tuple]:
    return [
        (c.code, c.nature, c.subject, c.what, c.before, c.after) for c in difference(BEFORE, opened(**tables))
    ]


def facts(**tables) -> list[tuple]:
    """The changes of facts alone, without what follows from them."""
    return [change for change in changes(**tables) if change[1] is not FOLLOWS]


def test_nothing_changed_between_a_yearbook_and_itself():
    assert difference(BEFORE, opened()) == ()


def test_a_late_value_is_an_update_and_everything_follows():
    assert changes(results=with_results(result(ROADS, 2024, 90))) == [
        ("value_reported", UPDATE, "indicator:p003-i1", "value", None, number(90)),
        ("rate_changed", FOLLOWS, "indicator:p003-i1", "rate", None, Decimal("90.0")),
        ("grade_changed", FOLLOWS, "indicator:p003-i1", "grade", "-", "B"),
        ("count_changed", FOLLOWS, "tally:3", "B", 0, 1),
        ("count_changed", FOLLOWS, "tally:3", "-", 1, 0),
        ("count_changed", FOLLOWS, "tally:3", "favourable_share", Decimal("50.0"), Decimal("100.0")),
        ("count_changed", FOLLOWS, "tally", "B", 1, 2),
        ("count_changed", FOLLOWS, "tally", "-", 1, 0),
        ("count_changed", FOLLOWS, "tally", "favourable_share", Decimal("66.7"), Decimal("100.0")),
    ]


def test_another_number_for_a_number_is_a_correction():
    assert changes(results=with_results(result(FLOWERS, 2024, 81))) == [
        ("value_changed", CORRECTION, "indicator:p001-i1", "value", number(80), number(81)),
        ("rate_changed", FOLLOWS, "indicator:p001-i1", "rate", Decimal("80.0"), Decimal("81.0")),
    ]


def test_a_confirmed_number_for_a_preliminary_one_is_an_update():
    before = opened(results=with_results(result(FLOWERS, 2024, 80, is_preliminary=True)))

    same, other = (
        difference(before, opened(results=with_results(result(FLOWERS, 2024, value))))[0]
        for value in (80, 99)
    )

    assert same == Change("value_confirmed", UPDATE, "indicator:p001-i1", "is_preliminary", True, False)
    assert (other.code, other.nature, other.before, other.after) == (
        "value_changed",
        UPDATE,
        number(80),
        number(99),
    )


def test_a_preliminary_value_that_changed_and_stays_preliminary_is_not_confirmed():
    before = opened(results=with_results(result(FLOWERS, 2024, 80, is_preliminary=True)))
    after = opened(results=with_results(result(FLOWERS, 2024, 80, is_preliminary=True, note="再集計")))

    assert difference(before, after) == ()


def test_a_value_taken_back_is_a_correction():
    codes = facts(results=with_results(result(FLOWERS, 2024, None, missing="not_evaluable")))

    assert codes == [("value_withdrawn", CORRECTION, "indicator:p001-i1", "value", number(80), None)]


def test_a_zero_for_a_missing_value_is_a_value():
    assert facts(results=with_results(result(ROADS, 2024, 0)))[0][-2:] == (None, 0)


def test_another_reason_for_a_missing_value_is_an_update():
    assert changes(results=with_results(result(ROADS, 2024, None, missing="off_year"))) == [
        ("missing_changed", UPDATE, "indicator:p003-i1", "missing", "being_compiled", "off_year"),
        ("reason_changed", FOLLOWS, "indicator:p003-i1", "reason", "being_compiled", "off_year"),
    ]


def test_a_reason_for_a_result_that_was_not_there_is_an_update():
    before = opened(results=[row for row in REGISTER.results if row.indicator != ROADS.id])

    (first, _) = difference(before, BEFORE)

    assert (first.code, first.before, first.after) == ("missing_changed", "not_reported", "being_compiled")


@pytest.mark.parametrize(
    ("before", "after", "nature"),
    [
        ({}, {"done_on": date(2025, 3, 1)}, UPDATE),
        ({"done_on": date(2025, 3, 1)}, {"done_on": date(2025, 3, 2)}, CORRECTION),
        ({}, {"score": 5}, UPDATE),
        ({"score": 4}, {"score": 5}, CORRECTION),
        ({"score": 4, "is_preliminary": True}, {"score": 5}, UPDATE),
        ({}, {"judged": "A"}, UPDATE),
        ({"judged": "B"}, {"judged": "A"}, CORRECTION),
    ],
)
def test_what_else_was_reported_is_late_or_wrong(before, after, nature):
    old = opened(results=with_results(result(FLOWERS, 2024, 80, **before)))
    new = opened(results=with_results(result(FLOWERS, 2024, 80, **after)))

    (change, *_) = [c for c in difference(old, new) if c.code == "result_changed"]

    (name, value), empty = next(iter(after.items())), "" if "judged" in after else None
    told = ("result_changed", nature, "indicator:p001-i1", name, before.get(name, empty), value)
    assert change == Change(*told)


def test_a_revised_target_is_an_update_and_a_mended_one_a_correction():
    revised = (*REGISTER.targets, target(FLOWERS, 2024, 80, version=2))
    mended = tuple(replace(t, value=number(80)) if t.indicator == FLOWERS.id else t for t in REGISTER.targets)

    found = [facts(targets=targets) for targets in (revised, mended)]

    assert found == [
        [("target_revised", UPDATE, "indicator:p001-i1", "value", number(100), number(80))],
        [("target_changed", CORRECTION, "indicator:p001-i1", "value", number(100), number(80))],
    ]


def test_a_target_that_was_set_or_taken_back():
    without = opened(targets=REGISTER.targets[2:])
    flowers = REGISTER.targets[1]

    forth, back = difference(without, BEFORE)[0], difference(BEFORE, without)[0]

    assert forth == Change("target_set", UPDATE, "indicator:p001-i1", "target", None, flowers)
    assert back == Change("target_withdrawn", CORRECTION, "indicator:p001-i1", "target", flowers, None)


def test_a_decision_of_people_is_an_update():
    decided = Override("A", "中止した回を除く", "農政課長", "連携推進課長", date(2025, 7, 1))

    found = changes(results=with_results(result(FLOWERS, 2024, 80, override=decided)))

    assert found[0] == ("decision_changed", UPDATE, "indicator:p001-i1", "override", None, decided)
    assert ("grade_changed", FOLLOWS, "indicator:p001-i1", "grade", "B", "A") in found


def test_an_item_that_came_or_went():
    without = opened(indicators=(FLOWERS, WATCH))

    forth, back = difference(without, BEFORE)[0], difference(BEFORE, without)[0]

    assert (forth.code, forth.nature, forth.subject, forth.after) == (
        "item_added",
        UPDATE,
        "indicator:p003-i1",
        "-",
    )
    assert back == Change("item_removed", CORRECTION, "indicator:p003-i1", before="-")


def test_an_indicator_that_is_described_otherwise_is_a_correction():
    assert facts(indicators=(replace(FLOWERS, unit="名"), WATCH, ROADS)) == [
        ("indicator_changed", CORRECTION, "indicator:p001-i1", "unit", "人", "名")
    ]


def test_projects_that_joined_left_or_are_described_otherwise():
    more = replace(PROJECTS[0], id="p004", name="雪の事業", first_year=2024)
    renamed = replace(PROJECTS[0], name="花と緑の事業")

    assert facts(projects=(*PROJECTS, more)) == [
        ("project_added", UPDATE, "project:p004", "", None, "雪の事業")
    ]
    assert facts(projects=(renamed, *PROJECTS[1:])) == [
        ("project_changed", CORRECTION, "project:p001", "name", "花の事業", "花と緑の事業")
    ]
    assert facts(projects=PROJECTS[:2])[0] == (
        "project_removed",
        UPDATE,
        "project:p003",
        "",
        "道路事業",
        None,
    )


def test_rows_of_a_project_that_were_not_there_are_an_update_and_other_rows_a_correction():
    one, other = (Activity("p001", 2024, 1, name) for name in ("植え付け", "植付け"))
    before = opened(activities=(one,))

    late, mended = difference(BEFORE, before), difference(before, opened(activities=(other,)))

    assert late == (Change("rows_changed", UPDATE, "project:p001", "activities", (), (one,)),)
    assert mended == (Change("rows_changed", CORRECTION, "project:p001", "activities", (one,), (other,)),)


def test_every_table_of_a_project_is_compared():
    figure = Figure("p002", 2024, 1, "配布数", 5, "部")

    assert [change[3] for change in facts(figures=(figure,))] == ["figures"]


def plan_row(project: str, number: int, category: PlanCategory) -> PlanRow:
    return PlanRow(2026, number, number, project, category, "1")


def test_the_plan_is_still_being_decided_so_its_changes_are_updates():
    one, two = plan_row("p001", 1, PlanCategory.CONTINUED), plan_row("p002", 2, PlanCategory.CONTINUED)
    before = opened(plan=(one, two))
    after = opened(plan=(replace(one, category=PlanCategory.EXPANDED), plan_row("p004", 2, PlanCategory.NEW)))

    assert difference(before, after) == (
        Change(
            "plan_changed",
            UPDATE,
            "plan:2026/p001",
            "category",
            PlanCategory.CONTINUED,
            PlanCategory.EXPANDED,
        ),
        Change("plan_added", UPDATE, "plan:2026/p004", "project", None, "p004"),
        Change("plan_removed", UPDATE, "plan:2026/p002", "project", "p002", None),
    )


def test_a_plan_that_was_not_there_is_added_row_by_row():
    found = difference(BEFORE, opened(plan=(plan_row("p001", 1, PlanCategory.CONTINUED),)))

    assert [change.code for change in found] == ["plan_added"]


def test_another_version_of_the_scale_is_said():
    found = difference(BEFORE, opened(by=replace(SCALE, version=2)))

    assert found == (Change("scale_changed", CORRECTION, "scale:s", "version", ("s", 1), ("s", 2)),)


def test_published_counts_that_came_are_counted_by_role():
    counts = (ReportedCount(2024, "1", "A", 9), ReportedCount(2024, "2", "A", 1))

    found = {
        (c.subject, c.what): (c.before, c.after) for c in difference(BEFORE, opened(reported_counts=counts))
    }

    assert found["tally:1", "A"] == (0, 9)
    assert found["tally:2", "A"] == (None, 1)
    assert found["tally:3", "A"] == (1, None)


def test_the_number_of_projects_is_compared():
    more = replace(PROJECTS[0], id="p004")

    found = changes(projects=(*PROJECTS, more))

    assert ("count_changed", FOLLOWS, "tally:1", "projects", 1, 2) in found


def test_the_project_s_grade_follows():
    worst = replace(SCALE, rules=replace(SCALE.rules, project="worst"))

    before = opened(by=worst)
    after = opened(by=worst, results=with_results(result(FLOWERS, 2024, 10)))

    told = Change("project_grade_changed", FOLLOWS, "project:p001", "grade", "B", "D")
    assert told in difference(before, after)


def test_facts_stand_before_what_follows_from_them():
    natures = [
        change[1]
        for change in changes(results=with_results(result(ROADS, 2024, 90), result(FLOWERS, 2024, 10)))
    ]

    assert natures == sorted(natures, key=lambda nature: nature is FOLLOWS)


@pytest.mark.parametrize("other", [opened(2023), opened(region=Region("別の圏域"))])
def test_two_years_or_two_regions_are_compared_not_corrected(other):
    with pytest.raises(ValueError, match=r"^yearbooks of one region and one year wanted$"):
        difference(BEFORE, other)


def test_a_decision_that_was_taken_back_is_told_with_what_it_was():
    decided = Override("A", "中止した回を除く", "農政課長", "連携推進課長", date(2025, 7, 1))
    before = opened(results=with_results(result(FLOWERS, 2024, 80, override=decided)))

    told = Change("decision_changed", UPDATE, "indicator:p001-i1", "override", decided, None)
    assert difference(before, BEFORE)[0] == told


def test_a_result_without_value_or_reason_is_not_reported_as_none_is():
    empty = opened(results=with_results(result(ROADS, 2024, None)))

    assert difference(empty, BEFORE)[0].before == "not_reported"
