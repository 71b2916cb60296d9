"""The year that a register is opened at, where nobody names one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.domain.small_region import REGISTER

from renkei.domain.register import ReportedCount

OF_2026 = (ReportedCount(2026, "", "A", 3),)


@pytest.mark.parametrize(
    ("results", "counts", "newest"),
    [
        (REGISTER.results, (), 2024),
        (REGISTER.results, OF_2026, 2026),
        ((), OF_2026, 2026),
        ((), (), None),
    ],
)
def test_the_newest_year_is_the_last_with_results_or_published_counts(
    results: tuple[object, ...], counts: tuple[ReportedCount, ...], newest: int | None
) -> None:
    register = replace(REGISTER, results=results, reported_counts=counts)

    assert register.newest_year() == newest
