"""Bounds of grades in words: 75％以上100％未満."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from renkei.domain.bound import percent_text
from renkei.domain.explaining import OPPOSITE
from renkei.domain.scale import Of, Op
from renkei.wording.words import N_

if TYPE_CHECKING:
    from renkei.domain.trace import Bound, Trace
    from renkei.wording.words import Words

OPS = {
    Op.AT_LEAST: N_("{limit} or more"),
    Op.MORE_THAN: N_("more than {limit}"),
    Op.AT_MOST: N_("{limit} or less"),
    Op.LESS_THAN: N_("less than {limit}"),
}
AGAINST_TARGET = {
    Op.AT_LEAST: N_("at the target or above"),
    Op.MORE_THAN: N_("above the target"),
    Op.AT_MOST: N_("at the target or below"),
    Op.LESS_THAN: N_("below the target"),
}
_MIRRORED = {
    Op.AT_LEAST: Op.AT_MOST,
    Op.AT_MOST: Op.AT_LEAST,
    Op.MORE_THAN: Op.LESS_THAN,
    Op.LESS_THAN: Op.MORE_THAN,
}
_LOWER_ENDS = (Op.AT_LEAST, Op.MORE_THAN)


def bounds(words: Words, trace: Trace, *, lower: bool) -> str:
    """Between which bounds the grade lies; empty where the trace names none."""
    limits = [trace.met] if trace.met else []
    if trace.below:
        limits.append((OPPOSITE[trace.below[0]], trace.below[1]))
    if trace.of is Of.COMPARE:
        return _against_target(words, [op for op, _ in limits], lower=lower)
    if trace.of is Of.DONE:
        return words("reached by its date") if trace.met else words("not reached by its date")
    ordered = sorted(limits, key=lambda limit: limit[0] not in _LOWER_ENDS)
    return ("" if words.is_japanese else ", ").join(bound(words, limit) for limit in ordered)


def bound(words: Words, limit: Bound) -> str:
    """One bound."""
    op, number = limit
    return words.gettext(OPS[op], limit=exact_percent(words, number))


def exact_percent(words: Words, number: Fraction) -> str:
    """A plain number as a percentage, or as p/q where its decimals would not end."""
    text = percent_text(number)
    if not text.endswith("%"):
        return text
    minus, percent = ("－", "％") if words.is_japanese else ("−", "%")
    return text.replace("-", minus).replace("%", percent)


def _against_target(words: Words, ops: list[Op], *, lower: bool) -> str:
    if {Op.AT_LEAST, Op.AT_MOST} <= set(ops):
        return words("equal to the target")
    said = [_MIRRORED[op] if lower else op for op in ops]
    return words.join(words.gettext(AGAINST_TARGET[op]) for op in said[:1])
