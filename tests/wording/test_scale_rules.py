"""Scales in words: bounds, measures and choices as a careful officer would write them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from renkei.domain.scale import (
    Case,
    Condition,
    GradeStep,
    Of,
    Op,
    Printing,
    Rounding,
    Rules,
    Scale,
    SharePolicy,
)
from renkei.scales import preset, presets
from renkei.wording import words_of
from renkei.wording.scale_rules import MEASURES, asked, choices, has_one_measure, measures

JA, EN = words_of("ja"), words_of("en")


def step(symbol: str, *conditions: Condition, otherwise: bool = False) -> GradeStep:
    return GradeStep(symbol, symbol, when=conditions, otherwise=otherwise)


def at_least(percent: int, of: Of = Of.RATIO, **more: object) -> Condition:
    return Condition(of, Op.AT_LEAST, Fraction(percent, 100), **more)  # type: ignore[arg-type]


def scale(*steps: GradeStep, **more: object) -> Scale:
    return Scale("s", 1, "s", steps, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("above", "own", "japanese", "english"),
    [
        (None, at_least(100), "達成率（実績値÷目標値）が100％以上", "achievement rate (actual ÷ target): 100% or more"),
        (at_least(100), at_least(75), "達成率（実績値÷目標値）が75％以上100％未満", "achievement rate (actual ÷ target): 75% or more, less than 100%"),
        (Condition(Of.RATIO, Op.MORE_THAN, Fraction(1)), at_least(75), "達成率（実績値÷目標値）が75％以上100％以下", "achievement rate (actual ÷ target): 75% or more, 100% or less"),
        (at_least(100, Of.LINE), at_least(0, Of.PROGRESS), "基準値から目標値までの進捗率が0％以上", "progress from the baseline to the target: 0% or more"),
        (None, Condition(Of.RATIO, Op.AT_LEAST, Fraction(2, 3)), "達成率（実績値÷目標値）が2/3以上", "achievement rate (actual ÷ target): 2/3 or more"),
        (None, at_least(-10, Of.CHANGE, reference="previous"), "前年度からの増減率が－10％以上", "rate of change against the year before: -10% or more"),
        (None, at_least(-5, Of.PROGRESS, per_elapsed=Fraction(1)), "基準値から目標値までの進捗率が期間の経過割合－5ポイント以上", "progress from the baseline to the target: the elapsed share less 5 points or more"),
        (None, at_least(0, Of.PROGRESS, per_elapsed=Fraction(4, 5)), "基準値から目標値までの進捗率が期間の経過割合の80％以上", "progress from the baseline to the target: 80% of the elapsed share or more"),
        (None, Condition(Of.COMPARE, Op.MORE_THAN, Fraction(0)), "目標値を超える成果", "better than the target"),
        (Condition(Of.COMPARE, Op.MORE_THAN, Fraction(0)), at_least(0, Of.COMPARE), "目標値と同じ", "as good as the target, not better"),
        (None, at_least(100, Of.DONE), "期限までに達成", "done in time"),
        (None, at_least(100, Of.JUDGED), "人が判断する", "given by a person's judgement"),
    ],
)  # fmt: skip
def test_a_grade_says_what_it_asks_for(
    above: Condition | None, own: Condition, japanese: str, english: str
) -> None:
    steps = [step("A", above), step("B", own)] if above else [step("B", own)]

    assert (asked(JA, steps, len(steps) - 1), asked(EN, steps, len(steps) - 1)) == (japanese, english)


@pytest.mark.parametrize(
    ("above", "rest"),
    [
        (at_least(50), "達成率（実績値÷目標値）が50％未満"),
        (Condition(Of.CHANGE, Op.MORE_THAN, Fraction(-3, 100)), "増減率が－3％以下"),
        (at_least(0, Of.COMPARE), "目標値に届かない"),
        (at_least(100, Of.DONE), "そのほか"),
    ],
)
def test_the_last_grade_has_what_the_one_above_leaves(above: Condition, rest: str) -> None:
    assert asked(JA, [step("A", above), step("B", otherwise=True)], 1) == rest


def test_conditions_that_must_all_hold_are_all_said() -> None:
    steps = [step("A", at_least(100), at_least(0, Of.PROGRESS)), step("B", otherwise=True)]

    assert asked(JA, steps, 0).endswith("が100％以上、基準値から目標値までの進捗率が0％以上のすべてに当たる")
    assert asked(JA, steps, 1) == "そのほか"


def test_a_measure_that_all_share_need_be_said_only_once() -> None:
    one = scale(step("A", at_least(100)), step("B", otherwise=True))
    two = scale(step("A", at_least(100)), step("B", at_least(0, Of.CHANGE)))

    assert (has_one_measure(one), has_one_measure(two)) == (True, False)
    assert measures(JA, two) == "達成率（実績値÷目標値）、増減率"


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (Rules(lower="target_over_actual"), "少ないほどよい指標の達成率は、目標値÷実績値とする。"),
        (Rules(zero_target="zero"), "目標値が0の指標は0％とする。"),
        (Rules(keep="ratio_to_limit"), "維持や範囲を目標とする指標は、近いほうの境との比で評価する。"),
        (Rules(compare_rounding=Rounding.TRUNCATE), "率を整数の百分率に切り捨てたうえで評価する。"),
        (Rules(compare_rounding=Rounding.HALF_UP, compare_digits=2), "率を百分率の小数第2位までに四捨五入したうえで評価する。"),
        (Rules(cap=Fraction(1)), "100％を超える率は100％とする。"),
        (Rules(floor=Fraction(0)), "0％を下回る率は0％とする。"),
        (Rules(project="worst"), "事業の評価は、最も低い項目の評価とする。"),
    ],
)  # fmt: skip
def test_choices_are_said_in_a_sentence_each(rules: Rules, said: str) -> None:
    assert said in choices(JA, scale(step("A", at_least(100)), rules=rules))


def test_choices_that_cannot_matter_are_not_said() -> None:
    judged = scale(step("A", at_least(100, Of.JUDGED)))

    assert choices(EN, judged) == ["Shares are rounded each by itself; they may not add up to 100 %."]


@pytest.mark.parametrize("policy", SharePolicy)
@pytest.mark.parametrize("rounding", Rounding)
def test_every_way_of_printing_has_its_sentence(policy: SharePolicy, rounding: Rounding) -> None:
    printed = scale(step("A", at_least(100)), printing=Printing(shares=policy, rounding=rounding))

    other = replace(printed, printing=replace(printed.printing, digits=0))
    assert len(choices(JA, printed)) == len(choices(EN, printed)) == len(choices(JA, other))
    assert choices(JA, printed) != choices(JA, other)


def test_other_rules_for_some_indicators_are_said() -> None:
    cumulative = Case((("accumulation", "cumulative"),), use=((Of.PROGRESS, Of.RATIO),))
    surveys = Case(
        (("method", "survey"),), grades=(step("A", at_least(-3, Of.CHANGE)), step("B", otherwise=True))
    )

    said = choices(JA, scale(step("A", at_least(100, Of.PROGRESS)), cases=(cumulative, surveys)))

    assert "累計の指標は、達成率（実績値÷目標値）で評価する。" in said
    assert "測り方「survey」の指標は、Aは増減率が－3％以上、Bは増減率が－3％未満。" in said


def test_every_measure_has_words() -> None:
    assert set(MEASURES) == set(Of)


@pytest.mark.parametrize("id", presets())
def test_every_preset_can_be_said_without_english_in_the_japanese(id: str) -> None:
    chosen = preset(id)

    said = [*choices(JA, chosen), *(asked(JA, chosen.grades, at) for at in range(len(chosen.grades)))]

    assert [text for text in said if " or " in text or "less than" in text] == []
