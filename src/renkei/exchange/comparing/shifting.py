"""Rows that have only all moved on by as many places, since others were put in or taken out before them, told once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from renkei.domain.register_difference import CellChange, Form, Happened, Held, RecordChange
from renkei.exchange.comparing.pairing import ORDER, group_of, is_numbered
from renkei.exchange.comparing.placing import Pair
from renkei.exchange.table import Table

Found = tuple[Pair, RecordChange]


def shifts_together(table: Table, found: Sequence[Found]) -> Iterator[RecordChange]:
    """The changes; of rows that moved on together one that speaks of all of them."""
    if not is_numbered(table):
        yield from (change for _, change in found)
        return
    group = group_of(table)

    def alike(one: Found) -> object:
        """What rows that moved on together have in common; of any other row, itself."""
        pair, change = one
        if change.happened is not Happened.MOVED or pair.is_moved or not pair.places:
            return id(change)
        return group(pair.after), pair.places[1] - pair.places[0]

    for _, rows in groupby(found, alike):
        yield _together(list(rows))


def _together(rows: Sequence[Found]) -> RecordChange:
    (first, change), (last, _) = rows[0], rows[-1]
    if len(rows) == 1 or not first.places or not last.places:
        return change
    old, new = (Held(Form.SPAN, (first.places[side], last.places[side])) for side in (0, 1))
    return replace(change, cells=(CellChange(ORDER, old, new),), count=len(rows))
