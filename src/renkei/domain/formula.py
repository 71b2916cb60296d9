"""Rates as two linear forms over the columns of one indicator-year: what is divided, and by what.

Columns: a actual · t target of the year · f final target · b baseline · r value of the year before · abs_b and abs_r
their sizes without sign · s score · m full score · d done (1 or 0) · one (always 1); n years of the period and k years
elapsed only multiply. All but d, one, n and k are whole ten-thousandths.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from renkei.domain.scale import Of, Rules

Form = tuple[tuple[int, str, str], ...]  # coefficient, column, the letters n and k that multiply it
Exact = int | Fraction


def whole(number: Fraction) -> Exact:
    """The number as an int where it is one: ints are compared much faster."""
    return number.numerator if number.denominator == 1 else number


def value(form: Form, columns: Mapping[str, Exact]) -> Exact:
    """The value of a linear form.

    >>> value(((4, "a", ""), (-3, "t", "")), {"a": 3, "t": 4})
    0
    """
    total: Exact = 0
    for coefficient, column, letters in form:
        term = coefficient * columns[column]
        for letter in letters:
            term *= columns[letter]
        total += term
    return total


@dataclass(frozen=True)
class Formula:
    """A rate as numerator and denominator, both linear; `name` is what the trace calls it.

    `target` is the column of the target that it asks for: t, f, or none.
    """

    name: str
    numerator: Form
    denominator: Form
    target: str = ""

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns that it asks for, n and k among them, each once."""
        named = [
            name for _, column, letters in self.numerator + self.denominator for name in (column, *letters)
        ]
        return tuple(dict.fromkeys(named))

    def parts(self, columns: Mapping[str, Exact]) -> tuple[Exact, Exact]:
        """What is divided, and by what."""
        return value(self.numerator, columns), value(self.denominator, columns)


def formula(of: Of, *, lower: bool, rules: Rules, final: bool = False, reference: str = "") -> Formula | None:
    """The rate of `of` for a direction; None if the scale refuses it or a person judges.

    `final`: against the final target instead of the year's. `reference` is for `change`; empty is the scale's own.
    """
    sign = -1 if lower else 1
    if of is Of.RATIO:
        return _ratio("f" if final else "t", rules.lower if lower else "")
    if of is Of.ELAPSED_RATIO:
        return None if lower else Formula("elapsed_ratio", ((1, "a", "n"),), ((1, "f", "k"),), "f")
    if of is Of.PROGRESS:
        return _progress("progress", sign, "", "")
    if of is Of.LINE:
        return _progress("line", sign, "n", "k")
    if of is Of.CHANGE:
        return _change(sign, reference or rules.reference)
    if of is Of.COMPARE:
        return Formula("compare", ((sign, "a", ""), (-sign, "t", "")), ((1, "one", ""),), "t")
    if of is Of.SCORE:
        return Formula("score", ((1, "s", ""),), ((1, "m", ""),))
    return Formula("done", ((1, "d", ""),), ((1, "one", ""),)) if of is Of.DONE else None


def _ratio(target: str, lower: str) -> Formula | None:
    if not lower:
        return Formula("ratio", ((1, "a", ""),), ((1, target, ""),), target)
    if lower == "target_over_actual":
        return Formula("target_over_actual", ((1, target, ""),), ((1, "a", ""),), target)
    if lower == "two_minus_ratio":
        return Formula("two_minus_ratio", ((2, target, ""), (-1, "a", "")), ((1, target, ""),), target)
    return None


def _progress(name: str, sign: int, above: str, below: str) -> Formula:
    """The way gone from the baseline, of the way to the final target."""
    numerator = ((sign, "a", above), (-sign, "b", above))
    return Formula(name, numerator, ((sign, "f", below), (-sign, "b", below)), "f")


def _change(sign: int, reference: str) -> Formula:
    column = "b" if reference == "baseline" else "r"
    name = "change_from_baseline" if column == "b" else "change_from_previous"
    return Formula(name, ((sign, "a", ""), (-sign, column, "")), ((1, f"abs_{column}", ""),))
