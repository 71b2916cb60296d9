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


def test_a_merge_before_the_older_year_is_no_longer_told():
    lineage = (Descent("p3", "p1", 2025, "merged"),)

    lists = compared(OLD[0], row("p1", 1, "expanded"), lineage=lineage)

    assert lists.rows[0].out_of == ()


def test_a_merge_after_the_newer_year_is_not_told_yet():
    lineage = (Descent("p2", "p1", 2027, "merged"),)

    lists = compared(*OLD, row("p1", 1), lineage=lineage)

    assert [(r.project, r.into) for r in lists.rows] == [("p2", ())]


@pytest.mark.parametrize("category", ["completed", "discontinued", "suspended"])
def test_a_row_without_number_says_how_a_project_leaves(category):
    lists = compared(*OLD, row("p1", 1), row("p2", None, category))

    assert told(lists) == [("p2", ["gone"])]
    assert str(lists.rows[0].leaves.category) == category


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


def test_a_former_name_is_taken_for_the_years_in_which_it_was_used():
    names = (ProjectName("p1", "花いっぱい事業", "former", 2020, 2024),)

    lists = compared(row("p1", 1), old=2024, names=names)

    (renamed,) = lists.of(ListChange.RENAMED)
    assert (renamed.old.name, renamed.new.name) == ("花いっぱい事業", "花の事業")


def test_a_drift_of_the_same_name_is_no_new_name():
    names = (ProjectName("p1", "花事業", "alias"),)

    lists = compared(OLD[0], row("p1", 1, name="花事業"), names=names)

    assert lists.rows == ()


def test_without_a_chart_of_the_newer_year_nothing_is_compared():
    assert compared(*OLD) is None


def test_years_out_of_order_are_refused():
    with pytest.raises(ValueError, match="older and a newer"):
        project_lists(register(*OLD), 2026, 2025)


@pytest.mark.parametrize(("charts", "older"), [((2025, 2026), 2025), ((2026,), 2024), ((2024, 2026), 2024)])
def test_the_older_year_is_the_one_before_the_planned_if_its_chart_is_known_else_the_reported(charts, older):
    facts = register(*(row("p1", 1, year=year) for year in charts))

    assert older_year(facts, 2026, 2024) == older
