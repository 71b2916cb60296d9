"""A scale compiles to rules: linear forms over the columns of one indicator-year, compared with zero.

A rate N ÷ D stands to a bound p as N − p·D stands to 0 (D > 0), so nothing is divided before it is compared. `grading`
interprets the rules, other engines translate them, the trace prints them: one definition (GRADING §1).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from renkei.domain.formula import Exact, Form, Formula, formula, value
from renkei.domain.indicator import Direction, Indicator
from renkei.domain.no_grade import NoGrade
from renkei.domain.rounding import shifted
from renkei.domain.scale import Case, Condition, GradeStep, Of, Op, Rules, Scale
from renkei.domain.target import TargetKind

INT64 = 2**63 - 1
LONGEST_PERIOD = 100  # years; bounds n and k when the largest value is derived
OF_TARGET = frozenset({Of.RATIO, Of.ELAPSED_RATIO, Of.PROGRESS, Of.LINE, Of.COMPARE})
STRICT_KINDS = frozenset({TargetKind.MORE_THAN, TargetKind.LESS_THAN})
_EXACT_STEPS = frozenset({Of.COMPARE, Of.DONE})  # no percentages: nothing to round
_TURNED = {Op.AT_LEAST: Op.MORE_THAN, Op.LESS_THAN: Op.AT_MOST}


@dataclass(frozen=True, slots=True)
class Rule:
    """c·N − p·D ≥ 0, or > 0 if strict, of a formula's N ÷ D; with `e`, p counts from the elapsed share: p + e·k ÷ n.

    `op` and `bound` say the same for the trace, as the scale's file has it (before a rounding moved the bound).
    """

    of: Of
    op: Op
    bound: Fraction
    per_elapsed: Fraction
    formula: Formula
    at: int  # which of the ladder's formulas
    weights: tuple[int, int, int]  # c, p, e
    strict: bool

    def holds(self, above: Exact, below: Exact, years: int, elapsed: int) -> bool:
        """Whether it holds for N, D and, with `e`, n and k."""
        c, p, e = self.weights
        rest = c * above - p * below
        if e:
            rest = rest * years - e * below * elapsed
        return self._is_met(rest)

    @property
    def form(self) -> Form:
        """The same as one linear form over the columns.

        >>> at_least = Condition(Of.RATIO, Op.AT_LEAST, Fraction(3, 4))
        >>> compile_rule(at_least, lower=False, strict_target=False, rules=Rules()).form
        ((4, 'a', ''), (-3, 't', ''))
        """
        c, p, e = self.weights
        n, k = ("n", "k") if e else ("", "")
        return (
            *((c * number, column, times + n) for number, column, times in self.formula.numerator),
            *((-p * number, column, times + n) for number, column, times in self.formula.denominator if p),
            *((-e * number, column, times + k) for number, column, times in self.formula.denominator if e),
        )

    def holds_for(self, columns: Mapping[str, Exact]) -> bool:
        """The same, by the linear form. Raises `KeyError` if a column that it names is missing."""
        return self._is_met(value(self.form, columns))

    def _is_met(self, rest: Exact) -> bool:
        return rest > 0 if self.strict else rest >= 0


@dataclass(frozen=True, slots=True)
class Rung:
    """One grade of a ladder: given if all its rules hold; without rules (`otherwise`) it always is."""

    symbol: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The grades in order for one kind of indicator: the first rung that holds is the grade."""

    rungs: tuple[Rung, ...]
    formulas: tuple[Formula, ...]  # what the rungs compare
    printed: Formula | None  # of the printed rate
    limit: int  # the largest |value| in ten-thousandths that whole 64-bit numbers hold

    @property
    def columns(self) -> frozenset[str]:
        """The columns that its rules name."""
        named = {letter for rung in self.rungs for rule in rung.rules if rule.weights[2] for letter in "nk"}
        return frozenset(named.union(*(formula.columns for formula in self.formulas)))


def compile_rule(condition: Condition, *, lower: bool, strict_target: bool, rules: Rules) -> Rule | None:
    """One condition as a rule; None where the scale refuses the direction or a person judges.

    `strict_target`: a target such as 17,187人超 makes the bound of 100 % strict.
    """
    made = formula_of(condition, lower=lower, rules=rules)
    return None if made is None else _rule(condition, made, strict_target=strict_target, rules=rules, at=0)


def _rule(condition: Condition, made: Formula, *, strict_target: bool, rules: Rules, at: int) -> Rule:
    op, exact, bound = condition.op, condition.op, condition.bound
    if strict_target and _is_full(condition):
        op = exact = _TURNED.get(op, op)
    elif condition.of not in _EXACT_STEPS:
        exact, bound = shifted(op, bound, rules.compare_rounding, rules.compare_digits)
    weights = _weights(exact, bound, condition.per_elapsed)
    is_strict = exact in (Op.MORE_THAN, Op.LESS_THAN)
    return Rule(condition.of, op, condition.bound, condition.per_elapsed, made, at, weights, is_strict)


