"""Every way to a grade, said in both languages; the lines below it say what was done to its numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from renkei.domain.grading import Graded, grade
from renkei.domain.indicator import Direction, Indicator, Result
from renkei.domain.no_grade import NoGrade
from renkei.domain.scale import Axis, Condition, GradeStep, Of, Op, Printing, Rounding, Rules, Scale
from renkei.domain.target import Target, TargetKind
from renkei.wording import words_of
from renkei.wording.reasons import REASONS

ja, en = words_of("ja"), words_of("en")
ONE = 10_000
SALES = Indicator("p003-i1", "p003", "売上額", "千円", Direction.HIGHER, baseline=40000 * ONE)
WAITING = Indicator("p004-i1", "p004", "待機者数", "人", Direction.LOWER, baseline=20 * ONE)
TEMPERATURE = Indicator("p005-i1", "p005", "室温", "度", Direction.RANGE, decimals=1)


BY_RATIO = Rules(rate=Of.RATIO)
PLAINLY = Printing()


def scale(of: Of, *bounds: str, rules: Rules = BY_RATIO, printing: Printing = PLAINLY) -> Scale:
    """A, B … from the bounds down, and a last grade for the rest."""
    symbols = "ABCDE"
    steps = [
        GradeStep(symbols[at], "", when=(Condition(of, Op.AT_LEAST, Fraction(bound)),))
        for at, bound in enumerate(bounds)
    ]
    steps.append(GradeStep(symbols[len(bounds)], "", otherwise=True))
    return Scale("s", 1, "見本", tuple(steps), rules=replace(rules, rate=of), printing=printing)


def of(
    indicator: Indicator,
    actual: int,
    target: Target,
    by: Scale,
    *,
    elapsed: tuple[int, int] = (2, 5),
    previous: int | None = None,
) -> Graded:
    target = replace(target, indicator=indicator.id, year=2024)
    result = Result(indicator.id, 2024, actual * ONE)
    return grade(indicator, target, result, by, elapsed=elapsed, previous=previous)


AT_LEAST = Target("", 2024, value=50500 * ONE)
AT_MOST = Target("", 2024, TargetKind.AT_MOST, value=10 * ONE)
ROOM = Target("", 2024, TargetKind.RANGE, value=18 * ONE, upper=28 * ONE)
UPSIDE = Rules(lower="target_over_actual")
MIRROR = Rules(lower="two_minus_ratio")
LIMIT = Rules(keep="ratio_to_limit")
PAST = Rules(past_baseline="met_or_zero")

HEADLINES = [
    (of(SALES, 43698, AT_LEAST, scale(Of.RATIO, "1", "3/4")), "43,698 ÷ 50,500 ＝ 86.5％ → B（75％以上100％未満）"),
    (of(SALES, 60600, AT_LEAST, scale(Of.RATIO, "1", "3/4")), "60,600 ÷ 50,500 ＝ 120.0％ → A（100％以上）"),
    (of(SALES, 10100, AT_LEAST, scale(Of.RATIO, "1", "3/4")), "10,100 ÷ 50,500 ＝ 20.0％ → C（75％未満）"),
    (of(WAITING, 12, AT_MOST, scale(Of.RATIO, "1", "1/2", rules=UPSIDE)), "10 ÷ 12 ＝ 83.3％ → B（50％以上100％未満）"),
    (of(WAITING, 0, AT_MOST, scale(Of.RATIO, "1", rules=UPSIDE)), "実績値0（目標値10）はどの区分の境よりもよい → A（100％以上）"),
    (of(WAITING, 12, AT_MOST, scale(Of.RATIO, "1", "1/2", rules=MIRROR)), "2 － 12 ÷ 10 ＝ 80.0％ → B（50％以上100％未満）"),
    (of(SALES, 16160, AT_LEAST, scale(Of.ELAPSED_RATIO, "1", "3/5")), "16,160 ÷（50,500 × 2 ÷ 5）＝ 80.0％ → B（60％以上100％未満）"),
    (of(SALES, 44200, AT_LEAST, scale(Of.PROGRESS, "1", "2/5")), "（44,200 － 40,000）÷（50,500 － 40,000）＝ 40.0％ → B（40％以上100％未満）"),
    (of(WAITING, 14, AT_MOST, scale(Of.PROGRESS, "1")), "（20 － 14）÷（20 － 10）＝ 60.0％ → B（100％未満）"),
    (of(SALES, 44200, AT_LEAST, scale(Of.LINE, "1")), "（44,200 － 40,000）÷（50,500 － 40,000）÷（2 ÷ 5）＝ 100.0％ → A（100％以上）"),
    (of(SALES, 42000, AT_LEAST, scale(Of.CHANGE, "1/20", "-1/20")), "（42,000 － 40,000）÷ 40,000 ＝ 5.0％ → A（5％以上）"),
    (of(SALES, 36000, AT_LEAST, scale(Of.CHANGE, "0", "-1/10")), "（36,000 － 40,000）÷ 40,000 ＝ －10.0％ → B（－10％以上0％未満）"),
    (of(SALES, 50500, AT_LEAST, scale(Of.COMPARE, "0")), "50,500 ＝ 50,500 → A（目標値以上）"),
    (of(WAITING, 9, AT_MOST, scale(Of.COMPARE, "0")), "9 ＜ 10 → A（目標値以下）"),
    (of(SALES, 5, Target("", 2024, value=0), scale(Of.RATIO, "1")), "目標値0、実績値5のため100.0％とみなす → A（100％以上）"),
    (of(SALES, 41000, Target("", 2024, value=39000 * ONE), scale(Of.PROGRESS, "1", rules=PAST)), "基準値40,000がすでに目標値39,000に達しており、実績値41,000のため100.0％とみなす → A（100％以上）"),
    (of(TEMPERATURE, 20, ROOM, scale(Of.RATIO, "1", "1/2")), "20.0は目標（18.0～28.0）の内にあり100.0％とみなす → A（100％以上）"),
    (of(TEMPERATURE, 9, ROOM, scale(Of.RATIO, "1", "1/2")), "9.0は目標（18.0～28.0）の外にあり0.0％とみなす → C（50％未満）"),
    (of(TEMPERATURE, 9, ROOM, scale(Of.RATIO, "1", "1/2", rules=LIMIT)), "9.0 ÷ 18.0（近いほうの限度との比）＝ 50.0％ → B（50％以上100％未満）"),
    (of(TEMPERATURE, 35, ROOM, scale(Of.RATIO, "1", "1/2", rules=LIMIT)), "28.0 ÷ 35.0（近いほうの限度との比）＝ 80.0％ → B（50％以上100％未満）"),
]  # fmt: skip


@pytest.mark.parametrize(("graded", "said"), HEADLINES)
def test_the_first_line_says_the_computation_and_the_grade_with_its_bounds(graded, said):
    assert ja.trace_lines(graded)[0] == said


def test_the_same_in_english():
    graded = HEADLINES[0][0]

    assert en.trace(graded) == "43,698 ÷ 50,500 = 86.5% → B (75% or more, less than 100%)"


def test_a_change_against_the_year_before_names_that_value():
    by = scale(Of.CHANGE, "0", rules=Rules(reference="previous"))

    graded = of(SALES, 42000, AT_LEAST, by, previous=48000 * ONE)

    assert ja.trace(graded) == "（42,000 － 48,000）÷ 48,000 ＝ －12.5％ → B（0％未満）"


def test_negative_numbers_stand_in_brackets():
    surplus = replace(SALES, baseline=-50 * ONE)

    graded = of(surplus, -40, AT_LEAST, scale(Of.CHANGE, "0"))

    assert ja.trace(graded) == "（（－40）－（－50））÷ 50 ＝ 20.0％ → A（0％以上）"


def test_a_rate_that_rounding_would_carry_over_a_bound_is_said_with_more_digits():
    graded = of(SALES, 99999, Target("", 2024, value=100000 * ONE), scale(Of.RATIO, "1"))

    assert ja.trace_lines(graded) == ("99,999 ÷ 100,000 ＝ 99.999％ → B（100％未満）", "表示は100.0％")


def test_points_are_said_as_what_was_reached_of_all():
    result = Result(SALES.id, 2024, score=63 * ONE, full=84 * ONE)

    graded = grade(SALES, None, result, scale(Of.SCORE, "86/100", "71/100"))

    assert ja.trace(graded) == "63 ÷ 84 ＝ 75.0％ → B（71％以上86％未満）"


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (date(2025, 3, 1), "期限令和7年3月31日、達成令和7年3月1日 → A（期限までに達成）"),
        (date(2025, 4, 1), "期限令和7年3月31日、達成令和7年4月1日 → B（期限までに未達成）"),
        (None, "期限令和7年3月31日、未達成 → B（期限までに未達成）"),
    ],
)
def test_a_milestone_is_said_by_its_dates(done, said):
    target = Target(SALES.id, 2024, TargetKind.MILESTONE, due=date(2025, 3, 31))

    graded = grade(SALES, target, Result(SALES.id, 2024, done_on=done), scale(Of.DONE, "1"))

    assert ja.trace(graded) == said


def test_a_judgement_is_said_by_who_judged():
    judged = Scale(
        "s", 1, "見本", (GradeStep("A", "", when=(Condition(Of.JUDGED, Op.AT_LEAST, Fraction(1)),)),)
    )

    by_division = grade(SALES, None, Result(SALES.id, 2024, judged="A", judged_by="農政課"), judged)
    by_somebody = grade(SALES, None, Result(SALES.id, 2024, judged="A"), judged)

    assert ja.trace(by_division) == "農政課の判断 → A"
    assert ja.trace(by_somebody) == "評価者の判断 → A"


TRUNCATED = Rules(compare_rounding=Rounding.TRUNCATE)
HALF_UP = Rules(compare_rounding=Rounding.HALF_UP, compare_digits=1)
ELAPSED = replace(
    scale(Of.PROGRESS),
    grades=(
        GradeStep("A", "", when=(Condition(Of.PROGRESS, Op.AT_LEAST, Fraction(0), per_elapsed=Fraction(1)),)),
        GradeStep("B", "", otherwise=True),
    ),
)
NOTES = [
    (of(SALES, 101, replace(AT_LEAST, kind=TargetKind.MORE_THAN, value=100 * ONE), scale(Of.RATIO, "1")), ["目標値と同じ値は達成としない（目標は「超」）"]),
    (of(WAITING, 9, replace(AT_MOST, kind=TargetKind.LESS_THAN), scale(Of.COMPARE, "0")), ["目標値と同じ値は達成としない（目標は「未満」）"]),
    (of(SALES, 99, AT_LEAST, scale(Of.RATIO, "1", rules=TRUNCATED)), ["1％未満を切り捨ててから区分と比べる"]),
    (of(SALES, 99, AT_LEAST, scale(Of.RATIO, "1", rules=HALF_UP)), ["0.1％未満を四捨五入してから区分と比べる"]),
    (of(SALES, 41000, AT_LEAST, ELAPSED), ["区分の境は経過年数で動く（5年のうち2年）"]),
    (of(WAITING, 9, Target("", 2024, TargetKind.RELATIVE, value=-8000), scale(Of.RATIO, "1", rules=MIRROR)), ["目標値は基準値20に対し－80％で4"]),
    (of(SALES, 9, Target("", 2024, TargetKind.KEEP), scale(Of.RATIO, "1")), ["目標値は基準値40,000の維持"]),
    (of(SALES, 101000, AT_LEAST, scale(Of.RATIO, "1", rules=Rules(cap=Fraction(1)))), ["表示は上限の100％"]),
    (of(SALES, -101, AT_LEAST, scale(Of.RATIO, "1", rules=Rules(floor=Fraction(0)))), ["表示は下限の0％"]),
]  # fmt: skip


@pytest.mark.parametrize(("graded", "notes"), NOTES)
def test_what_was_done_to_the_numbers_is_said_below(graded, notes):
    assert list(ja.trace_lines(graded)[1:]) == notes


def test_a_share_is_told_by_what_it_was_divided_from():
    share = replace(SALES, unit="％", baseline=None)
    result = Result(share.id, 2024, numerator=1 * ONE, denominator=3 * ONE)

    graded = grade(share, Target(share.id, 2024, value=40 * ONE), result, scale(Of.RATIO, "1", "3/4"))

    assert ja.trace_lines(graded) == (
        "33.3 ÷ 40 ＝ 83.3％ → B（75％以上100％未満）",
        "実績値：1 ÷ 3 ＝ 33.3％",
    )


def test_a_scale_of_several_measures_says_all_that_it_compared():
    steps = (
        GradeStep("S", "", when=(Condition(Of.COMPARE, Op.MORE_THAN, Fraction(0)),)),
        GradeStep("A", "", when=(Condition(Of.CHANGE, Op.MORE_THAN, Fraction(0)),)),
        GradeStep("B", "", otherwise=True),
    )

    graded = of(SALES, 42000, AT_LEAST, Scale("s", 1, "見本", steps))

    assert ja.trace_lines(graded) == (
        "（42,000 － 40,000）÷ 40,000 ＝ 5.0％ → A（0％超）",
        "達成率：42,000 ÷ 50,500 ＝ 83.2％",
        "あわせて比べた値：42,000 ＜ 50,500",
    )


def test_a_second_axis_is_explained_like_the_first():
    axis = Axis("trend", "方向", scale(Of.CHANGE, "0").grades, "trend")
    by = replace(scale(Of.RATIO, "1"), axes=(axis,))

    said = ja.trace_lines(of(SALES, 42000, AT_LEAST, by))

    assert said[1] == "方向：（42,000 － 40,000）÷ 40,000 ＝ 5.0％ → A（0％以上）"


def test_where_there_is_no_grade_the_reason_and_the_known_numbers_are_said():
    graded = of(
        SALES, 5, Target("", 2024, value=0), scale(Of.RATIO, "1", rules=Rules(zero_target="not_gradable"))
    )

    assert ja.trace_lines(graded) == ("評価なし（目標値が0）", "実績値5、目標値0")
    assert en.trace_lines(graded) == ("No grade: the target is 0", "Actual 5, target 0.")


def test_a_missing_value_says_only_its_reason():
    graded = grade(SALES, AT_LEAST, Result(SALES.id, 2024, missing="being_compiled"), scale(Of.RATIO, "1"))

    assert ja.trace_lines(graded) == ("評価なし（集計中）",)


@pytest.mark.parametrize("reason", NoGrade)
def test_every_reason_that_grading_finds_has_words_in_both_languages(reason):
    assert reason in REASONS
    assert ja.reason(reason) != en.reason(reason) != str(reason)
