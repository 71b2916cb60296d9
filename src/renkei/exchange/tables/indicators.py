"""Indicators, their targets and their results."""

from __future__ import annotations

from renkei.domain.indicator import Accumulation, Direction, Indicator, IndicatorKind, Override, Result
from renkei.domain.measure import MAX_DECIMALS
from renkei.domain.target import Target, TargetKind
from renkei.exchange.kinds import Choice, Code, Count, Day, Flag, Id, Number, Reason, Text, Year
from renkei.exchange.table import Column, Table
from renkei.exchange.tables.common_columns import PROJECT, UNIT, YEAR
from renkei.intake.indicator_rows.words import ACCUMULATIONS, DIRECTIONS, INDICATOR_KINDS, TARGET_KINDS

INDICATORS = Table(
    "indicators",
    Indicator,
    "indicator",
    (
        Column("id", Id(), required=True),
        PROJECT,
        Column("name", Text(), required=True),
        UNIT,
        Column("direction", Choice(tuple(Direction), DIRECTIONS, Direction, optional=True)),
        Column("kind", Choice(tuple(IndicatorKind), INDICATOR_KINDS, IndicatorKind)),
        Column("accumulation", Choice(tuple(Accumulation), ACCUMULATIONS, Accumulation)),
        Column("method", Text(), rare=True),
        Column("decimals", Count(most=MAX_DECIMALS)),
        Column("baseline", Number()),
        Column("baseline_year", Year()),
        Column("is_main", Flag(), rare=True),
        Column("first_year", Year(), rare=True),
        Column("last_year", Year(), rare=True),
        Column("definition", Text()),
        Column("data_source", Text()),
        Column("counts_people", Flag()),
    ),
    key=("id",),
    order=("id",),
)
_INDICATOR = Column("indicator", Id(), required=True, refers="indicators")
TARGETS = Table(
    "targets",
    Target,
    "target",
    (
        _INDICATOR,
        YEAR,
        Column("version", Count(1)),
        Column("kind", Choice(tuple(TargetKind), TARGET_KINDS, TargetKind), always=True),
        Column("value", Number()),
        Column("upper", Number(), rare=True),
        Column("due", Day(), rare=True),
        Column("as_printed", Text()),
        Column("decided_on", Day()),
        Column("reason", Text()),
        Column("source", Text()),
    ),
    key=("indicator", "year", "version"),
    order=("year", "indicator", "version"),
)
RESULTS = Table(
    "results",
    Result,
    "result",
    (
        _INDICATOR,
        YEAR,
        Column("value", Number()),
        Column("missing", Reason()),
        Column("numerator", Number(), rare=True),
        Column("denominator", Number(), rare=True),
        Column("is_preliminary", Flag()),
        Column("score", Number(), rare=True),
        Column("full", Number(), rare=True),
        Column("done_on", Day(), rare=True),
        Column("judged", Text(), rare=True),
        Column("judged_by", Text(), rare=True),
        Column("published_grade", Text()),
        Column("as_printed", Text()),
        Column("note", Text()),
        Column("source", Text()),
        Column("evaluator", Code(), rare=True, refers="municipalities"),
        Column("override_grade", Text(), "override.grade", rare=True),
        Column("override_reason", Text(), "override.reason", rare=True),
        Column("override_by", Text(), "override.by", rare=True),
        Column("override_seconded_by", Text(), "override.seconded_by", rare=True),
        Column("override_on", Day(), "override.on", rare=True),
    ),
    key=("indicator", "year", "evaluator"),
    order=("year", "indicator", "evaluator"),
    nested={"override": Override},
)
