"""Where the records of two registers stand in their lists: in the newer order, and which of them left the order of the
others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from renkei.exchange.comparing.pairing import (
    ORDER,
    Match,
    group_of,
    grouped,
    is_numbered,
    key_of,
    matches,
)
from renkei.exchange.table import Table
from renkei.exchange.tables import FIELDS
from renkei.exchange.tables.doings import PartRow


@dataclass(frozen=True, slots=True)
class Pair:
    """A record in both registers, or in one of them. `places` is where it stands in both, where that can differ."""

    before: Any = None
    after: Any = None
    places: tuple[int, int] | None = None
    is_moved: bool = False


def paired(table: Table, before: Sequence[Any], after: Sequence[Any]) -> list[Pair]:
    """Every record of both lists, in the newer order; what is gone stands where it stood."""
    found = matches(table, before, after)
    if is_numbered(table):
        place = {id(record): int(table.value(record, ORDER)) for record in (*before, *after)}  # type: ignore[call-overload]
        pairs = _placed(found, place, place, group_of(table))
    elif table is FIELDS or set(table.key) <= set(table.order):  # sorted by what the columns say
        pairs = [Pair(old, new) for old, new in found]
    else:
        group = key_of(table, table.order)
        pairs = _placed(found, _places(before, group), _places(after, group), group)
    return _in_order(pairs, before, after)


def _places(records: Sequence[Any], group: Callable[[Any], Hashable]) -> dict[int, int]:
    """The place of each record in its group, from 1."""
    groups = grouped(records, group).values()
    return {id(record): at for members in groups for at, record in enumerate(members, 1)}


def _placed(
    found: Sequence[Match],
    old_place: Mapping[int, int],
    new_place: Mapping[int, int],
    group: Callable[[Any], Hashable],
) -> list[Pair]:
    pairs = [
        Pair(old, new, (old_place[id(old)], new_place[id(new)]))
        if old is not None and new is not None
        else Pair(old, new)
        for old, new in found
    ]
    moved = _moved([pair for pair in pairs if pair.places], group)
    return [Pair(p.before, p.after, p.places, id(p.after) in moved) for p in pairs]


def _moved(pairs: Sequence[Pair], group: Callable[[Any], Hashable]) -> set[int]:
    """The records that do not stand among the most that kept their order, group by group."""
    moved: set[int] = set()
    free = [pair for pair in pairs if not _follows(pair.after)]
    for members in grouped(free, lambda pair: group(pair.after)).values():
        places = sorted(
            (new, old, id(pair.after)) for pair in members for old, new in [pair.places or (0, 0)]
        )
        kept = _longest_rise([old for _, old, _ in places])
        moved |= {row for at, (_, _, row) in enumerate(places) if at not in kept}
    return moved


def _follows(record: Any) -> bool:
    """Whether a row stands where the official order of members puts it, whatever place it was given."""
    return isinstance(record, PartRow) and record.part.kind == "municipality"


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The places of a longest rising run through some numbers.

    >>> sorted(_longest_rise([4, 1, 2, 3]))
    [1, 2, 3]
    """
    lasts: list[int] = []  # the smallest last number of a run of each length, and where it stands
    ends: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        length = bisect_left(lasts, number)
        before.append(ends[length - 1] if length else -1)
        lasts[length : length + 1], ends[length : length + 1] = [number], [at]
    found, at = set(), ends[-1] if ends else -1
    while at >= 0:
        found.add(at)
        at = before[at]
    return found


def _in_order(pairs: Sequence[Pair], before: Sequence[Any], after: Sequence[Any]) -> list[Pair]:
    """The newer order; what is gone follows the record that it followed."""
    by_old = {id(pair.before): pair for pair in pairs if pair.before is not None}
    by_new = {id(pair.after): pair for pair in pairs if pair.after is not None}
    gone: dict[int, list[Pair]] = {}
    last = 0
    for pair in (by_old[id(record)] for record in before):
        if pair.after is None:
            gone.setdefault(last, []).append(pair)
        else:
            last = id(pair.after)
    made = gone.get(0, [])
    for record in after:
        made += [by_new[id(record)], *gone.get(id(record), [])]
    return made
