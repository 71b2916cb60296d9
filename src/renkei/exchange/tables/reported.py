"""What was published of past years, and the look back."""

from __future__ import annotations

from renkei.domain.comment import ReviewPoint
from renkei.domain.register import ReportedCount, ReportedYear
from renkei.exchange.kinds import Choice, Count, Id, Printed, Text
from renkei.exchange.table import Column, Table
from renkei.exchange.tables.common_columns import ORDER, YEAR

REVIEW = Table(
    "review",
    ReviewPoint,
    "review",
    (
        Column("vision", Id(), required=True, refers="visions"),
        Column(
            "kind",
            Choice(("effect", "improvement"), {"効果": "effect", "改善点": "improvement"}),
            required=True,
        ),
        ORDER,
        Column("text", Text(), required=True),
        Column("as_printed", Text(), rare=True),
    ),
    key=("vision", "kind", "order"),
    order=("vision", "kind", "order"),
)
REPORTED_COUNTS = Table(
    "reported_counts",
    ReportedCount,
    "reported_count",
    (
        YEAR,
        Column("role", Id(), refers="roles"),
        Column("grade", Text(), required=True),
        Column("items", Count(), required=True),
    ),
    key=("year", "role", "grade"),
    order=("year", "role"),
)
REPORTED_YEARS = Table(
    "reported_years",
    ReportedYear,
    "reported_year",
    (
        YEAR,
        Column("role", Id(), refers="roles"),
        Column("projects", Count()),
        Column("items", Count()),
        Column("favourable_items", Count()),
        Column("favourable_share", Printed()),
    ),
    key=("year", "role"),
    order=("year", "role"),
)
