"""Whatever a register can hold stands in examples/mihon at least once: every field, every word of a closed list."""

import dataclasses
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from renkei.domain.indicator import Accumulation, Direction, IndicatorKind
from renkei.domain.measure import MissingReason
from renkei.domain.meeting import ALL_PARTS, Attendee
from renkei.domain.opening import open_year
from renkei.domain.project import PlanCategory
from renkei.domain.register import Register
from renkei.domain.target import TargetKind
from renkei.domain.tree import STYLES
from renkei.domain.yearbook import Yearbook
from renkei.exchange import load
from renkei.exchange.scale_choice import own_scales, scale_of, scales_of
from renkei.exchange.tables.doings import BREAKDOWNS, COMMENTS, COSTS, PARTS_OF_BREAKDOWNS
from renkei.exchange.tables.projects import LINEAGE, NAMES, PHOTOS

NOBODY = {(Attendee, "name")}  # an example names posts, never a person
FACTS = Path(__file__).parents[2] / "examples" / "mihon"


@cache
def register() -> Register:
    return load(FACTS)


def yearbook(year: int) -> Yearbook:
    scales = scales_of(register())
    return open_year(register(), year, scale_of(register(), year), scales=scales)


def records(found: object) -> Iterator[Any]:
    """Every record of a register, those within others too."""
    if dataclasses.is_dataclass(found):
        yield found
        for field in dataclasses.fields(found):
            yield from records(getattr(found, field.name))
    elif isinstance(found, tuple):
        for one in found:
            yield from records(one)


@cache
def by_kind() -> dict[type, list[Any]]:
    kinds: dict[type, list[Any]] = {}
    for record in records(register()):
        kinds.setdefault(type(record), []).append(record)
    return kinds


def unused(kind: type) -> list[str]:
    """The fields of a kind of record that say nothing, or always the same, in all of them."""
    fields = [field for field in dataclasses.fields(kind) if field.default is not dataclasses.MISSING]
    return [f.name for f in fields if all(getattr(one, f.name) == f.default for one in by_kind()[kind])]


def words(name: str, field: str) -> set[str]:
    """The values that stand in a field of a table's records; a field of parts as "parts.kind"."""
    rows = getattr(register(), name)
    if "." in field:
        outer, field = field.split(".")
        rows = [part for row in rows for part in getattr(row, outer)]
    return {str(getattr(row, field)) for row in rows if getattr(row, field) not in (None, "")}


@pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(Register)])
def test_every_table_has_rows(name: str) -> None:
    rows = getattr(register(), name)

    assert rows


@pytest.mark.parametrize(
    "kind", sorted(by_kind(), key=lambda kind: kind.__name__), ids=lambda kind: kind.__name__
)
def test_every_field_of_every_record_is_used(kind: type) -> None:
    assert [name for name in unused(kind) if (kind, name) not in NOBODY] == []


def test_all_kinds_of_records_were_looked_at() -> None:
    names = {kind.__name__ for kind in by_kind()}

    assert names >= {"Override", "Part", "Node", "Photo", "ReviewPoint", "ReportedCount", "Cost", "Descent"}
    assert len(names) == 29


@pytest.mark.parametrize(
    ("table", "field", "values"),
    [
        ("indicators", "direction", set(Direction)),
        ("indicators", "kind", set(IndicatorKind)),
        ("indicators", "accumulation", set(Accumulation)),
        ("indicators", "method", {"survey", "milestone", "score", "judged", "progress"}),
        ("targets", "kind", set(TargetKind)),
        ("results", "missing", {*MissingReason, "disaster_response"}),
        ("plan", "category", set(PlanCategory)),
        ("breakdowns", "by", set(BREAKDOWNS.column("by").kind.values)),
        ("breakdowns", "parts.kind", set(PARTS_OF_BREAKDOWNS.column("kind").kind.values)),
        ("comments", "kind", set(COMMENTS.column("kind").kind.values)),
        ("costs", "kind", set(COSTS.column("kind").kind.values)),
        ("lineage", "kind", set(LINEAGE.column("kind").kind.values)),
        ("names", "kind", set(NAMES.column("kind").kind.values)),
        ("photos", "scope", set(PHOTOS.column("scope").kind.values)),
        ("review", "kind", {"effect", "improvement"}),
    ],
)
def test_every_word_of_a_closed_list_stands_somewhere(table: str, field: str, values: set[str]) -> None:
    assert words(table, field) == values


def test_the_newest_chart_has_every_plan_category() -> None:
    chart = [row for row in register().plan if row.year == 2026]

    assert {row.category for row in chart} == set(PlanCategory)
    assert any(row.is_provisional for row in chart)
    assert any(row.number is None for row in chart)


def test_the_tree_has_every_numbering_style_and_two_to_four_levels() -> None:
    nodes = register().tree.nodes
    leaves = [node for node in nodes if not any(node.id == child.parent for child in nodes)]

    assert {node.style for node in nodes} == set(STYLES)
    assert {len(register().tree.path(leaf.id)) for leaf in leaves} == {2, 3, 4}


def test_everything_has_an_english_name() -> None:
    named = (
        *register().municipalities,
        *register().organisations,
        *register().projects,
        *register().tree.nodes,
    )

    assert [one for one in named if not one.english] == []


def test_meetings_put_their_parts_in_more_than_one_order() -> None:
    orders = {meeting.parts for meeting in register().meetings}

    assert len(orders) >= 3
    assert {part for order in orders for part in order} == set(ALL_PARTS)


def test_items_are_judged_scored_dated_and_decided_otherwise() -> None:
    book = yearbook(2024)
    items = {item.indicator.id: item for item in book.items}

    said = [(items[id].symbol, items[id].computed) for id in ("p028-i2", "p044-i2", "p024-i1", "p053-i1")]

    assert said == [("B", "B"), ("B", "B"), ("A", "A"), ("B", "C")]


def test_the_years_hold_every_grade_of_both_scales() -> None:
    books = [yearbook(year) for year in range(2015, 2025)]
    grades = {(book.scale.id, item.symbol) for book in books for item in book.items}

    assert grades >= {(scale.id, symbol) for scale in own_scales(register()) for symbol in scale.symbols}


def test_names_hold_signs_that_old_systems_lose() -> None:
    names = "".join(one.name for one in register().municipalities)

    assert [sign for sign in "𠮷﨑ヶ" if sign not in names] == []
    assert max(len(project.name) for project in register().projects) > 40
