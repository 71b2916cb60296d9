"""Which rows or columns a total may add up: the ways in which tables are read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from renkei.domain.reckoning.grid import Grid, Line
from renkei.domain.reckoning.labels import Kind

TOTALS = (Kind.TOTAL, Kind.SUBTOTAL)
_QUARTER = re.compile(r"四半期|[上下]半?期$")  # sums of months, that no word calls so
_OF_KIND = re.compile(r"(?P<ends>[市町村区]{1,3})の?計")
_DROPPED = 3  # lines


def parts_of(grid: Grid, total: Line) -> list[tuple[Line, ...]]:
    """The readings of which lines a total adds up, the likeliest first."""
    lines = list(grid.rows)
    at = lines.index(total)
    before, after = lines[:at], lines[at + 1 :]
    if named := _of_kind(before or after, total):
        return [named]
    own = [line for line in lines if line.group == total.group and line is not total and total.group]
    readings = [
        _base(own),
        *(_heads(_base(side)) for side in (_since_total(before), before, after)),
        _base(_since_total(before)),
        _tops(before),
        _base(before),
        _base(_until_total(after)),
        _tops(after),
        _base(after),
        [line for line in before if line.kind in TOTALS],
        [line for line in before if _QUARTER.search(line.own)],
        [line for line in after if line.kind is Kind.SUBTOTAL],
    ]
    return list(dict.fromkeys(tuple(parts) for parts in readings if parts))


def shortened(grid: Grid, total: Line) -> list[tuple[Line, ...]]:
    """Further readings, without the lines farthest from the total: those may be of another kind, like the number of projects."""
    at = grid.rows.index(total)
    near, following = _base(_since_total(grid.rows[:at])), _base(_until_total(grid.rows[at + 1 :]))
    drops = range(1, _DROPPED + 1)
    readings = [*(near[drop:] for drop in drops), *(following[:-drop] for drop in drops)]
    return [tuple(parts) for parts in readings if len(parts) > 1]


def _of_kind(lines: Sequence[Line], total: Line) -> tuple[Line, ...]:
    """Those that the total's own name calls: of 町村計 the towns and villages."""
    found = _OF_KIND.fullmatch(total.own) if total.kind is Kind.SUBTOTAL else None
    return tuple(line for line in _base(lines) if found and line.own[-1:] in found["ends"])


def _heads(lines: Sequence[Line]) -> list[Line]:
    """The lines that the others stand under: 市税 above 市民税 and 固定資産税, by a column of its own or set further in.
    None where it is not so of all."""
    heads = [line for line in lines if not line.group]
    under = {line.group[0] for line in lines if line.group}
    if under and under <= {line.own for line in heads}:
        return heads
    outer = min((line.indent for line in lines), default=0)
    is_indented = bool(lines) and lines[0].indent == outer and any(line.indent > outer for line in lines)
    return [line for line in lines if line.indent == outer] if is_indented else []


def _base(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.kind is Kind.BASE]


def _since_total(before: Sequence[Line]) -> list[Line]:
    last = max((at for at, line in enumerate(before) if line.kind in TOTALS), default=-1)
    return list(before[last + 1 :])


def _until_total(after: Sequence[Line]) -> list[Line]:
    first = next((at for at, line in enumerate(after) if line.kind in TOTALS), len(after))
    return list(after[:first])


def _tops(lines: Sequence[Line]) -> list[Line]:
    """Subtotals, and the lines that none of them holds: those behind the last."""
    subtotals = [line for line in lines if line.kind is Kind.SUBTOTAL]
    if not subtotals:
        return []
    return [*subtotals, *(line for line in lines if line.kind is Kind.BASE and line.at > subtotals[-1].at)]
