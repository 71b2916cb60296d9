"""What a trace says below its computation: rules that were used, where its numbers come from, what people decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from renkei.domain.measure import unscaled
from renkei.domain.scale import Rounding
from renkei.domain.target import TargetKind
from renkei.domain.unit import usual
from renkei.wording import numbers
from renkei.wording.trace_bounds import exact_percent
from renkei.wording.trace_sums import amount, computation, number
from renkei.wording.words import N_

if TYPE_CHECKING:
    from renkei.domain.grading import Graded
    from renkei.domain.yearbook import Item
    from renkei.wording.words import Words

Note = Callable[["Words", "Graded"], str]

ROUNDED = {
    Rounding.HALF_UP: N_("Compared after rounding to {unit}, halves up."),
    Rounding.HALF_EVEN: N_("Compared after rounding to {unit}, halves to the even digit."),
    Rounding.TRUNCATE: N_("Compared after cutting off below {unit}."),
}


def notes(words: Words, graded: Graded) -> Iterator[str]:
    """The rules that were used, in the trace's order; then what else was computed."""
    trace = graded.trace
    for code in trace.notes:
        if code in NOTES:
            yield NOTES[code](words, graded)
    if trace.printed and graded.rate is not None:
        said = computation(words, graded, trace.printed, graded.rate)
        yield words("Achievement rate: {computation}", computation=said)
    for step in (step for step in trace.others if step.formula != trace.printed):
        said = computation(words, graded, step.formula, step.rate, step.note)
        yield words("Also compared: {computation}", computation=said)


def of_item(words: Words, graded: Graded, item: Item) -> Iterator[str]:
    """The version of the target, a preliminary value, points of several judges, and what people decided."""
    result, target = item.result, item.target
    if result is not None and result.is_preliminary:
        yield words("The actual is preliminary.")
    if graded.trace.input("s") is not None and (result is None or result.score is None):
        yield words("The points are those of all judges together.")
    if target is not None and target.version > 1:
        yield from _versions(words, graded, item)
    decided = item.decision
    if decided is not None:
        yield words(
            "Computed {computed}; decided {symbol} by {by}, seconded by {second}, on {day}: {reason}",
            computed=item.computed,
            symbol=item.symbol,
            by=decided.by,
            second=decided.seconded_by,
            day=words.date(decided.on),
            reason=decided.reason,
        )


def _versions(words: Words, graded: Graded, item: Item) -> Iterator[str]:
    """Which version of the target was used, and the grade by the one before."""
    target, earlier = item.target, item.earlier_target
    if target is None:
        return
    if target.decided_on is not None:
        day = words.date(target.decided_on)
        yield words("Version {version} of the target, decided on {day}.", version=target.version, day=day)
    else:
        yield words("Version {version} of the target.", version=target.version)
    if earlier is not None and earlier.value is not None and item.grade_by_earlier_target:
        old = amount(words, earlier.value, item.indicator.decimals)
        yield words(
            "By the earlier target of {target}: {grade}", target=old, grade=item.grade_by_earlier_target
        )


def _strict(words: Words, graded: Graded) -> str:
    aim = graded.given.aim
    is_upper = aim is not None and aim.kind is TargetKind.LESS_THAN
    return (
        words("The same value as the target does not reach it: less is wanted.")
        if is_upper
        else words("The same value as the target does not reach it: more is wanted.")
    )


def _rounded(words: Words, graded: Graded) -> str:
    rules = graded.compiled.scale.rules
    unit = "1" if not rules.compare_digits else f"0.{'0' * (rules.compare_digits - 1)}1"
    percent = f"{unit}％" if words.is_japanese else f"{unit}%"
    return words.gettext(ROUNDED[rules.compare_rounding or Rounding.HALF_UP], unit=percent)


def _elapsed(words: Words, graded: Graded) -> str:
    given = graded.given
    return words("The bounds follow the years that have passed: {k} of {n}.", k=given.elapsed, n=given.years)


def _relative(words: Words, graded: Graded) -> str:
    aim = graded.given.aim
    share = 0 if aim is None or aim.value is None else aim.value
    letter = "f" if graded.trace.input("t") is None and graded.trace.input("f") is not None else "t"
    return words(
        "The target is {change} against the baseline of {b}: {t}",
        change=numbers.signed(words.language, unscaled(share * 100)) + ("％" if words.is_japanese else "%"),
        b=number(words, graded, "b"),
        t=number(words, graded, letter),
    )


def _kept_baseline(words: Words, graded: Graded) -> str:
    return words("The target is to keep the baseline of {b}.", b=number(words, graded, "b"))


def _quotient(words: Words, graded: Graded) -> str:
    given = graded.given
    above, below = graded.trace.input("numerator") or 0, graded.trace.input("denominator") or 0
    value = number(words, graded, "a")
    percent = ("％" if words.is_japanese else "%") if usual(given.indicator.unit) == "%" else ""
    return words(
        "Actual: {numerator} ÷ {denominator} = {value}",
        numerator=words.number(above),
        denominator=words.number(below),
        value=f"{value}{percent}",
    )


def _total(words: Words, graded: Graded) -> str:
    decimals = graded.given.indicator.decimals
    parts = graded.trace.total_of
    plus = " ＋ " if words.is_japanese else " + "
    said = plus.join(amount(words, value, decimals) for _, value in parts)
    years = words.period(parts[0][0], parts[-1][0])
    return words(
        "Actual: total of {years}, {sum} = {total}", years=years, sum=said, total=number(words, graded, "a")
    )


def _capped(words: Words, graded: Graded) -> str:
    return words("Printed as {rate}, the most that the scale prints.", rate=_printed(words, graded))


def _floored(words: Words, graded: Graded) -> str:
    return words("Printed as {rate}, the least that the scale prints.", rate=_printed(words, graded))


def _printed(words: Words, graded: Graded) -> str:
    return "?" if graded.rate is None else exact_percent(words, graded.rate)


NOTES: dict[str, Note] = {
    "strict_target": _strict,
    "rounded": _rounded,
    "elapsed_bound": _elapsed,
    "relative_target": _relative,
    "baseline_as_target": _kept_baseline,
    "quotient": _quotient,
    "total": _total,
    "capped": _capped,
    "floored": _floored,
}
