"""Checks of time: the year within its vision period, activities within the year, lineage that goes forward."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from renkei.domain.finding import Finding
from renkei.domain.findings_about import of_project, of_year, project_values
from renkei.domain.findings_context import Context
from renkei.domain.lineage import cyclic
from renkei.domain.project import Activity


def outside_vision(context: Context) -> Iterator[Finding]:
    """A year that no vision period covers."""
    visions = context.register.visions
    if visions and context.register.vision_of(context.year) is None:
        listed = tuple(vision.name for vision in visions)
        yield of_year(context, "year_outside_visions", "error", visions=listed)


def overlapping_visions(context: Context) -> Iterator[Finding]:
    """A year that two vision periods cover."""
    covering = [v.name for v in context.register.visions if v.first_year <= context.year <= v.last_year]
    if len(covering) > 1:
        yield of_year(context, "visions_overlap", "error", visions=tuple(covering))


def activities_outside_year(context: Context) -> Iterator[Finding]:
    """Something done before the fiscal year began or after it ended, or that ended before it began."""
    first, last = datetime.date(context.year, 4, 1), datetime.date(context.year + 1, 3, 31)
    for done in context.activities:
        days = [day for day in (done.date, done.until) if day is not None]
        outside = [day for day in days if not first <= day <= last]
        if outside:
            yield _of(context, "activity_outside_year", "error", done, on=outside[0], year=context.year)
        if done.date and done.until and done.until < done.date:
            yield _of(
                context, "activity_ends_before_it_begins", "error", done, on=done.date, until=done.until
            )


def undated_activities(context: Context) -> Iterator[Finding]:
    """Something done without a day or a time in words."""
    for done in context.activities:
        if done.date is None and not done.when_text:
            yield _of(context, "activity_without_day", "note", done)


def activities_to_come(context: Context) -> Iterator[Finding]:
    """Something reported as done on a day after the day of the papers."""
    for done in context.activities:
        if context.as_of and done.date and done.date > context.as_of:
            yield _of(context, "activity_to_come", "warning", done, on=done.date, as_of=context.as_of)


def circles(context: Context) -> Iterator[Finding]:
    """Projects that descend from themselves."""
    for id in cyclic(context.register.lineage):
        yield of_project(context, "lineage_goes_round", "error", id)


def merged_and_running(context: Context) -> Iterator[Finding]:
    """A project that became another and still has numbers, or a numbered row, after that."""
    numbered = {row.project for row in context.plan if row.number is not None}
    reported = {item.project for item in context.items if item.result and item.result.value is not None}
    for descent in context.register.lineage:
        named = project_values(context, descent.after)
        into = {"into": named["project"], "since_year": descent.year}
        if "project_english" in named:
            into["into_english"] = named["project_english"]
        if descent.kind == "split":
            continue
        if descent.year <= context.year and descent.before in reported:
            yield of_project(context, "merged_project_reports", "warning", descent.before, **into)
        if descent.year <= context.plan_year and descent.before in numbered:
            yield of_project(context, "merged_project_planned", "warning", descent.before, **into)


def cases(context: Context) -> Iterator[Finding]:
    """A case chosen for the meeting that has nothing to show, or is no project of the register."""
    if context.meeting is None:
        return
    shown = {item.project for item in context.items} | {a.project for a in context.activities}
    shown |= {b.project for b in context.breakdowns} | {f.project for f in context.figures}
    for id in context.meeting.cases:
        project = context.projects.get(id)
        if project is None:
            yield of_project(context, "case_unknown", "error", id)
        elif not project.summary:
            yield of_project(context, "case_without_summary", "warning", id)
        elif id not in shown:
            yield of_project(context, "case_without_facts", "warning", id)


def _of(context: Context, code: str, level: str, done: Activity, **values: object) -> Finding:
    named = {**project_values(context, done.project), "activity": done.name, **values}
    subject = f"activity:{done.project}/{done.year}/{done.order}"
    return Finding(code, level, subject, context.year, named)
