"""A year opened: counts and changes by role, projects, members, the look back, the plan, what is kept apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.domain.cast import number, scale
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
)

from renkei.domain.breakdown import Breakdown, Part
from renkei.domain.comment import Comment
from renkei.domain.errors import NotKnown
from renkei.domain.municipality import Municipality
from renkei.domain.opening import known_years, members, open_year
from renkei.domain.project import Activity, Cost, Figure, Photo, ProjectName
from renkei.domain.register import ReportedCount, ReportedYear, Vision
from renkei.domain.scale import MissingRule, Of


def test_items_are_counted_by_role_in_the_order_of_the_tree():
    tally = opened().tally

    assert [(row.key, row.counts, row.projects) for row in tally.rows] == [
        ("1", (0, 1, 0, 0, 0), 1),
        ("3", (1, 0, 0, 0, 1), 2),
    ]
    assert (tally.total.counts, tally.total.projects, tally.is_reported) == ((1, 1, 0, 0, 1), 3, False)


def test_a_role_without_items_has_a_row_of_zeros():
    assert opened(indicators=(FLOWERS,)).tally.row("3").counts == (0, 0, 0, 0, 0)


def test_an_item_of_an_unknown_role_is_counted_all_the_same():
    stray = (replace(PROJECTS[0], role="9"), *PROJECTS[1:])

    assert opened(projects=stray).tally.row("9").counts == (0, 1, 0, 0, 0)


def test_the_change_by_role_stands_beside_that_of_all():
    book = opened()

    assert [(c.key, c.before, c.after, c.delta) for c in book.changes] == [("1", 1, 1, 0), ("3", 0, 1, 1)]
    assert (book.total_change.before, book.total_change.after, book.total_change.delta) == (1, 2, 1)


def test_points_are_of_the_printed_shares_and_the_exact_ones_are_kept():
    change = opened().total_change

    assert (change.share_before, change.share_after) == (Decimal("50.0"), Decimal("66.7"))
    assert (change.points, change.exact_points) == (Decimal("16.7"), Decimal("16.67"))


def test_a_role_that_is_new_has_no_change_and_its_share_is_today_s():
    counts = (ReportedCount(2023, "1", "A", 9),)

    change = opened(reported_counts=counts).changes[1]

    assert (change.before, change.after, change.delta) == (None, 1, None)
    assert (change.share_before, change.share_after, change.points) == (None, Decimal("50.0"), None)


def test_a_role_that_is_gone_keeps_the_share_of_the_year_before():
    counts = (ReportedCount(2024, "1", "A", 9),)

    change = opened(reported_counts=counts).changes[1]

    assert (change.before, change.after, change.delta) == (0, None, None)
    assert (change.share_before, change.share_after) == (Decimal("0.0"), None)


def test_the_first_year_has_nothing_to_compare_with():
    book = opened(2023)

    assert (book.previous, book.changes, book.total_change) == (None, (), None)


PUBLISHED = (
    ReportedCount(2024, "1", "A", 7),
    ReportedCount(2024, "1", "-", 3),
    ReportedCount(2024, "3", "D", 2),
    ReportedCount(2024, "3", "Z", 1),
    ReportedCount(2024, "", "A", 99),
)


def test_published_counts_stand_where_they_cover_more_than_the_items():
    tally = opened(reported_counts=PUBLISHED).tally

    assert tally.is_reported
    assert [(row.key, row.counts) for row in tally.rows] == [("1", (7, 0, 0, 0, 3)), ("3", (0, 0, 0, 2, 1))]


def test_published_counts_of_no_more_than_the_items_give_way_to_them():
    counts = (ReportedCount(2024, "1", "A", 3),)

    assert not opened(reported_counts=counts).tally.is_reported
    assert opened(reported_counts=(*counts, ReportedCount(2024, "3", "A", 1))).tally.is_reported


def test_published_numbers_of_projects_stand_before_those_of_the_register():
    rows = (
        ReportedYear(2024, projects=57),
        ReportedYear(2024, projects=39, role="3"),
        ReportedYear(2023, projects=55),
    )

    tally = opened(reported_years=rows).tally

    assert (tally.total.projects, tally.row("3").projects, tally.row("1").projects) == (57, 39, None)


def test_a_reason_may_leave_its_items_outside_the_denominator():
    by = replace(SCALE, missing=(MissingRule("being_compiled", counted=False),))

    row = opened(by=by).tally.row("3")

    assert (row.items, row.base, row.favourable_share) == (2, 1, Decimal("100.0"))


@pytest.mark.parametrize("year", [2022, 2025])
def test_a_year_of_which_nothing_is_known_is_refused_with_those_that_are(year):
    with pytest.raises(NotKnown) as refused:
        opened(year)

    (fault,) = refused.value.faults
    assert (fault.code, dict(fault.values)) == ("unknown_year", {"year": year, "known_year": (2023, 2024)})


def test_a_year_whose_targets_have_no_indicator_is_refused_too():
    stray = replace(target(FLOWERS, 2026, 5), indicator="p099-i1")

    with pytest.raises(NotKnown):
        opened(2026, targets=(stray,))


def test_known_years_are_those_of_results_targets_towns_and_published_counts():
    register = replace(
        REGISTER,
        results=(result(FLOWERS, 2023, 1), result(FLOWERS, 2021, 1, evaluator="023019")),
        targets=(target(FLOWERS, 2026, 1),),
        reported_counts=(ReportedCount(2020, "1", "A", 1),),
    )

    assert known_years(register) == (2020, 2021, 2023, 2026)


def test_a_year_is_graded_by_the_scale_of_its_period():
    gentle = replace(scale(Of.RATIO, "1/2"), id="gentle")
    visions = (Vision("v0", "前期", 2018, 2023, scale="gentle"), Vision("v1", "後期", 2024, 2028))

    book = opened(visions=visions, scales={2023: gentle}.get)

    assert (book.scale.id, book.tally.scale, book.previous.scale) == ("s", "s", "gentle")
    assert book.previous.row("3").counts == (1, 0, 0)


def test_a_scale_that_is_not_at_hand_gives_way_to_the_one_that_was_asked_for():
    visions = (Vision("v1", "第1期", 2020, 2024, scale="gentle"),)

    assert opened(visions=visions).scale.id == "s"


@pytest.mark.parametrize(
    ("joined", "left", "is_member"),
    [
        (None, None, True),
        (date(2025, 3, 31), None, True),
        (date(2025, 4, 1), None, False),
        (None, date(2024, 4, 1), False),
        (None, date(2024, 4, 2), True),
    ],
)
def test_members_belong_to_the_region_in_some_part_of_the_year(joined, left, is_member):
    town = Municipality("023019", "平内町", joined=joined, left=left)

    assert members(replace(REGISTER, municipalities=(town,)), 2024) == ((town,) if is_member else ())


def test_projects_of_a_year_are_those_that_run_or_have_an_item():
    over = replace(PROJECTS[1], last_year=2023)
    later = replace(PROJECTS[0], id="p004", first_year=2025)

    book = opened(projects=(PROJECTS[0], over, PROJECTS[2], later), indicators=(FLOWERS, ROADS))

    assert [year.project.id for year in book.projects] == ["p001", "p003"]
    assert [year.is_new for year in book.projects] == [False, True]


def test_a_project_s_year_stands_under_its_role_and_field():
    book = opened()

    assert [[node.id for node in year.path] for year in book.projects] == [["1"], ["3", "3-1"], ["3"]]


def test_a_project_of_an_unknown_field_has_no_path():
    assert opened(projects=(replace(PROJECTS[0], field="7"),)).projects[0].path == ()


FIGURE = Figure("p001", 2024, 1, "配布数", number(40), "部")
BREAKDOWN = Breakdown("p001", 2024, 1, "参加者", "人", (Part("022012", value=number(80)),), total=number(80))
ROWS = {
    "figures": (FIGURE, replace(FIGURE, year=2023)),
    "breakdowns": (BREAKDOWN,),
    "activities": (Activity("p001", 2024, 1, "植え付け"), Activity("p002", 2024, 1, "講習会")),
    "comments": (Comment("p001", 2024, 1, "023019", "effect", "広がった"),),
    "photos": (Photo("a.png", "p001", 2024),),
    "costs": (Cost("p001", 2024, total=number(100)),),
}


def test_a_project_s_year_holds_its_rows_of_that_year_and_no_others():
    book = opened(**ROWS)
    one, other, empty = book.projects

    assert (one.figures, one.activities, one.comments) == (
        (FIGURE,),
        ROWS["activities"][:1],
        ROWS["comments"],
    )
    assert (one.photos, one.costs) == (ROWS["photos"], ROWS["costs"])
    assert [(of, sums.difference) for of, sums in one.breakdowns] == [(BREAKDOWN, 0)]
    assert (other.activities, other.figures, empty.activities) == (ROWS["activities"][1:], (), ())
    assert book.comments == ROWS["comments"]


def test_rows_of_a_project_that_the_register_does_not_know_are_nothing():
    assert REGISTER.index.rows_of("p999", 2024).figures == ()
    assert replace(REGISTER, **ROWS).index.rows_of("p001", 2024).figures == [FIGURE]


@pytest.mark.parametrize(
    ("summary", "tables", "has_case"),
    [("", {}, False), ("花を植える", {}, True), ("花を植える", {"indicators": ()}, False)],
)
def test_a_case_page_needs_a_summary_and_something_to_show(summary, tables, has_case):
    projects = (replace(PROJECTS[0], summary=summary), *PROJECTS[1:])

    book = opened(projects=projects, reported_counts=PUBLISHED, **tables)

    assert book.projects[0].has_case is has_case


@pytest.mark.parametrize("table", ["figures", "breakdowns", "activities"])
def test_what_was_done_is_enough_for_a_case_page(table):
    projects = (replace(PROJECTS[0], summary="花を植える"),)

    book = opened(projects=projects, indicators=(), reported_counts=PUBLISHED, **{table: ROWS[table]})

    assert book.projects[0].has_case


def test_names_of_a_project_stand_with_it():
    names = (ProjectName("p001", "花の事業（仮）"), ProjectName("p002", "見守り"), ProjectName("p001", "花"))

    book = opened(names=names)

    assert [[name.name for name in year.names] for year in book.projects] == [
        ["花の事業（仮）", "花"],
        ["見守り"],
        [],
    ]
    assert (book.name_of("p002"), book.name_of("p999")) == ("見守り事業", "p999")


def test_a_yearbook_keeps_what_it_was_opened_with():
    book = opened(as_of=date(2025, 7, 1))

    assert (book.year, book.as_of, book.region, book.vision.id) == (
        2024,
        date(2025, 7, 1),
        REGISTER.region,
        "v1",
    )
    assert book.municipalities == REGISTER.municipalities
    assert (book.project("p002").project, book.project("p999")) == (PROJECTS[1], None)
    assert book.names == tuple((project.id, project.name) for project in PROJECTS)


def test_opening_twice_gives_the_same():
    assert open_year(replace(REGISTER), 2024, SCALE) == open_year(replace(REGISTER), 2024, SCALE)


def test_findings_are_looked_for_when_asked():
    book = opened()

    assert book.findings is book.findings
    assert replace(book, register=None).findings == ()


def test_the_project_is_graded_where_the_scale_says_how():
    worst = replace(SCALE, rules=replace(SCALE.rules, project="worst"))
    second = replace(WATCH, id="p001-i2", project="p001")
    rows = (*REGISTER.results, result(second, 2024, 10))
    targets = (*REGISTER.targets, target(second, 2024, 100))

    book = opened(by=worst, indicators=(FLOWERS, second), results=rows, targets=targets)

    assert [year.grade for year in book.projects] == ["D", "", ""]


def test_a_reason_may_leave_out_items_of_a_role_that_the_tree_does_not_know():
    by = replace(SCALE, missing=(MissingRule("being_compiled", counted=False),))
    stray = (*PROJECTS[:2], replace(PROJECTS[2], role="9"))

    row = opened(by=by, projects=stray).tally.row("9")

    assert (row.items, row.base) == (1, 0)


def test_a_tally_is_of_its_year():
    assert (opened().tally.year, opened().previous.year) == (2024, 2023)
