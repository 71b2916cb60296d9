"""Parts of a number, by municipality or otherwise, and whether they reconcile with it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One part. `key` is a municipality code, an organisation's id, or a label of an activity or anything else."""

    key: str
    kind: str = "municipality"  # municipality · organisation · activity · other
    value: int | None = None
    missing: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A breakdown (内訳) of a project's year. With `of_which` the parts are some of `of_total`, not all of it."""

    project: str
    year: int
    order: int
    title: str
    unit: str
    parts: tuple[Part, ...]
    by: str = "municipality"  # municipality · activity · other
    total: int | None = None
    of_total: int | None = None  # set: the parts are うち
    indicator: str = ""
    counts_people: bool = False
    difference_explained: str = ""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """How the parts stand to the whole: their sum, the printed total, the difference (None if nothing to compare).

    `rest` is what of the whole the parts of a うち leave over: no gap, but below zero they are more than the whole.
    """

    sum: int
    total: int | None
    difference: int | None
    is_of_which: bool
    missing: int
    rest: int | None = None
    is_explained: bool = False  # the difference is known, and why is written down


def reconcile(breakdown: Breakdown) -> Reconciled:
    """Sum the parts and compare with the printed total. A missing part is counted as missing, never as 0.

    >>> parts = (Part("022012", value=860000), Part("023019", value=60000))
    >>> reconcile(Breakdown("p1", 2024, 1, "イベント件数", "件", parts, total=920000)).difference
    0
    """
    values = [part.value for part in breakdown.parts if part.value is not None]
    added = sum(values)
    return Reconciled(
        sum=added,
        total=breakdown.total,
        difference=None if breakdown.total is None else added - breakdown.total,
        is_of_which=breakdown.of_total is not None,
        missing=len(breakdown.parts) - len(values),
        rest=None if breakdown.of_total is None else breakdown.of_total - added,
        is_explained=bool(breakdown.difference_explained),
    )
