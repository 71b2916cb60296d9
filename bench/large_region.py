"""The fictional example once (57 projects) or many times over (570), in memory: every project with all that is known of it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import renkei
from renkei.domain.register import Register

SMALL, LARGE = 57, 570
EXAMPLE = Path(__file__).parents[1] / "examples/mihon"
# Records that speak of a project or an indicator, and by which fields.
_OF = {
    "projects": ("id",),
    "names": ("project",),
    "indicators": ("id", "project"),
    "targets": ("indicator",),
    "results": ("indicator",),
    "breakdowns": ("project", "indicator"),
    "figures": ("project",),
    "activities": ("project",),
    "comments": ("project",),
    "costs": ("project",),
    "lineage": ("before", "after"),
    "plan": ("project", "merged_into"),
}


@cache
def region(projects: int) -> Register:
    """The example with so many projects (a multiple of 57)."""
    example = renkei.load(EXAMPLE)
    times, rest = divmod(projects, SMALL)
    if rest:
        raise ValueError(f"{projects} is no multiple of {SMALL}")
    rows: dict[str, Any] = {
        name: tuple(_copied(row, fields, n) for n in range(times) for row in getattr(example, name))
        for name, fields in _OF.items()
    }
    rows["plan"] = tuple(
        replace(row, order=at, number=None if row.number is None else at)
        for at, row in enumerate(rows["plan"], 1)
    )
    rows["photos"] = tuple(
        replace(_copied(row, ("project",), n), file=_file(row.file, n))
        for n in range(times)
        for row in example.photos
    )
    pictures = [one for one in example.files if one[0].startswith("photos/")]
    others = tuple(one for one in example.files if one not in pictures)
    files = others + tuple((_file(name, n), content) for n in range(times) for name, content in pictures)
    meetings = tuple(
        replace(one, cases=tuple(_id(case, n) for n in range(times) for case in one.cases))
        for one in example.meetings
    )
    counts = tuple(replace(one, items=one.items * times) for one in example.reported_counts)
    return replace(example, **rows, meetings=meetings, reported_counts=counts, files=files)


def _copied(row: Any, fields: tuple[str, ...], n: int) -> Any:
    return replace(row, **{field: _id(getattr(row, field), n) for field in fields})


def _file(name: str, n: int) -> str:
    """The picture of a copy: photos/p011-1.png becomes photos/p011x2-1.png."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/{_id(file, n)}"


def _id(id: str, n: int) -> str:
    """The id of a copy; the first keeps its own."""
    if not id or not n:
        return id
    project, dash, rest = id.partition("-")
    return f"{project}x{n}{dash}{rest}"
