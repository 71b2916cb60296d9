"""Rows counted on the engine by what became of them; shares and points then by `domain.tally`, of the small answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import ibis
import ibis.expr.types as ir

from renkei.bulk import outcome
from renkei.bulk.engines.engine import Engine
from renkei.bulk.outcome import Outcomes
from renkei.domain.scale import Scale
from renkei.domain.tally import TallyRow, count_row, points
from renkei.intake.indicator_rows.row import NOT_COMPUTABLE

UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Counted:
    """The rows with the same values in the columns asked for, and what became of them. `change`: of the favourable share to
    the year before, in points; None where there is no year, none before, or no share."""

    key: tuple[object, ...]
    row: TallyRow
    reasons: tuple[tuple[str, int], ...]  # why rows have no grade, the most frequent first
    faults: tuple[
        tuple[str, int], ...
    ] = ()  # of rows that cannot be read: in which column, and what is wrong there
    change: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """All rows together, and by the columns asked for."""

    by: tuple[str, ...]
    total: Counted
    rows: tuple[Counted, ...]


def count(engine: Engine, graded: ir.Table, scale: Scale, by: Sequence[str], *, year: str = "") -> Counts:
    """Count a table with its outcomes by others of its columns. `year` is the one of years."""
    keys = [*by, "renkei_outcome", "renkei_missing", "renkei_fault"]
    query = graded.group_by(keys).agg(rows=ibis._.count())
    return counts_of(engine.rows(query), scale, tuple(by), year)


def counts_of(found: Sequence[Sequence[object]], scale: Scale, by: tuple[str, ...], year: str = "") -> Counts:
    """The same from rows of key …, outcome, missing reason, kind of fault, count.

    >>> from renkei.scales import preset
    >>> found = [(1, 0, "", "", 31), (1, 1, "", "", 14), (2, 2, "", "", 5), (2, 3, "", "", 2), (2, 101, "", "", 5)]
    >>> made = counts_of(found, preset("aomori"), ("role",))
    >>> made.total.row.counts, str(made.total.row.favourable_share)
    ((31, 14, 5, 2, 5), '78.9')
    """
    tables: dict[tuple[object, ...], list[Sequence[object]]] = {}
    for line in found:
        tables.setdefault(tuple(line[: len(by)]), []).append(line[len(by) :])
    counted = {key: _counted(key, lines, scale) for key, lines in sorted(tables.items(), key=_in_order)}
    total = _counted((), [line for lines in tables.values() for line in lines], scale)
    at = by.index(year) if year in by else -1
    return Counts(by, total, tuple(_with_change(one, counted, at) for one in counted.values()))


def _in_order(item: tuple[tuple[object, ...], object]) -> tuple[tuple[int, float, str], ...]:
    """Numbers in their order before words, the unknown last."""
    return tuple(
        (0, float(part), "")
        if isinstance(part, int | float | Decimal)
        else (1 + (part is None), 0.0, str(part))
        for part in item[0]
    )


def _counted(key: tuple[object, ...], lines: Sequence[Sequence[object]], scale: Scale) -> Counted:
    symbols = [0] * (len(scale.symbols) + 1)
    reasons: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    left_out = 0
    for code, missing, fault, rows in lines:
        at, number = int(str(code)), int(str(rows))
        if at < len(scale.symbols):
            symbols[at] += number
            continue
        symbols[-1] += number
        reason = _reason(at, missing, scale)
        if reason:
            reasons[reason] += number
            faults[str(fault)] += number if fault else 0
            left_out += 0 if scale.missing_rule(reason).counted else number
    row = count_row("", symbols, scale, left_out=left_out)
    return Counted(key, row, _most_first(reasons), _most_first(+faults))


def _most_first(counted: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _reason(code: int, missing: object, scale: Scale) -> str:
    if code == outcome.MISSING:
        return str(missing)
    named = {outcome.FAULT: UNREADABLE, outcome.NOT_COMPUTABLE: NOT_COMPUTABLE}
    return named.get(code) or Outcomes(scale).reason(code)


def _with_change(one: Counted, counted: Mapping[tuple[object, ...], Counted], at: int) -> Counted:
    year = one.key[at] if at >= 0 else None
    if not isinstance(year, int):
        return one
    before = counted.get((*one.key[:at], year - 1, *one.key[at + 1 :]))
    shares = [None if row is None else row.row.favourable_share for row in (before, one)]
    return replace(one, change=points(shares[0], shares[1]))
