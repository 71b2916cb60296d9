"""A scale in words: what each grade asks for, and the choices that the scale makes where regions differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from renkei.domain.bound import percent_text
from renkei.domain.scale import Case, Condition, GradeStep, Of, Op, Rounding, Rules, Scale, SharePolicy
from renkei.wording.words import N_

if TYPE_CHECKING:
    from renkei.wording.words import Words

MEASURES = {
    Of.RATIO: N_("achievement rate (actual ÷ target)"),
    Of.ELAPSED_RATIO: N_("achievement rate against the elapsed share of the period"),
    Of.PROGRESS: N_("progress from the baseline to the target"),
    Of.LINE: N_("progress against the straight line from baseline to target"),
    Of.CHANGE: N_("rate of change"),
    Of.COMPARE: N_("comparison with the target"),
    Of.SCORE: N_("share of the full score"),
    Of.DONE: N_("whether it is done in time"),
    Of.JUDGED: N_("a person's judgement"),
}
_BOUNDS = {
    Op.AT_LEAST: N_("{bound} or more"),
    Op.MORE_THAN: N_("more than {bound}"),
    Op.AT_MOST: N_("{bound} or less"),
    Op.LESS_THAN: N_("less than {bound}"),
}
_COMPARED = {
    Op.AT_LEAST: N_("as good as the target or better"),
    Op.MORE_THAN: N_("better than the target"),
    Op.AT_MOST: N_("as good as the target or worse"),
    Op.LESS_THAN: N_("worse than the target"),
}
_UPWARD = {Op.AT_LEAST: Op.LESS_THAN, Op.MORE_THAN: Op.AT_MOST}
_LOWER = {
    "refuse": N_("Where lower is better, no grade is given."),
    "target_over_actual": N_("Where lower is better, the rate is target ÷ actual."),
    "two_minus_ratio": N_("Where lower is better, the rate is 2 − actual ÷ target."),
}
_ZERO = {
    "met_if_reached": N_("A target of 0 that is reached counts as 100 %."),
    "zero": N_("A target of 0 always counts as 0 %."),
    "not_gradable": N_("A target of 0 is not graded."),
}
_PAST = {
    "met_or_zero": N_("Where the baseline is already past the target, it is 100 % or 0 %."),
    "not_gradable": N_("Where the baseline is already past the target, no grade is given."),
}
_KEEP = {
    "met_or_last": N_("What is to be kept has the best grade inside its limits, the last one outside."),
    "ratio_to_limit": N_("What is to be kept is measured against the nearest limit."),
}
_ROUNDINGS = {
    Rounding.HALF_UP: N_("rounded half up"),
    Rounding.HALF_EVEN: N_("rounded half to even"),
    Rounding.TRUNCATE: N_("cut off"),
}
_SHARES = {
    SharePolicy.PLAIN: N_("Shares are rounded each by itself; they may not add up to 100 %."),
    SharePolicy.LARGEST_REMAINDER: N_("Shares are rounded so that they add up to 100 % (largest remainder)."),
    SharePolicy.ABSORB_IN_LARGEST: N_("Shares add up to 100 %: the largest takes the rounding difference."),
}
_PROJECT = {
    "worst": N_("A project has its worst grade."),
    "mean_points": N_("A project has the grade that the mean of its points reaches."),
    "main_indicator": N_("A project has the grade of its main indicator."),
    "all_met": N_("A project has the best grade if all its items have it, else the last one."),
}


def measure(words: Words, of: Of) -> str:
    """What is compared."""
    return words.gettext(MEASURES[of])


def measures(words: Words, scale: Scale) -> str:
    """Everything that the grades of a scale compare, in their order; of a scale without grades, its rate."""
    named = [condition.of for step in scale.grades for condition in step.when] or [scale.rules.rate]
    return words.join(measure(words, of) for of in dict.fromkeys(named))


def has_one_measure(scale: Scale) -> bool:
    """Whether all grades compare the same, so that it need be said only once."""
    named = {(c.of, c.reference) for step in scale.grades for c in step.when}
    return len(named) == 1


def asked(words: Words, steps: Sequence[GradeStep], at: int, *, is_brief: bool = False) -> str:
    """What a grade of a ladder asks for: its measure and bounds; brief, where the measure is said elsewhere, the bounds.

    >>> from renkei.wording import words_of
    >>> a, b = (GradeStep(s, s, when=(Condition(Of.RATIO, Op.AT_LEAST, Fraction(p, 4)),)) for s, p in (("A", 4), ("B", 3)))
    >>> asked(words_of("en"), [a, b], 1, is_brief=True)
    '75% or more, less than 100%'
    """
    step = steps[at]
    above = _single(steps[at - 1]) if at else None
    if step.otherwise:
        return _rest(words, above, is_brief)
    said = [_condition(words, c, above if len(step.when) == 1 else None, is_brief) for c in step.when]
    return said[0] if len(said) == 1 else words("all of these: {conditions}", conditions=words.join(said))


def _single(step: GradeStep) -> Condition | None:
    return step.when[0] if len(step.when) == 1 else None


def _rest(words: Words, above: Condition | None, is_brief: bool) -> str:
    if above is None or above.op not in _UPWARD or above.of in (Of.DONE, Of.JUDGED):
        return words("everything else")
    return _condition(words, _opposite(above), None, is_brief)


def _opposite(condition: Condition) -> Condition:
    return replace(condition, op=_UPWARD[condition.op])


def _condition(words: Words, condition: Condition, above: Condition | None, is_brief: bool) -> str:
    if condition.of is Of.JUDGED:
        return words("given by a person's judgement")
    if condition.of is Of.DONE:
        return words("done in time")
    limits = above is not None and _limits(above, condition)
    if condition.of is Of.COMPARE:
        return (
            words("as good as the target, not better") if limits else words.gettext(_COMPARED[condition.op])
        )
    bound = _bound(words, condition)
    if above is not None and limits:
        bound = words("{lower}, {upper}", lower=bound, upper=_bound(words, _opposite(above)))
    if is_brief:
        return bound
    return words("{measure}: {bound}", measure=_measured(words, condition), bound=bound)


def _limits(above: Condition, condition: Condition) -> bool:
    """Whether the grade above is the upper limit of this one: the same measure, both with a bound from below."""
    same = replace(above, op=condition.op, bound=condition.bound) == condition
    return same and above.op in _UPWARD and condition.op in _UPWARD


def _measured(words: Words, condition: Condition) -> str:
    if condition.of is not Of.CHANGE or not condition.reference:
        return measure(words, condition.of)
    if condition.reference == "baseline":
        return words("rate of change against the baseline")
    return words("rate of change against the year before")


def _bound(words: Words, condition: Condition) -> str:
    return words.gettext(_BOUNDS[condition.op], bound=_level(words, condition))


def _level(words: Words, condition: Condition) -> str:
    """The bound; one that moves with the period is said by its distance from the elapsed share."""
    if not condition.per_elapsed:
        return percent(words, condition.bound)
    share = words("the elapsed share")
    if condition.per_elapsed != 1:
        share = words("{factor} of {share}", factor=percent(words, condition.per_elapsed), share=share)
    if not condition.bound:
        return share
    distance = percent_text(abs(condition.bound)).rstrip("%")
    if condition.bound < 0:
        return words("{share} less {distance} points", share=share, distance=distance)
    return words("{share} and {distance} points", share=share, distance=distance)


def percent(words: Words, number: Fraction) -> str:
    """An exact percentage, or a fraction where it would not end.

    >>> from renkei.wording import words_of
    >>> percent(words_of("ja"), Fraction(3, 4)), percent(words_of("en"), Fraction(2, 3))
    ('75％', '2/3')
    """
    text = percent_text(number)
    return text.replace("%", "％").replace("-", "－") if words.is_japanese else text


def choices(words: Words, scale: Scale) -> list[str]:
    """The choices that a scale makes, a sentence each; those that cannot matter to it are left out."""
    return list(_choices(words, scale))


def _choices(words: Words, scale: Scale) -> Iterator[str]:
    used = {condition.of for step in scale.grades for condition in step.when} or {scale.rules.rate}
    rules = scale.rules
    if used & {Of.RATIO, Of.ELAPSED_RATIO}:
        yield words.gettext(_LOWER[rules.lower])
        yield words.gettext(_ZERO[rules.zero_target])
    if used & {Of.PROGRESS, Of.LINE}:
        yield words.gettext(_PAST[rules.past_baseline])
    if used - {Of.JUDGED, Of.DONE, Of.SCORE}:
        yield words.gettext(_KEEP[rules.keep])
        yield from _comparison(words, rules)
    yield from (case_of(words, case) for case in scale.cases)
    if rules.project in _PROJECT:
        yield words.gettext(_PROJECT[rules.project])
    yield from _printing(words, scale, used)


def _comparison(words: Words, rules: Rules) -> Iterator[str]:
    if rules.compare_rounding is None:
        yield words("Grades compare the exact rate, before it is rounded for print.")
    else:
        how = _rounded(words, rules.compare_rounding, rules.compare_digits)
        yield words("Grades compare the rate {how}.", how=how)
    if rules.cap is not None:
        yield words("A rate above {bound} counts as {bound}.", bound=percent(words, rules.cap))
    if rules.floor is not None:
        yield words("A rate below {bound} counts as {bound}.", bound=percent(words, rules.floor))


def _printing(words: Words, scale: Scale, used: set[Of]) -> Iterator[str]:
    printing = scale.printing
    if used - {Of.JUDGED, Of.DONE, Of.COMPARE}:
        how = _rounded(words, printing.rounding, printing.digits)
        yield words("Rates are printed {how}.", how=how)
    if scale.grades:
        yield words.gettext(_SHARES[printing.shares])


def _rounded(words: Words, rounding: Rounding, digits: int) -> str:
    how = words.gettext(_ROUNDINGS[rounding])
    if digits == 0:
        return words("{how} to whole percents", how=how)
    return words.ngettext(
        "{how} to one decimal of a percent", "{how} to {n} decimals of a percent", digits, how=how
    )


def case_of(words: Words, case: Case) -> str:
    """What is otherwise for some indicators."""
    where = words.join(_property(words, name, value) for name, value in case.where)
    if case.grades:
        ladder = words.join(
            words("{symbol} {asked}", symbol=step.symbol, asked=asked(words, case.grades, at))
            for at, step in enumerate(case.grades)
        )
        return words("For indicators with {where}: {ladder}.", where=where, ladder=ladder)
    used = words.join(measure(words, instead) for _, instead in case.use)
    return words("For indicators with {where}, what is compared is: {used}.", where=where, used=used)


def _property(words: Words, name: str, value: str) -> str:
    from renkei.domain.indicator import Accumulation, Direction, IndicatorKind
    from renkei.domain.target import TargetKind

    enums = {
        "accumulation": Accumulation,
        "direction": Direction,
        "kind": IndicatorKind,
        "target_kind": TargetKind,
    }
    if name in enums and value in list(enums[name]):
        return words.label(enums[name](value))
    return words("method “{value}”", value=value)
