"""The one neutral chart model: figures with their words and identities. Writers draw it as SVG, or natively in office files.

Words come in with the data; nothing here makes a sentence. `alternative` says the values, not the form.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from renkei.charts.sign import Sign


@dataclass(frozen=True, slots=True)
class Mark:
    """One item of a strip. `record` is empty where only the count was published."""

    sign: Sign
    record: str = ""
    name: str = ""
    page: str = ""  # id of the page that speaks of it


@dataclass(frozen=True, slots=True)
class StripRow:
    """A year, or a role. `favourable` of the marks, which stand first, go under a bracket; 0 is none.
    `counted` is what the row counts (tally:2024/all): with a grade's symbol after it, the record of a count."""

    label: str
    marks: tuple[Mark, ...]
    favourable: int = 0
    short: str = ""
    total: str = ""
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """One mark = one item, in grade order. `side_by_side`: the rows are parts of one line."""

    id: str
    rows: tuple[StripRow, ...]
    alternative: str
    side_by_side: bool = False


@dataclass(frozen=True, slots=True)
class StackedRow:
    """Counts of one row by sign, in grade order; the text stands at every part. `counted` and `favourable` as of a strip's row."""

    label: str
    parts: tuple[tuple[Sign, int, str], ...]
    counted: str = ""
    favourable: int = 0


@dataclass(frozen=True, slots=True)
class Stacked:
    """A bar a row, stacked by grade with patterns: where there are too many items for a strip."""

    id: str
    rows: tuple[StackedRow, ...]
    alternative: str


@dataclass(frozen=True, slots=True)
class Band:
    """The stretch of an achievement axis on which a grade is given, in percent. `low` is its bound."""

    symbol: str
    low: Fraction
    text: str


@dataclass(frozen=True, slots=True)
class Achievement:
    """How far an item came, on the scale's own bounds. Percent as plain numbers (86.5 is 86.5 %)."""

    id: str
    record: str
    rate: Fraction
    text: str
    symbol: str
    bands: tuple[Band, ...]
    target: Fraction
    target_label: str
    alternative: str
    name: str = ""  # of the item


@dataclass(frozen=True, slots=True)
class Bar:
    """One part of a breakdown. `value` None is missing: its text is a dash and it has no bar."""

    label: str
    value: int | None
    text: str
    record: str = ""
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """A breakdown as horizontal bars that start at 0, in the order given; the total below."""

    id: str
    title: str
    subtitle: str
    rows: tuple[Bar, ...]
    total: Bar | None
    alternative: str
    full: int = 0  # the value that fills the room, where these rows are part of a longer chart


@dataclass(frozen=True, slots=True)
class YearPoint:
    """A year of the look back. `share` in percent; None is not published."""

    label: str
    share: Fraction | None
    share_text: str
    is_reported: bool
    projects: int | None
    projects_text: str
    joined: int
    joined_text: str
    record: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Years without a published share, from the first to the last (positions), and the lines that say so."""

    first: int
    last: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Years:
    """Share and number of projects in two panels over one row of years; never two axes."""

    id: str
    share_title: str
    share_unit: str
    projects_title: str
    continuing: str
    joined: str
    reported: str  # what a hollow dot means
    points: tuple[YearPoint, ...]
    gaps: tuple[Gap, ...]
    alternative: str


Chart = Strip | Stacked | Achievement | Bars | Years
