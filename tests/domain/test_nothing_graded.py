"""A year of which nothing is graded yet: its items are known, its share is not."""

from __future__ import annotations

from pathlib import Path

import renkei

MIHON = Path(__file__).parent.parent.parent / "examples/mihon"


def test_a_year_without_a_grade_has_no_favourable_share_and_no_change() -> None:
    planned = renkei.open_year(renkei.load(MIHON), 2025)

    assert planned.tally.total.not_graded == planned.tally.total.items > 0
    assert planned.tally.total.favourable_share is None
    assert planned.total_change is not None
    assert (planned.total_change.after, planned.total_change.delta, planned.total_change.points) == (
        None,
    ) * 3
