"""A year of which only the counts of all roles together were published."""

from __future__ import annotations

from tests.domain.small_region import opened

from renkei.domain.opening import known_years
from renkei.domain.register import ReportedCount

ALL = tuple(ReportedCount(2019, "", grade, n) for grade, n in (("A", 6), ("B", 9), ("D", 1), ("-", 4)))
EARLY = {"reported_counts": ALL, "results": (), "targets": ()}


def test_the_published_total_is_the_total_where_no_role_has_counts():
    tally = opened(2019, **EARLY).tally

    assert (tally.rows, tally.total.counts, tally.is_reported) == ((), (6, 9, 0, 1, 4), True)


def test_every_known_year_can_be_opened():
    register_years = known_years(opened(2019, **EARLY).register)

    assert [opened(year, **EARLY).tally.total.items for year in register_years] == [20]


def test_counts_by_role_go_before_those_of_all_roles():
    by_role = ReportedCount(2019, "1", "A", 3)

    tally = opened(2019, **{**EARLY, "reported_counts": (*ALL, by_role)}).tally

    assert ([row.key for row in tally.rows], tally.total.counts) == (["1"], (3, 0, 0, 0, 0))


def test_published_zeros_are_counts():
    nothing = {**EARLY, "reported_counts": (ReportedCount(2019, "1", "A", 0),)}

    assert opened(2019, **nothing).tally.total.items == 0


def test_the_year_after_is_compared_in_total_and_by_no_role():
    before = tuple(ReportedCount(2022, "", grade, n) for grade, n in (("A", 1), ("D", 1)))

    book = opened(2023, reported_counts=before)

    assert (book.total_change.before, book.total_change.after) == (1, 1)
    assert [(change.before, change.delta) for change in book.changes] == [(None, None), (None, None)]


def test_what_stands_in_no_role_is_checked_against_the_published_total():
    codes = {finding.code for finding in opened(2019, **EARLY).findings}

    assert "reasons_not_known" in codes
