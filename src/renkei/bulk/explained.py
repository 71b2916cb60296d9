"""How the grade of one indicator came about: its rows as the engine holds them, graded once more by `domain`, with the trace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

import ibis
import ibis.expr.types as ir

from renkei.bulk import outcome
from renkei.bulk.engines.engine import Engine
from renkei.bulk.graded import GradedTable
from renkei.bulk.odd_rows import text_of
from renkei.bulk.outcome import Outcomes
from renkei.bulk.source import READ
from renkei.domain.errors import Fault
from renkei.domain.grading import Graded, grade
from renkei.domain.indicator import Accumulation, Direction, Indicator, IndicatorKind, Result
from renkei.domain.measure import SCALE
from renkei.domain.scale import Scale
from renkei.domain.target import Target, TargetKind, usual_kind
from renkei.intake.indicator_rows.cells import Cells
from renkei.intake.indicator_rows.row import Asked, verdict

MOST = 20  # rows that are explained
_NEAR = 5  # ids that are named where there is none of the one asked for
_LOOKED_AT = 500  # ids that are compared for it
_NUMBERS = ("a", "t", "u", "b", "r", "s", "m")


@dataclass(frozen=True, slots=True)
class Explained:
    """A row: as `domain` grades what the engine read in it, and what the engine says itself. `is_same`: whether they agree;
    None where a cell of the row could not be read, so that there is nothing to grade."""

    id: str
    year: int | None
    graded: Graded | None
    symbol: str
    reason: str
    rate: Decimal | None
    is_same: bool | None
    faults: tuple[Fault, ...] = ()  # what cannot be read in it and stands in the way


def explained(
    engine: Engine, result: GradedTable, column: str, id: str, *, unit: str = ""
) -> list[Explained]:
    """The rows with this id, at most `MOST` and one, by year. `unit` is the column of units."""
    scale = result.compiled.scale
    columns = result.ready.columns
    table = result.table
    code = table.renkei_outcome
    parts: dict[str, ir.Value] = {f"of_{name}": value for name, value in columns.by_name.items()}
    parts["key"] = _key(table, column)
    parts["code"], parts["reason"] = code, table.renkei_missing
    parts["rate"] = result.units
    parts |= {
        f"text_{name}": text_of(table[heading])
        for name, heading in result.ready.named.items()
        if name in READ
    }
    parts["odd"] = ibis.literal(False) if result.odd is None else table.renkei_code.notnull()
    if unit:
        parts["unit"] = table[unit].cast("string")
    query = table.select(**parts).filter(ibis._.key == id)
    names = query.columns
    lines = [dict(zip(names, line, strict=True)) for line in engine.rows(query.limit(MOST + 1))]
    found = [_explained(line, result, SCALE // columns.units, scale) for line in lines]
    return sorted(found, key=lambda one: one.year or 0)


def nearest(engine: Engine, table: ir.Table, column: str, id: str) -> list[str]:
    """Ids that are spelled like one that is not there."""
    keys = table.select(key=_key(table, column)).distinct()
    for length in dict.fromkeys((len(id) - 1, len(id) // 2, 1, 0)):
        like = (
            keys.filter(keys.key.startswith(id[:length])) if length > 0 else keys.filter(keys.key.notnull())
        )
        found = [str(key) for (key,) in engine.rows(like.order_by("key").limit(_LOOKED_AT))]
        if found:
            return get_close_matches(id, found, _NEAR, 0.0)
    return []


def _key(table: ir.Table, column: str) -> ir.Value:
    return table[column].cast("string").strip()


def _explained(line: Mapping[str, Any], result: GradedTable, units: int, scale: Scale) -> Explained:
    code = int(line["code"])
    own = {name.removeprefix("of_"): cell for name, cell in line.items() if name.startswith("of_")}
    year = None if own.get("year") is None else int(own["year"])
    rate = None if line["rate"] is None else Decimal(int(line["rate"])).scaleb(-scale.printing.digits)
    said = Outcomes(scale)
    reason = str(line["reason"]) if code == outcome.MISSING else said.reason(code)
    faults: tuple[Fault, ...] = ()
    graded: Graded | None
    if line["odd"]:
        graded, faults = _by_cells(line, result)
    else:
        graded = None if code == outcome.FAULT else _by_domain(own, line.get("unit") or "", units, result)
    is_same = None if graded is None else _is_same(graded, code, rate, scale)
    return Explained(str(line["key"]), year, graded, said.symbol(code), reason, rate, is_same, faults)


def _by_cells(line: Mapping[str, Any], result: GradedTable) -> tuple[Graded | None, tuple[Fault, ...]]:
    """A row that was read cell by cell."""
    texts = {name.removeprefix("text_"): cell for name, cell in line.items() if name.startswith("text_")}
    read = Cells(texts, {name: result.ready.named[name] for name in texts})
    said = verdict(read, Asked.by(result.compiled.scale), result.compiled)
    return (None if said.blocking else said.graded), tuple(said.blocking)


def _by_domain(own: Mapping[str, Any], unit: str, units: int, result: GradedTable) -> Graded:
    """What `domain` makes of the cells as the engine read them."""
    number = {name: _number(own.get(name), units) for name in _NUMBERS}
    year = int(own.get("year") or 0)
    direction = None if own.get("direction") is None else Direction(own["direction"])
    indicator = Indicator(
        "", "", "", unit, direction,
        baseline=number["b"],
        accumulation=Accumulation(own.get("accumulation") or Accumulation.YEARLY),
        method=own.get("method") or "",
        kind=IndicatorKind(own.get("kind") or IndicatorKind.OUTCOME),
    )  # fmt: skip
    reported = Result(
        "", year, number["a"], own.get("missing") or "",
        score=number["s"], full=number["m"], judged=own.get("judged") or "", done_on=_day(own.get("done_on")),
    )  # fmt: skip
    elapsed = (int(own.get("k") or 0), int(own.get("n") or 0))
    target = _target(own, number, direction, year)
    return grade(indicator, target, reported, result.compiled, previous=number["r"], elapsed=elapsed)


def _target(
    own: Mapping[str, Any], number: Mapping[str, int | None], direction: Direction | None, year: int
) -> Target | None:
    kind = own.get("target_kind")
    if kind is None and number["t"] is None and number["u"] is None:
        return None
    meant = TargetKind(kind) if kind else usual_kind(direction)
    return Target("", year, meant, number["t"], number["u"], _day(own.get("due")))


def _number(cell: object, units: int) -> int | None:
    return None if cell is None else int(str(cell)) * units


def _day(cell: object) -> date | None:
    return cell if cell is None or isinstance(cell, date) else date.fromisoformat(str(cell)[:10])


def _is_same(graded: Graded, code: int, rate: Decimal | None, scale: Scale) -> bool:
    """Whether the engine says the same; very large rates it leaves out."""
    if rate is not None and rate != graded.printed_rate:
        return False
    if graded.symbol:
        return code == Outcomes(scale).code(graded.symbol)
    if code == outcome.MISSING:
        return bool(graded.reason)
    return code == (outcome.code_of(graded.reason) if graded.reason else outcome.RATED)
