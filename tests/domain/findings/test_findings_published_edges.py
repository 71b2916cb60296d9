"""Published counts, shares and totals at their bounds: what a share may leave out, and what is known of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.domain.findings.cases_grading import published
from tests.domain.findings.region import REGISTER, SCALE, codes, found, one, with_result

from renkei.domain.register import Register, ReportedCount, ReportedYear
from renkei.domain.scale import MissingRule, Scale

LEAVING_OUT = replace(SCALE, missing=(MissingRule("not_reported", counted=False),))
ROLES = {"r1": {"A": 9, "C": 1, "-": 2}, "r2": {"A": 4, "C": 1, "-": 1}}


def with_share(share: str, items: int, favourable: int, role: str = "") -> Register:
    """Counts by role with items without a grade, in 2024 and (more of them) in 2023; and a share of 2024."""
    rows = [
        ReportedCount(2024, role, grade, n) for role, grades in ROLES.items() for grade, n in grades.items()
    ]
    rows += [ReportedCount(2023, role, "-", 5) for role in ROLES]
    total = ReportedYear(2024, items=items, favourable_items=favourable, favourable_share=share, role=role)
    return replace(REGISTER, reported_counts=tuple(rows), reported_years=(total,))


# of whom, how many items and favourable ones, the printed share; whether it cannot be
SHARES = [
    ("r1", 12, 9, "75.0", False),  # of all
    ("r1", 12, 9, "81.8", False),  # without one of the two that have no grade
    ("r1", 12, 9, "90.0", False),  # without both
    ("r1", 12, 9, "100.0", True),  # without three
    ("r1", 12, 9, "69.2", True),  # of one more than there are
    ("r2", 6, 4, "80.0", False),
    ("r2", 6, 4, "100.0", True),
    ("", 18, 13, "86.7", False),  # of 15: without those of both roles
    ("", 18, 13, "92.9", True),  # of 14
]


@pytest.mark.parametrize(("role", "items", "favourable", "share", "is_told"), SHARES)
def test_a_share_may_leave_out_what_has_no_grade(
    role: str, items: int, favourable: int, share: str, is_told: bool
) -> None:
    told = codes(with_share(share, items, favourable, role), scale=LEAVING_OUT)

    assert ("published_share_differs" in told) is is_told


def test_where_the_scale_counts_every_item_a_share_leaves_none_out() -> None:
    told = [codes(with_share(share, 12, 9, "r1"), scale=SCALE) for share in ("75.0", "81.8")]

    assert ["published_share_differs" in of for of in told] == [False, True]


def test_items_of_all_roles_together_are_not_left_out_twice() -> None:
    register = with_share("100.0", 18, 13)
    both = (*register.reported_counts, ReportedCount(2024, "", "-", 3))

    assert "published_share_differs" in codes(replace(register, reported_counts=both), scale=LEAVING_OUT)


def test_a_share_of_items_none_of_which_has_a_grade_is_0() -> None:
    rows = (ReportedCount(2024, "r1", "A", 3), ReportedCount(2024, "r2", "-", 1))
    total = ReportedYear(2024, items=1, favourable_items=0, favourable_share="0.0", role="r2")

    told = codes(replace(REGISTER, reported_counts=rows, reported_years=(total,)), scale=LEAVING_OUT)

    assert "published_share_differs" not in told


@pytest.mark.parametrize(
    ("code", "row"),
    [
        ("published_share_differs", {"items": 16, "favourable_items": 11, "favourable_share": "70.0"}),
        ("published_share_impossible", {"items": 16, "favourable_share": "148.9"}),
        ("share_of_items_impossible", {"items": 44, "favourable_share": "48.9"}),
    ],
)
def test_a_wrong_share_of_one_role_names_it(code: str, row: dict[str, object]) -> None:
    totals = ReportedYear(2024, role="r1", **row)  # type: ignore[arg-type]

    assert one(replace(REGISTER, reported_years=(totals,)), code).values["role"] == "経済成長"


def test_a_share_of_all_items_names_no_role() -> None:
    row = ReportedYear(2021, items=44, favourable_share="48.9")

    assert "role" not in one(replace(REGISTER, reported_years=(row,)), "share_of_items_impossible").values


@pytest.mark.parametrize(
    ("share", "items", "lower", "upper", "possible"),
    [
        ("50.1", 1, (0, "0.0"), (1, "100.0"), ()),
        ("99.0", 2, (1, "50.0"), (2, "100.0"), ()),
        ("48.9", 44, (21, "47.7"), (22, "50.0"), ("22/45", "23/47")),
        ("91.7", 1, (0, "0.0"), (1, "100.0"), ()),  # 11/12 is eleven items away
        ("90.9", 1, (0, "0.0"), (1, "100.0"), ("10/11",)),
        ("100.0", 3, None, None, None),
        ("50.1", 100, (50, "50.0"), (51, "51.0"), ()),
        ("95.6", 180, None, None, None),
        ("92.9", 183, None, None, None),
    ],
)
def test_the_nearest_numbers_that_give_a_share_are_named(
    share: str,
    items: int,
    lower: tuple[int, str] | None,
    upper: tuple[int, str] | None,
    possible: tuple[str, ...] | None,
) -> None:
    row = ReportedYear(2021, items=items, favourable_share=share)
    told = [f.values for f in found(replace(REGISTER, reported_years=(row,)))]

    assert [(v["lower"], v["lower_share"], v["upper"], v["upper_share"], v["possible"]) for v in told] == (
        [(lower[0], Decimal(lower[1]), upper[0], Decimal(upper[1]), possible)] if lower and upper else []
    )


def test_as_many_projects_as_were_published_are_no_finding() -> None:
    row = ReportedYear(2024, projects=2)

    assert codes(replace(REGISTER, reported_years=(row,))) == []


def test_where_counts_are_published_of_all_roles_together_every_known_reason_counts() -> None:
    known = with_result(value=None, missing="being_compiled")

    assert "reasons_not_known" not in codes(published({"": {"A": 1, "-": 1}}, known))


def test_a_dash_without_a_reason_is_no_known_reason() -> None:
    register = published({"r1": {"A": 3, "-": 1}}, with_result(value=None, missing="unspecified"))

    assert one(register, "reasons_not_known").values["unknown"] == 1


def test_published_totals_of_a_role_without_counts_are_held_against_nothing() -> None:
    register = published({"r1": {"A": 1}}, items=5, favourable_items=5, role="r2")

    assert not {"published_items_differ", "published_favourable_differ"} & set(codes(register))


@pytest.mark.parametrize("scale", [SCALE, LEAVING_OUT])
def test_a_year_without_published_figures_gives_no_finding(scale: Scale) -> None:
    assert codes(REGISTER, scale=scale) == []
