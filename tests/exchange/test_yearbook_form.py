"""The yearbook as JSON: every published figure can be read from it, exact, and its schema tells the truth."""

from __future__ import annotations

import copy
import dataclasses
import json
import tomllib
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import renkei
from renkei.domain.breakdown import Breakdown, Part, Reconciled, reconcile
from renkei.domain.finding import Finding
from renkei.domain.index import ProjectRows
from renkei.domain.tally import Tally, TallyRow
from renkei.domain.trace import Step, Trace
from renkei.domain.yearbook import Item, PeriodYear, Plan, ProjectYear, RoleChange, Yearbook
from renkei.exchange import yearbook_counts, yearbook_form, yearbook_items
from renkei.exchange.json_shape import Shape
from renkei.exchange.yearbook_breakdowns import BREAKDOWN, Parted
from renkei.exchange.yearbook_form import yearbook_schema, yearbook_to_json

ROOT = Path(__file__).parents[2]
EXPECTED = tomllib.loads((ROOT / "tests/data/aomori_expected.toml").read_text(encoding="utf-8"))
SCHEMA = ROOT / "docs/schema/yearbook.schema.json"
CATEGORIES = {"継続": "continued", "拡充": "expanded", "新規": "new"}
YEARS = (2023, 2024)


@cache
def text_of(year: int) -> str:
    return yearbook_to_json(renkei.open_year(renkei.load(ROOT / "examples/aomori"), year))


@cache
def aomori(year: int = 2024) -> Any:
    return json.loads(text_of(year), parse_float=Decimal)


def refusals(document: object) -> list[str]:
    checker = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    return [error.message for error in checker.iter_errors(document)]


def by(key: str, rows: list[Any]) -> dict[str, Any]:
    return {row[key]: row for row in rows}


def role_numbers(document: Any) -> dict[str, str]:
    return {node["id"]: str(node["number"]) for node in document["tree"] if not node["parent"]}


@pytest.mark.parametrize("year", YEARS)
def test_published_counts_and_shares_stand_there_to_the_digit(year: int) -> None:
    published = EXPECTED["tally"][str(year)]

    total = aomori(year)["tally"]["total"]

    assert total["counts"] == {grade: published["counts"][grade] for grade in ("A", "B", "C", "D", "-")}
    assert {grade: str(share) for grade, share in total["shares"].items()} == published["shares"]
    assert (total["items"], total["projects"]) == (
        published["counts"]["items"],
        published["counts"]["projects"],
    )
    assert (total["favourable"], str(total["favourable_share"])) == tuple(published["on_track"].values())
    assert total["behind"] == published["behind"]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("role", ["1", "2", "3"])
def test_what_the_total_hides_stands_there_by_role(year: int, role: str) -> None:
    numbers = role_numbers(aomori(year))

    row = next(row for row in aomori(year)["tally"]["roles"] if numbers[row["role"]] == role)

    found = [row["favourable"], row["items"], str(row["favourable_share"])]
    assert found == EXPECTED["by_role"][role][str(year)]


def test_changes_against_the_year_before_are_items_and_points_of_printed_shares() -> None:
    change = aomori()["total_change"]

    assert change["delta"] == EXPECTED["change"]["on_track_items"]["delta"]
    assert str(change["points"]) == EXPECTED["change"]["on_track_points_last_year"]["delta"]
    assert change["exact_points"].quantize(Decimal("0.01")) == Decimal("2.58")


def test_period_tells_projects_of_each_year_and_no_share_where_none_was_published() -> None:
    period = by("year", aomori()["period"])

    projects = {str(year): row["projects"] for year, row in period.items()}
    assert projects == EXPECTED["change"]["projects"]
    assert [period[year]["share"] for year in (2021, 2022)] == [None, None]
    assert str(aomori()["period_change"]["points"]) == EXPECTED["change"]["on_track_points"]["delta"]


@pytest.mark.parametrize("project", EXPECTED["achievement"])
def test_rates_and_grades_stand_beside_the_name_of_the_project(project: str) -> None:
    names = aomori()["names"]

    item = next(item for item in aomori()["items"] if names[item["project"]] == project)

    assert [str(item["achievement_rate"]), item["grade"]] == EXPECTED["achievement"][project]


@pytest.mark.parametrize("project", EXPECTED["breakdown"])
def test_breakdowns_carry_their_sum(project: str) -> None:
    shown = by("name", aomori()["projects"])[project]

    sums = [breakdown["sum"] for breakdown in shown["breakdowns"] if breakdown["difference"] == 0]

    assert EXPECTED["breakdown"][project] in sums


def test_a_part_of_the_whole_is_no_gap() -> None:
    [(project, of_which)] = EXPECTED["breakdown_of_which"].items()

    breakdown = by("name", aomori()["projects"])[project]["breakdowns"][0]

    assert breakdown["is_of_which"] is True
    assert (breakdown["sum"], breakdown["of_total"]) == (of_which["part"], of_which["of"])


