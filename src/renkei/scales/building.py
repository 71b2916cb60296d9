"""Checked tables → the Scale. What had faults is left out, so that the rest can still be looked at."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from renkei.domain.scale import (
    Axis,
    Case,
    Condition,
    GradeStep,
    MissingRule,
    Of,
    Op,
    Printing,
    Rounding,
    Rules,
    Scale,
    SharePolicy,
)

Table = dict[str, Any]


def build(data: Table) -> Scale:
    """The scale of a checked file."""
    grades = tuple(_grade(step) for step in data.get("grade", []))
    return Scale(
        id=data.get("id", ""),
        version=data.get("version", 1),
        name=data.get("name", ""),
        grades=grades,
        english=data.get("english", ""),
        valid_from=data.get("valid_from"),
        valid_to=data.get("valid_to"),
        source=data.get("source", ""),
        caveat=data.get("caveat", ""),
        rules=_rules(data.get("rules", {}), grades),
        printing=_printing(data.get("print", {})),
        cases=tuple(_case(case, grades) for case in data.get("case", [])),
        missing=tuple(_missing(rule) for rule in data.get("missing", [])),
        axes=tuple(_axis(axis) for axis in data.get("axis", [])),
        decided_on=data.get("decided_on"),
        group=data.get("group", ""),
        group_english=data.get("group_english", ""),
        extra=tuple((key, text or "") for key, text in data.get("extra", {}).items()),
    )


def _rules(data: Table, grades: tuple[GradeStep, ...]) -> Rules:
    kept = {key: value for key, value in data.items() if key not in ("rate", "compare_on")}
    compare_on = data.get("compare_on", "exact")
    rounded: Table = {} if compare_on == "exact" else compare_on
    return Rules(
        rate=Of(data["rate"]) if "rate" in data else _compared_first(grades),
        compare_rounding=Rounding(rounded["rounding"]) if "rounding" in rounded else None,
        compare_digits=rounded.get("digits", 0),
        **kept,
    )


def _compared_first(grades: tuple[GradeStep, ...]) -> Of:
    """What is printed as the rate unless the file says otherwise: what the best grade compares."""
    return next((condition.of for step in grades for condition in step.when), Of.RATIO)


def _printing(data: Table) -> Printing:
    named: dict[str, type[Rounding] | type[SharePolicy]] = {"rounding": Rounding, "shares": SharePolicy}
    given: Table = {key: named[key](value) if key in named else value for key, value in data.items()}
    return Printing(**given)


def _grade(data: Table) -> GradeStep:
    return GradeStep(
        symbol=data.get("symbol", ""),
        label=data.get("label", ""),
        english=data.get("english", ""),
        favourable=data.get("favourable"),
        points=data.get("points"),
        when=tuple(_condition(condition) for condition in data.get("when", [])),
        otherwise=data.get("otherwise", False),
    )


def _condition(data: Table) -> Condition:
    op = next((op for op in Op if str(op) in data), Op.AT_LEAST)
    return Condition(
        of=Of(data.get("of", Of.RATIO)),
        op=op,
        bound=data.get(str(op), Fraction(1)),
        reference=data.get("reference", ""),
        per_elapsed=data.get("per_elapsed", Fraction(0)),
    )


def _case(data: Table, grades: tuple[GradeStep, ...]) -> Case:
    own = {step.symbol: step for step in grades}
    return Case(
        where=tuple(data.get("where", {}).items()),
        use=tuple((Of(compared), Of(instead)) for compared, instead in data.get("use", {}).items()),
        grades=tuple(_case_grade(step, own.get(step.get("symbol", ""))) for step in data.get("grade", [])),
    )


def _case_grade(data: Table, own: GradeStep | None) -> GradeStep:
    """A case changes when a grade is given, not what it is called."""
    step = _grade(data)
    if own is None:
        return step
    return GradeStep(
        own.symbol, own.label, own.english, own.favourable, own.points, step.when, step.otherwise
    )


def _missing(data: Table) -> MissingRule:
    return MissingRule(**{"reason": "", **data})


def _axis(data: Table) -> Axis:
    grades = tuple(_grade(step) for step in data.get("grade", []))
    return Axis(data.get("id", ""), data.get("label", ""), grades, data.get("english", ""))