def formula_of(condition: Condition, *, lower: bool, rules: Rules) -> Formula | None:
    """What a condition compares; None where the scale refuses the direction or a person judges."""
    final = condition.per_elapsed != 0  # what counts from the elapsed share is a share of the final target
    return formula(condition.of, lower=lower, rules=rules, final=final, reference=condition.reference)


def _is_full(condition: Condition) -> bool:
    """Whether the bound is the target itself. Otherwise than rounded rates, a strict target knows no tolerance."""
    full = 0 if condition.of is Of.COMPARE else 1
    return condition.of in OF_TARGET and condition.bound == full and not condition.per_elapsed


def _weights(op: Op, bound: Fraction, per_elapsed: Fraction) -> tuple[int, int, int]:
    """N − (p + e·k÷n)·D, cleared of fractions, turned round where the rate must not be more."""
    common = math.lcm(bound.denominator, per_elapsed.denominator)
    sign = 1 if op in (Op.AT_LEAST, Op.MORE_THAN) else -1
    return sign * common, sign * int(bound * common), sign * int(per_elapsed * common)


def compile_ladder(
    scale: Scale, steps: tuple[GradeStep, ...], *, case: Case | None, lower: bool, strict_target: bool
) -> Ladder | None:
    """The grades of a scale for one kind of indicator; None where the scale refuses its direction."""
    use = dict(case.use) if case else {}
    formulas: list[Formula] = []
    rungs: list[Rung] = []
    for step in steps:
        found: list[Rule] = []
        for condition in replaced(step.when, use):
            made = formula_of(condition, lower=lower, rules=scale.rules)
            if made is None:
                return None
            if made not in formulas:
                formulas.append(made)
            at = formulas.index(made)
            found.append(_rule(condition, made, strict_target=strict_target, rules=scale.rules, at=at))
        rungs.append(Rung(step.symbol, tuple(found)))
    of = use.get(scale.rules.rate, scale.rules.rate)
    printed = formula(of, lower=lower, rules=scale.rules)
    if of in (Of.COMPARE, Of.DONE):
        printed = None  # no rate: above, equal or below
    if printed is None and not rungs:
        return None
    return Ladder(tuple(rungs), tuple(formulas), printed, _limit(rungs))


def replaced(conditions: tuple[Condition, ...], use: Mapping[Of, Of]) -> Iterator[Condition]:
    """The conditions with what a case compares instead."""
    for condition in conditions:
        yield replace(condition, of=use[condition.of]) if condition.of in use else condition


def _limit(rungs: list[Rung]) -> int:
    """The largest |value| whose forms stay within 64 bits, whatever the signs."""
    forms = [rule.form for rung in rungs for rule in rung.rules]
    weights = [
        sum(abs(number) * int(LONGEST_PERIOD ** len(letters)) for number, _, letters in form)
        for form in forms
    ]
    return INT64 // max([1, *weights])


@dataclass(frozen=True, slots=True)
class Way:
    """How a scale grades one kind of indicator with one kind of target; `refusal` says why it does not.

    `rungs` holds each rule twice: as the target wants it, and as it is once the target counts as reached. `bounds` is
    the same for the usual ladder of one formula with one bound a grade: symbol, c, p and strict, the rest as 0 ≥ 0.
    """

    is_judged: bool = False
    refusal: str = ""
    formulas: tuple[Formula, ...] = ()
    rungs: tuple[tuple[str, tuple[tuple[Rule, Rule], ...]], ...] = ()
    printed: Formula | None = None
    limit: int = INT64
    bounds: tuple[tuple[str, int, int, bool], ...] = ()
    is_rate_compared: bool = False  # the printed rate is what the usual ladder compares
    is_plain_ratio: bool = False  # it compares actual ÷ target as they were written, with more being better


class CompiledScale:
    """A scale ready to grade: ways are compiled once for each kind of indicator and target, and kept."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale
        self.is_clipped = scale.rules.cap is not None or scale.rules.floor is not None
        self._ways: dict[tuple[object, ...], Way] = {}
        self._axes: dict[int, CompiledScale] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CompiledScale) and other.scale == self.scale

    def way(self, indicator: Indicator, kind: TargetKind) -> Way:
        """How an indicator with such a target is graded, compiled when first asked for."""
        key = (indicator.accumulation, indicator.method, indicator.direction, indicator.kind, kind)
        if key not in self._ways:
            self._ways[key] = self._compiled(indicator, kind)
        return self._ways[key]

    def case(self, indicator: Indicator, kind: TargetKind) -> Case | None:
        """The first case whose conditions an indicator with such a target meets."""
        names = {
            "accumulation": indicator.accumulation,
            "method": indicator.method,
            "direction": indicator.direction,
            "kind": indicator.kind,
            "target_kind": kind,
        }
        return next((c for c in self.scale.cases if all(names.get(of) == is_ for of, is_ in c.where)), None)

    def ladder(self, case: Case | None, *, lower: bool, strict_target: bool = False) -> Ladder | None:
        """The ladder of the scale's grades; None where the direction is refused."""
        steps = self._steps(case)
        return compile_ladder(self.scale, steps, case=case, lower=lower, strict_target=strict_target)

    def of_axis(self, at: int) -> CompiledScale:
        """The scale with the grades of one of its further axes."""
        if at not in self._axes:
            cases = tuple(Case(case.where, case.use) for case in self.scale.cases)
            grades = self.scale.axes[at].grades
            self._axes[at] = CompiledScale(replace(self.scale, grades=grades, axes=(), cases=cases))
        return self._axes[at]

    def _steps(self, case: Case | None) -> tuple[GradeStep, ...]:
        return case.grades if case and case.grades else self.scale.grades

    def _compiled(self, indicator: Indicator, kind: TargetKind) -> Way:
        case = self.case(indicator, kind)
        needs = self._needs(case)
        if Of.JUDGED in needs:
            return Way(is_judged=True)
        refusal = _refusal(indicator.direction, kind, needs)
        if refusal:
            return Way(refusal=refusal)
        lower = indicator.direction is Direction.LOWER
        wanted = self.ladder(case, lower=lower, strict_target=kind in STRICT_KINDS)
        if wanted is None:
            return Way(refusal=NoGrade.LOWER_REFUSED)
        reached = self.ladder(case, lower=lower) or wanted
        return _way(indicator, kind, wanted, reached)

    def _needs(self, case: Case | None) -> frozenset[Of]:
        """What is compared, after what the case replaces."""
        use = dict(case.use) if case else {}
        named = [use.get(c.of, c.of) for step in self._steps(case) for c in step.when]
        return frozenset(named or [use.get(self.scale.rules.rate, self.scale.rules.rate)])


