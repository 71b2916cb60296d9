"""A scale compiles to rules: linear forms over the columns of one indicator-year, compared with zero.

A rate N ÷ D stands to a bound p as N − p·D stands to 0 (D > 0), so nothing is divided before it is compared. `grading`
interprets the rules, `bulk` translates them, the trace prints them: one definition (GRADING §1).

Columns: a actual · t target of the year · f final target · b baseline · r reference · u upper limit · s score ·
m full score · d done (1 or 0), and n years of the period, k years elapsed, which only multiply.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from renkei.domain.scale import Case, Condition, GradeStep, Of, Op, Rounding, Rules, Scale

Form = tuple[tuple[int, str, str], ...]  # coefficient, column, multiplier ("" n k)
INT64 = 2**63 - 1
LONGEST_PERIOD = 100  # years; bounds n and k when the largest value is derived
RATE_OF_FINAL = frozenset({Of.PROGRESS, Of.LINE, Of.ELAPSED_RATIO})


@dataclass(frozen=True, slots=True)
class Formula:
    """A rate as numerator and denominator, both linear; `name` is what the trace calls it."""

    name: str
    numerator: Form
    denominator: Form

    def rate(self, columns: Mapping[str, int]) -> Fraction | None:
        """The exact rate; None where the denominator is zero."""
        below = value(self.denominator, columns)
        return Fraction(value(self.numerator, columns), below) if below else None


@dataclass(frozen=True, slots=True)
class Rule:
    """Σ coefficient · column (· n or k) ≥ 0, or > 0 if strict; with the bound it came from, for the trace."""

    form: Form
    strict: bool
    op: Op
    bound: Fraction
    formula: Formula
    of: Of

    def holds(self, columns: Mapping[str, int]) -> bool:
        """Whether the rule holds for these columns.

        Raises `KeyError` if a column that the form names is missing.
        """
        result = value(self.form, columns)
        return result > 0 if self.strict else result >= 0


@dataclass(frozen=True, slots=True)
class Rung:
    """One grade of a ladder: given if all its rules hold."""

    symbol: str
    rules: tuple[Rule, ...]

    def holds(self, columns: Mapping[str, int]) -> bool:
        """Whether all rules hold; a rung without rules (`otherwise`) always does."""
        return all(rule.holds(columns) for rule in self.rules)


@dataclass(frozen=True, slots=True)
class Ladder:
    """The grades in order for one kind of indicator: the first rung that holds is the grade."""

    rungs: tuple[Rung, ...]
    formula: Formula | None  # of the printed rate
    columns: frozenset[str]
    limit: int  # the largest |value| in ten-thousandths that whole 64-bit numbers hold


def value(form: Form, columns: Mapping[str, int]) -> int:
    """The value of a linear form.

    >>> value(((4, "a", ""), (-3, "t", "")), {"a": 3, "t": 4})
    0
    """
    total = 0
    for coefficient, column, multiplier in form:
        total += coefficient * columns[column] * (columns[multiplier] if multiplier else 1)
    return total


def formula(of: Of, *, lower: bool, rules: Rules, final: bool = False) -> Formula | None:
    """The rate of `of` for a direction; None if the scale refuses it or a person judges."""
    target = "f" if final else "t"
    if of is Of.RATIO:
        return _ratio(target, rules.lower if lower else "")
    if of is Of.ELAPSED_RATIO:
        return None if lower else Formula("elapsed_ratio", ((1, "a", "n"),), ((1, "f", "k"),))
    if of in (Of.PROGRESS, Of.LINE):
        sign = -1 if lower else 1
        above, below = ("n", "k") if of is Of.LINE else ("", "")
        return Formula(
            str(of), ((sign, "a", above), (-sign, "b", above)), ((sign, "f", below), (-sign, "b", below))
        )
    if of is Of.CHANGE:
        sign = -1 if lower else 1
        return Formula("change", ((sign, "a", ""), (-sign, "r", "")), ((1, "abs_r", ""),))
    if of is Of.COMPARE:
        sign = -1 if lower else 1
        return Formula("compare", ((sign, "a", ""), (-sign, "t", "")), ((1, "one", ""),))
    if of is Of.SCORE:
        return Formula("score", ((1, "s", ""),), ((1, "m", ""),))
    if of is Of.DONE:
        return Formula("done", ((1, "d", ""),), ((1, "one", ""),))
    return None


def _ratio(target: str, lower: str) -> Formula | None:
    if not lower:
        return Formula("ratio", ((1, "a", ""),), ((1, target, ""),))
    if lower == "target_over_actual":
        return Formula("target_over_actual", ((1, target, ""),), ((1, "a", ""),))
    if lower == "two_minus_ratio":
        return Formula("two_minus_ratio", ((2, target, ""), (-1, "a", "")), ((1, target, ""),))
    return None


def shifted(op: Op, bound: Fraction, rounding: Rounding | None, digits: int) -> tuple[Op, Fraction]:
    """The bound on the exact rate that says the same as comparing the rounded rate (digits: decimals of a percentage).

    half_up(x) ≥ B is x ≥ B − ½ unit:

    >>> shifted(Op.AT_LEAST, Fraction(3, 4), Rounding.HALF_UP, 0)
    (<Op.AT_LEAST: 'at_least'>, Fraction(149, 200))
    """
    if rounding is None:
        return op, bound
    if op in (Op.AT_MOST, Op.LESS_THAN):  # the opposite of the opposite
        opposite = Op.MORE_THAN if op is Op.AT_MOST else Op.AT_LEAST
        same, at = shifted(opposite, bound, rounding, digits)
        return (Op.LESS_THAN if same is Op.AT_LEAST else Op.AT_MOST), at
    unit = Fraction(1, 100 * 10**digits)
    steps = math.ceil(bound / unit) if op is Op.AT_LEAST else math.floor(bound / unit) + 1
    return _first_that_rounds_to(steps, unit, rounding)


def _first_that_rounds_to(steps: int, unit: Fraction, rounding: Rounding) -> tuple[Op, Fraction]:
    """The least rate whose rounding is `steps` units or more."""
    if rounding is Rounding.TRUNCATE:
        return (Op.AT_LEAST, steps * unit) if steps > 0 else (Op.MORE_THAN, (steps - 1) * unit)
    includes_half = steps > 0 if rounding is Rounding.HALF_UP else steps % 2 == 0
    return (Op.AT_LEAST if includes_half else Op.MORE_THAN), (steps - Fraction(1, 2)) * unit


def compile_rule(condition: Condition, *, lower: bool, strict_target: bool, rules: Rules) -> Rule | None:
    """One condition as a rule; None where the scale refuses the direction or a person judges.

    `strict_target`: a target such as 17,187人超 makes the bound 100 % strict.
    """
    final = condition.of in RATE_OF_FINAL or condition.per_elapsed != 0
    made = formula(condition.of, lower=lower, rules=rules, final=final)
    if made is None:
        return None
    op, bound = shifted(condition.op, condition.bound, rules.compare_rounding, rules.compare_digits)
    if strict_target and op is Op.AT_LEAST and bound == (0 if condition.of is Of.COMPARE else 1):
        op = Op.MORE_THAN
    sign = 1 if op in (Op.AT_LEAST, Op.MORE_THAN) else -1
    form = tuple((sign * c, column, times) for c, column, times in _form(made, bound, condition.per_elapsed))
    return Rule(form, op in (Op.MORE_THAN, Op.LESS_THAN), op, condition.bound, made, condition.of)


def _form(made: Formula, bound: Fraction, per_elapsed: Fraction) -> Iterator[tuple[int, str, str]]:
    """N − (p + e·k/n)·D, cleared of fractions."""
    common = math.lcm(bound.denominator, per_elapsed.denominator)
    n = "n" if per_elapsed else ""
    for coefficient, column, times in made.numerator:
        yield coefficient * common, column, times or n
    for coefficient, column, times in made.denominator:
        if bound:
            yield -int(bound * common) * coefficient, column, times or n
        if per_elapsed:
            yield -int(per_elapsed * common) * coefficient, column, "k"


def compile_ladder(
    scale: Scale, steps: tuple[GradeStep, ...], *, case: Case | None, lower: bool, strict_target: bool
) -> Ladder | None:
    """The grades of a scale for one kind of indicator; None where the scale refuses its direction."""
    use = dict(case.use) if case else {}
    rungs: list[Rung] = []
    for step in steps:
        rules = [
            compile_rule(_replaced(c, use), lower=lower, strict_target=strict_target, rules=scale.rules)
            for c in step.when
        ]
        found = tuple(rule for rule in rules if rule is not None)
        if len(found) < len(rules):
            return None
        rungs.append(Rung(step.symbol, found))
    of = use.get(scale.rules.rate, scale.rules.rate)
    printed = formula(of, lower=lower, rules=scale.rules, final=of in RATE_OF_FINAL)
    if printed is None and not rungs:
        return None
    forms = [rule.form for rung in rungs for rule in rung.rules]
    named = {part[1] for form in forms for part in form} | {
        part[2] for form in forms for part in form if part[2]
    }
    return Ladder(tuple(rungs), printed, frozenset(named), _limit(forms))


def _replaced(condition: Condition, use: Mapping[Of, Of]) -> Condition:
    if condition.of not in use:
        return condition
    return Condition(
        use[condition.of], condition.op, condition.bound, condition.reference, condition.per_elapsed
    )


def _limit(forms: list[Form]) -> int:
    """The largest |value| whose forms stay within 64 bits, whatever the signs."""
    weights = [
        sum(abs(coefficient) * (LONGEST_PERIOD if times else 1) for coefficient, _, times in form)
        for form in forms
    ]
    return INT64 // max([1, *weights])


class CompiledScale:
    """A scale ready to grade: ladders are compiled once for each kind of indicator and kept."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale
        self._ladders: dict[tuple[object, ...], Ladder | None] = {}
        self._cases: dict[tuple[str, ...], Case | None] = {}

    def case(
        self, *, accumulation: str, method: str, direction: str, kind: str, target_kind: str
    ) -> Case | None:
        """The first case whose conditions an indicator meets."""
        key = (accumulation, method, direction, kind, target_kind)
        if key not in self._cases:
            names = dict(
                zip(("accumulation", "method", "direction", "kind", "target_kind"), key, strict=True)
            )
            self._cases[key] = next(
                (c for c in self.scale.cases if all(names.get(name) == wanted for name, wanted in c.where)),
                None,
            )
        return self._cases[key]

    def ladder(self, case: Case | None, *, lower: bool, strict_target: bool, axis: int = -1) -> Ladder | None:
        """The ladder of the scale's grades, or of an axis; None where the direction is refused."""
        key = (id(case), lower, strict_target, axis)
        if key not in self._ladders:
            own = self.scale.grades if axis < 0 else self.scale.axes[axis].grades
            steps = case.grades if case and case.grades and axis < 0 else own
            self._ladders[key] = compile_ladder(
                self.scale, steps, case=case, lower=lower, strict_target=strict_target
            )
        return self._ladders[key]


def compile_scale(scale: Scale) -> CompiledScale:
    """Compile a scale to rules.

    >>> from renkei.domain.scale import GradeStep, Condition
    >>> a = GradeStep("A", "順調", when=(Condition(Of.RATIO, Op.AT_LEAST, Fraction(3, 4)),))
    >>> ladder = compile_scale(Scale("s", 1, "s", (a,))).ladder(None, lower=False, strict_target=False)
    >>> ladder.rungs[0].rules[0].form
    ((4, 'a', ''), (-3, 't', ''))
    """
    return CompiledScale(scale)
