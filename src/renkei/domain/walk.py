"""Down the ladder of a scale: the first rung whose rules all hold is the grade."""

from __future__ import annotations

from dataclasses import dataclass, field

from renkei.domain.formula import Formula
from renkei.domain.given import Given
from renkei.domain.no_grade import NoGrade, NotGraded
from renkei.domain.rule import Rule, Way
from renkei.domain.scale import Rules
from renkei.domain.standing import Standing, standing


@dataclass(slots=True)
class Walk:
    """One walk down a ladder. A formula is computed when the first rung asks for it, and kept: what no rung before the
    grade asks for need not be known."""

    given: Given
    way: Way
    rules: Rules
    at: int = -1  # the rung that was reached
    standings: dict[int, Standing] = field(default_factory=dict)  # by place of the formula

    @property
    def symbol(self) -> str:
        """The grade; empty where the scale has none. Raises `NotGraded` where no rung held."""
        if self.way.rungs and self.at < 0:
            raise NotGraded(NoGrade.NO_STEP)
        return self.way.rungs[self.at][0] if self.way.rungs else ""

    def standing(self, at: int) -> Standing:
        """How the formula in a place of the ladder stands."""
        if at not in self.standings:
            self.standings[at] = standing(self.given, self.way.formulas[at], self.rules, self.way.limit)
        return self.standings[at]

    def holds(self, pair: tuple[Rule, Rule]) -> bool:
        """Whether a rule holds: as the target wants it, or as it is where reaching it was settled before."""
        found = self.standing(pair[0].at)
        rule = pair[found.is_settled]
        given = self.given
        if rule.per_elapsed and not (given.years and given.elapsed):
            raise NotGraded(NoGrade.NO_PERIOD)
        return rule.holds(found.above, found.below, given.years, given.elapsed)


def walk(given: Given, way: Way, rules: Rules) -> Walk:
    """Walk down to the grade. Raises `NotGraded` where a rung cannot be decided."""
    made = Walk(given, way, rules)
    for at, (_, pairs) in enumerate(way.rungs):
        if all(made.holds(pair) for pair in pairs):
            made.at = at
            return made
    if not way.rungs and way.printed is not None:
        printed(made, way.printed)
    return made


def printed(walk: Walk, formula: Formula) -> Standing:
    """How the formula of the printed rate stands. Raises `NotGraded` where it cannot be computed."""
    if formula in walk.way.formulas:
        return walk.standing(walk.way.formulas.index(formula))
    return standing(walk.given, formula, walk.rules, walk.way.limit)
