"""A walk down the ladder retold as a trace: made when somebody asks, since most grades are only counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from renkei.domain.formula import Formula
from renkei.domain.given import Given
from renkei.domain.indicator import Direction
from renkei.domain.no_grade import NotGraded
from renkei.domain.rule import OF_TARGET, STRICT_KINDS, CompiledScale, Rule
from renkei.domain.scale import Of, Op, Rules, Scale
from renkei.domain.standing import Standing, limits
from renkei.domain.target import TargetKind, usual_kind
from renkei.domain.trace import Bound, Step, Trace
from renkei.domain.walk import Walk, printed, walk

OPPOSITE = {
    Op.AT_LEAST: Op.LESS_THAN,
    Op.LESS_THAN: Op.AT_LEAST,
    Op.MORE_THAN: Op.AT_MOST,
    Op.AT_MOST: Op.MORE_THAN,
}
_LETTERS = ("a", "t", "u", "f", "b", "r", "s", "m", "d", "n", "k")


@dataclass(frozen=True, slots=True)
class Explained:
    """The printed rate and the trace of one grade."""

    rate: Fraction | None
    trace: Trace


def explain(given: Given, compiled: CompiledScale) -> Explained:
    """How the grade came about, of what was given and graded."""
    aim = given.aim
    way = compiled.way(given.indicator, aim.kind if aim else usual_kind(given.indicator.direction))
    if way.is_judged:
        return Explained(None, _trace(given, compiled.scale, Of.JUDGED, "judged"))
    return _told(walk(given, way, compiled.scale.rules), compiled.scale)


def untold(given: Given, compiled: CompiledScale) -> Explained:
    """What is known where there is no grade: no rate, and a trace without a computation."""
    known = _inputs(given, ("a", "t"))
    return Explained(None, replace(_trace(given, compiled.scale, None, ""), inputs=known))


def _trace(given: Given, scale: Scale, of: Of | None, formula: str) -> Trace:
    """A trace without a computation."""
    version = given.aim.version if given.aim else None
    return Trace(scale.id, scale.version, of, formula, target_version=version)


def _told(walk: Walk, scale: Scale) -> Explained:
    given, way = walk.given, walk.way
    rule = _deciding(walk)
    formula = rule.formula if rule else way.printed
    shown, rate, clip = _printed_rate(walk, scale)
    stands = walk.standing(rule.at) if rule else shown
    met, below = _bounds(walk, rule) if rule else (None, None)
    target = (given.final or given.target) if formula and formula.target == "f" else given.aim
    trace = Trace(
        scale.id,
        scale.version,
        rule.of if rule else scale.rules.rate,
        formula.name if formula else "",
        _inputs(given, _letters(walk)),
        met,
        below,
        tuple(_notes(walk, rule, stands, scale.rules)) + clip,
        target.version if target else None,
        _rate(stands, formula),
        way.printed.name if way.printed and rule and way.printed != formula and rate is not None else "",
        tuple(_others(walk, rule)),
        given.total_of,
    )
    return Explained(rate, trace)


def _deciding(walk: Walk) -> Rule | None:
    """The rule that the grade hangs on: the first of its rung; for the rest (`otherwise`) the last that did not hold."""
    rungs = walk.way.rungs
    reached = walk.at if walk.at >= 0 else len(rungs)
    own = rungs[walk.at][1] if walk.at >= 0 else ()
    if own:
        return _as_it_stands(walk, own[0])
    earlier = [pair for _, pairs in rungs[:reached] for pair in pairs]
    failed = [pair for pair in earlier if pair[0].at in walk.standings and not walk.holds(pair)]
    return _as_it_stands(walk, failed[-1]) if failed else None


def _as_it_stands(walk: Walk, pair: tuple[Rule, Rule]) -> Rule:
    return pair[walk.standing(pair[0].at).is_settled]


def _bounds(walk: Walk, rule: Rule) -> tuple[Bound | None, Bound | None]:
    """The bound that was met, and the nearest one of a better grade that was not."""
    rungs = walk.way.rungs
    reached = walk.at if walk.at >= 0 else len(rungs)
    own = [_as_it_stands(walk, pair) for pair in (rungs[walk.at][1] if walk.at >= 0 else ())]
    met = [_bound(walk, one) for one in own if one.at == rule.at]
    missed = [
        _bound(walk, pair[0])
        for _, pairs in rungs[:reached]
        for pair in pairs
        if pair[0].at == rule.at and not walk.holds(pair)
    ]
    upper = [(OPPOSITE[op], bound) for op, bound in met[1:]]
    return (met[0] if met else None), next(reversed(missed), None) or next(iter(upper), None)


def _bound(walk: Walk, rule: Rule) -> Bound:
    if not rule.per_elapsed:
        return rule.op, rule.bound
    return rule.op, rule.bound + rule.per_elapsed * Fraction(walk.given.elapsed, walk.given.years)


def _printed_rate(walk: Walk, scale: Scale) -> tuple[Standing | None, Fraction | None, tuple[str, ...]]:
    """The standing and rate that are printed, within cap and floor; none where a column of theirs is missing."""
    if walk.way.printed is None:
        return None, None, ()
    try:
        shown = printed(walk, walk.way.printed)
    except NotGraded:
        return None, None, ()
    rate, cap, floor = shown.rate, scale.rules.cap, scale.rules.floor
    if rate is not None and cap is not None and rate > cap:
        return shown, cap, ("capped",)
    if rate is not None and floor is not None and rate < floor:
        return shown, floor, ("floored",)
    return shown, rate, ()


def _rate(stands: Standing | None, formula: Formula | None) -> Fraction | None:
    """What was compared, as a rate; above, equal or below the target is none."""
    if stands is None or formula is None or formula.name in ("compare", "done"):
        return None
    return stands.rate


def _others(walk: Walk, rule: Rule | None) -> Iterator[Step]:
    """What else was computed on the way to the grade."""
    said = {pair[0].at: pair[0] for _, pairs in walk.way.rungs for pair in pairs}
    for at, stands in walk.standings.items():
        if rule is not None and at != rule.at and at in said:
            formula = walk.way.formulas[at]
            yield Step(said[at].of, formula.name, _rate(stands, formula), stands.note)


def _notes(walk: Walk, rule: Rule | None, stands: Standing | None, rules: Rules) -> Iterator[str]:
    given, aim = walk.given, walk.given.aim
    if stands is not None and stands.note:
        yield stands.note
    if rule is not None:
        if aim is not None and aim.kind in STRICT_KINDS and rule.of in OF_TARGET:
            yield "strict_target"
        if rules.compare_rounding is not None and rule.of not in (Of.COMPARE, Of.DONE):
            yield "rounded"
        if rule.per_elapsed:
            yield "elapsed_bound"
    if aim is not None and any(formula.target for formula in _asked(walk)):
        if aim.kind is TargetKind.RELATIVE:
            yield "relative_target"
        if aim.kind is TargetKind.KEEP and aim.value is None:
            yield "baseline_as_target"
    result = given.result
    if result is not None and given.actual is None and result.value is None and result.denominator:
        yield "quotient"
    if given.total_of:
        yield "total"


def _asked(walk: Walk) -> list[Formula]:
    """The formulas that were computed."""
    asked = [walk.way.formulas[at] for at in walk.standings]
    return asked if walk.way.printed is None else [*asked, walk.way.printed]


def _letters(walk: Walk) -> tuple[str, ...]:
    names = {name for formula in _asked(walk) for name in formula.columns}
    if any(rule.per_elapsed for _, pairs in walk.way.rungs for rule, _ in pairs):
        names |= {"n", "k"}
    aim = walk.given.aim
    if aim is not None and aim.kind is TargetKind.RELATIVE:
        names.add("b")
    return tuple(name for name in _LETTERS if name in names)


def _inputs(given: Given, letters: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    """What is known of the columns; a share that is not whole is told by what it was divided from."""
    found: dict[str, int] = {}
    for letter in letters:
        try:
            number = given.column(letter)
        except NotGraded:
            continue
        if isinstance(number, int):
            found[letter] = number
    is_kept = given.indicator.direction in (Direction.KEEP, Direction.RANGE)
    is_range = given.aim is not None and given.aim.kind is TargetKind.RANGE
    if (is_kept or is_range) and ("t" in letters or "f" in letters):
        found |= _ends(given)
    result = given.result
    if result is not None and "a" in letters and given.actual is None and result.value is None:
        parts = {"numerator": result.numerator, "denominator": result.denominator}
        found |= {name: number for name, number in parts.items() if number is not None}
    return tuple(sorted(found.items()))


def _ends(given: Given) -> dict[str, int]:
    """The limits of a kept value: t the lower, u the upper."""
    try:
        low, high = limits(given.aim, given.indicator.baseline)
    except NotGraded:
        return {}
    return {name: end for name, end in (("t", low), ("u", high)) if isinstance(end, int)}
