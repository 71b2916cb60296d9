"""Every preset on, just below and just above each bound of its publication (published_schemes.csv), exactly.

The tables are read off the publications, not off the presets. Figures stand in whole ten-thousandths: 1 is the smallest
difference that the product knows.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from renkei.domain.grading import Graded, grade
from renkei.domain.indicator import Accumulation, Direction, Indicator, Result
from renkei.domain.rounding import printed_percent
from renkei.domain.target import Target, TargetKind
from renkei.scales import preset

FULL = 1_000_000  # a target of 100, so that 1 % is 10,000
VISITORS = Indicator("p001-i1", "p001", "来訪者数", "人", Direction.HIGHER)


def graded(
    scale: str,
    actual: int,
    *,
    target: int = FULL,
    indicator: Indicator = VISITORS,
    previous: int | None = None,
    elapsed: tuple[int, int] = (2, 5),
) -> Graded:
    aimed = Target(indicator.id, 2024, value=target)
    reported = Result(indicator.id, 2024, value=actual)
    return grade(indicator, aimed, reported, preset(scale), previous=previous, final=aimed, elapsed=elapsed)


# scheme, bound in percent of the target, the grade that the bound belongs to, the grade below it
RATIO = [
    ("plain", 100, "A", "B"),
    ("plain", 75, "B", "C"),
    ("plain", 50, "C", "D"),
    ("aomori", 100, "A", "B"),
    ("aomori", 75, "B", "C"),
    ("aomori", 50, "C", "D"),
    ("takamatsu_manifest", 80, "A", "B"),
    ("takamatsu_manifest", 60, "B", "C"),
    ("manifest2019", 100, "A", "B"),
    ("manifest2019", 90, "B", "C"),
    ("manifest2019", 80, "C", "D"),
    ("ibaraki", 100, "A", "B+"),
    ("ibaraki", 80, "B+", "B"),
    ("ibaraki", 50, "B", "C"),
    ("nagayo10", 110, "A", "B"),
    ("tochigi_lib", 100, "A", "B"),
    ("tochigi_lib", 80, "B", "C"),
    ("tochigi_lib", 60, "C", "D"),
    ("tochigi_lib", 40, "D", "E"),
    ("osaka_lib", 110, "A", "B"),
    ("osaka_lib", 80, "B", "C"),
    ("osaka_lib", 50, "C", "D"),
    ("mie", 85, "①", "②"),
    ("mie", 70, "②", "③"),
    ("fuji", 80, "①", "②"),
    ("fuji", 50, "②", "③"),
    ("fuji", 20, "③", "④"),
]


@pytest.mark.parametrize(("scheme", "bound", "on", "below"), RATIO)
def test_a_bound_of_the_ratio_belongs_to_the_better_grade(scheme, bound, on, below):
    at = bound * FULL // 100

    found = [graded(scheme, actual).symbol for actual in (at - 1, at, at + 1)]

    assert found == [below, on, on]


@pytest.mark.parametrize("scheme", sorted({scheme for scheme, *_ in RATIO}))
def test_far_below_the_last_bound_and_far_above_the_first_there_is_a_grade_too(scheme):
    symbols = preset(scheme).symbols

    assert (graded(scheme, 0).symbol, graded(scheme, 9 * FULL).symbol) == (symbols[-1], symbols[0])


@pytest.mark.parametrize("target", [5, 7, 505_000_000, 31_000_001])
def test_three_quarters_of_a_target_that_has_no_whole_quarter_are_compared_exactly(target):
    least = -(-3 * target // 4)

    found = [graded("aomori", actual, target=target).symbol for actual in (least - 1, least)]

    assert found == ["C", "B"]


def test_ten_percent_behind_a_plan_is_already_late_in_nagayo():
    found = [graded("nagayo10", actual).symbol for actual in (900_000, 900_001)]

    assert found == ["C", "B"]


@pytest.mark.parametrize(
    ("rate", "symbol"),
    [("99.99", "B+"), ("80", "B+"), ("79.99", "B"), ("50", "B"), ("49.99", "C"), ("100", "A")],
)
def test_ibaraki_cuts_the_rate_to_whole_percents_so_that_no_rate_falls_between_79_and_80(rate, symbol):
    assert graded("ibaraki", _ten_thousandths(rate)).symbol == symbol


@pytest.mark.parametrize(
    ("actual", "expected", "printed"),
    [(5163, 4000, "129.0"), (7077, 6000, "117.9"), (2748, 2000, "137.4")],
)
def test_ibaraki_prints_the_jobs_of_2017_as_published_cut_off_and_not_rounded(actual, expected, printed):
    found = graded("ibaraki", actual * 10_000, target=expected * 10_000)

    printing = preset("ibaraki").printing
    assert str(printed_percent(found.rate, printing.digits, printing.rounding)) == printed


# points reached of 1,000, the grade
POINTS = [(860, "A"), (859, "B"), (710, "B"), (709, "C"), (560, "C"), (559, "D"), (0, "D"), (1000, "A")]


@pytest.mark.parametrize(("points", "symbol"), POINTS)
def test_the_seto_takamatsu_region_grades_the_share_of_the_points(points, symbol):
    reported = Result(VISITORS.id, 2024, value=1, score=points, full=1000)

    assert grade(VISITORS, None, reported, preset("takamatsu_area")).symbol == symbol


# years elapsed of five, percent of the final target, the grade
TAMA = [
    (1, "20", "①"),
    (1, "19.9999", "②"),
    (1, "12", "②"),
    (1, "11.9999", "③"),
    (3, "60", "①"),
    (3, "36", "②"),
    (3, "35.9999", "③"),
    (5, "100", "①"),
    (5, "99.9999", "②"),
]


@pytest.mark.parametrize(("years", "percent", "symbol"), TAMA)
def test_tama_expects_a_fifth_of_the_final_target_each_year(years, percent, symbol):
    actual = _ten_thousandths(percent)

    assert graded("tama", actual, elapsed=(years, 5)).symbol == symbol


# years elapsed of five, percent of the way from the baseline to the final target, the grade
MOTOMIYA = [
    (1, "20", "A"),
    (1, "19.9999", "B"),
    (1, "15", "B"),
    (1, "14.9999", "C"),
    (1, "10", "C"),
    (1, "9.9999", "D"),
    (1, "5", "D"),
    (1, "4.9999", "E"),
    (2, "40", "A"),
    (2, "39.9999", "B"),
    (5, "100", "A"),
    (5, "85", "D"),
    (5, "84.9999", "E"),
]


@pytest.mark.parametrize(("years", "percent", "symbol"), MOTOMIYA)
def test_motomiya_takes_five_points_a_grade_from_the_share_of_years_elapsed(years, percent, symbol):
    rising = replace(VISITORS, baseline=200_000)
    actual = 200_000 + _ten_thousandths(percent)

    found = graded("motomiya", actual, target=200_000 + FULL, indicator=rising, elapsed=(years, 5))

    assert found.symbol == symbol


def test_motomiya_measures_running_totals_against_the_target_without_their_baseline():
    total = replace(VISITORS, baseline=900_000, accumulation=Accumulation.CUMULATIVE)

    found = [graded("motomiya", a, indicator=total, elapsed=(1, 5)).symbol for a in (200_000, 199_999)]

    assert found == ["A", "B"]


# baseline 800,000, target 1,000,000
NAGAYO = [
    (1_000_001, "S"),
    (1_000_000, "A"),
    (800_001, "A"),
    (800_000, "B"),
    (720_000, "B"),
    (719_999, "C"),
]


@pytest.mark.parametrize(("actual", "symbol"), NAGAYO)
def test_nagayo_compares_with_target_and_baseline(actual, symbol):
    rising = replace(VISITORS, baseline=800_000)

    assert graded("nagayo9", actual, indicator=rising).symbol == symbol


# baseline 500,000, target 1,000,000, two of five years elapsed: the line stands at 700,000
HEALTH = [
    (1_000_000, "A"),
    (999_999, "B"),
    (700_000, "B"),
    (699_999, "B*"),
    (500_001, "B*"),
    (500_000, "C"),
    (499_999, "D"),
]


@pytest.mark.parametrize(("actual", "symbol"), HEALTH)
def test_health_japan_parts_improvement_at_the_line_to_the_target(actual, symbol):
    rising = replace(VISITORS, baseline=500_000)

    assert graded("hj21", actual, indicator=rising).symbol == symbol


@pytest.mark.parametrize(("actual", "symbol"), [(700_000, "A"), (699_999, "B"), (499_999, "B")])
def test_the_growth_strategy_compares_progress_with_the_share_of_the_period(actual, symbol):
    rising = replace(VISITORS, baseline=500_000)

    assert graded("growth", actual, indicator=rising).symbol == symbol


# method, actual from a baseline of 500,000 with the line at 700,000, the grade
FUKUOKA = [
    ("", 700_000, "a"),
    ("", 699_999, "b"),
    ("", 500_000, "b"),
    ("", 499_999, "c"),
    ("survey", 700_000, "a"),
    ("survey", 699_999, "b"),
    ("survey", 499_999, "b"),
    ("survey", 485_001, "b"),
    ("survey", 485_000, "c"),
]


@pytest.mark.parametrize(("method", "actual", "symbol"), FUKUOKA)
def test_fukuoka_forgives_surveys_a_change_of_less_than_three_percent(method, actual, symbol):
    asked = replace(VISITORS, baseline=500_000, method=method)

    assert graded("fukuoka", actual, indicator=asked).symbol == symbol


@pytest.mark.parametrize(("actual", "symbol"), [(1_000_001, "◎"), (1_000_000, "○"), (999_999, "△")])
def test_ino_tells_above_level_and_below(actual, symbol):
    assert graded("ino", actual).symbol == symbol


@pytest.mark.parametrize(("actual", "symbol"), [(930_001, "①"), (930_000, "②"), (929_999, "②")])
def test_chiba_calls_93_after_93_percent_no_progress_as_published(actual, symbol):
    assert graded("chiba", actual, previous=930_000).symbol == symbol


@pytest.mark.parametrize(
    ("done_on", "symbol"),
    [(date(2025, 3, 30), "①"), (date(2025, 3, 31), "①"), (date(2025, 4, 1), "②"), (None, "②")],
)
def test_a_milestone_of_the_osaka_library_is_on_schedule_until_its_day(done_on, symbol):
    due = Target("p001-i1", 2024, TargetKind.MILESTONE, due=date(2025, 3, 31))
    reported = Result("p001-i1", 2024, value=1, done_on=done_on)

    assert grade(VISITORS, due, reported, preset("osaka_lib_milestone")).symbol == symbol


# baseline, target, actual, the rate that is printed
BAROMETER = [
    (69, 100, 83, "45"),
    (4, 74, 68, "91"),
    (0, 200, 5, "2"),  # 2.5 % to even
    (0, 200, 7, "4"),  # 3.5 % to even
    (50, 100, 40, "0"),
    (50, 100, 140, "100"),
]


@pytest.mark.parametrize(("baseline", "target", "actual", "printed"), BAROMETER)
def test_the_french_barometer_is_clipped_and_rounded_half_to_even(baseline, target, actual, printed):
    rising = replace(VISITORS, baseline=baseline)

    found = graded("france", actual, target=target, indicator=rising)

    assert (str(printed_percent(found.rate, 0, preset("france").printing.rounding)), found.symbol) == (
        printed,
        "",
    )


@pytest.mark.parametrize(("actual", "percent"), [(140, 180), (40, -20)])
def test_colombia_neither_caps_nor_floors(actual, percent):
    rising = replace(VISITORS, baseline=50)

    assert graded("colombia", actual, target=100, indicator=rising).rate * 100 == percent


# the symbols of a list that a person judges, in the order of the publication
JUDGED = {
    "ako": "A B C",
    "naruto": "① ② ③ ④ ⑤",
    "marugame": "A B C D E",
    "kakogawa": "A B C",
    "nagasaki": "◎ ○ －",
    "hamura": "① ②",
    "kitsuki": "A B C D",
}


@pytest.mark.parametrize(
    ("scheme", "symbol"), [(scheme, one) for scheme, all_ in JUDGED.items() for one in all_.split()]
)
def test_a_judged_symbol_is_taken_as_the_person_gave_it(scheme, symbol):
    reported = Result(VISITORS.id, 2024, judged=symbol, judged_by="担当課")

    found = grade(VISITORS, None, reported, preset(scheme))

    assert (found.symbol, " ".join(preset(scheme).symbols)) == (symbol, JUDGED[scheme])


def test_a_judgement_outside_the_list_is_no_grade():
    reported = Result(VISITORS.id, 2024, judged="Z", judged_by="担当課")

    assert grade(VISITORS, None, reported, preset("ako")).reason == "not_judged"


def test_ako_counts_its_grades_as_95_80_and_35_points():
    assert [int(step.points) for step in preset("ako").grades] == [95, 80, 35]


def _ten_thousandths(percent: str) -> int:
    whole, _, part = percent.partition(".")
    return int(whole + part.ljust(4, "0"))
