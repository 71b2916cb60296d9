"""Whoever asks, a year has the same members, the same meeting and the same planned year."""

from __future__ import annotations

from datetime import date

import pytest
from tests.domain.small_region import REGISTER, opened

from renkei.domain.comment import Comment
from renkei.domain.meeting import Meeting
from renkei.domain.municipality import Municipality
from renkei.domain.project import PlanCategory, PlanRow

HUB = REGISTER.municipalities[0]
LEFT = Municipality("023019", "平内町", left=date(2024, 4, 1))
SAID = Comment("p001", 2024, 1, LEFT.code, "effect", "広がった")


def test_who_left_on_the_first_day_of_the_year_is_no_member_to_the_checks_either():
    book = opened(municipalities=(HUB, LEFT), comments=(SAID,))

    assert LEFT not in book.municipalities
    assert "comment_of_no_member" in {finding.code for finding in book.findings}


@pytest.mark.parametrize(
    ("meetings", "year"),
    [((), 2026), ((Meeting(2025, 2024),), 2026), ((Meeting(2025, 2024, 2027),), 2027)],
)
def test_the_planned_year_is_the_one_that_the_meeting_names_else_the_year_after_it(meetings, year):
    rows = (PlanRow(year, 1, 1, "p001", PlanCategory.CONTINUED, "1"),)

    book = opened(meetings=meetings, plan=rows)

    assert (book.plan.year, book.register.planned_year(2024)) == (year, year)


def test_the_meeting_of_a_year_is_the_one_that_reports_it():
    meetings = (Meeting(2024, 2023), Meeting(2025, 2024))

    book = opened(meetings=meetings)

    assert book.meeting is meetings[1]
    assert book.register.meeting_of(2020) is None
