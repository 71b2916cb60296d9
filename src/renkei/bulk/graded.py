"""A table graded: what becomes of each row beside its own columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import ibis
import ibis.expr.operations as ops
import ibis.expr.types as ir

from renkei.bulk import outcome
from renkei.bulk.grading import outcomes, rates
from renkei.bulk.odd_rows import OddRows, text_of
from renkei.bulk.outcome import REASONS, code_of
from renkei.bulk.source import Ready
from renkei.bulk.whole import with_decimals
from renkei.domain.measure import MissingReason
from renkei.domain.no_grade import NoGrade
from renkei.domain.rule import CompiledScale
from renkei.intake.indicator_rows.row import NOT_COMPUTABLE

ADDED = ("achievement_rate", "grade", "reason")
ROW = "renkei_row"
DECIMALS = "bulk_decimals"
_NEEDED: Mapping[NoGrade, tuple[str, ...]] = {
    NoGrade.NO_TARGET: ("target", "baseline"),
    NoGrade.END_NOT_STATED: ("target", "upper"),
    NoGrade.NO_BASELINE: ("baseline",),
    NoGrade.NO_PREVIOUS_VALUE: ("previous",),
    NoGrade.NO_SCORE: ("score", "full"),
    NoGrade.NOT_REPORTED: ("actual",),
}


@dataclass(frozen=True)
class GradedTable:
    """Every row with its outcome: the table's own columns, `renkei_outcome`, `renkei_missing` where a reason stands in the row,
    and `renkei_fault`, the kind of what cannot be read where that is why there is no grade."""

    ready: Ready
    compiled: CompiledScale
    table: ir.Table
    odd: OddRows | None = None

    def told(
        self, symbol_of: Callable[[str], str], reason_of: Callable[[str], str], colon: str = ": "
    ) -> ir.Table:
        """The table with rate (percent), grade and reason in words. `symbol_of` says what is printed for a reason; `colon` stands
        before what exactly cannot be read."""
        scale = self.compiled.scale
        code = self.table.renkei_outcome
        rate = with_decimals(self.units, scale.printing.digits)
        grades = [(code == at, symbol) for at, symbol in enumerate(scale.symbols)]
        reasons = {code_of(reason): str(reason) for reason in REASONS}
        reasons |= {outcome.FAULT: "unreadable", outcome.NOT_COMPUTABLE: NOT_COMPUTABLE}
        stated = [
            (code == outcome.MISSING) & (self.table.renkei_missing == str(one)) for one in MissingReason
        ]
        missing = [(truth, str(one)) for truth, one in zip(stated, MissingReason, strict=True)]
        none = [(code == at, symbol_of(name)) for at, name in reasons.items()]
        none += [(truth, symbol_of(name)) for truth, name in missing]
        said = [(code == at, reason_of(name)) for at, name in reasons.items()]
        said += [(truth, reason_of(name)) for truth, name in missing]
        own = [self.table[name] for name in self.ready.own]
        is_numbered = self.odd is not None and self.odd.is_ordered
        table = self.table.order_by(ROW) if is_numbered else self.table
        return table.select(
            *own,
            achievement_rate=rate,
            grade=ibis.cases(*grades, *none, else_="") if scale.grades else ibis.literal(""),
            reason=self._with_fault(ibis.cases(*said, else_=""), colon),
        )

    def _with_fault(self, reason: ir.Value, colon: str) -> ir.Value:
        if self.odd is None:
            return reason
        said = self.table.renkei_said
        return ibis.cases((said.notnull(), reason + ibis.literal(colon) + said), else_=reason)

    @property
    def units(self) -> ir.Value:
        """The printed rates in units of their last decimal."""
        own = rates(self.ready.columns, self.compiled, self.table.renkei_outcome)
        if self.odd is None:
            return own
        return ibis.cases((self.table.renkei_code.notnull(), self.table.renkei_units), else_=own)


def graded(ready: Ready, compiled: CompiledScale, odd: OddRows | None = None) -> GradedTable:
    """Grade a table. `odd` are the rows that were read cell by cell: they come to what is said there."""
    step = _stepped(ready, is_numbered=odd is not None and odd.is_ordered)
    code = outcomes(step.columns, compiled)
    missing = step.columns.get("missing")
    none = ibis.literal(None, "string")
    reason = none if missing is None else missing
    known = step.on(step.table.mutate(renkei_outcome=code, renkei_missing=reason, renkei_fault=none).view())
    if known.faults:
        known = _told_apart(known)
    if odd is not None:
        known = _beside(known, odd)
    return GradedTable(known, compiled, known.table, odd)


def _told_apart(known: Ready) -> Ready:
    """Rows that have no grade because a cell of them cannot be read, told from those whose cell is empty."""
    blocked = [*_blocked(known, known.table.renkei_outcome)]
    code = ibis.cases(*((truth, outcome.FAULT) for truth, _ in blocked), else_=known.table.renkei_outcome)
    fault = ibis.cases(*((truth, f"{known.named[name]} {DECIMALS}") for truth, name in blocked), else_=None)
    return known.on(
        known.table.mutate(renkei_outcome=code.cast("int16"), renkei_fault=fault.cast("string")).view()
    )


def _beside(known: Ready, odd: OddRows) -> Ready:
    """With what odd rows come to, each found by its cells."""
    assert known.odd is not None
    same = [
        ibis.cases((known.odd, text_of(known.table[known.named[name]]))) == odd.table[key]
        for name, key in odd.keys.items()
    ]
    answers = [odd.table[name] for name in odd.table.columns if name.startswith("renkei_")]
    joined = known.table.left_join(odd.table, same).select(known.table, *answers)
    is_read = joined.renkei_code.notnull()
    made = {
        "renkei_outcome": ibis.cases((is_read, joined.renkei_code), else_=joined.renkei_outcome),
        "renkei_missing": ibis.cases((is_read, joined.renkei_why), else_=joined.renkei_missing),
        "renkei_fault": ibis.cases((is_read, joined.renkei_what), else_=joined.renkei_fault),
    }
    return known.on(joined.mutate(**made).view())


def _stepped(ready: Ready, *, is_numbered: bool) -> Ready:
    """The columns as an engine works them out once, before they are asked for again and again; with the row's number where a
    table beside it would bring the rows out of their order."""
    worked = {
        **{f"renkei_{name}": one for name, one in ready.columns.by_name.items() if not _is_bare(one)},
        **{f"renkei_fault_{name}": one for name, one in ready.faults.items()},
        **({} if ready.odd is None else {"renkei_odd": ready.odd}),
        **({ROW: ibis.row_number()} if is_numbered else {}),
    }
    if not worked:
        return ready
    table = ready.table.mutate(**worked).view()
    columns = {
        name: table[one.get_name() if _is_bare(one) else f"renkei_{name}"]
        for name, one in ready.columns.by_name.items()
    }
    faults = {name: table[f"renkei_fault_{name}"] for name in ready.faults}
    odd = None if ready.odd is None else table.renkei_odd
    return replace(
        ready, table=table, columns=replace(ready.columns, by_name=columns), faults=faults, odd=odd
    )


def _is_bare(column: ir.Value) -> bool:
    """Whether it is a column as it lies in the table."""
    return isinstance(column.op(), ops.Field)


def _blocked(ready: Ready, code: ir.Value) -> Iterator[tuple[ir.BooleanValue, str]]:
    """Where a number with too many decimals is to blame that there is no grade, and in which column."""
    for reason, names in _NEEDED.items():
        for name in names:
            if name in ready.faults:
                yield (code == code_of(reason)) & ready.faults[name], name
