"""Breakdowns in JSON: parts with the names people know, their sum, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from renkei.domain.breakdown import Breakdown, Reconciled
from renkei.domain.measure import unscaled
from renkei.exchange.json_shape import (
    NUMBER,
    TEXT,
    TRUTH,
    WHOLE,
    Part,
    Shape,
    columns_of,
    exact,
    many,
    maybe,
    through,
)
from renkei.exchange.tables.doings import BREAKDOWNS, PARTS_OF_BREAKDOWNS, PartRow


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of a breakdown, with the breakdown and the name by which people know it."""

    breakdown: Breakdown
    at: int
    name: str

    @property
    def row(self) -> PartRow:
        """The part as a row of the facts."""
        whole = self.breakdown
        return PartRow(whole.project, whole.year, whole.order, whole.parts[self.at])


_PART_COLUMNS = columns_of(PARTS_OF_BREAKDOWNS, without=("project", "year", "order"))
PART = Shape(
    "part",
    "One part of a breakdown; missing is not zero.",
    (
        Part("name", lambda part: part.name, TEXT, "The municipality's or organisation's name, or the label."),
        *through(lambda part: part.row, _PART_COLUMNS),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parted:
    """A breakdown as a yearbook shows it."""

    breakdown: Breakdown
    reconciled: Reconciled
    names: Mapping[str, str]

    @property
    def parts(self) -> list[PartOf]:
        """Its parts in order, with names."""
        keys = [part.key for part in self.breakdown.parts]
        return [PartOf(self.breakdown, at, self.names.get(key, key)) for at, key in enumerate(keys)]


BREAKDOWN = Shape(
    "breakdown",
    "内訳: parts of a number, and whether they reconcile with it.",
    (
        *through(lambda of: of.breakdown, columns_of(BREAKDOWNS)),
        many("parts", PART, lambda of: of.parts),
        Part("sum", lambda of: unscaled(of.reconciled.sum), NUMBER, "Of the parts that have a value."),
        Part("difference", lambda of: exact(of.reconciled.difference), maybe(NUMBER), "Sum − total."),
        Part("is_of_which", lambda of: of.reconciled.is_of_which, TRUTH, "うち: not all of the whole."),
        Part(
            "is_explained", lambda of: of.reconciled.is_explained, TRUTH, "Why they differ is written down."
        ),
        Part(
            "rest",
            lambda of: exact(of.reconciled.rest),
            maybe(NUMBER),
            "What the parts of a うち leave over.",
        ),
        Part("missing", lambda of: of.reconciled.missing, WHOLE, "Parts without a value."),
    ),
)
