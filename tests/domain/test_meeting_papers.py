"""Which paper of a meeting holds a part."""

from __future__ import annotations

import pytest

from renkei.domain.meeting import Meeting, Paper

MEETING = Meeting(
    2025,
    2024,
    papers=(
        Paper("資料1", parts=("summary", "results")),
        Paper("資料2", title="市で作る資料"),
        Paper("資料3", parts=("plan", "results")),
    ),
)


@pytest.mark.parametrize(
    ("part", "number"), [("summary", "資料1"), ("plan", "資料3"), ("results", "資料1"), ("annexes", "")]
)
def test_a_part_stands_in_the_first_paper_that_holds_it(part, number):
    assert MEETING.paper_of(part) == number