def test_plan_is_counted_by_role_and_category() -> None:
    plan, published = aomori()["plan"], EXPECTED["plan"]["2026"]

    assert (plan["numbered"], plan["merged"]) == (published["numbered"], published["merged"])
    assert {role_numbers(aomori())[id]: n for id, n in plan["by_role"].items()} == published["by_role"]
    assert plan["by_category"] == {CATEGORIES[word]: n for word, n in published["by_category"].items()}


def test_an_item_carries_how_its_grade_came_about() -> None:
    item = next(item for item in aomori()["items"] if item["record"] == "indicator:p003-i1/2024")

    assert item["trace"]["inputs"] == {"a": 43698, "t": 50500}
    assert item["exact_rate"] == {"numerator": 21849, "denominator": 25250}
    assert item["trace"]["met"] == {"op": "at_least", "bound": "75%"}
    assert item["trace"]["below"] == {"op": "at_least", "bound": "100%"}


def test_missing_is_null_and_zero_is_zero() -> None:
    parts = (Part("022012", value=0), Part("023019", missing="not_reported"))
    breakdown = Breakdown("p001", 2024, 1, "登録者数", "人", parts)

    data = BREAKDOWN.data(Parted(breakdown, reconcile(breakdown), {"022012": "青森市"}))

    rows: Any = data["parts"]
    assert [(part["name"], part["value"], part["missing"]) for part in rows] == [
        ("青森市", 0, ""),
        ("023019", None, "not_reported"),
    ]


def test_the_schema_is_the_one_of_the_code() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == yearbook_schema()


@pytest.mark.parametrize("year", YEARS)
def test_the_schema_takes_a_real_year(year: int) -> None:
    assert refusals(json.loads(text_of(year))) == []


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("format",), 2),
        (("tally", "total", "counts", "A"), "31"),
        (("tally", "total", "shares", "A"), None),
        (("items", 0, "grade"), None),
        (("items", 0, "trace", "met", "op"), "about"),
        (("findings", 0, "level"), "fatal"),
        (("region", "nickname"), "x"),
    ],
)
def test_the_schema_refuses_what_is_wrong(path: tuple[Any, ...], wrong: object) -> None:
    document = copy.deepcopy(json.loads(text_of(2024)))
    *way, last = path
    place = document
    for step in way:
        place = place[step]

    place[last] = wrong

    assert len(refusals(document)) == 1


# What a noun holds under another key, or in a row of another table; register: the facts themselves have their own form.
OTHERWISE = {
    Yearbook: {"period_points": "period_change", "register": "format"},
    Item: {
        "symbol": "grade",
        "graded": "trace",
        "previous_symbol": "previous_grade",
        "by_evaluator": "evaluations",
    },
    Tally: {"symbols": "grades", "rows": "roles", "policy": "share_policy", "digits": "share_digits"},
    TallyRow: {"key": "role"},
    RoleChange: {"key": "role"},
    Finding: {"subject": "record"},
    ProjectYear: {"project": "id"},
}


def names_of(noun: type[Any]) -> set[str]:
    """What a noun holds; the rows of a project's year stand there one by one."""
    if dataclasses.is_dataclass(noun):
        return {field.name for field in dataclasses.fields(noun)}
    names = set(noun._fields)
    return names - {"rows"} | set(ProjectRows._fields) if "rows" in names else names


@pytest.mark.parametrize(
    ("noun", "shape"),
    [
        (Yearbook, yearbook_form.YEARBOOK),
        (ProjectYear, yearbook_form.PROJECT),
        (Plan, yearbook_form.PLANNED),
        (Item, yearbook_form.ITEM),
        (Trace, yearbook_items.TRACE),
        (Step, yearbook_items.STEP),
        (Tally, yearbook_form.TALLY),
        (TallyRow, yearbook_counts.TALLY_ROW),
        (RoleChange, yearbook_form.CHANGE),
        (PeriodYear, yearbook_form.PERIOD_YEAR),
        (Reconciled, BREAKDOWN),
        (Finding, yearbook_form.FINDING),
    ],
    ids=lambda of: getattr(of, "__name__", ""),
)
def test_nothing_of_a_noun_is_left_out(noun: type[Any], shape: Shape) -> None:
    keys = {part.key for part in shape.parts}

    wanted = {OTHERWISE.get(noun, {}).get(name, name) for name in names_of(noun)}

    assert wanted - keys == set()


def test_figures_are_written_exactly_and_plainly() -> None:
    assert '"shares": {"A": 54.4, "B": 24.5, "C": 8.8, "D": 3.5, "-": 8.8}' in text_of(2024)
    assert '"favourable_share": 100.0' in text_of(2024)
