"""Parts of a number, by municipality or otherwise, and whether they reconcile with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


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


class Reconciled(NamedTuple):
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
    total, of_total = breakdown.total, breakdown.of_total
    return Reconciled(
        added,
        total,
        None if total is None else added - total,
        of_total is not None,
        len(breakdown.parts) - len(values),
        None if of_total is None else of_total - added,
        bool(breakdown.difference_explained),
    )
