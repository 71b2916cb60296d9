"""Checks of what is said twice: an indicator, a figure, a breakdown and an activity of the same name must agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from renkei.domain.breakdown import Breakdown
from renkei.domain.finding import Finding
from renkei.domain.findings_about import amount, project_values
from renkei.domain.findings_context import Context
from renkei.domain.findings_sums import of_breakdowns
from renkei.domain.indicator import Accumulation
from renkei.domain.likeness import fold
from renkei.domain.measure import SCALE
from renkei.domain.unit import in_unit, same_unit


@dataclass(frozen=True, slots=True)
class Said:
    """A number with its name, its unit, and where it is said: indicator, figure, breakdown, activity or part."""

    where: str
    subject: str
    name: str
    value: int
    unit: str


def same_name_other_value(context: Context) -> Iterator[Finding]:
    """Two numbers of one project under one name and in one unit that differ."""
    for project, first, second in _pairs(context):
        if _differ(first, second):
            yield _finding(context, "same_name_other_value", "error", project, first, second)


def _differ(first: Said, second: Said) -> bool:
    """Whether two sayings cannot both be right. 43,698千円 and 43,698,123円 can: one is rounded."""
    if same_unit(first.unit, second.unit):
        return first.value != second.value
    other = in_unit(second.value, second.unit, first.unit)
    return other is not None and abs(other - first.value) >= SCALE


def same_name_other_unit(context: Context) -> Iterator[Finding]:
    """Two numbers of one project under one name whose units are not the same."""
    for project, first, second in _pairs(context):
        if in_unit(10_000, first.unit, second.unit) is None and not same_unit(first.unit, second.unit):
            yield _finding(context, "same_name_other_unit", "warning", project, first, second)


def _finding(context: Context, code: str, level: str, project: str, first: Said, second: Said) -> Finding:
    values = {
        **project_values(context, project),
        "name": first.name,
        "first_where": first.where,
        "first": amount(first.value),
        "first_unit": first.unit,
        "second_where": second.where,
        "second": amount(second.value),
        "second_unit": second.unit,
    }
    return Finding(code, level, second.subject, context.year, values)


def _pairs(context: Context) -> Iterator[tuple[str, Said, Said]]:
    """The first saying of a name with every later one."""
    for (project, _), group in said(context).items():
        for other in group[1:]:
            yield project, group[0], other


def said(context: Context) -> dict[tuple[str, str], list[Said]]:
    """Every number by project and name (folded), indicators first. A breakdown that names its indicator goes with it.

    A cumulative indicator is left out: its year and its running total go by one name.
    """
    found: dict[tuple[str, str], list[Said]] = defaultdict(list)
    for item in context.items:
        i, value = item.indicator, item.result.value if item.result else None
        if value is not None and i.accumulation is not Accumulation.CUMULATIVE:
            one = Said("indicator", f"indicator:{i.id}", i.name, value, i.unit)
            found[i.project, fold(i.name)].append(one)
    for f in context.figures:
        if f.value is not None:
            one = Said("figure", f"figure:{f.project}/{f.year}/{f.order}", f.name, f.value, f.unit)
            found[f.project, fold(f.name)].append(one)
    for b, whole in of_breakdowns(context):
        linked = context.indicators.get(b.indicator)
        name = linked.name if linked else b.title
        if linked is None or linked.accumulation is not Accumulation.CUMULATIVE:
            found[b.project, fold(name)].append(Said("breakdown", _subject(b), b.title, whole, b.unit))
    _add_activities(context, found)
    return found


def _add_activities(context: Context, found: dict[tuple[str, str], list[Said]]) -> None:
    """Activities with a quantity, beside the part of a breakdown that bears their name, if only one activity does."""
    named = Counter((a.project, fold(a.name)) for a in context.activities)
    for a in context.activities:
        if a.quantity is not None and named[a.project, fold(a.name)] == 1:
            one = Said("activity", f"activity:{a.project}/{a.year}/{a.order}", a.name, a.quantity, a.unit)
            found[a.project, f"part:{fold(a.name)}"].append(one)
    for b in context.breakdowns:
        for part in b.parts:
            beside = found.get((b.project, f"part:{fold(part.key)}")) if part.kind == "activity" else None
            if beside and part.value is not None and same_unit(beside[0].unit, b.unit):
                beside.append(Said("breakdown", _subject(b), part.key, part.value, b.unit))


def _subject(breakdown: Breakdown) -> str:
    return f"breakdown:{breakdown.project}/{breakdown.year}/{breakdown.order}"
