"""Shares against the counts beside them: every policy of rounding that regions use is allowed, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.reckoning.printed import spots

from renkei.domain.reckoning.policies import is_possible
from renkei.domain.scale import SharePolicy
from renkei.domain.tally import shares as shares_of

GRADES = "|評価|件数|構成比（％）|"


def table(*shares: str, total: str = "100.0") -> str:
    counts = zip("ABCD－", (31, 14, 5, 2, 5), shares, strict=True)
    rows = [f"|{grade}|{count}|{share}|" for grade, count, share in counts]
    return "\n".join([GRADES, *rows, f"|計|57|{total}|"])


@pytest.mark.parametrize(
    "shares",
    [
        ("54.4", "24.5", "8.8", "3.5", "8.8"),  # they add up: the largest remainders
        ("54.4", "24.6", "8.8", "3.5", "8.8"),  # each by itself
        ("54.3", "24.5", "8.7", "3.5", "8.7"),  # cut off
        ("54", "25", "9", "4", "9"),
    ],
)
def test_any_known_policy_is_right(shares: tuple[str, ...]) -> None:
    assert spots(table(*shares)) == []


@pytest.mark.parametrize(
    ("shares", "level", "row"),
    [
        (("54.4", "25.5", "8.8", "3.5", "8.8"), "error", "B"),
        (("54.4", "24.5", "8.7", "3.5", "8.8"), "warning", "C"),  # each could be, together they cannot
        (("54.4", "24.6", "8.8", "5.3", "8.8"), "error", "D"),
    ],
)
def test_a_share_that_no_policy_gives_is_found(shares: tuple[str, ...], level: str, row: str) -> None:
    assert spots(table(*shares)) == [("share_differs_from_count", level, row, "構成比(%)")]


def test_shares_in_a_row_below_the_counts_are_held_against_them() -> None:
    drawn = """|評価|A|B|C|D|－|計|
               |令和6年度|31|14|5|2|5|57|
               |構成比（％）|54.4|24.5|8.8|5.3|8.8|100.0|"""

    assert spots(drawn) == [("share_differs_from_count", "error", "構成比(%)", "D")]


def test_shares_in_brackets_behind_the_counts_are_held_against_them() -> None:
    drawn = """|評価|令和6年度|
               |A|31（54.4％）|
               |B|14（24.6％）|
               |C|5（8.8％）|
               |D|7（13.3％）|
               |計|57（100％）|"""

    assert spots(drawn) == [("share_differs_from_count", "error", "D", "令和6年度")]


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (
            "|区分|割合|\n|A|54.4％|\n|B|24.5％|\n|C|20.1％|\n|計|100.0％|",
            [("shares_not_hundred", "error", "計", "割合")],
        ),
        (
            "|区分|構成比|\n|A|54.4％|\n|B|24.5％|\n|C|18.1％|",
            [("shares_not_hundred", "warning", "C", "構成比")],
        ),
        (
            "|区分|構成比|\n|A|33.3％|\n|B|33.3％|\n|C|33.3％|",
            [("shares_off_by_rounding", "note", "C", "構成比")],
        ),
        (
            "|役割|A＋B|全項目|割合|\n|1|11|16|68.8％|\n|2|1|1|100.0％|\n|3|33|40|82.5％|\n|計|45|57|78.9％|",
            [],
        ),
        ("|質問|はい|\n|広報|62.0％|\n|回覧|48.0％|", []),
    ],
)
def test_only_shares_of_a_whole_have_to_make_a_hundred(drawn: str, expected: list[object]) -> None:
    assert spots(drawn) == expected


@given(
    st.lists(st.integers(0, 400), min_size=2, max_size=7),
    st.sampled_from(SharePolicy),
    st.sampled_from([0, 1, 2]),
)
def test_what_our_own_policies_print_is_always_possible(
    counts: list[int], policy: SharePolicy, digits: int
) -> None:
    made = shares_of(counts, policy, digits)
    printed = [int(share * 10_000) for share in made or ()]

    assert made is None or is_possible(printed, counts, sum(counts), 10_000 // 10**digits)
