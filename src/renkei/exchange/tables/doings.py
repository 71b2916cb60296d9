"""What a project did in a year: breakdowns, figures, activities, comments, costs."""

from __future__ import annotations

from dataclasses import dataclass

from renkei.domain.breakdown import Breakdown, Part
from renkei.domain.comment import Comment
from renkei.domain.project import Activity, Cost, Figure
from renkei.exchange.kinds import Choice, Code, Day, Flag, Id, Number, Reason, Text
from renkei.exchange.table import Column, Table
from renkei.exchange.tables.common_columns import OF_YEAR_KEY, OF_YEAR_ORDER, ORDER, PROJECT, UNIT, YEAR


@dataclass(frozen=True, slots=True)
class PartRow:
    """One part of a breakdown, with the breakdown it belongs to."""

    project: str
    year: int
    order: int
    part: Part


_PARTS = {
    "市町村": "municipality",
    "構成市町村": "municipality",
    "関係機関": "organisation",
    "団体": "organisation",
    "取組": "activity",
    "その他": "other",
}
_BY = {
    "市町村別": "municipality",
    "市町村": "municipality",
    "取組別": "activity",
    "取組": "activity",
    "その他": "other",
}
_COMMENTS = {"効果": "effect", "改善点": "improvement", "意見なし": "no_comment", "特になし": "no_comment"}

BREAKDOWNS = Table(
    "breakdowns",
    Breakdown,
    "breakdown",
    (
        PROJECT,
        YEAR,
        ORDER,
        Column("title", Text(), required=True),
        UNIT,
        Column("by", Choice(("municipality", "activity", "other"), _BY)),
        Column("total", Number()),
        Column("of_total", Number()),
        Column("indicator", Id(), refers="indicators"),
        Column("counts_people", Flag()),
        Column("difference_explained", Text()),
    ),
    key=OF_YEAR_KEY,
    order=OF_YEAR_ORDER,
    fixed={"parts": ()},
)
PARTS_OF_BREAKDOWNS = Table(
    "breakdown_parts",
    PartRow,
    "part",
    (
        PROJECT,
        YEAR,
        ORDER,
        Column(
            "kind",
            Choice(("municipality", "organisation", "activity", "other"), _PARTS),
            "part.kind",
        ),
        Column("part", Text(), "part.key", required=True),
        Column("value", Number(), "part.value"),
        Column("missing", Reason(), "part.missing"),
        Column("note", Text(), "part.note"),
    ),
    key=(*OF_YEAR_KEY, "kind", "part"),
    order=OF_YEAR_ORDER,
    nested={"part": Part},
)
FIGURES = Table(
    "figures",
    Figure,
    "figure",
    (
        PROJECT,
        YEAR,
        ORDER,
        Column("name", Text(), required=True),
        Column("value", Number()),
        UNIT,
        Column("missing", Reason()),
        Column("counts_people", Flag()),
    ),
    key=OF_YEAR_KEY,
    order=OF_YEAR_ORDER,
)
ACTIVITIES = Table(
    "activities",
    Activity,
    "activity",
    (
        PROJECT,
        YEAR,
        ORDER,
        Column("name", Text(), required=True),
        Column("date", Day()),
        Column("until", Day()),
        Column("when_text", Text()),
        Column("place", Text()),
        Column("quantity", Number()),
        UNIT,
        Column("quantity_name", Text()),
        Column("note", Text()),
    ),
    key=OF_YEAR_KEY,
    order=OF_YEAR_ORDER,
)
COMMENTS = Table(
    "comments",
    Comment,
    "comment",
    (
        PROJECT,
        YEAR,
        ORDER,
        Column("municipality", Code(), required=True, refers="municipalities"),
        Column("kind", Choice(("effect", "improvement", "no_comment"), _COMMENTS), required=True),
        Column("text", Text()),
        Column("is_summary", Flag()),
        Column("answer", Text()),
        Column("as_printed", Text()),
    ),
    key=OF_YEAR_KEY,
    order=OF_YEAR_ORDER,
)
COSTS = Table(
    "costs",
    Cost,
    "cost",
    (
        PROJECT,
        YEAR,
        Column("municipality", Code(), refers="municipalities"),
        Column("kind", Choice(("budget", "final_cost"), {"予算額": "budget", "決算額": "final_cost"})),
        Column("total", Number()),
        Column("earmarked_funds", Number()),
        Column("general_funds", Number()),
    ),
    key=("project", "year", "kind", "municipality"),
    order=("year", "project", "kind", "municipality"),
)
