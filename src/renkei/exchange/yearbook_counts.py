"""The counts of a yearbook in JSON: items by role and grade, their shares, and how they moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from renkei.domain.tally import Tally, TallyRow
from renkei.exchange.json_shape import (
    NUMBER,
    TEXT,
    TRUTH,
    WHOLE,
    Part,
    Schema,
    Shape,
    by_name,
    many,
    maybe,
    one,
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A row of a tally with the tally it belongs to."""

    tally: Tally
    row: TallyRow

    @property
    def counts(self) -> Mapping[str, object]:
        """Items by grade."""
        return dict(zip(self.tally.symbols, self.row.counts, strict=True))

    @property
    def shares(self) -> Mapping[str, object] | None:
        """Printed shares by grade."""
        shares = self.row.shares
        return None if shares is None else dict(zip(self.tally.symbols, shares, strict=True))

    @property
    def record(self) -> str:
        """The row's identity."""
        return f"tally:{self.tally.year}/{self.row.key}".rstrip("/")


_SHARES: Schema = {"type": "object", "additionalProperties": NUMBER}
TALLY_ROW = Shape(
    "tally_row",
    "Items of a role (or of all: role empty) by grade.",
    (
        Part("record", lambda of: of.record, TEXT),
        Part("role", lambda of: of.row.key, TEXT),
        Part("projects", lambda of: of.row.projects, maybe(WHOLE), "事業; not the same as items."),
        Part("items", lambda of: of.row.items, WHOLE, "項目."),
        by_name("counts", WHOLE, lambda of: of.counts, "Items by grade; “-” for none."),
        Part("shares", lambda of: of.shares, maybe(_SHARES), "As printed, in percent."),
        Part("favourable", lambda of: of.row.favourable, WHOLE, "Items with a favourable grade (A+B)."),
        Part("behind", lambda of: of.row.behind, WHOLE, "Items with another grade (C+D)."),
        Part("not_graded", lambda of: of.row.not_graded, WHOLE),
        Part("favourable_share", lambda of: of.row.favourable_share, maybe(NUMBER), "In percent, of its count."),
        Part("base", lambda of: of.row.base, WHOLE, "The items that shares are taken of."),
    ),
)  # fmt: skip
TALLY = Shape(
    "tally",
    "A year's counts of items by role and grade.",
    (
        Part("record", lambda tally: f"tally:{tally.year}", TEXT),
        Part("year", lambda tally: tally.year, WHOLE),
        Part(
            "is_reported",
            lambda tally: tally.is_reported,
            TRUTH,
            "Taken from published counts, since not all single items are known.",
        ),
        Part(
            "left_out",
            lambda tally: tally.left_out,
            WHOLE,
            "Items of counts published by the region's own scale, which are left out since another one was used.",
        ),
        Part("scale", lambda tally: tally.scale, TEXT),
        Part("scale_version", lambda tally: tally.scale_version, WHOLE),
        Part("share_policy", lambda tally: str(tally.policy), TEXT),
        Part("share_digits", lambda tally: tally.digits, WHOLE),
        Part("grades", lambda tally: list(tally.symbols), {"type": "array", "items": TEXT}, "Best first."),
        Part(
            "sides",
            lambda tally: list(tally.sides),
            {"type": "array", "items": maybe(TRUTH)},
            "Of each grade without the last: whether it is favourable; null where the scale names no side for it.",
        ),
        many("roles", TALLY_ROW, lambda tally: [Counted(tally, row) for row in tally.rows]),
        one("total", TALLY_ROW, lambda tally: Counted(tally, tally.total)),
    ),
)
CHANGE = Shape(
    "change",
    "How the favourable items (A+B) of a role (or of all: role empty) moved between two years.",
    (
        Part("role", lambda change: change.key, TEXT),
        Part("before", lambda change: change.before, maybe(WHOLE)),
        Part("after", lambda change: change.after, maybe(WHOLE)),
        Part("delta", lambda change: change.delta, maybe(WHOLE), "Items."),
        Part("share_before", lambda change: change.share_before, maybe(NUMBER), "As printed, in percent."),
        Part("share_after", lambda change: change.share_after, maybe(NUMBER)),
        Part("points", lambda change: change.points, maybe(NUMBER), "ポイント: of the printed shares."),
        Part("exact_points", lambda change: change.exact_points, maybe(NUMBER), "Of the exact shares."),
    ),
)
PERIOD_YEAR = Shape(
    "period_year",
    "One year of the look back on the vision period.",
    (
        Part("year", lambda at: at.year, WHOLE),
        Part("projects", lambda at: at.projects, maybe(WHOLE)),
        Part("joined", lambda at: list(at.joined), {"type": "array", "items": TEXT}, "Ids of projects."),
        Part("items", lambda at: at.items, maybe(WHOLE)),
        Part("favourable", lambda at: at.favourable, maybe(WHOLE)),
        Part("share", lambda at: at.share, maybe(NUMBER), "Of favourable items, in percent; null: not known."),
        Part("is_reported", lambda at: at.is_reported, TRUTH, "Only the share was published."),
        Part("scale_version", lambda at: at.scale_version, maybe(WHOLE)),
    ),
)  # fmt: skip
