"""A scale: how a region grades, as data. `rule` compiles it, `grading` applies it, `renkei.scales` reads it from TOML."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

NONE = "-"  # the sign for no grade, where a scale has none of its own


class Of(StrEnum):
    """What is compared (GRADING §2)."""

    RATIO = "ratio"
    ELAPSED_RATIO = "elapsed_ratio"
    PROGRESS = "progress"
    LINE = "line"
    CHANGE = "change"
    COMPARE = "compare"
    SCORE = "score"
    DONE = "done"
    JUDGED = "judged"


class Op(StrEnum):
    """How a rate stands to its bound."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"


class Rounding(StrEnum):
    """How a number is rounded: half away from zero (Japan), half to even (France), towards zero (truncated)."""

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    TRUNCATE = "truncate"


class SharePolicy(StrEnum):
    """How shares are rounded: each by itself, or so that they add up."""

    PLAIN = "plain"
    LARGEST_REMAINDER = "largest_remainder"
    ABSORB_IN_LARGEST = "absorb_in_largest"


@dataclass(frozen=True, slots=True)
class Condition:
    """`of` compared with a bound. The bound is a plain number: 100 % is 1. `reference` is for `change` alone.

    `compare` has bound 0 (actual − target, in the better direction); `done` is 1 once reached by its date, else 0;
    `judged` is 1 where the person gave this very symbol: both are written as `at_least` 1.
    """

    of: Of
    op: Op
    bound: Fraction
    reference: str = ""  # "" → the scale's own; baseline · previous
    per_elapsed: Fraction = Fraction(0)  # adds this × elapsed share to the bound (本宮市: k of n years)


@dataclass(frozen=True, slots=True)
class GradeStep:
    """One grade: its symbol, its words, whether it is favourable, and when it is given."""

    symbol: str
    label: str
    english: str = ""
    favourable: bool | None = None
    points: Fraction | None = None
    when: tuple[Condition, ...] = ()
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """The choices that a scale makes where regions differ (GRADING §2–§4)."""

    rate: Of = Of.RATIO  # what is printed as the achievement rate
    lower: str = "refuse"  # refuse · target_over_actual · two_minus_ratio
    zero_target: str = "met_if_reached"  # met_if_reached · zero · not_gradable
    past_baseline: str = "not_gradable"  # met_or_zero · not_gradable
    keep: str = "met_or_last"  # met_or_last · ratio_to_limit
    reference: str = "baseline"  # of `change`: baseline · previous
    compare_rounding: Rounding | None = None  # None: the exact rate is compared
    compare_digits: int = 0  # of the rate in percent
    cap: Fraction | None = None
    floor: Fraction | None = None
    project: str = ""  # "" · worst · mean_points · main_indicator · all_met


@dataclass(frozen=True, slots=True)
class Printing:
    """How rates and shares are printed. Digits are decimals of a percentage."""

    digits: int = 1
    rounding: Rounding = Rounding.HALF_UP
    shares: SharePolicy = SharePolicy.PLAIN
    share_digits: int = 1


@dataclass(frozen=True, slots=True)
class Case:
    """Other rules for some indicators. `where` names their properties, `use` replaces what is compared;
    `grades` replaces the grades (same symbols) where the bounds differ too."""

    where: tuple[tuple[str, str], ...]  # accumulation · method · direction · kind · target_kind
    use: tuple[tuple[Of, Of], ...] = ()
    grades: tuple[GradeStep, ...] = ()


@dataclass(frozen=True, slots=True)
class MissingRule:
    """How a reason for "no grade" is printed, and whether its item stays in the denominator."""

    reason: str
    symbol: str = NONE
    counted: bool = True
    label: str = ""
    english: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """A second question asked of the same item, with grades of its own."""

    id: str
    label: str
    grades: tuple[GradeStep, ...]
    english: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale in one version. No grades: the scale only states a rate."""

    id: str
    version: int
    name: str
    grades: tuple[GradeStep, ...]
    english: str = ""
    valid_from: int | None = None
    valid_to: int | None = None
    source: str = ""
    caveat: str = ""
    rules: Rules = Rules()
    printing: Printing = Printing()
    cases: tuple[Case, ...] = ()
    missing: tuple[MissingRule, ...] = ()
    axes: tuple[Axis, ...] = ()
    decided_on: date | None = None
    group: str = ""  # the name of the favourable grades together: 比較的順調
    group_english: str = ""
    extra: tuple[tuple[str, str], ...] = field(default=(), repr=False)

    @property
    def symbols(self) -> tuple[str, ...]:
        """The grades in their order, best first."""
        return tuple(step.symbol for step in self.grades)

    def step(self, symbol: str) -> GradeStep | None:
        """The grade of a symbol."""
        return next((step for step in self.grades if step.symbol == symbol), None)

    def has_sign(self, symbol: str) -> bool:
        """Whether a grade, or the sign for none, is one of the scale's."""
        return symbol in self.symbols or symbol == NONE or any(rule.symbol == symbol for rule in self.missing)

    def missing_rule(self, reason: str) -> MissingRule:
        """How a reason is printed; one that the scale does not name prints "-" and stays in the denominator."""
        return next((rule for rule in self.missing if rule.reason == reason), MissingRule(reason))
