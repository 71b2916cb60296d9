"""The project lists of two years beside each other, of registers made by hand."""

from __future__ import annotations

import pytest

from renkei.domain.lineage import Descent
from renkei.domain.municipality import Municipality
from renkei.domain.project import PlanCategory, PlanRow, Project, ProjectName
from renkei.domain.project_lists import ListChange, older_year, project_lists
from renkei.domain.register import Region, Register
from renkei.domain.tree import Node, Tree

TREE = Tree(
    (
        Node("r1", 1, "経済"),
        Node("f1", 1, "産業", "r1"),
        Node("f2", 2, "観光", "r1"),
        Node("r2", 2, "生活"),
    )
)
NAMES = {"p1": "花の事業", "p2": "道の事業", "p3": "山の事業"}


def row(project, number, category="continued", *, year=2026, role="r1", **more):
    order = number or 90
    return PlanRow(year, order, number, project, PlanCategory(category), role, **more)


def register(*plan, projects=None, **more):
    known = projects or tuple(Project(id, name, "r1") for id, name in NAMES.items())
    members = (Municipality("022012", "青森市", is_hub=True),)
    return Register(Region("見本圏域"), members, TREE, projects=known, plan=plan, **more)


OLD = (row("p1", 1, year=2025), row("p2", 2, year=2025))


def compared(*plan, old=2025, **more):
    return project_lists(register(*plan, **more), old, 2026)


def told(lists):
    return [(r.project, [str(change) for change in r.changes]) for r in lists.rows]


@pytest.mark.parametrize(
    ("newer", "changes"),
    [
        (row("p1", 1), []),
        (row("p1", 7), []),  # a number alone
        (row("p1", 1, "expanded"), ["category"]),
        (row("p1", 1, name="花と緑の事業"), ["renamed"]),
        (row("p1", 1, is_provisional=True), ["provisional"]),
        (row("p1", 1, role="r2"), ["role"]),
        (row("p1", 1, field="f1"), []),  # the older field is not known
    ],
    ids=lambda value: ",".join(value) if isinstance(value, list) else "",
)
def test_what_changes_of_a_project_that_goes_on(newer, changes):
    lists = compared(OLD[0], newer)

    assert told(lists) == ([("p1", changes)] if changes else [])


def test_a_project_that_moves_to_another_field_is_listed_with_both():
    lists = compared(row("p1", 1, year=2025, field="f1"), row("p1", 1, field="f2"))

    (moved,) = lists.of(ListChange.FIELD)
    assert (moved.old.field, moved.new.field) == ("f1", "f2")


def test_new_ones_stand_in_the_newer_order_and_what_is_unchanged_is_counted():
    lists = compared(*OLD, row("p3", 1, "new"), row("p1", 2), row("p2", 3))

    assert told(lists) == [("p3", ["new"])]
    assert lists.unchanged == 2


def test_a_merged_project_stands_behind_the_one_it_went_into():
    merged = row("p1", None, "merged", merged_into="p2")

    lists = compared(*OLD, row("p2", 1, "expanded"), merged, row("p3", 2, "new"))

    assert told(lists) == [("p2", ["category"]), ("p1", ["gone"]), ("p3", ["new"])]
    assert lists.rows[1].into == ("p2",)


def test_a_split_names_both_sides():
    lineage = (Descent("p1", "p2", 2026, "split"), Descent("p1", "p3", 2026, "split"))

    lists = compared(OLD[0], row("p2", 1, "new"), row("p3", 2, "new"), lineage=lineage)

    by_id = {r.project: r for r in lists.rows}
    assert by_id["p1"].into == ("p2", "p3")
    assert [by_id[id].out_of for id in ("p2", "p3")] == [("p1",), ("p1",)]


