"""Whether the grades of a ladder, read from the top, leave no rate without a grade and no grade without a rate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from renkei.domain.bound import EVERYTHING, Cut, Interval, half_line, holes, percent_text
from renkei.domain.errors import Fault, Place
from renkei.domain.scale import Condition, GradeStep, Of, Rules

ONE = Fraction(1)
STEPPED = frozenset({Of.COMPARE, Of.DONE})  # below, equal, above; not done, done
UNIVERSE = {
    Of.COMPARE: Interval((0, -ONE, 0), (0, ONE, 1)),
    Of.DONE: Interval((0, Fraction(0), 0), (0, ONE, 1)),
    Of.SCORE: Interval((0, Fraction(0), 0), (0, ONE, 1)),
}
Measure = tuple[
    Of, str, Fraction
]  # what is compared, of `change` against which reference, and per elapsed share


@dataclass(frozen=True, slots=True)
class _Rung:
    """A grade as a box: for each measure the rates it wants, and the key path of each of its conditions."""

    symbol: str
    box: dict[Measure, Interval]
    conditions: tuple[tuple[str, Measure, Interval], ...]

    def holds(self, other: _Rung) -> bool:
        """Whether whatever meets the other meets this one too."""
        return all(interval.holds(other.box.get(of, EVERYTHING)) for of, interval in self.box.items())

    def key(self, cut: Cut) -> str:
        """The path of the condition that drew this cut; empty if none did."""
        drawn = (path for path, _, interval in self.conditions if cut in (interval.lower, interval.upper))
        return next(drawn, "")


def check_ladder(steps: tuple[GradeStep, ...], rules: Rules, path: str) -> tuple[Fault, ...]:
    """All faults of a ladder. Its grades are read from the top, the first whose conditions all hold is given."""
    found = [*_written(steps, path), *_rounded_and_elapsed(steps, rules, path)]
    if found or not steps or all(_is_judged(step) for step in steps):
        return tuple(found)
    rungs = [_rung(step, rules, f"{path}[{at}]") for at, step in enumerate(steps) if not step.otherwise]
    empty = list(_empty(rungs))
    if empty:
        return tuple(empty)
    measures = {measure for rung in rungs for measure in rung.box}
    if len(measures) > 1:
        return tuple(_mixed(steps, rungs, path))
    return tuple(_single(steps, rungs, next(iter(measures), None), path))


def _written(steps: tuple[GradeStep, ...], path: str) -> Iterator[Fault]:
    """What is wrong with a grade by itself: no condition, two sorts of condition, `otherwise` out of place."""
    is_judged = [_is_judged(step) for step in steps]
    for at, step in enumerate(steps):
        if step.otherwise and step.when:
            yield _fault("scale_otherwise_with_when", f"{path}[{at}].otherwise", symbol=step.symbol)
        elif not step.otherwise and not step.when:
            yield _fault("scale_grade_without_condition", f"{path}[{at}]", symbol=step.symbol)
        if step.otherwise and at < len(steps) - 1:
            yield _fault("scale_otherwise_not_last", f"{path}[{at}].otherwise", symbol=step.symbol)
        if any(condition.of is Of.JUDGED for condition in step.when) and not all(is_judged):
            yield _fault("scale_judged_mixed", f"{path}[{at}].when", symbol=step.symbol)


def _rounded_and_elapsed(steps: tuple[GradeStep, ...], rules: Rules, path: str) -> Iterator[Fault]:
    """A bound that counts from the elapsed share lies between the steps of a rounded rate: no fixed bound says the same."""
    if rules.compare_rounding is None:
        return
    for at, step in enumerate(steps):
        for index, condition in enumerate(step.when):
            if condition.per_elapsed:
                yield _fault("scale_per_elapsed_rounded", f"{path}[{at}].when[{index}].per_elapsed")


def _is_judged(step: GradeStep) -> bool:
    return bool(step.when) and all(condition.of is Of.JUDGED for condition in step.when)


def _rung(step: GradeStep, rules: Rules, path: str) -> _Rung:
    box: dict[Measure, Interval] = {}
    conditions = []
    for index, condition in enumerate(step.when):
        measure, interval = _measure(condition, rules), _interval(condition, rules)
        op = "" if condition.of is Of.DONE else f".{condition.op}"  # what is done has no bound in the file
        conditions.append((f"{path}.when[{index}]{op}", measure, interval))
        box[measure] = box.get(measure, EVERYTHING).meet(interval)
    return _Rung(step.symbol, box, tuple(conditions))


def _measure(condition: Condition, rules: Rules) -> Measure:
    reference = (condition.reference or rules.reference) if condition.of is Of.CHANGE else ""
    return condition.of, reference, condition.per_elapsed


def _interval(condition: Condition, rules: Rules) -> Interval:
    unit: Fraction | None = None
    if rules.compare_rounding is not None and condition.of not in STEPPED and not condition.per_elapsed:
        unit = Fraction(1, 100 * 10**rules.compare_digits)
    return half_line(condition.op, condition.bound, unit=unit)


def _empty(rungs: list[_Rung]) -> Iterator[Fault]:
    for rung in rungs:
        for measure, interval in rung.box.items():
            path = [path for path, of, _ in rung.conditions if of == measure][-1]
            if interval.is_empty:
                yield _fault("scale_bounds_empty", path, symbol=rung.symbol)
            elif interval.meet(UNIVERSE.get(measure[0], EVERYTHING)).is_empty:
                yield _fault("scale_grade_unreachable", path, symbol=rung.symbol)


def _mixed(steps: tuple[GradeStep, ...], rungs: list[_Rung], path: str) -> Iterator[Fault]:
    yield from _unreachable(rungs)
    if not steps[-1].otherwise:
        yield _fault("scale_otherwise_missing", f"{path}[{len(steps) - 1}]", symbol=steps[-1].symbol)


def _unreachable(rungs: list[_Rung]) -> Iterator[Fault]:
    """Grades that a single earlier grade always takes."""
    for index, rung in enumerate(rungs):
        earlier = next((other for other in rungs[:index] if other.holds(rung)), None)
        if earlier is not None:
            yield _taken(rung, earlier)


def _taken(rung: _Rung, earlier: _Rung) -> Fault:
    (path, _, interval), before = rung.conditions[0], earlier.conditions[0][2]
    cuts = (interval.lower, before.lower) if interval.lower[0] == 0 else (interval.upper, before.upper)
    values = {"symbol": rung.symbol, "earlier": earlier.symbol}
    if len(rung.conditions) == len(earlier.conditions) == 1 and cuts[0][:2] != cuts[1][:2]:
        bound, outer = _text(cuts[0]), _text(cuts[1])
        return _fault("scale_bounds_out_of_order", path, bound=bound, before=outer, **values)
    return _fault("scale_grade_taken", path, **values)


def _single(
    steps: tuple[GradeStep, ...], rungs: list[_Rung], measure: Measure | None, path: str
) -> Iterator[Fault]:
    """One measure: the intervals must fill the line, each must be reachable, none may reach into an earlier one."""
    if measure is None:
        return
    universe = UNIVERSE.get(measure[0], EVERYTHING)
    unreachable = list(_unreachable(rungs))
    yield from unreachable
    if unreachable:
        return
    parts = [rung.box[measure] for rung in rungs]
    yield from _overlaps(rungs, parts, measure[0])
    yield from _covered(steps, rungs, parts, universe, path)
    yield from _gaps(rungs, holes(universe, parts), universe, has_rest=steps[-1].otherwise, of=measure[0])


def _overlaps(rungs: list[_Rung], parts: list[Interval], of: Of) -> Iterator[Fault]:
    """An earlier grade may stand inside a later one (A from 100, B from 75); a part of each in the other is a slip."""
    for later in range(len(parts)):
        for earlier in range(later):
            shared = parts[earlier].meet(parts[later])
            if shared.is_empty or parts[later].holds(parts[earlier]):
                continue
            cut = shared.upper if shared.upper == parts[later].upper else shared.lower
            yield from _overlap(rungs[later], rungs[earlier], shared, rungs[later].key(cut), of)


def _overlap(later: _Rung, earlier: _Rung, shared: Interval, key: str, of: Of) -> Iterator[Fault]:
    values = {"symbol": later.symbol, "earlier": earlier.symbol}
    low, high = _text(shared.lower), _text(shared.upper)
    if of in STEPPED:
        yield _fault("scale_overlap_compare", key, **values)
    elif low == high:
        yield _fault("scale_overlap_at", key, bound=low, **values)
    else:
        yield _fault("scale_overlap", key, low=low, high=high, **values)


def _covered(
    steps: tuple[GradeStep, ...], rungs: list[_Rung], parts: list[Interval], universe: Interval, path: str
) -> Iterator[Fault]:
    """Grades for which all earlier ones together leave nothing, `otherwise` included."""
    for index, part in enumerate(parts):
        if index and not holes(part.meet(universe), parts[:index]):
            yield _fault("scale_grade_unreachable", rungs[index].conditions[0][0], symbol=rungs[index].symbol)
    if steps[-1].otherwise and not holes(universe, parts):
        at = len(steps) - 1
        yield _fault("scale_grade_unreachable", f"{path}[{at}].otherwise", symbol=steps[at].symbol)


def _gaps(
    rungs: list[_Rung], open_: list[Interval], universe: Interval, *, has_rest: bool, of: Of
) -> Iterator[Fault]:
    """Rates without a grade. `otherwise` takes the ends; a hole between two grades is a slip even then."""
    for hole in open_:
        is_between = hole.lower != universe.lower and hole.upper != universe.upper
        if has_rest and (not is_between or of in STEPPED):
            continue
        cut = hole.lower if hole.lower != universe.lower else hole.upper
        key = next(filter(None, (rung.key(cut) for rung in rungs)))
        yield _fault(f"scale_gap_{of}", key) if of in STEPPED else _gap(hole, key)


def _gap(hole: Interval, key: str) -> Fault:
    low, high = hole.lower, hole.upper
    if low[0]:
        return _fault("scale_gap_below", key, bound=_text(high))
    if high[0]:
        return _fault("scale_gap_above", key, bound=_text(low))
    if low[1] == high[1]:
        return _fault("scale_gap_at", key, bound=_text(low))
    return _fault("scale_gap_between", key, low=_text(low), high=_text(high))


def _text(cut: Cut) -> str:
    return percent_text(cut[1])


def _fault(code: str, key: str, **values: object) -> Fault:
    return Fault(code, Place(key=key), values)
