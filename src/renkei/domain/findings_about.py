"""Of whom a finding speaks: the record's identity, and its names as the sentence says them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from renkei.domain.breakdown import Breakdown
from renkei.domain.exact import with_decimals
from renkei.domain.finding import Finding
from renkei.domain.findings_context import Context
from renkei.domain.indicator import Indicator
from renkei.domain.measure import SCALE, unscaled

if TYPE_CHECKING:
    from renkei.domain.yearbook import Item


def amount(value: int, decimals: int = 0) -> Decimal:
    """A number in whole ten-thousandths as its sentence prints it.

    >>> amount(860000, 1), amount(125000)
    (Decimal('86.0'), Decimal('12.5'))
    """
    units, rest = divmod(value * 10 ** min(decimals, 4), SCALE)
    return unscaled(value) if rest else with_decimals(units, min(decimals, 4))


def project_values(context: Context, id: str) -> dict[str, object]:
    """A project's name, in English too where it has one; its id where the register does not know it."""
    project = context.projects.get(id)
    if project is None:
        return {"project": id}
    return {"project": project.name, **_english("project", project.english)}


def of_project(context: Context, code: str, level: str, id: str, **values: object) -> Finding:
    """A finding on a project."""
    return Finding(code, level, f"project:{id}", context.year, {**project_values(context, id), **values})


def of_indicator(context: Context, code: str, level: str, indicator: Indicator, **values: object) -> Finding:
    """A finding on an indicator in the year."""
    named = {
        **project_values(context, indicator.project),
        "indicator": indicator.name,
        "unit": indicator.unit,
    }
    return Finding(code, level, f"indicator:{indicator.id}", context.year, {**named, **values})


def of_breakdown(context: Context, code: str, level: str, breakdown: Breakdown, **values: object) -> Finding:
    """A finding on a breakdown."""
    subject = f"breakdown:{breakdown.project}/{breakdown.year}/{breakdown.order}"
    named = {
        **project_values(context, breakdown.project),
        "title": breakdown.title,
        "unit": breakdown.unit,
    }
    return Finding(code, level, subject, context.year, {**named, **values})


def of_year(context: Context, code: str, level: str, **values: object) -> Finding:
    """A finding on the year as a whole."""
    year = context.year
    return Finding(code, level, f"year:{year}", year, {"year": year, **values})


def of_plan(context: Context, code: str, level: str, **values: object) -> Finding:
    """A finding on the programme chart of the planned year."""
    named = {"plan_year": context.plan_year, **values}
    return Finding(code, level, f"plan:{context.plan_year}", context.year, named)


def item_label(context: Context, item: Item) -> str:
    """An item in a list: its project, and its indicator."""
    project = context.projects.get(item.project)
    return f"{project.name if project else item.project}（{item.indicator.name}）"


def role_values(context: Context, role: str) -> dict[str, object]:
    """A role's name; its id where the tree does not know it."""
    node = context.register.tree.get(role)
    if node is None:
        return {"role": role}
    return {"role": node.name, **_english("role", node.english)}


def _english(name: str, english: str) -> dict[str, object]:
    return {f"{name}_english": english} if english else {}


def place_values(context: Context, keys: Iterable[str], name: str = "municipalities") -> dict[str, object]:
    """Names of members or bodies as a list, in English too."""
    given = list(keys)
    japanese = tuple(context.place_name(key) for key in given)
    english = tuple(context.english.get(key, context.place_name(key)) for key in given)
    return {name: japanese, f"{name}_english": english}
