"""Which items moved between two years: the counts of a role hide it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.domain.small_region import (
    FLOWERS,
    REGISTER,
    ROADS,
    SCALE,
    WATCH,
    opened,
    result,
    target,
    with_results,
)

from renkei.domain.moves import MoveKind, moves_of
from renkei.domain.register import ReportedCount


def told(**more):
    return [
        (move.indicator, move.before, move.after, str(move.kind)) for move in moves_of(opened(**more)).all
    ]


def test_an_item_that_fell_one_that_rose_and_one_that_joined_stand_with_both_grades():
    assert told() == [
        (FLOWERS.id, "A", "B", "fell"),
        (WATCH.id, "C", "A", "raised"),
        (ROADS.id, "", "-", "joined"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("A", "C", MoveKind.FELL),
        ("D", "C", MoveKind.RAISED),
        ("-", "B", MoveKind.GAINED),
        ("B", "-", MoveKind.LOST),
    ],
)
def test_what_became_of_a_grade(before, after, kind):
    value = {"A": 100, "B": 80, "C": 60, "D": 10, "-": None}
    rows = [
        result(FLOWERS, year, value[sign], missing="" if value[sign] else "off_year")
        for year, sign in ((2023, before), (2024, after))
    ]

    found = {move.indicator: move for move in moves_of(opened(results=with_results(*rows))).all}

    assert (found[FLOWERS.id].before, found[FLOWERS.id].after, found[FLOWERS.id].kind) == (
        before,
        after,
        kind,
    )


def test_an_item_that_is_none_any_more_is_said_to_have_left_with_its_last_grade():
    kept = tuple(row for row in REGISTER.results if (row.indicator, row.year) != (FLOWERS.id, 2024))
    aims = tuple(row for row in REGISTER.targets if (row.indicator, row.year) != (FLOWERS.id, 2024))

    book = opened(results=kept, targets=aims)

    left = moves_of(book).of(MoveKind.LEFT)
    assert [
        (move.indicator, move.project, move.role, move.before, move.after, move.item) for move in left
    ] == [(FLOWERS.id, "p001", "1", "A", "", None)]
    assert book.left == ((FLOWERS.id, "A"),)


def test_a_move_stands_with_its_project_and_its_item():
    moves = moves_of(opened()).all

    assert [(move.project, move.item.indicator) for move in moves] == [
        ("p001", FLOWERS),
        ("p002", WATCH),
        ("p003", ROADS),
    ]


def test_the_moves_of_a_role_add_up_to_the_change_of_its_count():
    book = opened()
    moves = moves_of(book)

    sums = {c.key: sum(moves.weight(move) for move in moves.in_role(c.key)) for c in book.changes}

    assert moves.is_whole
    assert sums == {change.key: change.delta for change in book.changes}


def test_where_a_year_is_known_by_counts_alone_nobody_is_said_to_have_joined():
    counts = tuple(ReportedCount(2023, role, "A", 5) for role in ("1", "3"))

    moves = moves_of(opened(reported_counts=counts))

    assert not moves.is_whole
    assert moves.of(MoveKind.JOINED, MoveKind.LEFT) == ()


def test_grades_of_two_scales_are_not_compared():
    other = replace(SCALE, version=2)

    moves = moves_of(opened(scales=lambda year: SCALE if year == 2023 else other))

    assert moves.all == ()


def test_without_a_year_before_nothing_moved():
    alone = (result(FLOWERS, 2024, 80),)

    moves = moves_of(opened(results=alone, targets=(target(FLOWERS, 2024, 100),)))

    assert (moves.all, moves.is_whole, moves.favourable) == ((), False, {"A", "B"})
