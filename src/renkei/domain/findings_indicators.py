"""Checks of indicators: kind, years in force, and projects that nobody measures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renkei.domain.finding import Finding
from renkei.domain.findings_about import of_indicator, of_project, of_year, role_values
from renkei.domain.findings_context import Context
from renkei.domain.indicator import Indicator, IndicatorKind
from renkei.domain.unit import usual

_DONE = re.compile(
    r"(?:開催|実施|配布|配付|発行|発信|作成|設置|派遣|訪問|巡回|掲載|投稿|講座|講習会?|研修会?|会議等?|訓練|説明会|教室|懇談会)"
    r"(?:等|の)*(?:共同)?(?:等|の)*(?:開催|実施)?(?:回数|件数|箇所数|か所数|部数|枚数|日数|数)(?:[（(].*[）)])?$"
)  # what an office does, not what comes of it
_USED = re.compile(
    r"利用|来場|来館|閲覧|再生|アクセス|訪問者|出場|入賞|貸出|乗車|乗降|受診|出動|発生|被害|苦情|違反"
)


def output_called_outcome(context: Context) -> Iterator[Finding]:
    """What the office does (開催回数) kept as an outcome: it is output though it is often called 成果."""
    for item in context.items:
        indicator = item.indicator
        if indicator.kind is IndicatorKind.OUTCOME and _is_output(indicator):
            yield of_indicator(context, "output_called_outcome", "warning", indicator)


def _is_output(indicator: Indicator) -> bool:
    if _USED.search(indicator.name):
        return False
    return usual(indicator.unit) == "回" or bool(_DONE.search(indicator.name))


def projects_without_indicator(context: Context) -> Iterator[Finding]:
    """Projects that ran in the year and have no indicator, in one list. Where only counts were published, the
    indicators are not known and nothing can be said."""
    if context.tally is None or context.tally.is_reported:
        return
    measured = {indicator.project for indicator in context.register.indicators}
    silent = [p for p in context.register.projects if p.runs_in(context.year) and p.id not in measured]
    if silent:
        listed = tuple(project.name for project in silent)
        yield of_year(context, "projects_without_indicator", "note", count=len(silent), projects=listed)


def indicators_without_item(context: Context) -> Iterator[Finding]:
    """Indicators in force that have neither target nor result in the year, in one list."""
    if context.tally is None or context.tally.is_reported:
        return
    asked = {item.indicator.id for item in context.items}
    silent = [i for i in context.register.indicators if i.id not in asked and _in_force(context, i)]
    if silent:
        listed = tuple(f"{_project_name(context, i)}（{i.name}）" for i in silent)
        yield of_year(context, "indicators_without_item", "warning", count=len(silent), items=listed)


def _in_force(context: Context, indicator: Indicator) -> bool:
    project = context.projects.get(indicator.project)
    begun = indicator.first_year is None or indicator.first_year <= context.year
    going = indicator.last_year is None or context.year <= indicator.last_year
    return begun and going and project is not None and project.runs_in(context.year)


def _project_name(context: Context, indicator: Indicator) -> str:
    project = context.projects.get(indicator.project)
    return project.name if project else indicator.project


def results_outside_years(context: Context) -> Iterator[Finding]:
    """A number in a year in which the indicator, or its project, is not in force."""
    for item in context.items:
        indicator, project = item.indicator, context.projects.get(item.project)
        if item.result is None or item.result.value is None:
            continue
        years = {"first_year": indicator.first_year, "last_year": indicator.last_year}
        if not _within(context.year, indicator.first_year, indicator.last_year):
            yield of_indicator(
                context, "result_outside_indicator_years", "warning", indicator, **_said(years)
            )
        elif project and not project.runs_in(context.year):
            years = {"first_year": project.first_year, "last_year": project.last_year}
            yield of_indicator(context, "result_outside_project_years", "warning", indicator, **_said(years))


def _within(year: int, first: int | None, last: int | None) -> bool:
    return (first is None or first <= year) and (last is None or year <= last)


def _said(years: dict[str, int | None]) -> dict[str, object]:
    """Years as values; one that is not known is empty."""
    return {name: "" if year is None else year for name, year in years.items()}


def fields_of_roles(context: Context) -> Iterator[Finding]:
    """A project whose field lies under another role than its own."""
    for project in context.register.projects:
        path = context.register.tree.path(project.field) if project.field else ()
        if path and project.role and path[0].id != project.role:
            values = {**role_values(context, project.role), "field": path[-1].name}
            yield of_project(context, "field_of_other_role", "error", project.id, **values)


def roles_unknown(context: Context) -> Iterator[Finding]:
    """Projects without a role, in one list."""
    silent = [p for p in context.register.projects if not p.role and p.runs_in(context.year)]
    if silent:
        listed = tuple(project.name for project in silent)
        yield of_year(context, "projects_without_role", "note", count=len(silent), projects=listed)
