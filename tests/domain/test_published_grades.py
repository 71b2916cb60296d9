"""Ten grades as a real region published them (公表: 青森圏域連携中枢都市圏 令和7年度会議資料, fiscal 2024)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.domain.cast import HIGHER, graded, scale, target

from renkei.domain.scale import Printing, SharePolicy
from renkei.domain.tally import points, tally

PUBLISHED = [
    # indicator, unit, actual, target, achievement, grade
    ("売上額", "千円", 43698, 50500, "86.5", "B"),
    ("講習会等の開催回数", "回", 2, 1, "200.0", "A"),
    ("セミナー参加者数", "名", 110, 100, "110.0", "A"),
    ("見守りシール登録者数", "人", 597, 582, "102.6", "A"),
    ("入賞した種目数", "種目", 18, 21, "85.7", "B"),
    ("音楽会及び演劇発表会での入場者数", "人", 1800, 1820, "98.9", "B"),
    ("花苗等提供団体数", "団体", 106, 111, "95.5", "B"),
    ("災害訓練の共同開催回数", "回", 1, 1, "100.0", "A"),
    ("会議等開催回数", "回", 3, 3, "100.0", "A"),
    ("講習会の実施回数", "回", 1, 1, "100.0", "A"),
]


@pytest.mark.parametrize(("name", "unit", "actual", "aimed", "achievement", "symbol"), PUBLISHED)
def test_each_published_grade_and_its_achievement(name, unit, actual, aimed, achievement, symbol):
    found = graded(scale(), actual, target(aimed), replace(HIGHER, name=name, unit=unit))

    assert (found.symbol, str(found.printed_rate)) == (symbol, achievement)


def test_the_case_that_reaches_its_target_is_on_track():
    found = graded(scale(), 50500, 50500)

    assert (found.symbol, str(found.printed_rate)) == ("A", "100.0")


ROLES = {
    2023: {"1": (11, 2, 1, 0, 2), "2": (1, 0, 0, 0, 0), "3": (19, 9, 6, 4, 0)},
    2024: {"1": (7, 4, 2, 0, 3), "2": (1, 0, 0, 0, 0), "3": (23, 10, 3, 2, 2)},
}
BY_LARGEST = replace(scale(), printing=Printing(shares=SharePolicy.LARGEST_REMAINDER))


def counted(year: int):
    return tally(year, [(role, counts, None, 0) for role, counts in ROLES[year].items()], BY_LARGEST)


@pytest.mark.parametrize(
    ("year", "shares", "favourable", "share"),
    [(2023, "56.4 20.0 12.7 7.3 3.6", 42, "76.4"), (2024, "54.4 24.5 8.8 3.5 8.8", 45, "78.9")],
)
def test_both_published_rows_of_shares(year, shares, favourable, share):
    total = counted(year).total

    assert " ".join(map(str, total.shares)) == shares
    assert (total.favourable, str(total.favourable_share)) == (favourable, share)


@pytest.mark.parametrize(
    ("role", "before", "after"),
    [("1", (13, "81.3"), (11, "68.8")), ("2", (1, "100.0"), (1, "100.0")), ("3", (28, "73.7"), (33, "82.5"))],
)
def test_the_total_does_not_hide_how_a_role_moved(role, before, after):
    found = [counted(year).row(role) for year in (2023, 2024)]

    assert [(row.favourable, str(row.favourable_share)) for row in found] == [before, after]


def test_the_headline_s_points():
    before, after = (counted(year).total.favourable_share for year in (2023, 2024))

    assert str(points(before, after)) == "2.5"
