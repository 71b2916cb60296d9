"""A table graded: what becomes of each row beside its own columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import ibis
import ibis.expr.types as ir

from renkei.bulk import outcome
from renkei.bulk.grading import outcomes, rates
from renkei.bulk.outcome import REASONS, code_of
from renkei.bulk.source import Ready
from renkei.bulk.whole import with_decimals
from renkei.domain.no_grade import NoGrade
from renkei.domain.rule import CompiledScale

ADDED = ("achievement_rate", "grade", "reason")
_NEEDED: Mapping[NoGrade, tuple[str, ...]] = {
    NoGrade.NO_DIRECTION: ("direction",),
    NoGrade.NO_TARGET: ("target", "target_kind", "baseline"),
    NoGrade.END_NOT_STATED: ("target", "target_kind", "upper"),
    NoGrade.NO_BASELINE: ("baseline",),
    NoGrade.NO_PREVIOUS_VALUE: ("previous",),
    NoGrade.NO_PERIOD: ("year", "start_year", "end_year"),
    NoGrade.NO_SCORE: ("score", "full"),
    NoGrade.NOT_REPORTED: ("actual",),
}
_ALWAYS = ("year", "target_kind")


@dataclass(frozen=True)
class GradedTable:
    """Every row with its outcome: the table's own columns, `renkei_outcome`, and `renkei_missing` where a reason stands in the row."""

    ready: Ready
    compiled: CompiledScale
    table: ir.Table

    def told(self, symbol_of: Callable[[str], str], reason_of: Callable[[str], str]) -> ir.Table:
        """The table with rate (percent), grade and reason in words. `symbol_of` says what is printed for a reason."""
        scale = self.compiled.scale
        code = self.table.renkei_outcome
        rate = with_decimals(rates(self.ready.columns, self.compiled, code), scale.printing.digits)
        grades = [(code == at, symbol) for at, symbol in enumerate(scale.symbols)]
        reasons = {code_of(reason): str(reason) for reason in REASONS} | {outcome.FAULT: "unreadable"}
        none = [(code == at, symbol_of(name)) for at, name in reasons.items()] if scale.grades else []
        said = [(code == at, reason_of(name)) for at, name in reasons.items()]
        own = [self.table[name] for name in self.ready.table.columns]
        return self.table.select(
            *own,
            achievement_rate=rate,
            grade=ibis.cases(*grades, *none, else_=""),
            reason=ibis.cases(*said, else_=""),
        )


def graded(ready: Ready, compiled: CompiledScale) -> GradedTable:
    """Grade a table. A row that has no grade because a cell of it cannot be read is told from one whose cell is empty."""
    code = outcomes(ready.columns, compiled)
    made = code
    arms = [*_blocked(ready, code)]
    if arms:
        made = ibis.cases(*((truth, outcome.FAULT) for truth in arms), else_=code).cast("int16")
    missing = ready.columns.get("missing")
    reason = ibis.literal(None, "string") if missing is None else missing
    return GradedTable(ready, compiled, ready.table.mutate(renkei_outcome=made, renkei_missing=reason))


def _blocked(ready: Ready, code: ir.Value) -> list[ir.BooleanValue]:
    """Where a cell that cannot be read is to blame that there is no grade."""
    always = [ready.faults[name] for name in _ALWAYS if name in ready.faults]
    found = [
        (code == code_of(reason)) & ready.faults[name]
        for reason, names in _NEEDED.items()
        for name in names
        if name in ready.faults
    ]
    return [*always, *found]
