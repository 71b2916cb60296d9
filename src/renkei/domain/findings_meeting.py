"""Checks of what a meeting chose for its papers."""

from __future__ import annotations

from collections.abc import Iterator

from renkei.domain.finding import Finding
from renkei.domain.findings_context import Context
from renkei.domain.part_contents import asked_parts, empty_parts


def parts_without_content(context: Context) -> Iterator[Finding]:
    """A part that the office chose and for which the facts hold nothing: it would be missing without a word."""
    meeting = context.meeting
    if meeting is None:
        return
    empty = empty_parts(context.register, context.year, meeting, has_cases=_has_cases(context))
    asked = asked_parts(meeting)
    for part in (part for part in meeting.parts if part in empty and part in asked):
        values = {"part": part, "plan_year": context.plan_year, "reported_year": context.year}
        yield Finding(empty[part], "warning", f"meeting:{meeting.year}", context.year, values)


def _has_cases(context: Context) -> bool:
    """Whether a case would give a page; of the chosen ones, what each lacks is told by itself."""
    assert context.meeting is not None
    shown = {item.project for item in context.items} | {a.project for a in context.activities}
    shown |= {b.project for b in context.breakdowns} | {f.project for f in context.figures}
    told = (context.projects[id].summary for id in shown if id in context.projects)
    return bool(context.meeting.cases) or any(told)
