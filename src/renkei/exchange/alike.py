"""Like faults, told once: the first few of a column, then how many more there are, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from renkei.domain.errors import Fault, Place
from renkei.domain.finding import Finding

SHOWN = 3  # like faults that are told one by one
LISTED = 20  # places that are named of the others


def told_once(faults: Sequence[Fault]) -> list[Fault]:
    """The faults in their order, without those that are like ones before; each such heap has a fault that sums it up, names
    one of them, and holds the rest.

    >>> faults = [Fault("not_a_year", Place("results.csv", row, "year")) for row in range(2, 10)]
    >>> [(fault.code, fault.place.row, dict(fault.values)) for fault in told_once(faults)][2:]
    [('not_a_year', 4, {}), ('more_in_rows', None, {'more': 5, 'like': 2, 'rows': ('5', '6', '7', '8', '9')})]
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
            told.append(_summed_up(heap[0].place, tuple(heap[SHOWN:])))
    return told


def every_one(faults: Iterable[Fault]) -> Iterator[Fault]:
    """The faults with those that were summed up, one by one: for programs."""
    for fault in faults:
        yield from fault.others or (fault,)


def _likeness(fault: Fault) -> tuple[str, ...]:
    place = fault.place
    return fault.code, place.file, place.sheet, place.column, re.sub(r"\[[0-9]+\]", "[]", place.key)


def _summed_up(like: Place, others: tuple[Fault, ...]) -> Fault:
    more = len(others)
    if like.cell:
        place = Place(like.file, column=like.column, sheet=like.sheet)
        code, said = _cells([fault.place.cell for fault in others])
        return Fault(code, place, {"more": more, "like": like.cell, **said}, others)
    if like.row is None:
        return Fault(
            "more_elsewhere", Place(like.file), {"more": more, "like": like.key or like.file}, others
        )
    code, said = _rows([fault.place.row for fault in others])
    return Fault(code, Place(like.file, column=like.column), {"more": more, "like": like.row, **said}, others)


def _rows(rows: Sequence[int | None]) -> tuple[str, dict[str, object]]:
    if len(rows) > LISTED:
        return "more_between_rows", {"first": rows[0], "last": rows[-1]}
    return "more_in_rows", {"rows": tuple(map(str, rows))}


def _cells(cells: Sequence[str]) -> tuple[str, dict[str, object]]:
    """The cells as areas, as far as they are few."""
    areas = areas_of(cells)
    if len(areas) > LISTED:
        return "more_between_cells", {"first": cells[0], "last": cells[-1]}
    return "more_in_cells", {"cells": areas}


def areas_of(cells: Sequence[str]) -> tuple[str, ...]:
    """Cells as areas of cells one below the other, in their order.

    >>> areas_of(["D5", "D6", "D7", "D9", "E10"])
    ('D5:D7', 'D9', 'E10')
    """
    areas: list[tuple[str, int, int]] = []
    for cell in cells:
        column = cell.rstrip("0123456789")
        row = int(cell[len(column) :] or 0)
        before = areas[-1] if areas else ("", 0, 0)
        if before[0] == column and before[2] + 1 == row:
            areas[-1] = (column, before[1], row)
        else:
            areas.append((column, row, row))
    return tuple(f"{c}{first}" if first == last else f"{c}{first}:{c}{last}" for c, first, last in areas)


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
