"""One grade explained: 43,698 ÷ 50,500 ＝ 86.5％ → B（75％以上100％未満）."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from renkei.domain.indicator import Direction
from renkei.domain.no_grade import NoGrade
from renkei.domain.scale import Of
from renkei.wording.trace_bounds import bounds
from renkei.wording.trace_notes import notes, of_item
from renkei.wording.trace_sums import computation, limits, number, shown_rate

if TYPE_CHECKING:
    from renkei.domain.grading import Graded
    from renkei.domain.yearbook import Item
    from renkei.wording.words import Words

_SETTLING = ("zero_target", "past_baseline", "inside", "outside", "ratio_to_limit", "beyond_rates")


def trace(words: Words, graded: Graded, item: Item | None) -> str:
    """The computation, then how it was meant; or the reason for no grade. One line each."""
    return "\n".join(lines(words, graded, item))


def lines(words: Words, graded: Graded, item: Item | None = None) -> tuple[str, ...]:
    """The same line by line; the first says the grade."""
    return tuple(_lines(words, graded, item))


def _lines(words: Words, graded: Graded, item: Item | None) -> Iterator[str]:
    yield headline(words, graded)
    if graded.reason and graded.trace.inputs and graded.reason in list(NoGrade):
        yield from _known(words, graded)
    if not graded.reason:
        yield from _printed_otherwise(words, graded)
        yield from notes(words, graded)
    for axis, by_axis in zip(graded.compiled.scale.axes, (of for _, of in graded.by_axis), strict=True):
        label = words.either(axis.label, axis.english)
        yield words("{axis}: {computation}", axis=label, computation=headline(words, by_axis))
    if item is not None:
        yield from of_item(words, graded, item)


def headline(words: Words, graded: Graded) -> str:
    """The computation and the grade that it gave, in one line."""
    if graded.reason:
        return words("No grade: {reason}", reason=words.reason(graded.reason))
    trace = graded.trace
    if trace.of is Of.JUDGED:
        return _judged(words, graded)
    note = next((code for code in trace.notes if code in _SETTLING), "")
    if not trace.formula:
        return graded.symbol
    computed = computation(words, graded, trace.formula, trace.rate, note)
    if not graded.symbol:
        return computed
    lower = graded.given.indicator.direction is Direction.LOWER
    between = bounds(words, trace, lower=lower)
    if not between:
        return words("{computation} → {grade}", computation=computed, grade=graded.symbol)
    return words(
        "{computation} → {grade} ({bounds})", computation=computed, grade=graded.symbol, bounds=between
    )


def _judged(words: Words, graded: Graded) -> str:
    by = graded.given.result.judged_by if graded.given.result else ""
    if by:
        return words("Judged by {by} → {grade}", by=by, grade=graded.symbol)
    return words("Judged by a person → {grade}", grade=graded.symbol)


def _known(words: Words, graded: Graded) -> Iterator[str]:
    """The numbers that were there, where no grade came of them."""
    has_actual, has_target = (graded.trace.input(letter) is not None for letter in "at")
    is_range = graded.trace.input("u") is not None
    actual, target = (
        number(words, graded, "a"),
        limits(words, graded) if is_range else number(words, graded, "t"),
    )
    if has_actual and has_target:
        yield words("Actual {a}, target {t}.", a=actual, t=target)
    elif has_actual:
        yield words("Actual {a}.", a=actual)


def _printed_otherwise(words: Words, graded: Graded) -> Iterator[str]:
    """A rate that the trace had to say with more digits than the scale prints."""
    trace, printed = graded.trace, graded.printed_rate
    if (
        trace.rate is None
        or printed is None
        or trace.printed
        or "capped" in trace.notes
        or "floored" in trace.notes
    ):
        return
    if shown_rate(words, graded, trace.rate) != words.percent(printed):
        yield words("Printed as {rate}.", rate=words.percent(printed))
