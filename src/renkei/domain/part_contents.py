"""Parts of a meeting's papers that were chosen and for which the facts hold nothing, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from renkei.domain.meeting import PARTS, Meeting
from renkei.domain.project_lists import older_year, project_lists
from renkei.domain.register import Register

if TYPE_CHECKING:
    from renkei.domain.yearbook import Yearbook


def empty_parts(register: Register, year: int, meeting: Meeting, *, has_cases: bool) -> Mapping[str, str]:
    """Part → why it would give no page (a code that `wording` knows), of the parts that may have nothing to show.

    What is always there (cover, results, annexes), and what is for the office alone, is none of them.
    """
    found = {part: reason(register, year, meeting) for part, reason in _REASONS.items()}
    found["cases"] = "" if has_cases else "cases_without_content"
    return {part: code for part, code in found.items() if code}


def empty_in(book: Yearbook) -> Mapping[str, str]:
    """The same of an open year and its meeting; nothing is said of a year that was opened without its facts."""
    if book.register is None or book.meeting is None:
        return {}
    has_cases = any(book.project(id) for id in book.meeting.cases)
    if not book.meeting.cases:
        has_cases = any(year.has_case for year in book.projects)
    return empty_parts(book.register, book.year, book.meeting, has_cases=has_cases)


def asked_parts(meeting: Meeting) -> frozenset[str]:
    """The parts that the office itself chose: by `parts`, in a paper, or by the year that is planned. The usual parts are
    no choice: what is not there is simply left out."""
    named = {part for paper in meeting.papers for part in paper.parts}
    if meeting.parts != PARTS:
        named |= set(meeting.parts)
    elif meeting.plans is not None:
        named.add("plan")
    return frozenset(named & set(meeting.parts))


def _comments(register: Register, year: int, meeting: Meeting) -> str:
    return "" if register.index.comments.get(year) else "comments_without_content"


def _review(register: Register, year: int, meeting: Meeting) -> str:
    """A look back needs two years of a period, or something said of it."""
    vision = register.vision_of(year)
    is_told = vision is not None and (
        vision.first_year < year or any(point.vision == vision.id for point in register.review)
    )
    return "" if is_told else "review_without_content"


def _plan(register: Register, year: int, meeting: Meeting) -> str:
    planned = register.planned_year(year, meeting)
    return "" if any(row.year == planned for row in register.plan) else "plan_without_content"


def _comparison(register: Register, year: int, meeting: Meeting) -> str:
    planned = register.planned_year(year, meeting)
    older = older_year(register, planned, year) if meeting.compares is None else meeting.compares
    lists = project_lists(register, older, planned) if older < planned else None
    if lists is None:
        return "comparison_without_lists"
    return "" if lists.rows else "comparison_without_change"


_REASONS: dict[str, Callable[[Register, int, Meeting], str]] = {
    "comments": _comments,
    "review": _review,
    "plan": _plan,
    "comparison": _comparison,
}