@pytest.mark.parametrize(("year", "is_told"), [(2024, False), (2025, False), (2026, True), (2027, False)])
def test_only_a_merge_between_the_two_years_is_told(year, is_told):
    lineage = (Descent("p2", "p1", year, "merged"),)

    lists = compared(*OLD, row("p1", 1, "expanded"), lineage=lineage)

    into, out_of = (("p1",), ("p2",)) if is_told else ((), ())
    assert [(r.project, r.into, r.out_of) for r in lists.rows] == [("p1", (), out_of), ("p2", into, ())]


def test_what_came_out_of_others_names_its_own_alone():
    lineage = (Descent("p1", "p3", 2026, "split"), Descent("p2", "p4", 2026, "split"))

    lists = compared(*OLD, row("p3", 1, "new"), row("p4", 2, "new"), lineage=lineage)

    out_of = {r.project: r.out_of for r in lists.rows}
    assert out_of == {"p3": ("p1",), "p4": ("p2",), "p1": (), "p2": ()}


def test_a_project_that_goes_on_though_a_part_of_it_went_elsewhere_has_not_left():
    part = row("p1", None, "merged", merged_into="p2")
    lineage = (Descent("p1", "p2", 2026, "merged"),)

    lists = compared(*OLD, row("p1", 1, "expanded"), row("p2", 2), part, lineage=lineage)

    assert [(r.project, r.leaves, r.into) for r in lists.rows] == [("p1", None, ())]


def test_several_that_went_into_one_project_stand_behind_it_in_the_older_order():
    old = (*OLD, row("p3", 3, year=2025), row("p4", 4, year=2025))
    merged = (row(id, None, "merged", merged_into="p1") for id in ("p4", "p3", "p2"))

    lists = compared(*old, row("p1", 1, "expanded"), *merged)

    assert [r.project for r in lists.rows] == ["p1", "p2", "p3", "p4"]


def test_what_a_project_became_is_told_of_the_years_compared_alone():
    lineage = (Descent("p2", "p3", 2020, "merged"), Descent("p2", "p1", 2026, "succeeded"))

    lists = compared(*OLD, row("p1", 1, "expanded"), lineage=lineage)

    assert [(r.project, r.into, r.fate) for r in lists.of(ListChange.GONE)] == [("p2", ("p1",), "succeeded")]


@pytest.mark.parametrize("category", ["completed", "discontinued", "suspended"])
def test_a_row_without_number_says_how_a_project_leaves(category):
    lists = compared(*OLD, row("p1", 1), row("p2", None, category))

    assert told(lists) == [("p2", ["gone"])]
    assert str(lists.rows[0].leaves.category) == category


def test_what_a_later_chart_says_of_leaving_is_not_told_yet():
    lists = compared(*OLD, row("p1", 1), row("p2", None, "completed", year=2027))

    assert (told(lists), lists.rows[0].leaves) == ([("p2", ["gone"])], None)


# the newer row, what is told of it
@pytest.mark.parametrize(
    ("newer", "changes"),
    [
        (row("p2", 2, "completed"), ["category"]),  # in its last year it has a number still
        (row("p2", None, "continued"), []),
        (row("p2", 2, "merged", merged_into="p1"), ["gone"]),
    ],
)
def test_a_row_leaves_if_it_has_no_number_or_names_what_it_went_into(newer, changes):
    lists = compared(*OLD, row("p1", 1), newer)

    assert [change for _, of in told(lists) for change in of] == changes


def test_a_project_of_which_nothing_is_said_is_gone_all_the_same():
    lists = compared(*OLD, row("p1", 1))

    assert told(lists) == [("p2", ["gone"])]
    assert (lists.rows[0].leaves, lists.rows[0].into) == (None, ())


def test_without_a_chart_of_the_older_year_its_list_are_the_projects_that_ran():
    projects = (
        Project("p1", "花の事業", "r1", last_year=2024),
        Project("p2", "道の事業", "r1", first_year=2026),
        Project("p3", "山の事業", "r1"),
    )

    lists = compared(row("p2", 1, "new"), row("p3", 2), old=2024, projects=projects)

    assert [listed.project for listed in lists.old] == ["p1", "p3"]
    assert told(lists) == [("p1", ["gone"]), ("p2", ["new"])]
    assert not lists.is_old_planned


