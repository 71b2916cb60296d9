"""Data: how many items each role has of each grade, and their shares, a count a row."""

from __future__ import annotations

from collections.abc import Iterator

from renkei.domain.tally import NONE, Tally, TallyRow
from renkei.materials.xlsx_file.data_table import FLAG, NUMBER, DataColumn, DataTable, Datum, Naming
from renkei.wording import N_

VALUES = {
    "items": N_("number of items"),
    "projects": N_("number of projects"),
    "favourable_items": N_("number of favourable items"),
    "share": N_("share of the items"),
    "favourable_share": N_("share of favourable items"),
}
_PERCENT = {"ja": "％", "en": "%"}


def data_counts(naming: Naming) -> DataTable:
    """The table of counts, of the year before too."""
    words = naming.words
    columns = (
        *naming.region_columns(),
        DataColumn(words("Counted over"), words("One role, or all roles together; see the list of codes")),
        *naming.role_columns(),
        DataColumn(words("Grade"), words("The grade that is counted; “-” not graded; empty for all grades together")),
        DataColumn(words("Meaning of the grade"), words("What the scale calls it")),
        DataColumn(words("Code of the value"), words("What the value is, as a code; see the list of codes")),
        DataColumn(words("Kind of value"), words("What the value is, in words")),
        DataColumn(words("Value"), words("The value"), NUMBER, words("see the unit")),
        DataColumn(words("Unit"), words("Unit of the value")),
        DataColumn(words("Published counts"), words("1: taken from published counts; 0: counted from the items"), FLAG),
        DataColumn(words("Scale ID"), words("The scale that grades")),
        DataColumn(words("Version of the scale"), words("Its version"), NUMBER),
    )  # fmt: skip
    book = naming.yearbook
    tallies = [tally for tally in (book.previous, book.tally) if tally is not None]
    rows = [
        row for tally in tallies for part in (*tally.rows, tally.total) for row in _rows(naming, tally, part)
    ]
    return DataTable(
        words("data_counts"), words("Counts by role and grade, a count a row"), columns, tuple(rows)
    )


def _rows(naming: Naming, tally: Tally, row: TallyRow) -> Iterator[tuple[Datum, ...]]:
    words, scale = naming.words, naming.yearbook.scale
    over = words("role") if row.key else words("all roles")
    role = naming.role(row.key) if row.key else (None, None)
    before = (*naming.region(tally.year), over, *role)
    after = (int(tally.is_reported), tally.scale or None, tally.scale_version)
    items, percent = words.ngettext("item", "items", 2), _PERCENT[words.language]
    for symbol, count in zip(tally.symbols, row.counts, strict=True):
        yield (*before, *_grade(naming, symbol), *_what(naming, "items", count, items), *after)
    yield (*before, None, None, *_what(naming, "items", row.items, items), *after)
    if row.projects is not None:
        yield (*before, None, None, *_what(naming, "projects", row.projects, words("projects")), *after)
    for symbol, share in zip(tally.symbols, row.shares or (), strict=False):
        yield (*before, *_grade(naming, symbol), *_what(naming, "share", share, percent), *after)
    if any(step.favourable for step in scale.grades):
        yield (*before, None, None, *_what(naming, "favourable_items", row.favourable, items), *after)
    if row.favourable_share is not None:
        yield (*before, None, None, *_what(naming, "favourable_share", row.favourable_share, percent), *after)


def _what(naming: Naming, code: str, value: Datum, unit: str) -> tuple[Datum, ...]:
    return code, naming.words(VALUES[code]), value, unit


def _grade(naming: Naming, symbol: str) -> tuple[Datum, ...]:
    step = naming.yearbook.scale.step(symbol)
    if symbol == NONE:
        return symbol, naming.words("not graded")
    return symbol, (naming.words.either(step.label, step.english) or None) if step else None
