"""Like faults, told once: the first few of a column, then how many more there are, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from renkei.domain.errors import Fault, Place
from renkei.domain.finding import Finding

SHOWN = 3  # like faults that are told one by one
LISTED = 20  # places that are named of the others


def told_once(faults: Sequence[Fault]) -> list[Fault]:
    """The faults in their order, without those that are like ones before; each such heap has a fault that sums it up.

    >>> faults = [Fault("not_a_year", Place("results.csv", row, "year")) for row in range(2, 10)]
    >>> [(fault.code, fault.place.row, dict(fault.values)) for fault in told_once(faults)][2:]
    [('not_a_year', 4, {}), ('more_in_rows', None, {'more': 5, 'rows': ('5', '6', '7', '8', '9')})]
    """
    heaps: dict[tuple[str, ...], list[Fault]] = {}
    for fault in faults:
        heaps.setdefault(_likeness(fault), []).append(fault)
    told: list[Fault] = []
    for fault in faults:
        heap = heaps[_likeness(fault)]
        is_heaped = len(heap) > SHOWN + 1
        if not is_heaped or any(fault is shown for shown in heap[:SHOWN]):
            told.append(fault)
        elif fault is heap[SHOWN]:
            told.append(_summed_up(heap[SHOWN:]))
    return told


def _likeness(fault: Fault) -> tuple[str, ...]:
    place = fault.place
    return fault.code, place.file, place.sheet, place.column, re.sub(r"\[[0-9]+\]", "[]", place.key)


def _summed_up(others: Sequence[Fault]) -> Fault:
    first = others[0].place
    said: dict[str, object] = {"more": len(others)}
    if first.cell:
        cells = tuple(fault.place.cell for fault in others[:LISTED])
        return Fault(
            "more_in_cells",
            Place(first.file, column=first.column, sheet=first.sheet),
            {**said, "cells": cells},
        )
    if first.row is None:
        return Fault("more_elsewhere", Place(first.file), said)
    place = Place(first.file, column=first.column)
    if len(others) > LISTED:
        return Fault("more_between_rows", place, {**said, "first": first.row, "last": others[-1].place.row})
    return Fault("more_in_rows", place, {**said, "rows": tuple(str(fault.place.row) for fault in others)})


OF_FILES = {"read_as_cp932": "several_read_as_cp932", "read_as_cp932_of_text": "several_read_as_cp932"}


def noticed_once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings in their order; what was noticed alike of several files is one finding that lists them.

    >>> of = [Finding("read_as_cp932", "note", f"file:{file}", None, {"file": file}) for file in ("a.csv", "b.csv")]
    >>> [(finding.code, dict(finding.values)) for finding in noticed_once(of)]
    [('several_read_as_cp932', {'files': ('a.csv', 'b.csv')})]
    """
    like = [finding for finding in findings if finding.code in OF_FILES]
    if len(like) < 2:
        return tuple(findings)
    files = tuple(str(finding.values["file"]) for finding in like)
    one = replace(like[0], code=OF_FILES[like[0].code], values={"files": files}, place=Place(""))
    return tuple(one if finding is like[0] else finding for finding in findings if finding not in like[1:])
