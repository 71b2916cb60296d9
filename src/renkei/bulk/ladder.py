"""Down the ladder of a scale, for every row at once: `domain.walk` said once more for engines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

import ibis
import ibis.expr.types as ir

from renkei.bulk import outcome
from renkei.bulk.columns import Columns
from renkei.bulk.logic import Number, Truth, both, either
from renkei.bulk.standing import Stand, Standings, standings
from renkei.bulk.ways import Kind
from renkei.domain.no_grade import NoGrade
from renkei.domain.rule import Rule, Way
from renkei.domain.scale import Scale

Arm: TypeAlias = "tuple[Truth, Number]"
Pair: TypeAlias = tuple[Rule, Rule]


def first_of(arms: Iterable[Arm]) -> Number:
    """The code of the first arm whose truth holds; the last one holds always."""
    asked: list[tuple[ir.BooleanValue, Number]] = []
    for truth, code in arms:
        if truth is True:
            return ibis.cases(*asked, else_=code) if asked else code
        if truth is not False:
            asked.append((truth, code))
    raise ValueError("no arm holds always")


def graded(columns: Columns, kind: Kind, way: Way, scale: Scale) -> Number:
    """The grades of rows of a kind."""
    stood = [standings(columns, kind, formula, scale.rules, way.limit) for formula in way.formulas]
    period = _no_period(columns)
    if len(stood) != 1:
        return first_of(
            _down(way, lambda pair: _holds(pair, stood[pair[0].at], columns), stood, period, scale)
        )
    only = stood[0]
    reasons = [(truth, outcome.code_of(reason)) for truth, reason in only.reasons]
    if any(truth is True for truth, _ in reasons):
        return first_of(reasons)
    arms = [*_one_formula(only, way, columns, period, scale)]
    return first_of([(only.usual, arms[-1][1]), *reasons, *arms])


def usual(columns: Columns, kind: Kind, way: Way, scale: Scale) -> Arm:
    """The grades of those rows of a kind that stand as nearly all do: everything known, nothing of a special case."""
    if len(way.formulas) != 1:
        return False, outcome.FAULT
    only = standings(columns, kind, way.formulas[0], scale.rules, way.limit)
    if only.usual is False:
        return False, outcome.FAULT
    return only.usual, [*_one_formula(only, way, columns, _no_period(columns), scale)][-1][1]


def rated(columns: Columns, kind: Kind, way: Way, scale: Scale) -> Number:
    """Of a scale without grades: that there is a rate, or why there is none."""
    assert way.printed is not None
    found = standings(columns, kind, way.printed, scale.rules, way.limit)
    reasons = [(truth, outcome.code_of(reason)) for truth, reason in found.reasons]
    return first_of([*reasons, (True, outcome.RATED)])


def _one_formula(only: Standings, way: Way, columns: Columns, period: Truth, scale: Scale) -> Iterator[Arm]:
    """The usual ladder of one formula: how a row stands is asked once, and what is settled has its grade at once."""
    for stand in only.stands:

        def holds(pair: Pair, stand: Stand = stand) -> Truth:
            return rule_holds(pair[stand.is_settled], stand, columns)

        yield stand.where, first_of(_down(way, holds, [Standings((), ())], period, scale))


def _down(
    way: Way, holds: Callable[[Pair], Truth], stood: list[Standings], period: Truth, scale: Scale
) -> Iterator[Arm]:
    """The rungs in their order. A formula is asked for when a rung needs it: only then can it stand in the way."""
    asked: set[int] = set()
    for symbol, pairs in way.rungs:
        so_far: Truth = True
        for pair in pairs:
            at = pair[0].at
            if at not in asked:
                yield from ((both(so_far, truth), outcome.code_of(why)) for truth, why in stood[at].reasons)
                if so_far is True:
                    asked.add(at)
            if pair[0].per_elapsed:
                yield both(so_far, period), outcome.code_of(NoGrade.NO_PERIOD)
            so_far = both(so_far, holds(pair))
        yield so_far, scale.symbols.index(symbol)
    yield True, outcome.code_of(NoGrade.NO_STEP)


def _holds(pair: Pair, stood: Standings, columns: Columns) -> Truth:
    """Whether a rule holds, however the row stands."""
    arms: list[tuple[ir.BooleanValue, Truth]] = []
    for stand in stood.stands:
        found = rule_holds(pair[stand.is_settled], stand, columns)
        if stand.where is True:
            return ibis.cases(*arms, else_=found) if arms else found
        if stand.where is not False:
            arms.append((stand.where, found))
    return False


def rule_holds(rule: Rule, stand: Stand, columns: Columns) -> Truth:
    """c·N − p·D ≥ 0, or > 0 if strict; with e, times the years."""
    c, p, e = rule.weights
    if e:
        years, elapsed = (columns.get(name) for name in ("n", "k"))
        if years is None or elapsed is None:
            return False  # said before: there is no period
        left = _sum(_times(_product(stand.above, years), c))
        right = _sum(_times(_product(stand.below, years), p), _times(_product(stand.below, elapsed), e))
    else:
        left, right = _times(stand.above, c), _times(stand.below, p)
    return left > right if rule.strict else left >= right


def _times(number: Number, factor: int) -> Number:
    if factor == 0 or (isinstance(number, int) and number == 0):
        return 0
    if isinstance(number, int):
        return number * factor
    return number if factor == 1 else -number if factor == -1 else number * factor


def _product(number: Number, column: ir.Value) -> Number:
    return 0 if isinstance(number, int) and number == 0 else number * column


def _sum(*numbers: Number) -> Number:
    total: Number = 0
    for number in numbers:
        total = number if isinstance(total, int) and total == 0 else total + number
    return total


def _no_period(columns: Columns) -> Truth:
    """Whether it is not known how long the period is, or how much of it has passed."""
    known = [columns.get(name) for name in ("n", "k")]
    return either(*(True if one is None else either(one.isnull(), one == 0) for one in known))
