"""A table graded: what becomes of each row beside its own columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import ibis
import ibis.expr.operations as ops
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
        own = [self.table[name] for name in self.ready.own]
        return self.table.select(
            *own,
            achievement_rate=rate,
            grade=ibis.cases(*grades, *none, else_=""),
            reason=ibis.cases(*said, else_=""),
        )


def graded(ready: Ready, compiled: CompiledScale) -> GradedTable:
    """Grade a table. A row that has no grade because a cell of it cannot be read is told from one whose cell is empty."""
    step = _stepped(ready)
    code = outcomes(step.columns, compiled)
    missing = step.columns.get("missing")
    reason = ibis.literal(None, "string") if missing is None else missing
    known = step.on(step.table.mutate(renkei_outcome=code, renkei_missing=reason).view())
    if not known.faults:
        return GradedTable(known, compiled, known.table)
    found = known.table.renkei_outcome
    made = ibis.cases(*((truth, outcome.FAULT) for truth in _blocked(known, found)), else_=found)
    table = known.table.mutate(renkei_outcome=made.cast("int16")).view()
    return GradedTable(known.on(table), compiled, table)


def _stepped(ready: Ready) -> Ready:
    """The columns as an engine works them out once, before they are asked for again and again."""
    worked = {
        **{f"renkei_{name}": one for name, one in ready.columns.by_name.items() if not _is_bare(one)},
        **{f"renkei_fault_{name}": one for name, one in ready.faults.items()},
    }
    if not worked:
        return ready
    table = ready.table.mutate(**worked).view()
    columns = {
        name: table[one.get_name() if _is_bare(one) else f"renkei_{name}"]
        for name, one in ready.columns.by_name.items()
    }
    faults = {name: table[f"renkei_fault_{name}"] for name in ready.faults}
    return replace(ready, table=table, columns=replace(ready.columns, by_name=columns), faults=faults)


def _is_bare(column: ir.Value) -> bool:
    """Whether it is a column as it lies in the table."""
    return isinstance(column.op(), ops.Field)


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