def test_without_a_chart_the_projects_stand_in_the_order_of_the_tree():
    where = [
        ("p1", "r2", ""),
        ("p2", "r1", "f2"),
        ("p3", "r1", "f1"),
        ("p4", "r1", ""),
        ("p5", "?", ""),
        ("p6", "r1", "?"),
    ]
    projects = tuple(Project(id, id, role, field) for id, role, field in where)

    lists = compared(row("p1", 1), old=2024, projects=projects)

    assert [(old.project, old.role, old.field) for old in lists.old] == [
        where[at] for at in (3, 2, 1, 5, 0, 4)
    ]


def test_a_project_of_the_chart_that_is_not_known_is_listed_by_its_id_and_number():
    lists = compared(row("p9", 3, year=2025), row("p9", 4, name="新事業"))

    assert [(of.project, of.name, of.number) for of in (*lists.old, *lists.new)] == [
        ("p9", "p9", 3),
        ("p9", "新事業", 4),
    ]
    assert (told(lists), lists.is_old_planned) == ([("p9", ["renamed"])], True)


def test_what_is_gone_stands_behind_what_it_followed():
    old = (*OLD, row("p3", 3, year=2025), row("p4", 4, year=2025))

    lists = compared(*old, row("p4", 1, "expanded"), row("p2", 2, "expanded"), row("p1", 3, "expanded"))

    assert [r.project for r in lists.rows] == ["p4", "p2", "p3", "p1"]


def test_what_is_gone_from_the_top_stands_at_the_top():
    lists = compared(*OLD, row("p2", 1, "expanded"))

    assert [r.project for r in lists.rows] == ["p1", "p2"]


@pytest.mark.parametrize("first_year", [None, 2020, 2024])
def test_a_former_name_is_taken_for_the_years_in_which_it_was_used(first_year):
    names = (ProjectName("p1", "花いっぱい事業", "former", first_year, 2024),)

    lists = compared(row("p1", 1), old=2024, names=names)

    (renamed,) = lists.of(ListChange.RENAMED)
    assert (renamed.old.name, renamed.new.name) == ("花いっぱい事業", "花の事業")


def test_a_drift_of_the_same_name_is_no_new_name():
    names = (ProjectName("p1", "花事業", "alias"),)

    lists = compared(OLD[0], row("p1", 1, name="花事業"), names=names)

    assert lists.rows == ()


def test_without_a_chart_of_the_newer_year_nothing_is_compared():
    assert compared(*OLD) is None


@pytest.mark.parametrize("older", [2025, 2026])
def test_years_out_of_order_are_refused(older):
    with pytest.raises(ValueError, match="older and a newer"):
        project_lists(register(*OLD), older, 2025)


@pytest.mark.parametrize(("charts", "older"), [((2025, 2026), 2025), ((2026,), 2024), ((2024, 2026), 2024)])
def test_the_older_year_is_the_one_before_the_planned_if_its_chart_is_known_else_the_reported(charts, older):
    facts = register(*(row("p1", 1, year=year) for year in charts))

    assert older_year(facts, 2026, 2024) == older


@pytest.mark.parametrize(
    ("known", "unexplained"),
    [
        ({}, 1),  # in no list is not yet that it ends
        ({"plan": (row("p2", None, "completed"),)}, 0),
        ({"lineage": (Descent("p2", "p1", 2026),)}, 0),
        ({"projects": (Project("p1", "花の事業", "r1"), Project("p2", "道の事業", "r1", last_year=2025))}, 0),
    ],
    ids=["nothing is known", "completed", "merged", "known to end"],
)
def test_a_project_of_which_nothing_is_known_is_not_said_to_end(known, unexplained):
    plan = (*OLD, row("p1", 1), *known.pop("plan", ()))

    lists = compared(*plan, **known)

    assert [(r.project, r.new) for r in lists.rows] == [("p2", None)]
    assert lists.unexplained == unexplained