def _way(indicator: Indicator, kind: TargetKind, wanted: Ladder, reached: Ladder) -> Way:
    rungs = tuple(
        (rung.symbol, tuple((rule, reached.rungs[at].rules[nth]) for nth, rule in enumerate(rung.rules)))
        for at, rung in enumerate(wanted.rungs)
    )
    bounds, first = _bounds(wanted, reached), next(iter(wanted.formulas), None)
    printed = wanted.printed
    if indicator.direction is None and printed is not None and printed.name != "score":
        printed = None  # any other rate may be upside down
    return Way(
        formulas=wanted.formulas,
        rungs=rungs,
        printed=printed,
        limit=wanted.limit,
        bounds=bounds,
        is_rate_compared=bool(bounds) and printed == first,
        is_plain_ratio=bool(bounds)
        and first is not None
        and first.name == "ratio"
        and indicator.direction is Direction.HIGHER
        and kind in _UPWARD,
    )


def _bounds(wanted: Ladder, reached: Ladder) -> tuple[tuple[str, int, int, bool], ...]:
    """The rungs of a ladder of one formula and one bound a grade as plain numbers; none for any other ladder."""
    rules = [rule for rung in wanted.rungs for rule in rung.rules]
    is_usual = len(wanted.formulas) == 1 and all(len(rung.rules) <= 1 for rung in wanted.rungs)
    if wanted.rungs != reached.rungs or not is_usual or any(rule.per_elapsed for rule in rules):
        return ()
    plain = [(rung.symbol, rung.rules[0] if rung.rules else None) for rung in wanted.rungs]
    return tuple(
        (symbol, *(rule.weights[:2] if rule else (0, 0)), bool(rule and rule.strict))
        for symbol, rule in plain
    )


_UPWARD = frozenset({TargetKind.AT_LEAST, TargetKind.MORE_THAN})
_DOWNWARD = frozenset({TargetKind.AT_MOST, TargetKind.LESS_THAN})
_UNFIT: dict[Direction, frozenset[TargetKind]] = {
    Direction.HIGHER: _DOWNWARD | {TargetKind.RANGE},
    Direction.LOWER: _UPWARD | {TargetKind.RANGE},
    Direction.KEEP: frozenset({TargetKind.RELATIVE}),
    Direction.RANGE: frozenset(TargetKind) - {TargetKind.RANGE},
}


def _refusal(direction: Direction | None, kind: TargetKind, needs: frozenset[Of]) -> str:
    """Why an indicator of this direction with this kind of target is not graded; empty if it is."""
    if direction is None:
        return "" if needs <= {Of.DONE, Of.SCORE} else NoGrade.NO_DIRECTION
    if needs & OF_TARGET:
        if kind is TargetKind.TEXT:
            return NoGrade.TEXT_TARGET
        if kind is TargetKind.MILESTONE:
            return NoGrade.MILESTONE_TARGET
        if kind in _UNFIT[direction]:
            return NoGrade.DIRECTION_CONTRADICTS_TARGET
    if Of.CHANGE in needs and direction in (Direction.KEEP, Direction.RANGE):
        return NoGrade.DIRECTION_UNFIT
    return ""


def compile_scale(scale: Scale) -> CompiledScale:
    """Compile a scale to rules.

    >>> a = GradeStep("A", "順調", when=(Condition(Of.RATIO, Op.AT_LEAST, Fraction(3, 4)),))
    >>> ladder = compile_scale(Scale("s", 1, "s", (a,))).ladder(None, lower=False, strict_target=False)
    >>> ladder.rungs[0].rules[0].form
    ((4, 'a', ''), (-3, 't', ''))
    """
    return CompiledScale(scale)
