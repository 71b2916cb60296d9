"""Truths that are known before a table is read, or found row by row: what is known is not asked of the engine."""

from __future__ import annotations

from functools import reduce
from typing import TypeAlias

import ibis.expr.types as ir

Truth: TypeAlias = "bool | ir.BooleanValue"
Number: TypeAlias = "int | ir.Value"


def both(*truths: Truth) -> Truth:
    """Whether all of them hold."""
    if any(one is False for one in truths):
        return False
    return _joined(truths, known=True)


def either(*truths: Truth) -> Truth:
    """Whether one of them holds."""
    if any(one is True for one in truths):
        return True
    return _joined(truths, known=False)


def negated(truth: Truth) -> Truth:
    """Whether it does not hold."""
    return not truth if isinstance(truth, bool) else ~truth


def _joined(truths: tuple[Truth, ...], *, known: bool) -> Truth:
    """The truths that are found row by row as one; `known` where there is none."""
    asked = [one for one in truths if not isinstance(one, bool)]
    if not asked:
        return known
    return reduce((lambda one, other: one & other) if known else (lambda one, other: one | other), asked)
