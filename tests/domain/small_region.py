"""A small region for the tests that open a year: two members, two roles, three projects, years 2023 and 2024."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.domain.cast import number, scale

from renkei.domain.indicator import Direction, Indicator, Result
from renkei.domain.municipality import Municipality
from renkei.domain.opening import open_year
from renkei.domain.project import Project
from renkei.domain.register import Region, Register, Vision
from renkei.domain.scale import Printing, Scale, SharePolicy
from renkei.domain.target import Target
from renkei.domain.tree import Node, Tree
from renkei.domain.yearbook import Item, Yearbook

SCALE = replace(scale(), printing=Printing(shares=SharePolicy.LARGEST_REMAINDER))
FLOWERS, WATCH, ROADS = (
    Indicator(f"p00{n}-i1", f"p00{n}", name, "人", Direction.HIGHER)
    for n, name in ((1, "参加者数"), (2, "登録者数"), (3, "利用者数"))
)
PROJECTS = (
    Project("p001", "花の事業", "1", first_year=2020),
    Project("p002", "見守り事業", "3", field="3-1", first_year=2021),
    Project("p003", "道路事業", "3", first_year=2024),
)
TREE = Tree((Node("1", 1, "経済成長"), Node("3", 3, "生活"), Node("3-1", 1, "福祉", parent="3")))


def result(indicator: Indicator, year: int, value: str | int | None, **more: Any) -> Result:
    return Result(indicator.id, year, number(value), **more)


def target(indicator: Indicator, year: int, value: str | int | None, **more: Any) -> Target:
    return Target(indicator.id, year, value=number(value), **more)


REGISTER = Register(
    Region("見本圏域"),
    (Municipality("022012", "青森市", is_hub=True), Municipality("023019", "平内町")),
    TREE,
    visions=(Vision("v1", "第1期", 2020, 2024), Vision("v2", "第2期", 2025, 2029)),
    projects=PROJECTS,
    indicators=(FLOWERS, WATCH, ROADS),
    targets=(
        *(target(of, year, 100) for of in (FLOWERS, WATCH) for year in (2023, 2024)),
        target(ROADS, 2024, 100),
    ),
    results=(
        result(FLOWERS, 2023, 100),
        result(WATCH, 2023, 60),
        result(FLOWERS, 2024, 80),
        result(WATCH, 2024, 100),
        result(ROADS, 2024, None, missing="being_compiled"),
    ),
)


def opened(year: int = 2024, by: Scale = SCALE, register: Register = REGISTER, **more: Any) -> Yearbook:
    """The year of the region, with some tables replaced."""
    asked = {name: more.pop(name) for name in ("as_of", "scales") if name in more}
    return open_year(replace(register, **more), year, by, **asked)


def item(book: Yearbook, of: Indicator = FLOWERS) -> Item:
    return next(one for one in book.items if one.indicator.id == of.id)


def with_results(*rows: Result) -> tuple[Result, ...]:
    """The region's results with some others in their place."""
    keys = {(row.indicator, row.year, row.evaluator) for row in rows}
    kept = [row for row in REGISTER.results if (row.indicator, row.year, row.evaluator) not in keys]
    return (*kept, *rows)
