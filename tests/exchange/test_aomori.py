"""The published figures of the Aomori region, opened from examples/aomori, to the digit."""

import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from renkei.domain.measure import unscaled
from renkei.domain.opening import open_year
from renkei.domain.yearbook import Yearbook
from renkei.exchange import format_folder, load
from renkei.scales import preset

ROOT = Path(__file__).parents[2]
FACTS = ROOT / "examples" / "aomori"
EXPECTED = tomllib.loads((ROOT / "tests/data/aomori_expected.toml").read_text("utf-8"))
GRADES = ("A", "B", "C", "D", "-")
CATEGORIES = {"継続": "continued", "拡充": "expanded", "新規": "new"}


@cache
def yearbook(year: int = 2024) -> Yearbook:
    return open_year(load(FACTS), year, preset("aomori"))


def project_id(name: str) -> str:
    return next(project.id for project in load(FACTS).projects if project.name == name)


@pytest.mark.parametrize("year", [2023, 2024])
def test_counts_and_shares_of_a_year_are_the_published_ones(year: int) -> None:
    expected = EXPECTED["tally"][str(year)]

    total = yearbook(year).tally.total

    assert dict(zip(GRADES, total.counts, strict=True)) == {g: expected["counts"][g] for g in GRADES}
    assert (total.items, total.projects) == (expected["counts"]["items"], expected["counts"]["projects"])
    assert dict(zip(GRADES, map(str, total.shares), strict=True)) == expected["shares"]
    assert (total.favourable, str(total.favourable_share)) == tuple(expected["on_track"].values())
    assert total.behind == expected["behind"]


@pytest.mark.parametrize("role", sorted(EXPECTED["by_role"]))
@pytest.mark.parametrize("year", [2023, 2024])
def test_each_role_has_its_published_share_on_track(role: str, year: int) -> None:
    on_track, items, share = EXPECTED["by_role"][role][str(year)]

    row = next(row for row in yearbook(year).tally.rows if row.key == f"r{role}")

    assert (row.favourable, row.items, str(row.favourable_share)) == (on_track, items, share)


def test_a_fall_in_role_1_stands_beside_the_rise_of_the_total() -> None:
    changes = {change.key: change for change in yearbook().changes}

    deltas = {key: change.delta for key, change in changes.items()}

    assert deltas == {"r1": -2, "r2": 0, "r3": 5}


def test_shares_move_by_points_of_the_printed_shares() -> None:
    expected = EXPECTED["change"]

    last_year, period = yearbook().total_change, yearbook().period_points

    assert last_year is not None
    assert period is not None
    assert last_year.delta == expected["on_track_items"]["delta"]
    assert str(last_year.points) == expected["on_track_points_last_year"]["delta"]
    assert str(period.points) == expected["on_track_points"]["delta"]


def test_the_period_shows_projects_of_every_year_and_no_share_that_was_not_published() -> None:
    period = yearbook().period

    projects = {str(year.year): year.projects for year in period}
    shares = {year.year: year.share for year in period}

    assert projects == EXPECTED["change"]["projects"]
    assert shares == {
        2020: Decimal("48.9"),
        2021: None,
        2022: None,
        2023: Decimal("76.4"),
        2024: Decimal("78.9"),
    }


def test_the_share_of_the_first_year_is_reported_and_no_count_is_made_of_it() -> None:
    first = yearbook().period[0]

    assert (first.is_reported, first.favourable, first.items) == (True, None, None)


@pytest.mark.parametrize("name", sorted(EXPECTED["achievement"]))
def test_ten_projects_reach_their_published_rate_and_grade(name: str) -> None:
    rate, grade = EXPECTED["achievement"][name]

    item = next(item for item in yearbook().items if item.project == project_id(name))

    assert (str(item.printed_rate), item.symbol) == (rate, grade)
    assert item.result is not None
    assert item.result.published_grade == grade


@pytest.mark.parametrize("name", sorted(EXPECTED["breakdown"]))
def test_breakdowns_reconcile_with_the_total_printed_beside_them(name: str) -> None:
    project = yearbook().project(project_id(name))

    assert project is not None
    totals = {
        unscaled(of.total) for _, of in project.breakdowns if of.total is not None and of.difference == 0
    }

    assert EXPECTED["breakdown"][name] in totals


def test_a_part_of_the_whole_is_no_gap() -> None:
    (name, expected), *_ = EXPECTED["breakdown_of_which"].items()
    project = yearbook().project(project_id(name))

    assert project is not None
    breakdown, reconciled = project.breakdowns[0]

    assert reconciled.is_of_which
    assert unscaled(reconciled.sum) == expected["part"]
    assert breakdown.of_total is not None
    assert unscaled(breakdown.of_total) == expected["of"]


def test_the_plan_has_its_published_sums() -> None:
    expected = EXPECTED["plan"]["2026"]

    plan = yearbook().plan

    assert plan is not None
    assert (plan.numbered, plan.merged) == (expected["numbered"], expected["merged"])
    assert {role.removeprefix("r"): count for role, count in plan.by_role} == expected["by_role"]
    assert dict(plan.by_category) == {CATEGORIES[c]: count for c, count in expected["by_category"].items()}


def test_every_page_of_the_example_says_that_it_is_no_official_paper() -> None:
    meeting = yearbook().meeting

    assert meeting is not None
    assert meeting.notice == "公表資料による見本・公式資料ではない"


def test_comments_put_in_other_words_are_marked_as_summaries() -> None:
    assert all(comment.is_summary for comment in load(FACTS).comments)


def test_a_field_that_follows_only_from_a_merged_cell_is_marked_as_inferred() -> None:
    rows = {row.number: row for row in load(FACTS).plan}

    marks = {number: (rows[number].field, rows[number].field_is_inferred) for number in (1, 3, 16, 17)}

    assert marks == {
        1: ("f1-1", False),
        3: ("", False),
        16: ("f3-1-1", True),
        17: ("f3-1-1", False),
    }


def test_the_example_is_in_canonical_form() -> None:
    changed = format_folder(FACTS, check=True)

    assert changed == ()
