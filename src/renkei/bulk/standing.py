"""How rows stand by a formula, as expressions: `domain.standing` said once more for engines, in the same order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import ibis
import ibis.expr.types as ir

from renkei.bulk.columns import MEASURED, Columns
from renkei.bulk.logic import Number, Truth, both, either, negated
from renkei.bulk.ways import Kind
from renkei.domain.formula import Form, Formula
from renkei.domain.indicator import Direction
from renkei.domain.measure import SCALE
from renkei.domain.no_grade import NoGrade
from renkei.domain.rule import STRICT_KINDS
from renkei.domain.scale import Rules
from renkei.domain.target import TargetKind

_UNKNOWN = {
    "a": NoGrade.NOT_REPORTED,
    "b": NoGrade.NO_BASELINE,
    "r": NoGrade.NO_PREVIOUS_VALUE,
    "s": NoGrade.NO_SCORE,
    "m": NoGrade.NO_SCORE,
    "n": NoGrade.NO_PERIOD,
    "k": NoGrade.NO_PERIOD,
}
_NOT_ZERO = frozenset({"m", "n", "k"})
_LIMITED = frozenset({*MEASURED, "f", "abs_b", "abs_r"})
_UPPER_KINDS = frozenset({TargetKind.AT_MOST, TargetKind.LESS_THAN})


@dataclass(frozen=True)
class Stand:
    """Rows of which `where` is true stand by N and D; `is_settled`: for reached or not reached."""

    where: Truth
    above: Number
    below: Number
    is_settled: bool = False


@dataclass(frozen=True)
class Standings:
    """Why rows do not stand, the first reason that is true; then how the others stand, the first that is true.

    `usual`: rows for which no reason is true and the last stand is theirs. Nearly all are, so engines ask for it first.
    """

    reasons: tuple[tuple[Truth, NoGrade], ...]
    stands: tuple[Stand, ...]
    usual: Truth = False


def standings(columns: Columns, kind: Kind, formula: Formula, rules: Rules, limit: int) -> Standings:
    """How rows of a kind stand by a formula. `limit` is the largest |value| in ten-thousandths."""
    return _Standing(columns, kind, formula, rules, limit * columns.units // SCALE).found()


@dataclass(frozen=True)
class _Standing:
    columns: Columns
    kind: Kind
    formula: Formula
    rules: Rules
    limit: int

    def found(self) -> Standings:
        """Kept values by their limits, what has a baseline by the way gone, the rest as shares of the target."""
        if self.formula.target and self.kind.direction in (Direction.KEEP, Direction.RANGE):
            return self._kept()
        if self.formula.name == "compare" or not self.formula.target:
            return self._plain()
        return self._from_baseline() if "b" in self.formula.columns else self._of_target()

    def _plain(self) -> Standings:
        reasons = [*self._unknown(*self.formula.columns)]
        above, below = self._parts()
        if not isinstance(below, int):
            reasons.append((below == 0, NoGrade.ZERO_REFERENCE))
        return Standings(tuple(reasons), (Stand(True, above, below),))

    def _of_target(self) -> Standings:
        reasons = [*self._unknown(*self.formula.columns)]
        actual, target = self._column("a"), self._target()
        reasons.append((target < 0, NoGrade.NEGATIVE_TARGET))
        stands = []
        if self.rules.zero_target == "not_gradable":
            reasons.append((target == 0, NoGrade.ZERO_TARGET))
        elif self.rules.zero_target == "met_if_reached":
            stands.append(Stand(both(target == 0, self._is_reached()), 1, 1, True))
        if self.rules.zero_target != "not_gradable":
            stands.append(Stand(target == 0, 0, 1, True))
        if self.formula.name == "target_over_actual":
            stands.append(Stand(actual <= 0, 1, 0))
        is_small = self.columns.is_within("t", self.limit)
        is_usual = target > 0 if is_small else target.between(1, self.columns.number(self.limit))
        usual = self._usual(is_usual, but=("t", "f"))
        if self.formula.name == "target_over_actual":
            usual = both(usual, actual > 0)
        return Standings(tuple(reasons), (*stands, Stand(True, *self._parts())), usual)

    def _from_baseline(self) -> Standings:
        reasons = [*self._unknown(*self.formula.columns)]
        target, baseline = self._column("t"), self._column("b")
        lower = self.kind.direction is Direction.LOWER
        is_past = target >= baseline if lower else target <= baseline
        stands = []
        if self.rules.past_baseline == "not_gradable":
            reasons.append((is_past, NoGrade.PAST_BASELINE))
        else:
            stands += [
                Stand(both(is_past, self._is_reached()), 1, 1, True),
                Stand(is_past, 0, 1, True),
            ]
        usual = self._usual(target < baseline if lower else target > baseline)
        return Standings(tuple(reasons), (*stands, Stand(True, *self._parts())), usual)

    def _usual(self, where: Truth, *, but: Sequence[str] = ()) -> Truth:
        """The same where everything else (`but` what `where` holds already) is known and small enough; unknown is not true."""
        names = self.formula.columns
        if any(self.columns.get({"f": "t"}.get(name, name)) is None for name in names):
            return False
        known = [self._column(name) != 0 for name in names if name in _NOT_ZERO]
        others = [name for name in names if name not in but]
        there = (self._column(name) for name in others if self._is_small(name))
        known += [column.notnull() for column in there if not isinstance(column, int)]
        return both(where, *known, *self._within(*others))

    def _is_reached(self) -> Truth:
        actual, target = self._column("a"), self._column("t")
        if self.kind.meant in STRICT_KINDS:
            return actual < target if self.kind.direction is Direction.LOWER else actual > target
        return actual <= target if self.kind.direction is Direction.LOWER else actual >= target

    def _kept(self) -> Standings:
        reasons, low, high = self._limits()
        reasons = [*reasons, *self._null("a", NoGrade.NOT_REPORTED)]
        if any(truth is True for truth, _ in reasons):
            return Standings(tuple(reasons), (Stand(True, 0, 1, True),))
        actual = self._column("a")
        is_low = False if low is None else actual < low
        is_high = False if high is None else actual > high
        is_outside = either(is_low, is_high)
        if self.kind.meant in STRICT_KINDS:
            ends = (False if end is None else actual == end for end in (low, high))
            is_outside = either(is_outside, *ends)
        inside = negated(is_outside)
        if self.formula.name == "compare":
            return Standings(tuple(reasons), (Stand(inside, 0, 1, True), Stand(True, -1, 1, True)))
        stands = [Stand(inside, 1, 1, True)]
        if self.rules.keep == "ratio_to_limit":
            sides = [(is_low, actual, low)] if low is not None else []
            if high is not None:
                sides.append((negated(is_low), high, actual))
            for side, part, of in sides:
                where = both(is_outside, side, part > 0, of > 0)
                beyond = either(part > self.limit, of > self.limit)
                reasons.append((both(where, beyond), NoGrade.BEYOND_LIMIT))
                stands.append(Stand(where, part, of))
        return Standings(tuple(reasons), (*stands, Stand(True, 0, 1, True)))

    def _limits(self) -> tuple[list[tuple[Truth, NoGrade]], Number | None, Number | None]:
        """Why there are no limits, and the limits."""
        target, upper = self.columns.get("t"), self.columns.get("u")
        if self.kind.meant is TargetKind.RANGE:
            blank = [True if end is None else end.isnull() for end in (target, upper)]
            reasons = [(both(*blank), NoGrade.NO_TARGET), (either(*blank), NoGrade.END_NOT_STATED)]
            if target is not None and upper is not None:
                reasons.append((target > upper, NoGrade.RANGE_UPSIDE_DOWN))
            return reasons, target, upper
        if self.kind.meant is TargetKind.KEEP:
            is_blank = self.kind.target is None and (target is None or target.isnull())
            return [(is_blank, NoGrade.NO_TARGET), (True, NoGrade.END_NOT_STATED)], None, None
        unknown = [*self._unknown_target()]
        if any(truth is True for truth, _ in unknown):
            return unknown, None, None
        value = self._column("t")
        return (unknown, None, value) if self.kind.meant in _UPPER_KINDS else (unknown, value, None)

    def _parts(self) -> tuple[Number, Number]:
        return self._value(self.formula.numerator), self._value(self.formula.denominator)

    def _value(self, form: Form) -> Number:
        total: Number | None = None
        for coefficient, column, letters in form:
            term = self._column(column)
            for letter in letters:
                term = term * self._column(letter)
            term = coefficient if isinstance(term, int) else _times(coefficient, term)
            total = term if total is None else total + term
        return 0 if total is None else total

    def _column(self, name: str) -> Number:
        if name == "one":
            return 1
        if name in ("t", "f"):
            return self._target()
        if name.startswith("abs_"):
            return self._known(name[-1]).abs()
        return self._done() if name == "d" else self._known(name)

    def _done(self) -> Number:
        done = self.columns.get("done_on")
        return 0 if done is None else ibis.cases((done <= self._known("due"), 1), else_=0)

    def _known(self, name: str) -> ir.Value:
        column = self.columns.get(name)
        return ibis.literal(None, "int64") if column is None else column

    def _target(self) -> ir.Value:
        target, baseline = self.columns.get("t"), self.columns.get("b")
        if self.kind.target is TargetKind.KEEP and baseline is not None:
            return baseline if target is None else target.coalesce(baseline)
        return self._known("t")

    def _unknown(self, *names: str) -> Iterator[tuple[Truth, NoGrade]]:
        """Why rows cannot stand by these columns: first what is not known, then what is too large."""
        for name in names:
            if name in ("t", "f"):
                yield from self._unknown_target()
            elif name == "d":
                yield from self._unknown_day()
            elif name != "one":
                letter = name[-1]
                yield from self._null(letter, _UNKNOWN[letter])
        yield either(*map(negated, self._within(*names))), NoGrade.BEYOND_LIMIT

    def _within(self, *names: str) -> Iterator[Truth]:
        """Whether each of the measured numbers is small enough."""
        least, most = (self.columns.number(limit) for limit in (-self.limit, self.limit))
        measured = (self._column(name) for name in names if name in _LIMITED and not self._is_small(name))
        yield from (column.between(least, most) for column in measured if not isinstance(column, int))

    def _is_small(self, name: str) -> bool:
        """Whether it is known that all of a column is small enough."""
        return self.columns.is_within({"f": "t", "abs_b": "b", "abs_r": "r"}.get(name, name), self.limit)

    def _null(self, letter: str, reason: NoGrade) -> Iterator[tuple[Truth, NoGrade]]:
        column = self.columns.get(letter)
        if column is None:
            yield True, reason
        else:
            yield either(column.isnull(), column == 0 if letter in _NOT_ZERO else False), reason

    def _unknown_target(self) -> Iterator[tuple[Truth, NoGrade]]:
        target = self.columns.get("share" if self.kind.target is TargetKind.RELATIVE else "t")
        blank: Truth = True if target is None else target.isnull()
        if self.kind.target is TargetKind.KEEP:
            yield from (
                (both(blank, truth), reason) for truth, reason in self._null("b", NoGrade.NO_BASELINE)
            )
            return
        yield blank, NoGrade.NO_TARGET
        if self.kind.target is TargetKind.RELATIVE:
            yield from self._null("b", NoGrade.NO_BASELINE)

    def _unknown_day(self) -> Iterator[tuple[Truth, NoGrade]]:
        due, done, year = (self.columns.get(name) for name in ("due", "done_on", "year"))
        if self.kind.target is None:
            target = self.columns.get("t")
            yield True if target is None else target.isnull(), NoGrade.NO_TARGET
        if due is None:
            yield True, NoGrade.NO_DUE_DATE
            return
        yield due.isnull(), NoGrade.NO_DUE_DATE
        fiscal_year = due.year() - (due.month() < 4).ifelse(1, 0)
        is_later = fiscal_year > (0 if year is None else year)
        yield both(True if done is None else done.isnull(), is_later), NoGrade.NOT_DUE


def _times(coefficient: int, term: ir.Value) -> ir.Value:
    return term if coefficient == 1 else -term if coefficient == -1 else term * coefficient
